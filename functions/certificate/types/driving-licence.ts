import type { Abilities, Staff } from "../model/type-permissions.ts";
import type { Kind } from "./type-language.ts";

/** What the certificates for Transportstyrelsen have in common (docs/domain/driving-licence-certificates.md). */

export const licenceStaff: Staff = {
  sign: ["doctor", "private-doctor"],
  prepare: ["nurse", "midwife", "care-admin"],
  protectedPatient: ["doctor", "private-doctor"],
};

export const licenceAbilities: Abilities = {
  renew: false,
  replace: true,
  complement: false,
  questions: false,
  send: true,
  prefill: false,
  approveReceivers: false,
  sickLeaveRegister: false,
};

/**
 * An earlier major stays readable, printable and revocable, nothing else (docs/domain/certificates.md, Earlier majors).
 */
export const earlierMajorAbilities: Abilities = { ...licenceAbilities, replace: false, send: false };

/** Visual acuity, 0.0 to 2.0. */
export const acuity: Kind = { is: "number", min: 0, max: 2, decimals: 1, level: "wire" };
