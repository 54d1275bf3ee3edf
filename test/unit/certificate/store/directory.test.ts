import { beforeEach, describe, expect, it } from "vitest";
import type { OrganisationUnit, TimeInUse } from "../../../../functions/certificate/model/care-organisation.ts";
import type { Commission } from "../../../../functions/certificate/model/staff-member.ts";
import { statisticsPurpose } from "../../../../functions/certificate/model/staff-member.ts";
import { commissionWrites, staffWrites, unitWrites } from "../../../../functions/certificate/store/directory-items.ts";
import { aMember, aUnit, units, worksAt } from "../../../fixtures/people.ts";
import type { World } from "../../../fixtures/world.ts";
import { aWorld } from "../../../fixtures/world.ts";

let world: World;
beforeEach(async () => {
  world = await aWorld();
});

const owner = units.healthCentre.careProvider;
const clinic = aUnit("SE1-U1", "Kliniken", owner);
const reception: OrganisationUnit = { ...aUnit("SE1-U2", "Mottagningen", owner), partOf: clinic.hsaId };
const eva = aMember("SE1-E", "Eva", []);

const enter = async (organisation: readonly OrganisationUnit[], commissions: readonly Commission[]): Promise<void> => {
  const written = await world.tables.transact([
    ...organisation.flatMap((unit) => unitWrites(unit)),
    ...staffWrites(eva, commissions),
  ]);
  expect(written).toEqual({ committed: true });
};

const mayCallAt = async (unit: OrganisationUnit): Promise<boolean> =>
  (await world.stores.directory.findUnitOf(eva.hsaId, unit.hsaId)) !== undefined;

const chosenAmong = async (): Promise<string[]> =>
  (await world.stores.directory.openUnitsOf(eva.hsaId)).map(({ hsaId }) => hsaId);

describe("where somebody may work", () => {
  it("is at the unit of a commission for care, and at the parts of it", async () => {
    await enter([clinic, reception], [worksAt(clinic)]);
    expect([await mayCallAt(clinic), await mayCallAt(reception)]).toEqual([true, true]);
    expect(await chosenAmong()).toEqual([clinic.hsaId, reception.hsaId]);
    expect(await world.stores.directory.findUnitOf(eva.hsaId, reception.hsaId)).toStrictEqual({
      ...aUnit("SE1-U2", "Mottagningen", owner),
    });
  });

  it("is not at the whole by a commission at a part", async () => {
    await enter([clinic, reception], [worksAt(reception)]);
    expect([await mayCallAt(clinic), await mayCallAt(reception)]).toEqual([false, true]);
    expect(await chosenAmong()).toEqual([reception.hsaId]);
  });

  it.each<[string, TimeInUse]>([
    ["has ended", { endDate: "2026-11-21" }],
    ["has not begun", { startDate: "2026-11-23" }],
    ["is archived", { isArchived: true }],
  ])("is not at a part of a unit that %s, whatever the commission", async (_how, time) => {
    for (const commissions of [[worksAt(reception)], [worksAt(clinic)], [worksAt(clinic), worksAt(reception)]]) {
      await enter([{ ...clinic, ...time }, reception], commissions);
      expect(await mayCallAt(reception)).toBe(false);
      expect(await chosenAmong()).toEqual([]);
    }
  });

  it("is not given by a commission for anything else than care", async () => {
    await enter([clinic], [{ ...worksAt(clinic), purpose: statisticsPurpose }]);
    expect(await mayCallAt(clinic)).toBe(false);
    expect(await chosenAmong()).toEqual([]);
  });

  // The world's day is 2026-11-22 in Sweden.
  const times: readonly (readonly [name: string, time: TimeInUse, isOpen: boolean])[] = [
    ["always", {}, true],
    ["from today", { startDate: "2026-11-22" }, true],
    ["until today", { endDate: "2026-11-22" }, true],
    ["from tomorrow", { startDate: "2026-11-23" }, false],
    ["until yesterday", { endDate: "2026-11-21" }, false],
    ["archived", { isArchived: true }, false],
    ["archived although its time is not over", { isArchived: true, endDate: "2027-01-01" }, false],
    ["not archived", { isArchived: false }, true],
  ];

  it.each(times)("where a unit, its whole or its care provider is in use %s", async (_name, time, isOpen) => {
    const places: readonly (readonly OrganisationUnit[])[] = [
      [{ ...clinic, ...time }, reception],
      [{ ...clinic, careProvider: { ...owner, ...time } }, reception],
      [clinic, { ...reception, ...time }],
      [clinic, { ...reception, careProvider: { ...owner, ...time } }],
    ];
    for (const place of places) {
      await enter(place, [worksAt(clinic)]);
      expect(await mayCallAt(reception)).toBe(isOpen);
      expect((await chosenAmong()).includes(reception.hsaId)).toBe(isOpen);
    }
  });

  it("names exactly the units that a call is then let in at", async () => {
    const other = aUnit("SE1-U3", "Annan", owner);
    await enter(
      [clinic, reception, other, { ...aUnit("SE1-U4", "Stängd", owner), endDate: "2020-01-01" }],
      [worksAt(clinic), worksAt(aUnit("SE1-U4", "Stängd", owner)), worksAt(aUnit("SE1-U5", "Okänd", owner))],
    );
    const chosen = await chosenAmong();
    for (const hsaId of ["SE1-U1", "SE1-U2", "SE1-U3", "SE1-U4", "SE1-U5"])
      expect(await world.stores.directory.findUnitOf(eva.hsaId, hsaId).then((unit) => unit !== undefined)).toBe(
        chosen.includes(hsaId),
      );
  });
});

describe("a commission", () => {
  it("is told with its purpose, at a unit or for the whole care provider", async () => {
    const statistics: Commission = {
      hsaId: "SE1-M9",
      name: "Statistik",
      purpose: statisticsPurpose,
      careProvider: owner.hsaId,
    };
    await enter([clinic], [worksAt(clinic), statistics]);
    expect(await world.stores.directory.commissionsOf(eva.hsaId)).toStrictEqual([worksAt(clinic), statistics]);
  });

  it("is one for each place and purpose: entered again it is the new one", async () => {
    await enter([clinic], [worksAt(clinic)]);
    await world.tables.transact(commissionWrites(eva.hsaId, { ...worksAt(clinic), name: "Ny" }));
    expect((await world.stores.directory.commissionsOf(eva.hsaId)).map(({ name }) => name)).toEqual(["Ny"]);
  });
});

describe("a unit that is entered anew", () => {
  it("is a part of no other than it says", async () => {
    const other = aUnit("SE1-U3", "Annan", owner);
    await enter([clinic, other, reception], [worksAt(clinic)]);
    await world.tables.transact(unitWrites({ ...reception, partOf: other.hsaId }, reception));
    expect(await chosenAmong()).toEqual([clinic.hsaId]);
    expect(await mayCallAt(reception)).toBe(false);
  });
});
