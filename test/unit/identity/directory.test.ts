import { beforeEach, describe, expect, it, vi } from "vitest";
import { carePurpose, statisticsPurpose } from "../../../functions/certificate/model/staff-member.ts";
import { emailAddresses } from "../../../functions/certificate/needs.ts";
import { staffWrites, unitWrites } from "../../../functions/certificate/store/directory-items.ts";
import { asRead } from "../../fixtures/directory-life.ts";
import { aMember, staff, staffClaims, units, worksAt } from "../../fixtures/people.ts";
import { accepted, aDraft } from "../../fixtures/steps.ts";
import type { World } from "../../fixtures/world.ts";
import { aWorld } from "../../fixtures/world.ts";

let world: World;
beforeEach(async () => {
  world = await aWorld();
});

const region = units.healthCentre.careProvider.hsaId;
const owner = units.elsewhere.careProvider.hsaId;
const place = { workplaceCode: "1", address: "Gatan 1", postalCode: "123 45", city: "Byn", phone: "08-1" };
const nobody = { licences: [], positions: [], specialities: [], groupPrescriptionCodes: [], systemRoles: [] };

const call = (id: string, input: Readonly<Record<string, unknown>>, as = {}) =>
  world.call(id, asRead(world, id, input), as);
const outcome = async (id: string, input: Readonly<Record<string, unknown>>): Promise<unknown> =>
  accepted(await world.call(id, asRead(world, id, input)))["outcome"];
const mayWork = async (member: string, unit: string): Promise<boolean> => {
  const claims = staffClaims({ hsaId: member, role: "DOCTOR" });
  const answer = await world.call("listDrafts", {}, { claims, headers: { "care-unit": unit } });
  return answer.status === 200;
};
const entered = ({ revision }: Readonly<Record<string, unknown>>) => ({
  revision,
  changedAt: world.clock.now(),
  changedBy: staff.disa.hsaId,
});
const unitsTold = async (careProvider: string) =>
  accepted(await world.call("readCareProvider", { careProvider }))["units"] as Record<string, unknown>[];

const purposes = [statisticsPurpose, carePurpose];
const inThrees = (all: readonly string[]) => [all.slice(0, 3), all.slice(3, 6), all.slice(6)];

interface ToldMember {
  readonly hsaId: string;
  readonly purposes: readonly string[];
}

/** Who is told on each page of an operation, to the last; of others nothing is read, but of the caller. */
async function staffOnPages(id: string, input: Readonly<Record<string, unknown>>): Promise<(readonly ToldMember[])[]> {
  const pages: (readonly ToldMember[])[] = [];
  const reads = vi.spyOn(world.tables, "get");
  for (let after: unknown, isFirst = true; isFirst || after !== undefined; isFirst = false) {
    reads.mockClear();
    const page = accepted(await world.call(id, { ...input, ...(isFirst ? {} : { after }) }));
    const told = page["staff"] as readonly ToldMember[];
    const read = reads.mock.calls.flatMap(([keys]) => keys.map(({ pk }) => pk)).filter((pk) => pk.startsWith("STAFF#"));
    const onPage = [...told.map(({ hsaId }) => hsaId), staff.disa.hsaId].map((hsaId) => `STAFF#${hsaId}`);
    expect([...new Set(read)].toSorted()).toEqual(onPage.toSorted());
    pages.push(told);
    after = page["next"];
  }
  return pages;
}

describe("an operator", () => {
  it("enters a care provider with a unit, a part of it and a doctor, who then works at both", async () => {
    expect(await outcome("saveCareProvider", { careProvider: "SE9-P", name: "Nya vården" })).toBe("entered");
    const unit = { careProvider: "SE9-P", name: "Mottagning", ...place };
    expect(await outcome("saveUnit", { unit: "SE9-U1", ...unit })).toBe("entered");
    expect(await outcome("saveUnit", { unit: "SE9-U2", ...unit, partOf: "SE9-U1" })).toBe("entered");
    const doctor = { ...nobody, name: "Bo Ek", licences: ["LK"] };
    expect(await outcome("saveStaffMember", { staff: "SE9-D", ...doctor })).toBe("entered");
    expect(await mayWork("SE9-D", "SE9-U1")).toBe(false);
    const commission = { name: "Vård", purpose: carePurpose, careProvider: "SE9-P", unit: "SE9-U1" };
    expect(await outcome("saveCommission", { staff: "SE9-D", commission: "SE9-M", ...commission })).toBe("entered");
    expect([await mayWork("SE9-D", "SE9-U1"), await mayWork("SE9-D", "SE9-U2")]).toEqual([true, true]);

    const read = accepted(await world.call("readUnit", { unit: "SE9-U1" }));
    expect(read["unit"]).toEqual({ hsaId: "SE9-U1", ...unit, ...entered(read) });
    expect(read["staff"]).toEqual([
      {
        hsaId: "SE9-D",
        name: "Bo Ek",
        role: "DOCTOR",
        purposes: [carePurpose],
        revision: expect.any(Number) as number,
      },
    ]);
    const member = accepted(await world.call("readStaffMember", { staff: "SE9-D" }));
    expect(member).toEqual({
      revision: member["revision"],
      staff: { hsaId: "SE9-D", ...doctor, role: "DOCTOR", ...entered(member) },
      commissions: [{ hsaId: "SE9-M", ...commission }],
    });
  });

  it("gives a doctor's role by the licence, in whatever letters its code is written", async () => {
    await outcome("saveStaffMember", { staff: "SE9-D", ...nobody, name: "Bo Ek", licences: [" lk"] });
    const told = accepted(await world.call("readStaffMember", { staff: "SE9-D" }));
    expect(told["staff"]).toMatchObject({ role: "DOCTOR", licences: ["LK"] });
  });

  it("sees who works for the whole of a care provider, and not who works at its units", async () => {
    expect(accepted(await world.call("listProviderStaff", { careProvider: region }))["staff"]).toEqual([]);
    const forAll = { name: "Statistik", purpose: statisticsPurpose, careProvider: region };
    await outcome("saveCommission", { staff: staff.nils.hsaId, commission: "SE9-S", ...forAll });
    const told = accepted(await world.call("listProviderStaff", { careProvider: region }))["staff"];
    expect(told).toMatchObject([{ hsaId: staff.nils.hsaId, name: staff.nils.name, purposes: [statisticsPurpose] }]);
  });

  it.each([
    ["listProviderStaff", { careProvider: owner }, []],
    ["readUnit", { unit: units.elsewhere.hsaId }, [staff.other.hsaId]],
  ] as const)("reads by %s those on the page alone, each with all their purposes", async (id, of, already) => {
    const people = Array.from({ length: 7 }, (_none, at) => aMember(`SE7-${String(at)}`, "A", []));
    const { unit, ...forAll } = worksAt(units.elsewhere);
    const work = id === "readUnit" ? { ...forAll, unit: String(unit) } : forAll;
    for (const one of people) {
      const commissions = purposes.map((purpose, at) => ({ ...work, purpose, hsaId: `${one.hsaId}-${String(at)}` }));
      await world.tables.transact(staffWrites(one, commissions));
    }
    const told = await staffOnPages(id, { ...of, limit: 3 });
    expect(told.map((page) => page.map(({ hsaId }) => hsaId))).toEqual(
      inThrees([...people.map(({ hsaId }) => hsaId), ...already].toSorted()),
    );
    const several = told.flat().filter(({ hsaId }) => hsaId.startsWith("SE7-"));
    expect(several.map((one) => one.purposes.toSorted())).toEqual(people.map(() => purposes));
  });

  it("enters the same again, and nothing is changed; another name changes it", async () => {
    const everything: readonly (readonly [string, Record<string, unknown>])[] = [
      ["saveCareProvider", { careProvider: "SE9-P", name: "A", organisationNumber: "556000-0167" }],
      ["saveUnit", { unit: "SE9-U1", careProvider: "SE9-P", name: "A", ...place, endDate: "2030-01-01" }],
      ["saveStaffMember", { staff: "SE9-D", ...nobody, name: "A", positions: [{ code: "204010" }] }],
      [
        "saveCommission",
        { staff: "SE9-D", commission: "SE9-M", name: "A", purpose: "Statistik", careProvider: "SE9-P" },
      ],
    ];
    for (const [id, input] of everything) expect([id, await outcome(id, input)]).toEqual([id, "entered"]);
    const before = world.tables.all("directory");
    for (const [id, input] of everything) expect([id, await outcome(id, input)]).toEqual([id, "unchanged"]);
    expect(world.tables.all("directory")).toEqual(before);
    for (const [id, input] of everything)
      expect([id, await outcome(id, { ...input, name: "B" })]).toEqual([id, "changed"]);
  });

  it("renames a care provider, and its units tell the new name", async () => {
    await outcome("saveCareProvider", { careProvider: region, name: "Region Ny" });
    const me = accepted(await world.call("readMe", {}, { claims: staffClaims(staff.nils) }));
    expect(JSON.stringify(me)).toContain("Region Ny");
    expect(JSON.stringify(me)).not.toContain("Region Norrbacka");
  });

  it("ends a care provider, and nobody works at its units from the day after", async () => {
    const input = { careProvider: region, name: "Region Norrbacka" };
    await outcome("saveCareProvider", { ...input, endDate: "2026-11-21" });
    expect(await mayWork(staff.nils.hsaId, units.healthCentre.hsaId)).toBe(false);
    await outcome("saveCareProvider", input);
    expect(await mayWork(staff.nils.hsaId, units.healthCentre.hsaId)).toBe(true);
  });

  it("lets a unit pass to another care provider, its parts and staff with it, but no draft that was made before", async () => {
    const { hsaId, careProvider: _, ...fields } = units.surgery;
    await outcome("saveUnit", { unit: "SE9-U2", careProvider: region, name: "Del", ...place, partOf: hsaId });
    const draft = await aDraft(world);
    const { hsaId: centre, careProvider: __, ...centreFields } = units.healthCentre;
    await outcome("saveUnit", { unit: hsaId, ...fields, careProvider: owner });
    await outcome("saveUnit", { unit: centre, ...centreFields, careProvider: owner });

    expect((await unitsTold(region)).length).toBe(0);
    expect((await unitsTold(owner)).map((unit) => unit["hsaId"])).toContain("SE9-U2");
    expect(await mayWork(staff.elin.hsaId, "SE9-U2")).toBe(true);
    const { commissions } = accepted(await world.call("readStaffMember", { staff: staff.elin.hsaId })) as {
      commissions: { careProvider: string }[];
    };
    expect(commissions.map(({ careProvider }) => careProvider)).toEqual([owner, owner]);
    const claims = staffClaims(staff.elin);
    expect((await world.call("readDraft", { certificateId: draft }, { claims })).status).toBe(404);
  });

  it("gives the unit's last day instead of removing it, once something was made there, also for whom it was before", async () => {
    await aDraft(world);
    const { hsaId: unit, careProvider: _, ...fields } = units.healthCentre;
    await outcome("saveUnit", { unit, ...fields, careProvider: owner });
    for (const member of [staff.elin, staff.nils]) {
      const commission = { staff: member.hsaId, commission: worksAt(units.healthCentre).hsaId };
      accepted(await call("deleteCommission", commission));
    }
    const refused = await call("deleteUnit", { unit });
    expect([refused.status, refused.json.code]).toEqual([409, "unit-has-records"]);
    expect(await outcome("saveUnit", { unit, ...fields, careProvider: owner, endDate: "2026-11-21" })).toBe("changed");
  });

  it("takes a commission away, and the next call at the unit is refused", async () => {
    expect(await mayWork(staff.nils.hsaId, units.healthCentre.hsaId)).toBe(true);
    const commission = worksAt(units.healthCentre).hsaId;
    accepted(await call("deleteCommission", { staff: staff.nils.hsaId, commission }));
    expect(await mayWork(staff.nils.hsaId, units.healthCentre.hsaId)).toBe(false);
    const { staff: left } = accepted(await world.call("readUnit", { unit: units.healthCentre.hsaId })) as {
      staff: { hsaId: string }[];
    };
    expect(left.map(({ hsaId }) => hsaId)).toEqual([staff.elin.hsaId]);
  });

  it("removes what is empty, from the innermost out, and leaves nothing behind", async () => {
    const before = world.tables.all("directory");
    await outcome("saveCareProvider", { careProvider: "SE9-P", name: "A" });
    await outcome("saveUnit", { unit: "SE9-U1", careProvider: "SE9-P", name: "A", ...place });
    await outcome("saveUnit", { unit: "SE9-U2", careProvider: "SE9-P", name: "A", ...place, partOf: "SE9-U1" });
    await outcome("saveStaffMember", { staff: "SE9-D", ...nobody, name: "A" });
    const commission = { staff: "SE9-D", commission: "SE9-M" };
    await outcome("saveCommission", {
      ...commission,
      name: "A",
      purpose: carePurpose,
      careProvider: "SE9-P",
      unit: "SE9-U2",
    });
    const saved = { address: "a@b.example", savedAt: world.clock.now(), savedBy: "SE9-D" };
    const addresses = world.the(emailAddresses);
    await world.tables.transact(["SE9-D", "SE9-U2"].map((hsaId) => addresses.saving(hsaId, saved)));
    const removals: readonly (readonly [string, Record<string, unknown>])[] = [
      ["deleteCommission", commission],
      ["deleteStaffMember", { staff: "SE9-D" }],
      ["deleteUnit", { unit: "SE9-U2" }],
      ["deleteUnit", { unit: "SE9-U1" }],
      ["deleteCareProvider", { careProvider: "SE9-P" }],
    ];
    for (const [id, input] of removals) accepted(await call(id, input));
    expect(world.tables.all("directory")).toEqual(before);
  });

  it.each([
    ["itself", { partOf: "SE9-U1" }],
    ["one that is not there", { partOf: "SE9-NONE" }],
    ["another care provider's unit", { partOf: units.elsewhere.hsaId }],
    ["a part", { partOf: "SE9-U2" }],
  ])("makes no unit a part of %s", async (_name, { partOf }) => {
    const unit = { careProvider: region, name: "A", ...place };
    await outcome("saveUnit", { unit: "SE9-U2", ...unit, partOf: units.surgery.hsaId });
    const answer = await call("saveUnit", { unit: "SE9-U1", ...unit, partOf });
    expect([answer.status, answer.json.errors[0]]).toMatchObject([400, { pointer: "/partOf", code: "not-in-list" }]);
  });

  it("makes no unit that has parts a part itself", async () => {
    const unit = { careProvider: region, name: "A", ...place };
    await outcome("saveUnit", { unit: "SE9-U2", ...unit, partOf: units.surgery.hsaId });
    const { hsaId, careProvider: _, ...fields } = units.surgery;
    const nested = { unit: hsaId, ...fields, careProvider: region, partOf: units.healthCentre.hsaId };
    expect((await call("saveUnit", nested)).status).toBe(400);
  });

  it("is asked for a unit where the commission is for care", async () => {
    const commission = { staff: staff.elin.hsaId, commission: "SE9-M", name: "A", careProvider: region };
    const answer = await call("saveCommission", { ...commission, purpose: carePurpose });
    expect([answer.status, answer.json.errors[0]]).toMatchObject([400, { pointer: "/unit", code: "missing" }]);
    expect(await outcome("saveCommission", { ...commission, purpose: statisticsPurpose })).toBe("entered");
  });
});

describe("what the national directory says", () => {
  it("is read as it stands, with its gaps and forms", async () => {
    const gaps = { workplaceCode: "", address: "", postalCode: "S-123 45", city: "", phone: "växeln" };
    const unit = { ...units.surgery, ...gaps, hsaId: "SE8-U", partOf: units.healthCentre.hsaId };
    const doctor = { ...aMember("SE8-D", "", []), positions: [{ code: "204010", text: "" }] };
    const commission = { ...worksAt(unit), name: "", purpose: "vård och behandling" };
    await world.tables.transact([...unitWrites(unit), ...staffWrites(doctor, [commission])]);
    const told = accepted(await world.call("readUnit", { unit: unit.hsaId }));
    expect(told["unit"]).toMatchObject({ ...gaps, partOf: unit.partOf });
    expect(await unitsTold(region)).toContainEqual(expect.objectContaining(gaps));
    expect(accepted(await world.call("readStaffMember", { staff: doctor.hsaId }))).toMatchObject({
      staff: { name: "" },
      commissions: [{ name: "", purpose: "vård och behandling" }],
    });
  });
});

describe("a time in use", () => {
  it.each([
    ["saveCareProvider", { careProvider: region, name: "A" }],
    ["saveUnit", { unit: units.surgery.hsaId, careProvider: region, name: "A", ...place }],
  ])("that ends before it has begun is no time: %s", async (id, input) => {
    const answer = await call(id, { ...input, startDate: "2026-12-31", endDate: "2026-12-30" });
    expect([answer.status, answer.json.errors]).toMatchObject([400, [{ pointer: "/startDate", code: "after-end" }]]);
    expect(await outcome(id, { ...input, startDate: "2026-12-31", endDate: "2026-12-31" })).toBe("changed");
  });
});

describe("a telephone number", () => {
  it("has digits", async () => {
    const unit = { unit: units.surgery.hsaId, careProvider: region, name: "A", ...place };
    const answer = await call("saveUnit", { ...unit, phone: "hej" });
    expect([answer.status, answer.json.errors]).toMatchObject([400, [{ pointer: "/phone", code: "wrong-format" }]]);
    expect(await outcome("saveUnit", { ...unit, phone: "+46 90-123 45 00 (växel)" })).toBe("changed");
  });
});

describe("a commission", () => {
  const input = { staff: staff.nils.hsaId, commission: "SE9-M", name: "A", careProvider: region };
  it.each([
    "vård och behandling",
    "Vård och behandling ",
    "Va\u030ard och behandling",
    "Vård  och behandling",
    "STATISTIK",
  ])("is for no purpose that only reads like one: %s", async (purpose) => {
    const answer = await call("saveCommission", { ...input, purpose, unit: units.surgery.hsaId });
    expect([answer.status, answer.json.errors[0]]).toMatchObject([400, { pointer: "/purpose", code: "not-in-list" }]);
  });

  it.each([{ purpose: " " }, { name: " " }])("has no words of spaces alone: %o", async (blank) => {
    const answer = await call("saveCommission", { ...input, purpose: statisticsPurpose, ...blank });
    expect([answer.status, answer.json.errors[0].code]).toEqual([400, "too-short-or-small"]);
  });
});

describe("an administrator of a care provider", () => {
  const eva = { ...aMember("SE9-EVA", "Eva", []), systemRoles: [`INTYG;Administrator-${owner}`] };
  const asEva = { claims: staffClaims(eva, "directory:write") };
  const refusal = async (id: string, input: Readonly<Record<string, unknown>>): Promise<string> => {
    const answer = await world.call(id, asRead(world, id, input), asEva);
    return answer.status < 300 ? "ok" : String(answer.json.code);
  };
  const id = (rest: string): string => `TSTNMT2321000156-${rest}`;
  const fields = { ...nobody, name: "A", enteredFor: owner };
  const work = { name: "A", purpose: carePurpose, careProvider: owner, unit: units.elsewhere.hsaId };
  beforeEach(async () => {
    await world.tables.transact(staffWrites(eva, [worksAt(units.elsewhere)]));
  });

  it("keeps its units and staff, and sees no other's", async () => {
    const { careProviders } = accepted(await world.call("listCareProviders", {}, asEva)) as {
      careProviders: { hsaId: string }[];
    };
    expect(careProviders.map(({ hsaId }) => hsaId)).toEqual([owner]);
    const unit = { careProvider: owner, name: "A", ...place };
    expect(await refusal("saveUnit", { unit: id("U1"), ...unit })).toBe("ok");
    expect(await refusal("saveStaffMember", { staff: id("D"), ...fields })).toBe("ok");
    expect(await refusal("saveStaffMember", { staff: id("D"), ...fields, name: "B" })).toBe("ok");
    expect(await refusal("readStaffMember", { staff: id("D") })).toBe("ok");
    const commission = { staff: id("D"), commission: id("M"), ...work };
    expect(await refusal("saveCommission", { ...commission, unit: id("U1") })).toBe("ok");

    expect(await refusal("readCareProvider", { careProvider: region })).toBe("care-provider-not-found");
    expect(await refusal("listProviderStaff", { careProvider: region })).toBe("care-provider-not-found");
    expect(await refusal("readUnit", { unit: units.surgery.hsaId })).toBe("unit-not-found");
    expect(await refusal("readStaffMember", { staff: staff.nils.hsaId })).toBe("staff-not-found");
    expect(await refusal("saveCommission", { ...commission, careProvider: region })).toBe("care-provider-not-found");
  });

  it("takes no unit from another care provider, and gives none away", async () => {
    const { hsaId, careProvider: _, ...others } = units.surgery;
    expect(await refusal("saveUnit", { unit: hsaId, ...others, careProvider: owner })).toBe("unit-not-found");
    const { hsaId: own, careProvider: __, ...ownFields } = units.elsewhere;
    expect(await refusal("saveUnit", { unit: own, ...ownFields, careProvider: region })).toBe(
      "care-provider-not-found",
    );
  });

  it("learns nothing of others' staff by giving them a commission, nor whether they are there", async () => {
    for (const asked of [staff.nils.hsaId, staff.disa.hsaId, id("NOBODY")])
      expect(await refusal("saveCommission", { staff: asked, commission: id("M"), ...work })).toBe("staff-not-found");
    expect(await refusal("readStaffMember", { staff: staff.nils.hsaId })).toBe("staff-not-found");
    expect(await refusal("saveStaffMember", { staff: staff.nils.hsaId, ...fields })).toBe("staff-not-found");
  });

  it("takes nobody from another's administrator, who was entered there and works nowhere yet", async () => {
    const newDoctor = { staff: id("NEW"), ...nobody, name: "Ny", licences: ["LK"] };
    accepted(await call("saveStaffMember", { ...newDoctor, enteredFor: region }));
    expect(await refusal("saveCommission", { staff: id("NEW"), commission: id("M"), ...work })).toBe("staff-not-found");
    expect(await refusal("saveStaffMember", { ...newDoctor, enteredFor: owner })).toBe("staff-not-found");
  });

  it("claims no id of others, unit's or person's", async () => {
    const unit = { unit: "SE2321000016-1001", careProvider: owner, name: "A", ...place };
    expect(await refusal("saveUnit", unit)).toBe("hsa-id-not-yours");
    expect(await refusal("saveStaffMember", { staff: "SE2321000016-DOC", ...fields })).toBe("hsa-id-not-yours");
    expect(await refusal("saveUnit", { ...unit, unit: "-" })).toBe("hsa-id-not-yours");
  });

  it("makes nobody an operator or a doctor, themselves least", async () => {
    for (const change of [{ systemRoles: ["INTYG;Drift"] }, { licences: ["LK"] }, { positions: [{ code: "204010" }] }])
      expect(await refusal("saveStaffMember", { staff: id("D"), ...fields, ...change })).toBe("credentials-not-yours");
    expect(await refusal("saveStaffMember", { staff: eva.hsaId, ...fields })).toBe("staff-is-you");
    expect(await refusal("saveCommission", { staff: eva.hsaId, commission: id("M"), ...work })).toBe("staff-is-you");
  });

  it("says for which care provider somebody is entered", async () => {
    const { enteredFor: _, ...unsaid } = fields;
    const answer = await call("saveStaffMember", { staff: id("D"), ...unsaid }, asEva);
    expect([answer.status, answer.json.errors[0]]).toMatchObject([400, { pointer: "/enteredFor", code: "missing" }]);
    expect(await refusal("saveStaffMember", { staff: id("D"), ...fields, enteredFor: region })).toBe(
      "care-provider-not-found",
    );
  });

  it.each([
    ["at a unit", "readUnit", { unit: units.elsewhere.hsaId }],
    ["for all of a care provider", "listProviderStaff", { careProvider: owner }],
  ] as const)("sees the name of a protected person %s whom they keep, and of no other", async (_where, ask, of) => {
    const hidden = { ...aMember(id("P"), "Hemlig Person", []), isProtected: true };
    const forAll = { hsaId: id("M"), name: "Statistik", purpose: statisticsPurpose, careProvider: owner };
    await world.tables.transact(staffWrites(hidden, [worksAt(units.elsewhere), forAll]));
    const told = async () => JSON.stringify(accepted(await world.call(ask, of, asEva)));
    expect(await told()).toContain(hidden.hsaId);
    expect(await told()).not.toContain("Hemlig");
    await world.tables.transact(staffWrites({ ...hidden, enteredFor: owner }, []));
    expect(await told()).toContain("Hemlig");
  });

  it("is one no longer once the role is taken away, whatever the token says", async () => {
    await world.tables.transact(staffWrites({ ...eva, systemRoles: [] }, []));
    expect(await refusal("listCareProviders", {})).toBe("not-a-keeper");
  });
});
