import { deliveryStore } from "../../certificate/needs.ts";
import { operation } from "../../operation/operation.ts";
import { ok, refused } from "../../operation/result.ts";
import { readDelivery } from "./read-delivery.contract.ts";
import { describeDelivery } from "./delivery-shape.ts";

export const readDeliveryOperation = operation(
  readDelivery,
  (the) => ({ deliveries: the(deliveryStore) }),
  async (input, _call, needs) => {
    const delivery = await needs.deliveries.find(input.deliveryId);
    return delivery === undefined ? refused("delivery-not-found") : ok(describeDelivery(delivery));
  },
);
