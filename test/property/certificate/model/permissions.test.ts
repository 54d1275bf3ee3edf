import { describe, expect, it } from "vitest";
import { send } from "../../../../functions/certificate/model/certificate.ts";
import type { Draft } from "../../../../functions/certificate/model/draft.ts";
import { writeRegisterCertificate } from "../../../../functions/certificate/national-xml/write-certificate-xml.ts";
import { certificateTypes } from "../../../../functions/certificate/types/registry.ts";
import { formName } from "../../../../functions/certificate/types/json/form-name.ts";
import type { CertificateType } from "../../../../functions/certificate/types/type-language.ts";
import type { Sending } from "../../../fixtures/api-event.ts";
import { citizenClaims, staff, staffClaims, tolvan, units } from "../../../fixtures/people.ts";
import { acceptTerms } from "../../../fixtures/practice-life.ts";
import { accepted, envelope } from "../../../fixtures/steps.ts";
import type { World } from "../../../fixtures/world.ts";
import { aWorld } from "../../../fixtures/world.ts";
import { someCertificates } from "../types/certificates.ts";

// What care and patients may do, written down here a second time from the national rules of each type: who signs it,
// whether it goes to its recipient, and whether the recipient asks about it.

const doctors = ["DOCTOR", "PRIVATE_DOCTOR"];
const preparers = ["NURSE", "MIDWIFE", "CARE_ADMIN"];
const roles = [...doctors, "DENTIST", ...preparers, "REHAB_COORDINATOR", "constructor"];
const handedOver = ["AG7804", "AG114"];
const dentistsToo = ["FK7804", "LISJP", ...handedOver];
const asked = ["FK7804", "LISJP", "LUSE", "LUAE_NA", "LUAE_FS"];
const renewed = ["FK7804", "LISJP", "LUSE", "LUAE_NA", "LUAE_FS", "AG7804"];
const outOfForce = ["TSTRK1007 6.8", "TSTRK1031 3.0", "AG7804 1.2", "AG114 1.0"];

type Place = "the issuing unit" | "another unit of the care provider" | "another care provider";
const places: Readonly<Record<Place, { readonly unit: string; readonly member: (typeof staff)["elin"] }>> = {
  "the issuing unit": { unit: units.healthCentre.hsaId, member: staff.elin },
  "another unit of the care provider": { unit: units.surgery.hsaId, member: staff.elin },
  "another care provider": { unit: units.elsewhere.hsaId, member: staff.other },
};
const draftStates = ["incomplete", "complete", "locked"] as const;
const certificateStates = ["signed", "sent", "replaced", "revoked", "sent and revoked"] as const;

interface Case {
  readonly type: CertificateType;
  readonly role: string;
  readonly place: Place;
}

const signs = ({ type, role }: Case): boolean =>
  doctors.includes(role) || (role === "DENTIST" && dentistsToo.includes(type.key));
const handles = (one: Case): boolean => signs(one) || preparers.includes(one.role);
const isInForce = ({ key, version }: CertificateType): boolean => !outOfForce.includes(`${key} ${version}`);

const isSent = (type: CertificateType): boolean => isInForce(type) && !handedOver.includes(type.key);

function ofDraft(one: Case, state: (typeof draftStates)[number]): Record<string, boolean> {
  const isOwn = one.place === "the issuing unit";
  const isLocked = state === "locked";
  const mayWrite = isOwn && isInForce(one.type);
  return {
    read: isOwn,
    validate: isOwn && !isLocked,
    print: isOwn,
    save: mayWrite && handles(one) && !isLocked,
    "mark-ready": mayWrite && preparers.includes(one.role) && !isLocked,
    assign: isOwn && handles(one),
    delete: isOwn && handles(one),
    sign: mayWrite && signs(one) && state === "complete",
    copy: mayWrite && handles(one) && isLocked,
    revoke: isOwn && signs(one) && isLocked,
  };
}

function ofCertificate(one: Case, state: (typeof certificateStates)[number]): Record<string, boolean> {
  const isOwn = one.place === "the issuing unit";
  const isReadable = one.place !== "another care provider";
  return {
    read: isReadable,
    print: isReadable,
    verify: isReadable,
    "list-messages": isReadable && handles(one) && asked.includes(one.type.key),
    send: isOwn && handles(one) && isSent(one.type) && state === "signed",
    revoke: isOwn && signs(one) && state !== "revoked" && state !== "sent and revoked",
    "answer-question":
      isOwn && handles(one) && asked.includes(one.type.key) && (state === "sent" || state === "sent and revoked"),
    ask: isOwn && handles(one) && asked.includes(one.type.key) && state === "sent",
    // Nobody asks for one here.
    complement: false,
    renew: isReadable && handles(one) && isInForce(one.type) && renewed.includes(one.type.key) && stands(state),
    replace: isOwn && signs(one) && isInForce(one.type) && stands(state),
    "for-employer": isOwn && handles(one) && one.type.key === "FK7804" && stands(state),
  };
}

const stands = (state: (typeof certificateStates)[number]): boolean => state === "signed" || state === "sent";

function ofPatient(isOwn: boolean, type: CertificateType, state: string): Record<string, boolean> {
  return { read: isOwn, print: isOwn, send: isOwn && isSent(type) && state === "signed", archive: isOwn };
}

/** Each action as a call; the certificate's id comes with it. */
type Calls = Readonly<Record<string, readonly [operation: string, input?: Record<string, unknown>]>>;

const draftCalls = (form: string): Calls => ({
  read: ["readDraft"],
  validate: ["validateDraft"],
  print: ["printDraft"],
  save: ["saveDraft", { seenRevision: 1, form, answers: {} }],
  "mark-ready": ["markDraftReady"],
  assign: ["assignDraft"],
  delete: ["deleteDraft", { seenRevision: 1 }],
  sign: ["signCertificate", { seenRevision: 1 }],
  // After copying, which it would be in the way of.
  copy: ["copyDraft"],
  revoke: ["revokeDraft", { reason: "wrong-patient" }],
});
const certificateCalls: Calls = {
  read: ["readCertificate"],
  print: ["printCertificate"],
  verify: ["verifyCertificate"],
  "list-messages": ["listMessages"],
  send: ["sendCertificate", { consent: "in-person" }],
  revoke: ["revokeCertificate", { reason: "wrong-patient" }],
  "answer-question": ["answerQuestion", { messageId: "question", text: "Ja" }],
  ask: ["askRecipient", { subject: "KONTKT", text: "Ring oss" }],
  complement: ["deriveDraft", { kind: "complement" }],
  renew: ["deriveDraft", { kind: "renew" }],
  replace: ["deriveDraft", { kind: "replace" }],
  "for-employer": ["deriveDraft", { kind: "for-employer" }],
};
const ownCalls: Calls = {
  read: ["readOwnCertificate"],
  print: ["printOwnCertificate"],
  send: ["sendOwnCertificate"],
  archive: ["archiveOwnCertificate", { isArchived: true }],
};

/** A draft of the health centre's; of a type out of force, one that was begun while it was in force. */
async function aDraftOf(world: World, type: CertificateType, state: (typeof draftStates)[number]): Promise<string> {
  const { hsaId, careProvider } = units.healthCentre;
  const at = world.clock.now();
  const begun = state === "locked" ? Date.parse(at) - 15 * 86_400_000 : Date.parse(at);
  const draft: Draft = {
    id: `draft-${state}`,
    type: type.key,
    version: type.version,
    revision: 1,
    unit: hsaId,
    careProvider: careProvider.hsaId,
    patient: { kind: "personnummer", number: tolvan },
    relations: [],
    answers: state === "incomplete" ? {} : someCertificates(type, 1)[0]!.answers,
    createdAt: new Date(begun).toISOString(),
    createdBy: staff.elin.hsaId,
    updatedAt: at,
    updatedBy: staff.elin.hsaId,
  };
  await world.tables.transact((await world.stores.drafts.creation(draft)).writes);
  return draft.id;
}

/** Registered by a journal system of the health centre. */
async function aRegistered(world: World, type: CertificateType, id: string, replaces?: string): Promise<string> {
  const [document] = someCertificates(type, 1);
  const { hsaId, name } = staff.elin;
  const registered = await world.call("registerCertificate", {
    xml: envelope(
      writeRegisterCertificate({
        ...document!,
        id,
        // As the Directory has her: who is told to be otherwise replaces nothing.
        issuer: { hsaId, name, positions: [], specialities: [], unit: units.healthCentre },
        relations: replaces === undefined ? [] : [{ kind: "replace", certificateId: replaces }],
      }),
    ),
  });
  expect(registered.text).toContain(">OK<");
  return id;
}

/** Whom a type is sent to, or who might have got it where it is sent to nobody. */
const receiverOf = ({ recipient = "FKASSA" }: CertificateType): string => recipient;

/** Sends it, or for a type that is not sent, has it sent as an older exchange did; and its recipient asks about it. */
async function aSent(world: World, type: CertificateType, id: string): Promise<void> {
  if (isSent(type)) accepted(await world.call("sendCertificate", { certificateId: id, consent: "in-person" }));
  else {
    const found = (await world.stores.certificates.find(id))!;
    const sending = { recipient: receiverOf(type), at: world.clock.now(), by: "", consent: "in-person" } as const;
    await world.tables.transact(await world.stores.certificates.changing(found, send(found.certificate, sending)));
  }
  const { key, certificate } = (await world.stores.certificates.open(id))!;
  const question = { id: "question", kind: "question", subject: "KONTKT", state: "open", complements: [] } as const;
  const asking = { ...question, from: receiverOf(type), sentAt: world.clock.now(), at: world.clock.now(), text: "?" };
  await world.tables.transact([world.stores.messages.entering(certificate, asking, key)]);
}

/** The type's certificates in every state, by state. */
async function everyState(world: World, type: CertificateType): Promise<Map<string, string>> {
  const made = new Map<string, string>();
  for (const state of certificateStates) {
    const id = await aRegistered(world, type, `c-${String(certificateStates.indexOf(state))}`);
    made.set(state, id);
    if (state === "replaced") await aRegistered(world, type, "r-1", id);
    if (state.startsWith("sent")) await aSent(world, type, id);
    if (state.endsWith("revoked"))
      accepted(await world.call("revokeCertificate", { certificateId: id, reason: "wrong-patient" }));
    // What waited has been handled with that; somebody lets it wait again.
    if (state === "sent and revoked" && type.abilities.questions)
      accepted(await world.call("handleMessage", { certificateId: id, messageId: "question", isHandled: false }));
  }
  return made;
}

/** Whoever works as a private doctor has accepted the terms. */
async function aWorldOfDoctors(): Promise<World> {
  const world = await aWorld();
  for (const { member } of Object.values(places)) await acceptTerms(world, member.hsaId);
  return world;
}

/** What the read offers and what succeeds, each action on a fresh copy of the world. */
async function outcome(world: World, calls: Calls, certificateId: string, caller: Omit<Sending, "input">) {
  const restore = world.tables.snapshot();
  const read = await world.call(calls["read"]![0], { certificateId }, caller);
  const offered: string[] = read.status === 200 ? [...read.json.actions] : [];
  // Answering is offered with each question that waits for it.
  const messages = "answer-question" in calls ? await world.call("listMessages", { certificateId }, caller) : undefined;
  if (messages?.json?.messages?.some(({ actions }: { actions: string[] }) => actions.includes("answer")))
    offered.push("answer-question");
  const succeeds: string[] = [];
  for (const [action, [operation, input]] of Object.entries(calls)) {
    restore();
    const { status } = await world.call(operation, { certificateId, ...input }, caller);
    expect([operation, status < 500]).toEqual([operation, true]);
    if (status < 300) succeeds.push(action);
  }
  restore();
  return { offered: offered.toSorted(), succeeds: succeeds.toSorted() };
}

function both(expected: Record<string, boolean>) {
  const actions = Object.keys(expected)
    .filter((action) => expected[action])
    .toSorted();
  return { offered: actions, succeeds: actions };
}

describe.each(certificateTypes.map((type) => [`${type.key} ${type.version}`, type] as const))("%s", (_name, type) => {
  const care = roles.flatMap((role) => Object.keys(places).map((place) => ({ type, role, place: place as Place })));
  const asCare = ({ role, place }: Case): Omit<Sending, "input"> => ({
    claims: { ...staffClaims(places[place].member), role },
    headers: { "care-unit": places[place].unit },
  });

  it("offers care of a draft exactly what succeeds, by role and unit", async () => {
    const world = await aWorldOfDoctors();
    for (const state of draftStates) {
      const id = await aDraftOf(world, type, state);
      for (const one of care)
        expect([state, one.role, one.place, await outcome(world, draftCalls(formName(type)), id, asCare(one))]).toEqual(
          [state, one.role, one.place, both(ofDraft(one, state))],
        );
    }
  });

  it("offers care of a certificate exactly what succeeds, by role, unit and state", async () => {
    const world = await aWorldOfDoctors();
    const certificates = await everyState(world, type);
    for (const state of certificateStates)
      for (const one of care)
        expect([
          state,
          one.role,
          one.place,
          await outcome(world, certificateCalls, certificates.get(state)!, asCare(one)),
        ]).toEqual([state, one.role, one.place, both(ofCertificate(one, state))]);
  });

  it("offers patients of their own certificate exactly what succeeds, and nobody else", async () => {
    const world = await aWorldOfDoctors();
    const certificates = await everyState(world, type);
    for (const state of certificateStates)
      for (const personId of [tolvan, "197705232382"])
        expect([
          state,
          personId,
          await outcome(world, ownCalls, certificates.get(state)!, { claims: citizenClaims(personId) }),
        ]).toEqual([state, personId, both(ofPatient(personId === tolvan, type, state))]);
  });
});
