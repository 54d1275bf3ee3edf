import type { Certificate, Sending } from "./certificate.ts";
import type { Delivery, OpenedDelivery } from "./delivery.ts";
import { whyNotNeeded } from "./delivery.ts";

/** How far something has come that is on its way to a recipient. Times are UTC. */
export interface Arrival {
  readonly state: "on-its-way" | "arrived" | "stopped";
  readonly arrivedAt?: string;
  readonly stoppedAt?: string;
  readonly stoppedBecause?: StoppedBecause;
  /** What the recipient said when it refused; only for who may read the certificate. */
  readonly recipientWords?: string;
}

/**
 * What stopped something on its way, as far as it matters to who wrote it: the recipient says that what it says is
 * wrong; it does not take it for another reason; or it could not be brought there, whatever it says
 * (docs/domain/deliveries.md, Outcomes).
 */
export type StoppedBecause = "content-refused" | "not-taken" | "not-brought";

/** How far a certificate has come to a recipient that it was sent to. */
export interface SendingState extends Arrival {
  readonly recipient: string;
  readonly sentAt: string;
}

/** Whether a recipient has been told that a certificate is void. */
export interface ToldState extends Arrival {
  readonly recipient: string;
}

type Known = Pick<OpenedDelivery, "state" | "settledAt" | "lastOutcome" | "recipientWords">;

/** How far something has come by its delivery; where there is none yet it is on its way. */
function arrivalOf(delivery: Known | undefined): Arrival {
  if (delivery === undefined || delivery.state === "open") return { state: "on-its-way" };
  const { state, settledAt, recipientWords } = delivery;
  if (state === "stopped" || state === "not-needed")
    return {
      state: "stopped",
      ...(settledAt === undefined ? {} : { stoppedAt: settledAt }),
      stoppedBecause: stoppedBecause(delivery),
      ...(recipientWords === undefined ? {} : { recipientWords }),
    };
  return { state: "arrived", ...(settledAt === undefined ? {} : { arrivedAt: settledAt }) };
}

/** By the outcome of the last try, as `recipients/riv` names it. */
export function stoppedBecause({ lastOutcome }: Pick<Delivery, "lastOutcome">): StoppedBecause {
  switch (lastOutcome) {
    case "validation-error":
      return "content-refused";
    case "application-error":
    case "revoked":
      return "not-taken";
    default:
      return "not-brought";
  }
}

/** How far a certificate has come to one that it was sent to, by the certificate's deliveries. */
export function sendingState(
  { recipient, at: sentAt }: Pick<Sending, "recipient" | "at">,
  deliveries: readonly (Delivery | OpenedDelivery)[],
): SendingState {
  const delivery = deliveries.find((one) => one.recipient === recipient && one.action === "register");
  return { recipient, sentAt, ...arrivalOf(delivery) };
}

/** The same for each that it was sent to. */
export function sendingStates(
  { sendings }: Pick<Certificate, "sendings">,
  deliveries: readonly (Delivery | OpenedDelivery)[],
): readonly SendingState[] {
  return sendings.map((sending) => sendingState(sending, deliveries));
}

/** Whether each that has a certificate, or may have it, has been told that it is void; none where it is not void. */
export function toldStates(
  { sendings, state }: Pick<Certificate, "sendings" | "state">,
  deliveries: readonly (Delivery | OpenedDelivery)[],
): readonly ToldState[] {
  if (state !== "revoked") return [];
  return sendings.flatMap(({ recipient }) => {
    const toRecipient = deliveries.filter((one) => one.recipient === recipient);
    const delivery = toRecipient.find((one) => one.action === "revoke");
    return isUntold(delivery, toRecipient) ? [] : [{ recipient, ...arrivalOf(delivery) }];
  });
}

/** Whether nobody has to be told, also in the moment before that is settled. */
function isUntold(
  telling: Delivery | OpenedDelivery | undefined,
  toRecipient: readonly Omit<Delivery, "sealedWords">[],
) {
  if (telling?.state === "not-needed") return true;
  return telling?.state === "open" && whyNotNeeded(telling, toRecipient) !== undefined;
}

/** How far the answers of care's have come to who asked, by the ids of the messages. */
export function answerArrivals(deliveries: readonly (Delivery | OpenedDelivery)[]): ReadonlyMap<string, Arrival> {
  return new Map(
    deliveries.flatMap((one) =>
      one.action === "message" && one.messageId !== undefined ? [[one.messageId, arrivalOf(one)]] : [],
    ),
  );
}
