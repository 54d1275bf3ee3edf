import { describe, expect, it } from "vitest";
import { readUpstreams } from "../../../../functions/identity/federation/upstream.ts";

const siths = {
  key: "siths",
  issuer: "https://idp.siths.example",
  clientId: "intygstjanster",
  authentication: { kind: "client_secret_basic", secret: "not-to-be-told" },
  lowestAssurance: 3,
  words: { sv: "SITHS-kort", en: "SITHS card" },
};
const eLegitimation = {
  ...siths,
  key: "e-legitimation",
  authentication: {
    kind: "private_key_jwt",
    privateKey: { kty: "EC", crv: "P-256", alg: "ES256", kid: "one", d: "not-to-be-told", x: "x", y: "y" },
  },
};

const read = (...upstreams: readonly unknown[]) => readUpstreams(JSON.stringify(upstreams));

describe("The setting of the upstream providers", () => {
  it("is read as it stands", () => {
    expect(read(siths, eLegitimation)).toEqual([siths, eLegitimation]);
  });

  it.each([
    ["another way to sign in", { ...siths, key: "password" }, "/0/key"],
    ["an issuer without an address", { ...siths, issuer: "siths" }, "/0/issuer"],
    ["a level that is none", { ...siths, lowestAssurance: 5 }, "/0/lowestAssurance"],
    ["a field that there is not", { ...siths, secret: "not-to-be-told" }, "at /0"],
    ["a proof that there is not", { ...siths, authentication: { kind: "none" } }, "/0/authentication/kind"],
    [
      "a key that signs by a shared secret",
      { ...eLegitimation, authentication: { kind: "private_key_jwt", privateKey: { kty: "oct", alg: "HS256" } } },
      "/0/authentication/privateKey/alg",
    ],
  ])("is refused with %s, by its place and without its secrets", (_what, upstream, place) => {
    expect(() => read(upstream)).toThrow(place);
    expect(() => read(upstream)).not.toThrow("not-to-be-told");
  });

  it("is refused where it is no JSON, or names a way to sign in twice", () => {
    expect(() => readUpstreams("{not-to-be-told")).toThrow("The upstream providers are wrong at /");
    expect(() => read(siths, siths)).toThrow("Two upstream providers have the key siths");
  });
});
