import type { Answers } from "../../functions/certificate/answers.ts";

/** A text that no other text holds, so that it can be looked for everywhere after an erasure. */
export const canary = "Kanariefågel-7f3a9c-ryggsmärta";

/** A complete FK7804 for a sick leave of two weeks at half time from `day`, YYYY-MM-DD. */
export function sickLeaveAnswers(day: string): Answers {
  return {
    "27": [{ "27.1": false }],
    "1": [{ "1.1": "FYSISKUNDERSOKNING", "1.2": day }],
    "28": [{ "28.1": "NUVARANDE_ARBETE" }],
    "29": [{ "29.1": "Snickare, tunga lyft" }],
    "6": [{ "6.1": "Lumbago utan ischias", "6.2": { code: "M545", system: "ICD-10-SE" } }],
    "35": [{ "35.1": `Nedsatt rörlighet i ländryggen. ${canary}` }],
    "17": [{ "17.1": "Kan inte lyfta mer än fem kilo eller stå framåtböjd." }],
    "19": [{ "19.1": "Sjukgymnastik två gånger i veckan." }],
    "32": [{ "32.1": "HALFTEN", "32.2": { start: day, end: daysAfter(day, 13) } }],
    "33": [{ "33.1": false }],
    "39": [{ "39.1": "STOR_SANNOLIKHET" }],
  };
}

/** A complete TS8071 for a bus driver's licence. */
export function licenceAnswers(day: string): Answers {
  const no = (...parts: readonly string[]): Answers[string] => [Object.fromEntries(parts.map((part) => [part, false]))];
  return {
    "1": [{ "1.1": "gr_II_III" }],
    "2": [{ "2.1": "undersokn", "2.2": day }],
    "3": [{ "3.1": "IDK1" }],
    "4": [{ "4.1": true }],
    "8": no("8.1"),
    "9": no("9.1", "9.2"),
    "10": no("10.1", "10.3"),
    "11": no("11.1"),
    "12": no("12.1"),
    "13": no("13.1"),
    "14": no("14.1", "14.3", "14.8"),
    "15": no("15.1", "15.2"),
    "16": no("16.1", "16.2"),
    "17": no("17.1", "17.3"),
    "18": no("18.1", "18.3", "18.6", "18.8"),
    "19": no("19.1"),
    "26": no("26.1"),
    "21": no("21.1"),
    "23": [{ "23.1": "nej" }],
  };
}

function daysAfter(day: string, days: number): string {
  return new Date(Date.parse(`${day}T00:00:00Z`) + days * 86_400_000).toISOString().slice(0, 10);
}
