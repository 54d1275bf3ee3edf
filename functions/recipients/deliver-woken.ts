import * as z from "zod/mini";
import type { Delivery } from "../certificate/model/delivery.ts";
import type { Recipient } from "../certificate/model/recipient.ts";
import type { BreakerStore } from "../certificate/store/breaker-store.ts";
import { sealRecipientWords } from "../certificate/store/delivery-item.ts";
import type { DataKey } from "../certificate/store/encryption.ts";
import type { ErasureStore } from "../certificate/store/erasure-store.ts";
import type { Recipients } from "../certificate/store/recipients.ts";
import { isReplacedAt } from "../certificate/store/replaced-certificate.ts";
import type { ComposePorts } from "./compose-message.ts";
import { composeMessage } from "./compose-message.ts";
import type { DeliveryPorts, KeptOutcome } from "./deliver-due.ts";
import { deliverDue } from "./deliver-due.ts";
import type { DeliveryOutcome } from "./delivery-outcome.ts";
import type { Outbox } from "../operation/outbox.ts";
import { sharedBreaker } from "./shared-breaker.ts";
import type { DeliveryAction, DeliveryTerms } from "./riv/deliver.ts";
import { deliver } from "./riv/deliver.ts";

/** What delivering to any recipient needs. */
export interface WokenPorts
  extends ComposePorts, Pick<DeliveryPorts, "deliveries" | "wakeAt" | "now" | "log" | "timeScale"> {
  readonly recipients: Recipients;
  readonly breakers: BreakerStore;
  readonly erasures: ErasureStore;
  readonly events: Pick<Outbox, "handled">;
  readonly terms?: DeliveryTerms;
}

/**
 * What wakes a delivery: an event of a certificate, an operator, or what wakes a recipient's (wake-recipient.ts). Only
 * whose and to whom counts; the delivery itself is the truth. An event is in the outbox until this has been done.
 */
const wakeUp = z.object({ subject: z.string(), recipient: z.string(), group: z.string(), eventId: z.string() });

/** How a recipient is spoken to, by the protocol of its record. */
type Protocols = Readonly<
  Record<
    Recipient["protocol"],
    (
      recipient: Recipient,
      content: Uint8Array,
      action: DeliveryAction,
      terms?: DeliveryTerms,
    ) => Promise<DeliveryOutcome>
  >
>;

const protocols: Protocols = { "riv-ta": deliver };

/**
 * Brings on its way what a message of a lane tells of, to the recipient as its record says now. It serves every lane
 * alike: which one a message came through plays no part, so a recipient may change its lane while something is under
 * way.
 */
export function deliverWoken(
  ports: WokenPorts,
  spoken: Protocols = protocols,
): (message: unknown, isAgain?: boolean) => Promise<void> {
  const breaker = sharedBreaker(ports.breakers, ports.timeScale, ports.log);
  return async (message, isAgain = false) => {
    const { recipient: code, ...event } = wakeUp.parse(message);
    const { subject } = event;
    const recipient = await ports.recipients.find(code);
    if (recipient === undefined) throw new RecipientUnknownError();
    // Who was to bring it before may have died after the recipient had taken it, and it may have been erased since.
    if (isAgain) await ports.erasures.tellHolder({ subject, recipient: code });
    const deliveryPorts: DeliveryPorts = {
      ...ports,
      breaker,
      tryOnce: async (delivery) => {
        const composed = await composeMessage(delivery, recipient.logicalAddress, ports);
        if (composed === undefined || composed === "erased") return composed;
        const { content, action, unconfirmed = [], key, isReplaced } = composed;
        if (isReplaced === true && (await isReplacedAt(delivery, ports.certificates))) return "replaced";
        const speak = spoken[recipient.protocol];
        const outcome = await speak(recipient, content, action, { ...ports.terms, unconfirmed });
        return kept(outcome, delivery, key);
      },
      whenChanged: async (after) => {
        if (after.action === "register") await ports.erasures.tellHolder(after);
      },
    };
    await deliverDue(subject, code, deliveryPorts, isAgain);
    await ports.events.handled(event);
  };
}

/** What a recipient said is kept under the certificate's key; where that is gone, it is not kept. */
function kept(outcome: DeliveryOutcome, delivery: Delivery, key: DataKey | undefined): KeptOutcome {
  if (outcome.kind !== "stopped") return outcome;
  const { kind, reason, words } = outcome;
  const sealedWords = words === undefined || key === undefined ? undefined : sealRecipientWords(delivery, words, key);
  return { kind, reason, ...(sealedWords === undefined ? {} : { sealedWords }) };
}

/**
 * The recipient had a record when the message was published, and has none now. The message comes again and ends with
 * the dead letters, where the operator finds it.
 */
class RecipientUnknownError extends Error {
  override name = "RecipientUnknownError";
}
