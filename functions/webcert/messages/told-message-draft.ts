import type { AnswerWords, MessageDraft } from "../../certificate/model/message-draft.ts";
import type { whoDid } from "../certificates/who-did.ts";

/** What is written and not sent, with who wrote last and when. */
export function toldMessageDraft<Words extends AnswerWords>(
  { revision, words, at, by }: MessageDraft<Words>,
  who: Awaited<ReturnType<typeof whoDid>>,
) {
  return { revision, ...words, savedAt: at, savedBy: who(by) };
}
