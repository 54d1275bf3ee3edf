import { licencesOn } from "../../certificate/model/licence.ts";
import type { LicenceRegister } from "../../certificate/model/licence.ts";
import { registrationStatus } from "../../certificate/model/practice.ts";
import { staffRoleOf } from "../../certificate/model/staff-role.ts";
import type { Directory } from "../../certificate/store/directory.ts";
import type { Practices } from "../../certificate/store/practices.ts";
import type { FindPractitioner } from "./who-signs-in.ts";

/**
 * A private doctor, where the person has a practice that is open and the register of licences says at this moment that
 * they are a doctor. Unknown or silent is nobody.
 *
 * @param today YYYY-MM-DD
 */
export function practitionerOf(
  known: {
    readonly practices: Pick<Practices, "findOfPerson">;
    readonly licences: LicenceRegister;
    readonly directory: Pick<Directory, "findStaff">;
  },
  today: () => string,
): FindPractitioner {
  return async (personNumber) => {
    const practice = await known.practices.findOfPerson(personNumber);
    if (practice === undefined) return undefined;
    const [answer, staff] = await Promise.all([
      known.licences.find(personNumber),
      known.directory.findStaff(practice.staff),
    ]);
    if (staff === undefined || registrationStatus(practice, answer, today()) !== "active") return undefined;
    const licences = licencesOn(answer, today()) ?? [];
    return { hsaId: staff.hsaId, name: staff.name, role: staffRoleOf({ ...staff, licences, ownPractice: true }) };
  };
}
