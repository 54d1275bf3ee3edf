import { scopes } from "../../../functions/services.ts";

/** Whom the tokens are for: the functions' door lets no other in (functions/platform/door/access-token.ts). */
const audience = "intygstjanster";

/** The resource indicator (RFC 8707) of the exchange's API; also what a request without one means. */
export const apiResource = "urn:intygstjanster:api";

export const accessTokenSeconds = 3600;

/** What a token for the API is, where it may be used for these scopes. */
export function apiTokens(allowed: readonly string[] = scopes) {
  return {
    audience,
    scope: allowed.join(" "),
    accessTokenFormat: "jwt",
    accessTokenTTL: accessTokenSeconds,
    jwt: { sign: { alg: "RS256" } },
  } as const;
}
