/** No more than a hundred of a unit are counted. */
function many(count: number, isMore: boolean): string {
  return `${String(count)}${isMore ? "+" : ""}`;
}

/** How many, and whether there are more than were counted. */
export interface Counted {
  readonly count: number;
  readonly isMore: boolean;
}

export const inboxWords = {
  sv: {
    passed: ({ count, isMore }: Counted) =>
      count === 1
        ? "1 fråga har passerat sista svarsdagen."
        : `${many(count, isMore)} frågor har passerat sista svarsdagen.`,
    near: ({ count, isMore }: Counted) =>
      count === 1 ? "1 ska besvaras inom tre dagar." : `${many(count, isMore)} ska besvaras inom tre dagar.`,
    showPassed: "Visa de försenade",
    showNear: "Visa dem med högst tre dagar kvar",
    narrow: "Visa bara …",
    kind: "Slag",
    kinds: { question: "Frågor", "complement-request": "Begäran om komplettering", answer: "Svar till oss" },
    subject: "Ämne",
    asker: "Från",
    lastDay: "Sista svarsdag",
    lastDays: { passed: "Passerad", near: "Högst tre dagar kvar", later: "Senare", none: "Ingen sista dag" },
    unit: "Enhet",
    noneFits: "Inget av det som väntar stämmer med filtren. Ta bort ett filter.",
    reminded: (count: number, last: string) =>
      count === 1 ? `Påmind ${last}` : `Påmind ${String(count)} gånger, senast ${last}`,
    atEach: "Väntar på varje enhet",
    waitAt: (questions: number) => (questions === 0 ? "Inget väntar" : `${many(questions, questions >= 100)} väntar`),
    passedAt: (passed: number) => (passed === 1 ? "1 försenad" : `${many(passed, passed >= 100)} försenade`),
    nearAt: (near: number) => `${many(near, near >= 100)} inom tre dagar`,
    youAreHere: "Här är du",
    goTo: "Gå dit",
    goToUnit: (unit: string) => `Gå till ${unit}`,
    onlyAt: (unit: string) => `Visa bara det som väntar på ${unit}`,
    only: "Visa bara den",
  },
  en: {
    passed: ({ count, isMore }: Counted) =>
      count === 1
        ? "1 question has passed its last day to answer."
        : `${many(count, isMore)} questions have passed their last day to answer.`,
    near: ({ count, isMore }: Counted) =>
      count === 1
        ? "1 is to be answered within three days."
        : `${many(count, isMore)} are to be answered within three days.`,
    showPassed: "Show those that are late",
    showNear: "Show those with three days left at most",
    narrow: "Show only …",
    kind: "Kind",
    kinds: { question: "Questions", "complement-request": "Requests for completion", answer: "Answers to us" },
    subject: "Subject",
    asker: "From",
    lastDay: "Last day to answer",
    lastDays: { passed: "Passed", near: "Three days left at most", later: "Later", none: "No last day" },
    unit: "Unit",
    noneFits: "Nothing of what waits fits the filters. Remove a filter.",
    reminded: (count: number, last: string) =>
      count === 1 ? `Reminded ${last}` : `Reminded ${String(count)} times, last ${last}`,
    atEach: "Waits at each unit",
    waitAt: (questions: number) =>
      questions === 0 ? "Nothing waits" : questions === 1 ? "1 waits" : `${many(questions, questions >= 100)} wait`,
    passedAt: (passed: number) => `${many(passed, passed >= 100)} late`,
    nearAt: (near: number) => `${many(near, near >= 100)} within three days`,
    youAreHere: "You are here",
    goTo: "Go there",
    goToUnit: (unit: string) => `Go to ${unit}`,
    onlyAt: (unit: string) => `Show only what waits at ${unit}`,
    only: "Show only this",
  },
} as const;
