import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { beforeEach, describe, expect, it } from "vitest";
import { staffWrites, unitWrites } from "../../../functions/certificate/store/directory-items.ts";
import { aMember, aUnit, staff, units, worksAt } from "../../fixtures/people.ts";
import { accepted } from "../../fixtures/steps.ts";
import type { World } from "../../fixtures/world.ts";
import { aWorld } from "../../fixtures/world.ts";
import { emptyFolder, intyg } from "./recorded-terminal.ts";
import type { Asked } from "./served-world.ts";
import { servedWorld } from "./served-world.ts";

type Fields = Record<string, unknown>;

/** A file as these tests edit it. */
interface File {
  careProviders: Fields[];
  units: Fields[];
  staff: (Fields & { commissions: Fields[] })[];
}

const region = units.healthCentre.careProvider;
const { healthCentre, surgery, elsewhere } = units;

let world: World;
let origin: string;
/** What the command line has asked of the exchange. */
let asked: Asked[];
/** Comes before a call: what it returns is the status of the answer, in place of the exchange's own. */
let before: (asked: Asked) => Promise<number | undefined>;

beforeEach(async () => {
  world = await aWorld();
  asked = [];
  before = async () => undefined;
  origin = await servedWorld(world, "/api/directory", async (call) => {
    asked.push(call);
    return before(call);
  });
});

const directory = (...args: readonly string[]) =>
  intyg(["directory", ...args, "--origin", origin], { environment: { INTYG_TOKEN: "token" } });

async function exported(...args: readonly string[]): Promise<File> {
  const { code, out } = await directory("export", ...args);
  expect(code).toBe(0);
  return JSON.parse(out) as File;
}

/** The path of a file that holds this. */
function fileOf(content: unknown): string {
  const path = join(emptyFolder(), "directory.json");
  writeFileSync(path, typeof content === "string" ? content : JSON.stringify(content));
  return path;
}

const imported = (content: unknown, ...flags: readonly string[]) => directory("import", fileOf(content), ...flags);

/** The record of a list by its HSA-id. */
function named<T extends Fields>(records: readonly T[], hsaId: string): T {
  const found = records.find((one) => one["hsaId"] === hsaId);
  if (found === undefined) throw new Error(`There is no ${hsaId}`);
  return found;
}

const saves = () => asked.map(([operation]) => operation).filter((operation) => operation.startsWith("save"));

const place = { workplaceCode: "1", address: "Gatan 1", postalCode: "123 45", city: "Byn", phone: "08-1" };
const nobody = { licences: [], positions: [], specialities: [], groupPrescriptionCodes: [], systemRoles: [] };
const care = { purpose: "Vård och behandling", careProvider: "SE9-P", name: "Vård" };

/** A care provider that is new, with a unit, a part of it before the unit, and a doctor who works at the part. */
const newProvider = {
  careProviders: [{ hsaId: "SE9-P", name: "Nya vården" }],
  units: [
    { hsaId: "SE9-U2", careProvider: "SE9-P", partOf: "SE9-U1", name: "Mottagning", ...place },
    { hsaId: "SE9-U1", careProvider: "SE9-P", name: "Vårdcentral", ...place },
  ],
  staff: [
    {
      hsaId: "SE9-D",
      name: "Bo Ek",
      ...nobody,
      licences: ["LK"],
      enteredFor: "SE9-P",
      commissions: [
        { hsaId: "SE9-M1", ...care, unit: "SE9-U2" },
        { hsaId: "SE9-M2", ...care, purpose: "Statistik" },
      ],
    },
  ],
};

/** The same JSON with the fields of each object the other way round, which means the same. */
function inOtherOrder(value: unknown): unknown {
  if (typeof value !== "object" || value === null) return value;
  if (Array.isArray(value)) return value.map(inOtherOrder);
  const fields = Object.entries(value).map(([name, inner]) => [name, inOtherOrder(inner)] as const);
  return Object.fromEntries(fields.toReversed());
}

/** The operator of another desk renames the health centre. */
async function renamedByAnother(): Promise<void> {
  const { unit } = accepted(await world.call("readUnit", { unit: healthCentre.hsaId })) as { unit: Fields };
  const { hsaId, revision, changedAt: _at, changedBy: _by, ...fields } = unit;
  accepted(await world.call("saveUnit", { ...fields, unit: hsaId, name: "Nytt namn", seenRevision: revision }));
}

describe("intyg directory export", () => {
  it("writes care providers, units and who works there, with their commissions and revisions", async () => {
    const file = await exported();
    expect(file.careProviders.map(({ hsaId }) => hsaId)).toEqual([region.hsaId, elsewhere.careProvider.hsaId]);
    expect(file.units.map(({ hsaId }) => hsaId)).toEqual([healthCentre.hsaId, surgery.hsaId, elsewhere.hsaId]);
    const elin = named(file.staff, staff.elin.hsaId);
    expect(elin).toMatchObject({ name: "Elin Sandberg", role: "DOCTOR", revision: 1 });
    expect(elin.commissions.map(({ unit, revision }) => [unit, revision])).toEqual([
      [healthCentre.hsaId, 1],
      [surgery.hsaId, 1],
    ]);
  });

  it("counts what it has written beside the data", async () => {
    const { out, err } = await directory("export");
    expect(JSON.parse(out)).toBeInstanceOf(Object);
    expect(err).toBe("Care providers: 2, units: 3, staff: 3. Whoever has no commission at a unit is not among them.\n");
  });

  it("writes one care provider, and of who works elsewhere too only what is there", async () => {
    await world.tables.transact(staffWrites(staff.nils, [worksAt(healthCentre), worksAt(elsewhere)]));
    const file = await exported("--care-provider", elsewhere.careProvider.hsaId.toLowerCase());
    expect(file.units.map(({ hsaId }) => hsaId)).toEqual([elsewhere.hsaId]);
    expect(named(file.staff, staff.nils.hsaId).commissions.map(({ unit }) => unit)).toEqual([elsewhere.hsaId]);
  });

  it("follows the lists to their ends", async () => {
    const many = Array.from({ length: 101 }, (_, at) => aUnit(`SE8-U${String(at)}`, "Enheten", region));
    const members = many.map(({ hsaId }) => aMember(hsaId.replace("U", "S"), "Bo Ek", []));
    const busy = aMember("SE8-BUSY", "Ina Ek", []);
    const all = [
      ...many.flatMap((unit) => unitWrites(unit)),
      ...members.flatMap((one) => staffWrites(one, [worksAt(surgery)])),
      ...staffWrites(busy, many.map(worksAt)),
    ];
    for (let at = 0; at < all.length; at += 90) await world.tables.transact(all.slice(at, at + 90));
    const file = await exported("--care-provider", region.hsaId);
    expect(file.units).toHaveLength(many.length + 2);
    expect(file.staff).toHaveLength(members.length + 3);
    expect(named(file.staff, busy.hsaId).commissions).toHaveLength(many.length);
  });

  it("says no to a care provider that is not there", async () => {
    const ran = await directory("export", "--care-provider", "SE9-NONE");
    expect(ran).toEqual({ code: 2, out: "", err: "You keep no care provider with the HSA-id SE9-NONE.\n" });
  });
});

describe("intyg directory import", () => {
  it("enters what is new in the order in which it hangs together, and nothing the second time", async () => {
    const first = await imported(newProvider);
    expect(first.out.split("\n").map((line) => line.trimEnd())).toEqual([
      "NEW        care provider  SE9-P",
      "NEW        unit           SE9-U1",
      "NEW        unit           SE9-U2",
      "NEW        staff          SE9-D",
      "NEW        commission     SE9-D/SE9-M1",
      "NEW        commission     SE9-D/SE9-M2",
      "",
    ]);
    expect([first.code, first.err]).toEqual([0, "NEW 6, CHANGED 0, SAME 0, REFUSED 0, NOT TRIED 0\n"]);
    asked = [];
    const second = await imported(newProvider);
    expect(second).toEqual({ code: 0, out: "", err: "NEW 0, CHANGED 0, SAME 6, REFUSED 0, NOT TRIED 0\n" });
    expect(saves()).toEqual([]);
  });

  it("changes nothing by what it exported, whoever it is of", async () => {
    const file = await exported();
    asked = [];
    const { code, out } = await imported(inOtherOrder(file));
    expect([code, out, saves()]).toEqual([0, "", []]);
  });

  it("changes what was edited, and tells the fields", async () => {
    const file = await exported();
    Object.assign(named(file.units, surgery.hsaId), { address: "Granvägen 2", phone: "090-1" });
    Object.assign(named(file.staff, staff.nils.hsaId), { name: "Nils Nilsson Ek" });
    named(file.staff, staff.nils.hsaId).commissions.push({
      hsaId: "SE9-M",
      ...care,
      careProvider: region.hsaId,
      unit: surgery.hsaId,
    });
    const { code, out } = await imported(file);
    expect(code).toBe(0);
    expect(out).toMatch(/^CHANGED {4}unit +\S+-1004 {2}address, phone\nCHANGED {4}staff +\S+-1081 {2}name\nNEW +comm/);
    const after = await exported();
    expect(named(after.units, surgery.hsaId)).toMatchObject({ address: "Granvägen 2", phone: "090-1", revision: 2 });
    expect(named(after.staff, staff.nils.hsaId).commissions).toHaveLength(2);
  });

  it("only tells what it would do in a dry run", async () => {
    const file = await exported();
    Object.assign(named(file.units, surgery.hsaId), { city: "Byn" });
    asked = [];
    const all = { ...file, careProviders: [...file.careProviders, ...newProvider.careProviders] };
    const { code, out, err } = await imported(all, "--dry-run");
    expect([code, out]).toEqual([0, expect.stringMatching(/^NEW .* SE9-P\nCHANGED .*-1004 {2}city\n$/)]);
    expect(err).toContain("Nothing has been saved: this was a dry run.\n");
    expect(saves()).toEqual([]);
  });

  it.each([
    ["saving", []],
    ["in a dry run", ["--dry-run"]],
  ])("leaves what somebody else has changed, and says who, when and what: %s", async (_how, flags) => {
    const file = await exported();
    Object.assign(named(file.units, healthCentre.hsaId), { phone: "090-1" });
    Object.assign(named(file.units, surgery.hsaId), { phone: "090-1" });
    await renamedByAnother();
    const { code, out } = await imported(file, ...flags);
    expect(code).toBe(1);
    const who = `Last changed by ${staff.disa.hsaId} at 20\\d\\d-\\d\\d-\\d\\d [\\d:]+, Swedish time. Differs in name, phone.`;
    expect(out).toMatch(new RegExp(`^REFUSED .*-1003  .* \\(record-changed\\)\\. ${who}\nCHANGED .*-1004 `));
    expect(named((await exported()).units, healthCentre.hsaId)).toMatchObject({ name: "Nytt namn", revision: 2 });
  });

  it("leaves what somebody changes while it runs, and goes on", async () => {
    const file = await exported();
    for (const { hsaId } of [healthCentre, surgery]) Object.assign(named(file.units, hsaId), { phone: "090-1" });
    before = async ([operation]) => {
      if (operation !== "saveUnit") return undefined;
      before = async () => undefined;
      await renamedByAnother();
      return undefined;
    };
    const { code, out } = await imported(file);
    expect([code, out]).toEqual([
      1,
      expect.stringMatching(/^REFUSED .*-1003 .*\(record-changed\).*\nCHANGED .*-1004 /),
    ]);
    expect(named((await exported()).units, healthCentre.hsaId)).toMatchObject({ name: "Nytt namn" });
  });

  it("tells what the national directory keeps, and forces nothing", async () => {
    await world.tables.transact([
      ...unitWrites(aUnit("SE8-U1", "Nationell", region)),
      ...unitWrites(aUnit("SE8-U2", "Vår", region)),
    ]);
    await world.tables.transact([{ table: "directory", pk: "UNIT#SE8-U1", sk: "UNIT", set: { isNational: true } }]);
    const file = await exported();
    for (const hsaId of ["SE8-U1", "SE8-U2"]) Object.assign(named(file.units, hsaId), { name: "Norra" });
    asked = [];
    const { code, out } = await imported(file);
    expect([code, out]).toEqual([
      1,
      expect.stringMatching(/^REFUSED .*SE8-U1 .*\(national-directory-keeps\).*\nCHANGED .*SE8-U2 /),
    ]);
    expect(saves()).toEqual(["saveUnit"]);
  });

  it("takes what the national directory keeps as it stands, and judges what is beside it", async () => {
    const gaps = { phone: "", workplaceCode: "" };
    await world.tables.transact([
      ...unitWrites({ ...aUnit("SE8-U1", "Nationell", region), ...gaps }),
      ...unitWrites(aUnit("SE8-U2", "Vår", region)),
    ]);
    await world.tables.transact([{ table: "directory", pk: "UNIT#SE8-U1", sk: "UNIT", set: { isNational: true } }]);
    const file = await exported();
    expect((await imported(file)).code).toBe(0);
    Object.assign(named(file.units, "SE8-U2"), { phone: "" });
    const { code, err } = await imported(file);
    expect([code, err.match(/\/units\/\d+\/\w+/g)]).toEqual([1, [expect.stringContaining("/phone")]]);
  });

  it("goes on where it was cut off", async () => {
    before = async ([operation]) => (operation === "saveStaffMember" ? 503 : undefined);
    const cut = await imported(newProvider);
    expect([cut.code, cut.err]).toEqual([1, expect.stringContaining("Run the command again to go on")]);
    expect(cut.out).toMatch(
      /^NEW .*SE9-P\nNEW .*SE9-U1\nNEW .*SE9-U2\nNOT TRIED .*SE9-D\nNOT TRIED .*M1\nNOT TRIED .*M2\n$/,
    );
    before = async () => undefined;
    const again = await imported(newProvider);
    expect([again.code, again.out]).toEqual([0, expect.stringMatching(/^NEW .*SE9-D\nNEW .*SE9-M1\nNEW .*SE9-M2\n$/)]);
  });

  it("goes on with the commissions of somebody whom it has changed itself", async () => {
    const file = await exported();
    const nils = named(file.staff, staff.nils.hsaId);
    nils["name"] = "Nils Nilsson Ek";
    nils.commissions.push({ hsaId: "SE9-M", ...care, careProvider: region.hsaId, unit: surgery.hsaId });
    before = async ([operation]) => (operation === "saveCommission" ? 503 : undefined);
    expect((await imported(file)).code).toBe(1);
    before = async () => undefined;
    const again = await imported(file);
    expect([again.code, again.out]).toEqual([0, expect.stringMatching(/^NEW .*1081\/SE9-M\n$/)]);
  });

  it("renames a care provider after its units, which would have another revision by that", async () => {
    const file = await exported();
    Object.assign(named(file.careProviders, region.hsaId), { name: "Region Nya Norrbacka" });
    Object.assign(named(file.units, surgery.hsaId), { phone: "090-1" });
    const { code, out } = await imported(file);
    expect([code, out]).toEqual([0, expect.stringMatching(/^CHANGED .*-1004 {2}phone\nCHANGED .*102Q {2}name\n$/)]);
  });

  it("moves a unit with its parts and who works there to another care provider, and changes them on the way", async () => {
    await imported(newProvider);
    const file = await exported("--care-provider", "SE9-P");
    file.careProviders.push({ hsaId: "SE9-Q", name: "Köparen" });
    for (const unit of file.units) Object.assign(unit, { careProvider: "SE9-Q" });
    Object.assign(named(file.units, "SE9-U2"), { phone: "08-2" });
    Object.assign(named(file.staff, "SE9-D"), { name: "Bo Nilsson" });
    const { code, out } = await imported(file);
    expect([code, out]).toEqual([
      0,
      expect.stringMatching(
        /^NEW .*SE9-Q\nCHANGED .*SE9-U1 {2}careProvider\nCHANGED .*SE9-U2 {2}phone\nCHANGED .*SE9-D/,
      ),
    ]);
    const again = await imported(file);
    expect([again.code, again.out]).toEqual([0, ""]);
  });

  it("does not enter again what has been removed or taken away since", async () => {
    await imported(newProvider);
    const file = await exported("--care-provider", "SE9-P");
    const { revision } = accepted(await world.call("readStaffMember", { staff: "SE9-D" })) as { revision: number };
    for (const [at, commission] of ["SE9-M1", "SE9-M2"].entries())
      accepted(await world.call("deleteCommission", { staff: "SE9-D", commission, seenRevision: revision + at }));
    const taken = await imported(file);
    expect(taken.out).toMatch(
      /^REFUSED .*D\/SE9-M1 .*\(commission-not-found\)\. It was there .*\nREFUSED .*SE9-M2 .*\n$/,
    );
    accepted(await world.call("deleteStaffMember", { staff: "SE9-D", seenRevision: revision + 2 }));
    expect((await imported(file)).out).toMatch(/^REFUSED .*SE9-D .*\(staff-not-found\)\. It was there when/);
  });

  it("tells what the exchange refuses, and tries nothing that hangs on it", async () => {
    const file = {
      units: [{ hsaId: "SE9-U1", careProvider: region.hsaId, partOf: elsewhere.hsaId, name: "Del", ...place }],
      staff: [
        {
          hsaId: "SE9-D",
          name: "Bo Ek",
          ...nobody,
          commissions: [
            { hsaId: "SE9-M1", ...care, careProvider: region.hsaId, unit: "SE9-U1" },
            { hsaId: "SE9-M2", ...care, careProvider: region.hsaId },
            { hsaId: "SE9-M3", ...care, unit: "SE9-NONE" },
          ],
        },
      ],
    };
    const { code, out } = await imported(file);
    expect(code).toBe(1);
    const lines = out.split("\n");
    expect(lines[0]).toMatch(/^REFUSED .*SE9-U1 .*\(unit-not-found\)\. There is no TSTNMT2321000156-3002\.$/);
    expect(lines[1]).toMatch(/^NEW .*SE9-D$/);
    expect(lines[2]).toMatch(/^NOT TRIED .*SE9-M1 {2}Hangs on unit SE9-U1, which was not entered\.$/);
    expect(lines[3]).toMatch(/^REFUSED .*SE9-M2 .*\(input-invalid\)\.$/);
    expect(lines[4]).toMatch(/^ {2}\/unit: The field is missing\.$/);
    expect(lines[5]).toMatch(/^REFUSED .*SE9-M3 .*\(unit-not-found\)\. There is no SE9-NONE\.$/);
  });

  it("asks for nothing by an id that nobody has told it", async () => {
    const many = Array.from({ length: 50 }, (_, at) => ({ hsaId: `SE9-S${String(at)}`, name: "Bo Ek", ...nobody }));
    const { code } = await imported({ ...newProvider, staff: many }, "--dry-run");
    expect(code).toBe(0);
    expect(asked.map(([operation]) => operation)).toEqual(["listCareProviders"]);
  });

  it("asks for few of those that another exchange has, and enters none of them", async () => {
    const seen = (hsaId: string) => ({ hsaId, name: "Bo Ek", revision: 7 });
    const ids = Array.from({ length: 50 }, (_, at) => String(at));
    const { code, out } = await imported({
      careProviders: [seen("SE9-P")],
      units: ids.map((at) => ({ ...place, ...seen(`SE9-U${at}`), careProvider: "SE9-P" })),
      staff: ids.map((at) => ({ ...nobody, ...seen(`SE9-S${at}`), commissions: [] })),
    });
    expect([code, out.match(/^REFUSED .*\. It was there when the file was written\./gm)?.length]).toEqual([1, 101]);
    expect(asked.map(([operation]) => operation)).toEqual([
      "listCareProviders",
      ...Array.from({ length: 10 }, () => "readUnit"),
      ...Array.from({ length: 10 }, () => "readStaffMember"),
    ]);
  });

  it("puts no unit at a care provider that has been removed since", async () => {
    const file = { ...newProvider, staff: [], careProviders: [{ ...newProvider.careProviders[0], revision: 7 }] };
    const { out } = await imported(file);
    expect(out).toMatch(/^REFUSED .*SE9-P .*\nNOT TRIED .*SE9-U1 .*\nNOT TRIED .*SE9-U2 .*\n$/);
    expect(saves()).toEqual([]);
  });

  it("tells all as JSON", async () => {
    await imported(newProvider);
    const file = { ...newProvider, careProviders: [{ hsaId: "se9-p", name: "Annat namn" }] };
    const { code, out, err } = await imported(file, "--json", "--dry-run");
    expect([code, err]).toEqual([1, ""]);
    const told = JSON.parse(out) as { dryRun: boolean; records: Fields[] };
    expect(told.dryRun).toBe(true);
    expect(told.records[0]).toEqual({ kind: "unit", hsaId: "SE9-U1", outcome: "unchanged" });
    expect(told.records[3]).toEqual({ kind: "commission", staff: "SE9-D", hsaId: "SE9-M1", outcome: "unchanged" });
    expect(told.records.at(-1)).toMatchObject({
      kind: "care-provider",
      hsaId: "SE9-P",
      outcome: "refused",
      problem: { code: "record-changed", detail: expect.stringContaining("Differs in name.") as string },
    });
  });

  it.each([
    ["no JSON", "{", 2, "it does not hold a JSON object"],
    ["a list", [], 2, "it does not hold a JSON object"],
    ["another field", { persons: [] }, 1, ": /persons: This call has no such field. (unknown-field)\n"],
    [
      "a record without its id",
      { careProviders: [{ name: "A" }] },
      1,
      ": /careProviders/0/hsaId: The field is missing.",
    ],
    ["a unit without its name", { units: [{ ...newProvider.units[1], name: "" }] }, 1, ": /units/0/name: "],
    ["a day that is none", { careProviders: [{ hsaId: "X", name: "A", endDate: "soon" }] }, 1, "/0/endDate: "],
    [
      "a record twice",
      {
        careProviders: [
          { hsaId: "X", name: "A" },
          { hsaId: "x", name: "B" },
        ],
      },
      1,
      "(repeated-id)",
    ],
    ["a role that nobody sets", { staff: [{ ...newProvider.staff[0], title: "Dr" }] }, 1, ": /staff/0/title: "],
  ])("does nothing of a file with %s", async (_what, content, code, words) => {
    const ran = await imported(content);
    expect([ran.code, ran.out, ran.err]).toEqual([code, "", expect.stringContaining(words)]);
    expect(asked).toEqual([]);
  });

  it("says all of it in Swedish to a Swede", async () => {
    const refusedFile = { staff: [{ ...newProvider.staff[0], enteredFor: "SE9-NONE" }] };
    const { out, err } = await intyg(["directory", "import", fileOf(refusedFile), "--origin", origin], {
      environment: { INTYG_TOKEN: "token" },
      language: "sv",
    });
    expect(out).toMatch(/^NEKAD {8}medarbetare {2}SE9-D {2}Vårdgivaren finns inte i katalogen .*Saknas: SE9-NONE\.\n/);
    expect(err).toBe("NY 0, ÄNDRAD 0, LIKA 0, NEKAD 3, INTE PROVAD 0\n");
  });
});
