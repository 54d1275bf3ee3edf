import { beforeEach, describe, expect, it } from "vitest";
import { staff, staffClaims, tolvan, units } from "../../fixtures/people.ts";
import { operations } from "../../fixtures/operations.ts";
import { aDraft, aSignedCertificate } from "../../fixtures/steps.ts";
import type { World } from "../../fixtures/world.ts";
import { aWorld } from "../../fixtures/world.ts";

/** A doctor of another care provider, to whom neither the draft nor the certificate is there. */
const elsewhere = {
  claims: staffClaims(staff.other),
  headers: { "care-unit": units.elsewhere.hsaId, "if-match": '"1"' },
};
/** A dentist of the unit, who writes no such certificate. */
const dentist = { claims: { ...staffClaims(staff.elin), role: "DENTIST" } };

type Input = Readonly<Record<string, unknown>>;

/** Each operation of Webcert on one draft or certificate, and what is sent beside its id. */
const onDrafts: Readonly<Record<string, Input>> = {
  readDraft: {},
  listDraftVersions: {},
  readDraftVersion: { version: 1 },
  validateDraft: {},
  printDraft: {},
  saveDraft: { seenRevision: 1, form: "FK7804-2.0", answers: {} },
  markDraftReady: {},
  assignDraft: {},
  deleteDraft: {},
  copyDraft: {},
  revokeDraft: { reason: "wrong-patient" },
  signCertificate: { seenRevision: 1 },
};
const onCertificates: Readonly<Record<string, Input>> = {
  readCertificate: {},
  verifyCertificate: {},
  printCertificate: {},
  readSendings: {},
  sendCertificate: { consent: "in-person" },
  revokeCertificate: { reason: "wrong-patient" },
  deriveDraft: { kind: "renew" },
  listMessages: {},
  answerQuestion: { messageId: "9a8b7c6d-0000-4000-8000-000000000001", text: "Svar" },
  askRecipient: { subject: "KONTKT", text: "Ring oss" },
  saveQuestionDraft: { subject: "KONTKT", seenRevision: 0, text: "Ring oss" },
  saveAnswerDraft: { messageId: "9a8b7c6d-0000-4000-8000-000000000001", seenRevision: 0, text: "Svar" },
  handleMessage: { messageId: "9a8b7c6d-0000-4000-8000-000000000001", isHandled: true },
  assignQuestion: { messageId: "9a8b7c6d-0000-4000-8000-000000000001" },
};

let world: World;
let draft: string;
let certificate: string;
beforeEach(async () => {
  world = await aWorld();
  draft = await aDraft(world);
  certificate = await aSignedCertificate(world);
  world.restart();
  world.lookedUp.length = 0;
});

describe("The person register", () => {
  it("is walked over every operation of Webcert on one draft or certificate", () => {
    const named = [...operations.values()]
      .map(({ operation }) => operation.contract)
      .filter(({ service, path }) => service === "webcert" && path.includes("{certificateId}"))
      .map(({ id }) => id);
    expect([...Object.keys(onDrafts), ...Object.keys(onCertificates)].toSorted()).toEqual(named.toSorted());
  });

  it.each([
    ...Object.entries(onDrafts).map(([id, input]) => [id, "draft", input] as const),
    ...Object.entries(onCertificates).map(([id, input]) => [id, "certificate", input] as const),
  ])("is asked of nobody by %s where the %s is another care provider's", async (id, of, input) => {
    const certificateId = of === "draft" ? draft : certificate;
    const answer = await world.call(id, { ...input, certificateId }, elsewhere);
    expect(answer.status).toBe(404);
    expect(world.lookedUp).toEqual([]);
  });

  it("is asked of nobody where who they are is asked of others' drafts and certificates", async () => {
    const answer = await world.call("readPatients", { certificateIds: [draft, certificate] }, elsewhere);
    expect(answer.status).toBe(404);
    expect(world.lookedUp).toEqual([]);
  });

  it("is asked of nobody for a draft of a type that is not the caller's to write", async () => {
    const answer = await world.call("createDraft", { form: "TSTRK1007-7.0", patient: tolvan }, dentist);
    expect(answer.json.code).toBe("type-not-yours");
    expect(world.lookedUp).toEqual([]);
  });

  it("is asked of the patient where the draft is the unit's own", async () => {
    expect((await world.call("readDraft", { certificateId: draft })).status).toBe(200);
    expect(world.lookedUp).toEqual([tolvan]);
  });
});
