import { createHash, randomBytes } from "node:crypto";
import { scopes } from "../../functions/services.ts";
import { applicationOf, demoPeople, demoSystems } from "./demo-people.ts";
import type { DemoPerson } from "./demo-people.ts";

/** The client that a terminal is; there on a developer's machine alone. */
const terminalClientId = "terminal";

/** The resource indicator (RFC 8707) of the exchange's API. */
const apiResource = "urn:intygstjanster:api";

/** The flow ended without a token; the message says where, never with a token or a code in it. */
class SignInError extends Error {
  override name = "SignInError";
}

/** From the application to the issuer, from there to the identity provider, and all the way back. */
const mostRedirects = 15;

/**
 * Signs a demo person in as a browser does: authorization code with PKCE, following redirects with cookies by way of
 * the identity provider, and returns the access token.
 *
 * @param origin the edge's origin
 * @param personKey a key of lib/local/demo-people.ts
 * @throws {SignInError}
 */
export async function signInPerson(origin: string, personKey: string): Promise<string> {
  const { key, role, signIn } = personOf(personKey);
  const verifier = randomBytes(32).toString("base64url");
  const state = randomBytes(16).toString("base64url");
  const redirectUri = `${origin}${applicationOf(role)?.address ?? "/webcert/"}`;
  const question = new URLSearchParams({
    client_id: terminalClientId,
    response_type: "code",
    redirect_uri: redirectUri,
    scope: ["openid", ...scopes].join(" "),
    resource: apiResource,
    code_challenge: createHash("sha256").update(verifier).digest("base64url"),
    code_challenge_method: "S256",
    login_hint: `${signIn}:${key}`,
    state,
  });
  const returned = await followUntil(`${origin}/auth/auth?${question.toString()}`, redirectUri);
  const code = returned.searchParams.get("code");
  if (code === null || returned.searchParams.get("state") !== state) {
    throw new SignInError(
      `${personKey} could not sign in: ${returned.searchParams.get("error_description") ?? "no code came back"}`,
    );
  }
  return fetchToken(origin, {
    grant_type: "authorization_code",
    client_id: terminalClientId,
    code,
    redirect_uri: redirectUri,
    code_verifier: verifier,
  });
}

/**
 * Gets a system's access token by client credentials.
 *
 * @throws {SignInError}
 */
export function signInSystem(origin: string, clientId: string, clientSecret: string): Promise<string> {
  const credentials = Buffer.from(`${encodeURIComponent(clientId)}:${encodeURIComponent(clientSecret)}`).toString(
    "base64",
  );
  return fetchToken(
    origin,
    { grant_type: "client_credentials", resource: apiResource, scope: scopes.join(" ") },
    { authorization: `Basic ${credentials}` },
  );
}

/** Whether one of the demo people is called so. */
export function isDemoPerson(key: string): boolean {
  return peopleOfToday().some((person) => person.key === key);
}

function peopleOfToday(): readonly DemoPerson[] {
  return demoPeople(new Date().toISOString().slice(0, 10));
}

function personOf(personKey: string): DemoPerson {
  const person = peopleOfToday().find(({ key }) => key === personKey);
  if (person !== undefined) return person;
  const known = [...peopleOfToday(), ...demoSystems].map(({ key }) => key).join(", ");
  throw new SignInError(`Nobody in the demo is called ${personKey}; there are ${known}`);
}

async function followUntil(start: string, destination: string): Promise<URL> {
  const cookies = new Map<string, string>();
  let next = new URL(start);
  for (let count = 0; count < mostRedirects; count += 1) {
    const response = await fetch(next, {
      redirect: "manual",
      headers: { cookie: [...cookies].map(([name, value]) => `${name}=${value}`).join("; ") },
    });
    await response.body?.cancel();
    for (const line of response.headers.getSetCookie()) {
      const [, name = "", value = ""] = /^([^=]+)=([^;]*)/.exec(line) ?? [];
      cookies.set(name, value);
    }
    const location = response.headers.get("location");
    if (location === null)
      throw new SignInError(`The sign-in stopped at ${next.pathname} with status ${String(response.status)}`);
    next = new URL(location, next);
    if (`${next.origin}${next.pathname}` === destination) return next;
  }
  throw new SignInError("The sign-in went round in circles");
}

async function fetchToken(
  origin: string,
  form: Readonly<Record<string, string>>,
  headers: Readonly<Record<string, string>> = {},
): Promise<string> {
  const response = await fetch(`${origin}/auth/token`, { method: "POST", headers, body: new URLSearchParams(form) });
  const answer: unknown = await response.json();
  if (
    typeof answer === "object" &&
    answer !== null &&
    "access_token" in answer &&
    typeof answer.access_token === "string"
  ) {
    return answer.access_token;
  }
  const reason =
    typeof answer === "object" && answer !== null && "error_description" in answer
      ? String(answer.error_description)
      : "no reason given";
  throw new SignInError(`No token was given (status ${String(response.status)}): ${reason}`);
}
