import { randomUUID } from "node:crypto";
import { describe, expect, it } from "vitest";
import type { Contract } from "../../../functions/operation/contract.ts";
import { hasBody, pathParameters } from "../../../functions/operation/contract.ts";
import { findPromises } from "../../../lib/openapi/api-document.ts";
import { expectDocumented } from "../../fixtures/documented.ts";
import { ownUnit } from "../../fixtures/running-exchange/exchange-under-test.ts";
import { startedExchange, tokenFor } from "../../started-exchange.ts";

const { contracts } = await findPromises();
const withIds = contracts.filter(({ path, binding }) => binding !== "soap" && pathParameters(path).length > 0);

/** What is not the id of anything, as it stands in an address; `%2e%2e` alone is taken away by the client itself. */
const badlyWritten = ["a%2Fb", "%", "%zz", "%ff", "%00", "..%2f", "%25", "a%20b", "%C3%A5", "a%3Fb", "~"];

async function answerTo(contract: Contract, segment: string) {
  const { method, path } = contract;
  const address = path.replaceAll(/\{\w+\}/g, segment);
  const response = await fetch(`${startedExchange().origin}${address}`, {
    method,
    headers: {
      authorization: `Bearer ${await tokenFor("doctor")}`,
      "care-unit": ownUnit,
      "idempotency-key": randomUUID(),
      "if-match": '"1"',
      ...(hasBody(contract) ? { "content-type": "application/json" } : {}),
    },
    ...(hasBody(contract) ? { body: "{}" } : {}),
  });
  const contentType = response.headers.get("content-type") ?? "";
  const text = await response.text();
  return {
    status: response.status,
    contentType,
    text,
    json: contentType.includes("json") ? JSON.parse(text) : undefined,
  };
}

describe("an address with a badly written id in it", () => {
  it("is asked for each operation that has ids in its address", () => {
    expect(withIds.length).toBeGreaterThan(15);
  });

  it.each(withIds.map((contract) => [contract.id, contract] as const))(
    "is answered as the operation says that it may answer: %s",
    async (_id, contract) => {
      for (const segment of badlyWritten) {
        const answer = await answerTo(contract, segment);
        expect([segment, answer.status]).not.toEqual([segment, 500]);
        expectDocumented(contract, undefined, answer);
      }
    },
  );
});
