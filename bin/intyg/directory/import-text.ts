import { identityProblems } from "../../../functions/identity/problems.ts";
import type { Language } from "../language.ts";
import { oneLine } from "../one-line.ts";
import { fieldOf, textOf } from "../operator/problem-fields.ts";
import { errorsOf } from "../operator/tell-failure.ts";
import { shownTime } from "../shown-time.ts";
import type { Foreseen, RecordKind, Step } from "./planned-import.ts";
import type { StepOutcome } from "./run-import.ts";

type Kinds = Readonly<Record<RecordKind, string>>;

const kinds: Readonly<Record<Language, Kinds>> = {
  sv: { "care-provider": "vårdgivare", unit: "enhet", staff: "medarbetare", commission: "uppdrag" },
  en: { "care-provider": "care provider", unit: "unit", staff: "staff", commission: "commission" },
};

const outcomes = {
  sv: { entered: "NY", changed: "ÄNDRAD", unchanged: "LIKA", refused: "NEKAD", "not-tried": "INTE PROVAD" },
  en: { entered: "NEW", changed: "CHANGED", unchanged: "SAME", refused: "REFUSED", "not-tried": "NOT TRIED" },
} as const;

const words = {
  sv: {
    last: (by: string, at: string) => `Senast ändrad av ${by} ${at}.`,
    differs: (fields: string) => `Skiljer sig i ${fields}.`,
    missing: (hsaId: string) => `Saknas: ${hsaId}.`,
    gone: "Den fanns när filen skrevs. Ta bort revision ur filen för att lägga in den på nytt.",
    hangsOn: (what: string) => `Hänger på ${what}, som inte lades in.`,
    ended: "Kör kommandot igen för att fortsätta: det som redan är gjort görs inte om.",
    dryRun: "Inget är sparat: det här var bara ett prov.",
  },
  en: {
    last: (by: string, at: string) => `Last changed by ${by} at ${at}, Swedish time.`,
    differs: (fields: string) => `Differs in ${fields}.`,
    missing: (hsaId: string) => `There is no ${hsaId}.`,
    gone: "It was there when the file was written. Take revision out of the file to enter it anew.",
    hangsOn: (what: string) => `Hangs on ${what}, which was not entered.`,
    ended: "Run the command again to go on: what has been done is not done again.",
    dryRun: "Nothing has been saved: this was a dry run.",
  },
} as const;

/** What came of a record, on a line of its own; what is wrong with its fields on lines below. */
export function outcomeText(step: Step, outcome: StepOutcome, language: Language): string {
  const { kind, hsaId, staff } = step;
  const labels = Object.values(outcomes[language]).map(({ length }) => length);
  const names = Object.values(kinds[language]).map(({ length }) => length);
  const [first = "", ...below] = reasonLines(outcome, language);
  const line = [
    outcomes[language][outcome.is].padEnd(Math.max(...labels)),
    kinds[language][kind].padEnd(Math.max(...names)),
    staff === undefined ? hsaId : `${staff}/${hsaId}`,
    first,
  ];
  return [line.join("  ").trimEnd(), ...below].map((text) => `${oneLine(text)}\n`).join("");
}

/** How many records came to each end, and what to do where that was not all. */
export function countText(
  ends: readonly StepOutcome["is"][],
  { dryRun, ended }: { readonly dryRun: boolean; readonly ended: boolean },
  language: Language,
): string {
  const counts = Object.entries(outcomes[language]).map(
    ([is, label]) => `${label} ${String(ends.filter((one) => one === is).length)}`,
  );
  const say = words[language];
  return [counts.join(", "), ...(ended ? [say.ended] : []), ...(dryRun ? [say.dryRun] : [])]
    .map((text) => `${text}\n`)
    .join("");
}

/** What was wrong with a record, as JSON: the problem as it came, or what it would have been. */
export function problemOf(outcome: StepOutcome, language: Language): unknown {
  if (outcome.is !== "refused") return undefined;
  if ("problem" in outcome) return outcome.problem;
  const { code } = outcome.why;
  const detail = foreseenDetail(outcome.why, language);
  return { code, title: identityProblems[code].title[language], ...(detail === "" ? {} : { detail }) };
}

function reasonLines(outcome: StepOutcome, language: Language): readonly string[] {
  if (outcome.is === "changed") return [outcome.fields.join(", ")];
  if (outcome.is === "not-tried")
    return outcome.hangsOn === undefined ? [] : [words[language].hangsOn(namedKey(outcome.hangsOn, language))];
  const problem = problemOf(outcome, language);
  if (problem === undefined) return [];
  const [title, code, detail] = ["title", "code", "detail"].map((name) => textOf(problem, name) ?? "");
  const errors = fieldOf(problem, "errors") === undefined ? [] : errorsOf(problem, language);
  return [`${title ?? ""} (${code ?? ""}). ${detail ?? ""}`.trimEnd(), ...errors];
}

function foreseenDetail({ code, last, fields, missing }: Foreseen, language: Language): string {
  const say = words[language];
  const isGone = missing === undefined && code.endsWith("-not-found");
  return [
    ...(last === undefined ? [] : [say.last(last.by, shownTime(last.at))]),
    ...(fields === undefined ? [] : [say.differs(fields.join(", "))]),
    ...(missing === undefined ? [] : [say.missing(missing)]),
    ...(isGone ? [say.gone] : []),
  ].join(" ");
}

function namedKey(key: string, language: Language): string {
  const found = Object.entries(kinds[language]).find(([kind]) => key.startsWith(`${kind} `));
  return found === undefined ? key : `${found[1]} ${key.slice(found[0].length + 1)}`;
}
