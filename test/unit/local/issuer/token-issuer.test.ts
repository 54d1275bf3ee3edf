import { mkdtempSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createRemoteJWKSet, jwtVerify } from "jose";
import { afterAll, beforeAll, describe, expect, it, vi } from "vitest";
import { startEdge } from "../../../../lib/local/edge/start-edge.ts";
import type { LocalEdge } from "../../../../lib/local/edge/start-edge.ts";
import { loadIssuerKeys } from "../../../../lib/local/issuer/signing-keys.ts";
import { makeTokenIssuer } from "../../../../lib/local/issuer/token-issuer.ts";
import type { TokenIssuer } from "../../../../lib/local/issuer/token-issuer.ts";
import { signInPerson, signInSystem } from "../../../../lib/local/sign-in.ts";

let edge: LocalEdge;
let issuer: TokenIssuer;
const keysFolder = mkdtempSync(join(tmpdir(), "keys-"));

beforeAll(async () => {
  edge = await startEdge({ port: 0, clientSubjectKey: "key" });
  issuer = makeTokenIssuer({ origin: edge.origin, keys: await loadIssuerKeys(keysFolder), today: "2026-11-22" });
  edge.backends.issuer = issuer.handle;
});
afterAll(() => edge.stop());

/** The claims, after checking the token as the API's authorizer does. */
async function claimsIn(token: string) {
  const discovery = await (await fetch(`${edge.origin}/auth/.well-known/openid-configuration`)).json();
  const keys = createRemoteJWKSet(new URL((discovery as { jwks_uri: string }).jwks_uri));
  return (
    await jwtVerify(token, keys, { issuer: `${edge.origin}/auth`, audience: "intygstjanster", algorithms: ["RS256"] })
  ).payload;
}

function authorizationUrl(extra: Readonly<Record<string, string>> = {}): string {
  const question = new URLSearchParams({
    client_id: "web",
    response_type: "code",
    redirect_uri: `${edge.origin}/webcert/`,
    scope: "openid certificate:read",
    code_challenge: "E9Melhoa2OwvFrEMTJguCHaoeK1t8URWbuGJSstw-cM",
    code_challenge_method: "S256",
    ...extra,
  });
  return `${edge.origin}/auth/auth?${question.toString()}`;
}

const cookiesOf = (response: Response) =>
  response.headers
    .getSetCookie()
    .map((line) => line.split(";")[0])
    .join("; ");

describe("The token issuer", () => {
  it("says nothing in the terminal, whatever page of whatever origin asks", async () => {
    const said = [vi.spyOn(console, "info"), vi.spyOn(console, "warn")];
    await signInPerson(edge.origin, "doctor");
    for (const origin of [edge.origin, "https://elsewhere.example"])
      for (const path of ["auth/token", "auth/jwks", "auth/.well-known/openid-configuration", "auth/nothing"])
        await fetch(`${edge.origin}/${path}`, {
          method: path === "auth/token" ? "POST" : "GET",
          headers: { origin, "content-type": "application/x-www-form-urlencoded" },
          ...(path === "auth/token" ? { body: "grant_type=authorization_code&client_id=web&code=x" } : {}),
        });
    for (const spy of said) expect(spy).not.toHaveBeenCalled();
    vi.restoreAllMocks();
  });

  it("gives a doctor a token with role, HSA-id, how they signed in, and no unit", async () => {
    const claims = await claimsIn(await signInPerson(edge.origin, "doctor"));
    expect(claims).toMatchObject({
      person: "TSTNMT2321000156-1079",
      person_kind: "staff",
      role: "DOCTOR",
      amr: ["siths"],
      acr: "http://id.sambi.se/loa/loa3",
      client_id: "web",
    });
    expect(String(claims["scope"]).split(" ")).toEqual(expect.arrayContaining(["certificate:sign", "statistics:read"]));
    expect(Object.keys(claims).some((name) => /unit/i.test(name))).toBe(false);
  });

  it("gives a citizen a token with the personnummer, citizen's scopes and no name", async () => {
    const claims = await claimsIn(await signInPerson(edge.origin, "citizen"));
    expect(claims).toMatchObject({
      person: "191212121212",
      person_kind: "citizen",
      role: "CITIZEN",
      scope: "citizen:read citizen:send",
      amr: ["e-legitimation"],
    });
    expect(claims["name"]).toBeUndefined();
  });

  it("gives nobody a scope that the role does not have, whatever is asked for", async () => {
    const claims = await claimsIn(await signInPerson(edge.origin, "nurse"));
    expect(String(claims["scope"]).split(" ").toSorted()).toEqual([
      "certificate:read",
      "certificate:send",
      "certificate:write",
      "message:write",
    ]);
  });

  it("gives a system a token for its secret, with the system's scopes only", async () => {
    const token = await signInSystem(edge.origin, "journal-system", issuer.clientSecretOf("journal-system"));
    const claims = await claimsIn(token);
    expect(claims).toMatchObject({ person_kind: "system", role: "SYSTEM", client_id: "journal-system" });
    expect(claims["scope"]).toBe("intyg:register");
  });

  it("refuses a system with a wrong secret", async () => {
    await expect(signInSystem(edge.origin, "journal-system", "wrong")).rejects.toThrow("status 401");
  });

  it("refuses a system a scope that there is not, or is not its own, and gives what is its own of several", async () => {
    const secret = Buffer.from(`journal-system:${issuer.clientSecretOf("journal-system")}`).toString("base64");
    const ask = async (scope: string) => {
      const response = await fetch(`${edge.origin}/auth/token`, {
        method: "POST",
        headers: { authorization: `Basic ${secret}` },
        body: new URLSearchParams({ grant_type: "client_credentials", resource: "urn:intygstjanster:api", scope }),
      });
      return [response.status, await response.json()];
    };
    for (const scope of ["intyg:registrera", "intyg:register intyg:registrera", "INTYG:REGISTER", "operator"])
      expect(await ask(scope)).toMatchObject([400, { error: "invalid_scope" }]);
    expect(await ask("operator intyg:register")).toMatchObject([200, { scope: "intyg:register" }]);
  });

  it("gives no token for any resource but the API, however it is asked", async () => {
    const secret = Buffer.from(`journal-system:${issuer.clientSecretOf("journal-system")}`).toString("base64");
    const askFor = async (...resources: string[]) => {
      const response = await fetch(`${edge.origin}/auth/token`, {
        method: "POST",
        headers: { authorization: `Basic ${secret}` },
        body: new URLSearchParams([
          ["grant_type", "client_credentials"],
          ["scope", "intyg:register"],
          ...resources.map((resource): [string, string] => ["resource", resource]),
        ]),
      });
      return [response.status, ((await response.json()) as { error?: string }).error];
    };
    expect(await askFor()).toEqual([200, undefined]);
    expect(await askFor("urn:intygstjanster:api")).toEqual([200, undefined]);
    for (const resource of ["urn:x", "urn:intygstjanster:API", "urn:intygstjanster:api:", "https://api.example/"]) {
      expect([resource, ...(await askFor(resource))]).toEqual([resource, 400, "invalid_target"]);
      const signIn = await fetch(authorizationUrl({ resource, login_hint: "doctor" }), { redirect: "manual" });
      expect([resource, new URL(signIn.headers.get("location") ?? "").searchParams.get("error")]).toEqual([
        resource,
        "invalid_target",
      ]);
    }
    expect(await askFor("urn:intygstjanster:api", "urn:x")).toEqual([400, "invalid_target"]);
  });

  it("refuses a sign-in without PKCE", async () => {
    const response = await fetch(authorizationUrl({ code_challenge: "", login_hint: "doctor" }), {
      redirect: "manual",
    });
    expect(response.headers.get("location")).toMatch(/[?&]error=invalid_request/);
  });

  it("refuses to send a code anywhere but to the exchange's own pages", async () => {
    const response = await fetch(
      authorizationUrl({ redirect_uri: "https://elsewhere.example/", login_hint: "doctor" }),
      { redirect: "manual" },
    );
    expect(response.status).toBe(400);
    expect(response.headers.get("location")).toBeNull();
    expect(await response.text()).toContain("Inloggningen kunde inte påbörjas");
  });

  it("shows who one can be, in Swedish, and in English to those who prefer it", async () => {
    const first = await fetch(authorizationUrl(), { redirect: "manual" });
    const page = async (language: string) => {
      const headers = { cookie: cookiesOf(first), "accept-language": language };
      return (await fetch(new URL(first.headers.get("location") ?? "", edge.origin), { headers })).text();
    };
    expect(await page("sv")).toMatch(
      /<html lang="sv" [^]*<h1[^>]*>Logga in<\/h1>[^]*value="doctor"[^]*value="citizen"/,
    );
    expect(await page("en-GB,en")).toMatch(/<html lang="en" [^]*<h1[^>]*>Sign in<\/h1>/);
  });

  it("takes the choice of a person and sends them back with a code", async () => {
    const first = await fetch(authorizationUrl(), { redirect: "manual" });
    const cookie = cookiesOf(first);
    const chosen = await fetch(new URL(first.headers.get("location") ?? "", edge.origin), {
      method: "POST",
      redirect: "manual",
      headers: { cookie },
      body: new URLSearchParams({ person: "nurse" }),
    });
    const back = await fetch(chosen.headers.get("location") ?? "", { redirect: "manual", headers: { cookie } });
    expect(back.headers.get("location")).toMatch(new RegExp(`^${edge.origin}/webcert/\\?code=`));
  });

  it("lets one sign in as somebody else straight after the first", async () => {
    const first = await fetch(authorizationUrl(), { redirect: "manual" });
    const cookies = `${cookiesOf(first)}; _session=of-somebody-else; _session.sig=x`;
    const shown = await fetch(new URL(first.headers.get("location") ?? "", edge.origin), {
      headers: { cookie: cookies },
    });
    expect(shown.status).toBe(200);
  });

  it("explains a sign-in that it does not know any more", async () => {
    const response = await fetch(`${edge.origin}/auth/interaction/unknown`);
    expect(response.status).toBe(400);
    expect(await response.text()).toContain("Inloggningen har gått ut");
  });

  it("keeps its keys between runs, so that yesterday's token still has its key", async () => {
    expect(await loadIssuerKeys(keysFolder)).toEqual(await loadIssuerKeys(keysFolder));
  });
});

describe("A page that exchanges its code", () => {
  const exchange = (origin: string) =>
    fetch(`${edge.origin}/auth/token`, {
      method: "POST",
      headers: { origin },
      body: new URLSearchParams({
        grant_type: "authorization_code",
        client_id: "web",
        code: "unknown",
        redirect_uri: `${edge.origin}/webcert/`,
        code_verifier: "a".repeat(43),
      }),
    });

  it("is heard at the issuer's own origin, which browsers name also there", async () => {
    expect(await (await exchange(edge.origin)).json()).toMatchObject({ error: "invalid_grant" });
  });

  it("is refused at any other", async () => {
    expect(await (await exchange("http://elsewhere.example")).json()).toMatchObject({ error: "invalid_request" });
  });
});

describe("The issuer's own address", () => {
  it.each(["/auth", "/auth/"])("%s leads to its description and the quickstart", async (path) => {
    const answer = await fetch(`${edge.origin}${path}`, { headers: { "accept-language": "sv" } });
    expect([answer.status, answer.headers.get("content-language")]).toEqual([200, "sv"]);
    const page = await answer.text();
    for (const address of ["/auth/.well-known/openid-configuration", "/docs/quickstart/"])
      expect(page).toContain(`href="${address}"`);
  });
});

describe("The demo grant", () => {
  const ask = (form: Readonly<Record<string, string>>) =>
    fetch(`${edge.origin}/auth/token`, { method: "POST", body: new URLSearchParams({ client_id: "demo", ...form }) });
  const grant_type = "urn:intygstjanster:demo-person";

  it("gives the token that signing in gives, to a terminal", async () => {
    const answer = (await (await ask({ grant_type, person: "doctor" })).json()) as { access_token: string };
    const claims = await claimsIn(answer.access_token);
    const signedIn = await claimsIn(await signInPerson(edge.origin, "doctor"));
    const about = ["person", "person_kind", "role", "acr", "amr", "name", "aud", "iss", "scope"];
    const told = (all: typeof claims) =>
      about.map((name) => [name, name === "scope" ? String(all[name]).split(" ").toSorted() : all[name]]);
    expect(told(claims)).toEqual(told({ ...signedIn, scope: String(signedIn["scope"]).replace("openid ", "") }));
  });

  it("gives what is asked for of what the role allows", async () => {
    const scope = "certificate:read certificate:sign operator";
    const answer = (await (await ask({ grant_type, person: "nurse", scope })).json()) as { scope: string };
    expect(answer.scope).toBe("certificate:read");
  });

  it.each(["certificate:reed", "certificate:read certificate:reed", "operator"])(
    "refuses what there is not, or is not the role's: %j",
    async (scope) => {
      const refused = await ask({ grant_type, person: "nurse", scope });
      expect([refused.status, await refused.json()]).toMatchObject([400, { error: "invalid_scope" }]);
    },
  );

  it("names the people there are to whoever asks for another", async () => {
    const refused = await ask({ grant_type, person: "somebody" });
    expect(refused.status).toBe(400);
    expect(await refused.json()).toMatchObject({
      error: "invalid_request",
      error_description: expect.stringContaining("doctor"),
    });
  });

  it("is for its own client only, which gets tokens in no other way", async () => {
    expect((await ask({ grant_type, person: "doctor", client_id: "web" })).status).toBe(400);
    expect((await ask({ grant_type: "client_credentials" })).status).toBe(400);
  });
});
