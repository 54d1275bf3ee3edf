import { ClientSecretBasic, PrivateKeyJwt } from "oauth4webapi";
import type { ClientAuth } from "oauth4webapi";
import type { Upstream } from "./upstream.ts";

type SigningKey = Extract<Upstream["authentication"], { readonly kind: "private_key_jwt" }>["privateKey"];

const algorithms = {
  ES256: { name: "ECDSA", namedCurve: "P-256" },
  PS256: { name: "RSA-PSS", hash: "SHA-256" },
  RS256: { name: "RSASSA-PKCS1-v1_5", hash: "SHA-256" },
} as const;

/** How we prove to an upstream provider who we are when we fetch an ID token. */
export async function clientProof({ authentication }: Upstream): Promise<ClientAuth> {
  if (authentication.kind === "client_secret_basic") return ClientSecretBasic(authentication.secret);
  const { kid } = authentication.privateKey;
  return PrivateKeyJwt({ key: await keyOf(authentication.privateKey), kid });
}

function keyOf(privateKey: SigningKey) {
  return crypto.subtle.importKey("jwk", privateKey, algorithms[privateKey.alg], false, ["sign"]);
}
