import { createHash } from "node:crypto";
import type { Delivery } from "../certificate/model/delivery.ts";
import { deliveryId } from "../certificate/model/delivery.ts";
import type { Publish } from "../operation/outbox.ts";

/** What an event for a recipient is published with. */
export interface WakeUpPorts {
  readonly publish: Publish;
  /** The group of a subject's events. */
  readonly groupOf: (subject: string) => Promise<string>;
  /** How many lanes the stage has; they are numbered from 1. */
  readonly lanes: number;
}

/**
 * Wakes a delivery by an event to its recipient's lane, in the group of its subject's own events, so that it and they
 * come one at a time. The same try is woken once, however often this is called within five minutes.
 */
export function wakeUpEvent({ publish, groupOf, lanes }: WakeUpPorts) {
  return async (delivery: Delivery, lane: number): Promise<void> => {
    if (lane > lanes) throw new LaneNotDeployedError();
    const { subject, recipient, sequence, nextTryAt: at } = delivery;
    const group = await groupOf(subject);
    await publish({ eventId: tryName(delivery), kind: "delivery.due", group, subject, sequence, at, recipient }, lane);
  };
}

/** The recipient's record names a lane that the stage does not have: what is published to that would reach nobody. */
class LaneNotDeployedError extends Error {
  override name = "LaneNotDeployedError";
}

function tryName(delivery: Delivery): string {
  return createHash("sha256")
    .update(`${deliveryId(delivery)} ${String(delivery.tries)} ${delivery.nextTryAt}`)
    .digest("hex");
}
