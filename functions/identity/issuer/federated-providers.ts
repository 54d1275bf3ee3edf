import { keptFederation } from "../federation/begin-federation.ts";
import { federationRefusals } from "../federation/federation-refusals.ts";
import type { FederationRefusal } from "../federation/federation-refusals.ts";
import type { Federation } from "../federation/federation.ts";
import type { SignInMethod } from "../federation/sign-in-methods.ts";
import type { Upstream } from "../federation/upstream.ts";
import type { IdentityProviders, SignInResult } from "./identity-providers.ts";

/** The identity providers that our agreements name. */
export function federatedProviders(federation: Federation, upstreams: readonly Upstream[]): IdentityProviders {
  const upstreamOf = (way: SignInMethod): Upstream => {
    const found = upstreams.find(({ key }) => key === way);
    if (found === undefined) throw new TypeError(`No identity provider serves ${way}`);
    return found;
  };
  return {
    ways: upstreams.map(({ key, words }) => ({ key, words })),
    begin: async (way, asked) => {
      const begun = await federation.begin(upstreamOf(way), asked);
      if (!begun.ok) return faultOf(begun.refusal.code);
      const { address, kept } = begun.value;
      return { ok: true, value: { address, state: kept.state, kept: { ...kept } } };
    },
    finish: async (way, kept, callback) => {
      const read = keptFederation.safeParse(kept);
      if (!read.success) return faultOf("sign-in-over");
      const signedIn = await federation.finish(upstreamOf(way), read.data, callback);
      return signedIn.ok ? signedIn : faultOf(signedIn.refusal.code);
    },
    signOut: (way, ended) => federation.end(upstreamOf(way), ended),
  };
}

function faultOf<T>(code: FederationRefusal): SignInResult<T> {
  const { status, title } = federationRefusals[code];
  return { ok: false, fault: { code, status, words: title } };
}
