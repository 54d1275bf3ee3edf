import * as z from "zod/mini";
import { idleSessionSeconds } from "../../functions/identity/session-times.ts";
import { scopes } from "../../functions/services.ts";

/** Where the flow's secrets and the token are kept: the browser's sessionStorage, which ends with the tab. */
export interface KeptForSession {
  getItem(name: string): string | null;
  setItem(name: string, value: string): void;
  removeItem(name: string): void;
}

/** Somebody who has signed in, in this tab. */
export interface SignedIn {
  /** Who it is at the token issuer. */
  readonly subject: string;
  /** Of care staff only. */
  readonly name?: string;
  /** What the token may be used for. */
  readonly scopes: readonly string[];
  readonly accessToken: string;
  /** When the session is over unless it is renewed before; in milliseconds since 1970. */
  readonly expiresAt: number;
  /** When the token is; earlier, where it can be renewed. */
  readonly tokenExpiresAt: number;
  /** Gets the next token, once. Absent where a token is good for the whole session. */
  readonly refreshToken?: string;
}

/** Why nobody is signed in after the way to the issuer and back. */
export type SignInFailure = "refused" | "not-ours" | "issuer-unreachable" | "token-unusable";

export type SignInOutcome =
  | { readonly is: "nothing" }
  | { readonly is: "signed-in"; readonly as: SignedIn }
  | { readonly is: "failed"; readonly why: SignInFailure };

/** The public client that all web applications are at the issuer. */
const clientId = "web";

/** The resource indicator (RFC 8707) of the exchange's API. */
const apiResource = "urn:intygstjanster:api";

const attemptKeptAs = "intyg-sign-in-attempt";
const signedInKeptAs = "intyg-signed-in";

const discovery = z.object({
  issuer: z.string(),
  authorization_endpoint: z.string(),
  token_endpoint: z.string(),
  end_session_endpoint: z.exactOptional(z.string()),
});
const attempt = z.object({ state: z.string(), nonce: z.string(), verifier: z.string() });
const tokens = z.object({
  access_token: z.string(),
  id_token: z.string(),
  expires_in: z.number(),
  scope: z.string(),
  refresh_token: z.exactOptional(z.string()),
});
const refusal = z.object({ error: z.string() });
const idToken = z.object({
  iss: z.string(),
  aud: z.string(),
  sub: z.string(),
  nonce: z.string(),
  exp: z.number(),
  name: z.exactOptional(z.string()),
});
const signedIn = z.object({
  subject: z.string(),
  name: z.exactOptional(z.string()),
  scopes: z.array(z.string()),
  accessToken: z.string(),
  expiresAt: z.number(),
  tokenExpiresAt: z.number(),
  refreshToken: z.exactOptional(z.string()),
});

/** One of our applications, as the issuer knows it. */
interface Place {
  /** The origin of page, API and issuer. */
  readonly origin: string;
  /** Where the issuer sends the browser back to, such as "/"; registered with it. */
  readonly returnPath: string;
}

/**
 * Begins to sign in: authorization code with PKCE (RFC 7636), as RFC 9700 wants it of a public client.
 *
 * @param hint how somebody signs in, and whom the identity provider may expect: `siths:<whom>`; without it they ask
 * @returns the address to send the browser to, or undefined where the issuer does not answer
 */
export async function beginSignIn(
  place: Place,
  hint: string | undefined,
  kept: KeptForSession,
): Promise<string | undefined> {
  const issuer = await discover(place.origin);
  if (issuer === undefined) return undefined;
  const secrets = { state: randomText(), nonce: randomText(), verifier: randomText() };
  kept.setItem(attemptKeptAs, JSON.stringify(secrets));
  const challenge = await crypto.subtle.digest("SHA-256", new TextEncoder().encode(secrets.verifier));
  const question = new URLSearchParams({
    client_id: clientId,
    response_type: "code",
    redirect_uri: `${place.origin}${place.returnPath}`,
    scope: ["openid", ...scopes].join(" "),
    resource: apiResource,
    code_challenge: base64Url(new Uint8Array(challenge)),
    code_challenge_method: "S256",
    state: secrets.state,
    nonce: secrets.nonce,
    ...(hint === undefined ? {} : { login_hint: hint }),
  });
  return `${issuer.authorization_endpoint}?${question.toString()}`;
}

/**
 * Completes what `beginSignIn` began, when the issuer has sent the browser back. An attempt counts once: the same
 * address opened again signs nobody in.
 *
 * @param search the page's query, where the issuer's answer is
 */
export async function completeSignIn(place: Place, search: string, kept: KeptForSession): Promise<SignInOutcome> {
  const answer = new URLSearchParams(search);
  const code = answer.get("code");
  if (code === null && answer.get("error") === null) return { is: "nothing" };
  const begun = parseKept(attempt, kept.getItem(attemptKeptAs));
  kept.removeItem(attemptKeptAs);
  if (begun?.state !== answer.get("state")) return { is: "failed", why: "not-ours" };
  if (code === null) return { is: "failed", why: "refused" };

  const issuer = await discover(place.origin);
  if (issuer === undefined) return { is: "failed", why: "issuer-unreachable" };
  const form = {
    grant_type: "authorization_code",
    client_id: clientId,
    code,
    redirect_uri: `${place.origin}${place.returnPath}`,
    code_verifier: begun.verifier,
  };
  const given = z.safeParse(tokens, await postForm(issuer.token_endpoint, form));
  if (!given.success) return { is: "failed", why: "refused" };
  const who = readIdToken(given.data.id_token);
  // The signature need not be checked: the token came straight from the issuer (OpenID Connect Core 3.1.3.7, item 6).
  if (who?.iss !== issuer.issuer || who.aud !== clientId || who.nonce !== begun.nonce || who.exp * 1000 < Date.now()) {
    return { is: "failed", why: "token-unusable" };
  }
  const name = who.name === undefined ? {} : { name: who.name };
  const as: SignedIn = { subject: who.sub, ...name, ...lastingAs(given.data, Date.now()) };
  keepSignIn(as, kept);
  return { is: "signed-in", as };
}

/**
 * Gets the next token for who is signed in, and so goes on with the session. A refresh token counts once.
 *
 * @returns who is signed in with it; "ended" where the issuer says that the session is over, and undefined where it
 *   does not answer
 */
export async function renewSignIn(origin: string, as: SignedIn, now: number): Promise<SignedIn | "ended" | undefined> {
  const issuer = as.refreshToken === undefined ? undefined : await discover(origin);
  if (issuer === undefined) return undefined;
  const form = { grant_type: "refresh_token", client_id: clientId, refresh_token: as.refreshToken ?? "" };
  const answer = await postForm(issuer.token_endpoint, form);
  const given = z.safeParse(tokens, answer);
  if (given.success) return { ...as, ...lastingAs(given.data, now) };
  return z.safeParse(refusal, answer).success ? "ended" : undefined;
}

/** What of somebody who is signed in changes with each token. */
function lastingAs(given: z.infer<typeof tokens>, now: number) {
  const tokenExpiresAt = now + given.expires_in * 1000;
  const renewable = given.refresh_token === undefined ? {} : { refreshToken: given.refresh_token };
  return {
    scopes: given.scope.split(" ").filter((scope) => scope !== "openid"),
    accessToken: given.access_token,
    tokenExpiresAt,
    expiresAt: given.refresh_token === undefined ? tokenExpiresAt : now + idleSessionSeconds * 1000,
    ...renewable,
  };
}

/**
 * Where the browser goes to end the session at the issuer, and with it at the identity provider (OpenID Connect
 * RP-Initiated Logout 1.0); it comes back to the page. Undefined where the issuer keeps no session, or does not answer.
 *
 * The browser's own session says who it is: an ID token would name the person in an address.
 */
export async function signOutAddress({ origin, returnPath }: Place): Promise<string | undefined> {
  const address = (await discover(origin))?.end_session_endpoint;
  if (address === undefined) return undefined;
  const question = new URLSearchParams({
    client_id: clientId,
    post_logout_redirect_uri: `${origin}${returnPath}`,
  });
  return `${address}?${question.toString()}`;
}

/** Remembers who is signed in, for as long as the tab is there. */
export function keepSignIn(as: SignedIn, kept: KeptForSession): void {
  kept.setItem(signedInKeptAs, JSON.stringify(as));
}

/** Who signed in earlier in this tab, unless the token has expired. */
export function recallSignIn(kept: KeptForSession, now: number): SignedIn | undefined {
  const earlier = parseKept(signedIn, kept.getItem(signedInKeptAs));
  return (earlier?.expiresAt ?? 0) > now ? earlier : undefined;
}

/** Forgets who is signed in, in this tab. */
export function signOut(kept: KeptForSession): void {
  kept.removeItem(signedInKeptAs);
}

async function discover(origin: string): Promise<z.infer<typeof discovery> | undefined> {
  const found = await fetch(`${origin}/auth/.well-known/openid-configuration`)
    .then((response): Promise<unknown> => response.json())
    .catch(() => undefined);
  const read = z.safeParse(discovery, found);
  // An issuer that calls itself something else is not the one the API trusts (OpenID Connect Discovery 4.3).
  return read.success && read.data.issuer === `${origin}/auth` ? read.data : undefined;
}

async function postForm(address: string, form: Readonly<Record<string, string>>): Promise<unknown> {
  return fetch(address, { method: "POST", body: new URLSearchParams(form) })
    .then((response): Promise<unknown> => response.json())
    .catch(() => undefined);
}

function readIdToken(token: string): z.infer<typeof idToken> | undefined {
  const payload = token.split(".")[1];
  if (payload === undefined) return undefined;
  try {
    const bytes = Uint8Array.from(atob(payload.replaceAll("-", "+").replaceAll("_", "/")), (character) =>
      character.charCodeAt(0),
    );
    const read = z.safeParse(idToken, JSON.parse(new TextDecoder().decode(bytes)));
    return read.success ? read.data : undefined;
  } catch {
    return undefined;
  }
}

function parseKept<Schema extends z.ZodMiniType>(schema: Schema, text: string | null): z.infer<Schema> | undefined {
  if (text === null) return undefined;
  try {
    const read = z.safeParse(schema, JSON.parse(text));
    return read.success ? read.data : undefined;
  } catch {
    return undefined;
  }
}

/** 256 bits that nobody can guess. */
function randomText(): string {
  return base64Url(crypto.getRandomValues(new Uint8Array(32)));
}

function base64Url(bytes: Uint8Array): string {
  return btoa(String.fromCharCode(...bytes))
    .replaceAll("+", "-")
    .replaceAll("/", "_")
    .replaceAll("=", "");
}
