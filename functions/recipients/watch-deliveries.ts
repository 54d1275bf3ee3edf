import type { BreakerStore } from "../certificate/store/breaker-store.ts";
import type { DeliveryStore } from "../certificate/store/delivery-store.ts";
import type { Recipients } from "../certificate/store/recipients.ts";
import type { Log } from "../platform/log.ts";
import { readyDeliveries } from "./ready-deliveries.ts";

export interface WatchPorts {
  readonly recipients: Pick<Recipients, "all">;
  readonly deliveries: Pick<DeliveryStore, "listDue" | "inOrder">;
  readonly breakers: Pick<BreakerStore, "find">;
  readonly log: Log;
  /** 1 in production; smaller where a test shall not wait. */
  readonly timeScale: number;
}

/** A delivery that was due so long ago has been forgotten by the queue, the schedule or the function behind them. */
const overdueAfterMs = 15 * 60_000;

/** Enough to ring; how many there are altogether does not change what is done. */
const mostCounted = 100;

/**
 * Tells of each recipient how many deliveries are overdue: due for a time although nothing stands before them, and
 * still open. Those behind another wait as they should (docs/domain/deliveries.md, Order), and so do those to a
 * recipient that is left alone, of which something else tells.
 */
export async function watchDeliveries(ports: WatchPorts, now: string): Promise<number> {
  const upTo = new Date(Date.parse(now) - overdueAfterMs * ports.timeScale).toISOString();
  let overdue = 0;
  for (const { code } of await ports.recipients.all()) {
    const breaker = await ports.breakers.find(code);
    if (breaker !== undefined && breaker.state !== "closed") continue;
    const deliveries = await countReady(code, upTo, ports);
    if (deliveries > 0) ports.log("deliveries-overdue", { recipient: code, deliveries });
    overdue += deliveries;
  }
  return overdue;
}

async function countReady(recipient: string, upTo: string, { deliveries }: WatchPorts): Promise<number> {
  const ready = readyDeliveries(recipient, upTo, deliveries);
  let counted = 0;
  while (counted < mostCounted && (await ready.next()).done !== true) counted += 1;
  return counted;
}
