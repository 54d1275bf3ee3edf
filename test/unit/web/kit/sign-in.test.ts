import { createServer } from "node:http";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { listen } from "../../../../lib/local/free-ports.ts";
import { startIssuerOverHttp } from "../../../fixtures/issuer-over-http.ts";
import type { IssuerOverHttp } from "../../../fixtures/issuer-over-http.ts";
import { beginSignIn, completeSignIn, recallSignIn, signOut } from "../../../../web/kit/sign-in.ts";

let site: IssuerOverHttp;
beforeAll(async () => {
  site = await startIssuerOverHttp();
});
afterAll(() => site[Symbol.asyncDispose]());

function session() {
  const kept = new Map<string, string>();
  return {
    getItem: (name: string) => kept.get(name) ?? null,
    setItem: (name: string, value: string) => void kept.set(name, value),
    removeItem: (name: string) => void kept.delete(name),
  };
}

const place = () => ({ origin: site.origin, returnPath: "/webcert/" });

/** Goes where the browser would until it is sent back to the page; returns the query it arrives with. */
async function follow(address: string | undefined): Promise<string> {
  const cookies = new Map<string, string>();
  let next = new URL(address ?? "");
  while (next.pathname !== "/webcert/") {
    const response = await fetch(next, {
      redirect: "manual",
      headers: { cookie: [...cookies].map(([name, value]) => `${name}=${value}`).join("; ") },
    });
    for (const line of response.headers.getSetCookie())
      cookies.set(line.split("=")[0] ?? "", /=([^;]*)/.exec(line)?.[1] ?? "");
    next = new URL(response.headers.get("location") ?? "", next);
  }
  return next.search;
}

describe("Signing in from a page, at the real issuer and by a provider of its own origin", () => {
  it("signs the demo person in without a question, with what the role allows and nothing more", async () => {
    const kept = session();
    const search = await follow(await beginSignIn(place(), "siths:doctor", kept));
    const outcome = await completeSignIn(place(), search, kept);
    expect(outcome).toMatchObject({
      is: "signed-in",
      as: { subject: "TSTNMT2321000156-1079", name: expect.any(String) },
    });
    const scopes = outcome.is === "signed-in" ? outcome.as.scopes : [];
    expect(scopes).toContain("certificate:sign");
    expect(scopes).not.toContain("operator");
    expect(recallSignIn(kept, Date.now())?.subject).toBe("TSTNMT2321000156-1079");
  });

  it("never tells a citizen's name", async () => {
    const kept = session();
    const outcome = await completeSignIn(
      place(),
      await follow(await beginSignIn(place(), "e-legitimation:citizen", kept)),
      kept,
    );
    expect(outcome).toMatchObject({ is: "signed-in" });
    expect(outcome.is === "signed-in" && "name" in outcome.as).toBe(false);
  });

  it("sends the code's proof nowhere before the code is exchanged", async () => {
    const kept = session();
    const address = new URL((await beginSignIn(place(), "siths:doctor", kept)) ?? "");
    expect(address.searchParams.get("code_challenge_method")).toBe("S256");
    expect(kept.getItem("intyg-sign-in-attempt")).not.toBeNull();
    expect(address.search).not.toContain(JSON.parse(kept.getItem("intyg-sign-in-attempt") ?? "{}").verifier);
  });

  it("counts once: the same address opened again signs nobody in", async () => {
    const kept = session();
    const search = await follow(await beginSignIn(place(), "siths:doctor", kept));
    await completeSignIn(place(), search, kept);
    expect(await completeSignIn(place(), search, kept)).toEqual({ is: "failed", why: "not-ours" });
  });

  it("refuses an answer to somebody else's question", async () => {
    const [mine, theirs] = [session(), session()];
    await beginSignIn(place(), "siths:doctor", mine);
    const search = await follow(await beginSignIn(place(), "e-legitimation:citizen", theirs));
    expect(await completeSignIn(place(), search, mine)).toEqual({ is: "failed", why: "not-ours" });
  });

  it("says so where the issuer refused", async () => {
    const kept = session();
    const state = new URL((await beginSignIn(place(), "siths:doctor", kept)) ?? "").searchParams.get("state") ?? "";
    expect(await completeSignIn(place(), `?error=access_denied&state=${state}`, kept)).toEqual({
      is: "failed",
      why: "refused",
    });
  });

  it("leaves an ordinary visit alone", async () => {
    expect(await completeSignIn(place(), "?lang=en", session())).toEqual({ is: "nothing" });
  });

  it("ends when the session does, and when one signs out", async () => {
    const kept = session();
    await completeSignIn(place(), await follow(await beginSignIn(place(), "siths:doctor", kept)), kept);
    expect(recallSignIn(kept, Date.now() + 1801_000)).toBeUndefined();
    signOut(kept);
    expect(recallSignIn(kept, Date.now())).toBeUndefined();
  });

  it("does not begin at an issuer that calls itself something else", async () => {
    const other = createServer((_request, response) => {
      response.end(
        JSON.stringify({
          issuer: "https://elsewhere.example",
          authorization_endpoint: "https://elsewhere.example/a",
          token_endpoint: "https://elsewhere.example/t",
        }),
      );
    });
    const port = await listen(other, 0);
    expect(
      await beginSignIn({ origin: `http://127.0.0.1:${String(port)}`, returnPath: "/webcert/" }, undefined, session()),
    ).toBeUndefined();
    other.close();
  });
});
