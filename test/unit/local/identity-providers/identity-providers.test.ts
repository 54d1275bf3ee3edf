import { afterAll, afterEach, beforeAll, describe, expect, it } from "vitest";
import { readUpstreams } from "../../../../functions/identity/federation/upstream.ts";
import { federation } from "../../../../functions/identity/federation/federation.ts";
import { demoPeople } from "../../../../lib/local/demo-people.ts";
import type { RunningIdentityProvider } from "../../../../lib/local/identity-providers/identity-provider.ts";
import { startIdentityProviders } from "../../../../lib/local/identity-providers/start-identity-providers.ts";
import type { RunningIdentityProviders } from "../../../../lib/local/identity-providers/start-identity-providers.ts";
import { BrowserWalk } from "../../../fixtures/browser-walk.ts";

const issuer = "http://issuer.example/auth";
const people = demoPeople("2026-11-22");

let providers: RunningIdentityProviders;
beforeAll(async () => {
  providers = await startIdentityProviders({ issuer, signedOutUri: `${issuer}/signed-out`, people });
});
afterEach(() => tell(providers.siths, {}));
afterAll(() => providers.stop());

async function tell(provider: RunningIdentityProvider, setting: unknown): Promise<number> {
  const answer = await fetch(`${provider.issuer}/admin/fault`, { method: "PUT", body: JSON.stringify(setting) });
  return answer.status;
}

/** The page on which one chooses, and the browser that stands before it. */
async function pageOf(key: "siths" | "e-legitimation", language: "sv" | "en") {
  const upstream = readUpstreams(providers.upstreams).find((one) => one.key === key)!;
  const begun = await federation({ fetch, now: () => Date.now() }).begin(upstream, {
    redirectUri: `${issuer}/callback/${key}`,
    language,
  });
  if (!begun.ok) throw new Error(begun.refusal.code);
  const browser = new BrowserWalk();
  const { origin } = new URL(begun.value.address);
  const address = await browser.until(begun.value.address, `${origin}/interaction/`);
  return { browser, address: address.href, page: await browser.visit(address.href) };
}

describe("The page of an identity provider", () => {
  it.each(["sv", "en"] as const)(
    "shows its own people in the language that it was asked for (%s)",
    async (language) => {
      for (const key of ["siths", "e-legitimation"] as const) {
        const text = await (await pageOf(key, language)).page.text();
        expect(text).toContain(`<html lang="${language}">`);
        for (const { label, signIn } of people) expect(text.includes(label[language])).toBe(signIn === key);
      }
    },
  );

  it("is read in the other language by its link", async () => {
    const { browser, address } = await pageOf("siths", "sv");
    expect(await (await browser.visit(`${address}?lang=en`)).text()).toContain('<html lang="en">');
  });

  it("lets nothing run or load but its own, and no form lead elsewhere than back", async () => {
    const { page } = await pageOf("siths", "sv");
    const policy = page.headers.get("content-security-policy");
    expect(policy).toContain("default-src 'none'");
    expect(policy).toContain("form-action 'self' http://issuer.example;");
    expect(policy).not.toContain("unsafe");
  });

  it("leads back with whom one chose, or with nobody", async () => {
    const chosen = await pageOf("siths", "sv");
    const answer = await chosen.browser.visit(chosen.address, { person: "nurse" });
    const back = await chosen.browser.until(answer.headers.get("location")!, `${issuer}/callback/siths`);
    expect(back.searchParams.has("code")).toBe(true);

    const left = await pageOf("siths", "sv");
    const cancelled = await left.browser.visit(left.address, { cancel: "yes" });
    const away = await left.browser.until(cancelled.headers.get("location")!, `${issuer}/callback/siths`);
    expect(away.searchParams.get("error")).toBe("access_denied");
  });

  it("shows itself again to whoever chooses somebody whom it does not know", async () => {
    const { browser, address } = await pageOf("siths", "sv");
    expect((await browser.visit(address, { person: "citizen" })).status).toBe(400);
  });

  it("says that the sign-in is over to whoever comes with another browser", async () => {
    const { address } = await pageOf("siths", "sv");
    const page = await new BrowserWalk().visit(address);
    expect(page.status).toBe(400);
    expect(await page.text()).toContain("Inloggningen har gått ut");
  });
});

describe("An identity provider's faults", () => {
  it("begin and end when it is told", async () => {
    const metadata = () => fetch(`${providers.siths.issuer}/.well-known/openid-configuration`);
    expect(await tell(providers.siths, { fault: "busy" })).toBe(200);
    expect((await metadata()).status).toBe(503);
    expect(await tell(providers.siths, {})).toBe(200);
    expect((await metadata()).status).toBe(200);
  });

  it.each([[{ fault: "unheard-of" }], [{ slowMs: -1 }], ["down"]])(
    "are refused where there is no such (%j)",
    async (setting) => {
      expect(await tell(providers.siths, setting)).toBe(400);
    },
  );
});
