import type { Refusal, Result } from "../../operation/result.ts";
import { ok, refused } from "../../operation/result.ts";
import { isSameJson } from "../../operation/same-json.ts";
import { unpadded } from "../../operation/white-space.ts";
import type { QuestionSubject } from "./message.ts";

/** What is written to a recipient and not sent; the unit's, whoever of it wrote last. */
export interface MessageDraft<Words extends AnswerWords> {
  /** Another with each change, and never one that an earlier draft in the same place had. */
  readonly revision: number;
  readonly words: Words;
  /** UTC: when it was saved last. */
  readonly at: string;
  /** By whom, by HSA-id. */
  readonly by: string;
}

/** What is written as an answer. */
export interface AnswerWords {
  readonly text: string;
}

/** What is written as a question of care's own. */
export interface QuestionWords extends AnswerWords {
  readonly subject: QuestionSubject;
  readonly heading?: string;
}

/** What somebody has typed, on what they saw. */
interface Typed<Words extends AnswerWords> extends Pick<MessageDraft<Words>, "words" | "at" | "by"> {
  /** The revision that it was typed on; 0 where there was none. */
  readonly seenRevision: number;
}

/** What comes of saving. */
interface SavedDraft<Words extends AnswerWords> {
  /** What stands now; absent where nothing does. */
  readonly draft?: MessageDraft<Words>;
  /** Whether somebody has saved something else since: that stands. */
  readonly isConflict: boolean;
}

/**
 * Saves what is typed, unless somebody else has saved something else since: then theirs stands, and is told. Where
 * nothing stands any more nothing can be lost, the same again changes nothing, and what is emptied is gone.
 */
export function saveDraft<Words extends AnswerWords>(
  standing: MessageDraft<Words> | undefined,
  { seenRevision, words, at, by }: Typed<Words>,
): SavedDraft<Words> {
  if (standing !== undefined && isSameJson(standing.words, words)) return { draft: standing, isConflict: false };
  if (standing !== undefined && standing.revision !== seenRevision) return { draft: standing, isConflict: true };
  if (unpadded(words.text) === "") return { isConflict: false };
  // It begins at the time, so that one that was taken away is not taken for one that came after it.
  const revision = Math.max(Date.parse(at), (standing?.revision ?? 0) + 1);
  return { draft: { revision, words, at, by }, isConflict: false };
}

/** What somebody sends. */
interface Sent<Words extends AnswerWords> extends Pick<MessageDraft<Words>, "words" | "by"> {
  /** The revision of what was written of it that they have seen; 0 where they have seen none. */
  readonly seenRevision: number;
}

/** Whether it may be sent: what a colleague has written of it meanwhile would be gone, seen by nobody. */
export function permitSending<Words extends AnswerWords>(
  standing: MessageDraft<Words> | undefined,
  { words, by, seenRevision }: Sent<Words>,
): Result<true, Refusal<"message-draft-changed">> {
  if (standing === undefined || standing.by === by || standing.revision === seenRevision) return ok(true);
  return isSameJson(asSent(standing.words), asSent(words)) ? ok(true) : refused("message-draft-changed");
}

function asSent<Words extends AnswerWords>(words: Words): Words {
  return { ...words, text: unpadded(words.text) };
}
