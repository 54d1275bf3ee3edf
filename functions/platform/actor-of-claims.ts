import type { Actor } from "../operation/actor.ts";
import { comparableHsaId, comparablePersonNumber } from "../operation/comparable-ids.ts";

/**
 * Who calls, read from the claims of an access token that has been verified (docs/architecture.md, "Who calls").
 * Undefined where the claims name nobody.
 */
export function actorOf(claims: Readonly<Record<string, unknown>> | undefined): Actor | undefined {
  if (claims === undefined) return undefined;
  const scopes = typeof claims["scope"] === "string" ? claims["scope"].split(" ") : [];
  const person = claims["person"];
  const role = typeof claims["role"] === "string" ? claims["role"] : "";
  switch (claims["person_kind"]) {
    case "staff":
      return typeof person === "string" ? { kind: "staff", hsaId: comparableHsaId(person), role, scopes } : undefined;
    case "citizen":
      return typeof person === "string"
        ? { kind: "citizen", personId: comparablePersonNumber(person), role, scopes }
        : undefined;
    case "system": {
      const client = claims["client_id"];
      return typeof client === "string" ? { kind: "system", clientId: client, role, scopes } : undefined;
    }
    default:
      return undefined;
  }
}
