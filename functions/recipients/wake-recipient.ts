import type { Delivery } from "../certificate/model/delivery.ts";
import type { Recipient } from "../certificate/model/recipient.ts";
import type { BreakerStore } from "../certificate/store/breaker-store.ts";
import type { DeliveryStore } from "../certificate/store/delivery-store.ts";
import { readyDeliveries } from "./ready-deliveries.ts";

/** What waking the deliveries of a recipient needs. */
export interface WakePorts {
  readonly deliveries: Pick<DeliveryStore, "listDue" | "inOrder">;
  readonly breakers: Pick<BreakerStore, "find">;
  /** Puts a delivery's wake-up into this lane, in the group of its subject's events. */
  readonly wake: (delivery: Delivery, lane: number) => Promise<void>;
  /** Comes back to the recipient then. */
  readonly wakeAt: (recipient: string, at: string) => Promise<void>;
  readonly pause: (milliseconds: number) => Promise<void>;
  readonly now: () => string;
}

/** After so long a run ends, and another goes on: a function may not run much longer. */
const longestRunMs = 40_000;

/**
 * Wakes what is due at a recipient, no faster than it can take; while it is left alone nothing, and when that time is
 * over one delivery, which sees whether it is back (docs/domain/deliveries.md, Waking). However many wait, a recipient
 * that is down costs one wake-up each time.
 *
 * @returns how many were woken
 */
export async function wakeRecipient({ code, lane, pace }: Recipient, ports: WakePorts): Promise<number> {
  const startedAt = Date.parse(ports.now());
  const breaker = await ports.breakers.find(code);
  const ready = readyDeliveries(code, ports.now(), ports.deliveries);
  if (breaker !== undefined && breaker.state !== "closed") {
    const first = await ready.next();
    if (first.done === true) return 0;
    if (startedAt >= breaker.until) return wakeAll([first.value]);
    await ports.wakeAt(code, new Date(breaker.until).toISOString());
    return 0;
  }

  let woken = 0;
  let next = await takeFrom(ready, pace.perSecond);
  while (next.length > 0) {
    woken += await wakeAll(next);
    next = await takeFrom(ready, pace.perSecond);
    if (next.length === 0) return woken;
    if (Date.parse(ports.now()) - startedAt >= longestRunMs) {
      await ports.wakeAt(code, ports.now());
      return woken;
    }
    await ports.pause(1000);
  }
  return woken;

  async function wakeAll(deliveries: readonly Delivery[]): Promise<number> {
    await Promise.all(deliveries.map((delivery) => ports.wake(delivery, lane)));
    return deliveries.length;
  }
}

async function takeFrom(ready: AsyncGenerator<Delivery>, most: number): Promise<readonly Delivery[]> {
  const taken: Delivery[] = [];
  while (taken.length < most) {
    const next = await ready.next();
    if (next.done === true) break;
    taken.push(next.value);
  }
  return taken;
}
