import { verify } from "node:crypto";
import type { Result } from "../../operation/result.ts";
import { ok, refused } from "../../operation/result.ts";
import { invalidToken } from "./token-faults.ts";
import type { TokenKey } from "./token-keys.ts";

/** Whom a token must be meant for. */
export const audience = "intygstjanster";

/** Clocks of two machines may differ by this much. */
const leewaySeconds = 10;

/** Longer than any that the issuer makes; the gateway lets 10 KB of headers through. */
const longestToken = 8192;

export type Claims = Readonly<Record<string, unknown>>;

/** What a token is judged by. */
export interface TokenRules {
  /** The issuer, as in the claim `iss`. */
  readonly issuer: string;
  /** The issuer's public key of this id. */
  readonly findKey: (id: string) => Promise<TokenKey | undefined>;
  /** Milliseconds since 1970. */
  readonly now: () => number;
}

/**
 * Verifies an access token (RFC 9068 §4): a JWT that the issuer has signed, for us, valid now. The algorithm is that of
 * the key and of no header's choosing, and whatever a header brings (`jwk`, `jku`, `x5c`) is not looked at
 * (RFC 8725 §3).
 *
 * @returns its claims, of which `client_id` and `sub` are texts; or why it is none
 * @throws where the issuer's keys cannot be read
 */
export async function verifyAccessToken(token: string, { issuer, findKey, now }: TokenRules): Promise<Result<Claims>> {
  const [head, body, signature] = token.length <= longestToken && isCompact.test(token) ? token.split(".") : [];
  if (head === undefined || body === undefined || signature === undefined) return invalidToken("unreadable");
  const header = readJson(head);
  if (header === undefined) return invalidToken("unreadable");
  const { alg, kid } = header;
  if (!isAccessToken(header) || typeof kid !== "string") return invalidToken("other-kind");
  const known = await findKey(kid);
  if (known === undefined) return invalidToken("unknown-key");
  if (alg !== known.algorithm) return invalidToken("other-kind");
  if (!isSignedBy(known, `${head}.${body}`, signature)) return invalidToken("wrong-signature");
  const claims = readJson(body);
  return claims === undefined ? invalidToken("unreadable") : judge(claims, issuer, now() / 1000);
}

/** A JWS in compact form (RFC 7515 §7.1): three parts in base64url. */
const isCompact = /^[\w-]+\.[\w-]+\.[\w-]+$/;

/** What is critical is nothing that we know (RFC 7515 §4.1.11). */
function isAccessToken({ alg, typ, crit }: Claims): boolean {
  const isKind = typeof typ === "string" && /^(?:application\/)?at\+jwt$/i.test(typ);
  return isKind && crit === undefined && (alg === "ES256" || alg === "RS256");
}

function isSignedBy({ key, algorithm }: TokenKey, signed: string, signature: string): boolean {
  const bytes = Buffer.from(signature, "base64url");
  return algorithm === "ES256"
    ? verify("sha256", Buffer.from(signed), { key, dsaEncoding: "ieee-p1363" }, bytes)
    : verify("sha256", Buffer.from(signed), key, bytes);
}

function judge(claims: Claims, issuer: string, now: number): Result<Claims> {
  const { iss, aud, exp, nbf, iat, sub, client_id: client } = claims;
  if (iss !== issuer) return invalidToken("other-issuer");
  if (aud !== audience && !(Array.isArray(aud) && aud.includes(audience))) return invalidToken("other-audience");
  if (typeof exp !== "number" || exp <= now - leewaySeconds) return refused("token-expired");
  if ([nbf, iat].some((from) => from !== undefined && !(typeof from === "number" && from <= now + leewaySeconds)))
    return invalidToken("not-yet");
  return isName(sub) && isName(client) ? ok(claims) : invalidToken("nobody");
}

function isName(value: unknown): boolean {
  return typeof value === "string" && value !== "";
}

function readJson(part: string): Claims | undefined {
  try {
    const value: unknown = JSON.parse(Buffer.from(part, "base64url").toString("utf8"));
    return typeof value === "object" && value !== null && !Array.isArray(value) ? { ...value } : undefined;
  } catch {
    return undefined;
  }
}
