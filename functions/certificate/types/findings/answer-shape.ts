import type { Answers, DiagnosisCode, Period, Row, Value } from "../../model/answers.ts";
import { indexOf, isExtraQuestion, questionOf } from "../type-index.ts";
import type { CertificateType, Kind, Part } from "../type-language.ts";
import { finding } from "./finding.ts";
import type { RuleFinding } from "./finding.ts";

/** The answers that have the shape of the type, and what is said of the rest. */
export interface ShapedAnswers {
  readonly answers: Answers;
  readonly findings: readonly RuleFinding[];
}

/**
 * Checks untyped JSON against a type: unknown questions and parts, values of the wrong kind, too many rows.
 *
 * A half-typed date or an unfinished period is the doctor's own text: it is kept among the answers and reported as not
 * yet a date, so that a draft can be saved at any time.
 */
export function shapeAnswers(type: CertificateType, given: unknown): ShapedAnswers {
  const findings: RuleFinding[] = [];
  const answers: Record<string, readonly Row[]> = {};
  if (!isObject(given)) {
    findings.push(
      finding(
        "wrong-kind",
        `${type.key}.answers.kind`,
        "/answers",
        {
          sv: "Svaren ska vara ett objekt med frågornas id.",
          en: "The answers must be an object keyed by question id.",
        },
        "application",
      ),
    );
    return { answers, findings };
  }
  const index = indexOf(type);
  for (const [questionId, rows] of Object.entries(given)) {
    const pointer = `/answers/${escapePointer(questionId)}`;
    const extra = type.extraQuestions === true && isExtraQuestion(questionId);
    if (!index.questions.has(questionId) && !extra) {
      findings.push(
        finding(
          "unknown-question",
          `${type.key}.question.unknown`,
          pointer,
          { sv: "Frågan finns inte i den här intygstypen.", en: "This certificate type has no such question." },
          "application",
        ),
      );
      continue;
    }
    if (!Array.isArray(rows)) {
      findings.push(
        finding(
          "wrong-kind",
          `${type.key}.${questionId}.kind`,
          pointer,
          { sv: "En fråga besvaras med en lista av rader.", en: "A question is answered by a list of rows." },
          "application",
        ),
      );
      continue;
    }
    answers[questionId] = rows.map((row: unknown, at) => shapeRow(type, questionId, row, `${pointer}/${at}`, findings));
  }
  return { answers, findings };
}

function shapeRow(
  type: CertificateType,
  questionId: string,
  row: unknown,
  pointer: string,
  findings: RuleFinding[],
): Row {
  if (!isObject(row)) {
    findings.push(
      finding(
        "wrong-kind",
        `${type.key}.${questionId}.kind`,
        pointer,
        { sv: "En rad är ett objekt med delfrågornas id.", en: "A row is an object keyed by part id." },
        "application",
      ),
    );
    return {};
  }
  const index = indexOf(type);
  const shaped: Record<string, Value> = {};
  for (const [partId, value] of Object.entries(row)) {
    const at = `${pointer}/${escapePointer(partId)}`;
    const part = index.parts.get(partId)?.part ?? extraPart(type, questionId, partId);
    if (part === undefined || questionOf(partId) !== questionId) {
      findings.push(
        finding(
          "unknown-part",
          `${type.key}.${questionId}.part`,
          at,
          { sv: "Delfrågan finns inte i frågan.", en: "The question has no such part." },
          "application",
        ),
      );
      continue;
    }
    if (value === undefined) continue;
    const kept = shapeValue(part.kind, value);
    if (kept === undefined)
      findings.push(finding("wrong-kind", `${type.key}.${partId}.kind`, at, expected(part.kind), "application"));
    else shaped[partId] = kept;
  }
  return shaped;
}

/** The only part of an extra question: a text. */
export function extraPart(type: CertificateType, questionId: string, partId: string): Part | undefined {
  return type.extraQuestions === true && isExtraQuestion(questionId) && partId === `${questionId}.1`
    ? { id: partId, kind: { is: "text", lines: "many" } }
    : undefined;
}

/** The value as the kind holds it, or undefined when it is of another kind. */
function shapeValue(kind: Kind, value: unknown): Value | undefined {
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
      return asPeriod(value);
    case "diagnosis":
      return asDiagnosis(value);
  }
}

function asPeriod(value: unknown): Period | undefined {
  if (!isObject(value)) return undefined;
  const { start, end, ...rest } = value;
  if (Object.keys(rest).length > 0) return undefined;
  if ((start !== undefined && typeof start !== "string") || (end !== undefined && typeof end !== "string"))
    return undefined;
  return { ...(start === undefined ? {} : { start }), ...(end === undefined ? {} : { end }) };
}

function asDiagnosis(value: unknown): DiagnosisCode | undefined {
  if (!isObject(value)) return undefined;
  const { code, system, ...rest } = value;
  if (Object.keys(rest).length > 0 || typeof code !== "string") return undefined;
  return system === "ICD-10-SE" || system === "KSH97-P" ? { code, system } : undefined;
}

function expected(kind: Kind): { sv: string; en: string } {
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

function escapePointer(token: string): string {
  return token.replaceAll("~", "~0").replaceAll("/", "~1");
}
