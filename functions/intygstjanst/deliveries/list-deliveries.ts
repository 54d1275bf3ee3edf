import type { DeliveryStore } from "../../certificate/store/delivery-store.ts";
import { operation } from "../../operation/operation.ts";
import { ok } from "../../operation/result.ts";
import { listDeliveries } from "./list-deliveries.contract.ts";
import { describeDelivery } from "./delivery-shape.ts";

interface Deps {
  readonly deliveries: DeliveryStore;
}

export const listDeliveriesOperation = operation(listDeliveries, async ({ recipient, ...page }, _call, deps: Deps) => {
  const { deliveries, ...next } = await deps.deliveries.listUnsettled(recipient, page);
  return ok({ deliveries: deliveries.map(describeDelivery), ...next });
});
