import type { Access } from "../../operation/access-log.ts";
import { swedishDay } from "../../operation/clock.ts";
import type { KeyRing } from "./key-ring.ts";

/** The entry of the access log for what is done with one patient's certificate. */
export async function accessTo(
  keys: KeyRing,
  subject: { readonly patientKey: string; readonly careProvider: string; readonly unit: string },
  personNumber: string,
  { activity, at }: { readonly activity: Access["activity"]; readonly at: string },
): Promise<Access> {
  return {
    activity,
    patientKey: subject.patientKey,
    patientEncrypted: await keys.encryptForProvider(subject.careProvider, swedishDay(at), personNumber),
    careProvider: subject.careProvider,
    unit: subject.unit,
  };
}
