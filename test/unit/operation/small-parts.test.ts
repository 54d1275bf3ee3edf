import type { SNSClient } from "@aws-sdk/client-sns";
import * as z from "zod/mini";
import { afterEach, describe, expect, it } from "vitest";
import { actorOf } from "../../../functions/platform/door/actor-of-claims.ts";
import { actorReference } from "../../../functions/operation/actor.ts";
import { pathParameters } from "../../../functions/operation/contract.ts";
import { readCursor, writeCursor } from "../../../functions/operation/paging.ts";
import { MissingSettingError, setting } from "../../../functions/platform/settings.ts";
import { newId } from "../../../functions/operation/ids.ts";
import { jsonLog } from "../../../functions/platform/log.ts";
import { parseInput, pointer } from "../../../functions/operation/parse-input.ts";
import { fieldFaults } from "../../../functions/operation/field-faults.ts";
import { generalProblems, renderProblem } from "../../../functions/operation/problem.ts";
import { snsPublish } from "../../../functions/platform/sns-publish.ts";
import { storedShape } from "../../../functions/operation/stored-shape.ts";

describe("who calls", () => {
  it("is read from the claims: staff, a citizen or a system", () => {
    const scope = "certificate:read operator unheard:of";
    const scopes = ["certificate:read", "operator", "unheard:of"];
    expect(actorOf({ person_kind: "staff", person: "SE-1", role: "DOCTOR", scope })).toEqual({
      kind: "staff",
      hsaId: "SE-1",
      role: "DOCTOR",
      scopes,
      assurance: 1,
    });
    const acr = "http://id.elegnamnden.se/loa/1.0/loa3";
    expect(actorOf({ person_kind: "citizen", person: "191212121212", scope, acr })).toEqual({
      kind: "citizen",
      personId: "191212121212",
      role: "",
      scopes,
      assurance: 3,
    });
    expect(actorOf({ person_kind: "system", client_id: "journal", role: 7, scope })).toEqual({
      kind: "system",
      clientId: "journal",
      role: "",
      scopes,
    });
  });

  it("is nobody where the claims do not say who", () => {
    for (const claims of [
      {},
      { person_kind: "staff" },
      { person_kind: "staff", person: "" },
      { person_kind: "citizen", person: 1 },
      { person_kind: "system", person: "x" },
      { person_kind: "god", person: "x" },
    ]) {
      expect(actorOf(claims)).toBeUndefined();
    }
  });

  it("may do nothing where the scope is no text", () => {
    expect(actorOf({ person_kind: "staff", person: "SE-1", scope: ["operator"] })?.scopes).toEqual([]);
  });

  it("is never written out where it is a citizen", () => {
    expect(actorReference({ kind: "citizen", personId: "191212121212", role: "", scopes: [], assurance: 3 })).toBe(
      "the patient",
    );
    expect(actorReference({ kind: "anybody", role: "ANYBODY", scopes: [] })).toBe("anybody");
    expect(actorReference({ kind: "system", clientId: "journal", role: "", scopes: [] })).toBe("journal");
  });
});

describe("what was sent", () => {
  const shape = z.strictObject({
    name: z.string().check(z.minLength(2), z.maxLength(4)),
    n: z.number(),
    kind: z.enum(["a", "b"]),
    when: z.exactOptional(z.iso.date()),
    list: z.array(z.union([z.string(), z.number()])),
    oneOrMany: z.exactOptional(z.union([z.array(z.record(z.string(), z.number())), z.record(z.string(), z.number())])),
  });
  const right = { name: "abc", n: 1, kind: "a", list: [] };
  it.each([
    [{ ...right, n: undefined }, "/n", "missing"],
    [{ ...right, n: "1" }, "/n", "wrong-type"],
    [{ ...right, name: "a" }, "/name", "too-short-or-small"],
    [{ ...right, name: "abcde" }, "/name", "too-long-or-large"],
    [{ ...right, kind: "c" }, "/kind", "not-in-list"],
    [{ ...right, when: "x" }, "/when", "wrong-format"],
    [{ ...right, list: [1, true] }, "/list/1", "wrong-choice"],
    [{ ...right, oneOrMany: true }, "/oneOrMany", "wrong-choice"],
    [{ ...right, oneOrMany: { a: "x" } }, "/oneOrMany/a", "wrong-type"],
    [{ ...right, oneOrMany: [{ a: 1 }, { a: "x" }] }, "/oneOrMany/1/a", "wrong-type"],
    [{ ...right, "a/b~c": 1 }, "/a~1b~0c", "unknown-field"],
    ["text", "", "wrong-type"],
  ])("is judged with a place and a code (%#)", (sent, place, code) => {
    expect(parseInput(shape, sent)).toEqual({
      ok: false,
      refusal: { code: "input-invalid", errors: [{ pointer: place, code }] },
    });
  });

  it("is named in every place that is wrong, and never quoted", () => {
    const refusal = parseInput(shape, { name: 1, n: "secret", kind: "secret", list: "secret" });
    expect(refusal.ok ? [] : refusal.refusal.errors).toHaveLength(4);
    expect(JSON.stringify(refusal)).not.toContain("secret");
    expect(pointer(["a", 0, "b"])).toBe("/a/0/b");
  });
});

describe("a problem document", () => {
  it("has an address, a title in the caller's language, a status and a name of its own", () => {
    const errors = [{ pointer: "/a", code: "missing" }];
    expect(renderProblem({ code: "input-invalid", errors }, { catalogue: {} }, { id: "1", language: "en" })).toEqual({
      type: "/docs/problems#input-invalid",
      title: generalProblems["input-invalid"].title.en,
      status: 400,
      code: "input-invalid",
      instance: "urn:uuid:1",
      errors: [{ ...errors[0], text: fieldFaults.missing }],
    });
    expect(renderProblem({ code: "unheard-of" }, { catalogue: {} }, { id: "1", language: "sv" })).toMatchObject({
      status: 500,
      code: "internal-error",
    });
  });
});

describe("the log", () => {
  it("writes a line of JSON with a code, a sentence and named fields", () => {
    const lines: string[] = [];
    jsonLog({ write: (line) => lines.push(line), now: () => "now", service: () => "webcert" })("call-done", {
      requestId: "1",
      ms: 2,
    });
    expect(lines.map((line) => JSON.parse(line) as unknown)).toEqual([
      { at: "now", code: "call-done", message: "A call was answered", service: "webcert", requestId: "1", ms: 2 },
    ]);
  });
});

describe("settings, ids and paths", () => {
  afterEach(() => {
    delete process.env["A_SETTING"];
  });

  it("fail at start where a setting is missing or empty", () => {
    expect(() => setting("A_SETTING")).toThrow(MissingSettingError);
    process.env["A_SETTING"] = "";
    expect(() => setting("A_SETTING")).toThrow("A_SETTING");
    process.env["A_SETTING"] = "x";
    expect(setting("A_SETTING")).toBe("x");
  });

  it("are random, and named in order", () => {
    expect(new Set(Array.from({ length: 100 }, newId)).size).toBe(100);
    expect(pathParameters("/a/{one}/b/{two}")).toEqual(["one", "two"]);
    expect(pathParameters("/a")).toEqual([]);
  });

  it("keep a place to read on through a text that fits an address", () => {
    const position = { pk: "C#å/+?", sk: "HEAD", sort: "2026" };
    expect(writeCursor(position)).toMatch(/^[\w-]+$/);
    expect(readCursor(writeCursor(position))).toEqual(position);
    for (const wrong of [
      "",
      "x",
      "e30",
      Buffer.from(`["a","b"]`).toString("base64url"),
      Buffer.from(`["a","b",""]`).toString("base64url"),
      Buffer.from(`["a","b","c","d"]`).toString("base64url"),
    ]) {
      expect(readCursor(wrong)).toBeUndefined();
    }
  });
});

describe("a damaged item", () => {
  it("is an outage that names the attribute and not what stands there", () => {
    const shape = storedShape<{ a: string; b: number }>(z.object({ a: z.string(), b: z.number() }));
    const read = (stored: object) => () => shape.read({ pk: "p", sk: "s", ...stored });
    expect(read({ a: 1, b: 1 })).toThrow("the attribute a");
    expect(read({ a: "x" })).toThrow("the attribute b");
    expect(read({ a: "x", b: "secret" })).toThrow("the attribute b");
    expect(read({ a: "x", b: "secret" })).not.toThrow("secret");
  });
});

describe("publishing to the topic", () => {
  it("keeps a subject's events in order, names each for the topic to drop repeats, and says which queues want it", async () => {
    const sent: { input: unknown }[] = [];
    const client = { send: async (command: { input: unknown }) => void sent.push(command) } as unknown as SNSClient;
    const event = {
      eventId: "g.1",
      kind: "certificate.sent",
      group: "g",
      subject: "C#1",
      sequence: 1,
      at: "now",
      recipient: "FKASSA",
    };
    await snsPublish(client, "arn")(event, 3);
    expect(sent[0]?.input).toEqual({
      TopicArn: "arn",
      Message: JSON.stringify(event),
      MessageGroupId: "g",
      MessageDeduplicationId: "g.1",
      MessageAttributes: {
        kind: { DataType: "String", StringValue: "certificate.sent" },
        lane: { DataType: "String", StringValue: "3" },
      },
    });
  });
});
