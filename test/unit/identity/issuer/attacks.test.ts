import { createHmac } from "node:crypto";
import { beforeAll, beforeEach, describe, expect, it } from "vitest";
import { ConnectedSystems } from "../../../../functions/certificate/store/connected-systems.ts";
import { isCertificateOf } from "../../../../functions/identity/issuer/token-systems.ts";
import type { TokenSystem } from "../../../../functions/identity/issuer/token-systems.ts";
import { thumbprintOf } from "../../../../functions/platform/door/client-certificate.ts";
import {
  authorizationAddress,
  codeForm,
  citizen,
  doctor,
  issuerAddress,
  redirectUri,
  signInTo,
  testIssuer,
  TestBrowser,
  tokensFor,
} from "../../../fixtures/token-issuer.ts";
import { MemoryTables } from "../../../fixtures/memory-tables.ts";
import { selfSigned } from "../../../fixtures/client-certificates.ts";

let at: Awaited<ReturnType<typeof testIssuer>>;
let known: Awaited<ReturnType<typeof selfSigned>>;
let foreign: Awaited<ReturnType<typeof selfSigned>>;
let journal: TokenSystem;

beforeAll(async () => {
  known = await selfSigned("CN=journal,O=Region Exempel,C=SE");
  foreign = await selfSigned("CN=journal,O=Nagon Annan,C=SE");
  journal = {
    clientId: "journal-system",
    hsaId: "TSTNMT2321000156-JS01",
    scopes: ["intyg:register"],
    certificates: { thumbprints: [known.thumbprint] },
  };
});
beforeEach(async () => {
  at = await testIssuer({ systems: [journal] });
});

const refusal = async (form: Readonly<Record<string, string>>) => {
  const { status, body } = await tokensFor(at, form);
  return [status, body["error"]];
};

/** The journal system asks for a token, by a secret. */
const askBySecret = (secret: string, headers: Readonly<Record<string, string>> = {}) => {
  const authorization = `Basic ${Buffer.from(`journal-system:${secret}`).toString("base64")}`;
  return tokensFor(at, { grant_type: "client_credentials" }, { headers: { authorization, ...headers } });
};

/** As the edge of a developer's machine plays a client certificate. */
const vouchedSubject = (subject: string, key: string) => {
  const written = Buffer.from(subject).toString("base64url");
  return `${written}.${createHmac("sha256", key).update(written).digest("base64url")}`;
};

/** Each line is one of RFC 9700, by its section. */
describe("An attack on the flow", () => {
  it("§2.1.1 a code is of no use without the verifier, or with another, or with a plain challenge", async () => {
    const code = await signInTo(at, doctor);
    const { code_verifier: _verifier, ...without } = codeForm(code);
    expect(await refusal(without)).toEqual([400, "invalid_grant"]);
    expect(await refusal(codeForm(code, { code_verifier: "w".repeat(43) }))).toEqual([400, "invalid_grant"]);
    for (const [extra, error] of [
      [{ code_challenge_method: "plain" }, "invalid_request"],
      [{ code_challenge: "" }, "invalid_request"],
    ] as const) {
      const { to } = await new TestBrowser(at).follow(authorizationAddress(extra));
      expect(to?.searchParams.get("error"), JSON.stringify(extra)).toBe(error);
    }
  });

  it("§4.1 no address but a registered one gets an answer, however much it looks like one", async () => {
    for (const address of [
      "https://evil.example/webcert/",
      `${redirectUri}../evil`,
      `${redirectUri}?x=1`,
      redirectUri.replace("/webcert/", "/webcert"),
      redirectUri.replace("https:", "http:"),
      redirectUri.replace("intyg.example", "intyg.example.evil.example"),
      redirectUri.replace("intyg.example", "intyg.example@evil.example"),
      "",
    ]) {
      const { page, to } = await new TestBrowser(at).follow(authorizationAddress({ redirect_uri: address }));
      expect([address, page?.statusCode, to]).toEqual([address, 400, undefined]);
    }
  });

  it("§4.2 neither code nor state is in an address that a page hands on", async () => {
    const page = await new TestBrowser(at).follow(authorizationAddress());
    expect(page.page?.body).not.toMatch(/https?:\/\/(?!www\.w3\.org)/);
  });

  it("§4.4 an answer says whose it is, so that it is not taken for another issuer's", async () => {
    const code = await signInTo(at, doctor);
    expect(code.searchParams.get("iss")).toBe(issuerAddress.href);
    expect(code.searchParams.get("state")).toBe("state-of-the-application");
  });

  it("§4.4.2.2 an answer that comes to the address of another identity provider is none", async () => {
    at.providers.next = { ok: true, value: { ...doctor, acr: "x", idToken: "x" } };
    const browser = new TestBrowser(at);
    const { to } = await browser.follow(authorizationAddress({ login_hint: "siths:x" }));
    const state = to?.searchParams.get("state") ?? "";
    const { page } = await browser.follow(`${issuerAddress.href}/callback/e-legitimation?state=${state}&code=x`);
    expect(page?.statusCode).toBe(400);
  });

  it("§4.5 a code counts once, and who uses it again ends what the first use gave", async () => {
    const code = await signInTo(at, doctor);
    const first = await tokensFor(at, codeForm(code));
    expect(first.status).toBe(200);
    expect(await refusal(codeForm(code))).toEqual([400, "invalid_grant"]);
    const renewal = {
      grant_type: "refresh_token",
      client_id: "terminal",
      refresh_token: first.body["refresh_token"] ?? "",
    };
    expect(await refusal(renewal)).toEqual([400, "invalid_grant"]);
  });

  it("§4.5 of two that use a code at once, one gets nothing", async () => {
    const code = await signInTo(at, doctor);
    const both = await Promise.all([tokensFor(at, codeForm(code)), tokensFor(at, codeForm(code))]);
    expect(both.filter(({ status }) => status === 200).length).toBeLessThanOrEqual(1);
    expect(both.some(({ status }) => status === 400)).toBe(true);
  });

  it("§4.5 a code is of no use to another client, nor at another address", async () => {
    const code = await signInTo(at, doctor);
    expect(await refusal(codeForm(code, { redirect_uri: `${issuerAddress.origin}/drift/` }))).toEqual([
      400,
      "invalid_grant",
    ]);
    const other = codeForm(code, { client_id: "journal-system" });
    const { status } = await tokensFor(at, other, { certificate: known.pem });
    expect(status).toBe(400);
  });

  it("§4.7 a sign-in goes on in the browser that began it, and in no other", async () => {
    at.providers.next = { ok: true, value: { ...doctor, acr: "x", idToken: "x" } };
    const { to } = await new TestBrowser(at).follow(authorizationAddress({ login_hint: "siths:x" }));
    const state = to?.searchParams.get("state") ?? "";
    const victim = new TestBrowser(at);
    const { page } = await victim.follow(`${issuerAddress.href}/callback/siths?state=${state}&code=x`);
    expect(page?.statusCode).toBe(400);
    // Nor does a sign-in of one's own open another's.
    await victim.follow(authorizationAddress({ login_hint: "siths:x" }));
    const again = await victim.follow(`${issuerAddress.href}/callback/siths?state=${state}&code=x`);
    expect(again.page?.statusCode).toBe(400);
    const own = await victim.ask(authorizationAddress());
    const lured = await victim.ask(`${String(own.headers?.["location"])}/returned?state=${state}&code=x`);
    expect(lured.statusCode).toBe(400);
  });

  it("§4.7 an identity provider's answer counts once, and one that nobody asked for not at all", async () => {
    const browser = new TestBrowser(at);
    at.providers.next = { ok: true, value: { ...doctor, acr: "x", idToken: "x" } };
    const { to } = await browser.follow(authorizationAddress({ login_hint: "siths:x" }));
    const state = to?.searchParams.get("state") ?? "";
    const address = `${issuerAddress.href}/callback/siths?state=${state}&code=x`;
    expect((await browser.follow(address)).to?.searchParams.has("code")).toBe(true);
    expect((await browser.follow(address)).page?.statusCode).toBe(400);
    for (const forged of ["", "?state=", "?state=guess&code=x", "?code=x"])
      expect((await browser.follow(`${issuerAddress.href}/callback/siths${forged}`)).page?.statusCode).toBe(400);
  });

  it("§4.10 a system's token is bound to its certificate, and another's certificate gets none", async () => {
    const form = { grant_type: "client_credentials", client_id: "journal-system", scope: "intyg:register" };
    const given = await tokensFor(at, form, { certificate: known.pem });
    expect(given.status).toBe(200);
    const [, payload = ""] = (given.body["access_token"] ?? "").split(".");
    const claims = JSON.parse(Buffer.from(payload, "base64url").toString()) as Record<string, unknown>;
    expect(claims).toMatchObject({
      cnf: { "x5t#S256": known.thumbprint },
      client_id: "journal-system",
      person: journal.hsaId,
      person_kind: "system",
      role: "SYSTEM",
      scope: "intyg:register",
    });
    for (const certificate of [undefined, foreign.pem, "rubbish"])
      expect(
        await tokensFor(at, form, certificate === undefined ? {} : { certificate }),
        String(certificate),
      ).toMatchObject({ status: 401, body: { error: "invalid_client" } });
  });

  it("§2.5 a secret opens nothing where the stage takes none", async () => {
    at = await testIssuer({ systems: [{ ...journal, secret: "secret" }] });
    const authorization = `Basic ${Buffer.from("journal-system:secret").toString("base64")}`;
    const form = { grant_type: "client_credentials" };
    const { status } = await tokensFor(at, form, { headers: { authorization } });
    expect(status).toBe(401);
  });

  it("§2.5 where the stage takes secrets, a wrong one opens nothing", async () => {
    at = await testIssuer({ systems: [{ ...journal, secret: "secret" }], takesSecrets: true, vouchingKey: "key" });
    const headers = { "x-local-client-subject": vouchedSubject("CN=journal-system", "key") };
    expect([(await askBySecret("secret", headers)).status, (await askBySecret("other", headers)).status]).toEqual([
      200, 401,
    ]);
  });

  it("§2.2 where the stage takes secrets, a token is bound to the certificate that its own edge vouches for", async () => {
    at = await testIssuer({ systems: [{ ...journal, secret: "secret" }], takesSecrets: true, vouchingKey: "key" });
    const subject = "CN=journal-system";
    const { body } = await askBySecret("secret", { "x-local-client-subject": vouchedSubject(subject, "key") });
    const claims = JSON.parse(Buffer.from(body["access_token"]?.split(".")[1] ?? "", "base64url").toString("utf8"));
    expect(claims).toMatchObject({ cnf: { "x5t#S256": thumbprintOf(Buffer.from(subject)) } });
    for (const headers of [{}, { "x-local-client-subject": vouchedSubject(subject, "a-guess") }])
      expect(await askBySecret("secret", headers)).toMatchObject({ status: 400, body: { error: "invalid_grant" } });
  });

  it("§2.2 where the stage has no edge of its own, the word of one is nothing", async () => {
    at = await testIssuer({ systems: [{ ...journal, secret: "secret" }], takesSecrets: true });
    const headers = { "x-local-client-subject": vouchedSubject("CN=journal-system", "") };
    expect(await askBySecret("secret", headers)).toMatchObject({ status: 400, body: { error: "invalid_grant" } });
  });

  it("§4.11 after a sign-out the browser is sent to no address that is not registered", async () => {
    const browser = new TestBrowser(at);
    const { body } = await tokensFor(at, codeForm(await signInTo(at, doctor, browser)));
    const question = new URLSearchParams({
      id_token_hint: body["id_token"] ?? "",
      post_logout_redirect_uri: "https://evil.example/",
    });
    const page = await browser.ask(`${issuerAddress.href}/session/end?${question.toString()}`);
    expect(page.statusCode).toBe(400);
    const back = await browser.ask(`${issuerAddress.href}/signed-out?state=https://evil.example/`);
    expect([back.statusCode, back.headers?.["location"]]).toEqual([200, undefined]);
  });

  it("§4.12 a browser is redirected so that it posts nothing on", async () => {
    const asked = await new TestBrowser(at).ask(authorizationAddress());
    expect(asked.statusCode).toBe(303);
  });

  it("§4.13 what a caller says of its way here is not believed", async () => {
    const answer = await new TestBrowser(at).ask(`${issuerAddress.href}/.well-known/openid-configuration`, {
      headers: { host: "evil.example", "x-forwarded-host": "evil.example", "x-forwarded-proto": "http" },
    });
    expect(answer.body).toContain(`"token_endpoint":"${issuerAddress.href}/token"`);
    expect(answer.body).not.toContain("evil.example");
  });

  it("§4.14 a refresh token counts once; whoever uses it again ends the session's tokens for both", async () => {
    const { body } = await tokensFor(at, codeForm(await signInTo(at, doctor)));
    const renewal = (token: string | undefined) => ({
      grant_type: "refresh_token",
      client_id: "terminal",
      refresh_token: token ?? "",
    });
    const second = await tokensFor(at, renewal(body["refresh_token"]));
    expect(second.status).toBe(200);
    expect(await refusal(renewal(body["refresh_token"]))).toEqual([400, "invalid_grant"]);
    expect(await refusal(renewal(second.body["refresh_token"]))).toEqual([400, "invalid_grant"]);
  });

  it("§4.14 a refresh token that is revoked renews nothing, and gives no more than it was given", async () => {
    const { body } = await tokensFor(at, codeForm(await signInTo(at, citizen)));
    const renewal = { grant_type: "refresh_token", client_id: "terminal", refresh_token: body["refresh_token"] ?? "" };
    expect(await refusal({ ...renewal, scope: "openid certificate:sign" })).toEqual([400, "invalid_scope"]);
    const revoked = await new TestBrowser(at).ask(`${issuerAddress.href}/token/revocation`, {
      form: { client_id: "terminal", token: body["refresh_token"] ?? "" },
    });
    expect(revoked.statusCode).toBe(200);
    expect(await refusal(renewal)).toEqual([400, "invalid_grant"]);
  });

  it("§4.17 a page of another origin reads no answer", async () => {
    const form = codeForm(await signInTo(at, doctor));
    const answer = await new TestBrowser(at).ask(`${issuerAddress.href}/token`, {
      form,
      headers: { origin: "https://evil.example" },
    });
    expect(answer.headers?.["access-control-allow-origin"]).toBeUndefined();
  });

  it("§2.4 neither a password nor an implicit answer is offered", async () => {
    expect(await refusal({ grant_type: "password", client_id: "terminal", username: "x", password: "x" })).toEqual([
      400,
      "unsupported_grant_type",
    ]);
    for (const type of ["token", "id_token", "code token"]) {
      const { page, to } = await new TestBrowser(at).follow(authorizationAddress({ response_type: type, nonce: "n" }));
      const error = to?.searchParams.get("error") ?? new URLSearchParams(to?.hash.slice(1)).get("error");
      expect([type, page?.statusCode ?? error]).toEqual([type, "unsupported_response_type"]);
    }
  });

  it("leaves nothing in the table that opens anything, or names a patient", async () => {
    const { body } = await tokensFor(at, codeForm(await signInTo(at, citizen)));
    const stored = JSON.stringify(await at.everything());
    expect(stored).toContain("RECORD#RefreshToken#");
    for (const secret of ["191212121212", body["refresh_token"] ?? ""]) expect(stored).not.toContain(secret);
    expect(at.failures).toEqual([]);
  });
});

describe("A certificate of a system", () => {
  it("fits by its thumbprint, by its name however the name is ordered, and not by one of two", () => {
    const name = "CN=journal, O=Region Exempel,C=SE";
    expect(isCertificateOf({ thumbprints: [known.thumbprint] }, known.pem)).toBe(true);
    expect(isCertificateOf({ subject: name, thumbprints: [] }, known.pem)).toBe(true);
    expect(isCertificateOf({ subject: "c=SE,o=Region Exempel,cn=journal", thumbprints: [] }, known.pem)).toBe(true);
    expect(isCertificateOf({ subject: name, thumbprints: [foreign.thumbprint] }, known.pem)).toBe(false);
    expect(isCertificateOf({ subject: "CN=other", thumbprints: [known.thumbprint] }, known.pem)).toBe(false);
    expect(isCertificateOf({ subject: "CN=journal", thumbprints: [] }, known.pem)).toBe(false);
    expect(isCertificateOf({ thumbprints: [] }, known.pem)).toBe(false);
  });

  it("that names nobody fits no name, however empty, and fits by its thumbprint", async () => {
    const nameless = await selfSigned("");
    for (const subject of ["CN=journal", "", " ", "undefined"])
      expect(isCertificateOf({ subject, thumbprints: [] }, nameless.pem), subject).toBe(false);
    expect(isCertificateOf({ thumbprints: [nameless.thumbprint] }, nameless.pem)).toBe(true);
  });
});

describe("A client", () => {
  it("that holds no secret is none but a terminal on a developer's own machine", async () => {
    at = await testIssuer({ hasTerminals: false });
    const asked = await new TestBrowser(at).ask(authorizationAddress());
    expect([asked.statusCode, asked.headers?.["location"]]).toEqual([400, undefined]);
    const form = { grant_type: "authorization_code", client_id: "terminal", code: "x", redirect_uri: redirectUri };
    expect(await tokensFor(at, form)).toMatchObject({ status: 401, body: { error: "invalid_client" } });
    const own = { ...form, client_id: "browsers", code_verifier: "v".repeat(43) };
    expect(await tokensFor(at, own)).toMatchObject({ status: 401, body: { error: "invalid_client" } });
  });

  it("of systems that is named as a terminal takes no scope from who signs in", async () => {
    at = await testIssuer({ systems: [{ ...journal, clientId: "terminal" }] });
    const { body } = await tokensFor(at, codeForm(await signInTo(at, doctor)));
    expect(body["scope"]).toContain("certificate:sign");
  });

  it("that nobody could have is unknown, and asks no table", async () => {
    const systems = new ConnectedSystems(
      {
        ...new MemoryTables(),
        get: () => Promise.reject(new Error("asked")),
      } as unknown as MemoryTables,
      Date.now,
      () => undefined,
    );
    for (const clientId of ["", "x".repeat(65), "x".repeat(1025), "å", "a b", "\u0000"])
      expect(await systems.findWhere(clientId, () => true), JSON.stringify(clientId)).toBeUndefined();
  });
});
