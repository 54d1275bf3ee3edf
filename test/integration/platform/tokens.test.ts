import { randomUUID } from "node:crypto";
import { decodeProtectedHeader, exportJWK, generateKeyPair, SignJWT } from "jose";
import { describe, expect, it } from "vitest";
import { ownUnit } from "../../fixtures/running-exchange/exchange-under-test.ts";
import { claimsOf, issuedWith, tokenPart } from "../../fixtures/running-exchange/issued-token.ts";
import { startedExchange, tokenFor } from "../../started-exchange.ts";

interface Forgery {
  readonly claims?: Record<string, unknown>;
  readonly ownKey?: boolean;
}

/** Signed by the issuer's own key, or by another. */
async function forge({ claims = {}, ownKey = false }: Forgery): Promise<string> {
  if (!ownKey) return issuedWith("doctor", claims);
  const header = decodeProtectedHeader(await tokenFor("doctor"));
  const { privateKey } = await generateKeyPair("ES256");
  const told = { ...(await claimsOf("doctor")), ...claims };
  return new SignJWT(told).setProtectedHeader({ ...header, alg: "ES256" }).sign(privateKey);
}

async function unsigned(): Promise<string> {
  return `${tokenPart({ alg: "none", typ: "at+jwt" })}.${tokenPart(await claimsOf("doctor"))}.`;
}

/** Signed with HMAC, keyed with what everybody can fetch: the issuer's public key. */
async function signedWithPublicKey(): Promise<string> {
  const { keys } = (await (await fetch(`${startedExchange().origin}/auth/jwks`)).json()) as { keys: { x: string }[] };
  return new SignJWT(await claimsOf("doctor"))
    .setProtectedHeader({ alg: "HS256" })
    .sign(new TextEncoder().encode(keys[0]?.x ?? ""));
}

/** Carries its own key in the header and is signed with it. */
async function bringingItsKey(): Promise<string> {
  const { privateKey, publicKey } = await generateKeyPair("ES256", { extractable: true });
  return new SignJWT(await claimsOf("doctor"))
    .setProtectedHeader({ alg: "ES256", jwk: await exportJWK(publicKey) })
    .sign(privateKey);
}

const now = Math.floor(Date.now() / 1000);

const refusedTokens: readonly (readonly [what: string, code: string, token: () => Promise<string | undefined>])[] = [
  ["no token", "token-missing", () => Promise.resolve(undefined)],
  ["a token that is no token", "token-invalid", () => Promise.resolve("abc")],
  ["a token that has expired", "token-expired", () => forge({ claims: { iat: now - 7200, exp: now - 3600 } })],
  ["a token that is not valid yet", "token-invalid", () => forge({ claims: { nbf: now + 3600 } })],
  ["a token of another issuer", "token-invalid", () => forge({ claims: { iss: "https://issuer.example" } })],
  ["a token for another audience", "token-invalid", () => forge({ claims: { aud: "somebody-else" } })],
  ["a token that another key has signed", "token-invalid", () => forge({ ownKey: true })],
  ["a token that says it needs no signature", "token-invalid", unsigned],
  ["a token signed with the issuer's public key as a secret", "token-invalid", signedWithPublicKey],
  ["a token that brings its own key", "token-invalid", bringingItsKey],
  ["a token of a weak sign-in", "assurance-too-low", () => forge({ claims: { acr: "urn:a-password" } })],
  ["a token that is bound to a certificate", "token-not-bound", () => forge({ claims: { cnf: { "x5t#S256": "x" } } })],
];

async function call(path: string, token: string | undefined, init: RequestInit = {}): Promise<Response> {
  const headers = {
    "care-unit": ownUnit,
    "accept-language": "en",
    ...(token === undefined ? {} : { authorization: `Bearer ${token}` }),
  };
  return fetch(`${startedExchange().origin}${path}`, {
    ...init,
    headers: { ...headers, ...(init.headers as Record<string, string> | undefined) },
  });
}

describe("A call to the exchange", () => {
  it(
    "is let in with a token of the issuer's making, so that the refusals below are about what is wrong with each " +
      "token",
    async () => {
      expect((await call("/api/drafts", await forge({}))).status).toBe(200);
    },
  );

  it.each(refusedTokens)("is refused with %s, and told why", async (_what, code, token) => {
    const response = await call("/api/drafts", await token());
    expect(response.status).toBe(401);
    expect(response.headers.get("content-type")).toMatch(/^application\/problem\+json/);
    expect(response.headers.get("content-language")).toBe("en");
    expect(response.headers.get("www-authenticate")).toMatch(/^Bearer /);
    expect(await response.json()).toMatchObject({
      type: `/docs/problems#${code}`,
      title: expect.any(String) as string,
      status: 401,
      code,
      instance: expect.stringMatching(/^urn:uuid:/) as string,
    });
  });

  it(
    "is refused where the token lacks the scope of the operation, and the operation's own scopes do not help at " +
      "another",
    async () => {
      for (const [actor, method, path] of [
        ["citizen", "GET", "/api/drafts"],
        ["doctor", "GET", "/api/deliveries?recipient=FKASSA"],
        ["doctor", "GET", "/api/my/certificates"],
        ["nurse", "POST", `/api/drafts/${randomUUID()}/signature`],
        ["journal-system", "POST", `/api/certificates/${randomUUID()}/erasure`],
        ["operator", "POST", `/api/drafts/${randomUUID()}/signature`],
      ] as const) {
        const init =
          method === "POST" ? { method, body: "{}", headers: { "idempotency-key": randomUUID() } } : { method };
        const response = await call(path, await tokenFor(actor), init);
        expect([actor, path, response.status, await response.json()]).toEqual([
          actor,
          path,
          403,
          expect.objectContaining({ code: "scope-missing" }),
        ]);
      }
    },
  );

  it("is refused where scopes are added to a token after it was signed", async () => {
    const [header = "", payload = "", signature = ""] = (await tokenFor("citizen")).split(".");
    const claims = JSON.parse(Buffer.from(payload, "base64url").toString("utf8")) as Record<string, unknown>;
    const widened = Buffer.from(JSON.stringify({ ...claims, scope: "certificate:read operator" })).toString(
      "base64url",
    );
    expect((await call("/api/drafts", `${header}.${widened}.${signature}`)).status).toBe(401);
  });

  it.each([
    ["GET", "/api/nowhere", 404, null],
    ["POST", "/api/my/nowhere", 404, null],
    ["OPTIONS", "/api/nowhere", 404, null],
    ["PATCH", "/api/drafts", 405, "GET, POST, OPTIONS"],
    ["HEAD", "/api/drafts", 405, "GET, POST, OPTIONS"],
    ["DELETE", "/api/my/certificates", 405, "GET, OPTIONS"],
    ["OPTIONS", "/api/drafts", 204, "GET, POST, OPTIONS"],
  ])("by %s to %s, which no operation answers, gets %d", async (method, path, status, allow) => {
    const response = await call(path, undefined, { method });
    expect([response.status, response.headers.get("allow")]).toEqual([status, allow]);
    if (status === 204 || method === "HEAD") return;
    expect(response.headers.get("content-type")).toMatch(/^application\/problem\+json/);
    expect(await response.json()).toMatchObject({
      status,
      type: expect.stringMatching(/^\/docs\/problems#/) as string,
    });
  });

  it("of a system is known by its certificate, and its token is nobody else's", async () => {
    const token = await tokenFor("journal-system");
    const { origin } = startedExchange();
    const asked = (bearer: string, headers: Record<string, string> = {}) =>
      fetch(`${origin}/riv/register-certificate`, {
        method: "POST",
        headers: { authorization: `Bearer ${bearer}`, "content-type": "text/xml", ...headers },
        body: "<x/>",
      });
    // Let in, and then refused for what it sent.
    expect((await asked(token)).status).toBe(500);
    expect((await asked(token, { "x-local-client-subject": "forged.forged" })).status).toBe(500);
    const [, payload = ""] = token.split(".");
    const claims = JSON.parse(Buffer.from(payload, "base64url").toString("utf8")) as Record<string, unknown>;
    for (const more of [{ client_id: "forsakringskassan" }, { cnf: undefined }, { cnf: { "x5t#S256": "another" } }]) {
      const answer = await asked(await forge({ claims: { ...claims, ...more } }));
      expect([answer.status, await answer.text()]).toEqual([
        401,
        expect.stringContaining("does not belong to the client certificate") as string,
      ]);
    }
  });
});
