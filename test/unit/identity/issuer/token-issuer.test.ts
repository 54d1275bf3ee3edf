import { createLocalJWKSet, jwtVerify } from "jose";
import { describe, expect, it, vi } from "vitest";
import {
  authorizationAddress,
  citizen,
  codeForm,
  doctor,
  issuerAddress,
  signInTo,
  testIssuer,
  TestBrowser,
  tokensFor,
} from "../../../fixtures/token-issuer.ts";

type At = Awaited<ReturnType<typeof testIssuer>>;

async function claimsIn(at: At, token: string | undefined) {
  const keys = createLocalJWKSet({ keys: at.publicKeys.map((key) => ({ ...key })) });
  const { payload, protectedHeader } = await jwtVerify(token ?? "", keys, {
    issuer: issuerAddress.href,
    audience: "intygstjanster",
    algorithms: ["ES256"],
  });
  return { payload, protectedHeader };
}

describe("The token issuer", () => {
  it("gives a doctor a token with role, HSA-id, how they signed in, and no unit", async () => {
    const at = await testIssuer();
    const { status, body } = await tokensFor(at, codeForm(await signInTo(at, doctor)));
    expect([status, body["error_description"]]).toEqual([200, undefined]);
    const { payload, protectedHeader } = await claimsIn(at, body["access_token"]);
    expect(protectedHeader).toMatchObject({ alg: "ES256", kid: at.publicKeys[0]!.kid, typ: "at+jwt" });
    expect(payload).toMatchObject({
      sub: doctor.person.hsaId,
      person: doctor.person.hsaId,
      person_kind: "staff",
      role: "DOCTOR",
      name: "Läka Legitim",
      amr: ["siths"],
      acr: "http://id.sambi.se/loa/loa3",
      client_id: "terminal",
    });
    expect(payload.exp! - payload.iat!).toBe(600);
    expect(String(payload["scope"]).split(" ")).toEqual(
      expect.arrayContaining(["certificate:sign", "statistics:read"]),
    );
    expect(at.failures).toEqual([]);
  });

  it("gives a citizen a token with the number, citizen's scopes, no name, and a subject that tells nothing", async () => {
    const at = await testIssuer();
    const { body } = await tokensFor(at, codeForm(await signInTo(at, citizen)));
    const { payload } = await claimsIn(at, body["access_token"]);
    expect(payload).toMatchObject({
      person: "191212121212",
      person_kind: "citizen",
      role: "CITIZEN",
      scope: "citizen:read citizen:send citizen:archive",
      amr: ["e-legitimation"],
    });
    expect(payload["name"]).toBeUndefined();
    expect(payload.sub).toMatch(/^citizen\.[\w-]{43}$/);
  });

  it("asks how to sign in, in both languages, and leads there without a form", async () => {
    const at = await testIssuer();
    for (const [language, words] of [
      ["sv", "Hur vill du logga in?"],
      ["en", "How do you want to sign in?"],
    ] as const) {
      const browser = new TestBrowser(at);
      const asked = await browser.ask(authorizationAddress());
      const page = await browser.ask(String(asked.headers?.["location"]), { headers: { "accept-language": language } });
      expect(page.statusCode).toBe(200);
      expect(page.body).toContain(words);
      expect(page.body).not.toContain("<form");
      const [, to] = /href="([^"]+\/siths)"/.exec(page.body ?? "") ?? [];
      expect(String((await browser.ask(to ?? "")).headers?.["location"])).toContain("https://siths.example/");
    }
  });

  it.each([
    ["minaintyg", "e-legitimation"],
    ["drift", "siths"],
  ])("asks nobody how to sign in to %s, which is for who has %s", async (application, way) => {
    const at = await testIssuer();
    const browser = new TestBrowser(at);
    const to = { redirect_uri: `${issuerAddress.origin}/${application}/` };
    const asked = await browser.ask(authorizationAddress(to));
    const begin = vi.spyOn(at.providers, "begin");
    expect((await browser.ask(String(asked.headers?.["location"]))).statusCode).toBe(303);
    expect(begin.mock.calls.map(([by]) => by)).toEqual([way]);
    at.providers.isDown = true;
    const again = await browser.ask(authorizationAddress(to));
    expect((await browser.ask(String(again.headers?.["location"]))).body).not.toContain("på ett annat sätt");
  });

  it.each(["", "siths:somebody"])("shows the other ways where the one chosen does not answer (%j)", async (hint) => {
    const at = await testIssuer();
    at.providers.isDown = true;
    const browser = new TestBrowser(at);
    const begun = await browser.ask(authorizationAddress(hint === "" ? {} : { login_hint: hint }));
    const base = String(begun.headers?.["location"]).replace(issuerAddress.origin, "");
    const { statusCode, body } = await browser.ask(hint === "" ? `${base}/siths` : base);
    expect(statusCode).toBe(503);
    expect(body).toContain(`href="${base}">Försök igen</a>`);
    expect(body).toContain(`href="${base}/e-legitimation">E-legitimation</a>`);
    expect(body).not.toContain("SITHS-kort");
    at.providers.isDown = false;
    const other = await browser.ask(`${base}/e-legitimation`);
    expect(other.statusCode).toBe(303);
  });

  it("lets somebody go back without signing in", async () => {
    const at = await testIssuer();
    const browser = new TestBrowser(at);
    const page = await browser.ask(authorizationAddress());
    const { to } = await browser.follow(`${String(page.headers?.["location"])}/cancel`);
    expect(to?.searchParams.get("error")).toBe("access_denied");
  });

  it("signs out here and at the identity provider, and returns to where the application wanted", async () => {
    const at = await testIssuer();
    const browser = new TestBrowser(at);
    const { body } = await tokensFor(at, codeForm(await signInTo(at, doctor, browser)));
    const question = new URLSearchParams({
      id_token_hint: body["id_token"] ?? "",
      post_logout_redirect_uri: `${issuerAddress.origin}/webcert/`,
      state: "of-the-application",
    });
    const page = await browser.ask(`${issuerAddress.href}/session/end?${question.toString()}`);
    const [, xsrf = ""] = /name="xsrf" value="([^"]+)"/.exec(page.body ?? "") ?? [];
    const ended = await browser.ask(`${issuerAddress.href}/session/end/confirm`, { form: { xsrf, logout: "yes" } });
    expect([ended.statusCode, ended.headers?.["location"]]).toEqual([200, undefined]);
    expect(at.providers.ended).toEqual(["siths"]);
    expect(ended.headers?.["content-security-policy"]).toContain("form-action https://siths.example;");
    expect(ended.body).toContain(`<form id="upstream" method="post" action="https://siths.example/end">`);
    const field = (name: string) => new RegExp(`name="${name}" value="([^"]+)"`).exec(ended.body ?? "")?.[1] ?? "";
    expect(field("id_token_hint")).toBe("id.token.upstream");
    const back = await browser.follow(`${field("returnTo")}?state=${field("state")}`);
    expect(back.to?.href).toBe(`${issuerAddress.origin}/webcert/?state=of-the-application`);
    const renewal = { grant_type: "refresh_token", client_id: "terminal", refresh_token: body["refresh_token"] ?? "" };
    expect(await tokensFor(at, renewal)).toMatchObject({ status: 400, body: { error: "invalid_grant" } });
  });

  it("renews a token as the directory has the person now", async () => {
    const at = await testIssuer();
    const first = await tokensFor(at, codeForm(await signInTo(at, doctor)));
    at.staff.set(doctor.person.hsaId, {
      name: "Läka",
      role: "CARE_ADMIN",
      isOperator: false,
      seesStatistics: false,
      keepsDirectory: false,
    });
    const renew = (token: string | undefined) =>
      tokensFor(at, { grant_type: "refresh_token", client_id: "terminal", refresh_token: token ?? "" });
    const second = await renew(first.body["refresh_token"]);
    expect(second.status).toBe(200);
    const { payload } = await claimsIn(at, second.body["access_token"]);
    expect(payload).toMatchObject({ role: "CARE_ADMIN", amr: ["siths"] });
    expect(String(payload["scope"])).not.toContain("certificate:sign");
    at.staff.delete(doctor.person.hsaId);
    expect(await renew(second.body["refresh_token"])).toMatchObject({ status: 400, body: { error: "invalid_grant" } });
  });

  it("goes on after a renewal at which the directory failed, since it is asked before the token is used up", async () => {
    const at = await testIssuer();
    const { body } = await tokensFor(at, codeForm(await signInTo(at, doctor)));
    const get = at.staff.get.bind(at.staff);
    const renewal = { grant_type: "refresh_token", client_id: "terminal", refresh_token: body["refresh_token"] ?? "" };
    let asked = 0;
    at.staff.get = (hsaId) => {
      asked += 1;
      if (asked === 1) throw new Error("the directory does not answer");
      return get(hsaId);
    };
    expect((await tokensFor(at, renewal)).status).toBe(500);
    // Once in each request: a second look could fail after the token has been used up.
    expect(asked).toBe(1);
    expect((await tokensFor(at, renewal)).status).toBe(200);
    expect(asked).toBe(2);
  });
});
