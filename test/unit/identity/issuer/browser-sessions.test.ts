import { createHash } from "node:crypto";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { doorBy } from "../../../../functions/platform/door/door.ts";
import { pageProofHeader } from "../../../../functions/platform/door/browser-call.ts";
import { TokenKeys } from "../../../../functions/platform/door/token-keys.ts";
import { anEvent } from "../../platform/door/an-event.ts";
import { citizen, doctor, issuerAddress, testIssuer, TestBrowser } from "../../../fixtures/token-issuer.ts";

const minute = 60_000;
const { origin } = issuerAddress;
const session = `${issuerAddress.href}/browser/session`;
const signOut = `${issuerAddress.href}/browser/sign-out`;

let at: Awaited<ReturnType<typeof testIssuer>>;
beforeEach(async () => {
  vi.useFakeTimers({ toFake: ["Date"], now: new Date("2026-11-26T08:00:00Z") });
  at = await testIssuer();
});
afterEach(() => {
  expect(at.failures).toEqual([]);
  vi.useRealTimers();
});

const signInAddress = (more: Readonly<Record<string, string>> = {}) =>
  `${issuerAddress.href}/browser/sign-in?${new URLSearchParams({ to: "/webcert/drafts?unit=1", hint: "siths:x", ...more }).toString()}`;

/** Follows a sign-in to its end. */
async function signInWith(
  browser: TestBrowser,
  { as = doctor, more = {} }: { as?: typeof doctor | typeof citizen; more?: Readonly<Record<string, string>> } = {},
) {
  at.providers.next = { ok: true, value: { acr: "http://id.sambi.se/loa/loa3", idToken: "upstream", ...as } };
  const away = await browser.follow(signInAddress(more));
  const state = away.to?.searchParams.get("state") ?? "";
  return browser.follow(`${issuerAddress.href}/callback/siths?state=${state}&code=upstream-code`);
}

/** A page that asks; who signs out says where they are. */
const shownAs = (address: string) =>
  address === signOut ? { shown: "page", to: "/webcert/drafts" } : { shown: "page" };

async function post(browser: TestBrowser, address: string, asked: object = shownAs(address), headers = {}) {
  const answer = await browser.askJson(address, asked, { origin, "sec-fetch-site": "same-origin", ...headers });
  // Of nobody nothing is told.
  const body = answer.statusCode === 204 ? {} : (JSON.parse(answer.body ?? "{}") as Record<string, unknown>);
  return { status: answer.statusCode, body, cookies: answer.cookies ?? [] };
}

/** What the API's door says to a browser with these cookies. */
async function called(browser: TestBrowser, proof: unknown) {
  const keys = new TokenKeys({
    read: async () => JSON.stringify({ keys: at.publicKeys }),
    now: Date.now,
    tellStale: () => undefined,
  });
  const door = doorBy({
    issuer: issuerAddress.href,
    findKey: (id) => keys.find(id),
    now: Date.now,
    vouchingKey: undefined,
  });
  const headers = { [pageProofHeader]: String(proof), "sec-fetch-site": "same-origin" };
  return door({ ...anEvent(headers), cookies: browser.cookiesAt("/api/me") });
}

describe("A browser that signs in", () => {
  it("comes to where it wanted, with cookies that no script reads and nothing in the address", async () => {
    const browser = new TestBrowser(at);
    const { to } = await signInWith(browser);
    expect(to?.href).toBe(`${origin}/webcert/drafts?unit=1`);
    const { status, body } = await post(browser, session);
    expect(status).toBe(200);
    expect(body).toMatchObject({
      subject: doctor.person.hsaId,
      name: "Läka Legitim",
      tokenSeconds: 600,
      sessionSeconds: 1800,
    });
    expect(JSON.stringify(body)).not.toMatch(/ey[\w-]+\.ey/);
    expect(await called(browser, body["proof"])).toMatchObject({ ok: true, value: { hsaId: doctor.person.hsaId } });
    expect(await called(browser, "another's")).toMatchObject({ ok: false });
  });

  it("keeps cookies of this host alone, for no script, and for no other site but in a frame", async () => {
    const browser = new TestBrowser(at);
    await signInWith(browser);
    const page = (await post(browser, session)).cookies;
    const frame = (await post(browser, session, { shown: "frame" })).cookies;
    expect([page.length, frame.length]).toEqual([2, 2]);
    for (const cookie of [...page, ...frame]) {
      expect(cookie).toMatch(/^__Host-/);
      for (const part of ["Path=/", "Secure", "HttpOnly"]) expect(cookie.split("; ")).toContain(part);
      expect(cookie).not.toContain("Domain");
    }
    for (const cookie of page) expect(cookie).toMatch(/SameSite=Strict$/);
    for (const cookie of frame) expect(cookie).toMatch(/SameSite=None; Partitioned$/);
  });

  it.each([
    "https://evil.example/webcert/",
    "//evil.example/webcert/",
    "/\\evil.example/webcert/",
    "/webcert/../auth/session/end",
    "/webcert",
    "/api/me",
    "/unheard-of/",
    "javascript:alert(1)",
    "",
  ])("is led nowhere but to an application: not to %j", async (to) => {
    const answer = await new TestBrowser(at).ask(signInAddress({ to }));
    expect([answer.statusCode, answer.headers?.["content-type"]]).toEqual([400, "application/problem+json"]);
    expect(JSON.parse(answer.body ?? "")).toMatchObject({ code: "no-such-application", status: 400 });
  });

  it("comes back without a session when the person gives up", async () => {
    const browser = new TestBrowser(at);
    const { page } = await browser.follow(signInAddress({ hint: "" }));
    const [, cancel = ""] = /href="([^"]+\/cancel)"/.exec(page?.body ?? "") ?? [];
    expect((await browser.follow(`${origin}${cancel}`)).to?.href).toBe(
      `${origin}/webcert/drafts?unit=1&sign-in=refused`,
    );
    expect((await post(browser, session)).status).toBe(204);
  });
});

describe("An attack on a browser's session", () => {
  it("by a sign-in that another browser began gets nobody anywhere (login CSRF)", async () => {
    const thief = new TestBrowser(at);
    const victim = new TestBrowser(at);
    const lured = await stoppedBefore(thief, "/browser/returned");
    expect((await victim.ask(lured)).statusCode).toBe(400);
    expect((await post(victim, session)).status).toBe(204);
    // Nor where the victim has begun a sign-in of their own.
    await victim.ask(signInAddress());
    expect((await victim.ask(lured)).statusCode).toBe(400);
    expect((await post(victim, session)).status).toBe(204);
  });

  it("by a session id that was there before gets nothing of it (fixation)", async () => {
    const browser = new TestBrowser(at);
    browser.plant("__Host-intyg-session", "known-to-the-thief");
    await signInWith(browser);
    expect(browser.cookiesAt("/").filter((cookie) => cookie.startsWith("__Host-intyg-session="))).not.toContain(
      "__Host-intyg-session=known-to-the-thief",
    );
    const thief = new TestBrowser(at);
    thief.plant("__Host-intyg-session", "known-to-the-thief");
    expect((await post(thief, session)).status).toBe(204);
  });

  it.each([
    ["another site", { origin: "https://evil.example", "sec-fetch-site": "cross-site" }],
    ["a neighbour of the same site", { origin: "https://other.intyg.example", "sec-fetch-site": "same-site" }],
    ["a page that hides its origin", { origin: "null" }],
    ["another port", { origin: `${origin}:8443` }],
  ])("by a post from %s does nothing", async (_who, headers) => {
    const browser = new TestBrowser(at);
    await signInWith(browser);
    for (const address of [session, signOut]) {
      const { status, body, cookies } = await post(browser, address, shownAs(address), headers);
      expect([status, body["code"], cookies]).toEqual([403, "other-page", []]);
    }
    expect((await post(browser, session)).status).toBe(200);
  });

  it("by a form, or by what is no question, is a clear refusal", async () => {
    const browser = new TestBrowser(at);
    await signInWith(browser);
    const form = await browser.ask(session, { form: { shown: "page" }, headers: { origin } });
    expect(form.statusCode).toBe(400);
    for (const asked of [{}, [], { shown: "x" }, { shown: "page", handover: 1, verifier: "" }])
      expect((await post(browser, session, asked)).body["code"]).toBe("input-invalid");
  });

  it("by cookies of before is of no use after signing out, but for the token's last minutes", async () => {
    const browser = new TestBrowser(at);
    await signInWith(browser);
    const { body } = await post(browser, session);
    const copied = browser.copy();
    const left = await post(browser, signOut);
    expect(left.status).toBe(200);
    expect(browser.cookiesAt("/").filter((cookie) => cookie.startsWith("__Host-"))).toEqual([]);
    expect((await post(copied, session)).status).toBe(204);
    vi.advanceTimersByTime(11 * minute);
    expect(await called(copied, body["proof"])).toMatchObject({ ok: false });
  });

  it("on the table finds no token, no id, and nobody's name", async () => {
    const browser = new TestBrowser(at);
    await signInWith(browser);
    const written = JSON.stringify(await at.everything());
    const values = browser.cookiesAt("/").map((cookie) => cookie.slice(cookie.indexOf("=") + 1));
    for (const word of [...values, "Läka", doctor.person.hsaId]) expect(written).not.toContain(word);
  });
});

describe("A browser that signs out", () => {
  it("is signed out of the identity provider too, and comes back to its application", async () => {
    const browser = new TestBrowser(at);
    await signInWith(browser);
    const { next } = (await post(browser, signOut)).body;
    expect(next).toMatch(/^\/auth\/browser\/leave\?ticket=[\w-]{43}$/);
    const { page } = await browser.follow(`${origin}${String(next)}`);
    expect(page?.headers?.["content-security-policy"]).toContain("form-action https://siths.example;");
    const field = (name: string) => new RegExp(`name="${name}" value="([^"]+)"`).exec(page?.body ?? "")?.[1] ?? "";
    expect([at.providers.ended, field("id_token_hint")]).toEqual([["siths"], "upstream"]);
    const back = await browser.follow(`${field("returnTo")}?state=${field("state")}`);
    expect(back.to?.href).toBe(`${origin}/webcert/drafts`);
    expect((await browser.ask(`${issuerAddress.href}/sessions`)).body).toContain("Du är inte inloggad");
    // The ticket counts once.
    expect((await browser.follow(`${origin}${String(next)}`)).page?.statusCode).toBe(400);
  });

  it("goes straight to its application where nothing was left to end", async () => {
    expect(await post(new TestBrowser(at), signOut)).toMatchObject({ status: 200, body: { next: "/webcert/drafts" } });
  });

  it.each(["https://evil.example/webcert/", "//evil.example/", "/auth/session/end", ""])(
    "is led nowhere but to an application: not to %j",
    async (to) => {
      const browser = new TestBrowser(at);
      await signInWith(browser);
      const { status, body } = await post(browser, signOut, { shown: "page", to });
      expect([status, body["code"]]).toEqual([400, "no-such-application"]);
      expect((await post(browser, session)).status).toBe(200);
    },
  );

  it.each([
    ["to the application that would have them back", { client_id: "browsers" }, `${issuerAddress.origin}/webcert/`],
    ["to their sessions where nobody vouches for the address", {}, `${issuerAddress.pathname}/sessions`],
  ])("may cancel, and is led back %s, signed in", async (_where, asked, back) => {
    const browser = new TestBrowser(at);
    await signInWith(browser);
    const question = new URLSearchParams({ ...asked, post_logout_redirect_uri: `${issuerAddress.origin}/webcert/` });
    for (const [language, words] of [
      ["sv", "Avbryt och gå tillbaka"],
      ["en", "Cancel and go back"],
    ] as const) {
      const { body } = await browser.ask(`${issuerAddress.href}/session/end?${question.toString()}&lang=${language}`);
      expect(body).toContain(`<a class="ds-link" href="${back}">${words}</a>`);
    }
    expect((await post(browser, session)).status).toBe(200);
  });

  it("is asked first where a link led there, in the reader's language, and keeps no cookie once they have said yes", async () => {
    const browser = new TestBrowser(at);
    await signInWith(browser);
    const { body: english } = await browser.ask(`${issuerAddress.href}/session/end?lang=en`);
    expect(english).toContain("Do you want to sign out?");
    const { body = "" } = await browser.ask(`${issuerAddress.href}/session/end?lang=sv`);
    expect(body).toContain("Vill du logga ut?");
    expect(body).not.toContain("<script");
    expect(body.match(/<button/g)).toHaveLength(1);
    expect((await post(browser, session)).status).toBe(200);
    const [, xsrf = ""] = /name="xsrf" value="([^"]+)"/.exec(body) ?? [];
    await browser.ask(`${issuerAddress.href}/session/end/confirm`, { form: { xsrf, logout: "yes" } });
    expect(browser.cookiesAt("/").filter((cookie) => cookie.startsWith("__Host-"))).toEqual([]);
    expect((await post(browser, session)).status).toBe(204);
  });

  it.each(["", "?ticket=", "?ticket=a-guess"])("is no stranger's doing: /leave%s ends nothing", async (search) => {
    const browser = new TestBrowser(at);
    await signInWith(browser);
    const { statusCode, body } = await browser.ask(`${issuerAddress.href}/browser/leave${search}`);
    expect([statusCode, body]).toEqual([400, expect.stringContaining("Sidan har redan använts")]);
    expect((await post(browser, session)).status).toBe(200);
  });
});

describe("A browser's session", () => {
  it("is renewed by all tabs at once, each with the same proof", async () => {
    const browser = new TestBrowser(at);
    await signInWith(browser);
    const answers = await Promise.all([1, 2, 3, 4].map(() => post(browser, session)));
    expect(answers.map(({ status }) => status)).toEqual([200, 200, 200, 200]);
    expect(new Set(answers.map(({ body }) => body["proof"])).size).toBe(1);
  });

  it("lasts while it is renewed each half hour, and twelve hours at most", async () => {
    const browser = new TestBrowser(at);
    await signInWith(browser);
    for (let passed = 29; passed < 12 * 60; passed += 29) {
      vi.advanceTimersByTime(29 * minute);
      expect([passed, (await post(browser, session)).status]).toEqual([passed, 200]);
    }
    vi.advanceTimersByTime(29 * minute);
    const over = await post(browser, session);
    expect([over.status, over.body]).toEqual([204, {}]);
    expect(browser.cookiesAt("/").filter((cookie) => cookie.startsWith("__Host-"))).toEqual([]);
  });

  it("is over after half an hour in which nobody renewed it", async () => {
    const browser = new TestBrowser(at);
    await signInWith(browser);
    vi.advanceTimersByTime(31 * minute);
    expect((await post(browser, session)).status).toBe(204);
  });

  it("ends when another signs in in the same browser, and when its owner ends it elsewhere", async () => {
    const browser = new TestBrowser(at);
    await signInWith(browser);
    const before = browser.copy();
    await signInWith(browser, { as: citizen });
    expect((await post(before, session)).status).toBe(204);

    const [here, there] = [new TestBrowser(at), new TestBrowser(at)];
    for (const one of [here, there]) await signInWith(one);
    const page = await here.ask(`${issuerAddress.href}/sessions`);
    const [, end = ""] = /name="end" value="([^"]+)"/.exec(page.body ?? "") ?? [];
    await here.ask(`${issuerAddress.href}/sessions`, { form: { end } });
    expect([(await post(here, session)).status, (await post(there, session)).status]).toEqual([200, 204]);
  });
});

describe("A page in a frame", () => {
  const verifier = "f".repeat(43);
  const challenge = createHash("sha256").update(verifier).digest("base64url");

  const windowOf = async (browser: TestBrowser) => {
    const { page } = await signInWith(browser, { more: { challenge } });
    const [, handover = ""] = /data-handover="([^"]+)"/.exec(page?.body ?? "") ?? [];
    return handover;
  };

  it("gets the session that a window signed in to for it, and the window gets none", async () => {
    const [frame, window] = [new TestBrowser(at), new TestBrowser(at)];
    const handover = await windowOf(window);
    const { status, body } = await post(frame, session, { shown: "frame", handover, verifier });
    expect([status, body["subject"]]).toEqual([200, doctor.person.hsaId]);
    expect(await called(frame, body["proof"])).toMatchObject({ ok: true });
    expect((await post(window, session)).status).toBe(204);
    expect((await post(frame, session, { shown: "frame", handover, verifier })).status).toBe(204);
  });

  it("signs out where it is, since it has no cookie to end the issuer's session with", async () => {
    const [frame, window] = [new TestBrowser(at), new TestBrowser(at)];
    await post(frame, session, { shown: "frame", handover: await windowOf(window), verifier });
    expect(await post(frame, signOut, { shown: "frame" })).toMatchObject({ status: 200, body: {} });
    expect((await post(frame, session, { shown: "frame" })).status).toBe(204);
    expect((await window.ask(`${issuerAddress.href}/sessions`)).body).toContain("Du är inte inloggad");
  });

  it("gets nothing without the verifier, and nobody does afterwards", async () => {
    const handover = await windowOf(new TestBrowser(at));
    for (const shown of ["w".repeat(43), verifier]) {
      const { status } = await post(new TestBrowser(at), session, { shown: "frame", handover, verifier: shown });
      expect(status).toBe(204);
    }
  });

  it("is told by a script that speaks to its own origin only", async () => {
    const { body } = await new TestBrowser(at).ask(`${issuerAddress.href}/browser/handover.js`);
    expect(body).toContain("postMessage({ handover }, location.origin)");
  });
});

/** Where a browser would go next, before it goes there. */
async function stoppedBefore(browser: TestBrowser, stop: string): Promise<string> {
  at.providers.next = { ok: true, value: { acr: "http://id.sambi.se/loa/loa3", idToken: "upstream", ...doctor } };
  const away = await browser.follow(signInAddress());
  let next = new URL(`${issuerAddress.href}/callback/siths?state=${away.to?.searchParams.get("state") ?? ""}&code=x`);
  while (!next.pathname.endsWith(stop))
    next = new URL(String((await browser.ask(next.href)).headers?.["location"]), next);
  return next.href;
}
