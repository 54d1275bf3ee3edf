import { randomUUID } from "node:crypto";
import { beforeEach, describe, expect, it } from "vitest";
import {
  applicantClaims,
  astrid,
  citizenClaims,
  staff,
  staffClaims,
  systemClaims,
  tolvan,
  units,
} from "../../fixtures/people.ts";
import { accepted, aSignedCertificate, ask } from "../../fixtures/steps.ts";
import type { World } from "../../fixtures/world.ts";
import { aWorld } from "../../fixtures/world.ts";

interface Caller {
  readonly caller: string;
  readonly refusals: number;
}

let world: World;
beforeEach(async () => {
  world = await aWorld();
  world.clock.passUntil("2026-11-22T23:50:00.000Z");
});

const ada = { claims: staffClaims(staff.other), headers: { "care-unit": units.elsewhere.hsaId } };

async function probe(times: number, certificateId?: string): Promise<void> {
  for (let n = 0; n < times; n += 1) {
    world.clock.pass({ seconds: 1 });
    await world.call("readCertificate", { certificateId: certificateId ?? randomUUID() }, ada);
  }
}

const told = async (input: Readonly<Record<string, unknown>> = {}) =>
  accepted(await world.call("listRefusedCallers", input));
const callers = async (input: Readonly<Record<string, unknown>> = {}) =>
  ((await told(input))["callers"] as Caller[]).map(({ caller, refusals }) => [caller, refusals]);

describe("who has been refused", () => {
  it("is told by who it is, most often first, with what was tried and no patient", async () => {
    const certificateId = await aSignedCertificate(world);
    await probe(3, certificateId);
    await world.call("readPatients", { certificateIds: [certificateId] }, ada);
    await ask(world, certificateId, {}, { claims: systemClaims("forsakringskassan", "recipient:message") });
    for (let n = 0; n < 2; n += 1)
      await world.call("readOwnCertificate", { certificateId }, { claims: citizenClaims("197705232382") });

    const answer = await told();
    expect(answer["callers"]).toMatchObject([
      {
        caller: staff.other.hsaId,
        roles: ["DOCTOR"],
        refusals: 4,
        firstAt: "2026-11-22T23:50:01.000Z",
        reasons: [
          { operation: "readCertificate", outcome: "certificate-not-found", refusals: 3 },
          { operation: "readPatients", outcome: "certificate-not-found", refusals: 1 },
        ],
        units: [units.elsewhere.hsaId],
      },
      { caller: await world.stores.keys.personKey("197705232382"), roles: ["CITIZEN"], refusals: 2, units: [] },
      { caller: "forsakringskassan", refusals: 1 },
    ]);
    const text = JSON.stringify(answer);
    for (const hidden of [tolvan, "197705232382", certificateId]) expect(text).not.toContain(hidden);
  });

  it("is each applicant alone, and one person with what they are refused as a citizen", async () => {
    const certificateId = await aSignedCertificate(world);
    const astrids = [applicantClaims(astrid.number), citizenClaims(astrid.number)];
    for (const claims of [...astrids, applicantClaims(tolvan)]) {
      const operation = claims === astrids[1] ? "readOwnCertificate" : "readCertificate";
      await world.call(operation, { certificateId }, { claims });
    }
    expect(await callers()).toEqual([
      [await world.stores.keys.personKey(astrid.number), 2],
      [await world.stores.keys.personKey(tolvan), 1],
    ]);
  });

  it("is told of the hours that are asked for, over midnight and not beyond", async () => {
    await probe(1);
    world.clock.pass({ minutes: 30 });
    await probe(2);
    expect(await callers({ hours: 1 })).toEqual([[staff.other.hsaId, 3]]);
    world.clock.pass({ minutes: 40 });
    expect(await callers({ hours: 1 })).toEqual([[staff.other.hsaId, 2]]);
    expect(await callers({ hours: 1, untilAt: "2026-11-22T23:59:59Z" })).toEqual([[staff.other.hsaId, 1]]);
    world.clock.pass({ minutes: 24 * 60 });
    expect(await callers({ hours: 24 })).toEqual([]);
  });

  it("is told of no time that no log has, nor from one that is none", async () => {
    for (const untilAt of [
      "0000-01-01T00:00:00Z",
      "0001-01-01T00:00:00Z",
      "1999-12-31T23:59:59Z",
      "9999-12-31T23:59:59Z",
    ])
      expect((await world.call("listRefusedCallers", { untilAt })).json.code).toBe("input-invalid");
    expect(await told({ untilAt: "2000-01-01T00:00:00Z", hours: 24 })).toMatchObject({
      fromAt: "1999-12-31T00:00:00.000Z",
      callers: [],
    });
  });

  it("is nobody who was let in, and nobody whose call could not be read", async () => {
    await aSignedCertificate(world);
    await world.call("readCertificate", { certificateId: "" }, ada);
    expect(await told()).toMatchObject({ callers: [], moreCallers: 0 });
  });

  it("is the hundred who were refused most often, and how many more", async () => {
    const at = world.clock.now();
    const refused = (n: number, actor: string) => ({
      table: "audit",
      pk: `REFUSED#${at.slice(0, 10)}`,
      sk: `${at}#${actor}-${String(n)}`,
      put: {
        outcome: "certificate-not-found",
        purpose: "care",
        actor,
        role: "DOCTOR",
        unit: units.elsewhere.hsaId,
        operation: "readCertificate",
        at,
      },
    });
    for (let n = 0; n < 101; n += 1) await world.tables.transact([refused(0, `HSA-${String(n).padStart(3, "0")}`)]);
    await world.tables.transact([refused(1, "HSA-100")]);
    const answer = await told();
    expect(answer["callers"]).toHaveLength(100);
    expect((answer["callers"] as Caller[])[0]).toMatchObject({ caller: "HSA-100", refusals: 2 });
    expect(answer["moreCallers"]).toBe(1);
  });

  it.each([{ hours: 0 }, { hours: 25 }, { untilAt: "i går" }])("is not told of %j", async (input) => {
    expect((await world.call("listRefusedCallers", input)).json.code).toBe("input-invalid");
  });
});
