import { createServer } from "node:http";
import type { IncomingMessage } from "node:http";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { federation } from "../../../../functions/identity/federation/federation.ts";
import { readUpstreams } from "../../../../functions/identity/federation/upstream.ts";
import { federatedProviders } from "../../../../functions/identity/issuer/federated-providers.ts";
import type { TokenIssuer } from "../../../../functions/identity/issuer/token-issuer.ts";
import { demoPeople } from "../../../../lib/local/demo-people.ts";
import { listen } from "../../../../lib/local/free-ports.ts";
import { noFault, providerFaults } from "../../../../lib/local/identity-providers/provider-faults.ts";
import { startIdentityProviders } from "../../../../lib/local/identity-providers/start-identity-providers.ts";
import type { RunningIdentityProviders } from "../../../../lib/local/identity-providers/start-identity-providers.ts";
import { authorizationAddress, codeForm, testIssuer } from "../../../fixtures/token-issuer.ts";

let origin: string;
let played: RunningIdentityProviders;
let at: Awaited<ReturnType<typeof testIssuer>>;

/** The product's issuer over HTTP, as the gateway would hand calls to it. */
let issuer: TokenIssuer | undefined;
const server = createServer((request, response) => {
  void (async () => {
    const url = new URL(request.url ?? "/", origin);
    const answer = await issuer?.answer({
      rawPath: url.pathname,
      rawQueryString: url.search.slice(1),
      headers: Object.fromEntries(Object.entries(request.headers).map(([name, value]) => [name, String(value)])),
      cookies: request.headers.cookie?.split("; ") ?? [],
      body: await bodyOf(request),
      requestContext: { http: { method: request.method ?? "GET" } },
    });
    response.writeHead(answer?.statusCode ?? 500, {
      ...Object.fromEntries(Object.entries(answer?.headers ?? {}).map(([name, value]) => [name, String(value)])),
      ...(answer?.cookies === undefined ? {} : { "set-cookie": answer.cookies }),
    });
    response.end(answer?.body);
  })();
});

async function bodyOf(request: IncomingMessage): Promise<string> {
  let body = "";
  for await (const part of request) body += String(part);
  return body;
}

beforeAll(async () => {
  origin = `http://127.0.0.1:${String(await listen(server, 0))}`;
  const address = new URL(`${origin}/auth`);
  played = await startIdentityProviders({
    issuer: address.href,
    signedOutUri: `${address.href}/signed-out`,
    people: demoPeople("2026-11-26"),
  });
  const upstreams = readUpstreams(played.upstreams);
  const limits = { patienceMs: 500, mostBytes: 256 * 1024 };
  const providers = federatedProviders(federation({ fetch, now: Date.now, limits }), upstreams);
  at = await testIssuer({ address, providers });
  issuer = at.issuer;
});
afterAll(async () => {
  await played.stop();
  server.closeAllConnections();
  server.close();
});
beforeEach(() => {
  played.siths.misbehave(noFault);
});

/** A browser that goes between the origins, each with cookies of its own name. */
function browser() {
  const cookies = new Map<string, string>();
  return async (start: string): Promise<{ readonly url: URL; readonly status: number; readonly page: string }> => {
    let url = new URL(start);
    for (let count = 0; count < 15; count += 1) {
      if (url.pathname === "/webcert/") return { url, status: 0, page: "" };
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

const question = (hint: string) => {
  const asked = new URL(authorizationAddress({ login_hint: hint, redirect_uri: `${origin}/webcert/` }));
  return `${origin}/auth/auth${asked.search}`;
};

async function claimsOf(code: URL): Promise<Record<string, unknown>> {
  const form = new URLSearchParams(codeForm(code, { redirect_uri: `${origin}/webcert/` }));
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
    const citizen = await browser()(question("e-legitimation:citizen"));
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
      expect([fault, status, ...words.filter((said) => page.includes(said))]).toEqual([fault, 400, ...words]);
    }
    // A new key of the provider counts when its keys may be asked for again, a minute after the last time.
    expect(signedIn).toEqual([]);
    expect(at.failures).toEqual([]);
  }, 60_000);

  it("says to staff whom the directory does not know, that it does not", async () => {
    const { status, page } = await browser()(question("siths:nurse"));
    expect([status, page.includes("katalogen över vårdens personal")]).toEqual([400, true]);
    expect(at.faults.at(-1)?.code).toBe("person-unknown");
  });
});
