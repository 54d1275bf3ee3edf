import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
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

const minute = 60_000;

let at: Awaited<ReturnType<typeof testIssuer>>;
let browser: TestBrowser;
let first: Awaited<ReturnType<typeof tokensFor>>["body"];

beforeEach(async () => {
  vi.useFakeTimers({ toFake: ["Date"], now: new Date("2026-11-26T08:00:00Z") });
  at = await testIssuer();
  browser = new TestBrowser(at);
  first = (await tokensFor(at, codeForm(await signInTo(at, doctor, browser)))).body;
});
afterEach(() => {
  expect(at.failures).toEqual([]);
  vi.useRealTimers();
});

const renew = (token: string | undefined) =>
  tokensFor(at, { grant_type: "refresh_token", client_id: "terminal", refresh_token: token ?? "" });

/** The address of the authorization endpoint, in every spelling that some router takes for it. */
const spellings = [
  "auth",
  "AUTH",
  "Auth",
  "auth/",
  "AUTH/",
  "/auth",
  "%61uth",
  "auth%2f",
  "auth;x",
  "./auth",
  "auth/.",
];
const prompts = [
  {},
  { prompt: "none" },
  { prompt: "login" },
  { prompt: "none", id_token_hint: "own" },
  { max_age: "99999" },
];
const moments = [0, 29 * minute, 31 * minute, 11 * 60 * minute];

describe("At a desk that many share", () => {
  it.each(moments)("nobody gets a code by the session of who sat there before, %i ms later", async (later) => {
    vi.advanceTimersByTime(later);
    for (const spelling of spellings) {
      for (const extra of prompts) {
        const own = "id_token_hint" in extra ? { id_token_hint: first["id_token"] ?? "" } : {};
        const { pathname, searchParams } = new URL(authorizationAddress({ ...extra, ...own }));
        const rawPath = pathname.replace(/auth$/, spelling);
        for (const method of ["GET", "POST"] as const) {
          const answer = await browser.askAt(rawPath, searchParams, method);
          const location = String(answer.headers?.["location"] ?? "");
          expect([spelling, extra, method, /[?&]code=/.test(location)]).toEqual([spelling, extra, method, false]);
          if (spelling === "auth" && method === "GET" && "prompt" in extra && extra.prompt === "none")
            expect(location).toContain("error=login_required");
        }
      }
    }
  });

  it("another who signs in ends the session of who left without signing out", async () => {
    const { body } = await tokensFor(at, codeForm(await signInTo(at, citizen, browser)));
    expect(body["access_token"]).toBeDefined();
    expect(await renew(first["refresh_token"])).toMatchObject({ status: 400, body: { error: "invalid_grant" } });
    expect((await renew(body["refresh_token"])).status).toBe(200);
  });

  it("the same person may sign in again, and one sign-out ends it", async () => {
    const { body } = await tokensFor(at, codeForm(await signInTo(at, doctor, browser)));
    const page = await browser.ask(`${issuerAddress.href}/session/end`);
    expect(page.body).toContain("Vill du logga ut?");
    const [, xsrf = ""] = /name="xsrf" value="([^"]+)"/.exec(page.body ?? "") ?? [];
    await browser.ask(`${issuerAddress.href}/session/end/confirm`, { form: { xsrf, logout: "yes" } });
    for (const { refresh_token: token } of [first, body]) expect((await renew(token)).status).toBe(400);
  });
});

describe("A session", () => {
  it("lasts as long as tokens are renewed at least each half hour, and twelve hours at most", async () => {
    let token = first["refresh_token"];
    for (let passed = 29; passed < 12 * 60; passed += 29) {
      vi.advanceTimersByTime(29 * minute);
      const { status, body } = await renew(token);
      expect([passed, status]).toEqual([passed, 200]);
      token = body["refresh_token"];
    }
    vi.advanceTimersByTime(29 * minute);
    expect((await renew(token)).status).toBe(400);
  });

  it("is over after half an hour without a renewal, with all that it gave", async () => {
    vi.advanceTimersByTime(30 * minute + 1000);
    expect((await renew(first["refresh_token"])).status).toBe(400);
    const page = await browser.ask(`${issuerAddress.href}/session/end`);
    expect(page.headers?.["location"]).toBe(`${issuerAddress.href}/session/end/success`);
  });
});

describe("Signing out where nobody is signed in", () => {
  it("leads on where the application wanted, with its state, and else to a page that says so", async () => {
    const stranger = new TestBrowser(at);
    const question = {
      client_id: "terminal",
      post_logout_redirect_uri: `${issuerAddress.origin}/webcert/`,
      state: "a?b",
    };
    const search = new URLSearchParams(question).toString();
    const led = await stranger.ask(`${issuerAddress.href}/session/end?${search}`);
    expect([led.statusCode, led.headers?.["location"], led.body]).toEqual([
      303,
      `${issuerAddress.origin}/webcert/?state=a%3Fb`,
      "",
    ]);
    const { page } = await stranger.follow(`${issuerAddress.href}/session/end`);
    expect([page?.statusCode, page?.body?.includes("Du är utloggad")]).toEqual([200, true]);
    const foreign = await stranger.ask(
      `${issuerAddress.href}/session/end?client_id=terminal&post_logout_redirect_uri=https://evil.example/`,
    );
    expect([foreign.statusCode, foreign.headers?.["location"]]).toEqual([400, undefined]);
  });
});

describe("An address below the issuer's", () => {
  it("is answered in one spelling, and else by a page that no cache keeps", async () => {
    for (const path of [
      "/TOKEN",
      "/token/",
      "/jwks/",
      "/me",
      "/session/END",
      "/.well-known/",
      "/unheard-of",
      "//jwks",
    ]) {
      const answer = await browser.askAt(`${issuerAddress.pathname}${path}`, new URLSearchParams(), "GET");
      expect([path, answer.statusCode, answer.headers?.["cache-control"]]).toEqual([path, 404, "no-store"]);
      expect(answer.body).toContain("Sidan finns inte");
    }
  });

  it("tells by which methods it is asked", async () => {
    const answer = await browser.ask(`${issuerAddress.href}/token`, { method: "DELETE" });
    expect([answer.statusCode, answer.headers?.["allow"]]).toEqual([405, "POST, OPTIONS"]);
  });

  it("is read to its end, also where a question mark stands in the question", async () => {
    const asked = new TestBrowser(at);
    const { search } = new URL(authorizationAddress({ prompt: "none", state: "x" }));
    const answer = await asked.ask(`${issuerAddress.href}/auth${search.replace("state=x", "state=a?b")}`);
    expect(new URL(String(answer.headers?.["location"])).searchParams.get("state")).toBe("a?b");
  });
});
