import type { AnswerDraft } from "../../certificate/model/answer-draft.ts";
import type { whoDid } from "../certificates/who-did.ts";

/** What is written as an answer, with who wrote last and when. */
export function toldAnswerDraft({ revision, text, at, by }: AnswerDraft, who: Awaited<ReturnType<typeof whoDid>>) {
  return { revision, text, savedAt: at, savedBy: who(by) };
}
