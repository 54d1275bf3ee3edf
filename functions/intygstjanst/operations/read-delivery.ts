import { deliveryKey, parseDeliveryId, toDelivery } from "../../certificate/store/delivery-items.ts";
import { operation } from "../../kernel/operation.ts";
import { ok, refused } from "../../kernel/result.ts";
import type { Tables } from "../../kernel/tables.ts";
import { readDelivery } from "../contracts/read-delivery.ts";
import { describeDelivery } from "../delivery-shape.ts";

interface Deps {
  readonly tables: Tables;
}

export const readDeliveryOperation = operation(readDelivery, async (input, _call, deps: Deps) => {
  const named = parseDeliveryId(input.deliveryId);
  const [item] = named === undefined ? [] : await deps.tables.get([deliveryKey(named)]);
  return item === undefined ? refused("delivery-not-found") : ok(describeDelivery(toDelivery(item)));
});
