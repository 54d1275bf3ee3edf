import type { IssuingPlace } from "./issuing-place.ts";
import { isNotice, isSubject } from "./subject.ts";

/** What tells a delivery from every other. */
export interface DeliveryName {
  /** What it is about: a certificate, or the notice of an erasure. */
  readonly subject: string;
  readonly recipient: string;
  /** Number of the event it stands for; deliveries to one recipient go in this order. */
  readonly sequence: number;
}

/**
 * One thing on its way to one recipient: tried until the recipient has taken it or refused it
 * (docs/domain/deliveries.md).
 */
export interface Delivery extends DeliveryName {
  readonly action: "register" | "revoke" | "message";
  readonly messageId?: string;
  /** Where the certificate was issued: they are told where it stops. Of an erasure's notice nobody is. */
  readonly place?: IssuingPlace;
  /** `not-needed`: what it was to bring, the recipient shall not have or need not know. */
  readonly state: "open" | "done" | "stopped" | "not-needed";
  /** All that have been made. */
  readonly tries: number;
  /** How many of these the schedule does not count: an operator's, and all before what had stopped was tried anew. */
  readonly uncountedTries?: number;
  /** The next try is an operator's, which the schedule does not count. */
  readonly isHurried?: true;
  /** UTC. When the next try is due; in the past where one is under way. */
  readonly nextTryAt: string;
  readonly createdAt: string;
  /** It did not arrive at once, and is in the list of what waits until it has. */
  readonly waits?: true;
  readonly lastOutcome?: string;
  /**
   * What the recipient said when it refused, encrypted with the certificate's key
   * (docs/domain/privacy.md, A recipient's words).
   */
  readonly sealedWords?: Uint8Array;
  readonly settledAt?: string;
  /** A try ended without an answer after the message had left us, or nobody knows how, and no answer has come since. */
  readonly mayHaveArrived?: true;
}

/** A delivery as those see it who may read the certificate: with what the recipient said when it refused. */
export interface OpenedDelivery extends Omit<Delivery, "sealedWords"> {
  readonly recipientWords?: string;
}

/** How a delivery stands that has not arrived: it will be tried, or somebody must look. */
export type UnsettledState = Exclude<Delivery["state"], "done" | "not-needed">;

/** A delivery's name as an operator can type it and an address can hold it. */
export function deliveryId({ subject, recipient, sequence }: DeliveryName): string {
  return Buffer.from(`${subject}\n${recipient}\n${String(sequence)}`).toString("base64url");
}

/** What a delivery's id stands for; undefined where it is none, whoever has written it. */
export function parseDeliveryId(id: string): DeliveryName | undefined {
  const [subject = "", recipient = "", sequence = "", ...rest] = Buffer.from(id, "base64url").toString().split("\n");
  const isName = isSubject(subject) && /^[A-Z0-9]{2,20}$/.test(recipient) && /^\d{1,6}$/.test(sequence);
  return isName && rest.length === 0 ? { subject, recipient, sequence: Number(sequence) } : undefined;
}

/** What a try led to. */
export type TryOutcome =
  | { readonly kind: "done"; readonly result: string }
  | {
      readonly kind: "stopped";
      readonly reason: string;
      readonly sealedWords?: Uint8Array;
      readonly mayHaveArrived?: boolean;
    }
  | { readonly kind: "again"; readonly reason: string; readonly mayHaveArrived?: boolean; readonly nextTryAt: string };

/**
 * The delivery to try now: the first of this recipient's that is not settled. What comes after it waits
 * (docs/domain/deliveries.md, Order).
 */
export function nextInLine(deliveries: readonly Delivery[]): Delivery | undefined {
  return deliveries.toSorted((a, b) => a.sequence - b.sequence).find(({ state }) => state === "open");
}

export function isDue(delivery: Delivery, at: string): boolean {
  return delivery.nextTryAt <= at;
}

/** Whether the recipient has what was to be delivered, as far as anybody knows. */
export function isWithRecipient({ state, mayHaveArrived }: Pick<Delivery, "state" | "mayHaveArrived">): boolean {
  return state === "done" || mayHaveArrived === true;
}

/**
 * Why a delivery has nothing to do at its recipient any more; undefined where it has. That a certificate is void is
 * told to who has it or may have it: one that got nothing about it need not know, and shall not get it afterwards; nor
 * shall one that knows get it again, as if it counted (docs/domain/deliveries.md, Order).
 *
 * @param toRecipient all of the subject's to the same recipient; what stands before the delivery is settled
 */
export function whyNotNeeded(
  { action, sequence }: Pick<Delivery, "action" | "sequence">,
  toRecipient: readonly Standing[],
): "certificate-never-arrived" | "certificate-void" | undefined {
  const revoked = toRecipient.filter((one) => one.action === "revoke").map(({ state }) => state);
  const isOver = revoked.includes("not-needed") || revoked.includes("done");
  if (action === "register") return isOver ? "certificate-void" : undefined;
  if (action === "message") return revoked.includes("not-needed") ? "certificate-never-arrived" : undefined;
  const before = toRecipient.filter((one) => one.sequence < sequence);
  const wasSent = before.some((one) => one.action === "register");
  const mayHaveIt = before.some((one) => one.state === "open" || isWithRecipient(one));
  return wasSent && !mayHaveIt ? "certificate-never-arrived" : undefined;
}

/** Of a delivery, how far it has come. */
type Standing = Pick<Delivery, "action" | "sequence" | "state" | "mayHaveArrived">;

/** What a message is stopped by, without a try, whose certificate has not come to the recipient. */
export const certificateNotThere = "certificate-not-arrived";

/** Why a certificate is not needed whose recipient was sent a valid one that replaces it. */
export const certificateReplaced = "certificate-replaced";

/**
 * Whether a message has to wait until its certificate is brought, which has stopped: an answer never comes before it,
 * and that it may have arrived is not enough, unless it is brought no more because another replaces it: then what the
 * message answers shows that it has. What stands before the message is settled. Who knows that the certificate is void
 * has it.
 */
export function comesTooEarly(
  { action, sequence }: Pick<Delivery, "action" | "sequence">,
  toRecipient: readonly Standing[],
): boolean {
  const wasSent = toRecipient.some((one) => one.action === "register" && one.sequence < sequence);
  const hasIt = toRecipient.some(
    (one) => one.action !== "message" && (one.state === "done" || (one.state === "not-needed" && isWithRecipient(one))),
  );
  return action === "message" && wasSent && !hasIt;
}

/** A message whose certificate is not there, as it stops without a try. */
export function held(before: Delivery, at: string): Delivery {
  const { waits: _waits, isHurried: _hurried, ...delivery } = before;
  return { ...delivery, state: "stopped", lastOutcome: certificateNotThere, settledAt: at };
}

/**
 * What a certificate brings along when it is brought after all: that it is void, and what has waited for it. Without
 * that, its recipient would hold as valid what is void here.
 */
export function bringsAlong(register: Delivery, toRecipient: readonly Delivery[]): readonly Delivery[] {
  if (register.action !== "register") return [];
  return toRecipient.filter(
    ({ action, sequence, state, lastOutcome }) =>
      sequence > register.sequence &&
      state === "stopped" &&
      (action === "revoke" || lastOutcome === certificateNotThere),
  );
}

/** The delivery where it has nothing to do any more, which is no try. */
export function notNeeded(before: Delivery, reason: string, at: string): Delivery {
  const { waits: _waits, isHurried: _hurried, ...delivery } = before;
  return { ...delivery, state: "not-needed", lastOutcome: reason, settledAt: at };
}

/** The delivery after a try. */
export function tried(before: Delivery, outcome: TryOutcome, at: string): Delivery {
  const { sealedWords: _words, mayHaveArrived: _unsure, waits: _waits, isHurried, ...delivery } = before;
  const uncounted = (before.uncountedTries ?? 0) + (isHurried === true ? 1 : 0);
  const made = { ...delivery, tries: delivery.tries + 1, ...(uncounted === 0 ? {} : { uncountedTries: uncounted }) };
  if (outcome.kind === "done") return { ...made, state: "done", lastOutcome: outcome.result, settledAt: at };
  const unsure = outcome.mayHaveArrived === true ? ({ mayHaveArrived: true } as const) : {};
  const after = { ...made, lastOutcome: outcome.reason, ...unsure };
  if (outcome.kind === "again") return { ...after, waits: true, nextTryAt: outcome.nextTryAt };
  const { sealedWords } = outcome;
  const said = sealedWords === undefined ? {} : { sealedWords };
  return { ...after, state: "stopped", ...said, settledAt: at };
}

/** How many tries of the schedule have been made once the next one is. */
export function countedWithNext({ tries, uncountedTries = 0, isHurried }: Delivery): number {
  return tries - uncountedTries + (isHurried === true ? 0 : 1);
}

/**
 * An operator lets a stopped or waiting delivery try at once, which costs it no try of the schedule; for one that had
 * stopped the schedule begins anew. A delivered one stays delivered, one that is not needed is not made, unless what
 * has replaced it may be void since, and of an erasure's notice that has stopped nothing is left to deliver.
 */
export function resumed(delivery: Delivery, at: string): Delivery | undefined {
  const isOver = delivery.state === "not-needed" && delivery.lastOutcome !== certificateReplaced;
  if (delivery.state === "done" || isOver || hasEnded(delivery)) return undefined;
  const { settledAt: _settledAt, ...rest } = delivery;
  const anew = delivery.state === "open" ? {} : { uncountedTries: delivery.tries };
  return { ...rest, ...anew, state: "open", waits: true, isHurried: true, nextTryAt: at };
}

/** Whether it is the notice of an erasure that nobody will try any more: what it had to tell was taken away. */
export function hasEnded({ subject, state }: Pick<Delivery, "subject" | "state">): boolean {
  return state === "stopped" && isNotice(subject);
}
