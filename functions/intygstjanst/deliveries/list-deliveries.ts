import { toDelivery } from "../../certificate/store/delivery-items.ts";
import { operation } from "../../operation/operation.ts";
import { ok } from "../../operation/result.ts";
import type { Tables } from "../../operation/tables.ts";
import { listDeliveries } from "./list-deliveries.contract.ts";
import { describeDelivery } from "./delivery-shape.ts";

interface Deps {
  readonly tables: Tables;
}

export const listDeliveriesOperation = operation(listDeliveries, async ({ recipient, ...page }, _call, deps: Deps) => {
  const found = await deps.tables.query({
    table: "certificates",
    index: "openDeliveries",
    partition: ["openDelivery", recipient],
    sort: "nextTryAt",
    ...page,
  });
  const deliveries = found.items.map((item) => describeDelivery(toDelivery(item)));
  return ok(found.next === undefined ? { deliveries } : { deliveries, next: found.next });
});
