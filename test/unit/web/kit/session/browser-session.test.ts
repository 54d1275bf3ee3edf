import { beforeEach, describe, expect, it } from "vitest";
import { askSession, endSession, signInAddress } from "../../../../../web/kit/session/browser-session.ts";
import { signedInAs } from "../../../../../web/kit/session/signed-in.ts";
import { doctor, issuerAddress, testIssuer, TestBrowser } from "../../../../fixtures/token-issuer.ts";

const { origin } = issuerAddress;

let at: Awaited<ReturnType<typeof testIssuer>>;
let browser: TestBrowser;
beforeEach(async () => {
  at = await testIssuer();
  browser = new TestBrowser(at);
});
const jsonIn = (body: RequestInit["body"]): object => JSON.parse(typeof body === "string" ? body : "") as object;

/** As the browser sends what a page of ours asks. */
async function send(address: string, { method, body, headers }: RequestInit): Promise<Response> {
  expect(method).toBe("POST");
  const asked = jsonIn(body);
  const sent = { ...(headers as Record<string, string>), origin, "sec-fetch-site": "same-origin" };
  const { statusCode = 500, body: answered = "" } = await browser.askJson(address, asked, sent);
  return new Response(statusCode === 204 ? null : answered, { status: statusCode });
}

async function signIn(): Promise<URL | undefined> {
  at.providers.next = { ok: true, value: { ...doctor, acr: "http://id.sambi.se/loa/loa3", idToken: "x" } };
  const away = await browser.follow(signInAddress({ to: "/webcert/drafts?type=FK7804", hint: "siths:doctor" }));
  const state = away.to?.searchParams.get("state") ?? "";
  return (await browser.follow(`${issuerAddress.href}/callback/siths?state=${state}&code=x`)).to;
}

describe("A page's question who is signed in, at the product's issuer", () => {
  it("has the answer that nobody is, until somebody has signed in and come back to where they were", async () => {
    expect(await askSession("page", undefined, send)).toBe("nobody");
    expect((await signIn())?.href).toBe(`${origin}/webcert/drafts?type=FK7804`);
    expect(at.providers.asked).toEqual([{ way: "siths", loginHint: "doctor" }]);
    expect(await askSession("page", undefined, send)).toMatchObject({
      subject: doctor.person.hsaId,
      name: "Läka Legitim",
    });
  });

  it("tells no token, and by the page's clock ten minutes and half an hour", async () => {
    await signIn();
    const told = await askSession("page", undefined, send);
    if (typeof told === "string") throw new Error(told);
    expect(JSON.stringify(told)).not.toMatch(/ey[\w-]+\.ey/);
    expect(signedInAs(told, 1000)).toEqual({
      subject: doctor.person.hsaId,
      proof: told.proof,
      tokenExpiresAt: 601_000,
      expiresAt: 1_801_000,
    });
  });

  it.each([
    ["no network", () => Promise.reject(new TypeError("fetch failed"))],
    ["a page of an edge", () => Promise.resolve(new Response("<html>", { status: 503 }))],
    ["what is no session", () => Promise.resolve(Response.json({ subject: 1 }))],
    ["a refusal", () => Promise.resolve(Response.json({ code: "other-page" }, { status: 403 }))],
  ])("is not taken for a sign-out where it meets %s", async (_what, fails) => {
    expect(await askSession("page", undefined, fails)).toBe("unreachable");
    expect(await endSession("page", "/webcert/", fails)).toBeUndefined();
  });

  it("says in which cookies the answer is kept: of a page, or of a frame", async () => {
    const asked: unknown[] = [];
    const note = (_address: string, { body }: RequestInit) => {
      asked.push(jsonIn(body));
      return Promise.resolve(Response.json({}));
    };
    await askSession("page", undefined, note);
    await endSession("page", "/webcert/", note);
    await askSession("frame", { handover: "h", verifier: "v" }, note);
    await endSession("frame", "/webcert/", note);
    expect(asked).toEqual([
      { shown: "page" },
      { shown: "page", to: "/webcert/" },
      { shown: "frame", handover: "h", verifier: "v" },
      { shown: "frame" },
    ]);
  });
});

describe("Signing out from a page", () => {
  it("ends the session at once, and goes on to the identity provider by an address that names nobody", async () => {
    await signIn();
    const ended = await endSession("page", "/webcert/", send);
    expect(ended?.next).toMatch(/^\/auth\/browser\/leave\?ticket=[\w-]+$/);
    expect(ended?.next).not.toContain(doctor.person.hsaId);
    expect(await askSession("page", undefined, send)).toBe("nobody");
  });
});
