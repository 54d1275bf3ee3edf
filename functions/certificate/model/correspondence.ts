import { utcOfSwedishTime } from "../../operation/clock.ts";
import { comparableId } from "../../operation/comparable-ids.ts";
import type { Refusal, Result } from "../../operation/result.ts";
import { ok, refused } from "../../operation/result.ts";
import { largest } from "./largest.ts";
import type { Task } from "./task.ts";
import type { Complement, Message, QuestionSubject, Subject } from "./message.ts";

/** Care as a part (`KV part`), which has written what no recipient has. */
export const care = "HSVARD";

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
  /** When somebody in care marked it as handled, UTC, and who, by HSA-id; absent of what was settled otherwise. */
  readonly handled?: { readonly at: string; readonly by: string };
  readonly heading?: string;
  readonly text: string;
  readonly complements: readonly Complement[];
  readonly answerTo?: string;
  readonly reminderOf?: string;
  readonly lastAnswerDate?: string;
  /** How the recipient has reminded of it; absent where it has not. */
  readonly reminders?: Reminders;
  /** Care has answered it, in words or by a certificate; told where all messages about the certificate are read. */
  readonly isAnswered?: true;
  /** Whose it is to answer or to read; absent where that is said of nobody. */
  readonly task?: Task;
}

/** How often a recipient has reminded of what it asked, and when those reminders came, UTC. */
export interface Reminders {
  readonly count: number;
  readonly firstAt: string;
  readonly lastAt: string;
  /** The last day to answer that they named last, YYYY-MM-DD. */
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

/** Whether something may be reminded of so that it shows: what a recipient has asked. */
export function isReminded({ kind, from }: Pick<Correspondence, "kind" | "from">): boolean {
  return from !== care && (kind === "question" || kind === "complement-request");
}

/** The reminders of a question once another has come. */
export function remindedAgain(
  { reminders: before }: Pick<Correspondence, "reminders">,
  { at, lastAnswerDate = before?.lastAnswerDate }: Pick<Correspondence, "at" | "lastAnswerDate">,
): Reminders {
  return {
    count: (before?.count ?? 0) + 1,
    firstAt: before?.firstAt ?? at,
    lastAt: at,
    ...(lastAnswerDate === undefined ? {} : { lastAnswerDate }),
  };
}

/** The last day to answer that holds, YYYY-MM-DD: the one that the recipient named last. */
export function lastDayOf({
  lastAnswerDate,
  reminders,
}: Pick<Correspondence, "lastAnswerDate" | "reminders">): string | undefined {
  return reminders?.lastAnswerDate ?? lastAnswerDate;
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
    from: care,
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

/**
 * Care's own question, which waits for the recipient's answer. Of a certificate care asks as many as are taken from its
 * recipient.
 */
export function ask(
  { heading, ...written }: Asked,
  earlier: readonly Correspondence[],
): Result<Correspondence, Refusal<"messages-too-many">> {
  const own = earlier.filter(({ kind, from }) => kind === "question" && from === care);
  if (own.length >= largest.messages) return refused("messages-too-many");
  const about = heading === undefined ? {} : { heading };
  return ok({ ...written, ...about, kind: "question", from: care, sentAt: written.at, state: "open", complements: [] });
}

interface Asked extends Pick<Correspondence, "id" | "text" | "at"> {
  readonly subject: QuestionSubject;
  readonly heading?: string | undefined;
  readonly by: string;
  readonly byName: string;
}

/**
 * Whether a message is marked as handled or not: what a recipient has asked or answered. What is answered is settled;
 * a reminder is as its question.
 */
export function permitHandling({
  kind,
  from,
  isAnswered,
}: Pick<Correspondence, "kind" | "from" | "isAnswered">): Result<
  true,
  Refusal<"message-not-handled" | "message-answered">
> {
  if (from === care || kind === "reminder") return refused("message-not-handled");
  return isAnswered === true ? refused("message-answered") : ok(true);
}

/** Whether a message waits for somebody at the unit: to be answered, or to be read. */
export function waitsForUnit(message: Pick<Correspondence, "kind" | "from" | "state">): boolean {
  const isAnswerToCare = message.kind === "answer" && message.from !== care && message.state === "open";
  return isAnswerToCare || permitAnswer(message).ok;
}

/** Whether a message is anybody's to do: what waits for somebody at the unit. */
export function permitAssigning(
  message: Pick<Correspondence, "kind" | "from" | "state">,
): Result<true, Refusal<"message-not-assigned">> {
  return waitsForUnit(message) ? ok(true) : refused("message-not-assigned");
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
  if (!isQuestion || from === care) return refused("message-not-a-question");
  return state === "handled" ? refused("message-handled-already") : ok(true);
}
