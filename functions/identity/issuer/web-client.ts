import type { ClientMetadata } from "oidc-provider";
import type { Texts } from "../../operation/chosen-language.ts";

/** The public client that all web applications are. */
const webClientId = "web";

/** The web applications: where each lives below the origin, and what people call it. */
const applications = {
  verify: { sv: "Intygskontroll", en: "Verification" },
  webcert: { sv: "Webcert", en: "Webcert" },
  minaintyg: { sv: "Mina intyg", en: "Mina intyg" },
  drift: { sv: "Drift", en: "Operation" },
  rehabstod: { sv: "Rehabstöd", en: "Rehabstöd" },
  statistik: { sv: "Statistik", en: "Statistics" },
} as const satisfies Readonly<Record<string, Texts>>;

/** What people call the web application of this name below the origin; undefined where there is none. */
export function applicationNamed(name: string): Texts | undefined {
  return Object.entries(applications).find(([known]) => known === name)?.[1];
}

/** By which the issuer itself says for which application it has somebody sign in. */
export const applicationParameter = "application";

/** The name of the web application that a sign-in is for, by what was asked; empty where that names none. */
export function applicationAskedFor(params: Readonly<Record<string, unknown>>): string {
  const { [applicationParameter]: named, redirect_uri: to } = params;
  if (typeof named === "string") return named;
  return typeof to === "string" ? (new URL(to).pathname.split("/")[1] ?? "") : "";
}

/** Where each application is. */
export function applicationAddresses(origin: string): string[] {
  return Object.keys(applications).map((application) => `${origin}/${application}/`);
}

/**
 * The web applications as a client. They hold no secret that a reader of a page could not read, so what proves that an
 * answer is theirs is PKCE and the address that it goes to (RFC 9700 §2.1).
 */
export function webClient(origin: string): ClientMetadata {
  const addresses = applicationAddresses(origin);
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
