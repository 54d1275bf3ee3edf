import { beforeEach, describe, expect, it } from "vitest";
import { unitWrites } from "../../../functions/certificate/store/directory-items.ts";
import { journalCertificate } from "../../fixtures/main-job/journal-certificate.ts";
import { staff, staffClaims, tolvan, units } from "../../fixtures/people.ts";
import { accepted, aDraft, ask, aSentCertificate, envelope } from "../../fixtures/steps.ts";
import type { World } from "../../fixtures/world.ts";
import { aWorld } from "../../fixtures/world.ts";

const { healthCentre, surgery, elsewhere } = units;
/** A unit that no directory here knows. */
const unknownUnit = "SE2321000016-1001";

let world: World;
beforeEach(async () => {
  world = await aWorld();
});

/** A doctor at work at a unit: each unit that anybody here works at has one. */
const doctors = [
  [healthCentre, staff.elin],
  [surgery, staff.elin],
  [elsewhere, staff.other],
] as const;

/** Ids that a list has, and how reading each of them is answered, at every unit. */
async function listedAndRead(): Promise<readonly (readonly [string, number])[]> {
  const found: [string, number][] = [];
  for (const [unit, doctor] of doctors) {
    const caller = { claims: staffClaims(doctor), headers: { "care-unit": unit.hsaId } };
    for (const [list, input, property, read] of lists) {
      const page = accepted(await world.call(list, input, caller));
      for (const { certificateId } of page[property] as { certificateId: string }[]) {
        const { status } = await world.call(read, { certificateId }, caller);
        found.push([`${list} at ${unit.hsaId}`, status]);
      }
    }
  }
  return found;
}

const lists = [
  ["listCertificates", {}, "certificates", "readCertificate"],
  ["searchCertificates", { patient: tolvan }, "certificates", "readCertificate"],
  ["listQuestions", {}, "questions", "listMessages"],
  ["listDrafts", {}, "drafts", "readDraft"],
  ["searchDrafts", { patient: tolvan }, "drafts", "readDraft"],
] as const;

const notTheUnits = ["VALIDATION_ERROR", "(/intyg/skapadAv/enhet/vardgivare/vardgivare-id/extension)"] as const;
const notConnected = ["APPLICATION_ERROR", "(/intyg/skapadAv/enhet)"] as const;

/** Registers a certificate of a unit that names a care provider, by their HSA-ids as they are written. */
async function register(unit: string, careProvider: string): Promise<{ readonly id: string; readonly text: string }> {
  const { id, xml } = journalCertificate(unit, tolvan, "2026-11-20");
  const written = Buffer.from(xml).toString().replace(healthCentre.careProvider.hsaId, careProvider);
  const { text } = await world.call("registerCertificate", { xml: envelope(Buffer.from(written)) });
  return { id, text };
}

describe("the care provider of a certificate from outside", () => {
  it.each([
    ["another unit's care provider", elsewhere.hsaId, healthCentre.careProvider.hsaId, notTheUnits],
    [
      "another unit's care provider, for a unit in small letters",
      elsewhere.hsaId.toLowerCase(),
      "tstnmt2321000156-102q",
      notTheUnits,
    ],
    // The system acts for the unit with its own care provider, and for nobody else's.
    ["one that nobody knows", healthCentre.hsaId, "TSTNMT2321000156-302Q", notConnected],
    ["its unit", healthCentre.hsaId, healthCentre.hsaId, notConnected],
  ])("is refused where it is %s", async (_which, unit, careProvider, [errorId, place]) => {
    const { id, text } = await register(unit, careProvider);
    expect(text).toContain(errorId);
    expect(text).toContain(place);
    expect(await world.stores.certificates.find(id)).toBeUndefined();
    expect(await listedAndRead()).toEqual([]);
  });

  it.each([
    ["as the Directory has it", healthCentre.careProvider.hsaId],
    ["in other letters, with white space around", "\n tstnmt2321000156-102q "],
  ])("is taken %s, and what is listed can be read", async (_how, careProvider) => {
    expect((await register(healthCentre.hsaId, careProvider)).text).toContain(">OK<");
    expect(await listedAndRead()).toEqual([
      [`listCertificates at ${healthCentre.hsaId}`, 200],
      [`searchCertificates at ${healthCentre.hsaId}`, 200],
    ]);
  });

  it("is taken on its word for a unit that the Directory does not know, whose certificates are in no list", async () => {
    const { id, text } = await register(unknownUnit, healthCentre.careProvider.hsaId);
    expect(text).toContain(">OK<");
    expect(await listedAndRead()).toEqual([]);
    expect((await world.call("readCertificate", { certificateId: id })).status).toBe(200);
    expect((await world.call("revokeCertificate", { certificateId: id, reason: "wrong-patient" })).status).toBe(403);
    expect((await world.call("readStatus", { unit: unknownUnit })).json.code).toBe("unit-not-found");

    await world.tables.transact(unitWrites({ ...elsewhere, hsaId: unknownUnit }));
    expect((await register(unknownUnit, healthCentre.careProvider.hsaId)).text).toContain("VALIDATION_ERROR");
  });

  it("is not asked of one that is here already", async () => {
    const { xml } = journalCertificate(healthCentre.hsaId, tolvan, "2026-11-20");
    const sent = { xml: envelope(xml) };
    expect((await world.call("registerCertificate", sent)).text).toContain(">OK<");
    await world.tables.transact(unitWrites({ ...healthCentre, careProvider: elsewhere.careProvider }));
    expect((await world.call("registerCertificate", sent)).text).toContain(">INFO<");
  });
});

describe("a unit that has passed to another care provider", () => {
  it("has in its lists what can be read there, and nothing of what it had before", async () => {
    const certificateId = await aSentCertificate(world);
    await ask(world, certificateId, { id: "q1" });
    const draft = await aDraft(world);
    const before = await listedAndRead();
    expect(new Set(before.map(([list]) => list))).toEqual(
      new Set(lists.map(([list]) => `${list} at ${healthCentre.hsaId}`)),
    );
    expect(before.filter(([, status]) => status !== 200)).toEqual([]);

    await world.tables.transact(unitWrites({ ...healthCentre, careProvider: elsewhere.careProvider }));
    expect(await listedAndRead()).toEqual([]);
    const signing = await world.call("signCertificate", { certificateId: draft, seenRevision: 1 });
    expect([signing.status, signing.json.code]).toEqual([404, "draft-not-found"]);
    expect((await world.call("readCertificate", { certificateId })).status).toBe(404);
    // The care provider that it was issued for has it, as it has all of its own.
    const there = { headers: { "care-unit": surgery.hsaId } };
    expect((await world.call("readCertificate", { certificateId }, there)).status).toBe(200);

    await ask(world, certificateId, { id: "q2" });
    const anew = await aDraft(world);
    expect(anew).not.toBe(draft);
    expect((await listedAndRead()).map(([list]) => list)).toEqual([
      `listDrafts at ${healthCentre.hsaId}`,
      `searchDrafts at ${healthCentre.hsaId}`,
    ]);
  });
});
