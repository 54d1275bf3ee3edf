import { randomUUID } from "node:crypto";
import { DynamoDBClient, paginateScan } from "@aws-sdk/client-dynamodb";
import { beforeAll, describe, expect, it } from "vitest";
import { textAt } from "../../fixtures/main-job/read-answer.ts";
import { sickLeaveAnswers } from "../../fixtures/main-job/demo-answers.ts";
import {
  api,
  aPatient,
  aws,
  createDraft,
  foreignUnit,
  ownUnit,
  sisterUnit,
  succeeded,
  tableName,
  tables,
  today,
} from "../../fixtures/running-exchange/exchange-under-test.ts";
import { startedExchange, tokenFor } from "../../started-exchange.ts";

interface Sent {
  readonly method?: "GET" | "POST" | "PATCH" | "DELETE";
  readonly actor?: string;
  readonly body?: unknown;
  /** Sent as it is. */
  readonly raw?: Uint8Array<ArrayBuffer> | string;
  readonly headers?: Readonly<Record<string, string>>;
}

async function call(path: string, { method = "GET", actor = "doctor", body, raw, headers = {} }: Sent) {
  const content = raw ?? (body === undefined ? undefined : JSON.stringify(body));
  const response = await fetch(`${startedExchange().origin}${path}`, {
    method,
    headers: {
      authorization: `Bearer ${await tokenFor(actor)}`,
      "accept-language": "en",
      "care-unit": ownUnit,
      ...(method === "POST" ? { "idempotency-key": randomUUID() } : {}),
      ...(content === undefined ? {} : { "content-type": "application/json" }),
      ...headers,
    },
    ...(content === undefined ? {} : { body: content }),
  });
  return {
    status: response.status,
    type: response.headers.get("content-type") ?? "",
    problem: (await response.json()) as Problem,
  };
}

interface Problem {
  readonly code?: string;
  readonly title?: string;
  readonly errors?: readonly { readonly pointer: string; readonly code: string }[];
}

let patient: string;
let draft: string;

beforeAll(async () => {
  patient = aPatient();
  draft = await createDraft("FK7804-2.0", patient, sickLeaveAnswers(today()));
});

const nested = (depth: number, inner: string): string => "[".repeat(depth) + inner + "]".repeat(depth);
const seen = (revision: number) => ({ "if-match": `"${String(revision)}"` });
const complete = { form: "FK7804-2.0", patient: "19121212-1212" };
const cursor = (value: unknown): string =>
  Buffer.from(typeof value === "string" ? value : JSON.stringify(value)).toString("base64url");

/** Everything wrong that is sent as JSON: what, where to, and the pointers and codes of what is wrong. */
const misshapen: readonly (readonly [
  what: string,
  path: () => string,
  sent: Sent,
  errors: readonly (readonly [pointer: string, code: string])[],
])[] = [
  [
    "a field nobody knows",
    () => "/api/drafts",
    { method: "POST", body: { ...complete, colour: "red" } },
    [["/colour", "unknown-field"]],
  ],
  [
    "a field that reaches for the prototype",
    () => "/api/drafts",
    { method: "POST", raw: '{"__proto__":{},"form":"FK7804-2.0","patient":"191212121212"}' },
    [["/__proto__", "unknown-field"]],
  ],
  [
    "nothing",
    () => "/api/drafts",
    { method: "POST", raw: "" },
    [
      ["/form", "missing"],
      ["/patient", "missing"],
    ],
  ],
  [
    "a number as form",
    () => "/api/drafts",
    { method: "POST", body: { ...complete, form: 5 } },
    [["/form", "wrong-type"]],
  ],
  ["a list instead of fields", () => "/api/drafts", { method: "POST", body: [] }, [["", "wrong-type"]]],
  ["null instead of fields", () => "/api/drafts", { method: "POST", body: null }, [["", "wrong-type"]]],
  [
    "a personnummer with a wrong check digit",
    () => "/api/drafts",
    { method: "POST", body: { ...complete, patient: "19121212-1213" } },
    [["/patient", "wrong-personnummer"]],
  ],
  [
    "a personnummer of ten digits",
    () => "/api/drafts",
    { method: "POST", body: { ...complete, patient: "121212-1212" } },
    [["/patient", "wrong-personnummer"]],
  ],
  [
    "a personnummer of the 31st of February",
    () => "/api/drafts",
    { method: "POST", body: { ...complete, patient: "198002312384" } },
    [["/patient", "wrong-personnummer"]],
  ],
  [
    "answers as a list",
    () => `/api/drafts/${draft}`,
    { method: "PATCH", body: { form: "FK7804-2.0", seenRevision: 1, answers: [] } },
    [["/answers", "wrong-type"]],
  ],
  [
    "an answer nested 100,000 deep",
    () => `/api/drafts/${draft}`,
    { method: "PATCH", raw: `{"form":"FK7804-2.0","seenRevision":1,"answers":{"basis":${nested(100_000, "1")}}}` },
    [["/answers/basis/0", "wrong-type"]],
  ],
  [
    "a number too large for JSON",
    () => `/api/drafts/${draft}`,
    { method: "PATCH", raw: '{"form":"FK7804-2.0","seenRevision":1,"answers":{"impairments":{"text":1e999}}}' },
    [["/answers/impairments/text", "wrong-choice"]],
  ],
  [
    "a revision elsewhere than in If-Match",
    () => `/api/drafts/${draft}/signature`,
    { method: "POST", headers: { ...seen(1), "idempotency-key": randomUUID() }, body: { seenRevision: 1 } },
    [["/seenRevision", "unknown-field"]],
  ],
  [
    "a consent nobody gives",
    () => `/api/certificates/${draft}/sendings`,
    { method: "POST", body: { consent: "surely" } },
    [["/consent", "not-in-list"]],
  ],
  ["an id that is none", () => "/api/drafts/a%20b", {}, [["/certificateId", "wrong-format"]]],
  ["an id of what no text holds", () => "/api/drafts/%00", {}, [["/certificateId", "unwritable-character"]]],
  ["an id in broken UTF-8", () => "/api/drafts/%ff%fe", {}, [["/certificateId", "unwritable-character"]]],
  ["an id of 3,000 characters", () => `/api/drafts/${"a".repeat(3000)}`, {}, [["/certificateId", "wrong-format"]]],
  ["a parameter nobody knows", () => "/api/drafts?colour=red", {}, [["/colour", "unknown-field"]]],
  ["a limit that is no number", () => "/api/drafts?limit=many", {}, [["/limit", "wrong-type"]]],
  ["a limit of a million", () => "/api/drafts?limit=1000000", {}, [["/limit", "too-long-or-large"]]],
  ["a page after nonsense", () => "/api/drafts?after=nonsense", {}, [["/after", "not-a-cursor"]]],
  [
    "a page after something that is JSON but no place",
    () => `/api/certificates?after=${cursor({ pk: "C#a" })}`,
    {},
    [["/after", "not-a-cursor"]],
  ],
  [
    "a page after a place without a name",
    () => `/api/my/certificates?after=${cursor(["", "", ""])}`,
    { actor: "citizen" },
    [["/after", "not-a-cursor"]],
  ],
  [
    "a page of deliveries after nonsense",
    () => "/api/deliveries?recipient=FKASSA&after=%25",
    { actor: "operator" },
    [["/after", "not-a-cursor"]],
  ],
  [
    "a recipient whose code is none",
    () => "/api/deliveries?recipient=polisen%20i%20Eksta",
    { actor: "operator" },
    [["/recipient", "wrong-format"]],
  ],
  [
    "a case number that is a story",
    () => `/api/certificates/${draft}/erasure`,
    { method: "POST", actor: "operator", body: { caseNumber: "x".repeat(60) } },
    [["/caseNumber", "wrong-format"]],
  ],
];

describe("What has the wrong shape", () => {
  it.each(misshapen)("is refused by name and place: %s", async (_what, path, sent, errors) => {
    const { status, type, problem } = await call(path(), sent);
    expect([status, type.split(";")[0], problem.code]).toEqual([400, "application/problem+json", "input-invalid"]);
    expect(problem.errors?.map(({ pointer, code }) => [pointer, code])).toEqual(errors);
  });

  it.each([
    ["a body over 1 MB", 413, "body-too-large", JSON.stringify({ ...complete, form: "x".repeat(1024 * 1024) })],
    ["a body of 9 MB", 413, "body-too-large", JSON.stringify({ ...complete, form: "x".repeat(9 * 1024 * 1024) })],
    [
      "bytes that are no UTF-8",
      400,
      "body-not-utf8",
      Buffer.from('{"form":"FK7804-2.0","patient":"\xff\xfe\xc3"}', "latin1"),
    ],
    [
      "half an UTF-8 character at the end",
      400,
      "body-not-utf8",
      Buffer.concat([Buffer.from('{"form":"FK7804-2.0"}'), Buffer.from([0xc3])]),
    ],
    ["something that is no JSON", 400, "body-not-json", "{'type': FK7804}"],
    ["JSON that stops in the middle", 400, "body-not-json", '{"form":"FK7804-2.0"'],
    ["an XML document", 400, "body-not-json", "<type>FK7804</type>"],
  ] as const)("is refused by name: %s", async (_what, status, code, raw) => {
    const answer = await call("/api/drafts", { method: "POST", raw });
    expect([answer.status, answer.type.split(";")[0], answer.problem.code]).toEqual([
      status,
      "application/problem+json",
      code,
    ]);
  });

  it("is told in the caller's language, and never repeats what was sent", async () => {
    const english = await call("/api/drafts", { method: "POST", body: { ...complete, patient: "19121212-1213" } });
    const swedish = await call("/api/drafts", {
      method: "POST",
      body: { ...complete, patient: "19121212-1213" },
      headers: { "accept-language": "sv" },
    });
    expect([english.problem.title, swedish.problem.title]).toEqual([
      "The input has the wrong shape",
      "Uppgifterna har fel form",
    ]);
    expect(JSON.stringify([english, swedish])).not.toContain("1213");
  });
});

describe("A refused call", () => {
  const missing = "00000000-0000-4000-8000-000000000000";

  it.each([
    [
      "a type nobody knows",
      422,
      "type-unknown",
      () => ["/api/drafts", { method: "POST", body: { ...complete, form: "constructor" } }],
    ],
    ["a draft that is not there", 404, "draft-not-found", () => [`/api/drafts/${missing}`, {}]],
    ["a certificate that is not there", 404, "certificate-not-found", () => [`/api/certificates/${missing}`, {}]],
    [
      "a draft of a sister unit",
      404,
      "draft-not-found",
      () => [`/api/drafts/${draft}`, { headers: { "care-unit": sisterUnit } }],
    ],
    [
      "a draft of another care provider",
      404,
      "draft-not-found",
      () => [`/api/drafts/${draft}`, { actor: "doctor-elsewhere", headers: { "care-unit": foreignUnit } }],
    ],
    [
      "a unit that is not the caller's",
      403,
      "unit-not-yours",
      () => [`/api/drafts/${draft}`, { headers: { "care-unit": foreignUnit } }],
    ],
    [
      "a unit of 3,000 characters",
      403,
      "unit-not-yours",
      () => ["/api/drafts", { headers: { "care-unit": "x".repeat(3000) } }],
    ],
    ["no unit", 400, "unit-missing", () => ["/api/drafts", { headers: { "care-unit": "" } }]],
    [
      "no Idempotency-Key",
      400,
      "idempotency-key-missing",
      () => ["/api/drafts", { method: "POST", body: complete, headers: { "idempotency-key": "" } }],
    ],
    [
      "an Idempotency-Key that is too short",
      400,
      "idempotency-key-malformed",
      () => ["/api/drafts", { method: "POST", body: complete, headers: { "idempotency-key": "1234567" } }],
    ],
    [
      "saving over a revision that was not seen",
      412,
      "draft-changed",
      () => [`/api/drafts/${draft}`, { method: "PATCH", body: { form: "FK7804-2.0", seenRevision: 7, answers: {} } }],
    ],
    [
      "throwing away without having seen anything",
      428,
      "if-match-missing",
      () => [`/api/drafts/${draft}`, { method: "DELETE" }],
    ],
    [
      "signing a revision that was not seen",
      412,
      "draft-changed",
      () => [`/api/drafts/${draft}/signature`, { method: "POST", headers: seen(7) }],
    ],
    [
      "throwing away a revision that was not seen",
      412,
      "draft-changed",
      () => [`/api/drafts/${draft}`, { method: "DELETE", headers: seen(7) }],
    ],
    [
      "a delivery that is not there",
      404,
      "delivery-not-found",
      () => [`/api/deliveries/${cursor("C#x\nFKASSA\n1")}`, { actor: "operator" }],
    ],
    ["a delivery id that is none", 404, "delivery-not-found", () => ["/api/deliveries/%C3%A5", { actor: "operator" }]],
  ] as const satisfies readonly (readonly [string, number, string, () => readonly [string, Sent]])[])(
    "has a name: %s",
    async (_what, status, code, made) => {
      const [path, sent] = made();
      const answer = await call(path, sent);
      expect([answer.status, answer.type.split(";")[0], answer.problem.code]).toEqual([
        status,
        "application/problem+json",
        code,
      ]);
    },
  );

  it("names each answer that does not fit the type, and saves nothing of it", async () => {
    const answers = { sickness: { text: "x" }, sickLeave: [{ degree: "HALFTEN", period: "igår" }] };
    const { status, problem } = await call("/api/drafts", { method: "POST", body: { ...complete, answers } });
    expect([status, problem.code]).toEqual([400, "answers-invalid"]);
    expect(problem.errors?.length).toBeGreaterThan(0);
    for (const { pointer } of problem.errors ?? [])
      expect(pointer).toMatch(/^\/answers\/(sickness|sickLeave\/0\/period)$/);
  });

  it("takes no text with a character that XML does not have, and says where it stands", async () => {
    const answers = { ...sickLeaveAnswers(today()), impairments: { text: "a\u0000b" } };
    const { status, problem } = await call("/api/drafts", { method: "POST", body: { ...complete, answers } });
    expect([status, problem.code, problem.errors?.map(({ pointer, code }) => [pointer, code])]).toEqual([
      400,
      "input-invalid",
      [["/answers/impairments/text", "unwritable-character"]],
    ]);
  });

  it("is not repeated by its key: the same call is judged anew once it is right", async () => {
    const headers = { "idempotency-key": randomUUID() };
    const id = await createDraft("FK7804-2.0", aPatient(), {});
    const sign = (revision: number): Sent => ({ method: "POST", headers: { ...headers, ...seen(revision) } });
    expect((await call(`/api/drafts/${id}/signature`, sign(1))).problem.code).toBe("draft-incomplete");
    succeeded(
      await api.patch(
        "doctor",
        `/api/drafts/${id}`,
        { form: "FK7804-2.0", seenRevision: 1, answers: sickLeaveAnswers(today()) },
        { unit: ownUnit },
      ),
    );
    const later = await call(`/api/drafts/${id}/signature`, sign(2));
    expect([later.status, textAt(later.problem, "certificateId")]).toEqual([201, id]);
  });

  it("leaves the draft and every table as they were", async () => {
    const before = await allKeys();
    for (const [, path, sent] of misshapen) await call(path(), sent);
    await call(`/api/drafts/${draft}`, { method: "PATCH", body: { form: "FK7804-2.0", seenRevision: 7, answers: {} } });
    await call(`/api/drafts/${draft}/signature`, { method: "POST", actor: "nurse", headers: seen(1) });
    expect(
      (await allKeys()).filter((key) => !before.includes(key) && (key.includes(draft) || key.includes(patient))),
    ).toEqual([]);
    const [stored] = await tables.get([{ table: "certificates", pk: `C#${draft}`, sk: "DRAFT" }]);
    expect(stored?.["revision"]).toBe(1);
    const [signed] = await tables.get([{ table: "certificates", pk: `C#${draft}`, sk: "HEAD" }]);
    expect(signed).toBeUndefined();
  });
});

async function allKeys(): Promise<string[]> {
  const client = new DynamoDBClient(aws);
  const keys: string[] = [];
  for await (const { Items = [] } of paginateScan(
    { client },
    { TableName: tableName("certificates"), ProjectionExpression: "pk, sk" },
  )) {
    keys.push(...Items.map(({ pk, sk }) => `${pk?.S ?? ""} ${sk?.S ?? ""}`));
  }
  return keys;
}
