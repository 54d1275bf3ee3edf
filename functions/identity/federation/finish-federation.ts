import {
  authorizationCodeGrantRequest,
  clockTolerance,
  customFetch,
  getValidatedIdTokenClaims,
  processAuthorizationCodeResponse,
  validateApplicationLevelSignature,
  validateAuthResponse,
} from "oauth4webapi";
import type { Client, IDToken } from "oauth4webapi";
import type { Assurance } from "../../operation/assurance.ts";
import { ok, refused } from "../../operation/result.ts";
import type { Refusal, Result } from "../../operation/result.ts";
import { assuranceOf } from "../../platform/door/assurance-of.ts";
import type { KeptFederation } from "./begin-federation.ts";
import { clientProof } from "./client-proof.ts";
import type { FederationRefusal } from "./federation-refusals.ts";
import { signInMethods } from "./sign-in-methods.ts";
import type { IdentifiedPerson, SignInMethod } from "./sign-in-methods.ts";
import type { UpstreamFetch } from "./upstream-fetch.ts";
import { transport } from "./upstream-metadata.ts";
import type { MetadataOf } from "./upstream-metadata.ts";
import { step } from "./upstream-refusals.ts";
import type { Upstream } from "./upstream.ts";

/** Somebody whom an upstream provider has identified for this sign-in. */
export interface SignedInUpstream {
  readonly method: SignInMethod;
  readonly person: IdentifiedPerson;
  /** The provider's own word for how surely it identified the person. */
  readonly acr: string;
  readonly assurance: Assurance;
  /** With which the provider is asked to end the sign-in. It names the person: it lies encrypted. */
  readonly idToken: string;
}

/** With what an upstream provider is asked. */
export interface FederationPorts {
  readonly metadataOf: MetadataOf;
  readonly ask: UpstreamFetch;
  /** For its public keys: what it answered last stands in while it does not answer. */
  readonly askForKeys: UpstreamFetch;
  /** Milliseconds since 1970. */
  readonly now: () => number;
}

type Answer<T> = Result<T, Refusal<FederationRefusal>>;

/** How long a sign-in may take at the provider, and how old its word may be when it comes. */
const longestMs = 10 * 60_000;

/** How far the provider's clock may be from ours. */
const clockDifferenceMs = 30_000;

/**
 * Takes an upstream provider's answer: who it says has signed in, once everything about it has been judged. In this
 * order: that it answers what was asked (address, state, `iss` of RFC 9207), that the code is good for an ID token,
 * that this is for us and for this sign-in (`iss`, `aud`, `azp`, `exp`, `nonce`), that the provider signed it, its age,
 * when the person signed in, its level, and that it names a person (OpenID Connect Core 1.0 §3.1.3.7).
 *
 * @param kept taken from where it lay, so that it is there for no second answer
 */
export async function takeAnswer(
  upstream: Upstream,
  kept: KeptFederation,
  callback: URL,
  ports: FederationPorts,
): Promise<Answer<SignedInUpstream>> {
  if (kept.upstream !== upstream.key || `${callback.origin}${callback.pathname}` !== kept.redirectUri)
    return refused("sign-in-of-another");
  if (ports.now() - kept.begunAt > longestMs) return refused("sign-in-over");
  const identity = await identityOf(upstream, kept, callback, ports);
  return identity.ok ? judge(upstream, identity.value, kept.begunAt, ports.now()) : identity;
}

interface Identity {
  readonly claims: IDToken;
  readonly idToken: string;
}

async function identityOf(
  upstream: Upstream,
  kept: KeptFederation,
  callback: URL,
  { metadataOf, ask, askForKeys }: FederationPorts,
): Promise<Answer<Identity>> {
  const read = await step("upstream-unreadable", () => metadataOf(upstream.issuer));
  if (!read.ok) return read;
  const metadata = read.value;
  const client: Client = { client_id: upstream.clientId, [clockTolerance]: clockDifferenceMs / 1000 };
  const parameters = await step("sign-in-of-another", () =>
    validateAuthResponse(metadata, client, callback, kept.state),
  );
  if (!parameters.ok) return parameters;

  const over = transport(upstream.issuer);
  const proof = await clientProof(upstream);
  const response = await step("upstream-unreadable", () =>
    authorizationCodeGrantRequest(metadata, client, proof, parameters.value, kept.redirectUri, kept.codeVerifier, {
      [customFetch]: ask,
      ...over,
    }),
  );
  if (!response.ok) return response;
  const tokens = await step("identity-forged", () =>
    processAuthorizationCodeResponse(metadata, client, response.value, {
      expectedNonce: kept.nonce,
      requireIdToken: true,
    }),
  );
  if (!tokens.ok) return tokens;
  const signed = await step("identity-forged", () =>
    validateApplicationLevelSignature(metadata, response.value, { [customFetch]: askForKeys, ...over }),
  );
  if (!signed.ok) return signed;

  const claims = getValidatedIdTokenClaims(tokens.value);
  const { id_token: idToken } = tokens.value;
  return claims === undefined || idToken === undefined ? refused("identity-forged") : ok({ claims, idToken });
}

function judge(
  upstream: Upstream,
  { claims, idToken }: Identity,
  begunAt: number,
  now: number,
): Answer<SignedInUpstream> {
  const age = now - claims.iat * 1000;
  if (age > longestMs || age < -clockDifferenceMs) return refused("sign-in-over");
  // By `max_age` the provider must say when it asked the person (OpenID Connect Core 1.0 §3.1.2.1).
  const { auth_time: signedInAt } = claims;
  if (signedInAt === undefined || signedInAt * 1000 < begunAt - clockDifferenceMs) return refused("sign-in-of-earlier");
  const acr = typeof claims["acr"] === "string" ? claims["acr"] : "";
  const assurance = acr.startsWith(signInMethods[upstream.key].federation) ? assuranceOf(acr) : 1;
  if (assurance < upstream.lowestAssurance) return refused("assurance-too-low");
  const person = signInMethods[upstream.key].personOf(claims);
  if (person === undefined) return refused("person-not-told");
  return ok({ method: upstream.key, person, acr, assurance, idToken });
}
