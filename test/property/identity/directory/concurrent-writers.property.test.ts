import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { NationalStaff } from "../../../../functions/certificate/model/national-staff.ts";
import { statisticsPurpose } from "../../../../functions/certificate/model/staff-member.ts";
import { careRegister, loggedChanges } from "../../../../functions/certificate/needs.ts";
import { StaffKeeper } from "../../../../functions/certificate/store/staff-keeper.ts";
import { aMember, aUnit, units, worksAt } from "../../../fixtures/people.ts";
import type { World } from "../../../fixtures/world.ts";
import { aWorld } from "../../../fixtures/world.ts";

const member = "SE9-D";
const region = units.healthCentre.careProvider.hsaId;
const nobody = { positions: [], specialities: [], groupPrescriptionCodes: [], systemRoles: [] };

type Answer = Readonly<Record<string, unknown>> & {
  readonly revision: number;
  readonly staff: { readonly licences: readonly string[] };
};

/** Lets every reading and writing of the tables wait for its turn, in an order that the run draws. */
function interleaved(world: World, scheduler: fc.Scheduler): void {
  const { tables } = world;
  const [get, list, transact] = [tables.get.bind(tables), tables.list.bind(tables), tables.transact.bind(tables)];
  const turn = () => scheduler.schedule(Promise.resolve());
  tables.get = async (keys) => (await turn(), get(keys));
  tables.list = async (table, partition, prefix) => (await turn(), list(table, partition, prefix));
  tables.transact = async (writes) => (await turn(), transact(writes));
}

/** Changes the member of staff as people do: reads, changes, saves, and reads anew where somebody was first. */
async function changed(world: World, change: (seen: Answer) => readonly [string, object]): Promise<void> {
  for (;;) {
    const read = await world.call("readStaffMember", { staff: member });
    const seen = read.json as Answer;
    const [operation, input] = change(seen);
    const saved = await world.call(operation, { staff: member, seenRevision: seen.revision, ...input });
    if (saved.status === 200) return;
    expect([saved.status, saved.json.code, typeof saved.json.detail]).toEqual([412, "record-changed", "string"]);
  }
}

const licence = (code: string, isGiven: boolean) => (seen: Answer) => {
  const others = seen.staff.licences.filter((one) => one !== code);
  const input = { name: "Bo Ek", ...nobody, licences: isGiven ? [...others, code] : others };
  return ["saveStaffMember", input] as const;
};

const steps = fc.array(fc.boolean(), { minLength: 1, maxLength: 3 });

describe("Several who change the directory at the same time", () => {
  it("lose nothing of each other's, and bring back nothing that somebody has withdrawn", async () => {
    await fc.assert(
      fc.asyncProperty(fc.scheduler(), steps, steps, steps, async (scheduler, doctor, nurse, statistics) => {
        const world = await aWorld();
        const entered = { staff: member, name: "Bo Ek", ...nobody, licences: ["LK", "SJ"] };
        await world.call("saveStaffMember", { ...entered, seenRevision: "none" });
        interleaved(world, scheduler);
        const oneByOne = async (
          all: readonly boolean[],
          change: (isGiven: boolean) => Parameters<typeof changed>[1],
        ) => {
          for (const isGiven of all) await changed(world, change(isGiven));
        };
        const work = { commission: "SE9-M", name: "A", purpose: statisticsPurpose, careProvider: region };
        const given = () => () => ["saveCommission", work] as const;
        await scheduler.waitFor(
          Promise.all([
            oneByOne(doctor, (isGiven) => licence("LK", isGiven)),
            oneByOne(nurse, (isGiven) => licence("SJ", isGiven)),
            oneByOne(statistics, given),
          ]),
        );
        const read = scheduler.waitFor(world.call("readStaffMember", { staff: member }));
        const { staff, commissions } = (await read).json as Answer & { readonly commissions: readonly unknown[] };
        expect([staff.licences.includes("LK"), staff.licences.includes("SJ"), commissions.length]).toEqual([
          doctor.at(-1),
          nurse.at(-1),
          1,
        ]);
      }),
      { numRuns: 25 },
    );
  });

  it("hold what the national directory said last, however its answers arrive, and what was entered by hand", async () => {
    const { role: _role, ...eva } = aMember(member, "Eva", []);
    const clinic = aUnit("SE1-U1", "Kliniken", { hsaId: "SE1-P", name: "Regionen" });
    const said = (licences: readonly string[], isThere: boolean): NationalStaff => ({
      staff: { ...eva, licences },
      commissions: isThere ? [worksAt(clinic)] : [],
      units: [clinic],
      providers: [clinic.careProvider],
    });
    const answers = fc.array(fc.tuple(fc.boolean(), fc.boolean()), { minLength: 1, maxLength: 4 });
    await fc.assert(
      fc.asyncProperty(fc.scheduler(), answers, async (scheduler, all) => {
        const world = await aWorld();
        let now = 10 * 60_000;
        const keeperOf = (answer: NationalStaff, at = now) =>
          new StaffKeeper(
            async () => (await scheduler.schedule(Promise.resolve()), answer),
            {
              tables: world.tables,
              directory: world.stores.directory,
              register: world.the(careRegister),
              changes: world.the(loggedChanges),
              tellFault: (fault) => {
                throw fault;
              },
            },
            () => at,
            { fresh: 0, stale: 0 },
          );
        await scheduler.waitFor(keeperOf(said(["LK"], true)).keep(member));
        interleaved(world, scheduler);
        const work = { commission: "SE9-M", name: "A", purpose: statisticsPurpose, careProvider: region };
        const asked = all.map(([isDoctor, isThere]) => {
          now += 1_000;
          return keeperOf(said(isDoctor ? ["LK"] : [], isThere)).keep(member);
        });
        await scheduler.waitFor(Promise.all([...asked, changed(world, () => ["saveCommission", work])]));
        const { directory } = world.stores;
        const staff = await scheduler.waitFor(directory.findStaff(member));
        const commissions = await scheduler.waitFor(directory.commissionsOf(member));
        const [isDoctor, isThere] = all.at(-1) ?? [];
        expect(staff?.licences).toEqual(isDoctor === true ? ["LK"] : []);
        expect(commissions.map(({ hsaId }) => hsaId).toSorted()).toEqual(
          [...(isThere === true ? [worksAt(clinic).hsaId] : []), "SE9-M"].toSorted(),
        );
      }),
      { numRuns: 25 },
    );
  });
});
