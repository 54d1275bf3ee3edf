import type { Access } from "../../operation/access-log.ts";
import type { CareUnit } from "../../operation/care-unit.ts";
import { swedishDay } from "../../operation/clock.ts";
import { encrypt } from "./encryption.ts";
import type { KeyRing } from "./key-ring.ts";

/** The entry of the access log for what is done with one patient's certificate. */
export async function accessTo(
  keys: KeyRing,
  subject: { readonly patientKey: string; readonly careProvider: string; readonly unit: string },
  personNumber: string,
  { activity, at }: { readonly activity: Access["activity"]; readonly at: string },
): Promise<Access> {
  const key = await keys.ofProvider(subject.careProvider, swedishDay(at));
  return {
    activity,
    patientKey: subject.patientKey,
    encryptPatient: (place) => encrypt(key, personNumber, place),
    careProvider: subject.careProvider,
    unit: subject.unit,
  };
}

/**
 * The entry of the access log for a care unit that looked for what it has about a person. One entry tells of all that
 * it was shown, for that is the unit's own; where nothing was there, it tells that the unit looked.
 */
export async function accessOfUnit(keys: KeyRing, unit: CareUnit, personNumber: string, at: string): Promise<Access> {
  const patientKey = await keys.personKey(personNumber);
  const subject = { patientKey, careProvider: unit.careProvider.hsaId, unit: unit.hsaId };
  return accessTo(keys, subject, personNumber, { activity: "read", at });
}
