import { beforeEach, describe, expect, it } from "vitest";
import type { Delivery } from "../../../functions/certificate/model/delivery.ts";
import type { Recipient } from "../../../functions/certificate/model/recipient.ts";
import { BreakerStore } from "../../../functions/certificate/store/breaker-store.ts";
import { deliveryWrite } from "../../../functions/certificate/store/delivery-item.ts";
import { DeliveryStore } from "../../../functions/certificate/store/delivery-store.ts";
import { deliverDue } from "../../../functions/recipients/deliver-due.ts";
import { outage } from "../../../functions/recipients/delivery-outcome.ts";
import { sharedBreaker } from "../../../functions/recipients/shared-breaker.ts";
import { wakeRecipient } from "../../../functions/recipients/wake-recipient.ts";
import { MemoryTables } from "../../fixtures/memory-tables.ts";
import { TestClock } from "../../fixtures/test-clock.ts";

const recipient: Recipient = {
  code: "FKASSA",
  name: { sv: "Försäkringskassan", en: "Försäkringskassan" },
  protocol: "riv-ta",
  logicalAddress: "2021005521",
  endpoint: "http://127.0.0.1:1/riv",
  clientId: "forsakringskassan",
  lane: 1,
  pace: { perSecond: 10, atOnce: 10 },
};
const minute = 60_000;

let clock: TestClock;
let tables: MemoryTables;
let deliveries: DeliveryStore;
let breakers: BreakerStore;
/** Of the schedules, by the minute, as they are named. */
let schedules: Set<number>;
/** When each delivery was woken, and when the recipient was asked. */
let woken: string[];
let asked: string[];
let isDown: boolean;

beforeEach(() => {
  clock = new TestClock();
  tables = new MemoryTables();
  deliveries = new DeliveryStore(tables, () => undefined);
  breakers = new BreakerStore(tables);
  schedules = new Set();
  [woken, asked] = [[], []];
  isDown = true;
});

/** What has not arrived at once. */
const sent = (subject: string, more: Partial<Delivery> = {}): Promise<void> => fresh(subject, { waits: true, ...more });

async function fresh(subject: string, more: Partial<Delivery> = {}): Promise<void> {
  const at = clock.now();
  const delivery: Delivery = {
    subject,
    recipient: recipient.code,
    sequence: 2,
    action: "register",
    state: "open",
    tries: 0,
    nextTryAt: at,
    createdAt: at,
    ...more,
  };
  await tables.transact([deliveryWrite(delivery)]);
}

const wakeAt = async (_recipient: string, at: string): Promise<void> =>
  void schedules.add(Math.ceil(Math.max(Date.parse(at), clock.milliseconds() + 1) / minute));

function deliver(subject: string): Promise<void> {
  return deliverDue(subject, recipient.code, {
    deliveries,
    breaker: sharedBreaker(breakers, 1, () => undefined),
    whenChanged: async () => undefined,
    tryOnce: async () => {
      asked.push(clock.now());
      return isDown ? outage("connection-refused") : { kind: "done", result: "OK" };
    },
    wakeAt,
    now: clock.now,
    log: () => undefined,
    timeScale: 1,
  });
}

function comeBack(): Promise<number> {
  return wakeRecipient(recipient, {
    deliveries,
    breakers,
    wake: async ({ subject }) => {
      woken.push(clock.now());
      await deliver(subject);
    },
    wakeAt,
    pause: async (milliseconds) => clock.pass({ seconds: milliseconds / 1000 }),
    now: clock.now,
  });
}

/** Each schedule fires at its minute, and the sweep every five, for a time. */
async function pass(minutes: number): Promise<void> {
  const end = clock.milliseconds() + minutes * minute;
  for (let at = Math.floor(clock.milliseconds() / minute) + 1; at * minute <= end; at += 1) {
    clock.passUntil(new Date(at * minute).toISOString());
    if (schedules.delete(at) || at % 5 === 0) await comeBack();
  }
}

const open = async (): Promise<number> => (await deliveries.listUnsettled("FKASSA", { limit: 500 })).deliveries.length;

describe("What waits for a recipient that is down", () => {
  it(
    "costs one wake-up a time, however many wait, and is drained at its pace when it is back",
    { timeout: 30_000 },
    async () => {
      const many = 500;
      for (let n = 0; n < many; n += 1) await sent(`C#${String(n)}`);
      for (let n = 0; n < many; n += 1) await deliver(`C#${String(n)}`);
      expect(asked.length).toBe(5);
      await pass(24 * 60);
      // A probe each quarter of an hour, and those of the first minutes.
      expect(woken.length).toBeLessThan(120);
      expect(await open()).toBe(many);

      isDown = false;
      woken = [];
      await pass(60);
      expect(await open()).toBe(0);
      const perSecond = Map.groupBy(woken.slice(1), (at) => at.slice(0, 19));
      expect(Math.max(...[...perSecond.values()].map(({ length }) => length))).toBeLessThanOrEqual(10);
    },
  );

  it("is probed by one delivery alone, though several are tried at once", async () => {
    for (const subject of ["C#1", "C#2", "C#3"]) await sent(subject);
    await breakers.keep("FKASSA", undefined, { state: "open", since: 0, until: clock.milliseconds(), openings: 1 });
    await Promise.all(["C#1", "C#2", "C#3"].map(deliver));
    expect(asked.length).toBe(1);
  });
});

describe("The sweep", () => {
  it("brings on its way what every wake-up has forgotten", async () => {
    isDown = false;
    await sent("C#1", { tries: 1, lastOutcome: "timeout" });
    clock.pass({ minutes: 20 });
    expect(await comeBack()).toBe(1);
    expect(await open()).toBe(0);
  });

  it("wakes neither what is not due, nor what has stopped, nor what waits behind another", async () => {
    const later = new Date(clock.milliseconds() + 60 * minute).toISOString();
    await sent("C#1", { tries: 2, nextTryAt: later });
    await sent("C#1", { sequence: 3, action: "revoke" });
    await sent("C#2", { state: "stopped", tries: 30 });
    expect(await comeBack()).toBe(0);
  });

  it("does nothing for a recipient that is left alone but come back when that is over", async () => {
    await sent("C#1");
    const until = clock.milliseconds() + 10 * minute;
    await breakers.keep("FKASSA", undefined, { state: "open", since: 0, until, openings: 5 });
    expect([await comeBack(), [...schedules]]).toEqual([0, [until / minute]]);
  });

  it.each([
    ["has failed", {}],
    ["is not due", { nextTryAt: "2030-01-01T00:00:00.000Z" }],
  ])("finds what stands behind one that %s, whoever dies when its turn comes", async (_how, first) => {
    await fresh("C#1", first);
    await fresh("C#1", { sequence: 3, action: "revoke" });
    await fresh("C#2", { state: "done" });
    expect(await open()).toBe(0);
    await deliver("C#1");
    expect(await open()).toBe(2);
    const [next, behind] = await deliveries.inOrder("C#1", "FKASSA");
    await deliveries.keep(next!, { ...next!, state: "done" });
    expect(await open()).toBe(1);
    isDown = false;
    expect([await comeBack(), await open(), behind?.tries]).toEqual([1, 0, 0]);
  });

  it("sets no clock for a recipient that is down and has nothing waiting", async () => {
    await breakers.keep("FKASSA", undefined, {
      state: "open",
      since: 0,
      until: clock.milliseconds() + minute,
      openings: 5,
    });
    expect([await comeBack(), schedules.size]).toEqual([0, 0]);
  });

  it("goes on in another run where the time of one is over", async () => {
    isDown = false;
    for (let n = 0; n < 600; n += 1) await sent(`C#${String(n)}`);
    const first = await comeBack();
    expect(first).toBeLessThan(600);
    expect(schedules.size).toBe(1);
    await pass(2);
    expect(await open()).toBe(0);
  });
});
