import { tables } from "../../platform/needs.ts";
import { toDelivery } from "../../certificate/store/delivery-items.ts";
import { operation } from "../../operation/operation.ts";
import { ok } from "../../operation/result.ts";
import { listDeliveries } from "./list-deliveries.contract.ts";
import { describeDelivery } from "./delivery-shape.ts";

export const listDeliveriesOperation = operation(
  listDeliveries,
  (the) => ({ tables: the(tables) }),
  async ({ recipient, ...page }, _call, needs) => {
    const found = await needs.tables.query({
      table: "certificates",
      index: "openDeliveries",
      partition: ["openDelivery", recipient],
      sort: "nextTryAt",
      ...page,
    });
    const deliveries = found.items.map((item) => describeDelivery(toDelivery(item)));
    return ok(found.next === undefined ? { deliveries } : { deliveries, next: found.next });
  },
);
