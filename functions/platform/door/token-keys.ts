import { createPublicKey } from "node:crypto";
import type { JsonWebKey, KeyObject } from "node:crypto";

/** How tokens are signed (RFC 7518 §3.1): ECDSA on P-256, or RSA with PKCS #1 v1.5, both with SHA-256. */
export type TokenAlgorithm = "ES256" | "RS256";

/** A public key of the issuer, and the one algorithm that it is for. */
export interface TokenKey {
  readonly key: KeyObject;
  readonly algorithm: TokenAlgorithm;
}

/** So long are keys used before they are read again. */
const keptMs = 5 * 60_000;

/** So long at least lies between two readings, whatever tokens ask for. */
const leastBetweenMs = 30_000;

export interface TokenKeysPorts {
  /**
   * The issuer's keys as they are now: a JWK Set (RFC 7517 §5). Whoever has keys already is not `patient`, since a
   * caller waits.
   *
   * @throws where it cannot be read
   */
  readonly read: (patient: boolean) => Promise<string>;
  /** Milliseconds since 1970. */
  readonly now: () => number;
  /** Told that keys could not be read anew, so that those read before are used. */
  readonly tellStale: (error: unknown) => void;
}

/**
 * The keys by which tokens of the issuer are known. They are kept for five minutes; a key that is not among them is
 * looked for at most each half minute, so that no forged token costs more. Where they cannot be read anew, those that
 * were read before go on: an outage of where they lie signs nobody out.
 */
export class TokenKeys {
  readonly #ports: TokenKeysPorts;
  #keys: ReadonlyMap<string, TokenKey> | undefined;
  #readAt = -Infinity;
  #triedAt = -Infinity;
  #reading: Promise<void> | undefined;

  constructor(ports: TokenKeysPorts) {
    this.#ports = ports;
  }

  /** Reads the keys ahead of the first call. What goes wrong is told to that call, which reads again. */
  prepare(): void {
    this.#load(true).catch(() => undefined);
  }

  /**
   * The key of this id (`kid`); undefined where the issuer has none.
   *
   * @throws where no keys have been read yet, and cannot be
   */
  async find(id: string): Promise<TokenKey | undefined> {
    const now = this.#ports.now();
    const known = this.#keys?.get(id);
    if (known !== undefined && now - this.#readAt < keptMs) return known;
    if (this.#keys === undefined) await this.#load(true);
    else if (this.#reading !== undefined || now - this.#triedAt >= leastBetweenMs) await this.#renew();
    return this.#keys?.get(id);
  }

  async #renew(): Promise<void> {
    try {
      await this.#load(false);
    } catch (error) {
      this.#ports.tellStale(error);
    }
  }

  /** Those who come while the keys are read wait for the same reading. */
  #load(patient: boolean): Promise<void> {
    this.#reading ??= this.#readNow(patient).finally(() => {
      this.#reading = undefined;
    });
    return this.#reading;
  }

  async #readNow(patient: boolean): Promise<void> {
    const { read, now } = this.#ports;
    const at = now();
    this.#triedAt = at;
    this.#keys = parseTokenKeys(await read(patient));
    this.#readAt = at;
  }
}

/** What is published as the issuer's keys is no JWK Set. */
class TokenKeysUnreadableError extends Error {
  override name = "TokenKeysUnreadableError";
}

/** The keys of a JWK Set that tokens may be signed with, by their ids; what else it holds is for others. */
function parseTokenKeys(text: string): ReadonlyMap<string, TokenKey> {
  const set: unknown = JSON.parse(text);
  const keys = typeof set === "object" && set !== null && "keys" in set ? set.keys : undefined;
  if (!Array.isArray(keys)) throw new TokenKeysUnreadableError("The issuer's keys are no JWK Set");
  return new Map(keys.filter(isJwk).flatMap((jwk) => readKey(jwk) ?? []));
}

/** RFC 7518 §3.3 wants as much of an RSA key. */
const leastModulusBits = 2048;

function readKey(jwk: JsonWebKey): readonly [string, TokenKey][] | undefined {
  const { kid, use, alg, kty, crv } = jwk;
  if (typeof kid !== "string" || (use !== undefined && use !== "sig")) return undefined;
  const algorithm = kty === "EC" && crv === "P-256" ? "ES256" : kty === "RSA" ? "RS256" : undefined;
  if (algorithm === undefined || (alg !== undefined && alg !== algorithm)) return undefined;
  const key = publicKeyOf(jwk);
  if (key === undefined || (key.asymmetricKeyDetails?.modulusLength ?? leastModulusBits) < leastModulusBits)
    return undefined;
  return [[kid, { key, algorithm }]];
}

function publicKeyOf(jwk: JsonWebKey): KeyObject | undefined {
  try {
    return createPublicKey({ key: jwk, format: "jwk" });
  } catch {
    return undefined;
  }
}

function isJwk(value: unknown): value is JsonWebKey {
  return typeof value === "object" && value !== null && "kty" in value;
}
