import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Delivery } from "../../../functions/certificate/model/delivery.ts";
import { resumed } from "../../../functions/certificate/model/delivery.ts";
import { BreakerStore } from "../../../functions/certificate/store/breaker-store.ts";
import { deliveryWrite } from "../../../functions/certificate/store/delivery-item.ts";
import { DeliveryStore } from "../../../functions/certificate/store/delivery-store.ts";
import type { Tables } from "../../../functions/operation/tables.ts";
import { deliverDue } from "../../../functions/recipients/deliver-due.ts";
import type { DeliveryOutcome } from "../../../functions/recipients/delivery-outcome.ts";
import { sharedBreaker } from "../../../functions/recipients/shared-breaker.ts";
import { MemoryTables } from "../../fixtures/memory-tables.ts";
import { TestClock } from "../../fixtures/test-clock.ts";

const subject = "C#one";
const recipient = "FKASSA";
const [register, revoke] = [2, 3];

/** What comes of a try, one of each kind; the recipient takes nothing in two ways at once. */
const behaviours = [
  "takes it",
  "takes it, and its answer is lost",
  "takes it, and our function dies",
  "our function dies before",
  "is down",
  "refuses the content",
  "refuses it for another reason",
  "our certificate is not trusted",
] as const;
type Behaviour = (typeof behaviours)[number];

const outcomes: Readonly<Record<Behaviour, DeliveryOutcome | undefined>> = {
  "takes it": { kind: "done", result: "OK" },
  "takes it, and its answer is lost": { kind: "again", reason: "timeout", cause: "outage" },
  "takes it, and our function dies": undefined,
  "our function dies before": undefined,
  "is down": { kind: "again", reason: "connection-refused", cause: "outage" },
  "refuses the content": { kind: "stopped", reason: "validation-error" },
  "refuses it for another reason": { kind: "stopped", reason: "application-error" },
  "our certificate is not trusted": { kind: "stopped", reason: "platform-VP007" },
};

/** A certificate that was sent, the recipient, and those who look after the deliveries. */
class Sent {
  readonly tables = new MemoryTables();
  readonly clock = new TestClock();
  readonly taken: number[] = [];
  readonly tried: number[] = [];
  readonly told: string[] = [];
  behaviours: Behaviour[] = [];
  #diedBefore = false;

  async add(action: Delivery["action"], sequence: number): Promise<void> {
    const at = this.clock.now();
    const times = { nextTryAt: at, createdAt: at };
    await this.tables.transact([
      deliveryWrite({ subject, recipient, sequence, action, state: "open", tries: 0, ...times }),
    ]);
  }

  store(tables: Tables = this.tables): DeliveryStore {
    return new DeliveryStore(tables, () => undefined);
  }

  /** A message of the lane: it comes again where the function died on it. */
  async wake(tables: Tables = this.tables): Promise<void> {
    const ports = {
      deliveries: this.store(tables),
      breaker: sharedBreaker(new BreakerStore(this.tables), 1, () => undefined),
      tryOnce: async (delivery: Delivery) => this.#receive(delivery),
      wakeAt: async () => undefined,
      whenChanged: async () => undefined,
      now: this.clock.now,
      log: (code: string) => void this.told.push(code),
      timeScale: 1,
    };
    const isAgain = this.#diedBefore;
    this.#diedBefore = false;
    await deliverDue(subject, recipient, ports, isAgain).catch(() => void (this.#diedBefore = true));
  }

  /** An operator lets what has stopped be tried again. */
  async resume(action: Delivery["action"]): Promise<void> {
    for (const one of await this.deliveries()) {
      const after = one.action === action && one.state === "stopped" ? resumed(one, this.clock.now()) : undefined;
      if (after !== undefined) await this.store().keep(one, after);
    }
  }

  /** From now on nothing fails, and time passes until nothing is open. */
  async settle(): Promise<void> {
    this.behaviours = [];
    for (let n = 0; n < 40; n += 1) {
      await this.wake();
      this.clock.pass({ hours: 25 });
    }
  }

  deliveries(): Promise<readonly Delivery[]> {
    return this.store().inOrder(subject, recipient);
  }

  async stateOf(action: Delivery["action"]): Promise<Delivery | undefined> {
    return (await this.deliveries()).find((one) => one.action === action);
  }

  #receive({ sequence }: Delivery): DeliveryOutcome {
    this.tried.push(sequence);
    const said = this.behaviours.shift() ?? "takes it";
    const hasIt = this.taken.includes(sequence);
    const isKnown = sequence === register || this.taken.includes(register);
    if (said.startsWith("takes it") && isKnown && !hasIt) this.taken.push(sequence);
    const outcome = outcomes[said];
    if (outcome === undefined) throw new Error("died");
    // Who has taken it says so, and who does not know the certificate cannot make it void.
    if (hasIt && outcome.kind === "stopped") return { kind: "done", result: "INFO" };
    if (!isKnown) return { kind: "again", reason: "certificate-unknown-to-recipient", cause: "not-yet" };
    return outcome;
  }
}

/** Who has the certificate knows that it is void, and knew it not before; who never could have it is left alone. */
async function expectTold(sent: Sent): Promise<void> {
  const telling = await sent.stateOf("revoke");
  expect((await sent.deliveries()).filter(({ state }) => state === "open")).toEqual([]);
  if (sent.taken.includes(register)) {
    expect(sent.taken).toEqual([register, revoke]);
    expect(telling).toMatchObject({ state: "done" });
  }
  if (telling?.state === "not-needed") {
    // As long as the certificate may be there it is tried, and not once the recipient has refused that.
    expect(sent.taken).not.toContain(revoke);
    expect(sent.tried.lastIndexOf(revoke)).toBeLessThan(sent.tried.lastIndexOf(register));
    expect(sent.told).toContain("delivery-not-needed");
  }
}

const step = fc.oneof(
  { weight: 4, arbitrary: fc.constant("wake" as const) },
  { weight: 2, arbitrary: fc.constant("days pass" as const) },
  { weight: 1, arbitrary: fc.constant("register" as const) },
  { weight: 1, arbitrary: fc.constant("revoke" as const) },
);

describe("that a certificate is void", () => {
  it("goes to whoever has it or may have it, and a certificate never goes where that was not told", async () => {
    let untold = 0;
    await fc.assert(
      fc.asyncProperty(
        fc.array(step, { maxLength: 12 }),
        fc.array(step, { maxLength: 12 }),
        fc.array(fc.constantFrom(...behaviours), { maxLength: 8 }),
        async (before, after, behaviour) => {
          const sent = new Sent();
          sent.behaviours = [...behaviour];
          const take = async (one: typeof step extends fc.Arbitrary<infer T> ? T : never): Promise<void> => {
            if (one === "wake") await sent.wake();
            else if (one === "days pass") sent.clock.pass({ hours: 25 });
            else await sent.resume(one);
          };
          await sent.add("register", register);
          for (const one of before) await take(one);
          await sent.add("revoke", revoke);
          for (const one of after) await take(one);
          await sent.settle();
          // Whatever has stopped, an operator looks after it until it has arrived.
          for (const action of ["register", "revoke"] as const) {
            await sent.resume(action);
            await sent.settle();
          }
          await expectTold(sent);
          if ((await sent.stateOf("revoke"))?.state === "not-needed") untold += 1;
        },
      ),
      { numRuns: 1000 },
    );
    expect(untold).toBeGreaterThan(20);
  });

  it.each(["refuses the content", "refuses it for another reason", "our certificate is not trusted"] as const)(
    "is not told to one that never got it: %s",
    async (behaviour) => {
      const sent = new Sent();
      await sent.add("register", register);
      sent.behaviours = [behaviour];
      await sent.wake();
      const before = await sent.stateOf("register");
      await sent.add("revoke", revoke);
      await sent.wake();
      expect(await sent.stateOf("revoke")).toMatchObject({
        state: "not-needed",
        tries: 0,
        lastOutcome: "certificate-never-arrived",
      });
      expect(await sent.stateOf("register")).toEqual(before);
      await sent.resume("register");
      await sent.wake();
      expect(await sent.stateOf("register")).toMatchObject({ state: "not-needed", lastOutcome: "certificate-void" });
      expect(sent.tried).toEqual([register]);
    },
  );

  it("is not told where we gave up and nothing had left us, and is where something may have", async () => {
    for (const [behaviour, state] of [
      ["is down", "not-needed"],
      ["takes it, and its answer is lost", "done"],
      ["takes it, and our function dies", "done"],
    ] as const) {
      const sent = new Sent();
      await sent.add("register", register);
      sent.behaviours = [behaviour, ...Array.from({ length: 60 }, () => "is down" as const)];
      for (let n = 0; n < 60 && (await sent.stateOf("register"))?.state === "open"; n += 1) {
        await sent.wake();
        sent.clock.pass({ hours: 25 });
      }
      expect(await sent.stateOf("register")).toMatchObject({ state: "stopped", tries: 30 });
      await sent.add("revoke", revoke);
      await sent.settle();
      expect([behaviour, (await sent.stateOf("revoke"))?.state]).toEqual([behaviour, state]);
    }
  });

  it.each([
    ["and the one who settles it goes on", false],
    ["and another brings it at once, and dies", true],
  ])("holds at whatever moment an operator resumes the certificate's own delivery, %s", async (_what, isBrought) => {
    let moments = 0;
    for (let at = 1, isOver = false; !isOver; at += 1) {
      const sent = new Sent();
      await sent.add("register", register);
      sent.behaviours = ["refuses the content"];
      await sent.wake();
      await sent.add("revoke", revoke);
      let calls = 0;
      const interrupted = new Proxy<Tables>(sent.tables, {
        get: (target, name) => {
          const member: unknown = Reflect.get(target, name);
          if (typeof member !== "function") return member;
          return async (...given: unknown[]) => {
            calls += 1;
            if (calls === at) await sent.resume("register");
            if (calls === at && isBrought) {
              sent.behaviours = ["takes it", "our function dies before"];
              await sent.wake();
            }
            return (member.bind(target) as (...given: unknown[]) => unknown)(...given);
          };
        },
      });
      await sent.wake(interrupted);
      isOver = calls < at;
      moments = at;
      await sent.settle();
      await expectTold(sent);
    }
    expect(moments).toBeGreaterThan(2);
  });
});
