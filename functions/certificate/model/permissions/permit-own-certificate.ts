import type { Actor } from "../../../operation/actor.ts";
import type { Refusal, Result } from "../../../operation/result.ts";
import { ok, refused } from "../../../operation/result.ts";
import type { CertificateDocument } from "../certificate-document.ts";
import type { Certificate } from "../certificate.ts";
import { agesOn } from "../person-id.ts";
import { numbersOf } from "../registered-person.ts";
import type { RegisteredPerson } from "../registered-person.ts";
import type { TypePermissions } from "../type-permissions.ts";
import { mayBeSent } from "./certificate-rules.ts";
import { closedBy, closedFor } from "./patient-statuses.ts";
import type { Rule } from "./permit.ts";
import { allOf, unless } from "./permit.ts";

/** What patients do with a certificate of their own. */
export const ownCertificateActions = ["read", "print", "send", "archive"] as const;

/** Somebody who may handle certificates alone; comes from `permitCitizen` only. */
export interface Citizen {
  /** Twelve digits. */
  readonly personId: string;
  /** As the register has them. */
  readonly person: RegisteredPerson;
}

/** Whether somebody of this number reads certificates of their own on a day in Sweden, YYYY-MM-DD. */
export function isOldEnough(number: string, day: string): boolean {
  return (agesOn(day, number)?.least ?? 0) >= youngest;
}

export interface OwnCertificateSituation {
  readonly citizen: Citizen;
  readonly document: Pick<CertificateDocument, "patient">;
  readonly certificate: Certificate;
  readonly type: TypePermissions;
}

/** From this birthday one reads one's own certificates; until then one's guardians ask care for them. */
const youngest = 16;

/**
 * Lets citizens in from their sixteenth birthday, or the day on which it is certainly past where their birthday is not
 * known, unless the register says something of them that forbids it. `day` is today in Sweden, YYYY-MM-DD.
 */
export function permitCitizen(actor: Actor, day: string, person: RegisteredPerson): Result<Citizen, CitizenRefusal> {
  if (actor.kind !== "citizen" || !isOldEnough(actor.personId, day)) return refused("too-young");
  const refusal = closedFor(closedBy["use-own"], person, true);
  return refusal === undefined ? ok({ personId: actor.personId, person }) : { ok: false, refusal };
}

/** Why somebody is not let in. */
export type CitizenRefusal = Refusal<"too-young" | CitizenClosed>;

type CitizenClosed = "person-register-unavailable" | "citizen-unknown" | "citizen-deceased";

/** Others' certificates are not there; those by a number that the citizen had before are the citizen's. */
const isPatients: Rule<OwnCertificateSituation, "certificate-not-found"> = ({ citizen, document }) =>
  unless(numbersOf(citizen.personId, citizen.person).includes(document.patient.number), "certificate-not-found");

const mayBeSentFor: Rule<OwnCertificateSituation, "patient-test-person" | CitizenClosed> = ({ citizen }) =>
  closedFor(closedBy["send-own"], citizen.person, true);

export const permitOwnCertificate = {
  read: allOf(isPatients),
  print: allOf(isPatients),
  send: allOf(isPatients, ...mayBeSent, mayBeSentFor),
  /** Into the archive and back; void ones too. */
  archive: allOf(isPatients),
};
