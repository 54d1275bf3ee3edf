import { retryAfterDamageSeconds } from "../operation/problem.ts";
import type { generalProblems } from "../operation/problem.ts";
import type { Refusal } from "../operation/result.ts";
import { DamagedItemError } from "../operation/stored-shape.ts";
import { isBusy } from "./busy.ts";
import type { LogCode } from "./log.ts";

/** How something that was thrown is told. */
export interface ToldFailure {
  /** For the log, and the alarm that reads it. */
  readonly code: LogCode;
  /** For whoever called. */
  readonly refusal: Refusal<keyof typeof generalProblems>;
}

/**
 * What the log and the caller are told of something thrown, which is a bug or an outage. What AWS was too busy for
 * passes by itself, and what is damaged the operator mends: the caller has done nothing wrong, and may come back.
 */
export function toldFailure(thrown: unknown): ToldFailure {
  if (isBusy(thrown)) return { code: "call-found-aws-busy", refusal: { code: "too-busy" } };
  if (thrown instanceof DamagedItemError) {
    return { code: "call-met-damage", refusal: { code: "stored-item-damaged", retryAfter: retryAfterDamageSeconds } };
  }
  const isLate = thrown instanceof Error && thrown.name === "TimeoutError";
  return { code: "call-failed", refusal: { code: isLate ? "took-too-long" : "internal-error" } };
}
