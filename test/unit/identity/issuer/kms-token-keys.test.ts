import { createHash, createHmac, createPrivateKey, generateKeyPairSync, sign } from "node:crypto";
import type { KMSClient } from "@aws-sdk/client-kms";
import { jwtVerify, createLocalJWKSet } from "jose";
import { describe, expect, it } from "vitest";
import { kmsTokenKeys } from "../../../../functions/identity/issuer/kms-token-keys.ts";
import { publicKeysOf } from "../../../../functions/identity/issuer/public-token-keys.ts";
import { signingKeysOf } from "../../../../functions/identity/issuer/signing-key.ts";

const pairs = new Map(["next", "now"].map((name) => [name, generateKeyPairSync("ec", { namedCurve: "P-256" })]));

/** The key service: what it was asked, and what it answers, as the SDK's client hands it on. */
function keyService() {
  const asked: { readonly verb: string; readonly input: Record<string, unknown> }[] = [];
  const send = async (command: { readonly input: Record<string, unknown> }) => {
    const verb = command.constructor.name.replace(/Command\d*$/, "");
    const { input } = command;
    asked.push({ verb, input });
    const pair = pairs.get(String(input["KeyId"]));
    if (verb === "GetPublicKey") return { PublicKey: pair?.publicKey.export({ format: "der", type: "spki" }) };
    if (verb === "GenerateMac")
      return {
        Mac: createHmac("sha256", "key")
          .update(input["Message"] as Uint8Array)
          .digest(),
      };
    throw new Error(`${verb} is not asked for here`);
  };
  return { asked, client: { send } as unknown as KMSClient };
}

describe("The issuer's keys in the key service", () => {
  it("are told with their thumbprints, the one that signs first", async () => {
    const { client } = keyService();
    const keys = kmsTokenKeys(client, { signing: ["now", "next"], secrets: "secrets" });
    const told = await publicKeysOf(keys);
    expect(told).toHaveLength(2);
    const { x } = createPrivateKey(pairs.get("now")!.privateKey.export({ format: "pem", type: "pkcs8" })).export({
      format: "jwk",
    });
    expect(told[0]).toMatchObject({ kty: "EC", crv: "P-256", alg: "ES256", use: "sig", x });
    const { crv, kty, x: first, y } = told[0]!;
    const thumbprint = createHash("sha256")
      .update(JSON.stringify({ crv, kty, x: first, y }))
      .digest("base64url");
    expect(told[0]!.kid).toBe(thumbprint);
  });

  it("sign a token that holds by what is told, asked for the digest only", async () => {
    const { client } = keyService();
    const real = kmsTokenKeys(client, { signing: ["now"], secrets: "secrets" });
    const keys = {
      ...real,
      sign: async (name: string, text: Uint8Array) => sign("sha256", text, pairs.get(name)!.privateKey),
    };
    const [key] = await signingKeysOf(keys);
    const [published] = await publicKeysOf(keys);
    const part = (value: object) => Buffer.from(JSON.stringify(value)).toString("base64url");
    const text = `${part({ alg: "ES256", kid: published!.kid })}.${part({ sub: "x".repeat(5000) })}`;
    const token = `${text}.${Buffer.from(await key!.sign(Buffer.from(text))).toString("base64url")}`;
    const { payload } = await jwtVerify(token, createLocalJWKSet({ keys: [{ ...published }] }));
    expect(payload.sub).toHaveLength(5000);
  });

  it("send a digest of 32 bytes, however long the text, and name the algorithm", async () => {
    const asked: Record<string, unknown>[] = [];
    const client = {
      send: async ({ input }: { readonly input: Record<string, unknown> }) => {
        asked.push(input);
        return { Signature: Buffer.from("signature") };
      },
    } as unknown as KMSClient;
    const keys = kmsTokenKeys(client, { signing: ["now"], secrets: "secrets" });
    const text = Buffer.alloc(9000, "x");
    expect(Buffer.from(await keys.sign("now", text)).toString()).toBe("signature");
    expect(asked[0]).toEqual({
      KeyId: "now",
      Message: createHash("sha256").update(text).digest(),
      MessageType: "DIGEST",
      SigningAlgorithm: "ECDSA_SHA_256",
    });
  });

  it("make a secret for each purpose, the same each time", async () => {
    const { client, asked } = keyService();
    const keys = kmsTokenKeys(client, { signing: ["now"], secrets: "secrets" });
    const [one, again, other] = await Promise.all(["a", "a", "b"].map((purpose) => keys.secret(purpose)));
    expect(Buffer.from(one!)).toEqual(Buffer.from(again!));
    expect(Buffer.from(one!)).not.toEqual(Buffer.from(other!));
    expect(asked.every(({ input }) => input["KeyId"] === "secrets" && input["MacAlgorithm"] === "HMAC_SHA_256")).toBe(
      true,
    );
  });
});
