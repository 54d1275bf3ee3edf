import { tables } from "../../platform/needs.ts";
import { deliveryKey, parseDeliveryId, toDelivery } from "../../certificate/store/delivery-items.ts";
import { operation } from "../../operation/operation.ts";
import { ok, refused } from "../../operation/result.ts";
import { readDelivery } from "./read-delivery.contract.ts";
import { describeDelivery } from "./delivery-shape.ts";

export const readDeliveryOperation = operation(
  readDelivery,
  (the) => ({ tables: the(tables) }),
  async (input, _call, needs) => {
    const named = parseDeliveryId(input.deliveryId);
    const [item] = named === undefined ? [] : await needs.tables.get([deliveryKey(named)]);
    return item === undefined ? refused("delivery-not-found") : ok(describeDelivery(toDelivery(item)));
  },
);
