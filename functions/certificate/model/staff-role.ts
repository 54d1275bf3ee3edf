/** What a member of staff works as, in the sense of the permissions. */
export type StaffRole = "DOCTOR" | "PRIVATE_DOCTOR" | "DENTIST" | "MIDWIFE" | "NURSE" | "CARE_ADMIN" | "UNLICENSED";

/** By what the directory tells a role from. */
export interface StaffCredentials {
  /** Codes of the national list of licensed professions (HOSP): LK, TL, BM, SJ and others. */
  readonly licences: readonly string[];
  /** Positions ("befattning") by their code in the national list (1.2.752.129.2.2.1.4). */
  readonly positions: readonly { readonly code: string }[];
  /** Prescriber codes that a group shares, of doctors who have no licence yet ("gruppförskrivarkod"). */
  readonly groupPrescriptionCodes: readonly string[];
  /** Whether the person has a practice of their own, registered here (docs/adr/0045-private-doctors.md). */
  readonly ownPractice?: boolean;
}

/**
 * The role of each licensed profession that has one, in the order in which they are asked for. Who is a midwife is a
 * nurse as a rule too, and works as a midwife.
 */
export const roleOfLicence: ReadonlyMap<string, StaffRole> = new Map([
  ["LK", "DOCTOR"],
  ["TL", "DENTIST"],
  ["BM", "MIDWIFE"],
  ["SJ", "NURSE"],
]);

/** Positions of doctors who have no licence yet; some only together with one of these group prescription codes. */
export const doctorsPositions: ReadonlyMap<string, readonly string[] | "alone"> = new Map<
  string,
  readonly string[] | "alone"
>([
  /** Läkare under allmäntjänstgöring. */
  ["204010", "alone"],
  /** Läkare under bastjänstgöring. */
  ["203020", "alone"],
  /** Legitimerad i ett annat land, inom (9300005) eller utanför (9400003) EU och EES. */
  ["203090", ["9300005", "9400003"]],
  /** Ej legitimerad: vikarie (9100009) eller student (9200007). */
  ["204090", ["9100009", "9200007"]],
]);

/**
 * The role of each licensed profession that may have a practice of its own here. Without such a licence there is no
 * employer in whose name somebody could do anything: no position counts.
 */
const roleOfOwnPractice: ReadonlyMap<string, StaffRole> = new Map([["LK", "PRIVATE_DOCTOR"]]);

/**
 * The role that credentials give: of a licensed profession, else of a doctor's position, else care administrator
 * (docs/domain/access.md, Roles of staff).
 */
export function staffRoleOf({ licences, positions, groupPrescriptionCodes, ownPractice }: StaffCredentials): StaffRole {
  if (ownPractice === true) {
    for (const [licence, role] of roleOfOwnPractice) if (licences.includes(licence)) return role;
    return "UNLICENSED";
  }
  for (const [licence, role] of roleOfLicence) if (licences.includes(licence)) return role;
  const isDoctor = positions.some(({ code }) => {
    const shared = doctorsPositions.get(code);
    return shared === "alone" || shared?.some((one) => groupPrescriptionCodes.includes(one));
  });
  return isDoctor ? "DOCTOR" : "CARE_ADMIN";
}
