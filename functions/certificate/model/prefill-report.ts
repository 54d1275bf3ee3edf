import { shortened } from "../../operation/result.ts";
import type { QuestionId } from "./answers.ts";

/**
 * What became of what a journal system gave a new draft to begin with ("förifyllnad"). It may quote what was given, so
 * it is the patient's as the answers are.
 */
export interface PrefillReport {
  /** Present where none of it could be taken, as a whole. */
  readonly failed?: PrefillFailure;
  /** The questions that got an answer by it. */
  readonly filled: readonly QuestionId[];
  /** What was taken, and not as it came. */
  readonly changed: readonly PrefillChange[];
  /** What was not taken, in the order in which it came. */
  readonly leftOut: readonly PrefillOmission[];
  /** How many more were left out than are told. */
  readonly untold?: number;
}

/** Why none of it was taken. */
export const prefillFailures = ["unreadable", "too-large", "no-prefill", "type-without-prefill"] as const;
export type PrefillFailure = (typeof prefillFailures)[number];

/** A part of an answer that is not as it came. */
export interface PrefillChange {
  /** Into the new draft: "/answers/32/0/32.2". */
  readonly pointer: string;
  readonly code: PrefillChangeCode;
}

/** What was done to it. */
export const prefillChanges = [
  "shortened",
  "character-lost",
  "decimal-comma",
  "date-rewritten",
  "date-set-to-today",
  "start-set-to-today",
  "period-incomplete",
  "text-from-code",
  "moved-up",
] as const;
export type PrefillChangeCode = (typeof prefillChanges)[number];

/** An answer, or a part of one, that is not in the draft. */
export interface PrefillOmission {
  /** The id of the answer ("6"), as the journal system wrote it; the name of what stands beside the answers. */
  readonly answerId: string;
  /** The id of the part ("6.2") likewise; absent where it is the whole answer. */
  readonly partId?: string;
  /** What of it ("cv/originalText", "@lang", "text()"); absent where it is the whole. */
  readonly path?: string;
  readonly code: PrefillOmissionCode;
  /** The beginning of what was given. */
  readonly given: string;
}

/** Why it is not. */
export const prefillOmissions = [
  "unknown-question",
  "unknown-part",
  "duplicate",
  "too-many",
  "blank",
  "wrong-kind",
  "unknown-code",
  "wrong-code-system",
  "diagnosis-form",
  "diagnosis-incomplete",
  "answered-already",
  "not-asked",
  "no-room",
  "not-read",
  "second-prefill",
  "outside-prefill",
] as const;
export type PrefillOmissionCode = (typeof prefillOmissions)[number];

/** So many omissions are kept, each with so many characters of what was given: a journal system may send thousands. */
const most = { leftOut: 100, given: 200, id: 20, path: 60 } as const;

/** The report as it is kept and told. */
export function keptReport({ leftOut, ...report }: Omit<PrefillReport, "untold">): PrefillReport {
  const kept = leftOut.slice(0, most.leftOut).map(keptOmission);
  const untold = leftOut.length - kept.length;
  return { ...report, leftOut: kept, ...(untold === 0 ? {} : { untold }) };
}

function keptOmission({ answerId, partId, path, code, given }: PrefillOmission): PrefillOmission {
  const within = {
    ...(partId === undefined ? {} : { partId: shortened(partId, most.id) }),
    ...(path === undefined ? {} : { path: shortened(path, most.path) }),
  };
  return { answerId: shortened(answerId, most.id), ...within, code, given: shortened(given, most.given) };
}
