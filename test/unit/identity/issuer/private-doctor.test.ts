import { describe, expect, it } from "vitest";
import {
  citizen,
  codeForm,
  issuerAddress,
  signInTo,
  testIssuer,
  TestBrowser,
  tokensFor,
} from "../../../fixtures/token-issuer.ts";

const loa = (level: number) => `http://id.elegnamnden.se/loa/1.0/loa${String(level)}`;
const number = citizen.person.personNumber;
const practice = { hsaId: "TSTNMT2321000156-PL1", name: "Astrid Asplund", role: "PRIVATE_DOCTOR" };

const at = (application: string) => ({ redirect_uri: `${issuerAddress.origin}/${application}/` });

async function claimsAt(issuer: Awaited<ReturnType<typeof testIssuer>>, application: string) {
  const code = await signInTo(issuer, { ...citizen, acr: loa(3) }, new TestBrowser(issuer), at(application));
  const { body } = await tokensFor(issuer, codeForm(code));
  return { claims: claimsIn(body["access_token"]), refreshToken: body["refresh_token"] ?? "" };
}

function claimsIn(token = "..") {
  return JSON.parse(Buffer.from(token.split(".")[1] ?? "", "base64url").toString()) as Record<string, string>;
}

describe("Somebody with an e-legitimation", () => {
  it.each([
    ["webcert", "staff", practice.hsaId, "PRIVATE_DOCTOR"],
    ["minaintyg", "citizen", number, "CITIZEN"],
    ["rehabstod", "citizen", number, "CITIZEN"],
    ["statistik", "citizen", number, "CITIZEN"],
    ["drift", "citizen", number, "CITIZEN"],
    ["verify", "citizen", number, "CITIZEN"],
  ])("is at %s a %s", async (application, kind, person, role) => {
    const issuer = await testIssuer();
    issuer.practitioners.set(number, practice);
    const { claims } = await claimsAt(issuer, application);
    expect(claims).toMatchObject({ person_kind: kind, person, role });
    const work = ["certificate:sign", "certificate:write", "practice:write"];
    const scopes = claims["scope"]?.split(" ") ?? [];
    expect(work.filter((scope) => scopes.includes(scope))).toEqual(kind === "staff" ? work : []);
    expect(scopes.filter((scope) => ["statistics:read", "operator", "directory:write"].includes(scope))).toEqual([]);
  });

  it("is an applicant at Webcert without a practice, and a doctor from the renewal after", async () => {
    const issuer = await testIssuer();
    const { claims, refreshToken } = await claimsAt(issuer, "webcert");
    expect(claims).toMatchObject({
      person_kind: "applicant",
      person: number,
      role: "APPLICANT",
      scope: "practice:write",
    });
    expect(claims["name"]).toBeUndefined();
    expect(claims["sub"]).toMatch(/^practitioner\.[\w-]{43}$/);
    issuer.practitioners.set(number, practice);
    const form = { grant_type: "refresh_token", client_id: "terminal", refresh_token: refreshToken };
    const renewed = await tokensFor(issuer, form);
    expect(claimsIn(renewed.body["access_token"])).toMatchObject({
      person_kind: "staff",
      ...{ person: practice.hsaId },
    });
    expect(claimsIn(renewed.body["access_token"])["scope"]).toContain("certificate:sign");
    issuer.practitioners.delete(number);
    const closed = await tokensFor(issuer, { ...form, refresh_token: renewed.body["refresh_token"] ?? "" });
    expect(claimsIn(closed.body["access_token"])).toMatchObject({ person_kind: "applicant", scope: "practice:write" });
  });

  it("is refused at Webcert below level 3, in words", async () => {
    const issuer = await testIssuer();
    issuer.practitioners.set(number, practice);
    await expect(signInTo(issuer, { ...citizen, acr: loa(2) }, new TestBrowser(issuer), at("webcert"))).rejects.toThrow(
      /403.*tillitsnivå 3/s,
    );
    expect(issuer.faults.map(({ code }) => code)).toEqual(["assurance-too-low"]);
  });

  it("is known by what the browser's own sign-in is for", async () => {
    const issuer = await testIssuer();
    issuer.practitioners.set(number, practice);
    issuer.providers.next = { ok: true, value: { ...citizen, acr: loa(3), idToken: "id.token.upstream" } };
    const browser = new TestBrowser(issuer);
    const question = new URLSearchParams({ to: "/webcert/drafts", hint: "e-legitimation:x" });
    const away = await browser.follow(`${issuerAddress.href}/browser/sign-in?${question.toString()}`);
    const state = away.to?.searchParams.get("state") ?? "";
    const back = await browser.follow(
      `${issuerAddress.href}/callback/e-legitimation?state=${state}&code=upstream-code`,
    );
    expect(back.to?.pathname).toBe("/webcert/drafts");
    const tokens = browser.cookiesAt("/api").filter((cookie) => cookie.split(".").length === 3);
    expect(tokens.map((cookie) => claimsIn(cookie.slice(cookie.indexOf("=") + 1))["role"])).toEqual(["PRIVATE_DOCTOR"]);
  });
});
