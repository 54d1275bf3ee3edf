import type { DynamoDBStreamEvent } from "aws-lambda";
import { beforeEach, describe, expect, it } from "vitest";
import type { Delivery } from "../../../functions/certificate/model/delivery.ts";
import { deliveryWrite } from "../../../functions/certificate/store/delivery-item.ts";
import { DeliveryStore } from "../../../functions/certificate/store/delivery-store.ts";
import { eventKey } from "../../../functions/certificate/store/event-item.ts";
import { EventStore } from "../../../functions/certificate/store/event-store.ts";
import type { ItemKey } from "../../../functions/operation/tables.ts";
import type { PublishedEvent } from "../../../functions/operation/outbox.ts";
import type { RelayPorts } from "../../../functions/platform/relay.ts";
import { relayHandler } from "../../../functions/platform/relay.ts";
import { sweep } from "../../../functions/platform/sweep.ts";
import { CrashPoint } from "../../fixtures/crash-point.ts";
import { MemoryTables } from "../../fixtures/memory-tables.ts";
import { TestClock } from "../../fixtures/test-clock.ts";

let tables: MemoryTables;
let clock: TestClock;
let published: PublishedEvent[];
let lanes: (number | undefined)[];
/** The lane of each recipient that has one. */
let laneOf: Map<string, number>;
let isTopicDown: boolean;
let logged: string[];
let ports: RelayPorts;

beforeEach(() => {
  tables = new MemoryTables();
  clock = new TestClock();
  published = [];
  lanes = [];
  laneOf = new Map([["FKASSA", 1]]);
  isTopicDown = false;
  logged = [];
  ports = {
    outbox: new EventStore(tables),
    publish: async (event, lane) => {
      if (isTopicDown) throw new Error("The topic refuses");
      published.push(event);
      lanes.push(lane);
    },
    laneOf: async (recipient) => laneOf.get(recipient),
    log: (code) => void logged.push(code),
  };
});

async function anEvent(subject: string, sequence = 1, put: Record<string, string | number> = {}): Promise<ItemKey> {
  const key = eventKey(`C#${subject}`, String(sequence).padStart(6, "0"));
  const item = { kind: "certificate.signed", sequence, at: clock.now(), group: `group-${subject}`, ...put };
  await tables.transact([{ ...key, put: item }]);
  return key;
}

function deliveryOf(subject: string): Delivery {
  const [nextTryAt, createdAt] = [clock.now(), clock.now()];
  const about = { subject: `C#${subject}`, recipient: "FKASSA", sequence: 2, action: "register" } as const;
  return { ...about, state: "open", tries: 0, nextTryAt, createdAt };
}

function stream(...keys: readonly Pick<ItemKey, "pk" | "sk">[]): DynamoDBStreamEvent {
  return {
    Records: keys.map(({ pk, sk }) => ({ eventName: "INSERT", dynamodb: { Keys: { pk: { S: pk }, sk: { S: sk } } } })),
  };
}

function killedAt(crash: CrashPoint): RelayPorts {
  return { ...ports, outbox: new EventStore(crash.aroundAll(tables)), publish: crash.around(ports.publish) };
}

/** What is still in the outbox, by the certificate it is about; and whether it is parked. */
function outbox(): unknown[] {
  return tables
    .all("outbox")
    .map(({ sk, parked }) => `${sk.slice(2, sk.lastIndexOf("#"))}${parked === true ? ", parked" : ""}`)
    .toSorted();
}

describe("the relay", () => {
  it("publishes each new event with an id of its own and ids only, and takes it out", async () => {
    const keys = [await anEvent("a"), await anEvent("a", 2, { recipient: "FKASSA", messageId: "m" })];
    await relayHandler(ports)(stream(...keys));
    expect(published).toEqual([
      {
        eventId: "group-a.000001",
        kind: "certificate.signed",
        group: "group-a",
        subject: "C#a",
        sequence: 1,
        at: clock.now(),
      },
      {
        eventId: "group-a.000002",
        kind: "certificate.signed",
        group: "group-a",
        subject: "C#a",
        sequence: 2,
        at: clock.now(),
        recipient: "FKASSA",
        messageId: "m",
      },
    ]);
    expect(lanes).toEqual([undefined, 1]);
    // What is for a recipient stays until its lane has handled it.
    expect(outbox()).toEqual(["a"]);
    await ports.outbox.handled(published[1]!);
    expect(outbox()).toEqual([]);
    expect(logged).toEqual(["event-published", "event-published"]);
  });

  it("lets what is published or gone be", async () => {
    const done = await anEvent("a");
    await relayHandler(ports)(stream(done));
    await relayHandler(ports)(stream(done, eventKey("C#gone", "000001")));
    await relayHandler(ports)({ Records: [{ eventName: "REMOVE" }, {}] });
    expect(published).toHaveLength(1);
  });

  it("parks a record that holds no event where an operator sees it, and goes on", async () => {
    const keys = [
      await anEvent("a"),
      await anEvent("poison", 1, { sequence: "not a number" as unknown as number }),
      await anEvent("b"),
    ];
    await relayHandler(ports)(stream(...keys));
    expect(published.map(({ subject }) => subject)).toEqual(["C#a", "C#b"]);
    expect(outbox()).toEqual(["poison, parked"]);
    expect(await new EventStore(tables).count()).toEqual({ open: 0, parked: 1 });
    await relayHandler(ports)(stream(...keys));
    expect(published).toHaveLength(2);
  });

  it("parks an event whose recipient no lane leads to, goes on, and publishes it once the operator lets it", async () => {
    const astray = await anEvent("a", 2, { recipient: "NEWONE" });
    await relayHandler(ports)(stream(astray, await anEvent("b")));
    expect(published.map(({ subject }) => subject)).toEqual(["C#b"]);
    expect([outbox(), logged]).toEqual([["a, parked"], ["event-parked", "event-published"]]);

    laneOf.set("NEWONE", 3);
    await tables.transact([{ ...astray, set: {}, remove: ["parked"] }]);
    clock.pass({ minutes: 2 });
    expect(await sweep(ports, clock.now())).toBe(1);
    expect([published.at(-1)?.recipient, lanes.at(-1), outbox()]).toEqual(["NEWONE", 3, []]);
  });

  it("throws while the recipient's lane cannot be found out, and parks nothing", async () => {
    const key = await anEvent("a", 2, { recipient: "FKASSA" });
    const outage = { ...ports, laneOf: () => Promise.reject(new Error("The table refuses")) };
    await expect(relayHandler(outage)(stream(key))).rejects.toThrow();
    expect(outbox()).toEqual(["a"]);
  });

  it("throws while the topic refuses, loses nothing, and publishes when the batch comes again", async () => {
    const keys = [await anEvent("a"), await anEvent("b")];
    isTopicDown = true;
    for (let minute = 0; minute < 3; minute += 1) await expect(relayHandler(ports)(stream(...keys))).rejects.toThrow();
    expect(outbox()).toEqual(["a", "b"]);
    isTopicDown = false;
    await relayHandler(ports)(stream(...keys));
    expect(published.map(({ subject }) => subject)).toEqual(["C#a", "C#b"]);
    expect(outbox()).toEqual([]);
  });

  it("publishes twice with the same id where it is killed between publishing and taking out", async () => {
    const key = await anEvent("a");
    const crash = new CrashPoint(3, "before");
    await expect(relayHandler(killedAt(crash))(stream(key))).rejects.toThrow();
    expect(outbox()).toEqual(["a"]);
    await relayHandler(ports)(stream(key));
    expect(published.map(({ eventId }) => eventId)).toEqual(["group-a.000001", "group-a.000001"]);
    expect(outbox()).toEqual([]);
  });

  it.each([1, 2, 3].flatMap((at) => (["before", "after"] as const).map((when) => [at, when] as const)))(
    "loses no event where it is killed %s calls in (%s)",
    async (at, when) => {
      const key = await anEvent("a");
      const crash = new CrashPoint(at, when);
      await expect(relayHandler(killedAt(crash))(stream(key))).rejects.toThrow();
      await relayHandler(ports)(stream(key));
      expect(new Set(published.map(({ eventId }) => eventId))).toEqual(new Set(["group-a.000001"]));
      expect(outbox()).toEqual([]);
    },
  );

  it("does not bring back an event that an erasure takes while it is being published", async () => {
    const key = await anEvent("a");
    const erasing: RelayPorts = {
      ...ports,
      publish: async () => void (await tables.transact([{ ...key, delete: true }])),
    };
    await relayHandler(erasing)(stream(key));
    expect(outbox()).toEqual([]);
  });
});

describe("the sweep", () => {
  it("takes what is a minute old and leaves what the stream may still bring", async () => {
    await anEvent("old");
    clock.pass({ seconds: 30 });
    await anEvent("young");
    clock.pass({ seconds: 30 });
    expect(await sweep(ports, clock.now())).toBe(1);
    expect(published.map(({ subject }) => subject)).toEqual(["C#old"]);
    clock.pass({ seconds: 29 });
    expect(await sweep(ports, clock.now())).toBe(0);
    clock.pass({ seconds: 1 });
    expect(await sweep(ports, clock.now())).toBe(1);
    expect(await sweep(ports, clock.now())).toBe(0);
  });

  it("publishes hundreds, a certificate's in their order, past what must be parked", async () => {
    for (let n = 0; n < 250; n += 1) {
      await anEvent(`n${String(n % 50)}`, 1 + Math.floor(n / 50), n % 50 === 7 ? { group: 5 } : {});
      clock.pass({ seconds: 1 });
    }
    clock.pass({ minutes: 5 });
    expect(await sweep(ports, clock.now())).toBe(250);
    expect(published).toHaveLength(245);
    const bySubject = Map.groupBy(published, ({ subject }) => subject);
    expect(bySubject.size).toBe(49);
    for (const events of bySubject.values()) expect(events.map(({ sequence }) => sequence)).toEqual([1, 2, 3, 4, 5]);
    expect(outbox()).toEqual(Array.from({ length: 5 }, () => "n7, parked"));
  });

  it("lets what no lane has handled be among what waits, and takes its event out", async () => {
    const [waits, arrived] = [deliveryOf("waits"), { ...deliveryOf("arrived"), state: "done" } as const];
    await tables.transact([waits, arrived].map(deliveryWrite));
    for (const subject of ["waits", "arrived", "gone"]) await anEvent(subject, 2, { recipient: "FKASSA" });
    clock.pass({ minutes: 2 });
    expect(await sweep(ports, clock.now())).toBe(3);
    expect([published.length, outbox()]).toEqual([3, []]);
    const store = new DeliveryStore(tables, () => undefined);
    const { deliveries } = await store.listUnsettled("FKASSA", { limit: 10 });
    expect(deliveries).toEqual([{ ...waits, waits: true }]);
    expect(await store.inOrder("C#arrived", "FKASSA")).toEqual([arrived]);
    expect(await store.inOrder("C#gone", "FKASSA")).toEqual([]);
  });

  it("parks what does not say of when it is", async () => {
    await anEvent("timeless", 1, { at: 5 });
    expect(await sweep(ports, clock.now())).toBe(1);
    expect(outbox()).toEqual(["timeless, parked"]);
  });

  it("goes on with the other parts where one of them fails, and throws", async () => {
    const subjects = Array.from({ length: 40 }, (_, n) => `n${String(n)}`);
    const keys = await Promise.all(subjects.map((subject) => anEvent(subject)));
    const poisoned = keys[0]?.pk;
    clock.pass({ minutes: 2 });
    const publish: RelayPorts["publish"] = async (event, lane) => {
      if (eventKey(event.subject, "000001").pk === poisoned) throw new Error("The topic refuses");
      await ports.publish(event, lane);
    };
    await expect(sweep({ ...ports, publish }, clock.now())).rejects.toThrow();
    const left = subjects.filter((subject) => eventKey(`C#${subject}`, "000001").pk === poisoned);
    expect(outbox()).toEqual(left.toSorted());
    expect(published).toHaveLength(subjects.length - left.length);
    expect(left.length).toBeLessThan(subjects.length / 2);
  });

  it("throws while the topic refuses, and takes all of it later", async () => {
    await anEvent("a");
    await anEvent("b");
    clock.pass({ minutes: 2 });
    isTopicDown = true;
    await expect(sweep(ports, clock.now())).rejects.toThrow();
    isTopicDown = false;
    expect(await sweep(ports, clock.now())).toBe(2);
    expect(outbox()).toEqual([]);
  });
});
