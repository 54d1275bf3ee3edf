import type { OrganisationUnit } from "../../certificate/model/care-organisation.ts";
import { agreementsToAccept, privateDoctorAgreement } from "../../certificate/model/agreement.ts";
import { placeOf } from "../../certificate/model/issuing-place.ts";
import { agreementActs, directory, waitingCounts } from "../../certificate/needs.ts";
import type { AgreementActs } from "../../certificate/store/agreement-acts.ts";
import type { WaitingCounts } from "../../certificate/store/waiting-counts.ts";
import type { Actor } from "../../operation/actor.ts";
import { swedishDay } from "../../operation/clock.ts";
import { operation } from "../../operation/operation.ts";
import { ok } from "../../operation/result.ts";
import { inTreeOrder } from "./in-tree-order.ts";
import { readMe } from "./read-me.contract.ts";

/** At so many units it is counted what waits: who works at more looks at one of them at a time. */
const unitsCounted = 25;

export const readMeOperation = operation(
  readMe,
  (the) => ({ directory: the(directory), waiting: the(waitingCounts), acts: the(agreementActs) }),
  async (_input, { actor, at }, needs) => {
    const { role, scopes } = actor;
    switch (actor.kind) {
      case "staff": {
        const [member, commissions, open] = await Promise.all([
          needs.directory.findStaff(actor.hsaId),
          needs.directory.commissionsOf(actor.hsaId),
          needs.directory.openUnitsOf(actor.hsaId),
        ]);
        const units = await counted(inTreeOrder(open), actor, needs.waiting);
        const name = member === undefined ? {} : { name: member.name };
        const agreements = await toAccept(actor, swedishDay(at), needs.acts);
        return ok({ kind: actor.kind, hsaId: actor.hsaId, ...name, role, scopes, commissions, units, ...agreements });
      }
      case "system":
        return ok({ kind: actor.kind, clientId: actor.clientId, role, scopes });
      case "citizen":
      case "applicant":
        return ok({ kind: actor.kind, role, scopes });
      case "anybody":
        throw new Error("An operation for who is signed in was run for somebody who is not");
    }
  },
);

/** What a private doctor must accept before writing or signing; others agree to nothing here. */
async function toAccept(
  { hsaId, role }: { readonly hsaId: string; readonly role: string },
  day: string,
  acts: AgreementActs,
) {
  if (role !== "PRIVATE_DOCTOR") return {};
  const last = await acts.lastOf(hsaId, privateDoctorAgreement.id);
  return { agreements: agreementsToAccept(privateDoctorAgreement, last, day) };
}

/** The units, with what waits at each told to who may list it there. */
async function counted(
  units: readonly OrganisationUnit[],
  { scopes, assurance }: Extract<Actor, { readonly kind: "staff" }>,
  waiting: WaitingCounts,
) {
  if (!scopes.includes("certificate:read") || assurance < 3) return [...units];
  const told = await Promise.all(units.slice(0, unitsCounted).map((unit) => withWaiting(unit, waiting)));
  return [...told, ...units.slice(unitsCounted)];
}

/** Nobody's work waits for a number: where it cannot be counted now, the unit is told without. */
async function withWaiting(unit: OrganisationUnit, waiting: WaitingCounts) {
  try {
    return { ...unit, waiting: await waiting.at(placeOf(unit)) };
  } catch {
    return unit;
  }
}
