import { expect, it } from "vitest";
import { OneRecipient } from "../property/recipients/one-recipient.ts";
import { endings, expectInOrder } from "../property/recipients/order-played.ts";

it("order holds in many more ways in which deliveries stop and are taken up", { timeout: 900_000 }, async () => {
  const ended = await expectInOrder(await OneRecipient.open(), 5000);
  expect([...ended.keys()].toSorted()).toEqual(endings);
  expect(Math.min(...ended.values())).toBeGreaterThan(50);
});
