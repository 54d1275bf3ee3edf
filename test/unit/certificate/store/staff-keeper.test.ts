import { beforeEach, describe, expect, it } from "vitest";
import { carePurpose, statisticsPurpose } from "../../../../functions/certificate/model/staff-member.ts";
import type { Commission } from "../../../../functions/certificate/model/staff-member.ts";
import { careRegister, loggedChanges } from "../../../../functions/certificate/needs.ts";
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
let told: unknown[] = [];

beforeEach(async () => {
  world = await aWorld();
  [now, asked, says] = [1_000 * minute, 0, all];
  told = [];
  keeper = new StaffKeeper(
    async (hsaId) => {
      asked += 1;
      return typeof says === "object" ? { ...says, staff: { ...says.staff, hsaId } } : says;
    },
    {
      tables: world.tables,
      directory: world.stores.directory,
      register: world.the(careRegister),
      changes: world.the(loggedChanges),
      tellFault: (fault) => told.push(fault),
    },
    () => now,
    times,
  );
});

const worksNowAt = async () => (await world.stores.directory.openUnitsOf(eva.hsaId)).map(({ hsaId }) => hsaId);
const known = async () => (await world.stores.directory.findStaff(eva.hsaId))?.name;
/** Others of whom the national directory says as much. */
const [otto, anna] = ["SE1-O", "SE1-A"];
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

  it("is not asked again about somebody for fifteen minutes, while its last word serves", async () => {
    await keeper.keep(eva.hsaId);
    expect([await later("no-answer"), asked]).toEqual(["kept", 2]);
    expect([await later({ ...all, staff: { ...eva, name: "Eva Ek" } }, 14), asked]).toEqual(["kept", 2]);
    expect([await later(says, 1), asked, await known()]).toEqual(["kept", 3, "Eva Ek"]);
    expect([await later(says), asked]).toEqual(["kept", 4]);
  });

  it("is asked about nobody for a minute where it was silent of two, until it answers somebody", async () => {
    for (const one of [eva.hsaId, otto, anna]) await keeper.keep(one);
    await later("no-answer");
    await keeper.keep(otto);
    says = all;
    expect([await keeper.keep(anna), asked]).toEqual(["kept", 5]);
    expect([await keeper.keep("SE1-NEW"), asked]).toEqual(["kept", 6]);
    expect([await keeper.keep(anna), asked]).toEqual(["kept", 7]);
  });

  it("is asked again when that minute is over", async () => {
    for (const one of [eva.hsaId, otto, anna]) await keeper.keep(one);
    await later("no-answer");
    await keeper.keep(otto);
    now += minute - 1;
    expect([await keeper.keep(anna), asked]).toEqual(["kept", 5]);
    now += 1;
    expect([await keeper.keep(anna), asked]).toEqual(["kept", 6]);
  });

  it("is asked each time about who could not go on without its word", async () => {
    says = "no-answer";
    for (const times of [1, 2, 3]) {
      expect([await keeper.keep(eva.hsaId), asked]).toEqual(["unknown-now", times]);
    }
    says = all;
    expect([await keeper.keep(eva.hsaId), await known()]).toEqual(["kept", "Eva"]);
  });

  it("is asked about all others where it is silent of one alone", async () => {
    for (const one of [eva.hsaId, otto]) await keeper.keep(one);
    await later("no-answer");
    await later("no-answer", 16);
    says = all;
    expect([await keeper.keep(otto), asked]).toEqual(["kept", 5]);
  });

  it("makes nobody somebody, and says of nobody that they are not there", async () => {
    says = "no-answer";
    expect(await keeper.keep(eva.hsaId)).toBe("unknown-now");
    expect([await known(), await worksNowAt()]).toEqual([undefined, []]);
  });
});

describe("What the national directory says, where it cannot be entered", () => {
  const transact = (world: World, fails: (keys: readonly string[]) => boolean) => {
    const whole = world.tables.transact.bind(world.tables);
    world.tables.transact = (writes) =>
      fails(writes.map(({ pk, sk }) => `${pk} ${sk}`)) ? Promise.reject(new Error("the table is busy")) : whole(writes);
    return () => {
      world.tables.transact = whole;
    };
  };

  it("is taken back when it is over, wherever the first entering was cut off", async () => {
    for (let calls = 1; ; calls += 1) {
      world = await aWorld();
      keeper = new StaffKeeper(
        async () => says,
        {
          tables: world.tables,
          directory: world.stores.directory,
          register: world.the(careRegister),
          changes: world.the(loggedChanges),
          tellFault: () => undefined,
        },
        () => now,
        times,
      );
      let left = calls;
      const mend = transact(world, () => (left -= 1) < 0);
      says = all;
      const isWhole = await keeper.keep(eva.hsaId).then(
        () => true,
        () => false,
      );
      mend();
      await later(undefined, 24 * 60);
      expect([calls, await known(), await worksNowAt()]).toEqual([calls, undefined, []]);
      if (isWhole) return;
    }
  });

  it("stops nobody whose entry was said lately, and the operator is told; who is over is over all the same", async () => {
    await keeper.keep(eva.hsaId);
    let writings = 0;
    // What is over takes three; what is new would be the fourth.
    const mend = transact(world, () => (writings += 1) > 3);
    expect(await later({ ...all, commissions: [worksAt(surgery)] })).toBe("kept");
    mend();
    expect(told).toHaveLength(1);
    expect(await worksNowAt()).toEqual([surgery.hsaId]);
  });

  it("closes where what stands is too old", async () => {
    await keeper.keep(eva.hsaId);
    transact(world, (keys) => keys.some((key) => key.endsWith(" STAFF")));
    await expect(later({ ...all, staff: { ...eva, name: "Eva Ek" } }, 24 * 60)).rejects.toThrow("the table is busy");
  });
});

describe("What the national directory says once more", () => {
  it("writes nothing anew but when it was said", async () => {
    await keeper.keep(eva.hsaId);
    const written: string[] = [];
    const whole = world.tables.transact.bind(world.tables);
    world.tables.transact = (writes) => {
      written.push(...writes.map(({ pk, sk }) => [pk, sk].map((key) => key.split("#")[0]).join(" ")));
      return whole(writes);
    };
    expect(await later(all)).toBe("kept");
    expect(written).toEqual(["STAFF NATIONAL", "STAFF STAFF"]);
  });

  it("leaves a part a part where somebody has a commission at it", async () => {
    await keeper.keep(eva.hsaId);
    const { partOf: _whole, ...alone } = reception;
    await later({ ...all, units: [alone], commissions: [worksAt(alone)] });
    expect((await world.stores.directory.findUnit(reception.hsaId))?.partOf).toBe(clinic.hsaId);
  });
});
