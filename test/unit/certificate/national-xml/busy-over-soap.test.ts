import type { Context } from "aws-lambda";
import { beforeEach, describe, expect, it } from "vitest";
import { need, newEnvironment } from "../../../../functions/operation/need.ts";
import type { OperationPorts } from "../../../../functions/operation/run-operation.ts";
import { httpEntry } from "../../../../functions/platform/http-entry.ts";
import { functionLog } from "../../../../functions/platform/needs.ts";
import { accessLogEntries } from "../../../../functions/certificate/store/access-log.ts";
import { repeatRecords } from "../../../../functions/certificate/store/repeat-records.ts";
import { apiEvent } from "../../../fixtures/api-event.ts";
import { journalCertificate } from "../../../fixtures/main-job/journal-certificate.ts";
import { MemoryTables } from "../../../fixtures/memory-tables.ts";
import { operations } from "../../../fixtures/operations.ts";
import { tolvan, units, usualClaims } from "../../../fixtures/people.ts";
import { aMessage, aSentCertificate, envelope } from "../../../fixtures/steps.ts";
import { TestClock } from "../../../fixtures/test-clock.ts";
import type { World } from "../../../fixtures/world.ts";
import { aWorld } from "../../../fixtures/world.ts";
import { sendMessageToCareXml } from "./send-message-to-care-xml.ts";
import { provideDoor } from "../../../fixtures/tokens.ts";

const soap = [...operations.values()].filter(({ operation }) => operation.contract.binding === "soap");
const named = soap.map((entry) => ({ id: entry.operation.contract.id, entry }));

const throttled = (): Error => Object.assign(new Error("Rate exceeded"), { name: "ThrottlingException" });

function resultOf(text: string): string {
  return ["resultCode", "errorId"].map((name) => new RegExp(`${name}>(\\w+)<`).exec(text)?.[1] ?? "-").join(" ");
}

describe.each(named)("$id", ({ id, entry: { operation, binding } }) => {
  /** What comes over HTTP where the operation itself ends so. */
  async function answerWhere(run: () => Promise<never>, remaining = 20_000) {
    const tables = new MemoryTables();
    const ports: OperationPorts = {
      tables,
      accessLog: accessLogEntries(async (number) => number),
      repeats: repeatRecords(tables, async () => [new Uint8Array(32)]),
      systemRefusal: async () => undefined,
      agreementRefusal: async () => undefined,
      refusals: { count: async () => undefined, beyond: () => undefined },
      findCareUnit: async () => undefined,
      now: new TestClock().now,
    };
    const the = newEnvironment();
    provideDoor(the);
    const lines: string[] = [];
    functionLog.provide(the, (code) => void lines.push(code));
    const failing = { ...operation, needs: () => ({}), run };
    const handler = httpEntry({ operation: failing, binding, ports: need(() => ports) }, the);
    const claims = usualClaims(operation.contract);
    const event = apiEvent(operation.contract, {
      input: operation.contract.examples.input,
      ...(claims === undefined ? {} : { claims }),
    });
    const {
      statusCode,
      body = "",
      headers,
    } = await handler(event, {
      getRemainingTimeInMillis: () => remaining,
    } as Context);
    return { status: statusCode, text: body, type: headers?.["content-type"], lines };
  }

  it("tells the sender to send the same again where AWS is too busy, by the contract's own result", async () => {
    const { status, text, type, lines } = await answerWhere(() => Promise.reject(throttled()));
    expect([status, type, resultOf(text)]).toEqual([200, "text/xml; charset=utf-8", "ERROR TECHNICAL_ERROR"]);
    expect(text).toMatch(new RegExp(`<m:${id}Response`, "i"));
    expect(text).not.toMatch(/Fault|Rate exceeded|Throttling/);
    expect(lines).toEqual(["call-found-aws-busy"]);
  });

  it("tells the same where the call took too long, whether or not it had an effect", async () => {
    const { status, text } = await answerWhere(() => new Promise(() => undefined), 501);
    expect([status, resultOf(text)]).toEqual([200, "ERROR TECHNICAL_ERROR"]);
  });

  it("answers a bug of ours by a fault, for the same again would end the same", async () => {
    const { status, text } = await answerWhere(() => Promise.reject(new RangeError("a bug")));
    expect([status, resultOf(text)]).toEqual([500, "- -"]);
    expect(text).toContain("soapenv:Server");
  });
});

describe("A sender that sends the same again", () => {
  let world: World;
  beforeEach(async () => {
    world = await aWorld();
  });

  /** A request that each operation takes. */
  const requests: Readonly<Record<string, () => Promise<Uint8Array>>> = {
    registerCertificate: async () => journalCertificate(units.healthCentre.hsaId, tolvan, "2026-11-20").xml,
    sendMessageToCare: async () => Buffer.from(sendMessageToCareXml(aMessage(await aSentCertificate(world)))),
  };

  it("is thought of for every operation", () => {
    expect(Object.keys(requests).toSorted()).toEqual(named.map(({ id }) => id).toSorted());
  });

  it.each(named)("is heard: $id", async ({ id }) => {
    const request = envelope((await requests[id]?.()) ?? new Uint8Array());
    const before = world.tables.everything("audit");
    world.beforeTransaction = () => Promise.reject(throttled());
    expect(resultOf((await world.call(id, { xml: request })).text)).toBe("ERROR TECHNICAL_ERROR");
    expect(world.tables.everything("audit")).toBe(before);
    expect(resultOf((await world.call(id, { xml: request })).text)).toBe("OK -");
  });
});
