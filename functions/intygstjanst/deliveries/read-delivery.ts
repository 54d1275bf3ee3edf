import { deliveryKey, parseDeliveryId, toDelivery } from "../../certificate/store/delivery-items.ts";
import { operation } from "../../operation/operation.ts";
import { ok, refused } from "../../operation/result.ts";
import type { Tables } from "../../operation/tables.ts";
import { readDelivery } from "./read-delivery.contract.ts";
import { describeDelivery } from "./delivery-shape.ts";

interface Deps {
  readonly tables: Tables;
}

export const readDeliveryOperation = operation(readDelivery, async (input, _call, deps: Deps) => {
  const named = parseDeliveryId(input.deliveryId);
  const [item] = named === undefined ? [] : await deps.tables.get([deliveryKey(named)]);
  return item === undefined ? refused("delivery-not-found") : ok(describeDelivery(toDelivery(item)));
});
