import { randomUUID } from "node:crypto";
import { needsAgreement, privateDoctorAgreement } from "../../../functions/certificate/model/agreement.ts";
import type { AgreementAct } from "../../../functions/certificate/model/agreement.ts";
import { deliveryId } from "../../../functions/certificate/model/delivery.ts";
import { practices } from "../../../functions/certificate/needs.ts";
import { agreementWrites } from "../../../functions/certificate/store/agreement-acts.ts";
import { deliveryKey, deliveryWrite } from "../../../functions/certificate/store/delivery-item.ts";
import { systemWrite } from "../../../functions/certificate/store/connected-systems.ts";
import { examplePractice } from "../../../functions/identity/practice/practice-shapes.ts";
import { exampleConnection } from "../../../functions/intygstjanst/systems/system-shape.ts";
import { staffWrites, unitKey } from "../../../functions/certificate/store/directory-items.ts";
import { refused } from "../../../functions/operation/result.ts";
import { exampleOf } from "../../../functions/certificate/types/example-of.ts";
import { findType } from "../../../functions/certificate/types/registry.ts";
import { asRead } from "../../fixtures/directory-life.ts";
import type { Sending } from "../../fixtures/api-event.ts";
import { sickLeaveForm } from "../../fixtures/main-job/demo-answers.ts";
import { largest } from "../../../functions/certificate/model/largest.ts";
import { journalCertificate } from "../../fixtures/main-job/journal-certificate.ts";
import { operations } from "../../fixtures/operations.ts";
import {
  aSystem,
  astrid,
  citizenClaims,
  lilltolvan,
  staff,
  staffClaims,
  systemClaims,
  tolvan,
  units,
  worksAt,
} from "../../fixtures/people.ts";
import {
  accepted,
  aDraft,
  aQuestion,
  aSentCertificate,
  aWaitingCertificate,
  aSignedCertificate,
  ask,
  completeAnswers,
  rewrittenAnswer,
  envelope,
  lock,
} from "../../fixtures/steps.ts";
import type { World, WorldResponse } from "../../fixtures/world.ts";
import { aWorld } from "../../fixtures/world.ts";

type Fields = Readonly<Record<string, unknown>>;
type Caller = Omit<Sending, "input">;

/** A state of the world in which operations answer with one problem. */
interface Situation {
  readonly problem: string;
  readonly operations: readonly string[];
  /** Brings a new world there, and gives the input: each operation takes those of the fields that it knows. */
  readonly prepare?: (world: World) => Promise<Fields>;
  /** Who calls and how, as far as it is not the operation's usual caller. */
  readonly caller?: Caller;
}

const surgery: Caller = { headers: { "care-unit": units.surgery.hsaId } };
const nurseAtSurgery: Caller = { ...surgery, claims: { ...staffClaims(staff.elin), role: "NURSE" } };
const elsewhere: Caller = { claims: staffClaims(staff.other), headers: { "care-unit": units.elsewhere.hsaId } };
/** A role that handles no type of certificate. */
const coordinator: Caller = { claims: { ...staffClaims(staff.elin), role: "REHAB_COORDINATOR" } };
const someoneElse: Caller = { claims: citizenClaims("197705232382") };
const child: Caller = { claims: citizenClaims(lilltolvan) };

/** Each row is taken; together they are more than a draft holds. */
const tenLongRows = Array.from({ length: 10 }, () => ({ otherSource: "x".repeat(20_000) }));

async function seenDraft(world: World): Promise<Fields & { readonly certificateId: string }> {
  return { certificateId: await aDraft(world), seenRevision: 1, form: sickLeaveForm, answers: completeAnswers };
}

async function lockedDraft(world: World): Promise<Fields & { readonly certificateId: string }> {
  const seen = await seenDraft(world);
  await lock(world, seen.certificateId);
  return seen;
}

async function revokedDraft(world: World): Promise<Fields & { readonly certificateId: string }> {
  const locked = await lockedDraft(world);
  accepted(await world.call("revokeDraft", { certificateId: locked.certificateId, reason: "wrong-patient" }));
  return locked;
}

/** A draft that somebody has saved since the caller saw it. */
async function savedByAnother(world: World): Promise<Fields & { readonly certificateId: string }> {
  const seen = await seenDraft(world);
  accepted(await world.call("saveDraft", { ...seen, answers: rewrittenAnswer }));
  return seen;
}

const signed = async (world: World) => ({ certificateId: await aSignedCertificate(world) });

async function asked(world: World): Promise<Fields & { readonly certificateId: string; readonly messageId: string }> {
  const certificateId = await aSentCertificate(world);
  return { certificateId, messageId: await aQuestion(world, certificateId) };
}

/** A certificate that has been sent and asked about, of a version that is neither sent nor asked about any more. */
async function ofOldVersion(world: World): Promise<Fields> {
  const given = await asked(world);
  const set = { type: "TSTRK1007", version: "6.8" };
  await world.tables.transact([{ table: "certificates", pk: `C#${given.certificateId}`, sk: "HEAD", set }]);
  return given;
}

/** A certificate of infection control, which says nothing without its diagnosis; it may replace another. */
async function fromJournal(world: World, replaces?: string): Promise<Fields & { readonly certificateId: string }> {
  const { id, xml } = journalCertificate(units.healthCentre.hsaId, tolvan, "2026-11-20", replaces);
  const answer = await world.call("registerCertificate", { xml: envelope(xml) });
  if (!answer.text.includes(">OK<")) throw new Error(`The certificate was not taken: ${answer.text}`);
  return { certificateId: id };
}

async function settledDelivery(world: World, certificateId: string, state = "done"): Promise<void> {
  const key = deliveryKey({ subject: `C#${certificateId}`, recipient: "FKASSA", sequence: 2 });
  const set = { state, tries: 1, lastOutcome: "OK", settledAt: world.clock.now() };
  await world.tables.transact([{ ...key, set, remove: ["openDelivery"] }]);
}

async function delivery(world: World): Promise<Fields & { readonly certificateId: string }> {
  const certificateId = await aWaitingCertificate(world);
  const { json } = await world.call("listDeliveries", { recipient: "FKASSA" });
  return { certificateId, deliveryId: json.deliveries[0].deliveryId };
}

/** Lets something else come first at each transaction of the next call, however often that decides anew. */
function beforeEach(world: World, come: () => Promise<void>): void {
  const again = async (): Promise<void> => {
    await come();
    world.beforeTransaction = again;
  };
  world.beforeTransaction = again;
}

/** A draft that somebody else marks in each moment before it is marked. */
function markedEachTime(world: World, seen: Fields & { readonly certificateId: string }): Fields {
  const place = { table: "certificates", pk: `C#${seen.certificateId}`, sk: "DRAFT" };
  let nth = 0;
  beforeEach(world, async () => {
    nth += 1;
    await world.tables.transact([{ ...place, set: { state: `marked ${String(nth)} times` } }]);
  });
  return { ...seen, assignee: units.healthCentre.hsaId };
}

const onDrafts: readonly Situation[] = [
  {
    problem: "draft-not-found",
    operations: [
      "readDraft",
      "listDraftVersions",
      "readDraftVersion",
      "validateDraft",
      "printDraft",
      "saveDraft",
      "deleteDraft",
      "copyDraft",
      "signCertificate",
    ],
    prepare: async (world) => ({ ...(await seenDraft(world)), version: 1 }),
    caller: surgery,
  },
  { problem: "draft-not-found", operations: ["assignDraft", "revokeDraft"], prepare: seenDraft, caller: surgery },
  { problem: "draft-not-found", operations: ["markDraftReady"], prepare: seenDraft, caller: nurseAtSurgery },
  {
    problem: "draft-version-not-found",
    operations: ["readDraftVersion"],
    prepare: async (world) => ({ ...(await seenDraft(world)), version: 2 }),
  },
  {
    problem: "draft-locked",
    operations: ["validateDraft", "saveDraft", "markDraftReady", "signCertificate"],
    prepare: lockedDraft,
  },
  { problem: "draft-not-locked", operations: ["copyDraft", "revokeDraft"], prepare: seenDraft },
  { problem: "draft-revoked", operations: ["assignDraft", "copyDraft", "revokeDraft"], prepare: revokedDraft },
  {
    problem: "draft-already-signed",
    operations: ["saveDraft", "markDraftReady", "assignDraft", "deleteDraft", "revokeDraft", "signCertificate"],
    prepare: async (world) => {
      const seen = await seenDraft(world);
      accepted(await world.call("signCertificate", { certificateId: seen.certificateId, seenRevision: 1 }));
      return seen;
    },
  },
  {
    problem: "if-match-missing",
    operations: ["deleteDraft", "signCertificate"],
    prepare: seenDraft,
    caller: { headers: { "if-match": undefined } },
  },
  {
    problem: "if-match-malformed",
    operations: ["deleteDraft", "signCertificate"],
    prepare: seenDraft,
    caller: { headers: { "if-match": "1" } },
  },
  {
    problem: "draft-changed",
    operations: ["deleteDraft", "signCertificate"],
    prepare: savedByAnother,
  },
  {
    problem: "draft-changed",
    operations: ["saveDraft"],
    // Nobody has seen it.
    prepare: async (world) => ({ ...(await seenDraft(world)), seenRevision: 7 }),
  },
  {
    problem: "draft-changed",
    operations: ["markDraftReady", "assignDraft"],
    prepare: async (world) => markedEachTime(world, await seenDraft(world)),
  },
  {
    problem: "draft-changed",
    operations: ["revokeDraft"],
    prepare: async (world) => markedEachTime(world, await lockedDraft(world)),
  },
  {
    problem: "task-changed",
    operations: ["assignDraft"],
    prepare: async (world) => {
      const given = { certificateId: await aDraft(world), assignee: units.healthCentre.hsaId };
      accepted(await world.call("assignDraft", { ...given, assignee: staff.nils.hsaId }));
      return given;
    },
  },
  {
    problem: "assignee-not-at-unit",
    operations: ["assignDraft"],
    prepare: async (world) => ({ ...(await seenDraft(world)), assignee: staff.other.hsaId }),
  },
  {
    problem: "draft-exists",
    operations: ["createDraft"],
    prepare: async (world) => {
      world.nextIds.push(await aDraft(world));
      return {};
    },
  },
  {
    problem: "draft-exists",
    operations: ["copyDraft"],
    prepare: async (world) => {
      const given = await lockedDraft(world);
      world.nextIds.push(await aDraft(world));
      return given;
    },
  },
  {
    problem: "type-not-yours",
    operations: [
      "createDraft",
      "saveDraft",
      "markDraftReady",
      "assignDraft",
      "deleteDraft",
      "copyDraft",
      "revokeDraft",
      "signCertificate",
    ],
    prepare: seenDraft,
    caller: coordinator,
  },
  {
    problem: "type-unknown",
    operations: ["createDraft", "saveDraft", "markDraftReady", "copyDraft", "signCertificate"],
    prepare: async (world) => {
      const seen = await seenDraft(world);
      const set = { type: "TSTRK1031", version: "3.0" };
      await world.tables.transact([{ table: "certificates", pk: `C#${seen.certificateId}`, sk: "DRAFT", set }]);
      return { ...seen, form: "TSTRK1031-3.0" };
    },
  },
  {
    problem: "answers-invalid",
    operations: ["createDraft", "saveDraft"],
    prepare: async (world) => ({ ...(await seenDraft(world)), answers: { sickness: { text: true } } }),
  },
  {
    problem: "draft-too-large",
    operations: ["createDraft", "saveDraft"],
    prepare: async (world) => ({ ...(await seenDraft(world)), answers: { basis: tenLongRows } }),
  },
];

const renewing = async (world: World) => ({ certificateId: await aSignedCertificate(world), kind: "renew" });
const replacing = async (world: World) => ({ certificateId: await aSignedCertificate(world), kind: "replace" });

/** A signed certificate of another type. */
async function ofType(world: World, type: string, version: string, kind: string): Promise<Fields> {
  const given = await signed(world);
  const set = { type, version };
  await world.tables.transact([{ table: "certificates", pk: `C#${given.certificateId}`, sk: "HEAD", set }]);
  return { ...given, kind };
}

/** The recipient wants a certificate complemented, and gets one that complements it. */
async function complement(world: World, certificateId: string): Promise<void> {
  const messageId = await aQuestion(world, certificateId, { subject: "KOMPLT" });
  const { xml } = journalCertificate(units.healthCentre.hsaId, tolvan, "2026-11-20", certificateId);
  const svarPa = `<r:svarPa><meddelande-id>${messageId}</meddelande-id></r:svarPa>`;
  const text = Buffer.from(xml).toString().replace("ERSATT", "KOMPLT").replace("<r:intyg", `${svarPa}<r:intyg`);
  const answer = await world.call("registerCertificate", { xml: envelope(Buffer.from(text)) });
  if (!answer.text.includes(">OK<")) throw new Error(`The complement was not taken: ${answer.text}`);
}

/** A certificate that the recipient wants complemented, and perhaps one that complements it. */
async function complementAsked(world: World, isGiven: boolean): Promise<Fields> {
  const certificateId = await aSentCertificate(world);
  if (isGiven) await complement(world, certificateId);
  else await aQuestion(world, certificateId, { subject: "KOMPLT" });
  return { certificateId, kind: "replace" };
}

async function complementing(world: World): Promise<Fields> {
  return { ...(await complementAsked(world, false)), kind: "complement" };
}

/** A draft that complements, as its signer has seen it. */
async function complemented(world: World): Promise<Fields> {
  const { certificateId } = accepted(await world.call("deriveDraft", await complementing(world)));
  return { certificateId, seenRevision: 1 };
}

/** What care writes in the conversation about a certificate. */
const onConversation = [
  "answerQuestion",
  "askRecipient",
  "handleMessage",
  "saveAnswerDraft",
  "saveQuestionDraft",
  "assignQuestion",
];

const onDeriving: readonly Situation[] = [
  { problem: "certificate-not-found", operations: ["deriveDraft"], prepare: renewing, caller: elsewhere },
  { problem: "certificate-not-your-units", operations: ["deriveDraft"], prepare: replacing, caller: surgery },
  { problem: "type-not-yours", operations: ["deriveDraft"], prepare: renewing, caller: coordinator },
  {
    problem: "type-not-renewed",
    operations: ["deriveDraft"],
    prepare: (world) => ofType(world, "TS8071", "2.0", "renew"),
  },
  {
    problem: "type-not-replaced",
    operations: ["deriveDraft"],
    prepare: (world) => ofType(world, "TSTRK1031", "3.0", "replace"),
  },
  {
    problem: "type-without-employer-form",
    operations: ["deriveDraft"],
    prepare: (world) => ofType(world, "LUSE", "1.3", "for-employer"),
  },
  { problem: "type-unknown", operations: ["deriveDraft"], prepare: (world) => ofType(world, "AG7804", "1.2", "renew") },
  {
    problem: "certificate-revoked",
    operations: ["deriveDraft"],
    prepare: async (world) => {
      const given = await signed(world);
      accepted(await world.call("revokeCertificate", { ...given, reason: "wrong-patient" }));
      return { ...given, kind: "renew" };
    },
  },
  {
    problem: "certificate-replaced",
    operations: ["deriveDraft"],
    prepare: async (world) => {
      const given = await fromJournal(world);
      await fromJournal(world, given.certificateId);
      return { ...given, kind: "renew" };
    },
  },
  {
    problem: "certificate-complemented",
    operations: ["deriveDraft"],
    prepare: (world) => complementAsked(world, true),
  },
  { problem: "complement-awaited", operations: ["deriveDraft"], prepare: (world) => complementAsked(world, false) },
  {
    problem: "complement-not-awaited",
    operations: ["deriveDraft"],
    prepare: async (world) => ({ certificateId: await aSentCertificate(world), kind: "complement" }),
  },
  {
    problem: "certificate-changed",
    operations: ["deriveDraft"],
    prepare: async (world) => {
      const certificateId = await aSentCertificate(world);
      beforeEach(world, async () => void (await ask(world, certificateId)));
      return { certificateId, kind: "renew" };
    },
  },
  {
    problem: "draft-made-already",
    operations: ["deriveDraft"],
    prepare: async (world) => {
      const given = await renewing(world);
      accepted(await world.call("deriveDraft", given));
      return given;
    },
  },
  {
    problem: "employer-certificate-made-already",
    operations: ["deriveDraft"],
    prepare: async (world) => {
      const given = { certificateId: await aDraft(world), seenRevision: 1 };
      accepted(await world.call("signCertificate", { ...given, forEmployer: {} }));
      return { certificateId: given.certificateId, kind: "for-employer" };
    },
  },
  {
    problem: "draft-exists",
    operations: ["deriveDraft"],
    prepare: async (world) => {
      const given = await renewing(world);
      world.nextIds.push(await aDraft(world));
      return given;
    },
  },
];

/** A draft that is made from a certificate, to which something happens before the draft is signed. */
const fromOneThat =
  (kind: string, happens: (world: World, certificateId: string) => Promise<unknown>) =>
  async (world: World): Promise<Fields> => {
    const source = await aSentCertificate(world);
    const { certificateId } = accepted(await world.call("deriveDraft", { certificateId: source, kind }));
    await happens(world, source);
    return { certificateId, seenRevision: 1 };
  };

const onSigning: readonly Situation[] = [
  {
    problem: "certificate-not-found",
    operations: ["signCertificate"],
    prepare: fromOneThat("for-employer", async (world, certificateId) =>
      accepted(await world.call("eraseCertificate", { certificateId, caseNumber: "IVO 1-2026" })),
    ),
  },
  {
    problem: "certificate-revoked",
    operations: ["signCertificate"],
    prepare: fromOneThat("for-employer", async (world, certificateId) =>
      accepted(await world.call("revokeCertificate", { certificateId, reason: "wrong-patient" })),
    ),
  },
  {
    problem: "certificate-replaced",
    operations: ["signCertificate"],
    prepare: fromOneThat("replace", fromJournal),
  },
  {
    problem: "certificate-complemented",
    operations: ["signCertificate"],
    prepare: fromOneThat("replace", complement),
  },
  {
    problem: "complement-awaited",
    operations: ["signCertificate"],
    prepare: fromOneThat("replace", (world, certificateId) => aQuestion(world, certificateId, { subject: "KOMPLT" })),
  },
  {
    problem: "draft-incomplete",
    operations: ["signCertificate"],
    prepare: async (world) => ({ certificateId: await aDraft(world, {}), seenRevision: 1 }),
  },
  {
    problem: "certificate-changed",
    operations: ["signCertificate"],
    prepare: async (world) => {
      const seen = await seenDraft(world);
      const put = { type: "LUSE" };
      await world.tables.transact([{ table: "certificates", pk: `C#${seen.certificateId}`, sk: "HEAD", put }]);
      return seen;
    },
  },
  {
    problem: "type-without-employer-form",
    operations: ["signCertificate"],
    prepare: async (world) => {
      const begun = { form: "LUSE-1.3", patient: tolvan, answers: exampleOf(findType("LUSE")!, "2026-11-20") };
      const { certificateId } = accepted(await world.call("createDraft", begun));
      return { certificateId, seenRevision: 1, forEmployer: {} };
    },
  },
  {
    problem: "employer-certificate-incomplete",
    operations: ["signCertificate"],
    prepare: async (world) => ({
      certificateId: await aDraft(world, { ...completeAnswers, infectionControl: { underAct: true } }),
      seenRevision: 1,
      forEmployer: { shareDiagnosis: false },
    }),
  },
  ...(["signing-service-unavailable", "signing-service-answer-unusable"] as const).map((problem) => ({
    problem,
    operations: ["signCertificate"],
    prepare: async (world: World) => {
      await world.signInEarnest((service) => ({ ...service, sign: async () => refused(problem) }));
      return seenDraft(world);
    },
  })),
];

const onCertificates: readonly Situation[] = [
  {
    problem: "certificate-not-found",
    operations: [
      "readCertificate",
      "listMessages",
      "printCertificate",
      "verifyCertificate",
      "sendCertificate",
      "readSendings",
      "revokeCertificate",
      ...onConversation,
    ],
    prepare: asked,
    caller: elsewhere,
  },
  {
    problem: "certificate-not-found",
    operations: [
      "readOwnCertificate",
      "readOwnSendings",
      "printOwnCertificate",
      "sendOwnCertificate",
      "archiveOwnCertificate",
    ],
    prepare: signed,
    caller: someoneElse,
  },
  {
    problem: "certificate-not-found",
    operations: ["readPatients"],
    prepare: async () => ({ certificateIds: [randomUUID()] }),
  },
  {
    problem: "certificate-not-found",
    operations: ["eraseCertificate"],
    prepare: async () => ({ certificateId: randomUUID() }),
  },
  {
    problem: "too-young",
    operations: [
      "listOwnCertificates",
      "readOwnCertificate",
      "readOwnSendings",
      "printOwnCertificate",
      "sendOwnCertificate",
      "archiveOwnCertificate",
    ],
    prepare: signed,
    caller: child,
  },
  {
    problem: "certificate-not-your-units",
    operations: ["sendCertificate", "revokeCertificate", ...onConversation],
    prepare: asked,
    caller: surgery,
  },
  {
    problem: "type-not-yours",
    operations: ["listMessages", "sendCertificate", "revokeCertificate", ...onConversation],
    prepare: asked,
    caller: coordinator,
  },
  { problem: "type-not-sent", operations: ["sendCertificate", "sendOwnCertificate"], prepare: ofOldVersion },
  {
    problem: "certificate-revoked",
    operations: ["sendCertificate", "revokeCertificate", "sendOwnCertificate"],
    prepare: async (world) => {
      const given = await signed(world);
      accepted(await world.call("revokeCertificate", { ...given, reason: "wrong-patient" }));
      return given;
    },
  },
  {
    problem: "certificate-replaced",
    operations: ["sendCertificate", "sendOwnCertificate"],
    prepare: async (world) => {
      const given = await fromJournal(world);
      await fromJournal(world, given.certificateId);
      return given;
    },
  },
  {
    problem: "certificate-already-sent",
    operations: ["sendCertificate", "sendOwnCertificate"],
    prepare: async (world) => ({ certificateId: await aSentCertificate(world) }),
  },
  {
    problem: "certificate-changed",
    operations: ["sendCertificate", "sendOwnCertificate"],
    prepare: async (world) => {
      const given = await signed(world);
      let sequence = 10;
      beforeEach(world, async () => {
        const set = { sequence: (sequence += 1) };
        await world.tables.transact([{ table: "certificates", pk: `C#${given.certificateId}`, sk: "HEAD", set }]);
      });
      return given;
    },
  },
  {
    problem: "certificate-changed",
    operations: ["revokeCertificate", "eraseCertificate", "answerQuestion", "askRecipient", "saveQuestionDraft"],
    prepare: async (world) => {
      const given = await asked(world);
      beforeEach(world, async () => void (await ask(world, given.certificateId)));
      return given;
    },
  },
  {
    problem: "certificate-changed",
    operations: ["handleMessage"],
    prepare: async (world) => {
      const given = await asked(world);
      await world.call("handleMessage", { ...given, isHandled: true });
      beforeEach(world, async () => void (await ask(world, given.certificateId)));
      return { ...given, isHandled: false };
    },
  },
  {
    problem: "certificate-changed",
    operations: ["saveAnswerDraft"],
    prepare: async (world) => {
      const given = await asked(world);
      const seenRevision = Date.parse(world.clock.now());
      let putAway: (() => void) | undefined;
      // Somebody begins at each moment, or puts away what was begun.
      beforeEach(world, async () => {
        const begun = putAway;
        putAway = begun === undefined ? world.tables.snapshot() : undefined;
        if (begun === undefined) await world.call("saveAnswerDraft", { ...given, seenRevision, text: "Ja" });
        else begun();
      });
      return { ...given, seenRevision, text: "Nej" };
    },
  },
  {
    problem: "certificate-changed",
    operations: ["assignQuestion"],
    prepare: async (world) => {
      const given = await asked(world);
      const place = { table: "certificates", pk: `C#${given.certificateId}`, sk: `MESSAGE#${given.messageId}` };
      let nth = 0;
      beforeEach(world, async () => {
        nth += 1;
        await world.tables.transact([{ ...place, set: { assignedAt: `the moment ${String(nth)}` } }]);
      });
      return { ...given, assignee: units.healthCentre.hsaId };
    },
  },
  {
    problem: "diagnosis-not-left-out",
    operations: ["printCertificate", "printOwnCertificate"],
    prepare: async (world) => ({ ...(await fromJournal(world)), diagnosis: "left-out" }),
  },
];

const onDraft = ["readDraft", "listDraftVersions", "readDraftVersion", "validateDraft", "printDraft", "deleteDraft"];
const onOpened = ["readCertificate", "printCertificate", "listMessages", ...onConversation];
const ofCitizens = [
  "listOwnCertificates",
  "readOwnCertificate",
  "readOwnSendings",
  "printOwnCertificate",
  "sendOwnCertificate",
  "archiveOwnCertificate",
];
const searches = ["searchDrafts", "searchCertificates"];
const nurse: Caller = { claims: staffClaims(staff.nils) };

/** What one may not do for a patient of whom the register says something, or says nothing at all. */
const onPatients: readonly Situation[] = [
  ...(
    [
      [[...onDraft, "createDraft", "signCertificate", ...searches, "lookUpPatient"], seenDraft],
      [[...onOpened, "readPatients"], asked],
      [["deriveDraft"], renewing],
      [["copyDraft"], lockedDraft],
      [["saveDraft"], savedByAnother],
      [["sendCertificate", ...ofCitizens], signed],
    ] as const
  ).map(([those, room]) => ({
    problem: "person-register-unavailable",
    operations: those,
    prepare: async (world: World): Promise<Fields> => {
      const given = await room(world);
      world.loseRegister();
      return { patient: tolvan, ...given, certificateIds: [given.certificateId] };
    },
  })),
  ...(
    [
      ["patient-unknown", { isUnknown: true }, ["createDraft", "signCertificate"], seenDraft],
      ["patient-unknown", { isUnknown: true }, ["deriveDraft"], renewing],
      ["patient-deceased", { isDeceased: true }, ["deriveDraft"], renewing],
      ["patient-renumbered", { isRenumbered: true }, ["deriveDraft"], renewing],
      ["patient-unknown", { isUnknown: true }, ["copyDraft"], lockedDraft],
      ["patient-deceased", { isDeceased: true }, ["copyDraft"], lockedDraft],
      ["patient-renumbered", { isRenumbered: true }, ["copyDraft"], lockedDraft],
      ["citizen-unknown", { isUnknown: true }, ofCitizens, signed],
      ["patient-deceased", { isDeceased: true }, ["createDraft"], seenDraft],
      ["citizen-deceased", { isDeceased: true }, ofCitizens, signed],
      ["patient-renumbered", { isRenumbered: true }, ["createDraft"], seenDraft],
      ["patient-test-person", { isTestPerson: true }, ["sendOwnCertificate", "sendCertificate"], signed],
      ["patient-test-person", { isTestPerson: true }, onConversation, asked],
      ["patient-test-person", { isTestPerson: true }, ["deriveDraft"], complementing],
      ["patient-test-person", { isTestPerson: true }, ["signCertificate"], complemented],
    ] as const
  ).map(([problem, person, those, room]) => ({
    problem,
    operations: those,
    prepare: async (world: World): Promise<Fields> => {
      const given = await room(world);
      await world.register(tolvan, person);
      return { patient: tolvan, ...given };
    },
  })),
  {
    problem: "patient-protected",
    operations: [
      ...onDraft,
      "createDraft",
      "saveDraft",
      "markDraftReady",
      "assignDraft",
      "copyDraft",
      "signCertificate",
      ...searches,
    ],
    prepare: async (world) => {
      const given = await seenDraft(world);
      await world.register(tolvan, { isProtected: true });
      return { patient: tolvan, ...given };
    },
    caller: nurse,
  },
  {
    problem: "patient-protected",
    operations: ["readCertificate", "printCertificate", "listMessages", ...onConversation],
    prepare: async (world) => {
      const given = await asked(world);
      await world.register(tolvan, { isProtected: true });
      return given;
    },
    caller: nurse,
  },
  {
    problem: "patient-protected",
    operations: ["sendCertificate", "deriveDraft"],
    prepare: async (world) => {
      const given = await renewing(world);
      await world.register(tolvan, { isProtected: true });
      return given;
    },
    caller: nurse,
  },
];

const onMessages: readonly Situation[] = [
  {
    problem: "message-not-assigned",
    operations: ["assignQuestion"],
    prepare: async (world) => {
      const given = await asked(world);
      accepted(await world.call("handleMessage", { ...given, isHandled: true }));
      return given;
    },
  },
  {
    problem: "message-draft-changed",
    operations: ["askRecipient"],
    prepare: async (world) => {
      const given = { certificateId: await aSentCertificate(world), subject: "KONTKT" };
      const written = { ...given, seenRevision: 0, text: "Ring i dag" };
      accepted(await world.call("saveQuestionDraft", written, { claims: staffClaims(staff.nils) }));
      return { ...given, text: "Ring i morgon" };
    },
  },
  {
    problem: "message-draft-changed",
    operations: ["answerQuestion"],
    prepare: async (world) => {
      const given = await asked(world);
      const written = { ...given, seenRevision: 0, text: "Nej" };
      accepted(await world.call("saveAnswerDraft", written, { claims: staffClaims(staff.nils) }));
      return { ...given, text: "Ja" };
    },
  },
  {
    problem: "task-changed",
    operations: ["assignQuestion"],
    prepare: async (world) => {
      const given = { ...(await asked(world)), assignee: units.healthCentre.hsaId };
      accepted(await world.call("assignQuestion", { ...given, assignee: staff.nils.hsaId }));
      return given;
    },
  },
  {
    problem: "assignee-not-at-unit",
    operations: ["assignQuestion"],
    prepare: async (world) => ({ ...(await asked(world)), assignee: staff.other.hsaId }),
  },
  { problem: "type-without-questions", operations: ["listMessages", ...onConversation], prepare: ofOldVersion },
  { problem: "certificate-not-sent", operations: onConversation, prepare: signed },
  {
    problem: "message-not-found",
    operations: ["answerQuestion", "handleMessage", "saveAnswerDraft", "assignQuestion"],
    prepare: async (world) => ({ ...(await asked(world)), messageId: randomUUID() }),
  },
  {
    problem: "message-not-a-question",
    operations: ["answerQuestion", "saveAnswerDraft"],
    prepare: async (world) => {
      const { certificateId, messageId } = await asked(world);
      const reminder = await aQuestion(world, certificateId, { subject: "PAMINN", reminderOf: messageId });
      return { certificateId, messageId: reminder };
    },
  },
  {
    problem: "unit-not-listed",
    operations: ["listQuestions"],
    prepare: async () => ({ unit: units.surgery.hsaId }),
  },
  {
    problem: "message-handled-already",
    operations: ["answerQuestion", "saveAnswerDraft"],
    prepare: async (world) => {
      const given = await asked(world);
      accepted(await world.call("answerQuestion", { ...given, text: "Halvtid på förmiddagar" }));
      return given;
    },
  },
  {
    problem: "message-not-handled",
    operations: ["handleMessage"],
    prepare: async (world) => {
      const { certificateId, messageId } = await asked(world);
      const reminder = await aQuestion(world, certificateId, { subject: "PAMINN", reminderOf: messageId });
      return { certificateId, messageId: reminder };
    },
  },
  {
    problem: "certificate-revoked",
    operations: ["askRecipient", "saveQuestionDraft"],
    prepare: async (world) => {
      const { certificateId } = await asked(world);
      accepted(await world.call("revokeCertificate", { certificateId, reason: "wrong-patient" }));
      return { certificateId };
    },
  },
  {
    problem: "message-answered",
    operations: ["handleMessage"],
    prepare: async (world) => {
      const given = await asked(world);
      accepted(await world.call("answerQuestion", { ...given, text: "Halvtid på förmiddagar" }));
      return given;
    },
  },
  {
    problem: "messages-too-many",
    operations: ["askRecipient"],
    prepare: async (world) => {
      const given = await asked(world);
      const question = { certificateId: given.certificateId, subject: "KONTKT", text: "Ring oss" };
      for (let n = 0; n < largest.messages; n += 1) accepted(await world.call("askRecipient", question));
      return given;
    },
  },
  {
    problem: "message-exists",
    operations: ["answerQuestion", "askRecipient"],
    prepare: async (world) => {
      const given = await asked(world);
      world.nextIds.push(given.messageId);
      return { certificateId: given.certificateId, messageId: await aQuestion(world, given.certificateId) };
    },
  },
];

const onCodes: readonly Situation[] = [
  {
    problem: "code-not-found",
    operations: ["readCode", "saveFavouriteCodes"],
    prepare: async () => {
      const unknown = { system: "ICD-10-SE", code: "ZZZ" };
      return { ...unknown, codes: [unknown] };
    },
  },
];

const onContracts: readonly Situation[] = [
  {
    problem: "service-contract-not-found",
    operations: ["readWsdl"],
    prepare: () => Promise.resolve({ serviceContract: "register-nothing", wsdl: "" }),
  },
  {
    problem: "only-post",
    operations: ["readWsdl"],
    prepare: () => Promise.resolve({ wsdl: undefined }),
  },
];

const onForms: readonly Situation[] = [
  {
    problem: "form-not-found",
    operations: ["readForm"],
    prepare: () => Promise.resolve({ form: "FK7804-9.9" }),
  },
];

const onDeliveries: readonly Situation[] = [
  {
    problem: "delivery-not-found",
    operations: ["readDelivery", "retryDelivery"],
    prepare: async () => ({ deliveryId: Buffer.from("C#unknown\nFKASSA\n2").toString("base64url") }),
  },
  { problem: "unit-not-found", operations: ["readStatus"], prepare: async () => ({ unit: "TSTNMT2321000156-NONE" }) },
  {
    problem: "delivery-done",
    operations: ["retryDelivery"],
    prepare: async (world) => {
      const given = await delivery(world);
      await settledDelivery(world, given.certificateId);
      return given;
    },
  },
  {
    problem: "delivery-not-needed",
    operations: ["retryDelivery"],
    prepare: async (world) => {
      const given = await delivery(world);
      await settledDelivery(world, given.certificateId, "not-needed");
      return given;
    },
  },
  {
    problem: "delivery-ended",
    operations: ["retryDelivery"],
    prepare: async (world) => {
      const at = world.clock.now();
      const notice = { subject: "N#one", recipient: "FKASSA", sequence: 1, action: "revoke", tries: 1 } as const;
      const times = { nextTryAt: at, createdAt: at, settledAt: at };
      await world.tables.transact([deliveryWrite({ ...notice, ...times, state: "stopped" })]);
      return { deliveryId: deliveryId(notice) };
    },
  },
  {
    problem: "delivery-changed",
    operations: ["retryDelivery"],
    prepare: async (world) => {
      const given = await delivery(world);
      let tries = 10;
      beforeEach(world, async () => {
        const key = deliveryKey({ subject: `C#${given.certificateId}`, recipient: "FKASSA", sequence: 2 });
        await world.tables.transact([{ ...key, set: { tries: (tries += 1) } }]);
      });
      return given;
    },
  },
];

const reports = ["readCertificatesReport", "readSickLeavesReport"];

/** The operations that any token opens, a system's too. */
const forAnyToken = [...operations.values()]
  .map(({ operation }) => operation.contract)
  .filter(({ signedIn, scope }) => signedIn === true && scope === undefined)
  .map(({ id }) => id);

/** A system that is here, and what is said of it now. */
const connected: Fields = { ...exampleConnection, clientId: aSystem.clientId, seenRevision: 1 };

const onSystems: readonly Situation[] = [
  {
    problem: "system-not-found",
    operations: ["readSystem", "changeSystem", "stopSystem"],
    prepare: async () => ({ ...connected, clientId: "unknown" }),
  },
  { problem: "system-exists", operations: ["connectSystem"], prepare: async () => connected },
  {
    problem: "system-changed",
    operations: ["changeSystem"],
    prepare: async (world) => {
      accepted(await world.call("stopSystem", { clientId: aSystem.clientId }));
      return connected;
    },
  },
  {
    problem: "system-changing",
    operations: ["stopSystem"],
    prepare: async (world) => {
      let revision = 2;
      beforeEach(world, async () => {
        await world.tables.transact([systemWrite({ ...aSystem, revision })]);
        revision += 1;
      });
      return connected;
    },
  },
];

const onTheIndexSecret: readonly Situation[] = [
  {
    problem: "renewal-under-way",
    operations: ["renewIndexSecret"],
    prepare: async (world) => {
      accepted(await world.call("renewIndexSecret"));
      return {};
    },
  },
];

const onReports: readonly Situation[] = [
  { problem: "statistics-not-yours", operations: reports, caller: elsewhere },
  {
    problem: "report-not-built",
    operations: reports,
    prepare: async (world) => {
      world.report = undefined;
      return {};
    },
  },
  { problem: "period-backwards", operations: reports, prepare: async () => ({ from: "2026-11", to: "2026-10" }) },
  { problem: "period-too-long", operations: reports, prepare: async () => ({ from: "2016-11", to: "2026-11" }) },
];

const ofOneKey = { headers: { "idempotency-key": "a-key-of-the-caller" } };
const newDraft = { form: sickLeaveForm, patient: tolvan };

/** What any request may be refused with. */
const onAnyRequest: readonly Omit<Situation, "operations">[] = [
  { problem: "body-too-large", caller: { body: JSON.stringify({ more: "x".repeat(1024 * 1024) }) } },
  { problem: "body-not-utf8", caller: { body: Buffer.from([0xff]).toString("base64"), isBase64Encoded: true } },
  { problem: "body-not-json", caller: { body: "{" } },
  {
    problem: "content-type-not-json",
    caller: { body: JSON.stringify(newDraft), headers: { "content-type": "text/plain" } },
  },
  { problem: "input-invalid", prepare: async () => ({ patient: "191212121213" }) },
  { problem: "token-missing", caller: { claims: undefined } },
  { problem: "token-expired", caller: { claims: { ...staffClaims(staff.elin), exp: 0 } } },
  { problem: "token-invalid", caller: { claims: { ...staffClaims(staff.elin), iss: "https://elsewhere.example" } } },
  { problem: "token-not-bound", caller: { claims: { ...staffClaims(staff.elin), cnf: { "x5t#S256": "another" } } } },
  { problem: "assurance-too-low", caller: { claims: { ...staffClaims(staff.elin), acr: "unheard-of" } } },
  { problem: "scope-missing", caller: { claims: staffClaims(staff.elin, "certificate:read") } },
  {
    problem: "too-many-refusals",
    prepare: async (world) => {
      const never = { perMinute: 0, perHour: 0 };
      world.refusalLimits = { staff: never, citizen: never, system: never };
      return {};
    },
    caller: { claims: staffClaims(staff.elin, "certificate:read") },
  },
  { problem: "unit-missing", caller: { headers: { "care-unit": undefined } } },
  { problem: "unit-not-yours", caller: { headers: { "care-unit": units.elsewhere.hsaId } } },
  { problem: "idempotency-key-missing", caller: { headers: { "idempotency-key": undefined } } },
  { problem: "idempotency-key-malformed", caller: { headers: { "idempotency-key": "short" } } },
  {
    problem: "idempotency-key-reused",
    prepare: async (world) => {
      accepted(await world.call("createDraft", newDraft, ofOneKey));
      return { ...newDraft, form: "LUSE-1.3" };
    },
    caller: ofOneKey,
  },
  {
    // The first answer is a day old, and the table lets go of it at this very moment.
    problem: "idempotency-key-in-progress",
    prepare: async (world) => {
      accepted(await world.call("createDraft", newDraft, ofOneKey));
      world.clock.pass({ hours: 25 });
      const { pk, sk } = world.tables.all("certificates").find((item) => item.pk.startsWith("CALL#"))!;
      world.beforeTransaction = async () =>
        void (await world.tables.transact([{ table: "certificates", pk, sk, delete: true }]));
      return newDraft;
    },
    caller: ofOneKey,
  },
  {
    problem: "took-too-long",
    prepare: async (world) => {
      world.remainingMilliseconds = 501;
      world.beforeTransaction = () => new Promise(() => undefined);
      return {};
    },
  },
  {
    problem: "too-busy",
    prepare: async (world) => {
      const throttled = Object.assign(new Error("Rate exceeded"), { name: "ThrottlingException" });
      world.beforeTransaction = () => Promise.reject(throttled);
      return {};
    },
  },
  {
    problem: "stored-item-damaged",
    prepare: async (world) => {
      const { table, pk, sk } = unitKey(units.healthCentre.hsaId);
      await world.tables.transact([{ table, pk, sk, put: { name: "Half a record" } }]);
      return {};
    },
  },
  {
    problem: "internal-error",
    prepare: async (world) => {
      world.beforeTransaction = () => Promise.reject(new Error("The tables are down"));
      return {};
    },
  },
];

const inDirectory = [
  "listCareProviders",
  "readCareProvider",
  "listProviderStaff",
  "saveCareProvider",
  "deleteCareProvider",
  "readUnit",
  "saveUnit",
  "deleteUnit",
  "readStaffMember",
  "saveStaffMember",
  "deleteStaffMember",
  "saveCommission",
  "deleteCommission",
] as const;
const changingDirectory = inDirectory.filter((id) => !/^(list|read)/.test(id));
const ada: Caller = { claims: staffClaims(staff.other, "directory:write") };
/** Makes Ada administrator of her own care provider. */
const administered = (fields: Fields) => async (world: World) => {
  const systemRoles = [`INTYG;Administrator-${units.elsewhere.careProvider.hsaId}`];
  await world.tables.transact(staffWrites({ ...staff.other, systemRoles }, [worksAt(units.elsewhere)]));
  return fields;
};
const region = units.healthCentre.careProvider.hsaId;
const own = units.elsewhere.careProvider.hsaId;
const namedStaff = { ...staff.nils, staff: staff.nils.hsaId };
const carePlace = { careProvider: region, unit: units.healthCentre.hsaId };
const given = (fields: Fields) => () => Promise.resolve(fields);

const onDirectory: readonly Situation[] = [
  { problem: "not-a-keeper", operations: inDirectory, caller: { claims: staffClaims(staff.elin, "directory:write") } },
  {
    problem: "operators-only",
    operations: ["saveCareProvider", "deleteCareProvider", "deleteStaffMember"],
    prepare: administered({ careProvider: units.elsewhere.careProvider.hsaId }),
    caller: ada,
  },
  {
    problem: "care-provider-not-found",
    operations: ["saveCareProvider"],
    prepare: administered({ careProvider: region }),
    caller: ada,
  },
  {
    problem: "care-provider-not-found",
    operations: ["readCareProvider", "listProviderStaff", "deleteCareProvider", "saveUnit", "saveCommission"],
    prepare: given({ careProvider: "SE1-NONE" }),
  },
  { problem: "care-provider-in-use", operations: ["deleteCareProvider"] },
  {
    problem: "unit-not-found",
    operations: ["readUnit", "deleteUnit", "saveCommission"],
    prepare: given({ unit: "SE1-NONE" }),
  },
  {
    problem: "unit-not-found",
    operations: ["saveUnit"],
    prepare: administered({ ...carePlace, careProvider: units.elsewhere.careProvider.hsaId }),
    caller: ada,
  },
  { problem: "unit-in-use", operations: ["deleteUnit"] },
  {
    problem: "unit-has-records",
    operations: ["deleteUnit"],
    prepare: async (world) => {
      await aDraft(world);
      const { hsaId: unit } = units.healthCentre;
      const noted = world.tables.all("directory").filter(({ pk, sk }) => pk === `UNIT#${unit}` && sk !== "UNIT");
      await world.tables.transact(noted.map(({ pk, sk }) => ({ table: "directory", pk, sk, delete: true })));
      return { unit };
    },
  },
  {
    problem: "staff-not-found",
    operations: ["readStaffMember", "deleteStaffMember", "saveCommission"],
    prepare: given({ staff: "SE1-NONE" }),
  },
  {
    problem: "staff-not-found",
    operations: ["saveStaffMember"],
    prepare: administered({ ...namedStaff, enteredFor: own }),
    caller: ada,
  },
  {
    problem: "care-provider-not-found",
    operations: ["saveStaffMember"],
    prepare: given({ enteredFor: "SE1-NONE" }),
  },
  {
    problem: "staff-is-you",
    operations: ["saveStaffMember", "deleteStaffMember", "saveCommission"],
    prepare: given({ staff: staff.disa.hsaId }),
  },
  {
    problem: "staff-is-you",
    operations: ["deleteCommission"],
    prepare: administered({ staff: staff.other.hsaId, commission: worksAt(units.elsewhere).hsaId }),
    caller: ada,
  },
  {
    problem: "hsa-id-not-yours",
    operations: ["saveUnit", "saveStaffMember", "saveCommission"],
    prepare: administered({
      unit: "SE1-NEW",
      staff: "SE1-NEW",
      commission: "SE1-M",
      careProvider: own,
      enteredFor: own,
    }),
    caller: ada,
  },
  { problem: "staff-in-use", operations: ["deleteStaffMember"] },
  {
    problem: "credentials-not-yours",
    operations: ["saveStaffMember"],
    prepare: administered({ staff: "TSTNMT2321000156-NEW", enteredFor: own, systemRoles: ["INTYG;Drift"] }),
    caller: ada,
  },
  {
    problem: "national-directory-keeps",
    operations: changingDirectory,
    prepare: async (world) => {
      const said = world.tables.all("directory").filter(({ name }) => name !== undefined);
      const isNational = said.map(({ pk, sk }) => ({ table: "directory", pk, sk, set: { isNational: true } }));
      await world.tables.transact(isNational);
      return { commission: worksAt(units.healthCentre).hsaId };
    },
  },
  {
    problem: "record-changed",
    operations: changingDirectory,
    prepare: async (world) => {
      const [careProvider, unit, member] = ["SE9-P", "SE9-U", "SE9-D"];
      const place = { careProvider, name: "A", workplaceCode: "1", address: "A 1", postalCode: "12345", city: "A" };
      const record = { name: "A", licences: [], positions: [], specialities: [], groupPrescriptionCodes: [] };
      const work = { commission: "SE9-M", name: "A", purpose: "Statistik", careProvider, unit };
      const entered = [
        ["saveCareProvider", { careProvider, name: "A" }],
        ["saveUnit", { unit, ...place, phone: "1" }],
        ["saveStaffMember", { staff: member, ...record, systemRoles: [] }],
        ["saveCommission", { staff: member, ...work }],
      ] as const;
      for (const [id, input] of entered) accepted(await world.call(id, asRead(world, id, input)));
      return { seenRevision: 9, ...work, name: "B", unit, staff: member };
    },
  },
  { problem: "commission-not-found", operations: ["deleteCommission"], prepare: given({ commission: "SE1-NONE" }) },
  { problem: "commission-taken", operations: ["saveCommission"], prepare: given({ commission: "SE1-OTHER" }) },
];

/** Astrid has registered her practice. */
const practising =
  (fields: Fields = {}) =>
  async (world: World) => {
    accepted(await world.call("registerPractice", examplePractice));
    return { seenRevision: 1, ...fields };
  };
const unregistered: Caller = { claims: staffClaims(staff.elin, "practice:write") };

/** Astrid does the same thing over and over in another window. */
function actingElsewhere(act: AgreementAct["act"]) {
  return async (world: World) => {
    const fields = await practising()(world);
    const agreement = privateDoctorAgreement.id;
    const practice = await world.the(practices).findOfPerson(astrid.number);
    const of = { staff: practice?.staff ?? "", agreement };
    let second = 0;
    let last: AgreementAct | undefined;
    const once = async () => {
      second += 1;
      const at = `2026-11-22T08:00:0${String(second)}.000Z`;
      const next = { act, version: privateDoctorAgreement.versions[0].version, at };
      await world.tables.transact(agreementWrites(of, next, last));
      last = next;
    };
    await once();
    beforeEach(world, once);
    return fields;
  };
}

const onPractices: readonly Situation[] = [
  { problem: "not-an-applicant", operations: ["registerPractice"], caller: { claims: citizenClaims(tolvan) } },
  { problem: "practice-registered-already", operations: ["registerPractice"], prepare: practising() },
  {
    problem: "own-name-not-known",
    operations: ["registerPractice"],
    prepare: async (world) => {
      await world.register(astrid.number, {});
      return {};
    },
  },
  { problem: "practice-not-found", operations: ["changePractice", "closePractice"], caller: unregistered },
  {
    problem: "practice-changed",
    operations: ["changePractice", "closePractice"],
    prepare: practising({ seenRevision: 7 }),
  },
  { problem: "agreement-not-found", operations: ["acceptAgreement", "withdrawAgreement"], caller: unregistered },
  {
    problem: "agreement-version-not-current",
    operations: ["acceptAgreement"],
    prepare: practising({ version: "0" }),
  },
  { problem: "agreement-changing", operations: ["acceptAgreement"], prepare: actingElsewhere("withdrawn") },
  { problem: "agreement-changing", operations: ["withdrawAgreement"], prepare: actingElsewhere("accepted") },
];

/** What is written and signed by whoever must have agreed first. */
const forWriters = [...operations.values()]
  .map(({ operation }) => operation.contract)
  .filter(({ scope }) => needsAgreement("PRIVATE_DOCTOR", scope))
  .map(({ id }) => id);

const situations: readonly Situation[] = [
  ...onPractices,
  {
    problem: "agreement-not-accepted",
    operations: forWriters,
    caller: { claims: staffClaims({ hsaId: "TSTNMT2321000156-PL1", role: "PRIVATE_DOCTOR" }) },
  },
  ...onDrafts,
  ...onDeriving,
  ...onSigning,
  ...onCertificates,
  ...onPatients,
  ...onMessages,
  ...onCodes,
  ...onContracts,
  ...onForms,
  ...onDeliveries,
  ...onSystems,
  ...onTheIndexSecret,
  ...onReports,
  { problem: "system-not-connected", operations: forAnyToken, caller: { claims: systemClaims("unknown") } },
  ...onDirectory,
  // An operation of which everything is asked: a scope, a unit, a body and a key.
  ...onAnyRequest.map((situation) => ({ ...situation, operations: ["createDraft"] })),
];

/** An operation's way into one of its problems, in a world of its own, over its HTTP entry. */
export interface Provocation {
  readonly operation: string;
  readonly problem: string;
  /** @param before what is so in the world before it is called */
  readonly provoke: (before?: (world: World) => void) => Promise<WorldResponse>;
}

/** Every provocation there is: each situation at each of its operations. */
export const provocations: readonly Provocation[] = situations.flatMap((situation) =>
  situation.operations.map((operation) => ({
    operation,
    problem: situation.problem,
    provoke: (before) => provoke(operation, situation, before),
  })),
);

async function provoke(
  id: string,
  { prepare, caller }: Situation,
  before?: (world: World) => void,
): Promise<WorldResponse> {
  const { input, examples } = operations.get(id)!.operation.contract;
  const world = await aWorld();
  const prepared = await prepare?.(world);
  const hasSeen = prepared !== undefined && "seenRevision" in prepared;
  const fields = Object.entries({ ...examples.input, ...prepared });
  before?.(world);
  const taken = Object.fromEntries(fields.filter(([name]) => name in input.shape));
  return world.call(id, hasSeen ? taken : asRead(world, id, taken), caller);
}
