import { newIds } from "../../platform/needs.ts";
import { certificateStore, deliveryStore } from "../../certificate/needs.ts";
import type { Delivery } from "../../certificate/model/delivery.ts";
import { hasEnded, parseDeliveryId, resumed } from "../../certificate/model/delivery.ts";
import { deliveryKey } from "../../certificate/store/delivery-item.ts";
import { operation } from "../../operation/operation.ts";
import { refused } from "../../operation/result.ts";
import { retryDelivery } from "./retry-delivery.contract.ts";
import { describeDelivery } from "./delivery-shape.ts";

/** Why a delivery cannot be tried again. */
function whyNot(delivery: Delivery) {
  if (hasEnded(delivery)) return "delivery-ended";
  return delivery.state === "not-needed" ? "delivery-not-needed" : "delivery-done";
}

export const retryDeliveryOperation = operation(
  retryDelivery,
  (the) => ({ deliveries: the(deliveryStore), certificates: the(certificateStore), newId: the(newIds) }),
  async (input, context, needs) => {
    const delivery = await needs.deliveries.find(input.deliveryId);
    if (delivery === undefined) return refused("delivery-not-found");

    const after = resumed(delivery, context.at);
    if (after === undefined) return refused(whyNot(delivery));

    const group = await needs.certificates.groupOf(delivery.subject);
    const writes = needs.deliveries.resuming(delivery, after, { id: needs.newId(), group, at: context.at });
    return context.commit(describeDelivery(after), undefined, writes);
  },
  {
    keptIn: ({ deliveryId }) => {
      const named = parseDeliveryId(deliveryId);
      return named === undefined ? undefined : deliveryKey(named);
    },
  },
);
