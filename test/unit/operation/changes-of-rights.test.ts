import { beforeEach, describe, expect, it } from "vitest";
import type { Item } from "../../../functions/operation/tables.ts";
import { asRead, directoryLife } from "../../fixtures/directory-life.ts";
import { practiceLife } from "../../fixtures/practice-life.ts";
import { operations } from "../../fixtures/operations.ts";
import { staff } from "../../fixtures/people.ts";
import { accepted } from "../../fixtures/steps.ts";
import type { World } from "../../fixtures/world.ts";
import { aWorld } from "../../fixtures/world.ts";

type Input = Readonly<Record<string, unknown>>;

const { examples } = operations.get("connectSystem")!.operation.contract;
const system: Input = { ...examples.input, clientId: "another-system" };

/** All that is done with systems, the directory and a practice of one's own, in an order in which each can be done. */
const everyChange: readonly (readonly [operation: string, input: Input])[] = [
  ...directoryLife,
  ["connectSystem", system],
  ["changeSystem", { ...system, seenRevision: 1 }],
  ["stopSystem", { clientId: system["clientId"] }],
  ...practiceLife,
];

let world: World;
beforeEach(async () => {
  world = await aWorld();
});

const stored = (): string => JSON.stringify(world.tables.all("directory").toSorted(byKey));
const byKey = (one: Item, other: Item) => `${one.pk} ${one.sk}`.localeCompare(`${other.pk} ${other.sk}`);
const entries = () => world.tables.all("audit").filter(({ pk }) => pk.startsWith("RIGHTS#"));

describe("A change of who may do what", () => {
  it("is made by exactly the operations whose contract says so", () => {
    const saying = [...operations.values()]
      .map(({ operation }) => operation.contract)
      .filter(({ changesRights }) => changesRights === true)
      .map(({ id }) => id);
    const changing = everyChange.map(([id]) => id).filter((id) => !/^(list|read)/.test(id));
    expect(saying.toSorted()).toEqual([...new Set(changing)].toSorted());
  });

  it("is entered in the log, by whom, when and what it became; what only looks enters nothing", async () => {
    for (const [operation, input] of everyChange) {
      const before = { directory: stored(), entries: entries().length };
      world.clock.pass({ minutes: 1 });
      accepted(await world.call(operation, asRead(world, operation, input)));
      const added = entries().slice(before.entries);
      // What follows from a change, as that units tell another name, is entered too, as the same call's.
      expect([operation, added.length > 0]).toEqual([operation, stored() !== before.directory]);
      expect([...new Set(added.map((entry) => entry["operation"]))]).toEqual(added.length > 0 ? [operation] : []);
    }
    for (const entry of entries()) {
      expect(entry).toMatchObject({ pk: `RIGHTS#${world.clock.now().slice(0, 7)}` });
      expect(JSON.parse(entry["changed"] as string)).not.toEqual([]);
    }
  });

  it("says what somebody became, so that a licence that came and went is not forgotten", async () => {
    const { hsaId } = staff.nils;
    const known = { name: "Nils Ek", positions: [], specialities: [], groupPrescriptionCodes: [], systemRoles: [] };
    for (const licences of [["SJ", "LK"], ["SJ"]]) {
      world.clock.pass({ minutes: 1 });
      const input = { staff: hsaId, ...known, licences };
      accepted(await world.call("saveStaffMember", asRead(world, "saveStaffMember", input)));
    }
    const told = entries().map((entry) => ({ by: entry["actor"], changed: JSON.parse(entry["changed"] as string) }));
    expect(told).toMatchObject([
      { by: staff.disa.hsaId, changed: [{ pk: `STAFF#${hsaId}`, became: { licences: ["SJ", "LK"] } }] },
      { by: staff.disa.hsaId, changed: [{ pk: `STAFF#${hsaId}`, became: { licences: ["SJ"] } }] },
    ]);
  });

  it("is entered nowhere where it is refused, or changes nothing", async () => {
    const [[, provider]] = directoryLife as unknown as [[string, Input]];
    accepted(await world.call("saveCareProvider", asRead(world, "saveCareProvider", provider)));
    expect(entries()).toHaveLength(1);
    expect(accepted(await world.call("saveCareProvider", asRead(world, "saveCareProvider", provider)))).toMatchObject({
      outcome: "unchanged",
    });
    expect((await world.call("deleteUnit", { unit: "SE9-NONE", seenRevision: 1 })).status).toBe(404);
    expect(entries()).toHaveLength(1);
    for (const state of ["stopped", "stopped already"]) {
      expect([state, (await world.call("stopSystem", { clientId: "a-system" })).status]).toEqual([state, 200]);
      expect(entries()).toHaveLength(2);
    }
  });

  it("is not made where it cannot be entered", async () => {
    const before = stored();
    const transact = world.tables.transact.bind(world.tables);
    world.tables.transact = (writes) =>
      writes.some(({ pk }) => pk.startsWith("RIGHTS#")) ? Promise.reject(new Error("no log")) : transact(writes);
    const [[operation, input]] = directoryLife as unknown as [[string, Input]];
    expect((await world.call(operation, asRead(world, operation, input))).status).toBe(500);
    expect(stored()).toBe(before);
  });
});
