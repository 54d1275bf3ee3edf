import type { Refusal, Result } from "../../operation/result.ts";
import { ok, refused } from "../../operation/result.ts";

/** What is written as the answer to a question and not sent; the unit's, whoever of it wrote last. */
export interface AnswerDraft {
  /** Id of the question. */
  readonly messageId: string;
  /** Another with each change, and never one that an earlier draft of the same answer had. */
  readonly revision: number;
  readonly text: string;
  /** UTC: when it was saved last. */
  readonly at: string;
  /** By whom, by HSA-id. */
  readonly by: string;
}

/** A text as somebody has typed it, on what they saw. */
interface Typed extends Pick<AnswerDraft, "messageId" | "text" | "at" | "by"> {
  /** The revision that it was typed on; 0 where there was none. */
  readonly seenRevision: number;
}

/** What comes of saving. */
interface SavedAnswerDraft {
  readonly draft: AnswerDraft;
  /** Whether somebody has saved another text since: that stands. */
  readonly isConflict: boolean;
}

/**
 * Saves what is typed, unless somebody else has saved another text since: then theirs stands, and is told. Where
 * nothing stands any more nothing can be lost, and the same text again changes nothing.
 */
export function saveAnswer(standing: AnswerDraft | undefined, typed: Typed): SavedAnswerDraft {
  const { seenRevision, ...written } = typed;
  if (standing?.text === written.text) return { draft: standing, isConflict: false };
  if (standing !== undefined && standing.revision !== seenRevision) return { draft: standing, isConflict: true };
  // It begins at the time, so that one that was taken away is not taken for one that came after it.
  const revision = Math.max(Date.parse(written.at), (standing?.revision ?? 0) + 1);
  return { draft: { ...written, revision }, isConflict: false };
}

/** An answer that somebody sends. */
interface Sent extends Pick<AnswerDraft, "text" | "by"> {
  /** The revision of what was written of it that they have seen; 0 where they have seen none. */
  readonly seenRevision: number;
}

/** Whether an answer may be sent: what a colleague has written of it meanwhile would be gone, seen by nobody. */
export function permitSending(
  standing: AnswerDraft | undefined,
  { text, by, seenRevision }: Sent,
): Result<true, Refusal<"answer-draft-changed">> {
  if (standing === undefined || standing.by === by || standing.revision === seenRevision) return ok(true);
  return standing.text.trim() === text.trim() ? ok(true) : refused("answer-draft-changed");
}
