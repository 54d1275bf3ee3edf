import { randomUUID } from "node:crypto";
import { beforeAll, beforeEach, describe, expect, it } from "vitest";
import { canary } from "../../fixtures/main-job/demo-answers.ts";
import { journalCertificate, patientsName } from "../../fixtures/main-job/journal-certificate.ts";
import { fieldsElsewhere, hasBody, isRepeatable } from "../../../functions/operation/contract.ts";
import type { Contract } from "../../../functions/operation/contract.ts";
import { exampleConnection } from "../../../functions/intygstjanst/systems/system-shape.ts";
import { fieldFaults } from "../../../functions/operation/field-faults.ts";
import type { FieldFault } from "../../../functions/operation/field-faults.ts";
import { scopes } from "../../../functions/services.ts";
import { asRead, directoryLife } from "../../fixtures/directory-life.ts";
import { practiceLife } from "../../fixtures/practice-life.ts";
import { textsIn, withValue } from "../../fixtures/input-places.ts";
import { operations } from "../../fixtures/operations.ts";
import { citizenClaims, lilltolvan, staff, staffClaims, tolvan, units, usualClaims } from "../../fixtures/people.ts";
import {
  aDraft,
  aLockedDraft,
  aQuestion,
  aSentCertificate,
  aSignedCertificate,
  aWaitingCertificate,
  envelope,
  rewrittenAnswer,
} from "../../fixtures/steps.ts";
import type { WorldResponse, World } from "../../fixtures/world.ts";
import { aWorld } from "../../fixtures/world.ts";

const contracts: readonly Contract[] = [...operations.values()].map(({ operation }) => operation.contract);
const named = (some: readonly Contract[]): [string, Contract][] => some.map((contract) => [contract.id, contract]);
const json = contracts.filter(({ binding }) => binding !== "soap");
const withScope = json.filter(({ scope }) => scope !== undefined);
const withBody = json.filter(hasBody);
const repeatable = contracts.filter(isRepeatable);
const looking = json.filter(({ changesNothing }) => changesNothing === true);

it.each([...operations.values()].map(({ operation }) => [operation.contract.id, operation] as const))(
  "%s keeps the record of its repeats where its contract says",
  (_id, { contract, keptIn }) => {
    expect(contract.recordedInChange === true).toBe(keptIn !== undefined);
    if (contract.recordedInChange === true) expect(isRepeatable(contract)).toBe(true);
  },
);

let world: World;
beforeEach(async () => {
  world = await aWorld();
});

function refusal(answer: WorldResponse): [number, string] {
  return [answer.status, String(answer.json?.code)];
}

describe.each(named(withScope))("%s", (id, contract) => {
  const { examples, scope } = contract;
  it("is for callers whose token has its scope, and says so in the caller's language", async () => {
    const claims = { ...usualClaims(contract)!, scope: "something:else" };
    const swedish = await world.call(id, examples.input, { claims });
    const english = await world.call(id, examples.input, { claims, headers: { "accept-language": "en-GB,en;q=0.9" } });
    expect(refusal(swedish)).toEqual([403, "scope-missing"]);
    expect([swedish.headers["content-language"], english.headers["content-language"]]).toEqual(["sv", "en"]);
    expect(swedish.json.title).not.toBe(english.json.title);
    expect(swedish.json.detail).not.toBe(english.json.detail);
    for (const { json: problem, headers } of [swedish, english]) {
      expect(problem).toMatchObject({ scope, detail: expect.stringContaining(scope!) as string });
      expect(headers["www-authenticate"]).toBe(`Bearer error="insufficient_scope", scope="${scope!}"`);
    }
    expect(swedish.headers).toMatchObject({
      "content-type": "application/problem+json; charset=utf-8",
      "cache-control": "no-store",
      "x-content-type-options": "nosniff",
    });
  });

  it("is opened by no other scope, be it of its own service or of another", async () => {
    const others = scopes.filter((one) => one !== scope).join(" ");
    const answer = await world.call(id, examples.input, { claims: { ...usualClaims(contract)!, scope: others } });
    expect(refusal(answer)).toEqual([403, "scope-missing"]);
  });

  it("is not for those who bring no token, or one that names nobody", async () => {
    const without = await world.call(id, examples.input, { claims: undefined });
    expect(refusal(without)).toEqual([401, "token-missing"]);
    expect(without.headers["www-authenticate"]).toBe(`Bearer scope="${scope!}"`);
    expect(refusal(await world.call(id, examples.input, { claims: { scope: scope!, person_kind: "nobody" } }))).toEqual(
      [401, "token-invalid"],
    );
  });
});

describe.each(named(json.filter(({ atUnit }) => atUnit === true)))("%s", (id, { examples, scope }) => {
  it("asks at which unit the caller works, and looks it up", async () => {
    expect(refusal(await world.call(id, examples.input, { headers: { "care-unit": undefined } }))).toEqual([
      400,
      "unit-missing",
    ]);
    expect(refusal(await world.call(id, examples.input, { headers: { "care-unit": "" } }))).toEqual([
      400,
      "unit-missing",
    ]);
    for (const unit of [units.elsewhere.hsaId, "UNKNOWN", "x".repeat(3000)]) {
      expect(refusal(await world.call(id, examples.input, { headers: { "care-unit": unit } }))).toEqual([
        403,
        "unit-not-yours",
      ]);
    }
    const citizen = citizenClaims(tolvan, scope);
    expect(refusal(await world.call(id, examples.input, { claims: citizen }))).toEqual([403, "unit-not-yours"]);
  });
});

describe.each(named(json))("%s", (id, contract) => {
  it("refuses what it does not know, by name", async () => {
    const answer = await world.call(id, { ...contract.examples.input, notAField: "x" });
    expect(refusal(answer)).toEqual([400, "input-invalid"]);
    expect(answer.json.errors).toContainEqual({
      pointer: "/notAField",
      code: "unknown-field",
      text: fieldFaults["unknown-field"],
    });
  });
});

const unwritable = ["\u0000", "\u0008", "\u000b", "\u001f", "\ud800", "\udc00", "\ufffd", "\ufffe", "\uffff"];

describe.each(named(withBody))("%s", (id, contract) => {
  it("refuses a body that says it is not JSON in UTF-8, and takes one that says nothing", async () => {
    const { input } = contract.examples;
    const asked = async (type: string | undefined) =>
      refusal(await world.call(id, input, { body: "{", headers: { "content-type": type } }));
    for (const type of ["text/plain", "application/xml", "application/json; charset=utf-16", ""])
      expect(await asked(type)).toEqual([415, "content-type-not-json"]);
    for (const type of ["application/json; charset=utf-8", "application/problem+json", undefined])
      expect(await asked(type)).toEqual([400, "body-not-json"]);
  });

  it("refuses what stands twice in one object, wherever, and does nothing", async () => {
    const elsewhere = fieldsElsewhere(contract);
    const fields = Object.entries({ ...contract.examples.input, more: { deep: [{ one: 1 }] } });
    const body = JSON.stringify(Object.fromEntries(fields.filter(([name]) => !elsewhere.includes(name))));
    const repeats: readonly (readonly [string, string])[] = [
      [body.replace(/^\{"(\w+)":/, '{"$1":null,"$1":'), `/${/^\{"(\w+)":/.exec(body)?.[1] ?? ""}`],
      [body.replace('{"one":1}', '{"one":1,"\\u006fne":2}'), "/more/deep/0/one"],
    ];
    const before = world.tables.all("certificates");
    for (const [sent, pointer] of repeats) {
      const answer = await world.call(id, contract.examples.input, { body: sent });
      expect(refusal(answer)).toEqual([400, "input-invalid"]);
      expect(answer.json.errors).toEqual([{ pointer, code: "repeated-field", text: fieldFaults["repeated-field"] }]);
    }
    expect(world.tables.all("certificates")).toEqual(before);
  });

  it("refuses a body that is too large, no UTF-8, no JSON or no object", async () => {
    const { input } = contract.examples;
    const call = (body: string, isBase64Encoded = false) => world.call(id, input, { body, isBase64Encoded });
    expect(refusal(await call(JSON.stringify({ ...input, more: "x".repeat(1024 * 1024) })))).toEqual([
      413,
      "body-too-large",
    ]);
    expect(refusal(await call(`{"a":"\uFFFD"}`))).toEqual([400, "body-not-utf8"]);
    expect(refusal(await call(Buffer.from([0x7b, 0xff, 0x7d]).toString("base64"), true))).toEqual([
      400,
      "body-not-utf8",
    ]);
    expect(refusal(await call("{"))).toEqual([400, "body-not-json"]);
    for (const body of ["[]", "1", "null", `"text"`]) expect(refusal(await call(body))).toEqual([400, "input-invalid"]);
  });

  it("tells what is missing as missing, in both languages", async () => {
    const elsewhere = fieldsElsewhere(contract);
    const fields = Object.keys(contract.examples.input).filter((name) => !elsewhere.includes(name));
    for (const name of fields) {
      const { [name]: _left, ...rest } = contract.examples.input;
      if (contract.input.safeParse(rest).success) continue;
      const answer = await world.call(id, rest);
      expect(answer.json.errors).toEqual([{ pointer: `/${name}`, code: "missing", text: fieldFaults.missing }]);
    }
  });

  it("takes a byte order mark before its JSON for nothing", async () => {
    const call = (body: string) => world.call(id, contract.examples.input, { body });
    const body = JSON.stringify({ ...contract.examples.input, notAField: "x" });
    expect(refusal(await call(`\uFEFF${body}`))).toEqual([400, "input-invalid"]);
    expect(refusal(await call(`\uFEFF\uFEFF${body}`))).toEqual([400, "body-not-json"]);
  });

  it("names the place and the kind of each fault of its fields", async () => {
    const fields = Object.entries(contract.examples.input).filter(
      ([name]) => !fieldsElsewhere(contract).includes(name),
    );
    for (const [name, example] of fields) {
      const wrong = Array.isArray(example) ? "not this" : ["not", "this"];
      const answer = await world.call(id, { ...contract.examples.input, [name]: wrong });
      expect(refusal(answer)).toEqual([400, "input-invalid"]);
      expect(answer.json.errors.some(({ pointer }: { pointer: string }) => pointer.startsWith(`/${name}`))).toBe(true);
      for (const { code, text } of answer.json.errors) expect(text).toEqual(fieldFaults[code as FieldFault]);
    }
  });
});

describe.each(named(withBody))("%s", (id, contract) => {
  it("refuses characters that neither XML nor a body holds, wherever they stand, and drops nothing", async () => {
    const elsewhere = fieldsElsewhere(contract);
    const { input } = contract.examples;
    const fields = Object.fromEntries(Object.entries(input).filter(([name]) => !elsewhere.includes(name)));
    for (const [place, text] of textsIn(fields))
      for (const sign of unwritable) {
        const before = world.tables.everything();
        // Written by an escape of JSON, as a body may have it.
        const body = JSON.stringify(withValue(fields, place, `${text}${sign}`)).replaceAll("\uFFFD", "\\ufffd");
        const answer = await world.call(id, input, { body });
        expect(refusal(answer), JSON.stringify(sign)).toEqual([400, "input-invalid"]);
        expect(answer.json.errors).toEqual([
          { pointer: place, code: "unwritable-character", text: fieldFaults["unwritable-character"] },
        ]);
        expect(world.tables.everything()).toBe(before);
      }
  });
});

describe.each(named(looking))("%s", (id, { examples }) => {
  it("asks for no Idempotency-Key, changes nothing, and is answered anew each time", async () => {
    await aSignedCertificate(world);
    const draft = await aDraft(world);
    // What is asked for by its id has to be there.
    const input = "certificateIds" in examples.input ? { certificateIds: [draft] } : examples.input;
    const before = JSON.stringify([world.tables.all("certificates"), world.tables.all("keys")]);
    const call = (key?: string) => world.call(id, input, { headers: { "idempotency-key": key } });
    expect((await call()).status).toBe(200);
    expect((await call("a-key-of-the-caller")).status).toBe(200);
    expect((await call("a-key-of-the-caller")).status).toBe(200);
    expect(JSON.stringify([world.tables.all("certificates"), world.tables.all("keys")])).toBe(before);
    const looked = world.tables.all("audit").filter(({ operation }) => operation === id);
    expect(looked.map(({ activity }) => activity)).toEqual(["read", "read", "read"]);
  });
});

describe.each(named(repeatable))("%s", (id, { examples }) => {
  it("asks for an Idempotency-Key of 8 to 128 printable characters", async () => {
    const asked = async (key: string | undefined) =>
      refusal(await world.call(id, examples.input, { headers: { "idempotency-key": key } }));
    for (const key of [undefined, ""]) expect(await asked(key)).toEqual([400, "idempotency-key-missing"]);
    for (const key of ["short", "with a space in it", "x".repeat(129), "åäöåäöåäö"])
      expect(await asked(key)).toEqual([400, "idempotency-key-malformed"]);
  });
});

describe("a field that tries to be somebody else's", () => {
  it("never replaces what the address says", async () => {
    const certificateId = await aDraft(world);
    const answer = await world.call(
      "saveDraft",
      { certificateId, seenRevision: 1 },
      {
        body: JSON.stringify({ certificateId: "other", seenRevision: 1, form: "FK7804-2.0", answers: rewrittenAnswer }),
      },
    );
    expect(answer.json).toMatchObject({ certificateId, revision: 2 });
    const prototype = await world.call(
      "saveDraft",
      { certificateId, seenRevision: 2 },
      { body: `{"__proto__":{"x":1},"seenRevision":2,"form":"FK7804-2.0","answers":{}}` },
    );
    expect(refusal(prototype)).toEqual([400, "input-invalid"]);
  });
});

/** Everything somebody might have written, in every field that a text fits. */
async function liveWholeLife(life: World): Promise<Set<string>> {
  const called = new Set<string>();
  const call = (id: string, input: Record<string, unknown> = {}, other = {}) => {
    called.add(id);
    return life.call(id, input, other);
  };
  await life.signInEarnest();
  await call("readCertificatesReport");
  await call("readSickLeavesReport");
  const draft = await aDraft(life);
  const sent = await aWaitingCertificate(life);
  const question = await aQuestion(life, sent, { text: canary, heading: canary });
  for (const id of ["createDraft", "signCertificate", "sendCertificate", "sendMessageToCare"]) called.add(id);
  for (const id of ["readDraft", "validateDraft", "printDraft"]) await call(id, { certificateId: draft });
  await call("listDraftVersions", { certificateId: draft });
  await call("readDraftVersion", { certificateId: draft, version: 1 });
  await call("saveDraft", {
    certificateId: draft,
    seenRevision: 1,
    form: "FK7804-2.0",
    answers: { impairments: { text: canary }, profession: { text: tolvan } },
  });
  await call("markDraftReady", { certificateId: draft });
  await call("assignDraft", { certificateId: draft, assignee: units.healthCentre.hsaId });
  await call("deleteDraft", { certificateId: draft, seenRevision: 2 });
  for (const id of [
    "readCertificate",
    "listMessages",
    "printCertificate",
    "verifyCertificate",
    "readSendings",
    "readOwnCertificate",
    "readOwnSendings",
    "printOwnCertificate",
  ])
    await call(id, { certificateId: sent });
  await call("copyDraft", { certificateId: await aLockedDraft(life) });
  await call("revokeDraft", { certificateId: await aLockedDraft(life), reason: "wrong-patient" });
  await call("deriveDraft", { certificateId: sent, kind: "renew" });
  const typed = { seenRevision: 0, text: `${canary} ${tolvan}` };
  await call("saveAnswerDraft", { certificateId: sent, messageId: question, ...typed });
  await call("handleMessage", { certificateId: sent, messageId: question, isHandled: false });
  await call("assignQuestion", { certificateId: sent, messageId: question, assignee: units.healthCentre.hsaId });
  await call("listTasks");
  await call("listColleagues");
  await call("saveEmailAddress", { of: "me", address: "elin.sandberg@norrbacka.example" });
  await call("readEmailAddresses");
  await call("answerQuestion", { certificateId: sent, messageId: question, text: `${canary} ${tolvan}` });
  await call("saveQuestionDraft", { certificateId: sent, subject: "KONTKT", ...typed });
  await call("askRecipient", { certificateId: sent, subject: "KONTKT", text: `${canary} ${tolvan}` });
  await call("sendOwnCertificate", { certificateId: await aSignedCertificate(life) });
  await call("archiveOwnCertificate", { certificateId: sent, isArchived: true });
  for (const id of [
    "listDrafts",
    "listQuestions",
    "listStoppedDeliveries",
    "listCertificates",
    "listOwnCertificates",
    "listCertificateTypes",
    "listCodeLists",
    "readSearchedCodes",
  ])
    await call(id);
  for (const id of ["searchCertificates", "searchDrafts"]) await call(id, { patient: "19121212-1212" });
  await call("lookUpPatient", { patient: tolvan });
  await call("readPatients", { certificateIds: [sent] });
  await call("searchCodes", { q: tolvan });
  await call("readMe");
  for (const [id, input] of directoryLife) await call(id, asRead(life, id, input));
  for (const [id, input] of practiceLife) await call(id, input);
  await call("readCode", { system: "ICD-10-SE", code: "M545" });
  await call("saveFavouriteCodes", { codes: [{ system: "ICD-10-SE", code: "M545" }] });
  await call("registerCertificate", {
    xml: envelope(journalCertificate(units.healthCentre.hsaId, tolvan, "2026-11-20").xml),
  });
  const { deliveries } = (await call("listDeliveries", { recipient: "FKASSA" })).json;
  await call("readDelivery", { deliveryId: deliveries[0].deliveryId });
  await call("retryDelivery", { deliveryId: deliveries[0].deliveryId });
  await call("readStatus", { unit: units.healthCentre.hsaId });
  await call("readOpenapi");
  await call("readWsdl", { serviceContract: "register-certificate", wsdl: "" });
  await call("readForm", { form: "FK7804-2.0" });
  await call("listRecipients");
  const connection = { ...exampleConnection, clientId: "new-one" };
  await call("connectSystem", connection);
  await call("listSystems");
  await call("readSystem", connection);
  await call("changeSystem", { ...connection, seenRevision: 1 });
  await call("stopSystem", connection);
  await call("listRefusedCallers");
  await call("readIndexSecret");
  await call("renewIndexSecret");
  await call("revokeCertificate", { certificateId: sent, reason: "wrong-patient" });
  await call("eraseCertificate", { certificateId: sent, caseNumber: "3.5.1-12345/2026" });
  return called;
}

/** The same texts where they do not belong: wrong fields, wrong types, unknown ids, broken bodies, headers. */
async function misuse(life: World): Promise<void> {
  const nasty = `${canary} ${tolvan} ${patientsName}`;
  for (const contract of contracts) {
    const { id, examples } = contract;
    const wrong = Object.fromEntries(Object.keys(examples.input).map((name) => [name, nasty]));
    await life.call(id, wrong);
    await life.call(id, { ...examples.input, [tolvan]: nasty });
    await life.call(id, examples.input, { body: nasty });
    await life.call(id, examples.input, {
      headers: { "idempotency-key": `${tolvan}-${randomUUID()}`, "care-unit": nasty, "accept-language": nasty },
    });
    life.beforeTransaction = () => Promise.reject(new TypeError(nasty));
    await life.call(id, examples.input);
    life.beforeTransaction = undefined;
  }
  await life.call("readOwnCertificate", { certificateId: "unknown" }, { claims: citizenClaims(lilltolvan) });
}

describe("personal data", () => {
  const forbidden = [
    canary,
    tolvan,
    "19121212-1212",
    "12121212",
    lilltolvan,
    patientsName,
    "Snickare",
    staff.elin.name,
  ];
  let life: World;
  let called: Set<string>;
  beforeAll(async () => {
    life = await aWorld();
    called = await liveWholeLife(life);
    await misuse(life);
  });

  it("is in no line of the log, whatever is called and however it fails", () => {
    expect(life.logLines.length).toBeGreaterThan(100);
    for (const line of life.logLines) for (const word of forbidden) expect(line).not.toContain(word);
  });

  it("lies nowhere in the open in the tables", () => {
    const { elin } = staff;
    for (const word of forbidden.filter((one) => one !== elin.name))
      expect(life.tables.everything()).not.toContain(word);
  });

  it("was really asked for: every operation took part", () => {
    expect([...operations.keys()].filter((id) => !called.has(id))).toEqual([]);
    const answered = life.logLines.filter((line) => line.includes('"call-done"')).join();
    expect([...operations.keys()].filter((id) => !answered.includes(`"operation":"${id}"`))).toEqual([]);
  });
});

describe("a caller without the right", () => {
  it("cannot tell another's from what is not there, for any operation on an id", async () => {
    const certificateId = await aSentCertificate(world);
    const draft = await aDraft(world);
    const other = { claims: staffClaims(staff.other), headers: { "care-unit": units.elsewhere.hsaId } };
    for (const contract of json.filter(({ atUnit, path }) => atUnit === true && path.includes("{certificateId}"))) {
      for (const taken of [certificateId, draft]) {
        const others = await world.call(contract.id, { ...contract.examples.input, certificateId: taken }, other);
        const unknown = await world.call(
          contract.id,
          { ...contract.examples.input, certificateId: randomUUID() },
          other,
        );
        expect([contract.id, others.status, { ...others.json, instance: "" }]).toEqual([
          contract.id,
          404,
          { ...unknown.json, instance: "" },
        ]);
      }
    }
  });
});
