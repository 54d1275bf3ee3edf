import {
  calculatePKCECodeChallenge,
  generateRandomCodeVerifier,
  generateRandomNonce,
  generateRandomState,
} from "oauth4webapi";
import type { AuthorizationServer } from "oauth4webapi";
import * as z from "zod/mini";
import { assuranceOf } from "../../platform/door/assurance-of.ts";
import { signInMethods } from "./sign-in-methods.ts";
import type { Upstream } from "./upstream.ts";

/**
 * What is kept of a sign-in that an upstream provider has been asked for, until its answer comes. It holds secrets of
 * this one sign-in: it lies encrypted or on our side only, for ten minutes at most.
 */
export const keptFederation = z.strictObject({
  upstream: z.enum(["siths", "e-legitimation"]),
  /** Where the answer is to come, an address of its own for each provider (RFC 9700 §4.4.2.2). */
  redirectUri: z.string(),
  /** Under which it is found again; whoever keeps it hands it out once. */
  state: z.string(),
  nonce: z.string(),
  codeVerifier: z.string(),
  /** Milliseconds since 1970. */
  begunAt: z.number(),
});

export type KeptFederation = z.infer<typeof keptFederation>;

/** Who is to be asked for, how, and where the answer is to come. */
export interface FederationRequest {
  readonly redirectUri: string;
  readonly language: "sv" | "en";
  /** Whom the provider may expect; never a person's number. */
  readonly loginHint?: string;
}

/** A sign-in that has begun: where the browser goes, and what is kept until it comes back. */
export interface BegunFederation {
  readonly address: string;
  readonly kept: KeptFederation;
}

/**
 * Makes the question to an upstream provider: authorization code with PKCE, for a person identified surely enough, in
 * the reader's language, who signs in for this very question, and for no more than who the person is.
 */
export async function askForSignIn(
  metadata: AuthorizationServer,
  upstream: Upstream,
  { redirectUri, language, loginHint }: FederationRequest,
  now: number,
): Promise<BegunFederation> {
  const kept = {
    upstream: upstream.key,
    redirectUri,
    state: generateRandomState(),
    nonce: generateRandomNonce(),
    codeVerifier: generateRandomCodeVerifier(),
    begunAt: now,
  };
  const { acrValues, claims } = signInMethods[upstream.key];
  const enough = acrValues.filter((acr) => assuranceOf(acr) >= upstream.lowestAssurance);
  const address = new URL(metadata.authorization_endpoint ?? "");
  const question = {
    response_type: "code",
    client_id: upstream.clientId,
    redirect_uri: redirectUri,
    scope: "openid",
    state: kept.state,
    nonce: kept.nonce,
    code_challenge: await calculatePKCECodeChallenge(kept.codeVerifier),
    code_challenge_method: "S256",
    acr_values: enough.join(" "),
    claims: JSON.stringify({ id_token: Object.fromEntries(["acr", ...claims].map((claim) => [claim, null])) }),
    ui_locales: language,
    // Whoever sat here before may have a session there: the provider is to ask, and to say when it has.
    prompt: "login",
    max_age: "0",
    ...(loginHint === undefined ? {} : { login_hint: loginHint }),
  };
  for (const [name, value] of Object.entries(question)) address.searchParams.set(name, value);
  return { address: address.href, kept };
}
