import type { IncomingMessage } from "node:http";
import { errors, interactionPolicy } from "oidc-provider";
import type { Adapter, Configuration, KoaContextWithOIDC } from "oidc-provider";
import { scopes } from "../../services.ts";
import { idleSessionSeconds, longestSessionSeconds, sessionSecondsLeft } from "../session-times.ts";
import { confirmedByPage } from "../../platform/door/browser-call.ts";
import { browserClient, browserClientId } from "./browser/browser-client.ts";
import { accessTokenSeconds, apiResource, apiTokens, grantedScopes } from "./api-tokens.ts";
import type { SignInMethod } from "../federation/sign-in-methods.ts";
import { ownSessionsAddress } from "./issuer-addresses.ts";
import type { ShownPages } from "./issuer-pages.ts";
import { signInMethodOf } from "./role-scopes.ts";
import type { SigningKey } from "./signing-key.ts";
import { isCertificateOf, knownCertificates, roleOfSystem } from "./token-systems.ts";
import type { FindSystem, KnownCertificates } from "./token-systems.ts";
import { terminalClient } from "./terminal-client.ts";
import { applicationParameter } from "./web-applications.ts";
import type { Subjects, TokenPerson } from "./who-signs-in.ts";

/** What the issuer's answers hang on. */
export interface IssuerParts {
  /** The address of the issuer, as its tokens name it. */
  readonly issuer: URL;
  /** The same, as systems reach it, who show certificates there (RFC 8705 §5). */
  readonly systemsAddress?: string | undefined;
  readonly signingKeys: readonly SigningKey[];
  /** Signs the issuer's cookies. */
  readonly cookieKey: string;
  /** With which the issuer is known to itself as the client of people's browsers. */
  readonly browserSecret: string;
  /** What a page proves itself with in a session of this name. */
  readonly proofOf: (sessionUid: string) => string;
  readonly memory: (kind: string) => Adapter;
  readonly subjects: Subjects;
  readonly findSystem: FindSystem;
  readonly pages: ShownPages;
  /** Whether systems may show a secret in the place of a certificate: nowhere but on a machine of one's own. */
  readonly takesSecrets: boolean;
  /** Whether people may sign in with a terminal of theirs: nowhere but on a machine of one's own. */
  readonly hasTerminals: boolean;
  /** The client certificate that came with a call, as PEM. */
  readonly certificateOf: (request: IncomingMessage) => string | undefined;
  /** Milliseconds since 1970. */
  readonly now: () => number;
}

const minute = 60;

/** How the provider of oidc-provider is to behave as ours (RFC 9700; docs/domain/sign-in.md). */
export function issuerConfiguration(parts: IssuerParts): Configuration {
  const { issuer, pages } = parts;
  return {
    adapter: parts.memory,
    ...(parts.systemsAddress === undefined
      ? {}
      : { discovery: { mtls_endpoint_aliases: { token_endpoint: `${parts.systemsAddress}/token` } } }),
    clients: [
      browserClient(issuer, parts.browserSecret),
      ...(parts.hasTerminals ? [terminalClient(issuer.origin)] : []),
    ],
    clientAuthMethods: [
      "none",
      "tls_client_auth",
      "client_secret_post",
      ...(parts.takesSecrets ? (["client_secret_basic"] as const) : []),
    ],
    extraClientMetadata: { properties: [knownCertificates] },
    extraParams: [applicationParameter],
    clientDefaults: { id_token_signed_response_alg: "ES256" },
    jwks: { keys: parts.signingKeys },
    enabledJWA: { idTokenSigningAlgValues: ["ES256"] },
    cookies: {
      keys: [parts.cookieKey],
      long: { httpOnly: true, sameSite: "lax", path: issuer.pathname },
      short: { httpOnly: true, sameSite: "lax" },
    },
    scopes: ["openid", ...scopes],
    claims: { openid: ["sub", "name"] },
    pkce: { required: () => true },
    // A browser names the origin also where it calls its own, and there is no other.
    clientBasedCORS: (_context, from) => from === issuer.origin,
    responseTypes: ["code"],
    // What the issuer itself keeps is shown by nobody else (RFC 9700 §4.14.2), and several tabs renew at once.
    rotateRefreshToken: ({ oidc }) => oidc.client?.clientId !== browserClientId,
    issueRefreshToken: (_context, client) => client.grantTypeAllowed("refresh_token"),
    // What a session has given ends with it, offline or not.
    expiresWithSession: () => true,
    ttl: {
      AccessToken: accessTokenSeconds,
      ClientCredentials: accessTokenSeconds,
      AuthorizationCode: minute,
      IdToken: 10 * minute,
      Interaction: 15 * minute,
      RefreshToken: (_context, _token, { clientId }) =>
        clientId === browserClientId ? longestSessionSeconds : idleSessionSeconds,
      Session: (_context, { loginTs }) => sessionSecondsLeft(loginTs, parts.now() / 1000),
      Grant: longestSessionSeconds,
    },
    interactions: {
      policy: everySignInIsAChoice(),
      url: (_context, interaction) => `${issuer.pathname}/interaction/${interaction.uid}`,
    },
    renderError: (context, out) => {
      context.type = "html";
      context.body = pages.error(context.req, out.error_description ?? out.error);
    },
    findAccount: async (context, id, token) => {
      const amr = token !== undefined && "amr" in token ? token.amr : context.oidc.session?.amr;
      const person = await personIn(context, id, signInMethodOf(amr), parts.subjects);
      if (person === undefined) return undefined;
      const { name } = person;
      return { accountId: id, claims: () => ({ sub: id, ...(name === undefined ? {} : { name }) }) };
    },
    loadExistingGrant: (context) => grantEverythingTheRoleAllows(context, parts.subjects),
    extraTokenClaims: (context, token) => claimsOf(context, token, parts),
    features: {
      devInteractions: { enabled: false },
      clientCredentials: { enabled: true },
      dPoP: { enabled: false },
      pushedAuthorizationRequests: { enabled: false },
      userinfo: { enabled: false },
      revocation: { enabled: true, allowedPolicy: (_context, client, token) => token.clientId === client.clientId },
      externalSigningSupport: { enabled: true, ack: "experimental-01" },
      rpInitiatedLogout: {
        enabled: true,
        logoutSource: (context, form) => {
          context.body = pages.signingOut(context.req, form, placeBack(context, issuer));
        },
        postLogoutSuccessSource: (context) => {
          context.type = "html";
          context.body = pages.signedOut(context.req);
        },
      },
      mTLS: {
        enabled: true,
        tlsClientAuth: true,
        certificateBoundAccessTokens: true,
        getCertificate: (context) => parts.certificateOf(context.req),
        certificateAuthorized: () => true,
        certificateSubjectMatches: (context) => {
          const shown = parts.certificateOf(context.req);
          const known = certificatesIn(context.oidc.client?.[knownCertificates]);
          return shown !== undefined && isCertificateOf(known, shown);
        },
      },
      resourceIndicators: {
        enabled: true,
        defaultResource: () => apiResource,
        useGrantedResource: () => true,
        getResourceServerInfo: async (context, resource, client) => {
          // RFC 8707 §2: what is asked for a resource that is not here is refused, and gets no token for another.
          if (resource !== apiResource) throw new errors.InvalidTarget();
          if (client.grantTypeAllowed("client_credentials")) {
            const system = await parts.findSystem(client.clientId);
            return apiTokens(systemScopes(context, system?.scopes ?? []));
          }
          // At sign-in the grant limits the scopes; with each renewal the role as it is then does, too.
          const person = await personOf(context, parts.subjects);
          return apiTokens(person?.scopes ?? scopes);
        },
      },
    },
  };
}

/**
 * Asks for a person each time, so that nobody works on as who sat there before; and never for consent. An answer is
 * given only where this very interaction has identified somebody, whatever session the browser holds, so that
 * `prompt=none` is always refused.
 */
function everySignInIsAChoice(): interactionPolicy.DefaultPolicy {
  const identifiedNow = new interactionPolicy.Check(
    "identified_now",
    "End-User authentication is required",
    "login_required",
    ({ oidc }) => oidc.result?.login === undefined,
  );
  const policy = interactionPolicy.base();
  policy.remove("consent");
  policy.get("login")?.checks.add(identifiedNow);
  return policy;
}

/** What a system's token is for; without a `scope` it is for nothing. */
function systemScopes({ oidc }: KoaContextWithOIDC, allowed: readonly string[]): readonly string[] {
  const asked: unknown = oidc.params?.["scope"];
  return grantedScopes(typeof asked === "string" ? asked : undefined, allowed);
}

/** How somebody proved who they are, as the code or the refresh token remembers it. */
function signedInBy({ oidc }: KoaContextWithOIDC) {
  return oidc.entities.RefreshToken ?? oidc.entities.AuthorizationCode;
}

/** The person whom a code or a refresh token was given to. */
async function personOf(context: KoaContextWithOIDC, subjects: Subjects): Promise<TokenPerson | undefined> {
  const source = signedInBy(context);
  if (source?.accountId === undefined) return undefined;
  return personIn(context, source.accountId, signInMethodOf(source.amr), subjects);
}

/** Whom each request is about, by subject and way of signing in. */
const lookedFor = new WeakMap<KoaContextWithOIDC, Map<string, Promise<TokenPerson | undefined>>>();

/**
 * Whoever a subject stands for, looked for once in a request. The provider asks several times, some of them after it
 * has used up the refresh token: what failed then would end the session, since the repeat comes with a used token.
 */
function personIn(
  context: KoaContextWithOIDC,
  subject: string,
  method: SignInMethod,
  subjects: Subjects,
): Promise<TokenPerson | undefined> {
  const ofRequest = lookedFor.get(context) ?? new Map<string, Promise<TokenPerson | undefined>>();
  lookedFor.set(context, ofRequest);
  const key = `${method} ${subject}`;
  const found = ofRequest.get(key) ?? subjects.find(subject, method);
  ofRequest.set(key, found);
  return found;
}

/**
 * A token holds what was asked for and the role allows; what is left of the request is not granted, not refused. A
 * session has one grant, however often one signs in to it: the provider takes what another grant gave for over.
 */
async function grantEverythingTheRoleAllows(context: KoaContextWithOIDC, subjects: Subjects) {
  const { client, provider, session } = context.oidc;
  if (client === undefined || session?.accountId === undefined) return undefined;
  const person = await personIn(context, session.accountId, signInMethodOf(session.amr), subjects);
  if (person === undefined) return undefined;
  const earlierId = session.grantIdFor(client.clientId);
  const earlier = earlierId === undefined ? undefined : await provider.Grant.find(earlierId);
  const own = { clientId: client.clientId, accountId: session.accountId };
  const grant = new provider.Grant({ ...own, ...(earlier === undefined ? {} : { jti: earlier.jti }) });
  grant.addOIDCScope("openid");
  grant.addResourceScope(apiResource, (person.mayBecome ?? person.scopes).join(" "));
  await grant.save();
  return grant;
}

/** What a token says beside its standard claims (docs/domain/access.md, Who calls). */
async function claimsOf(
  context: KoaContextWithOIDC,
  token: { readonly kind: string; readonly clientId?: string | undefined },
  { subjects, findSystem, proofOf }: IssuerParts,
) {
  if (token.kind === "ClientCredentials") {
    const system = await findSystem(token.clientId ?? "");
    return system && { person: system.hsaId, person_kind: "system", role: roleOfSystem(system) };
  }
  const source = signedInBy(context);
  const found = await personOf(context, subjects);
  if (found === undefined || source === undefined) return undefined;
  const { person, kind, role, name } = found;
  return {
    person,
    person_kind: kind,
    role,
    ...(source.acr === undefined ? {} : { acr: source.acr }),
    ...(source.amr === undefined ? {} : { amr: source.amr }),
    ...(name === undefined ? {} : { name }),
    ...(token.clientId === browserClientId ? { cnf: confirmedByPage(proofOf(source.sessionUid ?? "")) } : {}),
  };
}

function certificatesIn(known: unknown): KnownCertificates {
  if (typeof known !== "object" || known === null) return { thumbprints: [] };
  const subject = "subject" in known && typeof known.subject === "string" ? { subject: known.subject } : {};
  const listed: unknown = "thumbprints" in known ? known.thumbprints : undefined;
  const thumbprints = Array.isArray(listed) ? listed.filter((one) => typeof one === "string") : [];
  return { ...subject, thumbprints };
}

/**
 * Where somebody goes back to who does not want to sign out: the application that would have had them back anyway, for
 * the provider has left no other address there; else where their sessions are.
 */
function placeBack({ oidc }: KoaContextWithOIDC, issuer: URL): string {
  const wanted: unknown = oidc.params?.["post_logout_redirect_uri"];
  return typeof wanted === "string" ? wanted : `${issuer.pathname}${ownSessionsAddress}`;
}
