import { describe, expect, it } from "vitest";
import { holderOf } from "../../unit/certificate/signature/signed-elsewhere.ts";
import {
  elsewhere,
  expectNameless,
  expectNamelessAsSent,
  inSignature,
  inTexts,
  isTurn,
  keyOfElin,
} from "./planted-names.ts";

describe("a patient's name is in no place where it may not be, wherever it was written", () => {
  it.each([
    ["any text of the schema", inTexts],
    ["any place that the contract has nothing for", elsewhere],
  ])("%s", { timeout: 900_000 }, async (_where, plants) => {
    const key = await keyOfElin();
    const failed: string[] = [];
    for (const [n, plant] of plants.entries())
      await expectNameless(plant, isTurn(n) ? key : undefined).catch((error: unknown) =>
        failed.push(`${plant.at}: ${String(error)}`),
      );
    expect(failed).toEqual([]);
  });

  it("any place of a signature in another form", { timeout: 900_000 }, async () => {
    const failed: string[] = [];
    for (const plant of inSignature(holderOf(await keyOfElin())))
      await expectNamelessAsSent(plant, true).catch((error: unknown) => failed.push(`${plant.at}: ${String(error)}`));
    expect(failed).toEqual([]);
  });
});
