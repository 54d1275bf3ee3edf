import { beforeEach, describe, expect, it } from "vitest";
import type { Contract } from "../../../functions/operation/contract.ts";
import { acrValuesOf, assuranceOf } from "../../../functions/platform/door/assurance-of.ts";
import { operations } from "../../fixtures/operations.ts";
import { systemClaims, usualClaims } from "../../fixtures/people.ts";
import type { World } from "../../fixtures/world.ts";
import { aWorld } from "../../fixtures/world.ts";

const contracts: readonly Contract[] = [...operations.values()].map(({ operation }) => operation.contract);
const asking = contracts.filter(({ assurance }) => assurance !== undefined);
const isSystems = ({ binding }: Contract) => binding === "soap";

let world: World;
beforeEach(async () => {
  world = await aWorld();
});

describe("How surely a caller must be known", () => {
  it("is level 3 for whatever tells or changes something of a patient, or of certificates, or is the operators'", () => {
    for (const { id, scope, concernsPatient, assurance } of contracts.filter((one) => !isSystems(one)))
      if (concernsPatient === true || scope === "operator" || scope === "statistics:read")
        expect([id, assurance]).toEqual([id, 3]);
  });

  it("is nothing for what tells of codes, forms and the caller, for what anybody may ask, and for systems", () => {
    expect(contracts.flatMap(({ id, assurance }) => (assurance === undefined ? [id] : [])).toSorted()).toEqual([
      "listCertificateTypes",
      "listCodeLists",
      "listRecipients",
      "readCode",
      "readForm",
      "readMe",
      "readOpenapi",
      "readSearchedCodes",
      "readWsdl",
      "registerCertificate",
      "saveFavouriteCodes",
      "searchCodes",
      "sendMessageToCare",
    ]);
  });

  it.each(asking.map((contract) => [contract.id, contract] as const))("is asked by %s", async (id, contract) => {
    const { acr: _acr, ...weak } = usualClaims(contract)!;
    for (const acr of [undefined, "http://id.sambi.se/loa/loa2", "loa3", "constructor"]) {
      const claims = { ...staffOf(weak), ...(acr === undefined ? {} : { acr }) };
      const answer = await world.call(id, contract.examples.input, { claims });
      expect([answer.status, answer.json.code]).toEqual([401, "assurance-too-low"]);
      expect(answer.headers["www-authenticate"]).toBe(
        'Bearer error="insufficient_user_authentication", ' +
          'error_description="The sign-in is not strong enough for this", ' +
          'acr_values="http://id.elegnamnden.se/loa/1.0/loa3 http://id.elegnamnden.se/loa/1.0/loa4 ' +
          'http://id.sambi.se/loa/loa3 http://id.sambi.se/loa/loa4"',
      );
      expect(answer.json.detail).toContain("tillitsnivå 3");
    }
    for (const acr of acrValuesOf(3)) {
      const answer = await world.call(id, contract.examples.input, { claims: { ...staffOf(weak), acr } });
      expect(answer.json?.code).not.toBe("assurance-too-low");
    }
  });

  it("is asked after the scope: who may not do it is not sent to sign in again", async () => {
    const answer = await world.call("listDrafts", {}, { claims: { ...staffOf({}), scope: "", acr: "x" } });
    expect(answer.json.code).toBe("scope-missing");
  });

  it("is no question to a system, which its certificate tells", async () => {
    const answer = await world.call("readStatus", {}, { claims: systemClaims("a-system") });
    expect(answer.json.code).not.toBe("assurance-too-low");
  });
});

/** A person's claims, where the usual caller of tests is a system. */
function staffOf(claims: Readonly<Record<string, string>>): Readonly<Record<string, string>> {
  const { person_kind: kind } = claims;
  return kind === "citizen" || kind === "staff"
    ? claims
    : { scope: "operator", ...claims, person_kind: "staff", person: "TSTNMT2321000156-9001", role: "OPERATOR" };
}

it("A level that says nothing that we know is the lowest", () => {
  for (const acr of [undefined, 3, "", "3", "loa3", "toString", "http://id.sambi.se/loa/loa3 "])
    expect(assuranceOf(acr)).toBe(1);
});
