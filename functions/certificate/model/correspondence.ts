import { utcOfSwedishTime } from "../../operation/clock.ts";
import { comparableId } from "../../operation/comparable-ids.ts";
import type { Refusal, Result } from "../../operation/result.ts";
import { ok, refused } from "../../operation/result.ts";
import type { Complement, Message, Subject } from "./message.ts";

/** A message about a certificate as care keeps it: what was written, by whom, and whether it waits for something. */
export interface Correspondence {
  /** In the form in which ids are compared, as are `answerTo` and `reminderOf`. */
  readonly id: string;
  /** The id as its sender wrote it, where that is another form: an answer names it so. */
  readonly idAsWritten?: string;
  readonly kind: Message["kind"];
  readonly subject: Subject;
  /** The part that wrote it: a recipient's code, or HSVARD for care. */
  readonly from: string;
  /** Who in care wrote it, by HSA-id; absent of what a recipient wrote. */
  readonly by?: string;
  /** Their full name as it was then, which its recipient is told. */
  readonly byName?: string;
  /** Whom to turn to there, in the recipient's own words, line by line (`kontaktInfo`); absent of what care wrote. */
  readonly contact?: readonly string[];
  /** UTC: when its sender says that it was sent. */
  readonly sentAt: string;
  /** UTC: when it came, or was written by care; the order of messages is theirs. */
  readonly at: string;
  readonly state: "open" | "handled";
  readonly heading?: string;
  readonly text: string;
  readonly complements: readonly Complement[];
  readonly answerTo?: string;
  readonly reminderOf?: string;
  readonly lastAnswerDate?: string;
}

/**
 * What a received message is to care: a question and a complement request wait for an answer, an answer and a reminder
 * to be read.
 */
export function received(
  message: Message,
  sender: { readonly part: string; readonly contact: readonly string[] },
  at: string,
): Correspondence {
  const { kind, subject, heading, text } = message;
  const id = comparableId(message.id);
  return {
    id,
    ...(id === message.id ? {} : { idAsWritten: message.id }),
    kind,
    subject,
    from: sender.part,
    ...(sender.contact.length === 0 ? {} : { contact: sender.contact }),
    sentAt: utcOfSwedishTime(message.sentAt),
    at,
    state: "open",
    text,
    complements: message.kind === "complement-request" ? message.complements : [],
    ...(heading === undefined ? {} : { heading }),
    ...(message.kind === "answer" ? { answerTo: comparableId(message.answerTo.messageId) } : {}),
    ...(message.kind === "reminder" ? { reminderOf: comparableId(message.reminderOf) } : {}),
    ...(message.kind === "answer" || message.lastAnswerDate === undefined
      ? {}
      : { lastAnswerDate: message.lastAnswerDate }),
  };
}

/**
 * Care's answer to a question. What care wrote itself, an answer or a reminder is not answered, and a question is
 * answered once.
 */
export function answer(
  question: Correspondence,
  written: Pick<Correspondence, "id" | "text" | "at"> & { readonly by: string; readonly byName: string },
): Result<Correspondence, Refusal<"message-not-a-question" | "message-handled-already">> {
  const answerable = permitAnswer(question);
  if (!answerable.ok) return answerable;
  return ok({
    id: written.id,
    kind: "answer",
    subject: question.subject,
    from: "HSVARD",
    by: written.by,
    byName: written.byName,
    sentAt: written.at,
    at: written.at,
    state: "handled",
    text: written.text,
    complements: [],
    answerTo: question.id,
  });
}

/** Whether a message waits for an answer of care's: what it offers and what an answer asks first. */
export function permitAnswer({
  kind,
  from,
  state,
}: Pick<Correspondence, "kind" | "from" | "state">): Result<
  true,
  Refusal<"message-not-a-question" | "message-handled-already">
> {
  const isQuestion = kind === "question" || kind === "complement-request";
  if (!isQuestion || from === "HSVARD") return refused("message-not-a-question");
  return state === "handled" ? refused("message-handled-already") : ok(true);
}
