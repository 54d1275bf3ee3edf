import type { Actor } from "../../operation/actor.ts";
import { comparableHsaId, comparablePersonNumber } from "../../operation/comparable-ids.ts";
import { assuranceOf } from "./assurance-of.ts";
import type { Claims } from "./access-token.ts";

/**
 * Who calls, read from the claims of an access token that has been verified (docs/domain/access.md, "Who calls").
 * Undefined where the claims name nobody.
 */
export function actorOf(claims: Claims): Actor | undefined {
  const { scope, person, person_kind: kind, client_id: client } = claims;
  const scopes = typeof scope === "string" ? scope.split(" ") : [];
  const role = typeof claims["role"] === "string" ? claims["role"] : "";
  const assurance = assuranceOf(claims["acr"]);
  switch (kind) {
    case "staff":
      return isName(person) ? { kind, hsaId: comparableHsaId(person), role, scopes, assurance } : undefined;
    case "citizen":
    case "applicant":
      return isName(person) ? { kind, personId: comparablePersonNumber(person), role, scopes, assurance } : undefined;
    case "system":
      return isName(client) ? { kind, clientId: client, role, scopes } : undefined;
    default:
      return undefined;
  }
}

function isName(value: unknown): value is string {
  return typeof value === "string" && value !== "";
}
