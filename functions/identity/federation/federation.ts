import type { Refusal, Result } from "../../operation/result.ts";
import { askForSignIn } from "./begin-federation.ts";
import type { BegunFederation, FederationRequest, KeptFederation } from "./begin-federation.ts";
import type { FederationRefusal } from "./federation-refusals.ts";
import { takeAnswer } from "./finish-federation.ts";
import type { SignedInUpstream } from "./finish-federation.ts";
import { fetchLimits, rememberingFetch, upstreamFetch } from "./upstream-fetch.ts";
import type { FetchLimits } from "./upstream-fetch.ts";
import { staleMs, upstreamMetadata } from "./upstream-metadata.ts";
import { step } from "./upstream-refusals.ts";
import type { Upstream } from "./upstream.ts";

/** What the federation runs on. */
export interface FederationSetting {
  readonly fetch: typeof globalThis.fetch;
  /** Milliseconds since 1970. */
  readonly now: () => number;
  readonly limits?: FetchLimits;
}

/** A form that a browser posts: to what address, with which fields. */
export interface PostedForm {
  readonly action: string;
  readonly fields: Readonly<Record<string, string>>;
}

type Answer<T> = Promise<Result<T, Refusal<FederationRefusal>>>;

/**
 * The providers that identify people for us. Nothing is thrown: whatever a provider does or leaves undone is a refusal
 * (federation-refusals.ts).
 */
export interface Federation {
  /** Where the browser goes to sign in, and what is kept until it comes back. */
  begin(upstream: Upstream, request: FederationRequest): Answer<BegunFederation>;
  /**
   * Who has signed in, by the address at which the browser came back.
   *
   * @param kept taken from where it lay, in one step, so that it is there for no second answer
   */
  finish(upstream: Upstream, kept: KeptFederation, callback: URL): Answer<SignedInUpstream>;
  /**
   * What the browser posts to end the sign-in at the provider too (OpenID Connect RP-Initiated Logout 1.0 §2): posted,
   * because the ID token names the person, who belongs in no address. Undefined where the provider has no such address,
   * or does not answer; it never holds up the sign-out here.
   */
  end(upstream: Upstream, ending: Ending): Promise<PostedForm | undefined>;
}

/** A sign-in that ends: the provider's own word of it, and where the browser is to come back. */
export interface Ending {
  readonly idToken: string;
  readonly returnTo: string;
  readonly state: string;
}

/** Makes the federation of one process: what it knows of the providers is kept between sign-ins. */
export function federation({ fetch, now, limits = fetchLimits }: FederationSetting): Federation {
  const ask = upstreamFetch(fetch, limits);
  const askForMetadata = upstreamFetch(fetch, { ...limits, patienceMs: limits.metadataPatienceMs });
  const metadataOf = upstreamMetadata(askForMetadata, now);
  const ports = { metadataOf, ask, askForKeys: rememberingFetch(ask, now, staleMs), now };
  return {
    begin: (upstream, request) =>
      step("upstream-unreadable", async () =>
        askForSignIn(await metadataOf(upstream.issuer), upstream, request, now()),
      ),
    finish: (upstream, kept, callback) => takeAnswer(upstream, kept, callback, ports),
    end: async (upstream, { idToken, returnTo, state }) => {
      const metadata = await step("upstream-unreadable", () => metadataOf(upstream.issuer));
      const action = metadata.ok ? metadata.value.end_session_endpoint : undefined;
      if (action === undefined) return undefined;
      const fields = {
        id_token_hint: idToken,
        client_id: upstream.clientId,
        post_logout_redirect_uri: returnTo,
        state,
      };
      return { action, fields };
    },
  };
}
