import type { Actor } from "../operation/request-context.ts";
import { scopes } from "../operation/contract.ts";
import type { Scope } from "../operation/contract.ts";

/**
 * Who calls, read from the claims that the authorizer has verified (design §7). Undefined where the claims name nobody.
 */
export function actorOf(claims: Readonly<Record<string, unknown>> | undefined): Actor | undefined {
  if (claims === undefined) return undefined;
  const granted = scopesOf(claims["scope"]);
  const person = claims["person"];
  const role = typeof claims["role"] === "string" ? claims["role"] : "";
  switch (claims["person_kind"]) {
    case "staff":
      return typeof person === "string" ? { kind: "staff", hsaId: person, role, scopes: granted } : undefined;
    case "citizen":
      return typeof person === "string" ? { kind: "citizen", personId: person, role, scopes: granted } : undefined;
    case "system": {
      const client = claims["client_id"];
      return typeof client === "string" ? { kind: "system", clientId: client, role, scopes: granted } : undefined;
    }
    default:
      return undefined;
  }
}

function scopesOf(claim: unknown): Scope[] {
  const named = typeof claim === "string" ? claim.split(" ") : [];
  return scopes.filter((scope) => named.includes(scope));
}
