import { allTypes } from "./all-types.ts";
import type { CertificateType } from "./type-language.ts";

/**
 * Every certificate type the product knows, one folder each: those in force first, and of them those that an authority
 * receives before those that the patient hands over.
 */
export const certificateTypes: readonly CertificateType[] = allTypes.toSorted(
  (one, other) => placeInOrder(one) - placeInOrder(other),
);

function placeInOrder({ use, recipient }: CertificateType): number {
  return (use === "read" ? 2 : 0) + (recipient === undefined ? 1 : 0);
}

/**
 * The type by our key and version: the very version, else the newest of its major, which asks the same; without a
 * version, the one in force.
 *
 * @returns undefined when key or major is unknown
 */
export function findType(key: string, version?: string): CertificateType | undefined {
  return ofVersion(
    certificateTypes.filter((type) => type.key === key),
    version,
  );
}

/**
 * The type by its code on the wire: LISJP major 1 is LISJP, major 2 is FK7804. Some systems write the
 * code in small letters.
 */
export function findWireType(code: string, version: string): CertificateType | undefined {
  const wanted = code.toUpperCase();
  return ofVersion(
    certificateTypes.filter((type) => type.wire.code === wanted),
    version,
  );
}

function ofVersion(types: readonly CertificateType[], version: string | undefined): CertificateType | undefined {
  if (version === undefined) return types[0];
  const [major] = version.split(".");
  return (
    types.find((type) => type.version === version) ??
    types
      .filter((type) => type.version.split(".")[0] === major)
      .toSorted((one, other) => minorOf(other) - minorOf(one))[0]
  );
}

function minorOf({ version }: CertificateType): number {
  return Number(version.split(".")[1] ?? 0);
}

/**
 * Whether a version was ever published for the type: its own, an earlier one that asks the same, or the major alone,
 * which some systems write.
 */
export function isPublished({ version, earlierVersions = [] }: CertificateType, asked: string): boolean {
  return asked === version || earlierVersions.includes(asked) || asked === version.split(".")[0];
}

/** The types of which a new certificate may be written on the day, YYYY-MM-DD. */
export function writableTypes(today: string): readonly CertificateType[] {
  return certificateTypes.filter((type) => type.use === "write" && (type.activeFrom ?? today) <= today);
}

/** The type in force that a certificate of this one becomes for an employer; undefined where there is none. */
export function employerTypeOf({ forEmployer }: CertificateType, today: string): CertificateType | undefined {
  return forEmployer === undefined ? undefined : writableTypes(today).find(({ key }) => key === forEmployer.type);
}
