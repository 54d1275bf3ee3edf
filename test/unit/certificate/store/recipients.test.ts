import { beforeEach, describe, expect, it } from "vitest";
import type { Recipient } from "../../../../functions/certificate/model/recipient.ts";
import { Recipients, recipientWrite } from "../../../../functions/certificate/store/recipients.ts";
import type { Tables } from "../../../../functions/operation/tables.ts";
import { MemoryTables } from "../../../fixtures/memory-tables.ts";
import { TestClock } from "../../../fixtures/test-clock.ts";

function aRecipient(code: string, changes: Partial<Recipient> = {}): Recipient {
  return {
    code,
    name: { sv: `Myndigheten ${code}`, en: `The agency ${code}` },
    protocol: "riv-ta",
    logicalAddress: "2021000000",
    endpoint: "https://riv.example/intyg",
    clientId: `system-of-${code}`,
    lane: 1,
    pace: { perSecond: 10, atOnce: 10 },
    ...changes,
  };
}

let tables: MemoryTables;
let clock: TestClock;
let reads: number;
let isTableDown: boolean;
let recipients: Recipients;

beforeEach(() => {
  tables = new MemoryTables();
  clock = new TestClock();
  reads = 0;
  isTableDown = false;
  const counted: Tables = {
    get: (keys) => tables.get(keys),
    query: (query) => tables.query(query),
    transact: (writes) => tables.transact(writes),
    add: (key, numbers, set) => tables.add(key, numbers, set),
    list: async (...of) => {
      reads += 1;
      if (isTableDown) throw new Error("The table refuses");
      return tables.list(...of);
    },
  };
  recipients = new Recipients(counted, clock.milliseconds, () => undefined);
});

const enter = (...some: Recipient[]) => tables.transact(some.map(recipientWrite));

describe("the recipients", () => {
  it("are found by their code and by the client of their own system, as they were entered", async () => {
    const [one, other] = [aRecipient("ONE"), aRecipient("OTHER", { lane: 2 })];
    await enter(other, one);
    expect(await recipients.all()).toEqual([one, other]);
    expect(await recipients.find("OTHER")).toEqual(other);
    expect(await recipients.findByClient("system-of-ONE")).toEqual(one);
    expect([await recipients.find("system-of-ONE"), await recipients.findByClient("ONE")]).toEqual([
      undefined,
      undefined,
    ]);
  });

  it("are called by their name, and by their code where they have no record", async () => {
    await enter(aRecipient("ONE"));
    expect(await recipients.nameOf("ONE")).toEqual({ sv: "Myndigheten ONE", en: "The agency ONE" });
    expect(await recipients.nameOf("NEW")).toEqual({ sv: "NEW", en: "NEW" });
  });

  it("are read once in some minutes; a change is seen after that, a new one at once", async () => {
    await enter(aRecipient("ONE"));
    for (let n = 0; n < 5; n += 1) await recipients.find("ONE");
    expect(reads).toBe(1);

    await enter(aRecipient("ONE", { lane: 7 }), aRecipient("NEW"));
    expect((await recipients.find("ONE"))?.lane).toBe(1);
    expect((await recipients.find("NEW"))?.code).toBe("NEW");
    expect((await recipients.find("ONE"))?.lane).toBe(7);
    expect(reads).toBe(2);

    await enter(aRecipient("ONE", { lane: 8 }));
    clock.pass({ minutes: 3 });
    expect((await recipients.find("ONE"))?.lane).toBe(8);
  });

  it.each([{ lane: "first" }, { lane: 0 }, { endpoint: "https://" }])(
    "lose only the one whose record is damaged (%o)",
    async (set) => {
      await enter(aRecipient("ONE"), aRecipient("OTHER"));
      await tables.transact([{ table: "directory", pk: "RECIPIENTS", sk: "OTHER", set }]);
      expect((await recipients.all()).map(({ code }) => code)).toEqual(["ONE"]);
      expect(await recipients.find("OTHER")).toBeUndefined();
    },
  );

  it("do not remember an outage", async () => {
    await enter(aRecipient("ONE"));
    isTableDown = true;
    await expect(recipients.find("ONE")).rejects.toThrow();
    isTableDown = false;
    expect((await recipients.find("ONE"))?.code).toBe("ONE");
  });
});
