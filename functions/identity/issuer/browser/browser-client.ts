import { createHash } from "node:crypto";
import type { ClientMetadata } from "oidc-provider";
import { scopes } from "../../../services.ts";
import { apiResource } from "../api-tokens.ts";
import { applicationAddresses, applicationParameter } from "../web-applications.ts";

/** The client that the issuer itself is, for the browsers of people: it alone gets their tokens. */
export const browserClientId = "browsers";

/** Where the issuer sends a browser back to itself, below its path. */
export const returnedAddress = "/browser/returned";

/** Where a browser goes on to its identity provider when its session has ended here. */
export const leavingAddress = "/browser/leave";

/** The client as the provider knows it. Its secret lies nowhere: the issuer makes it anew at each start. */
export function browserClient(issuer: URL, secret: string): ClientMetadata {
  return {
    client_id: browserClientId,
    client_secret: secret,
    application_type: "web",
    token_endpoint_auth_method: "client_secret_post",
    grant_types: ["authorization_code", "refresh_token"],
    response_types: ["code"],
    redirect_uris: [`${issuer.href}${returnedAddress}`],
    post_logout_redirect_uris: applicationAddresses(issuer.origin),
  };
}

/** What a sign-in begins with: authorization code with PKCE (RFC 7636). */
export function signInQuestion(
  issuer: URL,
  asked: {
    readonly state: string;
    readonly verifier: string;
    /** The name of the application that the browser goes to. */
    readonly application: string;
    readonly hint?: string | undefined;
  },
): URL {
  const { state, verifier, application, hint } = asked;
  const question = new URLSearchParams({
    client_id: browserClientId,
    response_type: "code",
    redirect_uri: `${issuer.href}${returnedAddress}`,
    scope: ["openid", ...scopes].join(" "),
    resource: apiResource,
    code_challenge: challengeOf(verifier),
    code_challenge_method: "S256",
    state,
    [applicationParameter]: application,
    ...(hint === undefined ? {} : { login_hint: hint }),
  });
  return new URL(`${issuer.href}/auth?${question.toString()}`);
}

/** What a verifier is announced by (RFC 7636 §4.2). */
export function challengeOf(verifier: string): string {
  return createHash("sha256").update(verifier).digest("base64url");
}
