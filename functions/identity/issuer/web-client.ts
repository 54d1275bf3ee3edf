import type { ClientMetadata } from "oidc-provider";

/** The public client that all web applications are. */
const webClientId = "web";

/** Where each web application lives, below the origin. */
const applications = ["verify", "webcert", "minaintyg", "drift", "rehabstod", "statistik"];

/**
 * The web applications as a client. They hold no secret that a reader of a page could not read, so what proves that an
 * answer is theirs is PKCE and the address that it goes to (RFC 9700 §2.1).
 */
export function webClient(origin: string): ClientMetadata {
  const addresses = applications.map((application) => `${origin}/${application}/`);
  return {
    client_id: webClientId,
    application_type: "web",
    token_endpoint_auth_method: "none",
    grant_types: ["authorization_code", "refresh_token"],
    response_types: ["code"],
    redirect_uris: addresses,
    post_logout_redirect_uris: addresses,
  };
}
