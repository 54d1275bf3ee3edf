import { beforeEach, describe, expect, it } from "vitest";
import { carePurpose, statisticsPurpose } from "../../../../functions/certificate/model/staff-member.ts";
import type { Commission } from "../../../../functions/certificate/model/staff-member.ts";
import { careRegister } from "../../../../functions/certificate/needs.ts";
import { commissionWrites, staffWrites, unitWrites } from "../../../../functions/certificate/store/directory-items.ts";
import { StaffKeeper } from "../../../../functions/certificate/store/staff-keeper.ts";
import type { FindNationalStaff, NationalStaff } from "../../../../functions/certificate/model/national-staff.ts";
import { aMember, aUnit, worksAt } from "../../../fixtures/people.ts";
import { aWorld } from "../../../fixtures/world.ts";
import type { World } from "../../../fixtures/world.ts";

const minute = 60_000;
const times = { fresh: 5 * minute, stale: 60 * minute };
const provider = { hsaId: "SE1-P", name: "Regionen" };
const clinic = aUnit("SE1-U1", "Kliniken", provider);
const reception = { ...aUnit("SE1-U2", "Mottagningen", provider), partOf: clinic.hsaId };
const surgery = aUnit("SE1-U3", "Kirurgen", provider);
const statistics: Commission = {
  hsaId: "S",
  name: "Statistik",
  purpose: statisticsPurpose,
  careProvider: provider.hsaId,
};
const { role: _, ...eva } = aMember("SE1-E", "Eva", ["LK"]);

const all: NationalStaff = {
  staff: eva,
  commissions: [worksAt(clinic), worksAt(surgery), statistics],
  units: [clinic, reception, surgery],
  providers: [provider],
};

let world: World;
let now = 0;
let asked = 0;
let says: Awaited<ReturnType<FindNationalStaff>>;
let keeper: StaffKeeper;

beforeEach(async () => {
  world = await aWorld();
  [now, asked, says] = [1_000 * minute, 0, all];
  keeper = new StaffKeeper(
    async () => {
      asked += 1;
      return says;
    },
    { tables: world.tables, directory: world.stores.directory, register: world.the(careRegister) },
    () => now,
    times,
  );
});

const worksNowAt = async () => (await world.stores.directory.openUnitsOf(eva.hsaId)).map(({ hsaId }) => hsaId);
const known = async () => (await world.stores.directory.findStaff(eva.hsaId))?.name;
const later = (said: typeof says, minutes = 6) => {
  now += minutes * minute;
  says = said;
  return keeper.keep(eva.hsaId);
};

describe("The Directory, kept by the national one", () => {
  it("says of somebody what that says, in whatever letters they are asked for", async () => {
    expect(await keeper.keep(" se1-e ")).toBe("kept");
    expect(await known()).toBe("Eva");
    expect(await worksNowAt()).toEqual([clinic.hsaId, reception.hsaId, surgery.hsaId]);
    expect((await world.stores.directory.commissionsOf(eva.hsaId)).map(({ purpose }) => purpose)).toEqual([
      carePurpose,
      carePurpose,
      statisticsPurpose,
    ]);
  });

  it("is not asked again in five minutes, and again after them", async () => {
    await keeper.keep(eva.hsaId);
    await later({ ...all, staff: { ...eva, name: "Eva Ek" } }, 4);
    expect([asked, await known()]).toEqual([1, "Eva"]);
    await later({ ...all, staff: { ...eva, name: "Eva Ek" } }, 1);
    expect([asked, await known()]).toEqual([2, "Eva Ek"]);
  });

  it("takes away what is over: a commission, a part, a unit, a person", async () => {
    await keeper.keep(eva.hsaId);
    await later({ ...all, commissions: [worksAt(clinic)], units: [clinic, reception] });
    expect(await worksNowAt()).toEqual([clinic.hsaId, reception.hsaId]);
    await later({ ...all, commissions: [worksAt(clinic)], units: [clinic] });
    expect(await worksNowAt()).toEqual([clinic.hsaId]);
    await later({ ...all, commissions: [worksAt(clinic)], units: [{ ...clinic, endDate: "2026-01-01" }] });
    expect(await worksNowAt()).toEqual([]);
    await later(undefined);
    expect([await known(), await world.stores.directory.commissionsOf(eva.hsaId)]).toEqual([undefined, []]);
  });

  it("lets a part that has moved be a part of its new unit only", async () => {
    await keeper.keep(eva.hsaId);
    const moved = { ...reception, partOf: surgery.hsaId };
    await later({ ...all, commissions: [worksAt(clinic)], units: [clinic, surgery, moved] });
    expect(await worksNowAt()).toEqual([clinic.hsaId]);
    await later({ ...all, commissions: [worksAt(surgery)], units: [surgery, moved] });
    expect(await worksNowAt()).toEqual([surgery.hsaId, reception.hsaId]);
  });

  it("leaves what was entered by hand, of whom it knows and of whom it does not", async () => {
    const own = aUnit("SE9-U", "Husläkarna", { hsaId: "SE9-P", name: "Husläkarna AB" });
    await world.tables.transact([...unitWrites(own), ...commissionWrites(eva.hsaId, worksAt(own))]);
    await keeper.keep(eva.hsaId);
    await later({ ...all, commissions: [] });
    expect(await worksNowAt()).toEqual([own.hsaId]);

    const { role: _role, ...olle } = aMember("SE9-O", "Olle", []);
    await world.tables.transact(staffWrites(olle, [worksAt(own)]));
    for (const answer of [undefined, "no-answer"] as const) {
      says = answer;
      expect(await keeper.keep(olle.hsaId)).toBe("kept");
      expect((await world.stores.directory.openUnitsOf(olle.hsaId)).map(({ hsaId }) => hsaId)).toEqual([own.hsaId]);
    }
  });
});

describe("A national directory that does not answer", () => {
  it("leaves what it said for a time, and closes after it until it answers", async () => {
    await keeper.keep(eva.hsaId);
    expect(await later("no-answer", 59)).toBe("kept");
    expect(await worksNowAt()).toHaveLength(3);
    expect(await later("no-answer", 1)).toBe("unknown-now");
    expect(await later(all, 0)).toBe("kept");
  });

  it("makes nobody somebody", async () => {
    says = "no-answer";
    expect(await keeper.keep(eva.hsaId)).toBe("kept");
    expect([await known(), await worksNowAt()]).toEqual([undefined, []]);
  });
});
