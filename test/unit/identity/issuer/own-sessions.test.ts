import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { browserKind } from "../../../../functions/identity/issuer/browser-kind.ts";
import { SessionRecords } from "../../../../functions/identity/issuer/session-records.ts";
import {
  citizen,
  codeForm,
  doctor,
  issuerAddress,
  signInTo,
  testIssuer,
  TestBrowser,
  tokensFor,
} from "../../../fixtures/token-issuer.ts";

const address = `${issuerAddress.href}/sessions`;
const minute = 60_000;

const desk =
  "Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 Chrome/140.0.0.0 Safari/537.36 Edg/140.0.0.0";
const phone = "Mozilla/5.0 (iPhone; CPU iPhone OS 19_0 like Mac OS X) AppleWebKit/605.1 Version/19.0 Safari/604.1";

let at: Awaited<ReturnType<typeof testIssuer>>;
beforeEach(async () => {
  vi.useFakeTimers({ toFake: ["Date"], now: new Date("2026-11-26T08:00:00Z") });
  at = await testIssuer();
});
afterEach(() => {
  expect(at.failures).toEqual([]);
  vi.useRealTimers();
});

/** Somebody signed in with a browser of theirs. */
async function signedInWith(userAgent: string, as: typeof doctor | typeof citizen = doctor) {
  const browser = new TestBrowser(at, { "user-agent": userAgent });
  return { browser, tokens: await signInAgain(browser, as) };
}

async function signInAgain(browser: TestBrowser, as: typeof doctor | typeof citizen = doctor) {
  return (await tokensFor(at, codeForm(await signInTo(at, as, browser)))).body;
}

const renewed = async (tokens: Readonly<Record<string, string>>) =>
  tokensFor(at, { grant_type: "refresh_token", client_id: "terminal", refresh_token: tokens["refresh_token"] ?? "" });

/** What the page lists: each session's heading, in its order, and what ends it. */
async function shownTo(browser: TestBrowser, language = "sv") {
  const { statusCode, body = "" } = await browser.ask(`${address}?lang=${language}`);
  const handles = [...body.matchAll(/name="end" value="([^"]+)"/g)].map(([, handle = ""]) => handle);
  const headings = [...body.matchAll(/<h2[^>]*>(.*?)<\/h2>/g)].map(([, heading = ""]) =>
    heading.replaceAll(/<[^>]+>/g, ""),
  );
  return { statusCode, body, handles, headings };
}

describe("Somebody who is signed in", () => {
  it("works though the session could not be noted, and the operator is told", async () => {
    const noting = vi.spyOn(SessionRecords.prototype, "enter").mockRejectedValueOnce(new Error("the table is away"));
    const { browser, tokens } = await signedInWith(desk);
    expect(noting).toHaveBeenCalledOnce();
    expect(tokens["access_token"]).toEqual(expect.any(String));
    expect((await shownTo(browser)).headings).toEqual([]);
    expect(at.failures.splice(0).map(({ message }) => message)).toEqual(["the table is away"]);
  });

  it("sees where and since when, this browser first and marked", async () => {
    const there = await signedInWith(phone);
    vi.advanceTimersByTime(5 * minute);
    const here = await signedInWith(desk);
    const { headings, body } = await shownTo(here.browser);
    expect(headings).toEqual(["Edge på Windows Den här webbläsaren", "Safari på iPhone"]);
    expect(body).toContain("26 november 2026 kl. 09:05");
    const english = await shownTo(there.browser, "en");
    expect(english.headings).toEqual(["Safari on iPhone This browser", "Edge on Windows"]);
  });

  it("is one session in a browser, however often they sign in there, and all that it gave goes on", async () => {
    const { browser, tokens } = await signedInWith(desk);
    const others = await signInAgain(browser);
    expect((await shownTo(browser)).headings).toEqual(["Edge på Windows Den här webbläsaren"]);
    for (const given of [tokens, others]) expect((await renewed(given)).status).toBe(200);
  });

  it("ends one of them, and what it had gives no more tokens, while this one goes on", async () => {
    const there = await signedInWith(phone);
    const third = await signedInWith(phone);
    const here = await signedInWith(desk);
    const { handles, headings } = await shownTo(here.browser);
    expect([headings.length, handles.length]).toEqual([3, 3]);
    const answer = await here.browser.ask(address, { form: { end: handles[0]! } });
    expect([answer.statusCode, answer.headers?.["location"]]).toEqual([303, "/auth/sessions?ended=yes&lang=sv"]);
    expect((await shownTo(here.browser)).headings).toHaveLength(2);
    const left = [await renewed(there.tokens), await renewed(third.tokens)].map(({ status }) => status);
    expect(left.toSorted()).toEqual([200, 400]);
    expect((await renewed(here.tokens)).status).toBe(200);
  });

  it("finds the way back to the application that they came from, also when they have ended one, and to no other", async () => {
    await signedInWith(phone);
    const { browser } = await signedInWith(desk);
    const from = (name: string) => `${address}?application=${name}&lang=sv`;
    const { body = "" } = await browser.ask(from("minaintyg"));
    expect(body).toContain('<a class="ds-link" href="/minaintyg/">Tillbaka till Mina intyg</a>');
    const [, action = ""] = /action="([^"]+)"/.exec(body) ?? [];
    const [, end = ""] = /name="end" value="([^"]+)"/.exec(body) ?? [];
    const to = action.replaceAll("&amp;", "&");
    const { headers } = await browser.ask(new URL(to, address).href, { form: { end } });
    expect(headers?.["location"]).toBe("/auth/sessions?application=minaintyg&ended=yes&lang=sv");
    for (const other of ["", "//evil.example", "elsewhere"])
      expect((await browser.ask(from(encodeURIComponent(other)))).body).not.toContain("Tillbaka till");
  });

  it("ends all others at once", async () => {
    const there = [await signedInWith(phone), await signedInWith(phone)];
    const here = await signedInWith(desk);
    const { handles } = await shownTo(here.browser);
    await here.browser.ask(address, { form: { end: handles.at(-1)! } });
    for (const { tokens } of there) expect((await renewed(tokens)).status).toBe(400);
    expect((await renewed(here.tokens)).status).toBe(200);
    const { body, handles: none } = await shownTo(here.browser);
    expect([none, body.includes("Du är inte inloggad någon annanstans.")]).toEqual([[], true]);
  });

  it("sees no session of anybody else, and none that is over", async () => {
    await signedInWith(phone, citizen);
    await signedInWith(phone);
    vi.advanceTimersByTime(31 * minute);
    const here = await signedInWith(desk);
    expect((await shownTo(here.browser)).headings).toHaveLength(1);
  });

  it("is told in words when there was nothing to end", async () => {
    const there = await signedInWith(phone);
    const here = await signedInWith(desk);
    const [handle = ""] = (await shownTo(here.browser)).handles;
    await there.browser.ask(address, { form: { end: (await shownTo(there.browser)).handles[0]! } });
    const late = await here.browser.ask(address, { form: { end: handle } });
    expect([late.statusCode, late.body?.includes("Du är inte inloggad i den här webbläsaren")]).toEqual([400, true]);
    const forged = await there.browser.ask(address, { form: { end: "x" } });
    expect([forged.statusCode, forged.body?.includes("Ingen loggades ut")]).toEqual([400, true]);
  });
});

describe("What ends a session", () => {
  it("is of no use from another session, not even of the same person, so that no other page can post it", async () => {
    const there = await signedInWith(phone);
    const third = await signedInWith(phone);
    const thief = await signedInWith(desk, citizen);
    const { handles } = await shownTo(there.browser);
    for (const browser of [thief.browser, third.browser, new TestBrowser(at)]) {
      for (const end of [...handles, ""]) expect((await browser.ask(address, { form: { end } })).statusCode).toBe(400);
    }
    expect((await browserlessPost(handles)).every((status) => status === 400)).toBe(true);
    for (const { tokens } of [there, third, thief]) expect((await renewed(tokens)).status).toBe(200);
  });

  const browserlessPost = async (handles: readonly string[]) =>
    Promise.all(handles.map(async (end) => (await new TestBrowser(at).ask(address, { form: { end } })).statusCode));

  it("is asked by GET and POST only, at one address", async () => {
    const { browser } = await signedInWith(desk);
    const answer = await browser.ask(address, { method: "DELETE" });
    expect([answer.statusCode, answer.headers?.["allow"]]).toEqual([405, "GET, HEAD, POST"]);
    expect((await browser.ask(`${address}/`)).statusCode).toBe(404);
  });

  it("lies nowhere in the open, nor does the browser or whose it is", async () => {
    const { browser } = await signedInWith(phone);
    await signedInWith(desk);
    const { handles } = await shownTo(browser);
    const written = JSON.stringify(await at.everything());
    for (const word of [...handles, "iPhone", doctor.person.hsaId]) expect(written).not.toContain(word);
  });
});

describe("A browser's kind", () => {
  it.each([
    [desk, { browser: "Edge", system: "Windows" }],
    [phone, { browser: "Safari", system: "iPhone" }],
    ["Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0", { browser: "Firefox", system: "Linux" }],
    [
      "Mozilla/5.0 (Linux; Android 15) AppleWebKit/537.36 Chrome/140.0 Mobile Safari/537.36",
      { browser: "Chrome", system: "Android" },
    ],
    [
      "Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/605.1 Version/19.0 Safari/605.1",
      { browser: "Safari", system: "macOS" },
    ],
    [
      "Mozilla/5.0 (Linux; Android 15) AppleWebKit/537.36 SamsungBrowser/28.0 Chrome/140.0 Mobile Safari/537.36",
      { browser: "Samsung Internet", system: "Android" },
    ],
    ["<script>", {}],
    [undefined, {}],
  ])("of %s is %j", (userAgent, kind) => {
    expect(browserKind(userAgent)).toEqual(kind);
  });
});
