import type { DeliveryStore } from "../../certificate/store/delivery-store.ts";
import { operation } from "../../operation/operation.ts";
import { ok, refused } from "../../operation/result.ts";
import { readDelivery } from "./read-delivery.contract.ts";
import { describeDelivery } from "./delivery-shape.ts";

interface Deps {
  readonly deliveries: DeliveryStore;
}

export const readDeliveryOperation = operation(readDelivery, async (input, _call, deps: Deps) => {
  const delivery = await deps.deliveries.find(input.deliveryId);
  return delivery === undefined ? refused("delivery-not-found") : ok(describeDelivery(delivery));
});
