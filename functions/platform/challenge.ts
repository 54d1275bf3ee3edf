import type { Contract } from "../operation/contract.ts";
import { generalProblems } from "../operation/problem.ts";
import type { Refusal } from "../operation/result.ts";
import { acrValuesOf } from "./door/assurance-of.ts";

/**
 * How to get in, told with a refusal that a token would have spared (RFC 9110 §11.6.1): none was there, it was no good
 * or not for this (RFC 6750 §3), or its holder was not surely enough identified (RFC 9470 §3).
 */
export function challengeOf(
  { scope, assurance }: Contract,
  { code, detail }: Refusal,
): Readonly<Record<string, string>> {
  switch (code) {
    case "token-missing":
      return challenge(scope === undefined ? {} : { scope });
    case "token-expired":
    case "token-invalid":
    case "token-not-bound":
      return challenge({
        error: "invalid_token",
        error_description: detail?.en ?? generalProblems[code].title.en,
      });
    case "scope-missing":
      return scope === undefined ? {} : challenge({ error: "insufficient_scope", scope });
    case "assurance-too-low":
      return challenge({
        error: "insufficient_user_authentication",
        error_description: generalProblems[code].title.en,
        acr_values: acrValuesOf(assurance ?? 1).join(" "),
      });
    default:
      return {};
  }
}

function challenge(parameters: Readonly<Record<string, string>>): Readonly<Record<string, string>> {
  const told = Object.entries(parameters).map(([name, value]) => `${name}="${value}"`);
  return { "www-authenticate": told.length === 0 ? "Bearer" : `Bearer ${told.join(", ")}` };
}
