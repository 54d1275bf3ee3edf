import { resumed } from "../../certificate/model/delivery.ts";
import type { CertificateStore } from "../../certificate/store/certificate-store.ts";
import type { DeliveryStore } from "../../certificate/store/delivery-store.ts";
import { operation } from "../../operation/operation.ts";
import { refused } from "../../operation/result.ts";
import { retryDelivery } from "./retry-delivery.contract.ts";
import { describeDelivery } from "./delivery-shape.ts";

interface Deps {
  readonly deliveries: DeliveryStore;
  readonly certificates: CertificateStore;
  readonly newId: () => string;
}

export const retryDeliveryOperation = operation(retryDelivery, async (input, context, deps: Deps) => {
  const delivery = await deps.deliveries.find(input.deliveryId);
  if (delivery === undefined) return refused("delivery-not-found");

  const after = resumed(delivery, context.at);
  if (after === undefined) return refused("delivery-done");

  const group = await deps.certificates.group(delivery.subject);
  const writes = deps.deliveries.resuming(delivery, after, { id: deps.newId(), group, at: context.at });
  return context.commit(describeDelivery(after), undefined, writes);
});
