import { createHash } from "node:crypto";
import { beforeEach, describe, expect, it, vi } from "vitest";
import type { Actor } from "../../../../functions/operation/actor.ts";
import type { LogFields } from "../../../../functions/platform/log.ts";
import { ActorsBeyond } from "../../../../functions/platform/refusals/actors-beyond.ts";
import { RefusalCounter } from "../../../../functions/platform/refusals/refusal-counter.ts";
import { MemoryTables } from "../../../fixtures/memory-tables.ts";
import { aSystem, staff, tolvan } from "../../../fixtures/people.ts";

const person = { role: "DOCTOR", scopes: [], assurance: 3 } as const;
const doctor: Actor = { ...person, kind: "staff", hsaId: staff.elin.hsaId };
const citizen: Actor = { ...person, kind: "citizen", personId: tolvan };
const system: Actor = { kind: "system", role: "SYSTEM", scopes: [], clientId: aSystem.clientId };

const limits = {
  staff: { perMinute: 2, perHour: 5 },
  citizen: { perMinute: 1, perHour: 5 },
  system: { perMinute: 4, perHour: 5 },
};
const at = "2026-11-22T09:30:20.000Z";

let tables: MemoryTables;
let lines: { code: string; fields: LogFields }[];
let secretsAsked: string[];
let counter: RefusalCounter;

const secretOf = async (purpose: string) => {
  secretsAsked.push(purpose);
  return createHash("sha256").update(purpose).digest();
};

/** The counter of one function; each has a memory of its own. */
function aCounter(ports: Partial<ConstructorParameters<typeof RefusalCounter>[0]> = {}): RefusalCounter {
  return new RefusalCounter({
    tables: () => tables,
    secretOf: () => secretOf,
    limits: () => limits,
    log: (code, fields) => void lines.push({ code, fields }),
    ...ports,
  });
}

async function refuse(times: number, actor: Actor = doctor, when = at, by = counter): Promise<(number | undefined)[]> {
  const told: (number | undefined)[] = [];
  for (let time = 0; time < times; time += 1) told.push(await by.count(actor, when));
  return told;
}

beforeEach(() => {
  tables = new MemoryTables();
  lines = [];
  secretsAsked = [];
  counter = aCounter();
});

describe("who is refused", () => {
  it("is told so as often as the limit of their kind lets, and then when to come back", async () => {
    expect(await refuse(4)).toEqual([undefined, undefined, 40, 40]);
    expect(await refuse(2, citizen)).toEqual([undefined, 40]);
    expect(await refuse(5, system)).toEqual([undefined, undefined, undefined, undefined, 40]);
  });

  it("is counted by one count, whichever function refuses", async () => {
    await refuse(2);
    expect(await refuse(1, doctor, at, aCounter())).toEqual([40]);
  });

  it("begins anew with the next minute, until the hour's limit holds to the end of the hour", async () => {
    await refuse(3);
    expect(await refuse(2, doctor, "2026-11-22T09:31:00.000Z")).toEqual([undefined, undefined]);
    expect(await refuse(2, doctor, "2026-11-22T09:32:00.000Z")).toEqual([1680, 1680]);
    expect(await refuse(1, doctor, "2026-11-22T09:59:59.999Z")).toEqual([1]);
    expect(await refuse(1, doctor, "2026-11-22T10:00:00.000Z")).toEqual([undefined]);
  });

  it("is counted once each, also where two are refused in the same moment by two functions", async () => {
    const functions = Array.from({ length: 10 }, () => aCounter());
    const told = await Promise.all(functions.map((one) => one.count(doctor, at)));
    expect(told.filter((seconds) => seconds === undefined)).toHaveLength(limits.staff.perMinute);
    expect(lines.filter(({ code }) => code === "refused-too-often")).toHaveLength(2);
    expect(tables.all("refusals")).toMatchObject([{ ofHour: 10, ofMinute30: 10 }]);
  });

  it("is another for each kind, whatever their ids are", async () => {
    await refuse(3, { ...person, kind: "citizen", personId: "same" });
    expect(await refuse(1, { kind: "system", role: "SYSTEM", scopes: [], clientId: "same" })).toEqual([undefined]);
  });

  it("costs a flood nothing more: a function that has learned who is beyond a limit writes no more", async () => {
    const add = vi.spyOn(tables, "add");
    await refuse(50);
    expect(add).toHaveBeenCalledTimes(limits.staff.perMinute + 1);
    expect(secretsAsked).toEqual(["refusals of 2026-11-22"]);
  });

  it("is nobody where nobody has shown a token", async () => {
    const add = vi.spyOn(tables, "add");
    expect(await counter.count({ kind: "anybody", role: "ANYBODY", scopes: [] }, at)).toBeUndefined();
    expect(add).not.toHaveBeenCalled();
  });
});

describe("what lies in the table", () => {
  it("tells nobody who it was, and is another name the next day", async () => {
    for (const actor of [doctor, citizen, system]) await refuse(1, actor);
    await refuse(1, doctor, "2026-11-23T09:30:20.000Z");
    const stored = tables.everything();
    for (const id of [staff.elin.hsaId, tolvan, aSystem.clientId]) {
      expect(stored).not.toContain(id);
      expect(stored).not.toContain(createHash("sha256").update(id).digest("base64url"));
    }
    expect(new Set(tables.all("refusals").map(({ pk }) => pk)).size).toBe(4);
  });

  it("goes some time after its hour", async () => {
    await refuse(1);
    const [item] = tables.all("refusals");
    expect(item).toMatchObject({ sk: "2026-11-22T09", expiresAt: Date.parse("2026-11-22T11:30:20Z") / 1000 });
  });

  it("is one item of less than a write unit, however many minutes of an hour have refusals", async () => {
    for (let minute = 0; minute < 60; minute += 1)
      await aCounter().count(doctor, `2026-11-22T09:${String(minute).padStart(2, "0")}:00.000Z`);
    const items = tables.all("refusals");
    expect(items).toHaveLength(1);
    expect(Object.entries(items[0]!).reduce((bytes, [name]) => bytes + name.length + 3, 90)).toBeLessThan(1024);
  });
});

describe("the log", () => {
  it("says once of a limit that it was gone beyond, and of a system which one; of a person only the kind", async () => {
    await refuse(5);
    await refuse(7, system);
    expect(lines).toEqual([
      { code: "refused-too-often", fields: { actor: "staff" } },
      { code: "refused-too-often", fields: { actor: "system", client: aSystem.clientId } },
    ]);
  });
});

describe("where it cannot be counted", () => {
  const broken = { tables: () => ({ add: () => Promise.reject(new Error("down")) }) };
  const noKey = { secretOf: () => () => Promise.reject(new Error("down")) };
  const unset = {
    limits: () => {
      throw new Error("no such setting");
    },
  };

  it.each([
    ["the table", broken],
    ["the key service", noKey],
    ["a setting", unset],
  ])("because of %s, nobody is beyond a limit, and the log says so", async (_what, ports) => {
    expect(await refuse(4, doctor, at, aCounter(ports))).toEqual([undefined, undefined, undefined, undefined]);
    expect(lines.map(({ code }) => code)).toEqual(Array(4).fill("refusal-not-counted"));
    expect(JSON.stringify(lines)).not.toContain(staff.elin.hsaId);
  });

  it("asks the key service anew the next time", async () => {
    let isDown = true;
    const one = aCounter({
      secretOf: () => (purpose) => (isDown ? Promise.reject(new Error("down")) : secretOf(purpose)),
    });
    await refuse(1, doctor, at, one);
    isDown = false;
    expect(await refuse(3, doctor, at, one)).toEqual([undefined, undefined, 40]);
  });

  it("nobody waits longer than a second for it", async () => {
    const told = aCounter({ tables: () => ({ add: () => new Promise(() => undefined) }) }).count(doctor, at);
    expect(await told).toBeUndefined();
    expect(lines).toMatchObject([{ code: "refusal-not-counted", fields: { error: "CountingTookTooLongError" } }]);
  });
});

describe("who is beyond a limit", () => {
  it("is remembered until it is over, of a thousand those that came last", () => {
    const beyond = new ActorsBeyond();
    for (let one = 0; one <= 1_000; one += 1) beyond.note(`actor ${String(one)}`, "2026-11-22T10:00:00.000Z");
    expect(beyond.until("actor 0", at)).toBeUndefined();
    expect(beyond.until("actor 1", at)).toBe("2026-11-22T10:00:00.000Z");
    expect(beyond.until("actor 1", "2026-11-22T10:00:00.000Z")).toBeUndefined();
  });
});
