import { isSameJson } from "../../../functions/operation/same-json.ts";
import type { DraftAnswers } from "./unsaved-copy.ts";

/** The answers that were typed and did not get in: those that stand otherwise, or not at all, in what is there. */
export function leftOut(typed: DraftAnswers, there: DraftAnswers): DraftAnswers {
  const others = new Map(Object.entries(there));
  return Object.fromEntries(
    Object.entries(typed).filter(([question, answer]) => !isSameJson(answer, others.get(question))),
  );
}
