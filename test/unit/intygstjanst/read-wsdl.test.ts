import { beforeEach, describe, expect, it } from "vitest";
import { operations } from "../../fixtures/operations.ts";
import { aWorld } from "../../fixtures/world.ts";
import type { World } from "../../fixtures/world.ts";

const addresses = [...operations.values()]
  .map(({ operation }) => operation.contract)
  .filter(({ binding }) => binding === "soap")
  .map(({ path }) => path.replace("/riv/", ""));

let world: World;
beforeEach(async () => {
  world = await aWorld();
});

describe.each(addresses)("GET /riv/%s", (serviceContract) => {
  it.each(["wsdl", "WSDL", "Wsdl"])("gives anybody who asks for ?%s the contract's WSDL", async (name) => {
    const answer = await world.call("readWsdl", { serviceContract, [name]: "" }, { claims: undefined });
    expect([answer.status, answer.headers["content-type"]]).toEqual([200, "text/xml; charset=utf-8"]);
    // It leads back to the address.
    expect(answer.text).toContain(`<soap:address location="https://api.test/riv/${serviceContract}">`);
  });

  it("says in words without ?wsdl that it takes POST", async () => {
    const answer = await world.call("readWsdl", { serviceContract }, { headers: { "accept-language": "en" } });
    expect([answer.status, answer.headers["allow"], answer.json.code]).toEqual([405, "POST", "only-post"]);
    expect(answer.json.title).toContain("?wsdl");
  });
});

describe("GET of another address", () => {
  it.each(["register-nothing", "__proto__", "toString"])(
    "is told that no contract is answered there: %s",
    async (name) => {
      const answer = await world.call("readWsdl", { serviceContract: name, wsdl: "" });
      expect([answer.status, answer.json.code, answer.headers["allow"]]).toEqual([
        404,
        "service-contract-not-found",
        undefined,
      ]);
    },
  );
});
