import { resumed } from "../../certificate/model/delivery.ts";
import type { CertificateStore } from "../../certificate/store/certificate-store.ts";
import { deliveryKey, deliveryWrite, parseDeliveryId, toDelivery } from "../../certificate/store/delivery-items.ts";
import { redeliveryWrite } from "../../certificate/store/event-items.ts";
import { operation } from "../../operation/operation.ts";
import { refused } from "../../operation/result.ts";
import type { Tables } from "../../operation/tables.ts";
import { retryDelivery } from "./retry-delivery.contract.ts";
import { describeDelivery } from "./delivery-shape.ts";

interface Deps {
  readonly tables: Tables;
  readonly certificates: CertificateStore;
  readonly newId: () => string;
}

export const retryDeliveryOperation = operation(retryDelivery, async (input, context, deps: Deps) => {
  const named = parseDeliveryId(input.deliveryId);
  const [item] = named === undefined ? [] : await deps.tables.get([deliveryKey(named)]);
  if (item === undefined) return refused("delivery-not-found");

  const delivery = toDelivery(item);
  const after = resumed(delivery, context.at);
  if (after === undefined) return refused("delivery-done");

  const group = await deps.certificates.group(delivery.subject);
  const wakeUp = redeliveryWrite(delivery, group, { id: deps.newId(), at: context.at });
  return context.commit(describeDelivery(after), undefined, [deliveryWrite(delivery, after), wakeUp]);
});
