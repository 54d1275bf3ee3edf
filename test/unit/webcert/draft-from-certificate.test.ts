import { randomUUID } from "node:crypto";
import { beforeEach, describe, expect, it } from "vitest";
import { journalCertificate } from "../../fixtures/main-job/journal-certificate.ts";
import { staff, staffClaims, tolvan, units } from "../../fixtures/people.ts";
import {
  accepted,
  aDraft,
  aQuestion,
  aSentCertificate,
  aSignedCertificate,
  completeAnswers,
  envelope,
} from "../../fixtures/steps.ts";
import type { WorldResponse, World } from "../../fixtures/world.ts";
import { aWorld } from "../../fixtures/world.ts";

let world: World;
beforeEach(async () => {
  world = await aWorld();
});

const surgery = { headers: { "care-unit": units.surgery.hsaId } };
const nurse = { claims: staffClaims(staff.nils) };

function refusal(answer: WorldResponse): [number, string] {
  return [answer.status, String(answer.json.code)];
}

async function derived(certificateId: string, kind: string, caller = {}): Promise<string> {
  return String(accepted(await world.call("deriveDraft", { certificateId, kind }, caller))["certificateId"]);
}

async function read(certificateId: string, caller = {}) {
  return accepted(await world.call("readCertificate", { certificateId }, caller));
}

async function sign(certificateId: string): Promise<void> {
  accepted(await world.call("signCertificate", { certificateId, seenRevision: 1 }));
}

async function signedText(certificateId: string): Promise<string> {
  const opened = await world.stores.certificates.open(certificateId);
  return Buffer.from(opened!.signedXml).toString("utf8");
}

/** Of the sick leave in the answers of a complete certificate. */
const lastDay = (completeAnswers["sickLeave"] as readonly { readonly period: { readonly end: string } }[])
  .map(({ period }) => period.end)
  .toSorted()
  .at(-1)!;

function dayAfter(day: string): string {
  return new Date(Date.parse(day) + 86_400_000).toISOString().slice(0, 10);
}

const notes = () => world.tables.all("certificates").filter(({ sk }) => sk.startsWith("MADE#"));

describe("renewing", () => {
  it("begins a draft with what need not be judged anew, which names the certificate that it comes from", async () => {
    const certificateId = await aSignedCertificate(world);
    const id = await derived(certificateId, "renew");
    const draft = accepted(await world.call("readDraft", { certificateId: id }));
    const { basis, sickLeave, prognosis, ...kept } = completeAnswers;
    expect([basis, sickLeave, prognosis]).not.toContain(undefined);
    expect(draft).toMatchObject({ form: "FK7804-2.0", revision: 1, patient: tolvan, answers: kept });
    expect(draft["madeFrom"]).toEqual({ kind: "renew", certificateId, proposedStart: dayAfter(lastDay) });
    expect(Object.keys(draft["answers"] as object)).not.toContain("sickLeave");
  });

  it("signs a certificate that says so in the national form, and leaves the first as it is", async () => {
    const certificateId = await aSignedCertificate(world);
    const { events, ...before } = await read(certificateId);
    const id = await derived(certificateId, "renew");
    accepted(
      await world.call("saveDraft", {
        certificateId: id,
        seenRevision: 1,
        form: "FK7804-2.0",
        answers: completeAnswers,
      }),
    );
    accepted(await world.call("signCertificate", { certificateId: id, seenRevision: 2 }));
    const text = await signedText(id);
    expect(text).toMatch(/<relation[^>]*><typ[^>]*><[^>]*code[^>]*>FRLANG</);
    expect(text).toMatch(
      new RegExp(`<intygs-id[^>]*><[^>]*root>${units.healthCentre.hsaId}</[^>]*><[^>]*>${certificateId}<`),
    );
    const renewed = expect.objectContaining({ kind: "renewed", certificateId: id }) as unknown;
    expect(await read(certificateId)).toEqual({ ...before, events: [...(events as unknown[]), renewed] });
  });

  it("is done at any unit of the care provider, and names the unit that issued the first", async () => {
    const certificateId = await aSignedCertificate(world);
    const id = await derived(certificateId, "renew", surgery);
    expect((await world.call("readDraft", { certificateId: id })).status).toBe(404);
    const { draft } = (await world.stores.drafts.find(id))!;
    expect(draft).toMatchObject({ unit: units.surgery.hsaId, relations: [{ idRoot: units.healthCentre.hsaId }] });
    const elsewhere = { claims: staffClaims(staff.other), headers: { "care-unit": units.elsewhere.hsaId } };
    const answer = await world.call("deriveDraft", { certificateId, kind: "renew" }, elsewhere);
    expect(refusal(answer)).toEqual([404, "certificate-not-found"]);
  });

  it("carries over what a journal system has registered", async () => {
    const { id, xml } = journalCertificate(units.healthCentre.hsaId, tolvan, "2026-11-20");
    await world.call("registerCertificate", { xml: envelope(xml) });
    const draft = accepted(await world.call("readDraft", { certificateId: await derived(id, "renew") }));
    expect(Object.keys(draft["answers"] as object)).toContain("diagnoses");
  });
});

describe("replacing", () => {
  it("takes everything over, and replaces the certificate when it is signed, not before", async () => {
    const certificateId = await aSignedCertificate(world);
    const id = await derived(certificateId, "replace");
    expect(accepted(await world.call("readDraft", { certificateId: id }))).toMatchObject({ answers: completeAnswers });
    expect((await read(certificateId))["replacedBy"]).toBeUndefined();
    await sign(id);
    const replaced = await read(certificateId);
    expect(replaced["replacedBy"]).toBe(id);
    for (const action of ["send", "renew", "replace"]) expect(replaced["actions"]).not.toContain(action);
    expect(await signedText(id)).toMatch(/<relation[^>]*><typ[^>]*><[^>]*code[^>]*>ERSATT</);
    for (const kind of ["renew", "replace"])
      expect(refusal(await world.call("deriveDraft", { certificateId, kind }))).toEqual([409, "certificate-replaced"]);
  });

  it("can be done anew when the replacement is void", async () => {
    const certificateId = await aSignedCertificate(world);
    const id = await derived(certificateId, "replace");
    await sign(id);
    accepted(await world.call("revokeCertificate", { certificateId: id, reason: "wrong-patient" }));
    expect((await read(certificateId))["actions"]).toContain("replace");
    await derived(certificateId, "replace");
  });

  it("is for who signs the type, at the unit that issued it", async () => {
    const certificateId = await aSignedCertificate(world);
    const call = { certificateId, kind: "replace" };
    expect(refusal(await world.call("deriveDraft", call, nurse))).toEqual([403, "type-not-yours"]);
    expect(refusal(await world.call("deriveDraft", call, surgery))).toEqual([403, "certificate-not-your-units"]);
    const { actions } = await read(certificateId, nurse);
    expect(actions).toContain("renew");
    expect(actions).not.toContain("replace");
  });

  it("waits for the answer to a request for a complement; renewing does not", async () => {
    const certificateId = await aSentCertificate(world);
    const messageId = await aQuestion(world, certificateId, { subject: "KOMPLT" });
    const call = { certificateId, kind: "replace" };
    expect(refusal(await world.call("deriveDraft", call))).toEqual([409, "complement-awaited"]);
    await derived(certificateId, "renew");
    accepted(await world.call("answerQuestion", { certificateId, messageId, text: "Inget att tillägga" }));
    await derived(certificateId, "replace");
  });
});

describe("writing one for the employer", () => {
  it("takes over what both forms ask, without the diagnosis, and can be signed as it is", async () => {
    const certificateId = await aSentCertificate(world);
    const id = await derived(certificateId, "for-employer");
    const draft = accepted(await world.call("readDraft", { certificateId: id }));
    const { contact: _contact, ...both } = completeAnswers as Record<string, unknown>;
    expect(draft).toMatchObject({
      form: "AG7804-2.0",
      answers: { ...both, diagnosisShared: { wanted: false } },
      madeFrom: { kind: "for-employer", certificateId },
      errors: [],
    });
    expect(draft["toBeSigned"]).not.toHaveProperty("diagnoses");
    await sign(id);
    const text = await signedText(id);
    expect(text).toContain(">AG7804<");
    for (const told of [">6.1", 'id="6"', "<relation", certificateId]) expect(text).not.toContain(told);
    const { actions, sentTo } = await read(id);
    expect([actions, sentTo]).toEqual([["read", "print", "verify", "revoke", "renew", "replace"], []]);
  });

  it("is done once, and leads to the one there is, until that is made void or erased", async () => {
    const certificateId = await aSignedCertificate(world);
    const call = { certificateId, kind: "for-employer" };
    const id = await derived(certificateId, "for-employer");
    await sign(id);
    const made = await read(certificateId);
    expect([made["employerCertificateId"], made["actions"]]).toEqual([
      id,
      expect.not.arrayContaining(["for-employer"]),
    ]);
    expect(refusal(await world.call("deriveDraft", call))).toEqual([409, "employer-certificate-made-already"]);
    expect((await read(certificateId, surgery))["employerCertificateId"]).toBe(id);
    expect(await read(id)).not.toHaveProperty("employerCertificateId");
    accepted(await world.call("revokeCertificate", { certificateId: id, reason: "wrong-patient" }));
    expect(await read(certificateId)).not.toHaveProperty("employerCertificateId");
    const next = await derived(certificateId, "for-employer");
    await sign(next);
    expect((await read(certificateId))["employerCertificateId"]).toBe(next);
    accepted(await world.call("eraseCertificate", { certificateId: next, caseNumber: "Dnr 2026/1" }));
    expect((await read(certificateId))["actions"]).toContain("for-employer");
  });

  it("is not done anew where the one there is was replaced, also when that one is void", async () => {
    const certificateId = await aSignedCertificate(world);
    const id = await derived(certificateId, "for-employer");
    await sign(id);
    const replacing = await derived(id, "replace");
    await sign(replacing);
    accepted(await world.call("revokeCertificate", { certificateId: id, reason: "wrong-patient" }));
    const call = { certificateId, kind: "for-employer" };
    expect(refusal(await world.call("deriveDraft", call))).toEqual([409, "employer-certificate-made-already"]);
    expect((await read(certificateId))["employerCertificateId"]).toBe(replacing);
  });

  it("tells the diagnosis where the doctor says that the patient wants it", async () => {
    const id = await derived(await aSignedCertificate(world), "for-employer");
    const { answers } = accepted(await world.call("readDraft", { certificateId: id }));
    const shared = { ...(answers as object), diagnosisShared: { wanted: true } };
    accepted(
      await world.call("saveDraft", { certificateId: id, seenRevision: 1, form: "AG7804-2.0", answers: shared }),
    );
    accepted(await world.call("signCertificate", { certificateId: id, seenRevision: 2 }));
    expect((await read(id))["answers"]).toMatchObject({ diagnoses: completeAnswers["diagnoses"] });
  });

  it("tells the diagnosis with isolation, of which it is the reason", async () => {
    const isolated = { infectionControl: { underAct: true } };
    const { diagnoses, sickLeave, workingHours } = completeAnswers;
    const certificateId = await aDraft(world, { ...isolated, diagnoses, sickLeave, workingHours });
    await sign(certificateId);
    const id = await derived(certificateId, "for-employer");
    expect(accepted(await world.call("readDraft", { certificateId: id }))).toMatchObject({
      answers: { ...isolated, diagnoses, sickLeave, workingHours, diagnosisShared: { wanted: true } },
      errors: [],
    });
  });

  it("is done at the unit that issued it, by whoever prepares", async () => {
    const certificateId = await aSignedCertificate(world);
    const call = { certificateId, kind: "for-employer" };
    expect(refusal(await world.call("deriveDraft", call, surgery))).toEqual([403, "certificate-not-your-units"]);
    await derived(certificateId, "for-employer", nurse);
  });
});

describe("a unit", () => {
  it("has one such draft at a time: the certificate leads to it until it is signed or deleted", async () => {
    const certificateId = await aSignedCertificate(world);
    const id = await derived(certificateId, "replace");
    expect(await read(certificateId)).toMatchObject({ drafts: [{ kind: "replace", certificateId: id }] });
    expect((await read(certificateId))["actions"]).toEqual([
      "read",
      "print",
      "verify",
      "list-messages",
      "send",
      "revoke",
      "renew",
      "for-employer",
    ]);
    const again = { certificateId, kind: "replace" };
    expect(refusal(await world.call("deriveDraft", again))).toEqual([409, "draft-made-already"]);
    accepted(await world.call("deleteDraft", { certificateId: id, seenRevision: 1 }));
    expect(await read(certificateId)).toMatchObject({ drafts: [] });
    const next = await derived(certificateId, "replace");
    await sign(next);
    expect(notes()).toEqual([]);
  });

  it("does not see the drafts of another unit, which renews beside it", async () => {
    const certificateId = await aSignedCertificate(world);
    await derived(certificateId, "renew", surgery);
    expect(await read(certificateId)).toMatchObject({ drafts: [] });
    await derived(certificateId, "renew");
  });

  it.each(["renew", "replace"])("has one where two %s it in the same moment", async (kind) => {
    const certificateId = await aSignedCertificate(world);
    const call = { certificateId, kind };
    let first = "";
    world.beforeTransaction = async () => void (first = await derived(certificateId, kind));
    expect(refusal(await world.call("deriveDraft", call))).toEqual([409, "draft-made-already"]);
    expect(notes().map(({ id }) => id)).toEqual([first]);
  });

  it("makes none of what is made void or replaced in the same moment", async () => {
    const certificateId = await aSignedCertificate(world);
    world.beforeTransaction = async () =>
      void (await world.call("revokeCertificate", { certificateId, reason: "wrong-patient" }));
    const answer = await world.call("deriveDraft", { certificateId, kind: "renew" });
    expect(refusal(answer)).toEqual([409, "certificate-revoked"]);
    expect(notes()).toEqual([]);
  });

  it("gets the same draft where the call is repeated", async () => {
    const certificateId = await aSignedCertificate(world);
    const headers = { "idempotency-key": randomUUID() };
    const calls = [1, 2].map(() => () => world.call("deriveDraft", { certificateId, kind: "renew" }, { headers }));
    const answers = [];
    for (const call of calls) answers.push(accepted(await call()));
    expect(answers[1]).toEqual(answers[0]);
    expect(notes()).toHaveLength(1);
  });

  it("leaves nothing of it where the certificate is erased, and keeps the draft to read and delete", async () => {
    const certificateId = await aSignedCertificate(world);
    const id = await derived(certificateId, "replace");
    accepted(await world.call("eraseCertificate", { certificateId, caseNumber: "IVO 1-2026" }));
    expect(notes()).toEqual([]);
    accepted(await world.call("readDraft", { certificateId: id }));
    expect((await world.call("deleteDraft", { certificateId: id, seenRevision: 1 })).status).toBeLessThan(300);
  });
});

const kinds = ["renew", "replace", "complement", "for-employer"] as const;
type Kind = (typeof kinds)[number];

/** A draft of a kind with all its answers, and what its signer has seen. */
async function completeDraft(certificateId: string, kind: Kind) {
  if (kind === "complement") await asks(certificateId);
  const id = await derived(certificateId, kind);
  if (kind !== "renew") return { certificateId: id, seenRevision: 1 };
  const saving = { certificateId: id, seenRevision: 1, form: "FK7804-2.0", answers: completeAnswers };
  accepted(await world.call("saveDraft", saving));
  return { certificateId: id, seenRevision: 2 };
}

async function register(certificateId: string, change: (xml: string) => string = (xml) => xml): Promise<void> {
  const { xml } = journalCertificate(units.healthCentre.hsaId, tolvan, "2026-11-20", certificateId);
  const text = change(Buffer.from(xml).toString());
  expect((await world.call("registerCertificate", { xml: envelope(Buffer.from(text)) })).text).toContain(">OK<");
}

const revokes = async (certificateId: string) =>
  void accepted(await world.call("revokeCertificate", { certificateId, reason: "wrong-patient" }));
const replaces = (certificateId: string) => register(certificateId);
const asks = (certificateId: string) => aQuestion(world, certificateId, { subject: "KOMPLT" });
const erases = async (certificateId: string) =>
  void accepted(await world.call("eraseCertificate", { certificateId, caseNumber: "IVO 1-2026" }));

async function complements(certificateId: string): Promise<void> {
  const svarPa = `<r:svarPa><meddelande-id>${await asks(certificateId)}</meddelande-id></r:svarPa>`;
  await register(certificateId, (xml) => xml.replace("ERSATT", "KOMPLT").replace("<r:intyg", `${svarPa}<r:intyg`));
}

async function answers(certificateId: string): Promise<void> {
  const messageId = await asks(certificateId);
  accepted(await world.call("answerQuestion", { certificateId, messageId, text: "Inget att tillägga" }));
}

/** What happens to a certificate before the draft from it is signed, with how the signing of each kind ends. */
const meanwhile = [
  ["is made void", revokes, { renew: "certificate-revoked", replace: "certificate-revoked" }, "certificate-revoked"],
  ["is replaced", replaces, { renew: "certificate-replaced", replace: "certificate-replaced" }, "certificate-replaced"],
  [
    "is complemented",
    complements,
    { renew: "certificate-complemented", replace: "certificate-complemented" },
    "certificate-complemented",
  ],
  ["is asked about", asks, { renew: undefined, replace: "complement-awaited" }, undefined],
  ["is asked about and answered for", answers, { renew: undefined, replace: undefined }, undefined],
  ["is erased", erases, { renew: "certificate-not-found", replace: "certificate-not-found" }, "certificate-not-found"],
] as const;

const walks = meanwhile.flatMap(([what, happens, codes, others]) =>
  kinds.map((kind) => ({ what, happens, kind, code: kind in codes ? codes[kind as keyof typeof codes] : others })),
);

describe("signing what is made from a certificate", () => {
  it.each(walks)("to $kind one that $what meanwhile ends with $code", async ({ happens, kind, code }) => {
    const source = await aSentCertificate(world);
    const draft = await completeDraft(source, kind);
    await happens(source);
    const answer = await world.call("signCertificate", draft);
    if (code === undefined) return void accepted(answer);
    const status = code === "certificate-not-found" ? 404 : 409;
    expect(refusal(answer)).toEqual([status, code]);
    expect(answer.json.detail).toContain("utkastet är gjort från");
    expect(await world.stores.certificates.find(draft.certificateId)).toBeUndefined();
    accepted(await world.call("readDraft", { certificateId: draft.certificateId }));
  });

  it.each(walks)("to $kind one that $what in the same moment ends with $code", async ({ happens, kind, code }) => {
    const source = await aSentCertificate(world);
    const draft = await completeDraft(source, kind);
    world.beforeTransaction = async () => void (await happens(source));
    const answer = await world.call("signCertificate", draft);
    if (code === undefined) return void accepted(answer);
    expect(answer.json.code).toBe(code);
    expect(await world.stores.certificates.find(draft.certificateId)).toBeUndefined();
  });

  it("goes through once what replaced the certificate is void", async () => {
    const source = await aSignedCertificate(world);
    const draft = await completeDraft(source, "renew");
    const replacement = await derived(source, "replace");
    await sign(replacement);
    expect(refusal(await world.call("signCertificate", draft))).toEqual([409, "certificate-replaced"]);
    await revokes(replacement);
    accepted(await world.call("signCertificate", draft));
  });
});
