import { beforeEach, describe, expect, it, vi } from "vitest";
import { itemBytes } from "../../../bin/bench/request-units.ts";
import { certificateIdOf } from "../../../functions/certificate/model/subject.ts";
import { repeatRecords } from "../../../functions/certificate/store/repeat-records.ts";
import { isRepeatable } from "../../../functions/operation/contract.ts";
import { repeatIdentity, repeatLifeSeconds } from "../../../functions/operation/idempotency.ts";
import { examplePractice } from "../../../functions/identity/practice/practice-shapes.ts";
import { operations } from "../../fixtures/operations.ts";
import { exampleConnection } from "../../../functions/intygstjanst/systems/system-shape.ts";
import { aSystem, citizenClaims, tolvan, units } from "../../fixtures/people.ts";
import { sickLeaveForm } from "../../fixtures/main-job/demo-answers.ts";
import {
  accepted,
  aDraft,
  aLockedDraft,
  aQuestion,
  aSentCertificate,
  aSignedCertificate,
  aWaitingCertificate,
  completeAnswers,
  rewrittenAnswer,
} from "../../fixtures/steps.ts";
import type { World } from "../../fixtures/world.ts";
import { aWorld } from "../../fixtures/world.ts";

const key = { "idempotency-key": "a-key-of-the-caller" };
const aPatient = { form: "FK7804-2.0", patient: tolvan };

let world: World;
beforeEach(async () => {
  world = await aWorld();
});

function drafts(): number {
  return world.tables.all("certificates").filter(({ sk }) => sk === "DRAFT").length;
}

describe("a repeated call", () => {
  it("answers the same and has one effect, one event and one entry in the log", async () => {
    const certificateId = await aSignedCertificate(world);
    const send = () => world.call("sendCertificate", { certificateId, consent: "in-person" }, { headers: key });
    const first = await send();
    world.clock.pass({ minutes: 10 });
    const after = world.tables.everything();
    for (let n = 0; n < 5; n += 1) expect((await send()).text).toBe(first.text);
    expect(first.status).toBe(200);
    expect(world.tables.everything()).toBe(after);
  });

  it("is refused with another body or at another unit", async () => {
    accepted(await world.call("createDraft", aPatient, { headers: key }));
    const bodies = [
      await world.call("createDraft", { ...aPatient, form: "LUSE-1.3" }, { headers: key }),
      await world.call("createDraft", aPatient, { headers: { ...key, "care-unit": units.surgery.hsaId } }),
    ];
    for (const answer of bodies) expect([answer.status, answer.json.code]).toEqual([422, "idempotency-key-reused"]);
    const certificateId = await aSignedCertificate(world);
    const revoke = (reason: string, explanation?: string) =>
      world.call(
        "revokeCertificate",
        { certificateId, reason, ...(explanation === undefined ? {} : { explanation }) },
        { headers: key },
      );
    accepted(await revoke("wrong-patient"));
    expect((await revoke("wrong-patient", "Läs det inte.")).json.code).toBe("idempotency-key-reused");
  });

  it("is a call of its own for another certificate", async () => {
    const ids = [await aSignedCertificate(world), await aSignedCertificate(world)];
    for (const certificateId of [...ids, ...ids]) {
      const revoked = await world.call(
        "revokeCertificate",
        { certificateId, reason: "wrong-patient" },
        { headers: key },
      );
      expect(accepted(revoked)["certificateId"]).toBe(certificateId);
    }
  });

  it("is a new call after 24 hours, and not a moment before", async () => {
    const first = accepted(await world.call("createDraft", aPatient, { headers: key }));
    world.clock.pass({ seconds: repeatLifeSeconds - 1 });
    expect(accepted(await world.call("createDraft", aPatient, { headers: key }))).toEqual(first);
    world.clock.pass({ seconds: 1 });
    const later = accepted(await world.call("createDraft", aPatient, { headers: key }));
    expect(later).not.toEqual(first);
    expect(accepted(await world.call("createDraft", aPatient, { headers: key }))).toEqual(later);
    expect(drafts()).toBe(2);
  });

  it("has the same content where only the order of its fields differs", async () => {
    const first = accepted(await world.call("createDraft", aPatient, { headers: key }));
    const { form, patient } = aPatient;
    expect(accepted(await world.call("createDraft", { patient, form }, { headers: key }))).toEqual(first);
  });

  it.each([
    ["a field that is left out for what it then is", { answers: {} }],
    ["a person's number with a dash", { patient: "19121212-1212" }],
  ])("has the same content with %s", async (_what, other) => {
    const first = accepted(await world.call("createDraft", aPatient, { headers: key }));
    expect(accepted(await world.call("createDraft", { ...aPatient, ...other }, { headers: key }))).toEqual(first);
    expect(drafts()).toBe(1);
  });

  it("after 24 hours has one effect too where two come at once", async () => {
    accepted(await world.call("createDraft", aPatient, { headers: key }));
    world.clock.pass({ hours: 25 });
    let other: unknown;
    world.beforeTransaction = async () => {
      other = accepted(await world.call("createDraft", aPatient, { headers: key }));
    };
    expect(accepted(await world.call("createDraft", aPatient, { headers: key }))).toEqual(other);
    expect(drafts()).toBe(2);
  });

  it("is answered as the first also where that one is carried out just after the look for it", async () => {
    const certificateId = await aSignedCertificate(world);
    const send = () => world.call("sendCertificate", { certificateId, consent: "in-person" }, { headers: key });
    let first: string | undefined;
    const get = world.tables.get.bind(world.tables);
    const watched = vi.spyOn(world.tables, "get").mockImplementation(async (keys) => {
      const found = await get(keys);
      if (keys.length > 1 || keys[0]!.sk !== "HEAD") return found;
      watched.mockRestore();
      first = (await send()).text;
      return found;
    });
    const repeat = await send();
    expect([repeat.status, repeat.text]).toEqual([200, first]);
  });

  it("is another's own: the same key of another caller or for another operation is another call", async () => {
    const certificateId = await aSignedCertificate(world);
    accepted(await world.call("sendOwnCertificate", { certificateId }, { headers: key }));
    const other = await world.call(
      "sendOwnCertificate",
      { certificateId },
      { headers: key, claims: citizenClaims("197705232382") },
    );
    expect(other.json.code).toBe("certificate-not-found");
    accepted(await world.call("revokeCertificate", { certificateId, reason: "wrong-patient" }, { headers: key }));
  });

  it("keeps no refusal: what was refused may be tried again with the same key", async () => {
    const certificateId = await aSignedCertificate(world);
    world.sign = () => Promise.reject(new Error("down"));
    world.beforeTransaction = () => Promise.reject(new Error("down"));
    const send = () => world.call("sendCertificate", { certificateId, consent: "in-person" }, { headers: key });
    expect((await send()).status).toBe(500);
    expect((await send()).status).toBe(200);
  });

  it("leaves an answer that only who has the key can read", async () => {
    const certificateId = await aSignedCertificate(world);
    accepted(await world.call("revokeCertificate", { certificateId, reason: "wrong-patient" }, { headers: key }));
    const records = recordsIn(world);
    // Of the creation, the signing and the revocation.
    expect(records).toHaveLength(3);
    for (const { bytes } of records) expect(Buffer.from(bytes).toString("latin1")).not.toContain(certificateId);
    const repeats = repeatRecords(world.tables, () => world.stores.keys.ofRepeats());
    const actor = { kind: "system", clientId: "a", role: "", scopes: [] } as const;
    const request = { actor, operation: "operation", key: "key-of-one", content: 1, at: "2026-11-22T09:00:00.000Z" };
    const identity = await repeats.identify(request);
    const call = { identity, keptIn: undefined, namedIn: undefined };
    const earlier = await repeats.find(call);
    if (earlier.kind !== "none") throw new Error("It was answered before");
    await world.tables.transact(repeats.recording({ ...call, earlier }, { secret: 1 }, []));
    const guessed = { ...(await repeats.identify({ ...request, key: "another-key" })), name: identity.name };
    guessed.contentHash = identity.contentHash;
    await expect(repeats.find({ ...call, identity: guessed })).rejects.toThrow();
    expect(await repeats.find(call)).toEqual({ kind: "answered", answer: { secret: 1 } });
  });

  it("is told apart by what only the exchange can compute: all the rest can be tried by who has the tables", () => {
    const actor = { kind: "citizen", personId: tolvan, role: "CITIZEN", scopes: [], name: "" } as never;
    const request = { actor, operation: "sendOwnCertificate", key: "1234567890", content: {}, at: world.clock.now() };
    const [one, other] = [1, 2].map((secret) => repeatIdentity(request, new Uint8Array(32).fill(secret)));
    for (const part of ["name", "contentHash", "encryptionKey"] as const) expect(one![part]).not.toEqual(other![part]);
  });

  it("is found however many others have been answered on the same certificate, which forgets them after a day", async () => {
    const certificateId = await aSentCertificate(world);
    const answers = new Map<string, string>();
    const answer = (messageId: string) =>
      world.call(
        "answerQuestion",
        { certificateId, messageId, text: "Halvtid." },
        { headers: { "idempotency-key": `answer-to-${messageId}` } },
      );
    for (let n = 0; n < 12; n += 1) {
      const question = await aQuestion(world, certificateId);
      answers.set(question, (await answer(question)).text);
    }
    for (const [question, text] of answers) expect((await answer(question)).text).toBe(text);
    const head = () => recordsIn(world).filter(({ sk }) => sk === "HEAD").length;
    expect(head()).toBe(14);
    world.clock.pass({ seconds: repeatLifeSeconds });
    expect((await answer(await aQuestion(world, certificateId))).status).toBe(200);
    expect(head()).toBe(1);
  });

  it("on a certificate after 24 hours has one effect too where two come at once", async () => {
    await aWaitingCertificate(world);
    const { json } = await world.call("listDeliveries", { recipient: "FKASSA" });
    const retry = () => world.call("retryDelivery", { deliveryId: json.deliveries[0].deliveryId }, { headers: key });
    const events = () => world.tables.all("outbox").filter(({ kind }) => kind === "delivery.resumed").length;
    const first = await retry();
    world.clock.pass({ hours: 25 });
    let other: string | undefined;
    world.beforeTransaction = async () => void (other = (await retry()).text);
    expect((await retry()).text).toBe(other);
    expect(other).not.toBe(first.text);
    expect(events()).toBe(2);
  });
});

/** The records of answered requests, wherever they lie. */
function recordsIn({
  tables,
}: World): readonly { readonly pk: string; readonly sk: string; readonly bytes: Uint8Array }[] {
  return tables
    .all("certificates")
    .flatMap(({ pk, sk, ...attributes }) =>
      Object.entries(attributes).flatMap(([name, bytes]) =>
        name.startsWith("repeat_") && bytes instanceof Uint8Array ? [{ pk, sk, bytes }] : [],
      ),
    );
}

/** Brings a world to where the operation can be called once with effect, and gives the input of that call. */
const prepared: Readonly<Record<string, (one: World) => Promise<Readonly<Record<string, unknown>>>>> = {
  createDraft: async () => aPatient,
  revokeDraft: async (one) => ({ certificateId: await aLockedDraft(one), reason: "wrong-patient" }),
  copyDraft: async (one) => ({ certificateId: await aLockedDraft(one) }),
  deriveDraft: async (one) => ({ certificateId: await aSignedCertificate(one), kind: "replace" }),
  registerPractice: async () => examplePractice,
  signCertificate: async (one) => ({ certificateId: await aDraft(one), seenRevision: 1 }),
  sendCertificate: async (one) => ({ certificateId: await aSignedCertificate(one), consent: "in-person" }),
  revokeCertificate: async (one) => ({ certificateId: await aSignedCertificate(one), reason: "wrong-patient" }),
  answerQuestion: async (one) => {
    const certificateId = await aSentCertificate(one);
    return { certificateId, messageId: await aQuestion(one, certificateId), text: "Halvtid på förmiddagar." };
  },
  askRecipient: async (one) => ({ certificateId: await aSentCertificate(one), subject: "KONTKT", text: "Ring oss." }),
  sendOwnCertificate: async (one) => ({ certificateId: await aSignedCertificate(one) }),
  eraseCertificate: async (one) => ({ certificateId: await aSignedCertificate(one), caseNumber: "Dnr 2026/1" }),
  retryDelivery: async (one) => {
    await aWaitingCertificate(one);
    const { json } = await one.call("listDeliveries", { recipient: "FKASSA" });
    return { deliveryId: json.deliveries[0].deliveryId };
  },
  connectSystem: async () => ({ clientId: "new-one", ...exampleConnection }),
  stopSystem: async () => ({ clientId: aSystem.clientId }),
  renewIndexSecret: async () => ({}),
};

const repeatable = [...operations.values()].map(({ operation }) => operation.contract).filter(isRepeatable);

describe("what was answered", () => {
  const newDraft = { form: sickLeaveForm, patient: tolvan, answers: completeAnswers };

  /** A connection of a system and a practice are about no certificate, and the index secret about no single one. */
  const ofCertificates = repeatable.filter(({ path }) => !/^\/api\/(systems|practice|index-secret)/.test(path));

  it.each(ofCertificates)("by $id is gone with the certificate it was about", async ({ id }) => {
    const input: Readonly<Record<string, unknown>> = id === "createDraft" ? newDraft : await prepared[id]!(world);
    const call = (headers: Readonly<Record<string, string>>) => world.call(id, input, { headers });
    const first = await call(key);
    const isDraft = ["createDraft", "deriveDraft", "copyDraft"].includes(id);
    if (id === "revokeDraft")
      accepted(await world.call("deleteDraft", { certificateId: input["certificateId"], seenRevision: 1 }));
    const drafted = isDraft ? String(accepted(first)["certificateId"]) : undefined;
    if (drafted !== undefined)
      accepted(await world.call("signCertificate", { certificateId: drafted, seenRevision: 1 }));
    const heads = world.tables.all("certificates").filter(({ sk }) => sk === "HEAD");
    const certificates = id === "eraseCertificate" ? [] : heads.map(({ pk }) => certificateIdOf(pk)!);
    for (const certificateId of certificates)
      accepted(await world.call("eraseCertificate", { certificateId, caseNumber: "3.5.1-1/2026" }));
    // What was copied is a draft still, and has its own.
    const drafts = world.tables.all("certificates").filter(({ sk }) => sk === "DRAFT");
    // The erasures' own, which lie by themselves and tell nothing of the certificates.
    expect(recordsIn(world)).toHaveLength(Math.max(1, certificates.length) + drafts.length);
    const [repeat, anybodys] = [await call(key), await call({ "idempotency-key": "a-key-of-its-own" })];
    if (id === "eraseCertificate") expect(repeat.text).toBe(first.text);
    else expect([repeat.status, repeat.json.code]).toEqual([anybodys.status, anybodys.json.code]);
    if (id === "createDraft" || id === "copyDraft")
      expect([drafted, anybodys.json.certificateId]).not.toContain(repeat.json.certificateId);
  });

  it("when a draft was begun is answered again after it was signed, sent and made void", async () => {
    const create = () => world.call("createDraft", newDraft, { headers: key });
    const first = await create();
    const certificateId = String(accepted(first)["certificateId"]);
    const steps = {
      saveDraft: { seenRevision: 1, form: sickLeaveForm, answers: rewrittenAnswer },
      signCertificate: { seenRevision: 2 },
      sendCertificate: { consent: "in-person" },
      revokeCertificate: { reason: "wrong-patient" },
    };
    const told = new Map<string, string>();
    for (const [id, input] of Object.entries(steps)) {
      told.set(id, (await world.call(id, { certificateId, ...input }, { headers: key })).text);
      expect((await create()).text).toBe(first.text);
    }
    for (const [id, input] of Object.entries(steps).slice(1))
      expect((await world.call(id, { certificateId, ...input }, { headers: key })).text).toBe(told.get(id));
    expect(drafts()).toBe(0);
  });

  it("when a draft was begun is answered again after it was thrown away, and nothing is begun anew", async () => {
    const create = () => world.call("createDraft", newDraft, { headers: key });
    const first = await create();
    const certificateId = String(accepted(first)["certificateId"]);
    accepted(await world.call("deleteDraft", { certificateId, seenRevision: 1 }));
    expect((await create()).text).toBe(first.text);
    expect(drafts()).toBe(0);
  });

  it("costs no unit more: a certificate that was begun, signed and sent in a day is told in one", async () => {
    await aSentCertificate(world);
    const [head] = world.tables.all("certificates").filter(({ sk }) => sk === "HEAD");
    expect(itemBytes(head!)).toBeLessThanOrEqual(1024);
  });
});

describe.each(repeatable)("$id a hundred times at once with one key", ({ id }) => {
  it("has one effect; every call is answered as the first, or asked to try again and then answered so", async () => {
    const input = await prepared[id]!(world);
    const logged = () => world.tables.all("audit").filter(({ pk }) => pk.startsWith("PATIENT#")).length;
    const before = logged();
    const call = () => world.call(id, input, { headers: key });
    const answers = await Promise.all(Array.from({ length: 100 }, call));
    const [first] = answers.filter(({ status }) => status < 300);
    for (const answer of answers) {
      if (answer.status < 300) expect(answer.text).toBe(first!.text);
      else expect([answer.status, answer.json.code]).toEqual([409, "idempotency-key-in-progress"]);
    }
    expect(logged() - before).toBe(operations.get(id)!.operation.contract.concernsPatient === true ? 1 : 0);
    expect((await call()).text).toBe(first!.text);
    // Who clicks twice is told so; nobody is woken for it.
    expect(world.logLines.map((line) => JSON.parse(line).code)).not.toContain("call-failed");
    expect(world.logLines.filter((line) => line.includes('"_aws"'))).toEqual([]);
  });
});
