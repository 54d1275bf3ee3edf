import type { Context } from "aws-lambda";
import { describe, expect, it } from "vitest";
import { need, newEnvironment } from "../../../functions/operation/need.ts";
import type { OperationPorts } from "../../../functions/operation/run-operation.ts";
import { refused } from "../../../functions/operation/result.ts";
import { httpEntry } from "../../../functions/platform/http-entry.ts";
import { jsonLog } from "../../../functions/platform/log.ts";
import { functionLog } from "../../../functions/platform/needs.ts";
import { generalProblems } from "../../../functions/operation/problem.ts";
import type { Catalogue } from "../../../functions/operation/problem.ts";
import { accessLogEntries } from "../../../functions/certificate/store/access-log.ts";
import { repeatRecords } from "../../../functions/certificate/store/repeat-records.ts";
import { apiEvent } from "../../fixtures/api-event.ts";
import { MemoryTables } from "../../fixtures/memory-tables.ts";
import { operations } from "../../fixtures/operations.ts";
import { units, usualClaims } from "../../fixtures/people.ts";
import { TestClock } from "../../fixtures/test-clock.ts";
import { provideDoor } from "../../fixtures/tokens.ts";

const json = [...operations.values()].filter(({ operation }) => operation.contract.binding === undefined);
const named = json.map((entry) => ({ id: entry.operation.contract.id, entry }));

/** What is answered and logged where the operation itself refuses with a code. */
async function refusedWith(code: string, { operation, binding }: (typeof json)[number]) {
  const { contract } = operation;
  const tables = new MemoryTables();
  const ports: OperationPorts = {
    tables,
    accessLog: accessLogEntries(async (number) => number),
    repeats: repeatRecords(tables, async () => [new Uint8Array(32)]),
    systemRefusal: async () => undefined,
    agreementRefusal: async () => undefined,
    refusals: { count: async () => undefined, beyond: () => undefined },
    findCareUnit: async () => units.healthCentre,
    now: new TestClock().now,
  };
  const the = newEnvironment();
  provideDoor(the);
  const lines: string[] = [];
  const log = { write: (line: string) => void lines.push(line), now: new TestClock().now, service: () => "webcert" };
  functionLog.provide(the, jsonLog(log));
  const refusing = { ...operation, needs: () => ({}), run: async () => refused(code as never) };
  const handler = httpEntry({ operation: refusing, binding, ports: need(() => ports) }, the);
  const claims = usualClaims(contract);
  const event = apiEvent(contract, {
    input: contract.examples.input,
    ...(claims === undefined ? {} : { claims }),
    headers: { "care-unit": units.healthCentre.hsaId },
  });
  const { statusCode } = await handler(event, { getRemainingTimeInMillis: () => 20_000 } as Context);
  return { statusCode, lines };
}

describe.each(named)("$id", ({ entry }) => {
  it("rings no alarm for what it refuses, a second click and what came first least of all", async () => {
    const { catalogue } = entry.operation.contract;
    const kinds: Catalogue = { ...generalProblems, ...catalogue };
    const refusals = Object.entries(kinds).filter(([, { status }]) => status < 500);
    expect(refusals.some(([, { status }]) => status === 409)).toBe(true);
    for (const [code, { status }] of refusals) {
      const { statusCode, lines } = await refusedWith(code, entry);
      expect([code, statusCode]).toEqual([code, status]);
      expect(lines).toHaveLength(1);
      expect(JSON.parse(lines[0] ?? "")).toMatchObject({ code: "call-refused", refusal: code });
      expect(lines.join()).not.toContain("_aws");
    }
  });
});
