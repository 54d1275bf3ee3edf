import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { elsewhere, expectNameless, inTexts, keyOfElin } from "./planted-names.ts";
import type { Plant } from "./planted-names.ts";

const runs = 60;

async function tried(plants: readonly Plant[], isSigned: boolean): Promise<number> {
  const key = isSigned ? await keyOfElin() : undefined;
  let taken = 0;
  const check = async (plant: Plant) => {
    if (await expectNameless(plant, key)) taken += 1;
  };
  await fc.assert(fc.asyncProperty(fc.constantFrom(...plants), check), { numRuns: runs });
  return taken;
}

describe("a patient's name that somebody wrote where none belongs is in no key, event, fact, log, list, print and delivery", () => {
  it("from any text of the schema, in what comes unsigned", async () => {
    expect(await tried(inTexts, false)).toBeGreaterThan(runs / 10);
  });

  it("from any text of the schema, in what is signed", async () => {
    expect(await tried(inTexts, true)).toBeGreaterThan(runs / 10);
  });

  it("from what the contract has no place for, in what comes unsigned", async () => {
    expect(await tried(elsewhere, false)).toBeGreaterThan(runs / 10);
  });

  it("from what the contract has no place for, in what is signed", async () => {
    expect(await tried(elsewhere, true)).toBeGreaterThan(0);
  });
});
