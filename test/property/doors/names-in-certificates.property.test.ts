import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { accepted, envelope } from "../../fixtures/steps.ts";
import { aWorld } from "../../fixtures/world.ts";
import { readPdf } from "../../unit/certificate/print/read-pdf.ts";
import { holderOf } from "../../unit/certificate/signature/signed-elsewhere.ts";
import {
  elsewhere,
  expectNameless,
  expectNamelessAsSent,
  inSignature,
  inTexts,
  keyOfElin,
  sentFrom,
  signedInFull,
} from "./planted-names.ts";
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

  it("from any place of a signature in another form, put there before it was made or after", async () => {
    let taken = 0;
    const plants = inSignature(holderOf(await keyOfElin()));
    const check = async (plant: Plant) => {
      if (await expectNamelessAsSent(plant, true)) taken += 1;
    };
    await fc.assert(fc.asyncProperty(fc.constantFrom(...plants), check), { numRuns: 2 * runs });
    expect(taken).toBeGreaterThan(runs / 10);
  });
});

describe("a certificate whose signature has nothing but what signatures have", () => {
  it("is delivered and printed with it as it came, whatever system made it", async () => {
    const signed = signedInFull(holderOf(await keyOfElin()));
    const world = await aWorld();
    const certificateId = /<t:extension>([\da-f-]{36})</.exec(signed)?.[1] ?? "";
    await world.call("registerCertificate", { xml: envelope(Buffer.from(signed)) });
    accepted(await world.call("sendCertificate", { certificateId, consent: "in-person" }));
    const printed = await world.call("printCertificate", { certificateId });
    const { attachments } = readPdf(Buffer.from(printed.text, "base64"));
    const element = signed.slice(signed.indexOf("<", 10));
    expect([(await sentFrom(world, certificateId)).includes(element), [...attachments.values()].map(String)]).toEqual([
      true,
      [element],
    ]);
  });
});
