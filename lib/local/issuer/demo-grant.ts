import { errors } from "oidc-provider";
import type Provider from "oidc-provider";
import type { TokenEndpointGrantContext } from "oidc-provider";
import type { DemoPerson } from "../demo-people.ts";
import { accessTokenSeconds, apiResource, apiTokens } from "./api-resource.ts";
import { grantedScopes } from "./granted-scopes.ts";

/** The public client that may use the demo grant, and nothing else. */
export const demoClientId = "demo";

/**
 * The grant with which a terminal gets a token for one of the demo people: `person=doctor`, no password and no page.
 * Only this issuer knows it, which plays the sign-in on one machine; in production people sign in
 * (docs/adr/0012-local-token-issuer.md).
 */
export const demoGrant = "urn:intygstjanster:demo-person";

/**
 * Lets the provider answer the demo grant.
 *
 * A token holds what was asked for (`scope`) and the role allows; without a scope, all that the role allows.
 */
export function offerDemoGrant(provider: Provider, people: readonly DemoPerson[]): void {
  const answer = async (context: TokenEndpointGrantContext<{ person?: string }>): Promise<void> => {
    const { client, params } = context.oidc;
    const person = people.find(({ key }) => key === params.person);
    if (person === undefined)
      throw new errors.InvalidRequest(`person is one of ${people.map(({ key }) => key).join(", ")}`);
    const scopes = grantedScopes(params.scope, person.scopes);
    const scope = scopes.join(" ");
    const grant = new provider.Grant({ clientId: client.clientId, accountId: person.key });
    grant.addResourceScope(apiResource, scope);
    const token = new provider.AccessToken({
      client,
      accountId: person.key,
      grantId: await grant.save(),
      gty: demoGrant,
      scope,
    });
    token.resourceServer = new provider.ResourceServer(apiResource, apiTokens(scopes));
    context.oidc.entity("AccessToken", token);
    context.body = {
      access_token: await token.save(),
      expires_in: accessTokenSeconds,
      scope,
      token_type: "Bearer",
    };
  };
  provider.registerGrantType(demoGrant, answer, ["person", "scope"]);
}
