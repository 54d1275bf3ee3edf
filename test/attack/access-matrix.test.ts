import { describe, expect, it } from "vitest";
import { deliveryId, tried } from "../../functions/certificate/model/delivery.ts";
import type { Delivery } from "../../functions/certificate/model/delivery.ts";
import { scopesOfRole } from "../../functions/identity/issuer/role-scopes.ts";
import { staffWrites, unitWrites } from "../../functions/certificate/store/directory-items.ts";
import { systemWrite } from "../../functions/certificate/store/connected-systems.ts";
import { cells, inputOf, outcomeOf, staffRoles } from "../fixtures/access-matrix.ts";
import type { AskedFor, Cell } from "../fixtures/access-matrix.ts";
import type { Sending } from "../fixtures/api-event.ts";
import { asRead } from "../fixtures/directory-life.ts";
import { licenceAnswers } from "../fixtures/main-job/demo-answers.ts";
import { journalCertificate } from "../fixtures/main-job/journal-certificate.ts";
import { operations } from "../fixtures/operations.ts";
import type { Claims } from "../fixtures/people.ts";
import {
  aMember,
  aSystem,
  aUnit,
  citizenClaims,
  staff,
  staffClaims,
  systemClaims,
  tolvan,
  units,
  worksAt,
} from "../fixtures/people.ts";
import { acceptTerms } from "../fixtures/practice-life.ts";
import {
  accepted,
  aDraft,
  aLockedDraft,
  aMessage,
  aQuestion,
  aSentCertificate,
  completeAnswers,
  envelope,
  lock,
} from "../fixtures/steps.ts";
import { aWorld } from "../fixtures/world.ts";
import { sendMessageToCareXml } from "../unit/certificate/national-xml/send-message-to-care-xml.ts";

/** What the unit of the draft and the certificate is a part of. */
const hospital = aUnit("TSTNMT2321000156-1009", "Norrbacka sjukhus", units.healthCentre.careProvider);

/** Of staff: where the call is made and where they have a commission for care, by the heading. */
const places: Readonly<Record<string, { readonly at: typeof hospital; readonly works: typeof hospital }>> = {
  "At the own unit": { at: units.healthCentre, works: units.healthCentre },
  "By a commission at the whole": { at: units.healthCentre, works: hospital },
  "At the whole": { at: hospital, works: hospital },
  "At the same care provider": { at: units.surgery, works: units.surgery },
  "At another care provider": { at: units.elsewhere, works: units.elsewhere },
  "Of a type that is not theirs": { at: units.healthCentre, works: units.healthCentre },
  "At no unit": { at: units.healthCentre, works: units.healthCentre },
};

function scopesOf(role: string): string {
  return (scopesOfRole.get(role) ?? []).join(" ");
}

const register = "intyg:register";
const message = "recipient:message";
const seesStatistics = staffClaims({ hsaId: staff.elin.hsaId, role: "DOCTOR" }, "statistics:read");
const others: Readonly<Record<string, { readonly claims: Claims | undefined; readonly at?: typeof hospital }>> = {
  "the patient": { claims: citizenClaims(tolvan, "citizen:read citizen:send citizen:archive") },
  "another citizen": { claims: citizenClaims("197705232382", "citizen:read citizen:send citizen:archive") },
  operator: { claims: staffClaims(staff.disa, `${scopesOf("CARE_ADMIN")} operator directory:write`) },
  "connected system": { claims: systemClaims("a-system", register) },
  "system of another unit": { claims: systemClaims("elsewhere", register) },
  "unconnected system": { claims: systemClaims("no-such-system", `${register} ${message}`) },
  "recipient of it": { claims: systemClaims("forsakringskassan", message) },
  "other recipient": { claims: systemClaims("transportstyrelsen", message) },
  nobody: { claims: undefined },
  "of the care provider": { claims: seesStatistics },
  "of another care provider": { claims: seesStatistics, at: units.elsewhere },
};

/** Each member of staff is one of their own, who works where the heading says; a coordinator has no commission. */
function member({ actor, relation }: Pick<Cell, "actor" | "relation">) {
  const at = Object.keys(staffRoles).indexOf(actor) * 10 + Object.keys(places).indexOf(relation);
  return aMember(`TSTNMT2321000156-77${String(at).padStart(2, "0")}`, `${actor} ${relation}`, []);
}

function inOf(operation: string) {
  return operations.get(operation)?.operation.contract.examples.input ?? {};
}

const world = await aWorld();
for (const unit of [hospital, units.elsewhere]) await world.tables.transact(unitWrites(unit));
await world.tables.transact(unitWrites({ ...units.healthCentre, partOf: hospital.hsaId }));
for (const [relation, { works }] of Object.entries(places))
  for (const actor of Object.keys(staffRoles)) {
    const one = member({ actor, relation });
    await world.tables.transact(staffWrites(one, actor === "coordinator" ? [] : [worksAt(works)]));
    await acceptTerms(world, one.hsaId);
  }
// Whoever sees the region's statistics works elsewhere too, so that the unit stands in nobody's way.
await world.tables.transact(staffWrites(staff.elin, Object.values(units).map(worksAt)));
const ofElsewhere = { clientId: "elsewhere", units: [units.elsewhere.hsaId], careProviders: [] };
await world.tables.transact([systemWrite({ ...aSystem, ...ofElsewhere })]);

const draft = await aDraft(world);
const lockedDraft = await aLockedDraft(world);
const certificate = await aSentCertificate(world);
const messageId = await aQuestion(world, certificate);
accepted(
  await world.call("assignQuestion", { certificateId: certificate, messageId, assignee: units.healthCentre.hsaId }),
);
const delivery = await stopDelivery(certificate);
const licenceDraft = await aLicenceDraft();
const lockedLicenceDraft = await aLicenceDraft();
await lock(world, lockedLicenceDraft);
const licence = await aLicenceDraft();
accepted(await world.call("signCertificate", { certificateId: licence, seenRevision: 1 }));
accepted(await world.call("sendCertificate", { certificateId: licence, consent: "in-person" }));
await stopDelivery(licence);

async function stopDelivery(id: string): Promise<Delivery> {
  const [delivery] = (await world.stores.deliveries.listOf(`C#${id}`)).values;
  await world.stores.deliveries.keep(delivery!, tried(delivery!, { kind: "stopped", reason: "no" }, world.clock.now()));
  return delivery!;
}

/** On a type that no dentist handles. */
async function aLicenceDraft(): Promise<string> {
  const input = { form: "TS8071-2.0", patient: tolvan, answers: licenceAnswers("2026-11-20") };
  return String(accepted(await world.call("createDraft", input))["certificateId"]);
}

const sickLeave: AskedFor = {
  draft,
  lockedDraft,
  certificate,
  messageId,
  assignee: units.healthCentre.hsaId,
  deliveryId: deliveryId(delivery),
  patient: tolvan,
  form: "FK7804-2.0",
  answers: completeAnswers,
};

function askedForIn({ relation }: Cell): AskedFor {
  if (relation !== "Of a type that is not theirs") return sickLeave;
  const ofLicence = { form: "TS8071-2.0", answers: licenceAnswers("2026-11-20") };
  return { ...sickLeave, ...ofLicence, draft: licenceDraft, lockedDraft: lockedLicenceDraft, certificate: licence };
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
const question = sendMessageToCareXml(aMessage(certificate));

/** What else an operation needs. */
const inputs: Readonly<Record<string, Readonly<Record<string, unknown>>>> = {
  connectSystem: { clientId: "another-system" },
  registerCertificate: { xml: journal },
  deleteCareProvider: { careProvider: newId },
  deleteUnit: { unit: newId },
  deleteStaffMember: { staff: newId },
  saveCommission: { ...forStatistics, commission: newOnes.commission },
  deleteCommission: { commission: newOnes.commission },
};

/** A recipient writes in its own name. */
function questionOf(actor: string) {
  const xml = actor === "other recipient" ? question.replace("FKASSA", "TRANSP") : question;
  return { xml: envelope(Buffer.from(xml)) };
}

function askedIn(cell: Cell): Readonly<Record<string, unknown>> {
  const { operation, actor } = cell;
  const known = inputOf(operations.get(operation)!.operation.contract, askedForIn(cell));
  const own = operation === "sendMessageToCare" ? questionOf(actor) : inputs[operation];
  return asRead(world, operation, { ...known, ...own });
}

function callerOf(cell: Cell): Omit<Sending, "input"> {
  const role = staffRoles[cell.actor];
  const other = others[cell.actor];
  const { at } = places[cell.relation] ?? { at: other?.at ?? units.healthCentre };
  const headers = { "care-unit": at.hsaId };
  if (role === undefined) return { claims: other?.claims, headers };
  return { claims: staffClaims({ hsaId: member(cell).hsaId, role }, scopesOf(role)), headers };
}

describe("the access matrix", () => {
  it("has a row for every operation there is, in which every other caller has a cell", () => {
    for (const { actor } of cells) expect([actor, actor in staffRoles || actor in others]).toEqual([actor, true]);
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

  it.each(cells.map((cell) => [`${cell.actor}, ${cell.relation}, ${cell.operation}`, cell] as const))(
    "%s",
    async (_name, cell) => {
      back();
      const answer = await world.call(cell.operation, askedIn(cell), callerOf(cell));
      expect(outcomeOf(cell.operation, answer, askedForIn(cell))).toBe(cell.expected);
    },
  );
});
