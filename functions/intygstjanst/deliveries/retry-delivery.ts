import { newIds, tables } from "../../platform/needs.ts";
import { certificateStore } from "../../certificate/needs.ts";
import { resumed } from "../../certificate/model/delivery.ts";
import { deliveryKey, deliveryWrite, parseDeliveryId, toDelivery } from "../../certificate/store/delivery-items.ts";
import { redeliveryWrite } from "../../certificate/store/event-items.ts";
import { operation } from "../../operation/operation.ts";
import { refused } from "../../operation/result.ts";
import { retryDelivery } from "./retry-delivery.contract.ts";
import { describeDelivery } from "./delivery-shape.ts";

export const retryDeliveryOperation = operation(
  retryDelivery,
  (the) => ({ tables: the(tables), certificates: the(certificateStore), newId: the(newIds) }),
  async (input, context, needs) => {
    const named = parseDeliveryId(input.deliveryId);
    const [item] = named === undefined ? [] : await needs.tables.get([deliveryKey(named)]);
    if (item === undefined) return refused("delivery-not-found");

    const delivery = toDelivery(item);
    const after = resumed(delivery, context.at);
    if (after === undefined) return refused("delivery-done");

    const group = await needs.certificates.group(delivery.subject);
    const wakeUp = redeliveryWrite(delivery, group, { id: needs.newId(), at: context.at });
    return context.commit(describeDelivery(after), undefined, [deliveryWrite(delivery, after), wakeUp]);
  },
);
