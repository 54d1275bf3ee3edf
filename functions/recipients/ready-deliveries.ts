import type { Delivery } from "../certificate/model/delivery.ts";
import { deliveryId, nextInLine } from "../certificate/model/delivery.ts";
import type { DeliveryStore } from "../certificate/store/delivery-store.ts";

const pageLength = 100;

/**
 * The deliveries to a recipient that could be tried at a time, due first: of each subject the one that is next in line,
 * where it is due. Those behind it wait as they should (docs/domain/deliveries.md, Order).
 *
 * @param at UTC
 */
export async function* readyDeliveries(
  recipient: string,
  at: string,
  deliveries: Pick<DeliveryStore, "listDue" | "inOrder">,
): AsyncGenerator<Delivery> {
  let after: string | undefined;
  do {
    const page = await deliveries.listDue(recipient, at, {
      limit: pageLength,
      ...(after === undefined ? {} : { after }),
    });
    for (const delivery of page.deliveries) {
      const next = nextInLine(await deliveries.inOrder(delivery.subject, recipient));
      if (next !== undefined && deliveryId(next) === deliveryId(delivery)) yield delivery;
    }
    after = page.next;
  } while (after !== undefined);
}
