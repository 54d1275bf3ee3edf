import { beforeEach, describe, expect, it } from "vitest";
import { journalCertificate } from "../../fixtures/main-job/journal-certificate.ts";
import type { SigningServiceRefusal } from "../../../functions/certificate/signature/signing-service.ts";
import { patientPlace } from "../../../functions/certificate/store/access-log.ts";
import { decrypt } from "../../../functions/certificate/store/encryption.ts";
import { staff, staffClaims, tolvan, units } from "../../fixtures/people.ts";
import {
  accepted,
  aDraft,
  aQuestion,
  aSentCertificate,
  aSignedCertificate,
  ask,
  completeAnswers,
  envelope,
  rewrittenAnswer,
} from "../../fixtures/steps.ts";
import type { WorldResponse, World } from "../../fixtures/world.ts";
import { aWorld } from "../../fixtures/world.ts";

let world: World;
beforeEach(async () => {
  world = await aWorld();
});

const elsewhere = { claims: staffClaims(staff.other), headers: { "care-unit": units.elsewhere.hsaId } };
const surgery = { headers: { "care-unit": units.surgery.hsaId } };
const nurse = { claims: staffClaims(staff.nils) };

function refusal(answer: WorldResponse): [number, string] {
  return [answer.status, String(answer.json.code)];
}

const events = () => world.tables.all("outbox").toSorted((a, b) => (a.sk < b.sk ? -1 : 1));

function items(prefix: string) {
  return world.tables.all("certificates").filter(({ sk }) => sk.startsWith(prefix));
}

async function setHead(certificateId: string, set: Record<string, string | number>): Promise<void> {
  await world.tables.transact([{ table: "certificates", pk: `C#${certificateId}`, sk: "HEAD", set }]);
}

async function setDraftType(certificateId: string, type: string, version: string): Promise<void> {
  const set = { type, version };
  await world.tables.transact([{ table: "certificates", pk: `C#${certificateId}`, sk: "DRAFT", set }]);
}

describe("signing", () => {
  it("turns the draft into a certificate with its text, its first event and a valid signature", async () => {
    await world.signInEarnest();
    const certificateId = await aDraft(world);
    expect(accepted(await world.call("signCertificate", { certificateId, seenRevision: 1 }))).toEqual({
      certificateId,
      signedAt: world.clock.now(),
    });
    expect(
      world.tables
        .all("certificates")
        .filter(({ pk }) => pk.startsWith("C#"))
        .map(({ sk }) => sk),
    ).toEqual(["CONTENT", "HEAD"]);
    expect(events()).toMatchObject([{ kind: "certificate.signed", sequence: 1 }]);
    expect(accepted(await world.call("readCertificate", { certificateId }))).toMatchObject({
      patient: tolvan,
      state: "signed",
      sentTo: [],
      actions: ["read", "print", "verify", "list-messages", "send", "revoke", "renew", "replace", "for-employer"],
      answers: completeAnswers,
    });
    expect(accepted(await world.call("verifyCertificate", { certificateId }))).toMatchObject({
      signature: "valid",
      signer: { hsaId: staff.elin.hsaId },
    });
    expect((await world.call("readDraft", { certificateId })).status).toBe(404);
  });

  it("refuses a draft that lacks something, and names everything it lacks", async () => {
    const certificateId = await aDraft(world, {});
    const answer = await world.call("signCertificate", { certificateId, seenRevision: 1 });
    expect(refusal(answer)).toEqual([422, "draft-incomplete"]);
    expect(answer.json.errors.length).toBeGreaterThan(1);
    expect(items("HEAD")).toEqual([]);
  });

  it("refuses a revision that the signer has not seen, also where it is written in the last moment", async () => {
    const certificateId = await aDraft(world);
    world.beforeTransaction = async () =>
      void (await world.call("saveDraft", {
        certificateId,
        seenRevision: 1,
        form: "FK7804-2.0",
        answers: rewrittenAnswer,
      }));
    expect(refusal(await world.call("signCertificate", { certificateId, seenRevision: 1 }))).toEqual([
      412,
      "draft-changed",
    ]);
    expect(refusal(await world.call("signCertificate", { certificateId, seenRevision: 1 }))).toEqual([
      412,
      "draft-changed",
    ]);
    expect(items("HEAD")).toEqual([]);
  });

  it("is for those who sign the type, and for staff that the Directory knows", async () => {
    const certificateId = await aDraft(world);
    expect(refusal(await world.call("signCertificate", { certificateId, seenRevision: 1 }, nurse))).toEqual([
      403,
      "type-not-yours",
    ]);
    await world.tables.transact([{ table: "directory", pk: `STAFF#${staff.elin.hsaId}`, sk: "STAFF", delete: true }]);
    expect(refusal(await world.call("signCertificate", { certificateId, seenRevision: 1 }))).toEqual([
      403,
      "type-not-yours",
    ]);
    expect(refusal(await world.call("signCertificate", { certificateId, seenRevision: 1 }, surgery))).toEqual([
      404,
      "draft-not-found",
    ]);
  });

  it.each<[number, SigningServiceRefusal["code"]]>([
    [503, "signing-service-unavailable"],
    [502, "signing-service-answer-unusable"],
  ])("answers %i and keeps the draft where the signing service fails (%s)", async (status, code) => {
    await world.signInEarnest((service) => ({
      ...service,
      sign: () => Promise.resolve({ ok: false, refusal: { code } } as { ok: false; refusal: SigningServiceRefusal }),
    }));
    const certificateId = await aDraft(world);
    expect(refusal(await world.call("signCertificate", { certificateId, seenRevision: 1 }))).toEqual([status, code]);
    expect((await world.call("readDraft", { certificateId })).status).toBe(200);
    expect(items("HEAD")).toEqual([]);
  });

  it("takes no signature that does not hold", async () => {
    await world.signInEarnest((service) => ({
      ...service,
      sign: async () => ({ ok: true, value: new Uint8Array(64).fill(7) }),
    }));
    const certificateId = await aDraft(world);
    expect(refusal(await world.call("signCertificate", { certificateId, seenRevision: 1 }))).toEqual([
      502,
      "signing-service-answer-unusable",
    ]);
    expect(world.logLines.join()).toContain('"code":"signing-service-wrong"');
  });

  it("never overwrites a certificate with this id", async () => {
    const certificateId = await aDraft(world);
    await world.tables.transact([
      { table: "certificates", pk: `C#${certificateId}`, sk: "HEAD", put: { type: "other" } },
    ]);
    expect(refusal(await world.call("signCertificate", { certificateId, seenRevision: 1 }))).toEqual([
      409,
      "certificate-changed",
    ]);
    expect(items("HEAD")[0]?.["type"]).toBe("other");
  });
});

describe("signing a certificate that replaces another", () => {
  async function aReplacementOf(replaced: string): Promise<string> {
    const certificateId = await aDraft(world);
    const found = (await world.stores.drafts.find(certificateId))!;
    const relations = [{ kind: "replace", certificateId: replaced }] as const;
    await world.tables.transact(world.stores.drafts.saving(found, { ...found.draft, relations }));
    return certificateId;
  }

  it("marks that one, and signs once also where it is changed at this moment", async () => {
    const replaced = await aSignedCertificate(world);
    const certificateId = await aReplacementOf(replaced);
    const { sign } = world;
    let signatures = 0;
    world.sign = (...given) => {
      signatures += 1;
      return sign(...given);
    };
    world.beforeTransaction = async () =>
      void (await world.call("sendCertificate", { certificateId: replaced, consent: "in-person" }));
    accepted(await world.call("signCertificate", { certificateId, seenRevision: 1 }));
    expect(accepted(await world.call("readCertificate", { certificateId: replaced }))).toMatchObject({
      replacedBy: certificateId,
      sentTo: [{ recipient: "FKASSA" }],
    });
    expect(signatures).toBe(1);
    accepted(await world.call("revokeCertificate", { certificateId, reason: "wrong-patient" }));
    expect((await world.call("readCertificate", { certificateId: replaced })).json.replacedBy).toBeUndefined();
  });
});

describe("what a role or a type does not allow", () => {
  const dentist = { claims: { ...staffClaims(staff.elin), role: "DENTIST" } };

  it("is refused a dentist with a certificate of Transportstyrelsen's, but not to read and print it", async () => {
    const created = await world.call("createDraft", { form: "TS8071-2.0", patient: tolvan });
    const certificateId = String(accepted(created)["certificateId"]);
    for (const [id, input] of [
      ["createDraft", { form: "TS8071-2.0", patient: tolvan }],
      ["saveDraft", { certificateId, seenRevision: 1, form: "TS8071-2.0", answers: {} }],
      ["deleteDraft", { certificateId, seenRevision: 1 }],
      ["signCertificate", { certificateId, seenRevision: 1 }],
    ] as const)
      expect([id, ...refusal(await world.call(id, input, dentist))]).toEqual([id, 403, "type-not-yours"]);
    expect(accepted(await world.call("readDraft", { certificateId }, dentist))["actions"]).toEqual([
      "read",
      "validate",
      "print",
    ]);
    await setDraftType(certificateId, "TSTRK1031", "3.0");
    for (const [id, input] of [
      ["saveDraft", { form: "TSTRK1031-3.0", answers: {} }],
      ["signCertificate", {}],
    ] as const)
      expect([id, ...refusal(await world.call(id, { certificateId, seenRevision: 1, ...input }))]).toEqual([
        id,
        422,
        "type-unknown",
      ]);
  });

  it("is refused of a signed one likewise", async () => {
    const certificateId = await aSentCertificate(world);
    const messageId = await aQuestion(world, certificateId);
    await setHead(certificateId, { type: "LUSE", version: "1.3" });
    for (const [id, input] of [
      ["sendCertificate", { consent: "in-person" }],
      ["revokeCertificate", { reason: "wrong-patient" }],
      ["listMessages", {}],
      ["answerQuestion", { messageId, text: "Ja" }],
    ] as const)
      expect([id, ...refusal(await world.call(id, { certificateId, ...input }, dentist))]).toEqual([
        id,
        403,
        "type-not-yours",
      ]);
  });

  it("is to send a version that is not sent, and to answer for a type that is not asked about", async () => {
    const certificateId = await aSentCertificate(world);
    const messageId = await aQuestion(world, certificateId);
    await setHead(certificateId, { type: "TSTRK1007", version: "6.8" });
    expect(refusal(await world.call("sendCertificate", { certificateId, consent: "in-person" }))).toEqual([
      409,
      "type-not-sent",
    ]);
    expect(refusal(await world.call("sendOwnCertificate", { certificateId }))).toEqual([409, "type-not-sent"]);
    for (const [id, input] of [
      ["answerQuestion", { messageId, text: "Ja" }],
      ["listMessages", {}],
    ] as const)
      expect([id, ...refusal(await world.call(id, { certificateId, ...input }))]).toEqual([
        id,
        409,
        "type-without-questions",
      ]);
  });
});

describe("reading a certificate", () => {
  it("is for the whole care provider, while changes are the issuing unit's", async () => {
    const certificateId = await aSignedCertificate(world);
    expect(accepted(await world.call("readCertificate", { certificateId }, surgery))).toMatchObject({
      certificateId,
      actions: ["read", "print", "verify", "list-messages", "renew"],
    });
    for (const [id, input] of [
      ["sendCertificate", { consent: "in-person" }],
      ["revokeCertificate", { reason: "wrong-patient" }],
      ["answerQuestion", { messageId: "m", text: "t" }],
    ] as const) {
      expect(refusal(await world.call(id, { certificateId, ...input }, surgery))).toEqual([
        403,
        "certificate-not-your-units",
      ]);
    }
  });

  it.each([
    "readCertificate",
    "listMessages",
    "printCertificate",
    "verifyCertificate",
    "sendCertificate",
    "revokeCertificate",
    "answerQuestion",
  ])("is not there for another care provider, exactly as an unknown id is not (%s)", async (id) => {
    const certificateId = await aSignedCertificate(world);
    const before = world.tables.all("audit").length;
    const input = {
      sendCertificate: { consent: "in-person" },
      revokeCertificate: { reason: "wrong-patient" },
      answerQuestion: { messageId: "m", text: "t" },
    }[id];
    const others = await world.call(id, { certificateId, ...input }, elsewhere);
    const unknown = await world.call(id, { certificateId: "unknown", ...input }, elsewhere);
    expect(refusal(others)).toEqual([404, "certificate-not-found"]);
    expect({ ...others.json, instance: "" }).toEqual({ ...unknown.json, instance: "" });
    const refusals = world.tables.all("audit").filter(({ pk }) => pk.startsWith("REFUSED#"));
    expect(refusals.map(({ operation, outcome }) => [operation, outcome])).toEqual(
      Array(2).fill([id, "certificate-not-found"]),
    );
    expect(world.tables.all("audit")).toHaveLength(before + 2);
  });

  it("is logged before the answer: where the log cannot be written nothing is told", async () => {
    const certificateId = await aSignedCertificate(world);
    for (const id of ["readCertificate", "listMessages", "verifyCertificate"]) {
      world.beforeTransaction = () => Promise.reject(new Error("The log is down"));
      const answer = await world.call(id, { certificateId });
      expect(refusal(answer)).toEqual([500, "internal-error"]);
      expect(answer.text).not.toContain(tolvan);
    }
  });

  it("names who read, when, where and what for, and the patient only encrypted", async () => {
    const certificateId = await aSignedCertificate(world);
    world.clock.pass({ minutes: 1 });
    accepted(await world.call("readCertificate", { certificateId }));
    const entry = world.tables.all("audit").find((item) => item["activity"] === "read")!;
    expect(entry).toMatchObject({
      actor: staff.elin.hsaId,
      role: "DOCTOR",
      unit: units.healthCentre.hsaId,
      careProvider: units.healthCentre.careProvider.hsaId,
      operation: "readCertificate",
      at: world.clock.now(),
    });
    expect(JSON.stringify(entry)).not.toContain(certificateId);
    const encrypted = entry["patientEncrypted"] as Uint8Array;
    const key = await world.stores.keys.ofProvider(units.healthCentre.careProvider.hsaId, "2026-11-22");
    expect(decrypt(key, encrypted, patientPlace({ ...entry, table: "audit" })).toString("utf8")).toBe(tolvan);
  });
});

describe("printing", () => {
  it("gives a PDF for a draft and for a certificate, and logs it", async () => {
    const draft = await aDraft(world);
    const certificate = await aSignedCertificate(world);
    for (const [id, certificateId] of [
      ["printDraft", draft],
      ["printCertificate", certificate],
    ] as const) {
      const answer = await world.call(id, { certificateId });
      expect([answer.status, answer.headers["content-type"]]).toEqual([200, "application/pdf"]);
      expect(Buffer.from(answer.text, "base64").subarray(0, 5).toString()).toBe("%PDF-");
    }
    expect(world.tables.all("audit").filter((item) => item["activity"] === "print")).toHaveLength(2);
    const { id: certificateId, xml } = journalCertificate(units.healthCentre.hsaId, tolvan, "2026-11-20");
    await world.call("registerCertificate", { xml: envelope(xml) });
    const isolation = await world.call("printCertificate", { certificateId, diagnosis: "left-out" });
    expect(refusal(isolation)).toEqual([422, "diagnosis-not-left-out"]);
    expect((await world.call("printOwnCertificate", { certificateId, diagnosis: "left-out" })).json.code).toBe(
      "diagnosis-not-left-out",
    );
    expect(refusal(await world.call("printDraft", { certificateId: draft }, elsewhere))).toEqual([
      404,
      "draft-not-found",
    ]);
  });
});

describe("sending", () => {
  it("records the consent, tells it in an event and starts a delivery to the type's recipient", async () => {
    const certificateId = await aSignedCertificate(world);
    world.clock.pass({ minutes: 1 });
    expect(accepted(await world.call("sendCertificate", { certificateId, consent: "by-phone" }))).toEqual({
      certificateId,
      recipient: "FKASSA",
      sentAt: world.clock.now(),
    });
    const stored = await world.stores.certificates.find(certificateId);
    expect(stored?.certificate.sendings).toEqual([
      { recipient: "FKASSA", at: world.clock.now(), by: staff.elin.hsaId, consent: "by-phone", sequence: 2 },
    ]);
    expect(items("DELIVERY#")).toMatchObject([
      { sk: "DELIVERY#FKASSA#000002", action: "register", state: "open", tries: 0 },
    ]);
    // Nothing waits before it has been tried.
    expect(items("DELIVERY#")[0]).not.toHaveProperty("openDelivery");
    expect(events()[1]).toMatchObject({ kind: "certificate.sent", sequence: 2, recipient: "FKASSA" });
  });

  it("sends nothing without consent", async () => {
    const certificateId = await aSignedCertificate(world);
    for (const input of [{}, { consent: "sent-by-the-patient" }, { consent: "" }]) {
      const answer = await world.call("sendCertificate", { certificateId, ...input });
      expect(refusal(answer)).toEqual([400, "input-invalid"]);
      expect(answer.json.errors).toMatchObject([{ pointer: "/consent" }]);
    }
    expect(items("DELIVERY#")).toEqual([]);
  });

  it("is refused for what was sent there, is replaced or is void", async () => {
    const certificateId = await aSentCertificate(world);
    expect(refusal(await world.call("sendCertificate", { certificateId, consent: "in-person" }))).toEqual([
      409,
      "certificate-already-sent",
    ]);
    const replaced = await aSignedCertificate(world);
    await setHead(replaced, { replacedBy: certificateId });
    expect(refusal(await world.call("sendCertificate", { certificateId: replaced, consent: "in-person" }))).toEqual([
      409,
      "certificate-replaced",
    ]);
    const revoked = await aSignedCertificate(world);
    accepted(await world.call("revokeCertificate", { certificateId: revoked, reason: "wrong-patient" }));
    expect(refusal(await world.call("sendCertificate", { certificateId: revoked, consent: "in-person" }))).toEqual([
      409,
      "certificate-revoked",
    ]);
  });

  it("is decided on the certificate as it stands, also after a change in between", async () => {
    const certificateId = await aSignedCertificate(world);
    world.beforeTransaction = async () =>
      void (await world.call("revokeCertificate", { certificateId, reason: "wrong-patient" }));
    expect(refusal(await world.call("sendCertificate", { certificateId, consent: "in-person" }))).toEqual([
      409,
      "certificate-revoked",
    ]);
    expect(items("DELIVERY#")).toEqual([]);
  });
});

describe("making void", () => {
  it("keeps the text readable, and tells every recipient that has it", async () => {
    const certificateId = await aSentCertificate(world);
    accepted(await world.call("revokeCertificate", { certificateId, reason: "wrong-patient" }));
    expect(accepted(await world.call("readCertificate", { certificateId }))).toMatchObject({
      state: "revoked",
      revokedAt: world.clock.now(),
      answers: completeAnswers,
      actions: ["read", "print", "verify", "list-messages"],
    });
    expect(events().map(({ kind }) => kind)).toEqual([
      "certificate.signed",
      "certificate.sent",
      "certificate.revoked",
      "certificate.revocation-told",
    ]);
    expect(items("DELIVERY#").map((item) => item["action"])).toEqual(["register", "revoke"]);
  });

  it("is done once, by those who sign the type", async () => {
    const certificateId = await aSignedCertificate(world);
    expect(refusal(await world.call("revokeCertificate", { certificateId, reason: "wrong-patient" }, nurse))).toEqual([
      403,
      "type-not-yours",
    ]);
    accepted(await world.call("revokeCertificate", { certificateId, reason: "wrong-patient" }));
    expect(refusal(await world.call("revokeCertificate", { certificateId, reason: "wrong-patient" }))).toEqual([
      409,
      "certificate-revoked",
    ]);
    expect(items("DELIVERY#")).toEqual([]);
  });

  it("tells those whom it was sent to in between", async () => {
    const certificateId = await aSignedCertificate(world);
    world.beforeTransaction = async () =>
      void (await world.call("sendCertificate", { certificateId, consent: "in-person" }));
    accepted(await world.call("revokeCertificate", { certificateId, reason: "wrong-patient" }));
    expect(items("DELIVERY#").map(({ action }) => action)).toEqual(["register", "revoke"]);
  });
});

describe("questions and answers", () => {
  it("shows what the recipient asked, and sends the answer to it", async () => {
    const certificateId = await aSentCertificate(world);
    const messageId = await aQuestion(world, certificateId, {
      subject: "KOMPLT",
      complements: [
        { questionId: "35", text: "Hur ofta?" },
        { questionId: "32", instance: 1, text: "Varför?" },
      ],
    });
    expect(accepted(await world.call("listMessages", { certificateId }))["messages"]).toMatchObject([
      {
        messageId,
        kind: "complement-request",
        from: "FKASSA",
        state: "open",
        actions: ["answer", "assign", "handle"],
        complements: [
          { pointer: "/answers/impairments", nationalId: "35", text: "Hur ofta?" },
          { pointer: "/answers/sickLeave/0", nationalId: "32", text: "Varför?" },
        ],
      },
    ]);
    const sent = accepted(
      await world.call("answerQuestion", { certificateId, messageId, text: "Två gånger i veckan" }),
    );
    const messages = accepted(await world.call("listMessages", { certificateId }))["messages"] as {
      messageId: string;
    }[];
    expect(messages.find((one) => one.messageId === messageId)).toMatchObject({
      state: "handled",
      actions: [],
    });
    expect(messages.find((one) => one.messageId === sent["messageId"])).toMatchObject({
      kind: "answer",
      actions: [],
      from: "HSVARD",
      answerTo: messageId,
    });
    expect(items("DELIVERY#").at(-1)).toMatchObject({
      action: "message",
      messageId: sent["messageId"],
      recipient: "FKASSA",
    });
    expect(world.tables.everything()).not.toContain("Två gånger");
  });

  it("may be answered after the certificate was made void, which it stays, once it is marked as not handled", async () => {
    const certificateId = await aSentCertificate(world);
    const messageId = await aQuestion(world, certificateId);
    accepted(await world.call("revokeCertificate", { certificateId, reason: "wrong-patient" }));
    const early = await world.call("answerQuestion", { certificateId, messageId, text: "Ja" });
    expect(refusal(early)).toEqual([409, "message-handled-already"]);
    accepted(await world.call("handleMessage", { certificateId, messageId, isHandled: false }));
    accepted(await world.call("answerQuestion", { certificateId, messageId, text: "Ja" }));
    expect(accepted(await world.call("readCertificate", { certificateId }))).toMatchObject({
      state: "revoked",
      actions: ["read", "print", "verify", "list-messages"],
    });
  });

  it("refuses what is no open question, or an answer that cannot be entered", async () => {
    const certificateId = await aSentCertificate(world);
    const answer = (messageId: string) => world.call("answerQuestion", { certificateId, messageId, text: "Ja" });
    expect(refusal(await answer("unknown"))).toEqual([404, "message-not-found"]);
    const question = await aQuestion(world, certificateId);
    const reminder = await aQuestion(world, certificateId, { subject: "PAMINN", reminderOf: question });
    expect(refusal(await answer(reminder))).toEqual([409, "message-not-a-question"]);
    world.nextIds.push(reminder);
    expect(refusal(await answer(question))).toEqual([409, "message-exists"]);
    accepted(await answer(question));
    expect(refusal(await answer(question))).toEqual([409, "message-handled-already"]);
    expect(items("MESSAGE#")).toHaveLength(3);
  });

  it("takes an answer also where another question comes in between", async () => {
    const certificateId = await aSentCertificate(world);
    const messageId = await aQuestion(world, certificateId);
    world.beforeTransaction = async () => void (await ask(world, certificateId, { id: "m-1" }));
    accepted(await world.call("answerQuestion", { certificateId, messageId, text: "Ja" }));
    const { messages } = (await world.call("listMessages", { certificateId })).json;
    expect(messages).toHaveLength(3);
  });

  it("refuses an answer to who does not have the certificate", async () => {
    const certificateId = await aSentCertificate(world);
    const messageId = await aQuestion(world, certificateId);
    await world.tables.transact([
      { table: "certificates", pk: `C#${certificateId}`, sk: "HEAD", set: { sendings: [] } },
    ]);
    expect(refusal(await world.call("answerQuestion", { certificateId, messageId, text: "Ja" }))).toEqual([
      409,
      "certificate-not-sent",
    ]);
    expect(world.tables.all("certificates").filter((item) => item["from"] === "HSVARD")).toEqual([]);
  });
});
