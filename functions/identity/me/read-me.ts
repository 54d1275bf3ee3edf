import type { OrganisationUnit } from "../../certificate/model/care-organisation.ts";
import { agreementsToAccept, privateDoctorAgreement } from "../../certificate/model/agreement.ts";
import { placeOf } from "../../certificate/model/issuing-place.ts";
import { agreementActs, directory, waitingCounts } from "../../certificate/needs.ts";
import type { KeptCommission } from "../../certificate/store/directory-items.ts";
import type { AgreementActs } from "../../certificate/store/agreement-acts.ts";
import type { WaitingCounts } from "../../certificate/store/waiting-counts.ts";
import type { Actor } from "../../operation/actor.ts";
import { swedishDay } from "../../operation/clock.ts";
import { operation } from "../../operation/operation.ts";
import { pageOf, placeNamed } from "../../operation/paging.ts";
import type { PageEnd } from "../../operation/paging.ts";
import { ok } from "../../operation/result.ts";
import { inTreeOrder } from "./in-tree-order.ts";
import { readMe } from "./read-me.contract.ts";

/** At so many units it is counted what waits: who works at more looks at one of them at a time. */
const unitsCounted = 25;

/** So many units, and so many commissions, are told in one answer: hardly anybody has as many. */
const mostTold = 1_000;

export const readMeOperation = operation(
  readMe,
  (the) => ({ directory: the(directory), waiting: the(waitingCounts), acts: the(agreementActs) }),
  async ({ after }, { actor, at }, needs) => {
    const { role, scopes } = actor;
    switch (actor.kind) {
      case "staff": {
        const [member, commissions, open] = await Promise.all([
          needs.directory.findStaff(actor.hsaId),
          needs.directory.commissionsOf(actor.hsaId),
          needs.directory.openUnitsOf(actor.hsaId),
        ]);
        const asked = after === undefined ? { limit: mostTold } : { limit: mostTold, after };
        const { values: rows, ...next } = pageOf(rowsOf(inTreeOrder(open), commissions), ({ place }) => place, asked);
        const units = await counted(rows, actor, { waiting: needs.waiting, today: swedishDay(at) });
        const name = member === undefined ? {} : { name: member.name };
        const agreements = await toAccept(actor, swedishDay(at), needs.acts);
        const who = { kind: actor.kind, hsaId: actor.hsaId, ...name, role, scopes, ...agreements };
        return ok({ ...who, commissions: rows.flatMap(({ commission }) => commission ?? []), units, ...next });
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

/** A unit and a commission that happen to have the same number: a page of such rows bounds both. */
interface Row {
  readonly place: PageEnd;
  readonly at: number;
  readonly unit: OrganisationUnit | undefined;
  readonly commission: KeptCommission | undefined;
}

function rowsOf(units: readonly OrganisationUnit[], commissions: readonly KeptCommission[]): Row[] {
  return Array.from({ length: Math.max(units.length, commissions.length) }, (_, at) => ({
    place: placeNamed(String(at).padStart(9, "0")),
    at,
    unit: units[at],
    commission: commissions[at],
  }));
}

interface Counting {
  readonly waiting: WaitingCounts;
  /** The day in Sweden, YYYY-MM-DD. */
  readonly today: string;
}

/** The units of the rows, with what waits at each told to who may list it there. */
async function counted(
  rows: readonly Row[],
  { scopes, assurance }: Extract<Actor, { readonly kind: "staff" }>,
  counting: Counting,
) {
  const mayList = scopes.includes("certificate:read") && assurance >= 3;
  const told = rows.map(async ({ unit, at }) =>
    unit !== undefined && mayList && at < unitsCounted ? withWaiting(unit, counting) : unit,
  );
  return (await Promise.all(told)).filter((unit) => unit !== undefined);
}

/** Nobody's work waits for a number: where it cannot be counted now, the unit is told without. */
async function withWaiting(unit: OrganisationUnit, { waiting, today }: Counting) {
  try {
    return { ...unit, waiting: await waiting.at(placeOf(unit), today) };
  } catch {
    return unit;
  }
}
