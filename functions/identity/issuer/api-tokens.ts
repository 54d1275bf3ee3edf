import { errors } from "oidc-provider";
import { scopes } from "../../services.ts";

/** Whom a token for the API is meant for. */
const audience = "intygstjanster";

/** The resource indicator (RFC 8707) of the API; also what a request without one means. */
export const apiResource = "urn:intygstjanster:api";

/** How long a token is good for: what has been stopped since is refused after that at the latest. */
export const accessTokenSeconds = 10 * 60;

/** What a token for the API is, where it may be used for these scopes. */
export function apiTokens(allowed: readonly string[]) {
  return {
    audience,
    scope: allowed.join(" "),
    accessTokenFormat: "jwt",
    accessTokenTTL: accessTokenSeconds,
    jwt: { sign: { alg: "ES256" } },
  } as const;
}

/** What anybody may ask for; `openid` is the sign-in's own. */
const known: readonly string[] = ["openid", ...scopes];

/**
 * What of the scopes asked for, with spaces between, a system's token is given: those that are allowed, and the rest is
 * left out (RFC 6749 §3.3). Where nothing is asked for, all that are allowed.
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
