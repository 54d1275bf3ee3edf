import { createHmac, generateKeyPairSync, sign } from "node:crypto";
import { describe, expect, it } from "vitest";
import type { DoorSettings } from "../../../../functions/platform/door/door.ts";
import { doorBy } from "../../../../functions/platform/door/door.ts";
import { TokenKeys } from "../../../../functions/platform/door/token-keys.ts";
import { showing } from "../../../fixtures/api-event.ts";
import { bindingTo, certificateOf, makeToken, publicJwk, publishedKeys, testIssuer } from "../../../fixtures/tokens.ts";
import { anEvent } from "./an-event.ts";

const now = Date.parse("2026-11-26T12:00:00Z");
const seconds = now / 1000;
const rsa = generateKeyPairSync("rsa", { modulusLength: 2048 });
const weak = generateKeyPairSync("rsa", { modulusLength: 1024 });
const stranger = generateKeyPairSync("ec", { namedCurve: "P-256" });
const otherCurve = generateKeyPairSync("ec", { namedCurve: "P-384" });

const keys = JSON.stringify({
  keys: [
    ...(JSON.parse(publishedKeys) as { keys: object[] }).keys,
    publicJwk(rsa.publicKey, "rsa", "RS256"),
    publicJwk(weak.publicKey, "weak", "RS256"),
    publicJwk(otherCurve.publicKey, "p-384", "ES384"),
    { ...publicJwk(stranger.publicKey, "for-encryption", "ECDH-ES"), use: "enc" },
    { kty: "OKP", crv: "Ed25519", kid: "ed", x: "AAAA" },
    { kty: "EC", crv: "P-256", kid: "broken", x: "!", y: "" },
  ],
});

function aDoor(more: Partial<DoorSettings> = {}) {
  const kept = new TokenKeys({ read: () => Promise.resolve(keys), now: () => now, tellStale: () => undefined });
  return doorBy({
    issuer: testIssuer,
    findKey: (id) => kept.find(id),
    now: () => now,
    vouchingKey: undefined,
    ...more,
  });
}

const staff = { person_kind: "staff", person: "SE-1", role: "DOCTOR", scope: "certificate:read" };
const bearer = (token: string) => anEvent({ authorization: `Bearer ${token}` });
const part = (value: unknown) => Buffer.from(JSON.stringify(value)).toString("base64url");

function signedWithRsa(key = rsa.privateKey, kid = "rsa", alg = "RS256"): string {
  const head = part({ alg, typ: "at+jwt", kid });
  const [, body = ""] = makeToken({ claims: staff }).split(".");
  return `${head}.${body}.${sign("sha256", Buffer.from(`${head}.${body}`), key).toString("base64url")}`;
}

/** Signed with HMAC, keyed with what everybody can read: the public key. */
function keyedWithPublicKey(): string {
  const head = part({ alg: "HS256", typ: "at+jwt", kid: "rsa" });
  const [, body = ""] = makeToken({ claims: staff }).split(".");
  const key = rsa.publicKey.export({ type: "spki", format: "pem" });
  return `${head}.${body}.${createHmac("sha256", key).update(`${head}.${body}`).digest("base64url")}`;
}

function retouched(change: (claims: Record<string, unknown>) => object): string {
  const [head = "", body = "", signature = ""] = makeToken({ claims: staff }).split(".");
  const claims = JSON.parse(Buffer.from(body, "base64url").toString("utf8")) as Record<string, unknown>;
  return `${head}.${part(change(claims))}.${signature}`;
}

describe("The door", () => {
  it("lets in whom a token of the issuer's names, signed with either kind of key", async () => {
    const doctor = { kind: "staff", hsaId: "SE-1", role: "DOCTOR", scopes: ["certificate:read"], assurance: 1 };
    for (const token of [makeToken({ claims: staff }), signedWithRsa()])
      expect(await aDoor()(bearer(token))).toEqual({ ok: true, value: doctor });
    expect(await aDoor()(anEvent({ authorization: `bearer  ${makeToken({ claims: staff })}` }))).toMatchObject({
      ok: true,
    });
  });

  it.each([
    ["one for several, of whom we are one", { aud: ["somebody", "intygstjanster"] }],
    ["one that ran out a moment ago, by another machine's clock", { exp: seconds - 9 }],
    ["one of a moment ahead", { iat: seconds + 9, nbf: seconds + 9 }],
  ])("takes %s", async (_what, claims) => {
    expect(await aDoor()(bearer(makeToken({ claims: { ...staff, ...claims } })))).toMatchObject({ ok: true });
  });

  it("asks for a token where the call has none, or another kind of credentials", async () => {
    for (const authorization of [undefined, "", "Basic eDp5", "Bearertoken", "DPoP abc"])
      expect(await aDoor()(anEvent(authorization === undefined ? {} : { authorization }))).toEqual({
        ok: false,
        refusal: { code: "token-missing" },
      });
  });

  it.each<[string, string]>([
    ["nothing after Bearer", ""],
    ["what is no token", "abc"],
    ["two tokens", `${makeToken({ claims: staff })}, Bearer ${makeToken({ claims: staff })}`],
    ["one that is longer than any", makeToken({ claims: { ...staff, more: "x".repeat(9000) } })],
    ["one whose header is no JSON", `e30x.${part(staff)}.AAAA`],
    ["one whose header is a list", `${part([])}.${part(staff)}.AAAA`],
    [
      "one that says it needs no signature",
      `${part({ alg: "none", typ: "at+jwt", kid: "test-key" })}.${part(staff)}.AA`,
    ],
    ["one without signature", makeToken({ claims: staff }).replace(/[^.]*$/, "")],
    ["one of another kind: an ID token", makeToken({ header: { typ: "JWT" }, claims: staff })],
    ["one without kind", makeToken({ header: { typ: undefined }, claims: staff })],
    ["one with what is critical and not known", makeToken({ header: { crit: ["b64"], b64: true }, claims: staff })],
    ["one that names no key", makeToken({ header: { kid: undefined }, claims: staff })],
    ["one of a key that there is not", makeToken({ header: { kid: "another" }, claims: staff })],
    [
      "one of a key for encryption",
      makeToken({ header: { kid: "for-encryption" }, claims: staff, key: stranger.privateKey }),
    ],
    [
      "one of another curve",
      makeToken({ header: { kid: "p-384", alg: "ES384" }, claims: staff, key: otherCurve.privateKey }),
    ],
    ["one of a key that is too short", signedWithRsa(weak.privateKey, "weak")],
    ["one of a key that is broken", makeToken({ header: { kid: "broken" }, claims: staff })],
    ["one that another key has signed", makeToken({ claims: staff, key: stranger.privateKey })],
    ["one with the signature of another algorithm", signedWithRsa(rsa.privateKey, "rsa", "ES256")],
    ["one with an algorithm of the RSA key's that is not for tokens", signedWithRsa(rsa.privateKey, "rsa", "PS256")],
    ["one keyed with the public key", keyedWithPublicKey()],
    [
      "one that brings its own key",
      makeToken({
        header: { jwk: publicJwk(stranger.publicKey, "test-key", "ES256"), jku: "https://keys.example" },
        claims: staff,
        key: stranger.privateKey,
      }),
    ],
    ["one whose scope was widened afterwards", retouched((claims) => ({ ...claims, scope: "operator" }))],
    ["one whose person was changed afterwards", retouched((claims) => ({ ...claims, person: "SE-2" }))],
    ["one of another issuer", makeToken({ claims: { ...staff, iss: `${testIssuer}/` } })],
    ["one without issuer", makeToken({ claims: { ...staff, iss: undefined } })],
    ["one for somebody else", makeToken({ claims: { ...staff, aud: "somebody" } })],
    ["one for several who are not we", makeToken({ claims: { ...staff, aud: ["a", "b"] } })],
    ["one that is not valid yet", makeToken({ claims: { ...staff, nbf: seconds + 60 } })],
    ["one of tomorrow", makeToken({ claims: { ...staff, iat: seconds + 86_400 } })],
    ["one whose beginning is no number", makeToken({ claims: { ...staff, nbf: "now" } })],
    ["one of no client", makeToken({ claims: { ...staff, client_id: undefined } })],
    ["one of no subject", makeToken({ claims: { ...staff, sub: "" } })],
    ["one of nobody's", makeToken({ claims: { ...staff, person_kind: "nobody" } })],
  ])("refuses %s, and says why in both languages", async (_what, token) => {
    const answer = await aDoor()(bearer(token));
    expect(answer).toEqual({
      ok: false,
      refusal: {
        code: "token-invalid",
        detail: { sv: expect.stringMatching(/\.$/) as string, en: expect.stringMatching(/\.$/) as string },
      },
    });
    // What is told stands in a header too (RFC 6750 §3).
    expect(JSON.stringify(answer)).toMatch(/"en":"[\x20-\x21\x23-\x5B\x5D-\x7E]+"/);
  });

  it.each([
    ["a minute ago", seconds - 60],
    ["never", undefined],
    ["at a time that is no number", "2030"],
  ])("tells that a token which ran out %s has run out", async (_when, exp) => {
    expect(await aDoor()(bearer(makeToken({ claims: { ...staff, exp } })))).toEqual({
      ok: false,
      refusal: { code: "token-expired" },
    });
  });
});

const key = "the edge's key";
const system = { person_kind: "system", client_id: "journal", role: "SYSTEM", scope: "intyg:register" };
const own = certificateOf("journal");
const cloudFronts = certificateOf("CloudFront");
const subject = Buffer.from("CN=journal");
const vouchedAs = (what: Buffer, withKey: string) => {
  const named = what.toString("base64url");
  return `${named}.${createHmac("sha256", withKey).update(named).digest("base64url")}`;
};
const boundToSubject = {
  cnf: bindingTo(`\n${subject.toString("base64")}\n`),
};

/** A call of a system: its token, the certificate that the gateway saw, and the header with which an edge vouches. */
interface SystemCall {
  readonly claims?: object;
  readonly shows?: string;
  readonly header?: string;
  /** Whether the function is one of a developer's machine. */
  readonly here?: boolean;
}

async function called({ claims = { cnf: bindingTo(own) }, shows, header, here = false }: SystemCall): Promise<string> {
  const headers = {
    authorization: `Bearer ${makeToken({ claims: { ...system, ...claims } })}`,
    ...(header === undefined ? {} : { "x-local-client-subject": header }),
  };
  const event = anEvent(headers, shows === undefined ? {} : showing(shows));
  const answer = await aDoor(here ? { vouchingKey: () => Promise.resolve(key) } : {})(event);
  return answer.ok ? "in" : answer.refusal.code;
}

describe("A system, known by token and client certificate together,", () => {
  it.each<[string, SystemCall]>([
    ["with its own", { shows: own }],
    ["with its own, and a forged header", { shows: own, header: "x.y" }],
    ["here, where the edge vouches for it", { claims: boundToSubject, header: vouchedAs(subject, key), here: true }],
  ])("is let in %s", async (_how, call) => {
    expect(await called(call)).toBe("in");
  });

  it.each<[string, SystemCall]>([
    ["without certificate", {}],
    ["by way of CloudFront, which shows its own", { shows: cloudFronts }],
    ["by way of CloudFront, with a header that is forged", { shows: cloudFronts, header: vouchedAs(subject, "guess") }],
    ["with the certificate of another system", { shows: certificateOf("another") }],
    ["with a certificate that is none", { shows: "no certificate" }],
    ["with an empty certificate", { shows: "" }],
    ["with a token that is bound to nothing", { claims: {}, shows: own }],
    ["with a token that is bound to no thumbprint", { claims: { cnf: {} }, shows: own }],
    ["with a token that is bound to an empty thumbprint", { claims: { cnf: { "x5t#S256": "" } }, shows: own }],
    ["with a token that is bound by a text", { claims: { cnf: bindingTo(own)["x5t#S256"] }, shows: own }],
    ["with a token that is bound to a key instead", { claims: { cnf: { jkt: "x" } }, shows: own }],
    [
      "with the edge's true word, where functions know no edge of ours",
      { claims: boundToSubject, header: vouchedAs(subject, key) },
    ],
    ...["guess", ""].map((word): [string, SystemCall] => [
      `with a word that the key "${word}" has signed, where functions know no edge of ours`,
      { claims: boundToSubject, header: vouchedAs(subject, word) },
    ]),
    ["here, without the edge's word", { claims: boundToSubject, here: true }],
    [
      "here, with a word that another key has signed",
      { claims: boundToSubject, header: vouchedAs(subject, "guess"), here: true },
    ],
    [
      "here, with the edge's word for another",
      { claims: boundToSubject, header: vouchedAs(Buffer.from("CN=another"), key), here: true },
    ],
    [
      "here, with a word whose subject was changed",
      {
        claims: boundToSubject,
        header: vouchedAs(Buffer.from("CN=another"), key).replace(/^[^.]*/, subject.toString("base64url")),
        here: true,
      },
    ],
    ["here, with half a word", { claims: boundToSubject, header: subject.toString("base64url"), here: true }],
  ])("is refused %s", async (_how, call) => {
    expect(await called(call)).toBe("token-not-bound");
  });
});

it("A person's token that is bound to a certificate is good with that one only", async () => {
  const token = makeToken({ claims: { ...staff, cnf: bindingTo(own) } });
  const event = (shows?: string) =>
    anEvent({ authorization: `Bearer ${token}` }, shows === undefined ? {} : showing(shows));
  expect(await aDoor()(event(own))).toMatchObject({ ok: true });
  for (const shows of [undefined, cloudFronts])
    expect(await aDoor()(event(shows))).toMatchObject({ ok: false, refusal: { code: "token-not-bound" } });
});
