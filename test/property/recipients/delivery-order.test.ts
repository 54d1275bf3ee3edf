import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Delivery } from "../../../functions/certificate/model/delivery.ts";
import type { Recipient } from "../../../functions/certificate/model/recipient.ts";
import { BreakerStore } from "../../../functions/certificate/store/breaker-store.ts";
import { deliveryWrite } from "../../../functions/certificate/store/delivery-item.ts";
import { DeliveryStore } from "../../../functions/certificate/store/delivery-store.ts";
import type { DeliveryPorts } from "../../../functions/recipients/deliver-due.ts";
import { deliverDue } from "../../../functions/recipients/deliver-due.ts";
import type { DeliveryOutcome } from "../../../functions/recipients/delivery-outcome.ts";
import { sharedBreaker } from "../../../functions/recipients/shared-breaker.ts";
import { wakeRecipient } from "../../../functions/recipients/wake-recipient.ts";
import { CrashPoint } from "../../fixtures/crash-point.ts";
import { MemoryTables } from "../../fixtures/memory-tables.ts";
import { TestClock } from "../../fixtures/test-clock.ts";

const subject = "C#one";
const recipient = "FKASSA";
const record: Recipient = {
  code: recipient,
  name: { sv: "Försäkringskassan", en: "Försäkringskassan" },
  protocol: "riv-ta",
  logicalAddress: "2021005521",
  endpoint: "http://127.0.0.1:1/riv",
  clientId: "forsakringskassan",
  lane: 1,
  pace: { perSecond: 10, atOnce: 10 },
};

/** What the recipient does with one try. */
const behaviours = [
  "takes",
  "takes again",
  "is down",
  "took it but the answer is lost",
  "cannot yet",
  "refuses",
  "kills our function",
] as const;
type Behaviour = (typeof behaviours)[number];

const outcomes: Readonly<Record<Exclude<Behaviour, "kills our function">, DeliveryOutcome>> = {
  takes: { kind: "done", result: "OK" },
  "takes again": { kind: "done", result: "INFO" },
  "is down": { kind: "again", reason: "connection-refused", cause: "outage" },
  "took it but the answer is lost": { kind: "again", reason: "timeout", cause: "outage" },
  "cannot yet": { kind: "again", reason: "certificate-unknown-to-recipient", cause: "not-yet" },
  refuses: { kind: "stopped", reason: "validation-error" },
};

/** A recipient, a clock, wake-ups and the deliveries of one certificate. */
class Way {
  readonly tables = new MemoryTables();
  readonly clock = new TestClock();
  /** Sequence numbers as the recipient took them, repeats too. */
  readonly taken: number[] = [];
  /** When what was added called for a first try, and when to come back to the recipient. */
  events: string[] = [];
  wakeUps: string[] = [];
  behaviours: Behaviour[] = [];
  losesWakeUps = false;
  #sequence = 1;

  async add(action: Delivery["action"]): Promise<void> {
    this.#sequence += 1;
    const at = this.clock.now();
    const delivery: Delivery = {
      subject,
      recipient,
      sequence: this.#sequence,
      action,
      state: "open",
      tries: 0,
      nextTryAt: at,
      createdAt: at,
    };
    await this.tables.transact([deliveryWrite(delivery)]);
    this.events.push(at);
  }

  ports(crash?: CrashPoint): DeliveryPorts {
    const tables = crash === undefined ? this.tables : crash.aroundAll(this.tables);
    const around: CrashPoint["around"] = (call) => (crash === undefined ? call : crash.around(call));
    return {
      deliveries: new DeliveryStore(tables, () => undefined),
      breaker: sharedBreaker(new BreakerStore(tables), 1, () => undefined),
      tryOnce: around(async (delivery: Delivery) => this.#receive(delivery)),
      wakeAt: around(async (_recipient: string, at: string) => void (this.losesWakeUps || this.wakeUps.push(at))),
      whenChanged: async () => undefined,
      now: this.clock.now,
      log: () => undefined,
      timeScale: 1,
    };
  }

  /** The queue brings a wake-up; where the function fails it comes again. */
  async wake(at: string): Promise<void> {
    await deliverDue(subject, recipient, this.ports()).catch(() => this.events.push(at));
  }

  /** A schedule, or the sweep, comes to the recipient. */
  async comeBack(): Promise<void> {
    const { deliveries, wakeAt, now } = this.ports();
    await wakeRecipient(record, {
      deliveries,
      breakers: new BreakerStore(this.tables),
      wake: () => this.wake(this.clock.now()),
      wakeAt,
      pause: async () => void this.clock.pass({ seconds: 1 }),
      now,
    });
  }

  /** Time passes to the next wake-up, until there is none. */
  async settle(): Promise<void> {
    for (let n = 0; this.wakeUps.length + this.events.length > 0; n += 1) {
      if (n > 500) throw new Error("It never comes to rest");
      const event = this.events.shift();
      if (event !== undefined) await this.wake(event);
      else {
        this.wakeUps.sort();
        this.clock.passUntil(this.wakeUps.shift()!);
        await this.comeBack();
      }
    }
  }

  deliveries(): Promise<readonly Delivery[]> {
    return new DeliveryStore(this.tables, () => undefined).inOrder(subject, recipient);
  }

  #receive({ sequence }: Delivery): DeliveryOutcome {
    const behaviour = this.behaviours.shift() ?? "takes";
    if (behaviour === "kills our function") throw new Error("killed");
    if (behaviour.startsWith("t")) this.taken.push(sequence);
    return outcomes[behaviour];
  }
}

/** Each thing for the first time, in the order in which the recipient took it. */
function effects(taken: readonly number[]): number[] {
  return [...new Set(taken)];
}

const step = fc.oneof(
  fc.record({ add: fc.constantFrom("register" as const, "message" as const, "revoke" as const) }),
  fc.record({ wake: fc.constantFrom("once" as const, "twice" as const, "twice at once" as const) }),
  fc.record({ minutes: fc.integer({ min: 1, max: 600 }) }),
);

async function take(way: Way, one: typeof step extends fc.Arbitrary<infer T> ? T : never): Promise<void> {
  if ("add" in one) await way.add(one.add);
  else if ("minutes" in one) way.clock.pass({ minutes: one.minutes });
  else if (one.wake === "twice at once") await Promise.all([way.wake(way.clock.now()), way.wake(way.clock.now())]);
  else for (let n = 0; n < (one.wake === "once" ? 1 : 2); n += 1) await way.wake(way.clock.now());
}

describe("deliveries of one certificate to one recipient", () => {
  it("take effect in the order of their numbers, each once by its id, and all arrive or stop once faults do", async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(step, { minLength: 2, maxLength: 20, size: "max" }),
        fc.array(fc.constantFrom(...behaviours), { maxLength: 25, size: "max" }),
        async (steps, behaviour) => {
          const way = new Way();
          way.behaviours = behaviour;
          await way.add("register");
          for (const one of steps) {
            await take(way, one);
            expect(effects(way.taken)).toEqual(effects(way.taken).toSorted((a, b) => a - b));
          }
          await way.settle();
          const after = await way.deliveries();
          expect(after.filter(({ state }) => state === "open")).toEqual([]);
          const done = after.filter(({ state }) => state === "done").map(({ sequence }) => sequence);
          expect(effects(way.taken)).toEqual(effects(way.taken).toSorted((a, b) => a - b));
          expect(done.filter((sequence) => !way.taken.includes(sequence))).toEqual([]);
        },
      ),
      { numRuns: 1500 },
    );
  });

  it("start none before its predecessor is settled", async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(
          fc.constantFrom("is down", "cannot yet", "took it but the answer is lost") as fc.Arbitrary<Behaviour>,
          { minLength: 1, maxLength: 12 },
        ),
        async (behaviour) => {
          const way = new Way();
          way.behaviours = [...behaviour];
          await way.add("register");
          await way.add("revoke");
          for (const _ of behaviour) {
            await way.wake(way.clock.now());
            const [register, revoke] = await way.deliveries();
            if (register?.state === "open") expect([revoke?.tries, way.taken.includes(3)]).toEqual([0, false]);
            way.clock.passUntil(register!.nextTryAt);
          }
          await way.settle();
          expect(effects(way.taken)).toEqual([2, 3]);
        },
      ),
      { numRuns: 300 },
    );
  });

  it("are all brought on their way by any one later wake-up, where every scheduled one was lost", async () => {
    await fc.assert(
      fc.asyncProperty(fc.integer({ min: 1, max: 20 }), fc.integer({ min: 1, max: 4 }), async (outages, more) => {
        const way = new Way();
        way.losesWakeUps = true;
        await way.add("register");
        for (let n = 1; n < more; n += 1) await way.add("message");
        way.behaviours = Array.from({ length: outages }, () => "is down" as const);
        for (let n = 0; n < outages; n += 1) {
          await way.wake(way.clock.now());
          way.clock.pass({ hours: 25 });
        }
        await way.wake(way.clock.now());
        expect((await way.deliveries()).map(({ state }) => state)).toEqual(Array.from({ length: more }, () => "done"));
        expect(way.taken).toEqual(Array.from({ length: more }, (_, index) => index + 2));
      }),
      { numRuns: 50 },
    );
  });

  it("give up after thirty tries in a row, which an operator sees", async () => {
    const way = new Way();
    await way.add("register");
    way.behaviours = Array.from({ length: 40 }, () => "cannot yet" as const);
    await way.settle();
    expect(await way.deliveries()).toMatchObject([
      { state: "stopped", tries: 30, lastOutcome: "gave-up: certificate-unknown-to-recipient" },
    ]);
  });

  it("leave a recipient that is down alone, which costs no try", async () => {
    const way = new Way();
    way.behaviours = Array.from({ length: 5 }, () => "is down" as const);
    const breaker = sharedBreaker(new BreakerStore(way.tables), 1, () => undefined);
    for (let n = 0; n < 5; n += 1) await breaker.learn(recipient, true, way.clock.now());
    await way.add("register");
    await way.wake(way.clock.now());
    expect(await way.deliveries()).toMatchObject([{ state: "open", tries: 0, lastOutcome: "recipient-left-alone" }]);
    expect(way.taken).toEqual([]);
    way.behaviours = [];
    await way.settle();
    expect(way.taken).toEqual([2]);
  });

  it("lose and reorder nothing at whatever point the function is killed", async () => {
    const count = new CrashPoint(0, "before");
    const untouched = new Way();
    for (const action of ["register", "message", "revoke"] as const) await untouched.add(action);
    untouched.behaviours = ["cannot yet"];
    await deliverDue(subject, recipient, untouched.ports(count));
    untouched.clock.pass({ minutes: 2 });
    await deliverDue(subject, recipient, untouched.ports(count));
    expect(count.calls).toBeGreaterThan(15);
    for (let at = 1; at <= count.calls; at += 1) {
      for (const when of ["before", "after"] as const) {
        const way = new Way();
        for (const action of ["register", "message", "revoke"] as const) await way.add(action);
        way.behaviours = ["cannot yet"];
        const crash = new CrashPoint(at, when);
        for (let n = 0; n < 2; n += 1) {
          await deliverDue(subject, recipient, way.ports(crash)).catch(() => undefined);
          way.clock.pass({ minutes: 2 });
        }
        expect(crash.struck).toBe(true);
        await way.settle();
        expect([at, when, effects(way.taken)]).toEqual([at, when, [2, 3, 4]]);
        expect((await way.deliveries()).map(({ state }) => state)).toEqual(["done", "done", "done"]);
      }
    }
  });
});
