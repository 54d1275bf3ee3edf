import { randomUUID } from "node:crypto";
import { beforeAll, describe, expect, it } from "vitest";
import type { Contract } from "../../../functions/operation/contract.ts";
import { scopesOfRole } from "../../../functions/identity/issuer/role-scopes.ts";
import { writeEnvelope } from "../../../functions/certificate/national-xml/envelope.ts";
import { cells, inputOf, outcomeOf } from "../../fixtures/access-matrix.ts";
import type { AskedFor, Cell } from "../../fixtures/access-matrix.ts";
import { sickLeaveAnswers, sickLeaveForm } from "../../fixtures/main-job/demo-answers.ts";
import { journalCertificate } from "../../fixtures/main-job/journal-certificate.ts";
import { listAt, textAt } from "../../fixtures/main-job/read-answer.ts";
import { operations } from "../../fixtures/operations.ts";
import { callOperation } from "../../fixtures/running-exchange/called-operation.ts";
import {
  api,
  aPatient,
  begunBefore,
  createDraft,
  eventually,
  foreignUnit,
  ownUnit,
  send,
  signedCertificate,
  sisterUnit,
  succeeded,
  today,
} from "../../fixtures/running-exchange/exchange-under-test.ts";
import { issuedWith } from "../../fixtures/running-exchange/issued-token.ts";
import { behave, takeTurn } from "../../fixtures/running-exchange/recipient-turn.ts";
import { tokenFor } from "../../started-exchange.ts";
import { sendMessageToCareXml } from "../../unit/certificate/national-xml/send-message-to-care-xml.ts";

type Fields = Readonly<Record<string, unknown>>;

/** Whom the demo calls the citizen. */
const patient = "191212121212";
const answers = sickLeaveAnswers(today());
const scopesOfSystems = { scope: "intyg:register recipient:message" };

/** Whose token a call brings, by the heading of the column; of nobody, none. */
const tokens: Readonly<Record<string, () => Promise<string | undefined>>> = {
  doctor: () => tokenFor("doctor"),
  nurse: () => tokenFor("nurse"),
  administrator: () => tokenFor("care-admin"),
  // Works at no unit.
  coordinator: () => issuedWith("care-admin", { person: "TSTNMT2321000156-9077" }),
  "the patient": () => tokenFor("citizen"),
  "another citizen": () => issuedWith("citizen", { person: aPatient() }),
  operator: () => tokenFor("operator"),
  "connected system": () => tokenFor("journal-system"),
  "system of another unit": () => tokenFor("journal-system"),
  // What a token says beyond the record: by that record it is connected for something else only.
  "unconnected system": () => issuedWith("transportstyrelsen", scopesOfSystems),
  "recipient of it": () => tokenFor("forsakringskassan"),
  "other recipient": () => tokenFor("transportstyrelsen"),
  nobody: () => Promise.resolve(undefined),
};

/** Where staff call, by the heading; each doctor of the demo works where the heading says. */
const places: Readonly<Record<string, { readonly unit: string; readonly doctor: string }>> = {
  "At the own unit": { unit: ownUnit, doctor: "doctor" },
  "At the same care provider": { unit: sisterUnit, doctor: "doctor" },
  "At another care provider": { unit: foreignUnit, doctor: "doctor-elsewhere" },
  "At no unit": { unit: ownUnit, doctor: "doctor" },
};

/** Each caller that the demo has at one place at least, and the doctor at each: at other units it has doctors only. */
function isTried({ relation, actor }: Cell): boolean {
  if (!(actor in tokens)) return false;
  if (relation === "Others") return true;
  const isAtHome = relation === "At the own unit" || relation === "At no unit";
  return relation in places && (isAtHome || actor === "doctor");
}

/** Here every token of a system is bound to one that has a record: what any token opens, all of them open. */
function hasRecord({ actor, expected, operation }: Cell): boolean {
  return !(actor === "unconnected system" && expected === "system-not-connected" && operation.startsWith("read"));
}

const tried = cells.filter(isTried).filter(hasRecord);
let asked: AskedFor;

/** A sent certificate, which the recipient did not take, and about which it asks something. */
beforeAll(async () => {
  const wellAgain = await takeTurn("forsakringskassan");
  await behave("forsakringskassan", { mode: "validation-error" });
  const certificate = await signedCertificate(sickLeaveForm, patient, answers);
  await send(certificate);
  const deliveryId = await eventually("the delivery to stop", () => stoppedDelivery(certificate)).finally(wellAgain);
  const draft = await createDraft(sickLeaveForm, patient, answers);
  const known = { draft, certificate, deliveryId, patient, form: sickLeaveForm, answers, assignee: ownUnit };
  asked = { ...known, messageId: "" };
  asked = { ...known, messageId: await aQuestion() };
  const assignment = contractOf("assignQuestion");
  const assigned = await callOperation(assignment, inputOf(assignment, asked), await tokenFor("doctor"));
  if (assigned.status >= 300) throw new Error(`The question was not assigned: ${assigned.text}`);
});

async function stoppedDelivery(certificateId: string): Promise<string | undefined> {
  const list = "/api/deliveries?recipient=FKASSA&state=stopped&limit=100";
  const deliveries = listAt(succeeded(await api.get("operator", list)), "deliveries");
  const found = deliveries.find((one) => textAt(one, "certificateId") === certificateId);
  return found === undefined ? undefined : textAt(found, "deliveryId");
}

function questionXml(id: string, from: string): string {
  const xml = sendMessageToCareXml({
    id,
    sentAt: `${today()}T10:00:00`,
    certificate: { id: asked.certificate, issuingUnit: ownUnit },
    patient: { kind: "personnummer", number: patient },
    subject: "KONTKT",
    text: "Ring oss",
    complements: [],
  });
  return enveloped(new TextEncoder().encode(xml.replace("FKASSA", from)));
}

function enveloped(xml: Uint8Array): string {
  return new TextDecoder().decode(writeEnvelope(ownUnit, xml));
}

async function aQuestion(): Promise<string> {
  const id = randomUUID();
  const { xml } = await api.soap("forsakringskassan", "/riv/send-message-to-care", questionXml(id, "FKASSA"));
  expect(xml).toContain(">OK<");
  return id;
}

const idOf = (kind: string) => `TSTNMT2321000156-${kind}${randomUUID().slice(0, 6).toUpperCase()}`;

/** What an operation takes that is let through; what it uses up is made for it. */
const made: Readonly<Record<string, () => Promise<Fields>>> = {
  saveDraft: aNewDraft,
  markDraftReady: aNewDraft,
  assignDraft: aNewDraft,
  deleteDraft: aNewDraft,
  signCertificate: aNewDraft,
  copyDraft: aLockedDraft,
  revokeDraft: aLockedDraft,
  deriveDraft: aNewCertificate,
  revokeCertificate: aNewCertificate,
  eraseCertificate: aNewCertificate,
  answerQuestion: async () => ({ messageId: await aQuestion() }),
  saveAnswerDraft: async () => ({ messageId: await aQuestion(), seenRevision: 0, text: "Svar" }),
  handleMessage: async () => ({ messageId: await aQuestion(), isHandled: true }),
  assignQuestion: async () => ({ messageId: await aQuestion() }),
  changeSystem: aNewSystem,
  stopSystem: aNewSystem,
  saveCareProvider: async () => ({ careProvider: idOf("P"), seenRevision: "none" }),
  deleteCareProvider: () => entered("saveCareProvider", { careProvider: idOf("P") }),
  saveUnit: async () => ({ unit: idOf("U"), seenRevision: "none" }),
  deleteUnit: () => entered("saveUnit", { unit: idOf("U") }),
  saveStaffMember: async () => ({ staff: idOf("S"), seenRevision: "none" }),
  deleteStaffMember: aNewMember,
  saveCommission: async () => ({ ...(await aNewMember()), commission: idOf("M") }),
  deleteCommission: async () => entered("saveCommission", { ...(await aNewMember()), commission: idOf("M") }),
};

async function aNewDraft(): Promise<Fields> {
  return { certificateId: await createDraft(sickLeaveForm, patient, answers) };
}

async function aLockedDraft(): Promise<Fields> {
  const draft = await aNewDraft();
  await begunBefore(String(draft["certificateId"]), 15);
  return draft;
}

async function aNewCertificate(): Promise<Fields> {
  return { certificateId: await signedCertificate(sickLeaveForm, patient, answers) };
}

async function aNewSystem(): Promise<Fields> {
  const clientId = `system-${randomUUID().slice(0, 8)}`;
  const { id } = contractOf("connectSystem");
  await done(id, { ...inputOf(contractOf(id), asked), clientId });
  return { clientId };
}

async function aNewMember(): Promise<Fields> {
  return entered("saveStaffMember", { staff: idOf("S") });
}

/** Enters something new in the directory, and names it with the revision that it then has. */
async function entered(operation: string, named: Fields): Promise<Fields> {
  const answer = await done(operation, { ...exampleOf(operation), seenRevision: "none", ...named });
  return { ...named, seenRevision: answer["revision"] };
}

async function done(operation: string, input: Fields): Promise<Fields> {
  const { status, text } = await callOperation(contractOf(operation), input, await tokenFor("operator"));
  if (status >= 300) throw new Error(`${operation} answered ${String(status)}: ${text}`);
  return JSON.parse(text) as Fields;
}

function contractOf(operation: string): Contract {
  return operations.get(operation)!.operation.contract;
}

function exampleOf(operation: string): Fields {
  return contractOf(operation).examples.input;
}

/** What the caller of a cell asks for. */
async function inputIn({ operation, kind, actor, expected }: Cell): Promise<Fields> {
  if (operation === "registerCertificate") return { xml: enveloped(registered(actor)) };
  if (operation === "sendMessageToCare")
    return { xml: questionXml(randomUUID(), actor === "other recipient" ? "TRANSP" : "FKASSA") };
  const usual = inputOf(contractOf(operation), asked, kind);
  const own = operation === "connectSystem" ? { clientId: `system-${randomUUID().slice(0, 8)}` } : {};
  return { ...usual, ...own, ...(expected === "yes" ? await made[operation]?.() : {}) };
}

/** The journal system acts for units of the region only. */
function registered(actor: string): Uint8Array {
  return journalCertificate(actor === "system of another unit" ? foreignUnit : ownUnit, patient, today()).xml;
}

async function tokenOf({ relation, actor, operation }: Cell): Promise<string | undefined> {
  const key = places[relation]?.doctor ?? "doctor";
  // With the scopes of the role alone: one of the demo's doctors sees statistics besides.
  if (actor === "doctor") return issuedWith(key, { scope: (scopesOfRole.get("DOCTOR") ?? []).join(" ") });
  // Of the two recipients the one that does not register at all.
  if (actor === "unconnected system" && operation === "sendMessageToCare")
    return issuedWith("journal-system", scopesOfSystems);
  return tokens[actor]?.();
}

describe.each([...Map.groupBy(tried, ({ operation }) => operation)])("%s", (operation, row) => {
  const isDone = ({ expected }: Cell): number => Number(expected === "yes");
  const refusedFirst = row.toSorted((one, other) => isDone(one) - isDone(other));

  it("answers each caller over HTTP as the access matrix says", async () => {
    const told = [];
    for (const cell of row.toSorted(
      (one, other) => Number(one.expected === "yes") - Number(other.expected === "yes"),
    )) {
      const unit = places[cell.relation]?.unit ?? ownUnit;
      const answer = await callOperation(contractOf(operation), await inputIn(cell), await tokenOf(cell), unit);
      told.push({ ...cell, expected: outcomeOf(operation, answer, asked) });
    }
    expect(told).toEqual(refusedFirst);
  });
});

it("is the whole matrix: every operation, each with every caller", () => {
  const callers = Object.keys(tokens).length;
  const counted = Map.groupBy(cells.filter(isTried), ({ operation }) => operation);
  expect([...counted.keys()].toSorted()).toEqual([...operations.keys()].toSorted());
  for (const [operation, row] of counted)
    expect([operation, new Set(row.map(({ actor }) => actor)).size]).toEqual([operation, callers]);
});
