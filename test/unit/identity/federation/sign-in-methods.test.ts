import { describe, expect, it } from "vitest";
import { signInMethods } from "../../../../functions/identity/federation/sign-in-methods.ts";
import { assuranceOf } from "../../../../functions/platform/door/assurance-of.ts";
import { tolvan } from "../../../fixtures/people.ts";

const { siths, "e-legitimation": eLegitimation } = signInMethods;
const personNumber = "https://id.oidc.se/claim/personalIdentityNumber";
const coordinationNumber = "https://id.oidc.se/claim/coordinationNumber";

describe("What an ID token says of a person", () => {
  it("is the HSA-id that was chosen for a SITHS card, as it is compared", () => {
    const hsaId = "TSTNMT2321000156-1079";
    expect(siths.personOf({ employeeHsaId: hsaId })).toEqual({ kind: "hsa-id", hsaId });
    expect(siths.personOf({ employeeHsaId: ` ${hsaId.toLowerCase()} ` })).toEqual({ kind: "hsa-id", hsaId });
  });

  it("is the number of the person for an e-legitimation, of either kind", () => {
    const whom = { kind: "person-number", personNumber: tolvan };
    expect(eLegitimation.personOf({ [personNumber]: tolvan })).toEqual(whom);
    expect(eLegitimation.personOf({ [personNumber]: "19121212-1212" })).toEqual(whom);
    expect(eLegitimation.personOf({ [coordinationNumber]: "197010632391" })).toEqual({
      kind: "person-number",
      personNumber: "197010632391",
    });
  });

  it.each([
    ["nothing", undefined],
    ["a list", ["TSTNMT2321000156-1079", tolvan]],
    ["an empty text", " "],
    ["what has the form of neither", "TST NMT 12"],
    ["what is too long for either", tolvan.repeat(3)],
    ["a wrong check digit, or a character that no HSA-id has", "19121212-1213_"],
  ])("is nobody where the claim holds %s", (_what, value) => {
    expect(siths.personOf({ employeeHsaId: value })).toBeUndefined();
    expect(eLegitimation.personOf({ [personNumber]: value })).toBeUndefined();
  });

  it("is not taken from the other method's claim", () => {
    expect(siths.personOf({ [personNumber]: tolvan })).toBeUndefined();
    expect(eLegitimation.personOf({ employeeHsaId: tolvan })).toBeUndefined();
  });
});

describe("The levels that a way of signing in asks for", () => {
  it.each(Object.entries(signInMethods))("are known to the door (%s)", (_key, { acrValues }) => {
    for (const acr of acrValues) expect(assuranceOf(acr)).toBeGreaterThan(1);
  });
});
