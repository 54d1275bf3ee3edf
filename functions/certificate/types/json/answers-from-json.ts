import type { Answers, DiagnosisCode, Period, Row, Value } from "../../model/answers.ts";
import { pointer } from "../../../operation/parse-input.ts";
import { wireCode } from "../findings/diagnosis-form.ts";
import { finding } from "../findings/finding.ts";
import type { FindingCode, RuleFinding } from "../findings/finding.ts";
import { questionNamed } from "../type-index.ts";
import type { CertificateType, Kind, Question, Text } from "../type-language.ts";

/** The answers that the JSON holds, and what is said of the rest. */
export interface AnswersFromJson {
  readonly answers: Answers;
  /** Unknown questions and parts, and values of another kind, with pointers into the JSON. None: all of it was read. */
  readonly findings: readonly RuleFinding[];
}

/**
 * Reads answers from the JSON of the API (docs/adr/0019-json-of-certificates.md).
 *
 * A half-typed date or an unfinished period is the doctor's own text: it is kept among the answers, and the rules of
 * the type tell that it is not yet a date, so that a draft can be saved at any time.
 */
export function answersFromJson(type: CertificateType, json: unknown): AnswersFromJson {
  return readAnswers(type, json, "all answers");
}

/** The same of answers that are changed (RFC 7396): null takes an answer away, which is then without rows. */
export function changesFromJson(type: CertificateType, json: unknown): AnswersFromJson {
  return readAnswers(type, json, "changes");
}

function readAnswers(type: CertificateType, json: unknown, what: "all answers" | "changes"): AnswersFromJson {
  const answers: Record<string, readonly Row[]> = {};
  const findings: RuleFinding[] = [];
  const report: Report = (code, rule, path, text) => void findings.push(finding({ code, rule: `${type.key}.${rule}`, pointer: pointer(["answers", ...path]), text, level: "application" }));
  if (isObject(json)) {
    for (const [name, given] of Object.entries(json)) {
      const question = questionNamed(type, name);
      if (question === undefined) report("unknown-question", "question.unknown", [name], unknownQuestion);
      else answers[question.id] = given === null && what === "changes" ? [] : rowsFrom(question, given, report);
    }
  } else report("wrong-kind", "answers.kind", [], notAnswers);
  return { answers, findings };
}

type Path = readonly (string | number)[];
type Report = (code: FindingCode, rule: string, path: Path, text: Text) => void;

function rowsFrom(question: Question, given: unknown, report: Report): readonly Row[] {
  if (question.rows === undefined) return [rowFrom(question, given, [question.name], report)];
  if (Array.isArray(given)) return given.map((row: unknown, at) => rowFrom(question, row, [question.name, at], report));
  report("wrong-kind", `${question.id}.kind`, [question.name], notRows);
  return [];
}

function rowFrom(question: Question, given: unknown, path: Path, report: Report): Row {
  const row: Record<string, Value> = {};
  if (!isObject(given)) {
    report("wrong-kind", `${question.id}.kind`, path, question.rows === undefined ? notParts : notRow);
    return row;
  }
  for (const [name, value] of Object.entries(given)) {
    const part = question.parts.find((one) => one.name === name);
    if (part === undefined) {
      report("unknown-part", `${question.id}.part`, [...path, name], unknownPart);
      continue;
    }
    const read = valueFrom(part.kind, value);
    if (read === undefined) report("wrong-kind", `${part.id}.kind`, [...path, name], expected(part.kind));
    else row[part.id] = read;
  }
  return row;
}

/** The value as the kind holds it, or undefined when it is of another kind. */
function valueFrom(kind: Kind, value: unknown): Value | undefined {
  switch (kind.is) {
    case "yes-no":
      return typeof value === "boolean" ? value : undefined;
    case "number":
      return typeof value === "number" && Number.isFinite(value) ? value : undefined;
    case "text":
    case "code":
    case "date":
    case "year":
      return typeof value === "string" ? value : undefined;
    case "period":
      return periodFrom(value);
    case "diagnosis":
      return diagnosisFrom(value);
  }
}

function periodFrom(value: unknown): Period | undefined {
  if (!isObject(value)) return undefined;
  const { start, end, ...rest } = value;
  if (Object.keys(rest).length > 0) return undefined;
  if ((start !== undefined && typeof start !== "string") || (end !== undefined && typeof end !== "string")) return undefined;
  return { ...(start === undefined ? {} : { start }), ...(end === undefined ? {} : { end }) };
}

function diagnosisFrom(value: unknown): DiagnosisCode | undefined {
  if (!isObject(value)) return undefined;
  const { code, system, ...rest } = value;
  if (Object.keys(rest).length > 0 || typeof code !== "string") return undefined;
  return system === "ICD-10-SE" || system === "KSH97-P" ? { code: wireCode(code), system } : undefined;
}

const notAnswers: Text = {
  sv: "Svaren ska vara ett objekt med frågornas namn.",
  en: "The answers must be an object keyed by the questions' names.",
};
const unknownQuestion: Text = {
  sv: "Frågan finns inte i den här intygstypen.",
  en: "This certificate type has no such question.",
};
const notParts: Text = {
  sv: "Frågan besvaras med ett objekt med delfrågornas namn.",
  en: "The question is answered by an object keyed by the names of its parts.",
};
const notRows: Text = {
  sv: "Frågan besvaras med en lista av rader.",
  en: "The question is answered by a list of rows.",
};
const notRow: Text = {
  sv: "En rad ska vara ett objekt med delfrågornas namn.",
  en: "A row is an object keyed by the names of the parts.",
};
const unknownPart: Text = { sv: "Delfrågan finns inte i frågan.", en: "The question has no such part." };

function expected(kind: Kind): Text {
  switch (kind.is) {
    case "yes-no":
      return { sv: "Svaret ska vara ja eller nej.", en: "The answer must be yes or no." };
    case "number":
      return { sv: "Svaret ska vara ett tal.", en: "The answer must be a number." };
    case "period":
      return {
        sv: "Svaret ska vara en period med start och end.",
        en: "The answer must be a period with start and end.",
      };
    case "diagnosis":
      return {
        sv: "Svaret ska vara en diagnoskod med kodverk.",
        en: "The answer must be a diagnosis code with its system.",
      };
    default:
      return { sv: "Svaret ska vara text.", en: "The answer must be text." };
  }
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
