import { deliveryStore } from "../../certificate/needs.ts";
import { operation } from "../../operation/operation.ts";
import { ok } from "../../operation/result.ts";
import { listDeliveries } from "./list-deliveries.contract.ts";
import { describeDelivery } from "./delivery-shape.ts";

export const listDeliveriesOperation = operation(
  listDeliveries,
  (the) => ({ deliveries: the(deliveryStore) }),
  async ({ recipient, ...page }, _call, needs) => {
    const { deliveries, ...next } = await needs.deliveries.listUnsettled(recipient, page);
    return ok({ deliveries: deliveries.map(describeDelivery), ...next });
  },
);
