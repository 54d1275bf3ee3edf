import { comparableHsaId } from "../../operation/comparable-ids.ts";

/** What HSA gives somebody to do in our services: a system role of the system INTYG ("systemroll"). */
export type SystemRole =
  | { readonly kind: "operator" }
  | { readonly kind: "statistics" | "administrator"; readonly careProvider: string }
  | { readonly kind: "rehab"; readonly unit: string };

/**
 * Reads a system role as the directory writes it: `INTYG;Drift`, `INTYG;Statistik-<care provider>`,
 * `INTYG;Administrator-<care provider>`, `INTYG;Rehab-<unit>` (docs/domain/access.md, System roles). Undefined of
 * other systems' roles and of others of ours, which give nothing.
 */
export function readSystemRole(written: string): SystemRole | undefined {
  if (written === "INTYG;Drift") return { kind: "operator" };
  const [, name, place] = /^INTYG;(Statistik|Administrator|Rehab)-(\S+)$/.exec(written) ?? [];
  if (name === undefined || place === undefined) return undefined;
  const hsaId = comparableHsaId(place);
  if (name === "Rehab") return { kind: "rehab", unit: hsaId };
  return { kind: name === "Statistik" ? "statistics" : "administrator", careProvider: hsaId };
}

/** Those of the roles written that give something. */
export function systemRolesOf({ systemRoles }: { readonly systemRoles: readonly string[] }): readonly SystemRole[] {
  return systemRoles.flatMap((written) => readSystemRole(written) ?? []);
}
