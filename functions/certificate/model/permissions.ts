import type { CareUnit } from "../../operation/care-unit.ts";
import type { Certificate } from "./certificate.ts";
import { wasSentTo } from "./certificate.ts";
import type { Draft } from "./draft.ts";
import type { CertificateType, Profession } from "../types/type-language.ts";

/** A member of staff at work: the role of the token, and the unit the call is made at. */
export interface CareActor {
  readonly role: string;
  readonly unit: Pick<CareUnit, "hsaId" | "careProvider">;
}

/**
 * What care staff may do with a draft or a certificate; the answer to a read carries what is possible now (design §7).
 */
export type Action = "save" | "delete" | "sign" | "send" | "revoke" | "ask-recipient";

const professions: Readonly<Record<string, Profession>> = {
  DOCTOR: "doctor",
  PRIVATE_DOCTOR: "private-doctor",
  DENTIST: "dentist",
  NURSE: "nurse",
  MIDWIFE: "midwife",
  CARE_ADMIN: "care-admin",
};

/** Whether the role may write this type at all: who signs it may, and who prepares it (domain.md §8, CREATE). */
export function mayHandle(type: CertificateType, role: string): boolean {
  return maySign(type, role) || has(type.staff.prepare, role);
}

/** Whether the role signs this type; the same roles make a signed one void (domain.md §8, SIGN and REVOKE). */
export function maySign(type: CertificateType, role: string): boolean {
  return has(type.staff.sign, role);
}

/** A draft is its unit's own: for anybody else it is not there (domain.md §8, scope CU). */
export function seesDraft(actor: CareActor, draft: Draft): boolean {
  return draft.unit === actor.unit.hsaId;
}

/** A signed certificate is read within the care provider (domain.md §9.2). */
export function seesCertificate(actor: CareActor, certificate: Certificate): boolean {
  return certificate.careProvider === actor.unit.careProvider.hsaId;
}

/** Changes of a signed certificate are made at the unit that issued it (domain.md §8, scope CU). */
export function isAtIssuingUnit(actor: CareActor, certificate: Certificate): boolean {
  return certificate.unit === actor.unit.hsaId;
}

export function draftActions(actor: CareActor, draft: Draft, type: CertificateType, isComplete: boolean): Action[] {
  if (!seesDraft(actor, draft) || !mayHandle(type, actor.role)) return [];
  return ["save", "delete", ...(isComplete && maySign(type, actor.role) ? (["sign"] as const) : [])];
}

export function certificateActions(actor: CareActor, certificate: Certificate, type: CertificateType): Action[] {
  if (!isAtIssuingUnit(actor, certificate) || !mayHandle(type, actor.role) || certificate.state === "revoked")
    return [];
  const isSent = wasSentTo(certificate, type.recipient);
  return [
    ...(!isSent && certificate.replacedBy === undefined ? (["send"] as const) : []),
    ...(isSent && type.abilities.questions ? (["ask-recipient"] as const) : []),
    ...(maySign(type, actor.role) ? (["revoke"] as const) : []),
  ];
}

function has(allowed: readonly Profession[], role: string): boolean {
  const profession = professions[role];
  return profession !== undefined && allowed.includes(profession);
}
