import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { beginSignIn, completeSignIn, renewSignIn, signOutAddress } from "../../../../web/kit/sign-in.ts";
import type { SignedIn } from "../../../../web/kit/sign-in.ts";
import { doctor, issuerAddress, testIssuer, TestBrowser } from "../../../fixtures/token-issuer.ts";

let at: Awaited<ReturnType<typeof testIssuer>>;
let isUp: boolean;

/** The product's own issuer in the place of the network. */
beforeEach(async () => {
  at = await testIssuer();
  isUp = true;
  vi.stubGlobal("fetch", async (address: string, { body }: { readonly body?: URLSearchParams } = {}) => {
    if (!isUp) throw new TypeError("fetch failed");
    const answer = await new TestBrowser(at).ask(address, body === undefined ? {} : { form: Object.fromEntries(body) });
    return new Response(answer.body ?? "", { status: answer.statusCode ?? 500 });
  });
});
afterEach(() => vi.unstubAllGlobals());

const place = { origin: issuerAddress.origin, returnPath: "/webcert/" };

function session() {
  const kept = new Map<string, string>();
  return {
    getItem: (name: string) => kept.get(name) ?? null,
    setItem: (name: string, value: string) => void kept.set(name, value),
    removeItem: (name: string) => void kept.delete(name),
  };
}

async function signedIn(): Promise<SignedIn> {
  const kept = session();
  at.providers.next = { ok: true, value: { ...doctor, acr: "http://id.sambi.se/loa/loa3", idToken: "x" } };
  const browser = new TestBrowser(at);
  const { to } = await browser.follow((await beginSignIn(place, "siths:doctor", kept)) ?? "");
  const state = to?.searchParams.get("state") ?? "";
  const back = await browser.follow(`${issuerAddress.href}/callback/siths?state=${state}&code=x`);
  const outcome = await completeSignIn(place, back.to?.search ?? "", kept);
  if (outcome.is !== "signed-in") throw new Error(JSON.stringify(outcome));
  return outcome.as;
}

describe("Somebody who has signed in at the product's issuer", () => {
  it("is signed in for half an hour by tokens of ten minutes", async () => {
    const as = await signedIn();
    expect(as.subject).toBe(doctor.person.hsaId);
    expect(Math.round((as.tokenExpiresAt - Date.now()) / 60_000)).toBe(10);
    expect(Math.round((as.expiresAt - Date.now()) / 60_000)).toBe(30);
  });

  it("gets the next token, and with it half an hour more", async () => {
    const as = await signedIn();
    const later = Date.now() + 9 * 60_000;
    const renewed = await renewSignIn(place.origin, as, later);
    expect(renewed).toMatchObject({ subject: as.subject, name: as.name, expiresAt: later + 30 * 60_000 });
    const again = renewed as SignedIn;
    expect(again.accessToken).not.toBe(as.accessToken);
    expect(again.refreshToken).not.toBe(as.refreshToken);
  });

  it("is signed in no more where the issuer refuses, and stays so where it does not answer", async () => {
    const as = await signedIn();
    isUp = false;
    expect(await renewSignIn(place.origin, as, Date.now())).toBeUndefined();
    isUp = true;
    at.staff.clear();
    expect(await renewSignIn(place.origin, as, Date.now())).toBe("ended");
  });

  it("signs out at the issuer, by an address that names nobody", async () => {
    const as = await signedIn();
    const address = await signOutAddress(place);
    expect(address).toContain(`${issuerAddress.href}/session/end?`);
    expect(decodeURIComponent(address ?? "")).not.toContain(as.subject);
    expect(address).not.toContain("id_token_hint");
    isUp = false;
    expect(await signOutAddress(place)).toBeUndefined();
  });
});
