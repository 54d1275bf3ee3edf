import type { Recipients } from "../certificate/store/recipients.ts";
import type { DeliveryStore } from "../certificate/store/delivery-store.ts";
import type { Delivery } from "../certificate/model/delivery.ts";
import { deliveryId, isDue, nextInLine } from "../certificate/model/delivery.ts";
import type { Log } from "../platform/log.ts";

export interface WatchPorts {
  readonly recipients: Pick<Recipients, "all">;
  readonly deliveries: Pick<DeliveryStore, "listUnsettled" | "inOrder">;
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
 * still open. The next in line alone counts; those behind it wait as they should (docs/domain/deliveries.md, Order).
 */
export async function watchDeliveries(ports: WatchPorts, now: string): Promise<number> {
  const upTo = new Date(Date.parse(now) - overdueAfterMs * ports.timeScale).toISOString();
  let overdue = 0;
  for (const { code } of await ports.recipients.all()) {
    const deliveries = await countOverdue(code, upTo, ports);
    if (deliveries > 0) ports.log("deliveries-overdue", { recipient: code, deliveries });
    overdue += deliveries;
  }
  return overdue;
}

async function countOverdue(recipient: string, upTo: string, ports: WatchPorts): Promise<number> {
  let counted = 0;
  let after: string | undefined;
  do {
    const page = await ports.deliveries.listUnsettled(recipient, {
      state: "open",
      limit: mostCounted,
      ...(after === undefined ? {} : { after }),
    });
    // Due first: where one is not due, none after it is.
    const due = page.deliveries.filter((delivery) => isDue(delivery, upTo));
    for (const delivery of due) if (await isNext(delivery, ports)) counted += 1;
    after = due.length === page.deliveries.length ? page.next : undefined;
  } while (after !== undefined && counted < mostCounted);
  return counted;
}

async function isNext(delivery: Delivery, { deliveries }: WatchPorts): Promise<boolean> {
  const next = nextInLine(await deliveries.inOrder(delivery.subject, delivery.recipient));
  return next !== undefined && deliveryId(next) === deliveryId(delivery);
}
