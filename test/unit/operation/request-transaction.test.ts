import { describe, expect, it } from "vitest";
import { accessLogEntries } from "../../../functions/certificate/store/access-log.ts";
import { repeatRecords } from "../../../functions/certificate/store/repeat-records.ts";
import { repeatIdentity } from "../../../functions/operation/idempotency.ts";
import { RepeatedMeanwhileError, requestContext } from "../../../functions/operation/request-transaction.ts";
import type { ItemKey, Write } from "../../../functions/operation/tables.ts";
import { MemoryTables } from "../../fixtures/memory-tables.ts";

const at = "2026-11-22T09:00:00.000Z";
const actor = { kind: "system", clientId: "a-system", role: "SYSTEM", scopes: [] } as const;

/** The context of a request that was looked for as a repeat and not found. */
function aContext(tables: MemoryTables, key: string, keptIn?: ItemKey) {
  const secret = new Uint8Array(32);
  const identity = repeatIdentity({ actor, operation: "changeThing", key, content: 1, at }, secret);
  const call = { identity, keptIn, namedIn: undefined };
  return requestContext(
    {
      id: "request",
      operation: "changeThing",
      actor,
      unit: undefined,
      at,
      concernsPatient: false,
      changesRights: false,
      repeat: { ...call, earlier: { kind: "none", when: { [`repeat_${identity.name}`]: undefined }, lapsed: [] } },
    },
    {
      tables,
      accessLog: accessLogEntries(async (number) => number),
      repeats: repeatRecords(tables, async () => [secret]),
    },
  );
}

const change: readonly Write[] = [
  { table: "certificates", pk: "thing", sk: "THING", put: {}, when: "absent", otherwise: "draft-changed" },
];

describe("of two requests that change the same", () => {
  it("the later learns that it is a repeat where both are one, and not what the first has changed", async () => {
    const tables = new MemoryTables();
    expect(await aContext(tables, "one-and-the-same").commit("changed", undefined, change)).toMatchObject({ ok: true });
    await expect(aContext(tables, "one-and-the-same").commit("changed", undefined, change)).rejects.toThrow(
      RepeatedMeanwhileError,
    );
  });

  it("the later is told of the change where they are two, and nothing of it is written", async () => {
    const tables = new MemoryTables();
    await aContext(tables, "the-first-one").commit("changed", undefined, change);
    const before = tables.everything();
    expect(await aContext(tables, "another-one").commit("changed", undefined, change)).toEqual({
      ok: false,
      refusal: { code: "draft-changed" },
    });
    expect(tables.everything()).toBe(before);
  });
});
