import type { Assurance } from "../../operation/assurance.ts";

/**
 * What the identity federations write in `acr`, and the level it stands for: of e-legitimationer as the Swedish eID
 * Framework has them ("Registry for Identifiers", §3.1.1), of SITHS as Sambi has them.
 */
const levels: Readonly<Record<string, Assurance>> = {
  "http://id.elegnamnden.se/loa/1.0/loa2": 2,
  "http://id.elegnamnden.se/loa/1.0/loa3": 3,
  "http://id.elegnamnden.se/loa/1.0/loa4": 4,
  "http://id.sambi.se/loa/loa2": 2,
  "http://id.sambi.se/loa/loa3": 3,
  "http://id.sambi.se/loa/loa4": 4,
};

/** The level of a token; 1 for whatever says nothing that we know. */
export function assuranceOf(acr: unknown): Assurance {
  return typeof acr === "string" && Object.hasOwn(levels, acr) ? (levels[acr] ?? 1) : 1;
}

/** What one may sign in with to reach a level, as `acr_values` names it (OpenID Connect Core §3.1.2.1). */
export function acrValuesOf(least: Assurance): readonly string[] {
  return Object.entries(levels).flatMap(([acr, level]) => (level >= least ? [acr] : []));
}
