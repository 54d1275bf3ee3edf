import { errors } from "oidc-provider";
import { scopes } from "../../../functions/services.ts";

/** What anybody may ask for; `openid` is the sign-in's own. */
const known: readonly string[] = ["openid", ...scopes];

/**
 * What of the scopes asked for, with spaces between, a token is given: those that are allowed, and the rest is left out
 * (RFC 6749 §3.3). Where nothing is asked for, all that are allowed.
 *
 * @throws {errors.InvalidScope} where one is asked for that there is not, or none that is allowed (RFC 6749 §5.2)
 */
export function grantedScopes(asked: string | undefined, allowed: readonly string[]): readonly string[] {
  if (asked === undefined) return allowed;
  const names = asked.split(" ").filter((name) => name !== "");
  const unknown = names.find((name) => !known.includes(name));
  if (unknown !== undefined) throw new errors.InvalidScope("requested scope does not exist", unknown);
  const granted = allowed.filter((name) => names.includes(name));
  if (granted.length === 0) throw new errors.InvalidScope("requested scope is not allowed", asked);
  return granted;
}
