import { createHmac, createPublicKey } from "node:crypto";
import type { IncomingMessage, ServerResponse } from "node:http";
import Provider, { errors, interactionPolicy } from "oidc-provider";
import type { ClientMetadata, Configuration, KoaContextWithOIDC } from "oidc-provider";
import { scopes } from "../../../functions/services.ts";
import { demoPeople, demoSystems } from "../demo-people.ts";
import type { DemoPerson, DemoSystem } from "../demo-people.ts";
import { pageHeaders, pageRequest } from "../page-language.ts";
import type { PageRequest } from "../page-language.ts";
import { accessTokenSeconds, apiResource, apiTokens } from "./api-resource.ts";
import { claimsOf } from "./claims.ts";
import { demoClientId, demoGrant, offerDemoGrant } from "./demo-grant.ts";
import { grantedScopes } from "./granted-scopes.ts";
import { memoryAdapter } from "../identity-providers/memory-adapter.ts";
import { renderErrorPage, renderExpiredPage, renderIssuerPage, renderSignInPage } from "./sign-in-page.ts";
import type { IssuerKeys } from "./signing-keys.ts";

/** The public client of the web applications. */
export const webClientId = "web";

/** Where the issuer lives on the edge. */
export const issuerPath = "/auth";

const discoveryPath = `${issuerPath}/.well-known/openid-configuration`;

/** The local token issuer: answers what the edge receives below `/auth`. */
export interface TokenIssuer {
  readonly issuer: string;
  /** The keys that tokens are verified with, as a JWK Set. */
  readonly publishedKeys: string;
  /** The secret with which a system gets its tokens. */
  clientSecretOf(systemKey: string): string;
  handle(request: IncomingMessage, response: ServerResponse): void;
}

/**
 * Builds the issuer that plays SITHS, e-legitimation and the broker in front of them.
 *
 * @param setting.origin the edge's origin, which the tokens name as their issuer (with `/auth`)
 * @param setting.today the day that decides who is fifteen, `YYYY-MM-DD`
 */
export function makeTokenIssuer(setting: {
  readonly origin: string;
  readonly keys: IssuerKeys;
  readonly today: string;
}): TokenIssuer {
  const { origin, keys } = setting;
  const people = demoPeople(setting.today);
  const clientSecretOf = (systemKey: string): string =>
    createHmac("sha256", keys.secret).update(systemKey).digest("base64url").slice(0, 32);
  const provider = new Provider(`${origin}${issuerPath}`, configuration(origin, keys, people, clientSecretOf));
  offerDemoGrant(provider, people);
  provider.on("server_error", (_context, error) => {
    process.stderr.write(`The token issuer failed: ${error.message}\n`);
  });
  const answer = provider.callback();

  return {
    issuer: provider.issuer,
    publishedKeys: JSON.stringify({ keys: [publicPart(keys.signing)] }),
    clientSecretOf,
    handle: (request, response) => {
      const path = request.url ?? "/";
      if ([issuerPath, `${issuerPath}/`].includes(path.split("?")[0] ?? "")) {
        const asked = pageRequest(request);
        answerPage(response, 200, renderIssuerPage(discoveryPath, asked), asked);
        return;
      }
      if (path.startsWith(`${issuerPath}/interaction/`)) {
        void signIn(provider, people, request, response);
        return;
      }
      forgetSession(request);
      // The provider finds out from the difference of the two that it is mounted below a path.
      Object.assign(request, { originalUrl: path });
      request.url = path.slice(issuerPath.length) || "/";
      void answer(request, response);
    },
  };
}

function publicPart(signing: IssuerKeys["signing"]) {
  const { kid, alg, use } = signing;
  return { ...createPublicKey({ key: { ...signing }, format: "jwk" }).export({ format: "jwk" }), kid, alg, use };
}

function configuration(
  origin: string,
  keys: IssuerKeys,
  people: readonly DemoPerson[],
  clientSecretOf: (key: string) => string,
): Configuration {
  const personOf = (id: string | undefined): DemoPerson | undefined => people.find(({ key }) => key === id);
  return {
    adapter: memoryAdapter(),
    clients: [webClient(origin), demoClient, ...demoSystems.map(({ key }) => systemClient(key, clientSecretOf(key)))],
    jwks: { keys: [keys.signing] },
    cookies: { keys: [keys.secret] },
    scopes: ["openid", ...scopes],
    claims: { openid: ["sub", "name"] },
    pkce: { required: () => true },
    // A browser names the origin also where it calls its own, and there is no other.
    clientBasedCORS: (_context, from) => from === origin,
    responseTypes: ["code"],
    ttl: {
      AccessToken: accessTokenSeconds,
      ClientCredentials: accessTokenSeconds,
      Interaction: 600,
      Session: 600,
      Grant: accessTokenSeconds,
      IdToken: 600,
    },
    interactions: {
      policy: signInPolicy(),
      url: (_context, interaction) => `${issuerPath}/interaction/${interaction.uid}`,
    },
    renderError: (context, out) => {
      context.type = "html";
      context.body = renderErrorPage(out.error_description ?? out.error, pageRequest(context.req));
    },
    findAccount: (_context, id) => {
      const person = personOf(id);
      if (person === undefined) return undefined;
      return {
        accountId: id,
        claims: () => ({ sub: id, ...(person.name === undefined ? {} : { name: person.name }) }),
      };
    },
    loadExistingGrant: (context) => grantEverythingTheRoleAllows(context, personOf(context.oidc.session?.accountId)),
    extraTokenClaims: (_context, token) => {
      const id = token.kind === "AccessToken" ? token.accountId : token.clientId;
      const actor = personOf(id) ?? demoSystems.find(({ key }) => key === id);
      return actor === undefined ? undefined : { ...claimsOf(actor) };
    },
    features: {
      devInteractions: { enabled: false },
      clientCredentials: { enabled: true },
      rpInitiatedLogout: { enabled: false },
      userinfo: { enabled: false },
      resourceIndicators: {
        enabled: true,
        defaultResource: () => apiResource,
        useGrantedResource: () => true,
        getResourceServerInfo: (context, resource, client) => {
          // RFC 8707 §2: what is asked for a resource that is not here is refused, and gets no token for another.
          if (resource !== apiResource) throw new errors.InvalidTarget();
          const system = demoSystems.find(({ key }) => key === client.clientId);
          return apiTokens(system === undefined ? undefined : systemScopes(context, system));
        },
      },
    },
  };
}

function webClient(origin: string): ClientMetadata {
  return {
    client_id: webClientId,
    application_type: "web",
    token_endpoint_auth_method: "none",
    grant_types: ["authorization_code"],
    response_types: ["code"],
    redirect_uris: ["verify", "webcert", "minaintyg", "drift", "rehabstod", "statistik"].map(
      (service) => `${origin}/${service}/`,
    ),
  };
}

const demoClient: ClientMetadata = {
  client_id: demoClientId,
  token_endpoint_auth_method: "none",
  grant_types: [demoGrant],
  response_types: [],
  redirect_uris: [],
};

function systemClient(key: string, secret: string): ClientMetadata {
  return {
    client_id: key,
    client_secret: secret,
    token_endpoint_auth_method: "client_secret_basic",
    grant_types: ["client_credentials"],
    response_types: [],
    redirect_uris: [],
  };
}

/** What a system's token is for; without a `scope` it is for nothing. */
function systemScopes({ oidc }: KoaContextWithOIDC, { scopes: allowed }: DemoSystem): readonly string[] {
  const asked: unknown = oidc.params?.["scope"];
  return grantedScopes(typeof asked === "string" ? asked : undefined, allowed);
}

/** Asks for a person, and never for consent: the web applications are the exchange's own. */
function signInPolicy(): interactionPolicy.DefaultPolicy {
  const policy = interactionPolicy.base();
  policy.remove("consent");
  return policy;
}

/**
 * A token holds what was asked for and the role allows; what is left of the request is not granted rather than refused.
 */
async function grantEverythingTheRoleAllows(context: KoaContextWithOIDC, person: DemoPerson | undefined) {
  if (person === undefined || context.oidc.client === undefined) return undefined;
  const grant = new context.oidc.provider.Grant({ clientId: context.oidc.client.clientId, accountId: person.key });
  grant.addOIDCScope("openid");
  grant.addResourceScope(apiResource, person.scopes.join(" "));
  await grant.save();
  return grant;
}

/**
 * Drops the cookie of an earlier sign-in. Changing person is what one does all the time in a demo, so each sign-in is a
 * choice of its own; there is no single sign-on to surprise with the previous person.
 */
function forgetSession(request: IncomingMessage): void {
  const cookies = request.headers.cookie?.split("; ").filter((cookie) => !/^_session\b/.test(cookie));
  if (cookies !== undefined) request.headers.cookie = cookies.join("; ");
}

/** The page for choosing a person, the choice itself, and the direct way with a `login_hint`. */
async function signIn(
  provider: Provider,
  people: readonly DemoPerson[],
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  const asked = pageRequest(request);
  const show = (status: number, page: string): void => {
    answerPage(response, status, page, asked);
  };
  try {
    const { params } = await provider.interactionDetails(request, response);
    const chosen = request.method === "POST" ? await readChoice(request) : params["login_hint"];
    const person = people.find(({ key }) => key === chosen);
    if (person === undefined) {
      show(request.method === "POST" ? 400 : 200, renderSignInPage(people, asked));
      return;
    }
    const { acr, amr } = claimsOf(person);
    await provider.interactionFinished(request, response, {
      login: {
        accountId: person.key,
        remember: false,
        ...(acr === undefined ? {} : { acr }),
        ...(amr === undefined ? {} : { amr: [...amr] }),
      },
    });
  } catch {
    // The interaction is unknown: too old, used, or of an earlier run.
    if (!response.headersSent) show(400, renderExpiredPage(asked));
  }
}

function answerPage(response: ServerResponse, status: number, page: string, asked: PageRequest): void {
  response.writeHead(status, pageHeaders(asked)).end(page);
}

const longestChoice = 1000;

async function readChoice(request: IncomingMessage): Promise<string | undefined> {
  let body = "";
  for await (const part of request.setEncoding("utf8")) {
    body += String(part);
    if (body.length > longestChoice) return undefined;
  }
  return new URLSearchParams(body).get("person") ?? undefined;
}
