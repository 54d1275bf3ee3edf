import type { ApiResult } from "../kit/call-api.ts";
import type { Outcome } from "../kit/session/lost-reply.tsx";

/**
 * What the exchange's answer tells of something whose own answer was lost.
 *
 * @param refused what is known where it refuses with that code, as of a draft that is there no more
 */
export function whatCameOfIt<Value>(
  answer: ApiResult<Value>,
  isDone: (value: Value) => boolean,
  refused: Readonly<Record<string, Outcome>> = {},
): Outcome {
  if (!answer.ok) return refused[answer.problem.code] ?? "unknown";
  return isDone(answer.value) ? "done" : "not-done";
}
