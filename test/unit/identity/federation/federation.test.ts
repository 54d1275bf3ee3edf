import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, vi } from "vitest";
import type { KeptFederation } from "../../../../functions/identity/federation/begin-federation.ts";
import { federationRefusals } from "../../../../functions/identity/federation/federation-refusals.ts";
import { federation } from "../../../../functions/identity/federation/federation.ts";
import type { Federation } from "../../../../functions/identity/federation/federation.ts";
import { fetchLimits } from "../../../../functions/identity/federation/upstream-fetch.ts";
import { readUpstreams } from "../../../../functions/identity/federation/upstream.ts";
import type { Upstream } from "../../../../functions/identity/federation/upstream.ts";
import { demoPeople } from "../../../../lib/local/demo-people.ts";
import { noFault } from "../../../../lib/local/identity-providers/provider-faults.ts";
import type { ProviderFault, providerFaults } from "../../../../lib/local/identity-providers/provider-faults.ts";
import type { RunningIdentityProvider } from "../../../../lib/local/identity-providers/identity-provider.ts";
import { startIdentityProviders } from "../../../../lib/local/identity-providers/start-identity-providers.ts";
import type { RunningIdentityProviders } from "../../../../lib/local/identity-providers/start-identity-providers.ts";
import { BrowserWalk } from "../../../fixtures/browser-walk.ts";
import { tolvan } from "../../../fixtures/people.ts";

const issuer = "http://issuer.example/auth";
const signedOutUri = `${issuer}/signed-out`;
const limits = { patienceMs: 300, metadataPatienceMs: 300, mostBytes: 64 * 1024 };

let providers: RunningIdentityProviders;
let upstreams: readonly Upstream[];
let ours: Federation;

beforeAll(async () => {
  providers = await startIdentityProviders({ issuer, signedOutUri, people: demoPeople("2026-11-22") });
  upstreams = readUpstreams(providers.upstreams);
});
beforeEach(() => {
  ours = federation({ fetch, now: () => Date.now(), limits });
});
afterEach(() => {
  vi.useRealTimers();
  for (const one of [providers.siths, providers.eLegitimation]) one.misbehave(noFault);
});
afterAll(() => providers.stop());

const people = { siths: "doctor", "e-legitimation": "citizen" } as const;
const methods = ["siths", "e-legitimation"] as const;
type Method = (typeof methods)[number];

const upstreamOf = (method: Method): Upstream => upstreams.find(({ key }) => key === method)!;
const providerOf = (method: Method): RunningIdentityProvider =>
  method === "siths" ? providers.siths : providers.eLegitimation;
const misbehave = (method: Method, fault: ProviderFault): void =>
  providerOf(method).misbehave({ fault, slowMs: 2 * limits.patienceMs });

async function begin(method: Method, with_: Federation = ours) {
  const redirectUri = `${issuer}/callback/${method}`;
  return with_.begin(upstreamOf(method), { redirectUri, language: "sv", loginHint: people[method] });
}

/** Signs in at the provider, and returns what is kept here and where the browser came back. */
async function signInThere(method: Method): Promise<{ kept: KeptFederation; callback: URL }> {
  const begun = await begin(method);
  if (!begun.ok) throw new Error(`The sign-in did not begin: ${begun.refusal.code}`);
  const callback = await new BrowserWalk().until(begun.value.address, `${issuer}/callback/`);
  return { kept: begun.value.kept, callback };
}

async function signIn(method: Method) {
  const { kept, callback } = await signInThere(method);
  return ours.finish(upstreamOf(method), kept, callback);
}

const refusedWith = (code: keyof typeof federationRefusals) => ({ ok: false, refusal: { code } });

describe.each(methods)("Signing in with %s", (method) => {
  it("tells whom the provider identified, how and how surely", async () => {
    const person =
      method === "siths"
        ? { kind: "hsa-id", hsaId: "TSTNMT2321000156-1079" }
        : { kind: "person-number", personNumber: tolvan };
    expect(await signIn(method)).toMatchObject({ ok: true, value: { method, person, assurance: 3 } });
  });

  it("puts nobody into the address that leads there, and takes the answer at an address of the provider's own", async () => {
    const begun = await begin(method);
    const { searchParams } = new URL(begun.ok ? begun.value.address : "");
    expect(searchParams.get("code_challenge_method")).toBe("S256");
    expect(searchParams.get("redirect_uri")).toBe(`${issuer}/callback/${method}`);
    expect(searchParams.get("scope")).toBe("openid");
    expect([searchParams.get("prompt"), searchParams.get("max_age")]).toEqual(["login", "0"]);
    expect([...searchParams.values()].join(" ")).not.toMatch(/\d{8}-?\d{4}|TSTNMT/);
  });

  const calls: Record<(typeof providerFaults.calls)[number], keyof typeof federationRefusals> = {
    down: "upstream-down",
    busy: "upstream-down",
    slow: "upstream-slow",
    nonsense: "upstream-unreadable",
    endless: "upstream-unreadable",
    moved: "upstream-unreadable",
  };
  it.each(Object.entries(calls))(
    "is refused in words where the provider is %s, before and after",
    async (fault, code) => {
      const { kept, callback } = await signInThere(method);
      misbehave(method, fault as ProviderFault);
      expect(await ours.finish(upstreamOf(method), kept, callback)).toEqual(refusedWith(code));
      expect(await begin(method, federation({ fetch, now: () => Date.now(), limits }))).toEqual(refusedWith(code));
    },
  );

  const returns: Record<(typeof providerFaults.returns)[number], keyof typeof federationRefusals> = {
    "mixed-up": "sign-in-of-another",
    unnamed: "sign-in-of-another",
    "other-state": "sign-in-of-another",
    cancelled: "sign-in-cancelled",
    "unmet-level": "assurance-too-low",
    overloaded: "upstream-down",
    "faulty-request": "sign-in-refused",
  };
  it.each(Object.entries(returns))("is refused where the browser comes back %s", async (fault, code) => {
    misbehave(method, fault as ProviderFault);
    expect(await signIn(method)).toEqual(refusedWith(code));
  });

  const tokens: Record<Exclude<(typeof providerFaults.tokens)[number], "new-key">, keyof typeof federationRefusals> = {
    "other-key": "identity-forged",
    "unknown-key": "identity-forged",
    unsigned: "identity-forged",
    "shared-secret": "identity-forged",
    "cut-off": "identity-forged",
    "changed-claims": "identity-forged",
    "other-issuer": "identity-of-another",
    "other-audience": "identity-of-another",
    "other-party": "identity-of-another",
    "other-nonce": "identity-of-another",
    "no-nonce": "identity-forged",
    replayed: "identity-of-another",
    expired: "sign-in-over",
    "issued-long-ago": "sign-in-over",
    "issued-tomorrow": "sign-in-over",
    "of-earlier-sign-in": "sign-in-of-earlier",
    "no-sign-in-time": "sign-in-of-earlier",
    "low-level": "assurance-too-low",
    "unexamined-level": "assurance-too-low",
    "no-level": "assurance-too-low",
    "level-of-other-way": "assurance-too-low",
    nobody: "person-not-told",
    "somebody-malformed": "person-not-told",
    "no-token": "identity-forged",
  };
  it.each(Object.entries(tokens))("is refused by an ID token with the fault %s", async (fault, code) => {
    expect((await signIn(method)).ok).toBe(true);
    misbehave(method, fault as ProviderFault);
    expect(await signIn(method)).toEqual(refusedWith(code));
  });

  it("is good once: the second answer with the same code is refused", async () => {
    const { kept, callback } = await signInThere(method);
    expect((await ours.finish(upstreamOf(method), kept, callback)).ok).toBe(true);
    expect(await ours.finish(upstreamOf(method), kept, callback)).toEqual(refusedWith("sign-in-over"));
  });

  it("is over after ten minutes, whatever the provider says", async () => {
    const { kept, callback } = await signInThere(method);
    const begunAt = kept.begunAt - 10 * 60_000 - 1;
    expect(await ours.finish(upstreamOf(method), { ...kept, begunAt }, callback)).toEqual(refusedWith("sign-in-over"));
  });

  it.each<[string, Partial<KeptFederation>, keyof typeof federationRefusals]>([
    ["another state", { state: "of-another-sign-in" }, "sign-in-of-another"],
    ["another nonce", { nonce: "of-another-sign-in" }, "identity-of-another"],
    ["another code verifier", { codeVerifier: "a".repeat(43) }, "sign-in-over"],
    ["another address", { redirectUri: `${issuer}/callback/other` }, "sign-in-of-another"],
  ])("is refused with what was kept of %s", async (_what, changed, code) => {
    const { kept, callback } = await signInThere(method);
    expect(await ours.finish(upstreamOf(method), { ...kept, ...changed }, callback)).toEqual(refusedWith(code));
  });

  it.each<[string, (address: URL) => void]>([
    ["twice the state", (address) => address.searchParams.append("state", "again")],
    ["twice the code", (address) => address.searchParams.append("code", "again")],
    ["an ID token in the address", (address) => address.searchParams.set("id_token", "e30.e30.")],
    ["neither code nor error", (address) => address.searchParams.delete("code")],
  ])("is refused where the address has %s", async (_what, change) => {
    const { kept, callback } = await signInThere(method);
    change(callback);
    expect((await ours.finish(upstreamOf(method), kept, callback)).ok).toBe(false);
  });

  it("is refused where we do not prove who we are", async () => {
    const { kept, callback } = await signInThere(method);
    const impostor: Upstream = {
      ...upstreamOf(method),
      authentication: { kind: "client_secret_basic", secret: "a-guess" },
    };
    expect(await ours.finish(impostor, kept, callback)).toEqual(refusedWith("upstream-refuses-us"));
  });

  it("ends at the provider too, with the ID token in a form and in no address", async () => {
    const browser = new BrowserWalk();
    const begun = await begin(method);
    if (!begun.ok) throw new Error(begun.refusal.code);
    const callback = await browser.until(begun.value.address, `${issuer}/callback/`);
    const signedIn = await ours.finish(upstreamOf(method), begun.value.kept, callback);
    if (!signedIn.ok) throw new Error(signedIn.refusal.code);
    const { idToken } = signedIn.value;
    const form = await ours.end(upstreamOf(method), { idToken, returnTo: signedOutUri, state: "home" });
    expect(form?.action).not.toContain(idToken);

    const page = await (await browser.visit(form!.action, form!.fields)).text();
    const action = /action="([^"]+)"/.exec(page)?.[1] ?? "";
    const xsrf = /name="xsrf" value="([^"]+)"/.exec(page)?.[1] ?? "";
    const left = await browser.visit(action, { xsrf, logout: "yes" });
    expect(left.headers.get("location")).toBe(`${signedOutUri}?state=home`);
  });
});

describe("Providers that are two", () => {
  it("never stand in for each other", async () => {
    const { kept, callback } = await signInThere("siths");
    expect(await ours.finish(upstreamOf("e-legitimation"), kept, callback)).toEqual(refusedWith("sign-in-of-another"));
    const other = new URL(callback.href.replace("/callback/siths", "/callback/e-legitimation"));
    expect(await ours.finish(upstreamOf("siths"), kept, other)).toEqual(refusedWith("sign-in-of-another"));
  });
});

describe("What is known of a provider", () => {
  const metadataPath = "/.well-known/openid-configuration";

  it("is asked for once an hour, and is still used while the provider does not answer", async () => {
    vi.useFakeTimers({ toFake: ["Date"] });
    await begin("siths");
    const before = providers.siths.callsOf(metadataPath);
    expect((await begin("siths")).ok).toBe(true);
    expect(providers.siths.callsOf(metadataPath)).toBe(before);
    vi.advanceTimersByTime(61 * 60_000);
    misbehave("siths", "down");
    expect((await begin("siths")).ok).toBe(true);
    expect((await begin("siths")).ok).toBe(true);
    expect(providers.siths.callsOf(metadataPath)).toBe(before + 1);
    vi.advanceTimersByTime(24 * 60 * 60_000);
    expect(await begin("siths")).toEqual(refusedWith("upstream-down"));
  });

  it.each(["down", "slow"] as const)(
    "costs nobody else the wait just after it could not be read (%s)",
    async (fault) => {
      vi.useFakeTimers({ toFake: ["Date"] });
      misbehave("siths", fault);
      const refusal = refusedWith(fault === "down" ? "upstream-down" : "upstream-slow");
      const before = providers.siths.callsOf(metadataPath);
      expect(await Promise.all([begin("siths"), begin("siths")])).toEqual([refusal, refusal]);
      expect(await begin("siths")).toEqual(refusal);
      vi.advanceTimersByTime(14_000);
      expect(await begin("siths")).toEqual(refusal);
      expect(providers.siths.callsOf(metadataPath)).toBe(before + 1);
      expect((await begin("e-legitimation")).ok).toBe(true);
      providers.siths.misbehave(noFault);
      vi.advanceTimersByTime(2_000);
      expect((await begin("siths")).ok).toBe(true);
    },
  );

  it("is waited for less long than what is asked of it", () => {
    expect(fetchLimits.metadataPatienceMs).toBeLessThanOrEqual(1_500);
    expect(fetchLimits.metadataPatienceMs).toBeLessThan(fetchLimits.patienceMs);
  });

  it("includes a key that it has begun to sign with, at most a minute later", async () => {
    vi.useFakeTimers({ toFake: ["Date"] });
    expect((await signIn("siths")).ok).toBe(true);
    misbehave("siths", "new-key");
    expect(await signIn("siths")).toEqual(refusedWith("identity-forged"));
    vi.advanceTimersByTime(61_000);
    expect((await signIn("siths")).ok).toBe(true);
  });

  it("is refused where it names another issuer, or leads the browser astray", async () => {
    const document = (changed: object) => async (address: Parameters<typeof fetch>[0], init?: RequestInit) => {
      const response = await fetch(address, init);
      return Response.json({ ...((await response.json()) as object), ...changed });
    };
    for (const changed of [
      { issuer: "https://idp.elsewhere.example" },
      { authorization_endpoint: "http://idp.elsewhere.example/auth" },
      { authorization_endpoint: "javascript:alert(1)" },
      { authorization_endpoint: undefined },
      { end_session_endpoint: "http://idp.elsewhere.example/end" },
    ]) {
      const astray = federation({ fetch: document(changed), now: () => Date.now(), limits });
      expect(await begin("siths", astray)).toEqual(refusedWith("upstream-unreadable"));
    }
  });

  it("is asked for over an encrypted line only, but on this same machine", async () => {
    const upstream = { ...upstreamOf("siths"), issuer: "http://idp.elsewhere.example" };
    const asked = vi.fn<typeof fetch>();
    const begun = await federation({ fetch: asked, now: () => Date.now(), limits }).begin(upstream, {
      redirectUri: `${issuer}/callback/siths`,
      language: "en",
    });
    expect(begun).toEqual(refusedWith("upstream-unreadable"));
    expect(asked).not.toHaveBeenCalled();
  });
});

describe("The refusals", () => {
  it.each(Object.entries(federationRefusals))(
    "%s is said in both languages, as a whole sentence",
    (_code, { title }) => {
      for (const text of [title.sv, title.en]) expect(text).toMatch(/^[A-ZÅÄÖ].*[^.]$/);
      expect(title.sv).not.toBe(title.en);
    },
  );
});
