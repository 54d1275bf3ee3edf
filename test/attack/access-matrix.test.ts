import { describe, expect, it } from "vitest";
import { deliveryId, tried } from "../../functions/certificate/model/delivery.ts";
import type { Delivery } from "../../functions/certificate/model/delivery.ts";
import { cells, inputOf, outcomeOf, rowOf } from "../fixtures/access-matrix.ts";
import type { AskedFor, Cell } from "../fixtures/access-matrix.ts";
import { asRead } from "../fixtures/directory-life.ts";
import { licenceAnswers } from "../fixtures/main-job/demo-answers.ts";
import { journalCertificate } from "../fixtures/main-job/journal-certificate.ts";
import { operations } from "../fixtures/operations.ts";
import type { Caller } from "../fixtures/matrix-callers.ts";
import {
  aPrivateDoctor,
  callerOf,
  inOwnPractice,
  isKnown,
  letCallersIn,
  withoutTerms,
} from "../fixtures/matrix-callers.ts";
import { tolvan, units } from "../fixtures/people.ts";
import { terms } from "../fixtures/practice-life.ts";
import { accepted, aMessage, completeAnswers, envelope, lock } from "../fixtures/steps.ts";
import { aWorld } from "../fixtures/world.ts";
import { sendMessageToCareXml } from "../unit/certificate/national-xml/send-message-to-care-xml.ts";

function inOf(operation: string) {
  return operations.get(operation)?.operation.contract.examples.input ?? {};
}

const world = await aWorld();
await letCallersIn(world);

const sickLeave = { form: "FK7804-2.0", answers: completeAnswers };
const ofLicence = { form: "TS8071-2.0", answers: licenceAnswers("2026-11-20") };

/** A draft, one that is locked, and a sent certificate whose delivery has stopped; `caller` makes them at the unit. */
async function madeAt(unit: string, written: typeof sickLeave, caller: Caller = {}): Promise<AskedFor> {
  const input = { patient: tolvan, ...written };
  const begin = async () => String(accepted(await world.call("createDraft", input, caller))["certificateId"]);
  const [draft, lockedDraft, certificate] = [await begin(), await begin(), await begin()];
  await lock(world, lockedDraft);
  accepted(await world.call("signCertificate", { certificateId: certificate, seenRevision: 1 }, caller));
  accepted(await world.call("sendCertificate", { certificateId: certificate, consent: "in-person" }, caller));
  const delivery = deliveryId(await stopDelivery(certificate));
  const about = { draft, lockedDraft, certificate, deliveryId: delivery, patient: tolvan, ...written };
  return { ...about, assignee: unit, messageId: "" };
}

/** The same with a question about the certificate, which is the unit's to answer. */
async function askedAt(unit: string, caller: Caller = {}): Promise<AskedFor> {
  const made = await madeAt(unit, sickLeave, caller);
  const message = aMessage(made.certificate, { certificate: { id: made.certificate, issuingUnit: unit } });
  const xml = envelope(Buffer.from(sendMessageToCareXml(message, unit)));
  expect((await world.call("sendMessageToCare", { xml })).text).toContain(">OK<");
  const task = { certificateId: made.certificate, messageId: message.id, assignee: unit };
  accepted(await world.call("assignQuestion", task, caller));
  return { ...made, messageId: message.id };
}

const atHealthCentre = await askedAt(units.healthCentre.hsaId);
/** On a type that no dentist handles. */
const atHealthCentreOfLicence = {
  ...(await madeAt(units.healthCentre.hsaId, ofLicence)),
  messageId: atHealthCentre.messageId,
};
const privateDoctor = await aPrivateDoctor(world);
const inPractice = await askedAt(privateDoctor.unit, privateDoctor);

async function stopDelivery(id: string): Promise<Delivery> {
  const [delivery] = (await world.stores.deliveries.listOf(`C#${id}`)).values;
  await world.stores.deliveries.keep(delivery!, tried(delivery!, { kind: "stopped", reason: "no" }, world.clock.now()));
  return delivery!;
}

function askedForIn({ relation }: Cell): AskedFor {
  if (relation === inOwnPractice) return inPractice;
  return relation === "Of a type that is not theirs" ? atHealthCentreOfLicence : atHealthCentre;
}

/** Who calls, when those without terms have withdrawn from them. */
async function callerIn(cell: Cell): Promise<Caller> {
  if (cell.relation !== inOwnPractice) return callerOf(cell);
  if (cell.actor === withoutTerms) {
    accepted(await world.call("withdrawAgreement", { agreement: terms.agreement }, privateDoctor));
    world.clock.pass({ seconds: 1 });
  }
  return privateDoctor;
}

/** What is new in the directory, and hangs on nothing. */
const newId = "TSTNMT2321000156-NEW1";
const newOnes = { careProvider: newId, unit: newId, staff: newId, commission: "TSTNMT2321000156-M900" };
async function enter(operation: string, field: keyof typeof newOnes, other = {}): Promise<void> {
  const input = { ...inOf(operation), ...other, [field]: newOnes[field] };
  accepted(await world.call(operation, asRead(world, operation, input)));
}
await enter("saveCareProvider", "careProvider");
await enter("saveUnit", "unit");
await enter("saveStaffMember", "staff");
const forStatistics = { name: "Statistik", purpose: "Statistik" };
await enter("saveCommission", "commission", forStatistics);
const back = world.tables.snapshot();

const journal = envelope(journalCertificate(units.healthCentre.hsaId, tolvan, "2026-11-20").xml);
const question = sendMessageToCareXml(aMessage(atHealthCentre.certificate));

/** What else an operation needs. */
const inputs: Readonly<Record<string, Readonly<Record<string, unknown>>>> = {
  connectSystem: { clientId: "another-system" },
  registerCertificate: { xml: journal },
  deleteCareProvider: { careProvider: newId },
  deleteUnit: { unit: newId },
  deleteStaffMember: { staff: newId },
  saveCommission: { ...forStatistics, commission: newOnes.commission },
  deleteCommission: { commission: newOnes.commission },
  changePractice: { seenRevision: 1 },
  closePractice: { seenRevision: 1 },
};

/** A recipient writes in its own name. */
function questionOf(actor: string) {
  const xml = actor === "other recipient" ? question.replace("FKASSA", "TRANSP") : question;
  return { xml: envelope(Buffer.from(xml)) };
}

function askedIn(cell: Cell): Readonly<Record<string, unknown>> {
  const { operation, actor } = cell;
  const known = inputOf(operations.get(operation)!.operation.contract, askedForIn(cell), cell.kind);
  const own = operation === "sendMessageToCare" ? questionOf(actor) : inputs[operation];
  return asRead(world, operation, { ...known, ...own });
}

describe("the access matrix", () => {
  it("has a row for every operation there is, in which every other caller has a cell", () => {
    expect(cells.filter((cell) => !isKnown(cell))).toEqual([]);
    const everybody = new Set(cells.filter(({ relation }) => relation === "Others").map(({ actor }) => actor));
    const told = Map.groupBy(cells, ({ operation }) => operation);
    expect([...told.keys()].toSorted()).toEqual([...operations.keys()].toSorted());
    for (const [operation, row] of told) {
      const without = [...everybody, "doctor", "nurse", "administrator", "coordinator"].filter(
        (actor) => !row.some((cell) => cell.actor === actor),
      );
      expect([operation, without]).toEqual([operation, []]);
    }
  });

  it.each(cells.map((cell) => [`${cell.actor}, ${cell.relation}, ${rowOf(cell)}`, cell] as const))(
    "%s",
    async (_name, cell) => {
      back();
      const caller = await callerIn(cell);
      const answer = await world.call(cell.operation, askedIn(cell), caller);
      expect(outcomeOf(cell.operation, answer, askedForIn(cell))).toBe(cell.expected);
    },
  );
});
