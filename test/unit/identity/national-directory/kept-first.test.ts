import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { careRegister, loggedChanges } from "../../../../functions/certificate/needs.ts";
import { StaffKeeper } from "../../../../functions/certificate/store/staff-keeper.ts";
import { staffOf } from "../../../../functions/identity/issuer/known-staff.ts";
import { SessionRecords } from "../../../../functions/identity/issuer/session-records.ts";
import { Subjects } from "../../../../functions/identity/issuer/who-signs-in.ts";
import { keptFirst } from "../../../../functions/identity/national-directory/kept-first.ts";
import { nationalStaff } from "../../../../functions/identity/national-directory/national-staff.ts";
import { startHsa } from "../../../../lib/local/simulators/hsa/start-hsa.ts";
import type { HsaSimulator } from "../../../../lib/local/simulators/hsa/start-hsa.ts";
import { hsaDoctor, hsaUnits } from "../../../fixtures/hsa-people.ts";
import { memoryStores } from "../../../fixtures/stores.ts";
import type { Stores } from "../../../fixtures/stores.ts";
import { newEnvironment } from "../../../../functions/operation/need.ts";
import { tables } from "../../../../functions/platform/needs.ts";

const logicalAddress = "SE165565594230-1000";
const minute = 60_000;
const person = { kind: "hsa-id", hsaId: hsaDoctor.hsaId } as const;
let hsa: HsaSimulator;
let stores: Stores;
let now = 0;
let subjects: Subjects;

beforeAll(async () => {
  hsa = await startHsa(logicalAddress);
});
afterAll(() => hsa.stop());
beforeEach(async () => {
  hsa.behave();
  hsa.hold([hsaDoctor], [hsaUnits.centre, hsaUnits.surgery]);
  now = 1_000 * minute;
  stores = await memoryStores();
  const the = newEnvironment();
  tables.provide(the, stores.tables);
  const urls = { credentials: hsa.url, unitMembers: hsa.url };
  const keeper = new StaffKeeper(
    nationalStaff({ urls, logicalAddress, consumer: "TSTNMT2321000156-INTYG" }, () => undefined),
    {
      tables: stores.tables,
      directory: stores.directory,
      register: the(careRegister),
      changes: the(loggedChanges),
      tellFault: (fault) => {
        throw fault;
      },
    },
    () => now,
    { fresh: 5 * minute, stale: 60 * minute },
  );
  const call = async ({ hsaId }: { readonly hsaId: string }) => ({ kept: await keeper.keep(hsaId) });
  const secret = async () => new Uint8Array(32);
  subjects = new Subjects(new SessionRecords(stores.tables, secret, () => now), secret, {
    staff: keptFirst(call, staffOf(stores.directory)),
    practitioner: async () => undefined,
  });
});

const unitsNow = async () => (await stores.directory.openUnitsOf(hsaDoctor.hsaId)).map(({ hsaId }) => hsaId);

describe("Whoever signs in, by the national directory", () => {
  it("is who it says, with the rights and units of that, which nobody entered here", async () => {
    expect(await subjects.subjectOf(person, "webcert")).toBe(hsaDoctor.hsaId);
    const signedIn = await subjects.find(hsaDoctor.hsaId, "siths");
    expect(signedIn).toMatchObject({ kind: "staff", role: "DOCTOR", name: "Läka & Bota Legitim" });
    const { centre, surgery } = hsaUnits;
    expect(await unitsNow()).toEqual([centre.hsaId, centre.parts[0].hsaId, surgery.hsaId]);
  });

  it("is at a renewal who it says then: without a licence, a unit, or not there", async () => {
    await subjects.subjectOf(person, "webcert");
    now += 6 * minute;
    hsa.hold([{ ...hsaDoctor, licences: [], commissions: hsaDoctor.commissions.slice(1) }], [hsaUnits.surgery]);
    expect(await subjects.find(hsaDoctor.hsaId, "siths")).toMatchObject({ role: "CARE_ADMIN" });
    expect(await unitsNow()).toEqual([hsaUnits.surgery.hsaId]);
    now += 6 * minute;
    hsa.hold([], []);
    expect(await subjects.find(hsaDoctor.hsaId, "siths")).toBeUndefined();
    expect(await unitsNow()).toEqual([]);
  });

  it("is nobody where it knows nobody, and neither somebody nor nobody where it does not answer", async () => {
    hsa.hold([], []);
    expect(await subjects.subjectOf(person, "webcert")).toBeUndefined();
    hsa.behave("unavailable");
    await expect(subjects.subjectOf(person, "webcert")).rejects.toThrow("does not answer");
  });

  it("goes on for a while where it does not answer, and is then neither somebody nor nobody", async () => {
    await subjects.subjectOf(person, "webcert");
    hsa.behave("unavailable");
    now += 59 * minute;
    expect(await subjects.find(hsaDoctor.hsaId, "siths")).toMatchObject({ role: "DOCTOR" });
    now += minute;
    await expect(subjects.find(hsaDoctor.hsaId, "siths")).rejects.toThrow("does not answer");
  });

  it.each([{}, { kept: "perhaps" }, null])("is not taken for anybody where the function answers %j", async (answer) => {
    const find = keptFirst(
      async () => answer,
      async () => ({ name: "", role: "DOCTOR", isOperator: true, seesStatistics: true, keepsDirectory: true }),
    );
    await expect(find(hsaDoctor.hsaId)).rejects.toThrow();
  });
});
