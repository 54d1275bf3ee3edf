import fc from "fast-check";
import { beforeAll, describe, expect, it } from "vitest";
import type { Contract } from "../../../functions/operation/contract.ts";
import { fieldsElsewhere, mostCarried, pathParameters } from "../../../functions/operation/contract.ts";
import { deliveryId } from "../../../functions/certificate/model/delivery.ts";
import { certificateSubject } from "../../../functions/certificate/model/subject.ts";
import { usualClaims } from "../../fixtures/people.ts";
import { operations } from "../../fixtures/operations.ts";
import type { WorldResponse, World } from "../../fixtures/world.ts";
import { aWorld } from "../../fixtures/world.ts";
import { aDraft, aQuestion, aSentCertificate } from "../../fixtures/steps.ts";
import { carriedBytes } from "../../fixtures/carried.ts";
import { placesOf, withValue } from "../../fixtures/input-places.ts";

const runs = Number(process.env["ODD_CALLS"] ?? 40);

/** What a program, a person or an attacker writes in the place of a value. */
const oddValues: readonly unknown[] = [
  ...["", " ", ".", "..", "/", "%00", "%2e%2e%2f", "null", "undefined", "NaN", "-1", "1e400", "0x10", "9".repeat(400)],
  ...["a".repeat(3_000), "å".repeat(3_000), "#".repeat(3_000), "C#a#b", "DELIVERY#1", "__proto__", "constructor"],
  ...["\u0000", "\ud800", "\udc00x", "\uffff", "\ufffd", "x\u0000y", "😀".repeat(1_000), "~".repeat(9_000)],
  ...["0000-00-00", "9999-12-31T99:99:99Z", "-271821-04-20", "W10", "WzFd", "e30", "bnVsbA", btoa('["a","b","c"]')],
  ...[0, -1, 1.5, 2 ** 53, 1e308, -0, true, false, null, [], {}, [[]], [null], { length: -1 }],
  "ord ".repeat(60_000),
  '"'.repeat(200_000),
  Array.from({ length: 20_000 }, () => 0),
  Object.fromEntries(Array.from({ length: 20_000 }, (_, at) => [`f${String(at)}`, {}])),
];

/** What opaque ids and cursors of ours may hold once somebody has written them. */
const forged: readonly string[] = ["", "x", "C#", "N#x", `C#${"a".repeat(3_000)}`, "å".repeat(700), "C#a\nB"].flatMap(
  (key) => [
    Buffer.from(`${key}\nFKASSA\n2`).toString("base64url"),
    Buffer.from(`C#6f1c\n${key}\n2`).toString("base64url"),
    Buffer.from(JSON.stringify([key, "HEAD", "2026"])).toString("base64url"),
    Buffer.from(JSON.stringify(["C#6f1c", key, "2026"])).toString("base64url"),
    Buffer.from(JSON.stringify(["C#6f1c", "HEAD", key])).toString("base64url"),
  ],
);

/** Deeper than anything can be nested that a program writes. */
const deep = `${'[{"a":'.repeat(20_000)}0${"}]".repeat(20_000)}`;

const oddBodies: readonly string[] = [
  ...["", "null", "0", '""', "[]", "{", '{"a":', "\ufeff{}", '{"__proto__":{}}', '{"a":1,"a":2}', "[".repeat(50_000)],
  `{${Array.from({ length: 60_000 }, (_, at) => `"${String(at)}":0`).join()}}`,
  `{"${"~".repeat(900_000)}":0}`,
  `{"${"\\u00e5".repeat(100_000)}":0}`,
  `${'{"a":'.repeat(20_000)}0${"}".repeat(20_000)}`,
  "x".repeat(1_100_000),
];

const oddHeaders: readonly Readonly<Record<string, string | undefined>>[] = [
  ...[
    "care-unit",
    "idempotency-key",
    "if-match",
    "accept-language",
    "accept",
    "content-type",
    "authorization",
    "cookie",
  ].flatMap((name) =>
    [undefined, "", " ", "å", "*", '"', '"1"', "W/", ",".repeat(3_000), "a".repeat(9_000), "q=;q=,;;=", "\u0000"].map(
      (value) => ({ [name]: value }),
    ),
  ),
];

/** One of several, by its place: what is large or deep is not told when a test fails. */
function oneOf<T>(all: readonly T[]): fc.Arbitrary<{ readonly nth: number; readonly of: () => T }> {
  return fc.nat(all.length - 1).map((nth) => ({ nth, of: () => all[nth] as T, toJSON: () => nth }));
}

let world: World;
let known: Readonly<Record<string, unknown>>;

beforeAll(async () => {
  world = await aWorld();
  const certificateId = await aSentCertificate(world);
  const messageId = await aQuestion(world, certificateId);
  const [delivery] = (await world.stores.deliveries.listOf(certificateSubject(certificateId))).values;
  known = {
    certificateId,
    messageId,
    draft: await aDraft(world),
    ...(delivery === undefined ? {} : { deliveryId: deliveryId(delivery) }),
  };
});

/** The call as it should be, on what there is. */
function usualInput({ id, examples, path }: Contract): Record<string, unknown> {
  const names = pathParameters(path);
  const given = Object.entries(known).filter(([name]) => names.includes(name));
  const isDraft = /draft|signCertificate/i.test(id) && names.includes("certificateId");
  return { ...examples.input, ...Object.fromEntries(given), ...(isDraft ? { certificateId: known["draft"] } : {}) };
}

const placeIn = (input: object) => fc.constantFrom(...new Set([...placesOf(input), "/more", "/after", "/limit"]));

function withDeep(contract: Contract, input: object, place: string): string {
  const elsewhere = fieldsElsewhere(contract);
  const fields = Object.entries(withValue(input, place, "deep")).filter(([name]) => !elsewhere.includes(name));
  return JSON.stringify(Object.fromEntries(fields)).replace('"deep"', () => deep);
}

function bodiesOf(contract: Contract, usual: Record<string, unknown>) {
  return [
    oneOf(oddBodies).map(({ nth, of }) => ({ nth, send: () => ({ input: usual, body: of() }) })),
    placeIn(usual).map((place) => ({ place, send: () => ({ input: usual, body: withDeep(contract, usual, place) }) })),
  ];
}

function expectTold({ id, binding }: Contract, { status, text, json }: WorldResponse): void {
  const isOurs = binding === "soap" ? /faultcode>\w*:?Server|TECHNICAL_ERROR/.test(text) : status >= 500;
  expect([id, isOurs, isOurs ? text.slice(0, 200) : ""]).toEqual([id, false, ""]);
  if (status >= 400 && binding !== "soap") expect([id, typeof json?.code]).toEqual([id, "string"]);
  expect(carriedBytes(text), `the size of what ${id} answers`).toBeLessThan(mostCarried);
}

describe("an odd call is answered in words, and in no more than the platform carries", () => {
  it.each([...operations.values()].map(({ operation }) => [operation.contract.id, operation.contract] as const))(
    "by %s, whatever stands in a field, a header or the body",
    async (id, contract) => {
      const claims = usualClaims(contract);
      const usual = usualInput(contract);
      const hasBody = contract.method === "POST" || contract.method === "PUT";
      const values = hasBody ? oddValues : oddValues.filter((value) => typeof value !== "object");
      const field = fc.tuple(placeIn(usual), oneOf([...values, ...forged]));
      const calls = [
        field.map(([place, value]) => ({ place, send: () => ({ input: withValue(usual, place, value.of()) }) })),
        oneOf(oddHeaders).map(({ nth, of }) => ({ nth, send: () => ({ input: usual, headers: of() }) })),
        ...(hasBody ? bodiesOf(contract, usual) : []),
      ];
      await fc.assert(
        fc.asyncProperty(fc.oneof({ weight: 3, arbitrary: calls[0]! }, ...calls.slice(1)), async ({ send }) => {
          const { input, ...rest } = send();
          expectTold(contract, await world.call(id, input, { ...(claims === undefined ? {} : { claims }), ...rest }));
        }),
        { numRuns: runs },
      );
    },
  );
});
