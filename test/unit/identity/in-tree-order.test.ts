import { describe, expect, it } from "vitest";
import { inTreeOrder } from "../../../functions/identity/me/in-tree-order.ts";
import { unitBranches } from "../../../web/kit/session/unit-branches.ts";
import { aUnit } from "../../fixtures/people.ts";

const [region, owner] = ["A", "B"].map((hsaId) => ({ hsaId, name: `Vårdgivare ${hsaId}` }));
const part = { ...aUnit("A1", "Barnmottagningen", region!), partOf: "A2" };
const whole = aUnit("A2", "Vårdcentralen", region!);
const other = aUnit("A3", "Kirurgi", region!);
const elsewhere = aUnit("B1", "Husläkarna", owner!);

describe("The units of somebody, as a tree", () => {
  it("has a care provider's units together and each before its parts, however they come", () => {
    const told = inTreeOrder([part, elsewhere, whole, other]);
    expect(told.map(({ hsaId }) => hsaId)).toEqual(["B1", "A2", "A1", "A3"]);
  });

  it("has a part on its own where its whole is not there", () => {
    expect(inTreeOrder([part, other])).toEqual([part, other]);
  });

  it("loses none, and is drawn so", () => {
    const branches = unitBranches(inTreeOrder([part, elsewhere, whole, other]));
    expect(branches.map(({ careProvider, units }) => [careProvider.hsaId, units.length])).toEqual([
      ["B", 1],
      ["A", 2],
    ]);
    expect(branches[1]!.units[0]).toMatchObject({ unit: { hsaId: "A2" }, parts: [{ hsaId: "A1" }] });
  });
});
