import { SignJWT, UnsecuredJWT, decodeJwt } from "jose";
import type { JWTPayload } from "jose";
import type { TokenFault } from "./provider-faults.ts";
import type { ProviderKey } from "./provider-keys.ts";

/** What a wrong ID token is made of. */
export interface WrongTokenParts {
  /** The right one. */
  readonly idToken: string;
  /** That of the sign-in before, where there was one. */
  readonly earlier: string | undefined;
  /** The provider's key, and one that it has never published. */
  readonly own: ProviderKey;
  readonly foreign: ProviderKey;
  /** The claims by which the provider names a person. */
  readonly personClaims: readonly string[];
  readonly unexaminedLevel: string;
  readonly lowLevel: string;
  /** A level that is high enough, in the words of the other federation. */
  readonly foreignLevel: string;
}

const hour = 3600;
const day = 24 * hour;

/** The ID token with one thing wrong; undefined where there is to be none. */
export async function wrongToken(fault: TokenFault, parts: WrongTokenParts): Promise<string | undefined> {
  const { idToken, earlier, own, foreign } = parts;
  const claims = decodeJwt(idToken);
  const now = Math.floor(Date.now() / 1000);
  const anew = (changed: JWTPayload): Promise<string> => signed({ ...claims, ...changed }, own);
  switch (fault) {
    case "other-key":
      return signed(claims, { ...foreign, kid: own.kid });
    case "unknown-key":
    case "new-key":
      return signed(claims, foreign);
    case "unsigned":
      return new UnsecuredJWT(claims).encode();
    case "shared-secret":
      return new SignJWT(claims)
        .setProtectedHeader({ alg: "HS256", kid: own.kid })
        .sign(new TextEncoder().encode(JSON.stringify(own.publicJwk)));
    case "cut-off":
      return idToken.slice(0, idToken.lastIndexOf(".") + 1);
    case "changed-claims":
      return withClaims(idToken, { ...claims, ...personOf(parts, "TSTNMT2321000156-9999") });
    case "other-issuer":
      return anew({ iss: "https://idp.elsewhere.example" });
    case "other-audience":
      return anew({ aud: "another-client" });
    case "other-party":
      return anew({ aud: [String(claims.aud), "another-client"], azp: "another-client" });
    case "other-nonce":
      return anew({ nonce: "of-another-sign-in" });
    case "no-nonce":
      return signed(without(claims, ["nonce"]), own);
    case "replayed":
      return earlier ?? idToken;
    case "expired":
      return anew({ iat: now - 2 * hour, exp: now - hour });
    case "issued-long-ago":
      return anew({ iat: now - hour, exp: now + hour });
    case "issued-tomorrow":
      return anew({ iat: now + day, exp: now + 2 * day });
    case "of-earlier-sign-in":
      return anew({ auth_time: now - hour });
    case "no-sign-in-time":
      return signed(without(claims, ["auth_time"]), own);
    case "low-level":
      return anew({ acr: parts.lowLevel });
    case "unexamined-level":
      return anew({ acr: parts.unexaminedLevel });
    case "level-of-other-way":
      return anew({ acr: parts.foreignLevel });
    case "no-level":
      return signed(without(claims, ["acr"]), own);
    case "nobody":
      return signed(without(claims, parts.personClaims), own);
    case "somebody-malformed":
      return anew(personOf(parts, "19121212_1213"));
    case "no-token":
      return undefined;
  }
}

function signed(claims: JWTPayload, { privateKey, kid }: ProviderKey): Promise<string> {
  return new SignJWT(claims).setProtectedHeader({ alg: "ES256", kid }).sign(privateKey);
}

function personOf({ personClaims }: WrongTokenParts, value: string): JWTPayload {
  return Object.fromEntries(personClaims.map((claim) => [claim, value]));
}

function without(claims: JWTPayload, names: readonly string[]): JWTPayload {
  return Object.fromEntries(Object.entries(claims).filter(([name]) => !names.includes(name)));
}

/** The token with other claims and the signature of the first. */
function withClaims(idToken: string, claims: JWTPayload): string {
  const [header = "", , signature = ""] = idToken.split(".");
  return [header, Buffer.from(JSON.stringify(claims)).toString("base64url"), signature].join(".");
}
