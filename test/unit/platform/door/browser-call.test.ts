import { describe, expect, it } from "vitest";
import { accessCookie, confirmedByPage, pageProofHeader } from "../../../../functions/platform/door/browser-call.ts";
import { doorBy } from "../../../../functions/platform/door/door.ts";
import { TokenKeys } from "../../../../functions/platform/door/token-keys.ts";
import { bindingTo, certificateOf, makeToken, publishedKeys, testIssuer } from "../../../fixtures/tokens.ts";
import { anEvent } from "./an-event.ts";

const now = Date.parse("2026-11-26T12:00:00Z");
const keys = new TokenKeys({ read: async () => publishedKeys, now: () => now, tellStale: () => undefined });
const door = doorBy({ issuer: testIssuer, findKey: (id) => keys.find(id), now: () => now, vouchingKey: undefined });

const proof = "what only the page knows";
const staff = { person_kind: "staff", person: "SE-1", role: "DOCTOR", scope: "certificate:read" };
const pageToken = makeToken({ claims: { ...staff, cnf: confirmedByPage(proof) } });
const cookie = `${accessCookie}=${pageToken}`;
const ours = { [pageProofHeader]: proof, "sec-fetch-site": "same-origin" };

const called = (headers: Readonly<Record<string, string>>, cookies?: string[]) =>
  door({ ...anEvent(headers), ...(cookies === undefined ? {} : { cookies }) });

const refusedAs = (en: RegExp) => ({
  ok: false,
  refusal: { code: "token-invalid", detail: { en: expect.stringMatching(en) as string } },
});

describe("A browser that carries the token in its cookie", () => {
  it.each([
    ["as the gateway hands cookies on", ours, ["intyg-language=sv", cookie]],
    ["as the emulator does", { ...ours, cookie: `intyg-language=sv; ${cookie}` }, undefined],
    ["with a POST, which names its origin", { ...ours, origin: testIssuer }, [cookie]],
    ["of an age before Sec-Fetch-Site", { [pageProofHeader]: proof }, [cookie]],
  ])("is let in %s", async (_how, headers, cookies) => {
    expect(await called(headers, cookies)).toMatchObject({ ok: true, value: { kind: "staff", hsaId: "SE-1" } });
  });

  it.each([
    ["without the page's proof", {}, /proof/],
    ["with another page's proof", { [pageProofHeader]: "another's" }, /proof/],
    ["with no text for a proof", { [pageProofHeader]: "" }, /proof/],
    ["from another origin", { ...ours, origin: "https://evil.example" }, /page of ours/],
    ["from an origin that hides itself", { ...ours, origin: "null" }, /page of ours/],
    ["from another port of the same machine", { ...ours, origin: `${testIssuer}:8443` }, /page of ours/],
    ["from a neighbour below the same site", { ...ours, "sec-fetch-site": "same-site" }, /page of ours/],
    ["from another site", { ...ours, "sec-fetch-site": "cross-site" }, /page of ours/],
    ["from the address bar", { ...ours, "sec-fetch-site": "none" }, /page of ours/],
    ["and a token in the header too", { ...ours, authorization: `Bearer ${pageToken}` }, /either/],
  ])("is refused %s", async (_how, headers, told) => {
    expect(await called(headers, [cookie])).toMatchObject(refusedAs(told));
  });

  it("is refused where somebody has put a second cookie beside it", async () => {
    const others = `${accessCookie}=${makeToken({ claims: { ...staff, person: "SE-2" } })}`;
    for (const cookies of [
      [cookie, others],
      [others, cookie],
    ])
      expect(await called(ours, cookies)).toMatchObject(refusedAs(/either/));
  });

  it("carries no token that is bound to no page", async () => {
    for (const cnf of [undefined, {}, "x", { "page#S256": 1 }, bindingTo(certificateOf("journal"))]) {
      const carried = `${accessCookie}=${makeToken({ claims: { ...staff, ...(cnf === undefined ? {} : { cnf }) } })}`;
      expect(await called(ours, [carried])).toMatchObject(refusedAs(/proof/));
    }
  });

  it("gives nobody a token that works in a header", async () => {
    expect(await called({ ...ours, authorization: `Bearer ${pageToken}` })).toMatchObject(refusedAs(/cookie only/));
  });

  it("is judged like every token", async () => {
    const over = makeToken({ claims: { ...staff, cnf: confirmedByPage(proof), exp: now / 1000 - 60 } });
    expect(await called(ours, [`${accessCookie}=${over}`])).toMatchObject({ refusal: { code: "token-expired" } });
    expect(await called(ours, [`${accessCookie}=`])).toMatchObject(refusedAs(/not a signed token/));
    expect(await called(ours, [`other${cookie}`])).toMatchObject({ refusal: { code: "token-missing" } });
  });
});
