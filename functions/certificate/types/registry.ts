import { allTypes } from "./all-types.ts";
import type { CertificateType } from "./type-language.ts";

/** Every certificate type the product knows, one folder each; those in force first. */
export const certificateTypes: readonly CertificateType[] = allTypes.toSorted(
  (one, other) => Number(one.use === "read") - Number(other.use === "read"),
);

/** The major of a version string: "2.0" and "2" are both major 2 (domain.md §0). */
function majorOf(version: string): string {
  const dot = version.indexOf(".");
  return dot < 0 ? version : version.slice(0, dot);
}

/**
 * The type by our key and any version of its major; without a version, the one in force.
 *
 * @returns undefined when key or major is unknown
 */
export function findType(key: string, version?: string): CertificateType | undefined {
  return certificateTypes.find(
    (type) => type.key === key && (version === undefined || majorOf(type.version) === majorOf(version)),
  );
}

/**
 * The type by its code on the wire: LISJP major 1 is LISJP, major 2 is FK7804 (domain.md §0). Some systems write the
 * code in small letters.
 */
export function findWireType(code: string, version: string): CertificateType | undefined {
  const wanted = code.toUpperCase();
  return certificateTypes.find((type) => type.wire.code === wanted && majorOf(type.version) === majorOf(version));
}

/** The types of which a new certificate may be written on the day, YYYY-MM-DD. */
export function writableTypes(today: string): readonly CertificateType[] {
  return certificateTypes.filter((type) => type.use === "write" && (type.activeFrom ?? today) <= today);
}
