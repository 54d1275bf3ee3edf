import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { federationRefusals } from "../../../../functions/identity/federation/federation-refusals.ts";
import { noFault, providerFaults } from "../../../../lib/local/identity-providers/provider-faults.ts";
import type { RunningIdentityProviders } from "../../../../lib/local/identity-providers/start-identity-providers.ts";
import { startIssuerOverHttp } from "../../../fixtures/issuer-over-http.ts";
import type { IssuerOverHttp } from "../../../fixtures/issuer-over-http.ts";
import { authorizationAddress, codeForm } from "../../../fixtures/token-issuer.ts";
import type { testIssuer } from "../../../fixtures/token-issuer.ts";

let started: IssuerOverHttp;
let origin: string;
let played: RunningIdentityProviders;
let at: Awaited<ReturnType<typeof testIssuer>>;

beforeAll(async () => {
  started = await startIssuerOverHttp();
  ({ origin, played, at } = started);
});
afterAll(() => started[Symbol.asyncDispose]());
beforeEach(() => {
  played.siths.misbehave(noFault);
});

interface Walked {
  readonly url: URL;
  readonly status: number;
  readonly page: string;
}

/** A browser that goes between the origins, each with cookies of its own name, until it is at an address of `end`. */
function browser() {
  const cookies = new Map<string, string>();
  return async (start: string, end = "/webcert/"): Promise<Walked> => {
    let url = new URL(start);
    for (let count = 0; count < 15; count += 1) {
      if (url.origin === origin && url.pathname.startsWith(end)) return { url, status: 0, page: "" };
      const cookie = [...cookies].map(([name, value]) => `${name}=${value}`).join("; ");
      const response = await fetch(url, { redirect: "manual", headers: { cookie } });
      for (const line of response.headers.getSetCookie()) {
        const [, name = "", value = ""] = /^([^=]+)=([^;]*)/.exec(line) ?? [];
        cookies.set(name, value);
      }
      const location = response.headers.get("location");
      if (location === null) return { url, status: response.status, page: await response.text() };
      url = new URL(location, url);
    }
    throw new Error("It goes round in circles");
  };
}

const question = (hint: string, application = "webcert") => {
  const asked = new URL(authorizationAddress({ login_hint: hint, redirect_uri: `${origin}/${application}/` }));
  return `${origin}/auth/auth${asked.search}`;
};

async function claimsOf(code: URL): Promise<Record<string, unknown>> {
  const form = new URLSearchParams(codeForm(code));
  const answer = (await (await fetch(`${origin}/auth/token`, { method: "POST", body: form })).json()) as {
    access_token: string;
  };
  return JSON.parse(Buffer.from(answer.access_token.split(".")[1] ?? "", "base64url").toString()) as Record<
    string,
    unknown
  >;
}

describe("Signing in by an identity provider on an origin of its own", () => {
  it("takes a doctor by SITHS and a citizen by e-legitimation, each as surely as the provider says", async () => {
    const doctor = await browser()(question("siths:doctor"));
    expect(await claimsOf(doctor.url)).toMatchObject({
      iss: `${origin}/auth`,
      person: "TSTNMT2321000156-1079",
      person_kind: "staff",
      amr: ["siths"],
      acr: "http://id.sambi.se/loa/loa3",
    });
    const citizen = await browser()(question("e-legitimation:citizen", "minaintyg"), "/minaintyg/");
    expect(await claimsOf(citizen.url)).toMatchObject({
      person: "191212121212",
      person_kind: "citizen",
      amr: ["e-legitimation"],
      acr: "http://id.elegnamnden.se/loa/1.0/loa3",
    });
  });

  it("says in words why it did not, whatever the provider does, and lets the person try again", async () => {
    const signedIn: string[] = [];
    for (const fault of Object.values(providerFaults).flat()) {
      played.siths.misbehave({ fault, slowMs: 1_000 });
      const { url, status, page } = await browser()(question("siths:doctor"));
      if (url.pathname === "/webcert/" && url.searchParams.has("code")) {
        signedIn.push(fault);
        continue;
      }
      // An answer to nothing that was asked belongs to no sign-in that could be tried again.
      const words = fault === "other-state" ? ["Inloggningen har gått ut"] : ["Du är inte inloggad", "Försök igen"];
      const told = new Map<string | undefined, { readonly status: number }>(Object.entries(federationRefusals));
      const expected = fault === "other-state" ? 400 : told.get(at.faults.at(-1)?.code)?.status;
      expect([fault, status, ...words.filter((said) => page.includes(said))]).toEqual([fault, expected, ...words]);
    }
    // A new key of the provider counts when its keys may be asked for again, a minute after the last time.
    expect(signedIn).toEqual([]);
    expect(at.failures).toEqual([]);
  }, 60_000);

  it("says why once more in the other language, and goes on in that", async () => {
    played.siths.misbehave({ fault: "cancelled", slowMs: 0 });
    const walk = browser();
    const { url, status, page } = await walk(question("siths:doctor"));
    const { sv, en } = federationRefusals["sign-in-cancelled"].title;
    expect([status, page.includes(sv)]).toEqual([403, true]);
    const other = await walk(`${url.href}&lang=en`);
    expect([other.status, other.page.includes(en)]).toEqual([403, true]);
    expect((await walk(`${origin}/auth/sessions`)).page).toContain('<html lang="en"');
    // In another browser it says nothing.
    expect((await browser()(url.href)).page).not.toContain(sv);
  });

  it("says to staff whom the directory does not know, that it does not", async () => {
    const { status, page } = await browser()(question("siths:nurse"));
    expect([status, page.includes("katalogen över vårdens personal")]).toEqual([403, true]);
    expect(at.faults.at(-1)?.code).toBe("person-unknown");
  });
});

describe("An identity provider's answer", () => {
  const awaited = (hint: string, walk = browser()) => walk(question(hint), "/auth/callback/");

  it("is of no use in another browser than the one that began", async () => {
    const { url } = await awaited("siths:doctor");
    const { status, page } = await browser()(url.href);
    expect([status, page.includes("Inloggningen har gått ut")]).toEqual([400, true]);
  });

  it("is taken once", async () => {
    const walk = browser();
    const { url } = await awaited("siths:doctor", walk);
    expect((await walk(url.href)).url.searchParams.has("code")).toBe(true);
    expect((await walk(url.href)).status).toBe(400);
  });

  it("is not taken where another provider's is awaited, nor for another person's sign-in", async () => {
    const walk = browser();
    const { url } = await awaited("siths:doctor", walk);
    expect((await walk(url.href.replace("/callback/siths", "/callback/e-legitimation"))).status).toBe(400);

    const theirs = (await awaited("siths:care-admin")).url.searchParams;
    const mixed = (await awaited("siths:doctor", walk)).url;
    mixed.searchParams.set("code", theirs.get("code") ?? "");
    expect((await walk(mixed.href)).status).toBe(400);
  });
});
