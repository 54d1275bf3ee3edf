import type { CareUnit } from "../../../operation/care-unit.ts";
import type { Profession, TypePermissions } from "../type-permissions.ts";
import type { Rule } from "./permit.ts";
import { unless } from "./permit.ts";

/** A member of staff at work: the role of the token, and the unit the call is made at. */
export interface CareActor {
  readonly role: string;
  readonly unit: Pick<CareUnit, "hsaId" | "careProvider">;
}

interface AtType {
  readonly actor: CareActor;
  readonly type: Pick<TypePermissions, "staff">;
}

const professions: ReadonlyMap<string, Profession> = new Map([
  ["DOCTOR", "doctor"],
  ["PRIVATE_DOCTOR", "private-doctor"],
  ["DENTIST", "dentist"],
  ["NURSE", "nurse"],
  ["MIDWIFE", "midwife"],
  ["CARE_ADMIN", "care-admin"],
]);

/** Who signs a type or prepares it handles it; anybody else at the care provider may only read it. */
export const handlesType: Rule<AtType, "type-not-yours"> = ({ actor, type }) =>
  unless(isAmong([...type.staff.sign, ...type.staff.prepare], actor), "type-not-yours");

/** Who prepares a type for somebody else to sign. */
export const preparesType: Rule<AtType, "type-not-yours"> = ({ actor, type }) =>
  unless(isAmong(type.staff.prepare, actor), "type-not-yours");

/** Who signs a type also makes its certificates void. */
export const signsType: Rule<AtType, "type-not-yours"> = ({ actor, type }) =>
  unless(isAmong(type.staff.sign, actor), "type-not-yours");

/** Those whom a type lets handle a patient with protected identity. */
export function handlesProtected({ actor, type }: AtType): boolean {
  return isAmong(type.staff.protectedPatient, actor);
}

function isAmong(allowed: readonly Profession[], { role }: CareActor): boolean {
  const profession = professions.get(role);
  return profession !== undefined && allowed.includes(profession);
}
