import {
  AuthorizationResponseError,
  JWT_CLAIM_COMPARISON,
  JWT_TIMESTAMP_CHECK,
  PARSE_ERROR,
  RESPONSE_IS_NOT_CONFORM,
  RESPONSE_IS_NOT_JSON,
  ResponseBodyError,
  WWWAuthenticateChallengeError,
} from "oauth4webapi";
import { ok, refused } from "../../operation/result.ts";
import type { Refusal, Result } from "../../operation/result.ts";
import type { FederationRefusal } from "./federation-refusals.ts";
import { UpstreamFault } from "./upstream-fetch.ts";

/** What a provider may send a browser back with (RFC 6749 §4.1.2.1, OpenID Connect Core 1.0 §3.1.2.6). */
const ofAuthorization: ReadonlyMap<string, FederationRefusal> = new Map([
  ["access_denied", "sign-in-cancelled"],
  ["unmet_authentication_requirements", "assurance-too-low"],
  ["temporarily_unavailable", "upstream-down"],
  ["server_error", "upstream-down"],
]);

/** What oauth4webapi says of an answer, where that means the same in every step. */
const ofAnswers: ReadonlyMap<string, FederationRefusal> = new Map([
  [PARSE_ERROR, "upstream-unreadable"],
  [RESPONSE_IS_NOT_JSON, "upstream-unreadable"],
  [RESPONSE_IS_NOT_CONFORM, "upstream-unreadable"],
  [JWT_CLAIM_COMPARISON, "identity-of-another"],
  [JWT_TIMESTAMP_CHECK, "sign-in-over"],
]);

/**
 * One step of a sign-in with an upstream provider. Whatever is thrown in it is a refusal: what was thrown says more
 * than a person can use, and may quote claims.
 *
 * @param meaning what it means that the step fails, where nothing better is known
 */
export async function step<T>(
  meaning: FederationRefusal,
  work: () => T | Promise<T>,
): Promise<Result<T, Refusal<FederationRefusal>>> {
  try {
    return ok(await work());
  } catch (fault) {
    return refused(refusalOf(fault) ?? meaning);
  }
}

function refusalOf(fault: unknown): FederationRefusal | undefined {
  if (fault instanceof UpstreamFault) return fault.code;
  if (fault instanceof AuthorizationResponseError) return ofAuthorization.get(fault.error) ?? "sign-in-refused";
  // RFC 6749 §5.2: the code was used, is too old, or is another client's; anything else is about us.
  if (fault instanceof ResponseBodyError)
    return fault.error === "invalid_grant" ? "sign-in-over" : "upstream-refuses-us";
  if (fault instanceof WWWAuthenticateChallengeError) return "upstream-refuses-us";
  return fault instanceof Error && "code" in fault && typeof fault.code === "string"
    ? ofAnswers.get(fault.code)
    : undefined;
}
