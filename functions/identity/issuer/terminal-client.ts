import type { ClientMetadata } from "oidc-provider";
import { applicationAddresses } from "./web-applications.ts";

/** The client that somebody's own terminal is, on the machine of a developer; no stage beside that has it. */
const terminalClientId = "terminal";

/**
 * A terminal as a client: it walks a sign-in as a browser does, up to the address of an application, and holds no
 * secret, so what proves that an answer is its own is PKCE (RFC 9700 §2.1).
 */
export function terminalClient(origin: string): ClientMetadata {
  const addresses = applicationAddresses(origin);
  return {
    client_id: terminalClientId,
    application_type: "web",
    token_endpoint_auth_method: "none",
    grant_types: ["authorization_code", "refresh_token"],
    response_types: ["code"],
    redirect_uris: addresses,
    post_logout_redirect_uris: addresses,
  };
}
