import { beforeEach, describe, expect, it } from "vitest";
import { deliveryKey } from "../../../functions/certificate/store/delivery-item.ts";
import { journalCertificate } from "../../fixtures/main-job/journal-certificate.ts";
import { tolvan, units } from "../../fixtures/people.ts";
import { accepted, aSentCertificate, aSignedCertificate, completeAnswers, envelope } from "../../fixtures/steps.ts";
import type { World } from "../../fixtures/world.ts";
import { aWorld } from "../../fixtures/world.ts";

let world: World;
beforeEach(async () => {
  world = await aWorld();
});

type Told = Record<string, unknown> & { readonly certificateId: string };

async function listed(): Promise<readonly Told[]> {
  return accepted(await world.call("listOwnCertificates"))["certificates"] as Told[];
}

async function arrived(certificateId: string, state: "done" | "stopped"): Promise<void> {
  const key = deliveryKey({ subject: `C#${certificateId}`, recipient: "FKASSA", sequence: 2 });
  const set = { state, tries: 1, lastOutcome: "OK", settledAt: world.clock.now() };
  await world.tables.transact([{ ...key, set, remove: ["openDelivery"] }]);
}

describe("the patient's list", () => {
  it("tells who issued a certificate, its days and what may be done with it, and no diagnosis", async () => {
    const certificateId = await aSignedCertificate(world);
    const [told] = await listed();
    expect(told).toMatchObject({
      certificateId,
      unitName: units.healthCentre.name,
      issuerName: "Elin Sandberg",
      recipient: "FKASSA",
      period: { start: "2026-11-20", end: "2026-12-03" },
      summary: { sv: "50 procent" },
      sentTo: [],
      actions: ["read", "print", "send", "archive"],
    });
    for (const word of ["Lumbago", "M54"]) {
      expect(JSON.stringify(completeAnswers)).toContain(word);
      expect(JSON.stringify(told)).not.toContain(word);
    }
  });

  it.each([
    ["on-its-way", async () => undefined, {}],
    ["arrived", (id: string) => arrived(id, "done"), { arrivedAt: expect.any(String) as string }],
    [
      "stopped",
      (id: string) => arrived(id, "stopped"),
      { stoppedAt: expect.any(String) as string, stoppedBecause: "not-brought" },
    ],
  ] as const)(
    "says of one that was sent that it is %s, as the certificate and its sendings do",
    async (state, how, more) => {
      const certificateId = await aSentCertificate(world);
      await how(certificateId);
      const sentTo = [{ recipient: "FKASSA", sentAt: expect.any(String) as string, state, ...more }];
      expect(await listed()).toMatchObject([{ certificateId, sentTo, actions: ["read", "print", "archive"] }]);
      expect(accepted(await world.call("readOwnCertificate", { certificateId }))).toMatchObject({ sentTo });
      expect(accepted(await world.call("readOwnSendings", { certificateId }))).toEqual({
        certificateId,
        sentTo,
        revocationTold: [],
      });
    },
  );

  it("keeps one whose text cannot be read, without what its text says, and tells the operator", async () => {
    const damaged = await aSignedCertificate(world);
    const whole = await aSignedCertificate(world);
    const place = { table: "certificates", pk: `C#${damaged}`, sk: "CONTENT" } as const;
    await world.tables.transact([{ ...place, put: { document: new Uint8Array(64), signed: new Uint8Array(64) } }]);
    const told = await listed();
    expect(told.find((one) => one.certificateId === damaged)).toMatchObject({ actions: [], sentTo: [] });
    expect(told.find((one) => one.certificateId === damaged)).not.toHaveProperty("period");
    expect(told.find((one) => one.certificateId === whole)).toHaveProperty("period");
    expect(world.logLines.filter((line) => line.includes('"item-damaged"'))).toHaveLength(1);
  });

  it("reads a full page, whatever it holds", async () => {
    for (let n = 0; n < 60; n += 1) {
      world.clock.pass({ seconds: 1 });
      await aSignedCertificate(world);
    }
    const { certificates } = accepted(await world.call("listOwnCertificates", { limit: 100 }));
    const units60 = (certificates as Told[]).map(({ unitName }) => unitName);
    expect(units60).toHaveLength(60);
    expect(new Set(units60)).toEqual(new Set([units.healthCentre.name]));
  });
});

describe("a certificate of the patient's", () => {
  it("says which of the patient's own it has taken the place of, and no others", async () => {
    const old = journalCertificate(units.healthCentre.hsaId, tolvan, "2026-11-20");
    const unknown = journalCertificate(
      units.healthCentre.hsaId,
      tolvan,
      "2026-11-20",
      "6f1c2a34-5d6e-4f70-8a9b-0c1d2e3f4a5b",
    );
    const newer = journalCertificate(units.healthCentre.hsaId, tolvan, "2026-11-20", old.id);
    for (const { xml } of [old, unknown, newer])
      expect((await world.call("registerCertificate", { xml: envelope(xml) })).text).toContain(">OK<");
    expect(accepted(await world.call("readOwnCertificate", { certificateId: newer.id }))["replaces"]).toEqual([old.id]);
    expect(accepted(await world.call("readOwnCertificate", { certificateId: old.id }))).toMatchObject({
      replaces: [],
      replacedBy: newer.id,
    });
    expect(accepted(await world.call("readOwnCertificate", { certificateId: unknown.id }))["replaces"]).toEqual([]);
  });

  it("says whether it can be printed without its diagnosis, and then it can", async () => {
    const sickLeave = await aSignedCertificate(world);
    const { id: infection, xml } = journalCertificate(units.healthCentre.hsaId, tolvan, "2026-11-20");
    expect((await world.call("registerCertificate", { xml: envelope(xml) })).text).toContain(">OK<");
    for (const [certificateId, may] of [
      [sickLeave, true],
      [infection, false],
    ] as const) {
      expect(accepted(await world.call("readOwnCertificate", { certificateId }))["mayLeaveOutDiagnosis"]).toBe(may);
      const printed = await world.call("printOwnCertificate", { certificateId, diagnosis: "left-out" });
      expect(printed.status).toBe(may ? 200 : 422);
    }
  });

  it("is told of as often as one asks whether it has arrived, without an entry of reading", async () => {
    const certificateId = await aSentCertificate(world);
    const before = world.tables.all("audit").length;
    accepted(await world.call("readOwnSendings", { certificateId }));
    expect(world.tables.all("audit")).toHaveLength(before);
  });
});
