import { randomBytes } from "node:crypto";
import { interactionPolicy } from "oidc-provider";
import type { Configuration, KoaContextWithOIDC } from "oidc-provider";
import type { ProviderSetting } from "./identity-provider.ts";
import { memoryAdapter } from "./memory-adapter.ts";
import type { ProviderKey } from "./provider-keys.ts";
import { pageHeaders } from "./provider-pages.ts";
import type { ProviderPages } from "./provider-pages.ts";
import { providerReader } from "./provider-reader.ts";

/** What a provider shows, and what its pages may do. */
export interface ShownPages {
  readonly pages: ProviderPages;
  readonly policy: string;
}

const minute = 60;

/** An OpenID provider with one client, that tells of a person what it is asked for by `claims`. */
export function providerConfiguration(
  { method, people, levels, client }: ProviderSetting,
  key: ProviderKey,
  { pages, policy }: ShownPages,
): Configuration {
  const show = (context: KoaContextWithOIDC, page: string): void => {
    context.set(pageHeaders(policy));
    context.body = page;
  };
  const claims = [...new Set(people.flatMap((person) => Object.keys(person.claims)))];
  return {
    adapter: memoryAdapter(),
    clients: [
      {
        grant_types: ["authorization_code"],
        response_types: ["code"],
        id_token_signed_response_alg: "ES256",
        ...client,
      },
    ],
    jwks: { keys: [key.privateJwk] },
    // Cookies know no ports: on one machine three issuers have the same.
    cookies: {
      keys: [randomBytes(32).toString("base64url")],
      names: { interaction: `${method}-interaction`, resume: `${method}-resume`, session: `${method}-session` },
    },
    acrValues: [levels.low, levels.usual],
    scopes: ["openid"],
    claims: { openid: ["sub"], acr: null, ...Object.fromEntries(claims.map((claim) => [claim, null])) },
    pkce: { required: () => true },
    responseTypes: ["code"],
    ttl: {
      AccessToken: minute,
      AuthorizationCode: minute,
      IdToken: 5 * minute,
      Interaction: 10 * minute,
      Session: 60 * minute,
      Grant: 60 * minute,
    },
    interactions: {
      policy: signInPolicy(),
      url: (_context, interaction) => `/interaction/${interaction.uid}`,
    },
    renderError: (context, out) => {
      show(context, pages.wrong(providerReader(context.req), out.error_description ?? out.error));
    },
    findAccount: (_context, id) => {
      const person = people.find((one) => one.key === id);
      return person === undefined ? undefined : { accountId: id, claims: () => ({ sub: id, ...person.claims }) };
    },
    loadExistingGrant: async ({ oidc }) => {
      const { client: asking, session } = oidc;
      if (asking === undefined || session?.accountId === undefined) return undefined;
      const grant = new oidc.provider.Grant({ clientId: asking.clientId, accountId: session.accountId });
      grant.addOIDCScope("openid");
      grant.addOIDCClaims(claims);
      await grant.save();
      return grant;
    },
    features: {
      claimsParameter: { enabled: true },
      devInteractions: { enabled: false },
      userinfo: { enabled: false },
      rpInitiatedLogout: {
        enabled: true,
        logoutSource: (context, form) => show(context, pages.ending(providerReader(context.req), form)),
        postLogoutSuccessSource: (context) => show(context, pages.ended(providerReader(context.req))),
      },
    },
  };
}

/** Asks for a person, and never for consent: whoever signs in knows where to. */
function signInPolicy(): interactionPolicy.DefaultPolicy {
  const policy = interactionPolicy.base();
  policy.remove("consent");
  return policy;
}
