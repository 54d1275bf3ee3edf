import type { Log } from "../platform/log.ts";
import type { Delivery, TryOutcome } from "../certificate/model/delivery.ts";
import {
  bringsAlong,
  certificateNotThere,
  certificateReplaced,
  comesTooEarly,
  countedWithNext,
  deliveryId,
  held,
  isDue,
  isWithRecipient,
  nextInLine,
  notNeeded,
  resumed,
  tried,
  whyNotNeeded,
} from "../certificate/model/delivery.ts";
import type { DeliveryStore } from "../certificate/store/delivery-store.ts";
import { isRecipientsRefusal, mayHaveArrived } from "./delivery-outcome.ts";
import type { DeliveryOutcome } from "./delivery-outcome.ts";
import { waitAfter } from "./retry-schedule.ts";
import type { SharedBreaker } from "./shared-breaker.ts";

/** What a try came to, with what the recipient said of a refusal as it is kept. */
export type KeptOutcome =
  Exclude<DeliveryOutcome, { readonly kind: "stopped" }> | Extract<TryOutcome, { readonly kind: "stopped" }>;

type Untried = "erased" | "replaced";

/** What bringing deliveries on their way needs. */
export interface DeliveryPorts {
  readonly deliveries: DeliveryStore;
  readonly breaker: SharedBreaker;
  /**
   * Makes one try; what the recipient does is a value, never thrown. None is made, and the value says why, where the
   * certificate is erased, or the recipient was sent one that replaces it. Undefined where there is nothing left to
   * deliver.
   */
  readonly tryOnce: (delivery: Delivery) => Promise<KeptOutcome | Untried | undefined>;
  /** Called when a recipient has, or may have, what was taken away or changed while it was brought there. */
  readonly whenChanged: (after: Delivery) => Promise<void>;
  /** Wakes what is due at a recipient then. Set twice for a time, it is set once. */
  readonly wakeAt: (recipient: string, at: string) => Promise<void>;
  readonly now: () => string;
  readonly log: Log;
  /** 1 in production; smaller where a test shall not wait. */
  readonly timeScale: number;
}

/**
 * Brings what a subject has for one recipient on its way, in order: a delivery starts only when its predecessor is
 * settled, so that a revocation never overtakes its registration, however long the recipient was down; and none starts
 * that has nothing to do there any more (docs/domain/deliveries.md, Order). What has not arrived then is in the list of
 * what waits. Calling it again does no harm.
 *
 * @param isAgain somebody has begun this before, and may have died at any point of it
 */
export async function deliverDue(
  subject: string,
  recipient: string,
  ports: DeliveryPorts,
  isAgain = false,
): Promise<void> {
  if (isAgain) await noteDoubt(await ports.deliveries.inOrder(subject, recipient), ports);
  for (;;) {
    const inOrder = await ports.deliveries.inOrder(subject, recipient);
    const delivery = nextInLine(inOrder);
    if (delivery === undefined) return;
    const reason = whyNotNeeded(delivery, inOrder);
    if (reason !== undefined) {
      // Who has a certificate that is not brought again gets what has waited for it.
      await bringAlong(delivery, inOrder, ports);
      await settleUntried(delivery, reason, inOrder, ports);
      continue;
    }
    if (comesTooEarly(delivery, inOrder)) {
      await hold(delivery, inOrder, ports);
      continue;
    }
    const isTried = isDue(delivery, ports.now());
    if (isTried) await bringAlong(delivery, inOrder, ports);
    const after = isTried ? await tryDelivery(delivery, ports) : delivery;
    if (after === "erased") return;
    if (after === "replaced") {
      await settleUntried(delivery, certificateReplaced, inOrder, ports);
      continue;
    }
    if (after.state !== "open") continue;
    for (const one of inOrder) if (!isTried || one !== delivery) await letWait(one, ports);
    return;
  }
}

/** Who was to bring it before may have died after the recipient had taken it. */
async function noteDoubt(inOrder: readonly Delivery[], { deliveries }: DeliveryPorts): Promise<void> {
  const next = nextInLine(inOrder);
  if (next?.action === "register" && next.mayHaveArrived !== true)
    await deliveries.keep(next, { ...next, mayHaveArrived: true });
}

/**
 * What has nothing to do at the recipient any more is settled without a try; where an operator has meanwhile resumed
 * what that rests on, nothing is kept, and it is decided anew.
 */
async function settleUntried(
  delivery: Delivery,
  reason: string,
  inOrder: readonly Delivery[],
  { deliveries, now, log }: DeliveryPorts,
): Promise<void> {
  const { recipient, action } = delivery;
  const restsOn = inOrder.filter((one) => one !== delivery && one.action !== "message");
  const isKept = await deliveries.keep(delivery, notNeeded(delivery, reason, now()), restsOn);
  if (isKept) log("delivery-not-needed", { recipient, action, reason });
}

/** Before an answer comes the certificate: where that has stopped, so has the answer, until the certificate goes on. */
async function hold(
  delivery: Delivery,
  inOrder: readonly Delivery[],
  { deliveries, now, log }: DeliveryPorts,
): Promise<void> {
  const restsOn = inOrder.filter(({ action }) => action === "register");
  if (!(await deliveries.keep(delivery, held(delivery, now()), restsOn))) return;
  const { recipient, action } = delivery;
  log("delivery-stopped", { recipient, action, reason: certificateNotThere });
}

/**
 * Lets what has stopped behind a certificate follow it, before the certificate is tried: who brings it may die when it
 * has arrived. Where somebody else has changed one since, it is looked at again with the next.
 */
async function bringAlong(
  delivery: Delivery,
  inOrder: readonly Delivery[],
  { deliveries, now }: DeliveryPorts,
): Promise<void> {
  for (const one of bringsAlong(delivery, inOrder)) {
    const after = resumed(one, now());
    if (after !== undefined) await deliveries.keep(one, after);
  }
}

/** What stands behind one that waits waits too: who brings it there may die when its turn has come. */
async function letWait(delivery: Delivery, { deliveries }: DeliveryPorts): Promise<void> {
  // Where somebody else has changed it since, it has been tried.
  if (delivery.state === "open" && delivery.waits !== true)
    await deliveries.keep(delivery, { ...delivery, waits: true });
}

/**
 * What came of it, or why none was made, where nothing is written yet: of what is erased, whoever erases it sees to the
 * rest.
 */
async function tryDelivery(delivery: Delivery, ports: DeliveryPorts): Promise<Delivery | Untried> {
  const admission = await ports.breaker.admit(delivery.recipient, ports.now());
  if (!admission.isAdmitted) return postpone(delivery, admission.retryAt, ports);

  const outcome = await ports.tryOnce(delivery);
  if (outcome === "erased" || outcome === "replaced") return outcome;
  const isOutage = outcome?.kind === "again" && outcome.cause === "outage";
  const isBack = await ports.breaker.learn(delivery.recipient, isOutage, ports.now());
  if (isBack) await ports.wakeAt(delivery.recipient, ports.now());
  const after = tried(delivery, decided(delivery, outcome, ports), ports.now());
  ports.log("delivery-tried", {
    recipient: delivery.recipient,
    action: delivery.action,
    tries: after.tries,
    state: after.state,
    outcome: after.lastOutcome,
  });
  // The wake-up comes first: a record without one would wait for the sweep.
  if (after.state === "open") await ports.wakeAt(after.recipient, after.nextTryAt);
  // So does the operator's: a record that has stopped is not looked at again, and would stop in silence.
  if (after.state === "stopped") {
    const { recipient, action, lastOutcome: reason } = after;
    ports.log("delivery-stopped", { recipient, action, reason });
  }
  await keep(delivery, after, ports);
  return after;
}

/** What a try led to, with the time of the next one; when no try is left the operator takes over. */
function decided(delivery: Delivery, outcome: KeptOutcome | undefined, ports: DeliveryPorts): TryOutcome {
  if (outcome === undefined) return { kind: "stopped", reason: "nothing-to-deliver", mayHaveArrived: false };
  if (outcome.kind === "done") return { kind: "done", result: outcome.result };
  const mayHaveIt = delivery.mayHaveArrived === true;
  // Who refuses it has not taken it before.
  if (outcome.kind === "stopped") return { ...outcome, mayHaveArrived: mayHaveIt && !isRecipientsRefusal(outcome) };
  const { reason } = outcome;
  const arrived = mayHaveIt || mayHaveArrived(outcome);
  const wait = waitAfter(Math.max(1, countedWithNext(delivery)), ports.timeScale);
  return wait === undefined
    ? { kind: "stopped", reason: `gave-up: ${reason}`, mayHaveArrived: arrived }
    : { kind: "again", reason, mayHaveArrived: arrived, nextTryAt: later(ports.now(), wait) };
}

/** The recipient is left alone for a while; that costs the delivery no try. */
async function postpone(delivery: Delivery, until: string, ports: DeliveryPorts): Promise<Delivery> {
  const after: Delivery = { ...delivery, waits: true, nextTryAt: until, lastOutcome: "recipient-left-alone" };
  await ports.wakeAt(after.recipient, until);
  await keep(delivery, after, ports);
  return after;
}

async function keep(before: Delivery, after: Delivery, ports: DeliveryPorts): Promise<void> {
  if (await ports.deliveries.keep(before, after)) return;
  if (isWithRecipient(after)) await ports.whenChanged(after);
  // What is gone is erased: there is nothing to look at anew.
  if ((await ports.deliveries.find(deliveryId(before))) === undefined) return;
  throw new DeliveryChangedError();
}

/**
 * The delivery was changed while it was being tried; it is looked at anew. The recipient knows the repeated message by
 * its id.
 */
class DeliveryChangedError extends Error {
  override name = "DeliveryChangedError";
}

function later(at: string, seconds: number): string {
  return new Date(Date.parse(at) + seconds * 1000).toISOString();
}
