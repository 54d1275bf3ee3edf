import { randomBytes } from "node:crypto";
import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from "node:fs";
import { basename, join } from "node:path";
import { exportJWK, generateKeyPair } from "jose";
import type { JWK } from "jose";

/** What the issuer keeps between runs, so that a token or a cookie of yesterday does not fail in a puzzling way. */
export interface IssuerKeys {
  /** The private key that signs tokens: RSA, since an HTTP API accepts RS256 only. */
  readonly signing: JWK;
  /** Signs the issuer's cookies, and is what the systems' secrets derive from. */
  readonly secret: string;
}

/** Reads the keys from the folder; the first run makes them. They sign for this machine only and open nothing else. */
export async function loadIssuerKeys(folder: string): Promise<IssuerKeys> {
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  const signing = await keep(join(folder, "issuer-signing-key.json"), isSigningKey, makeSigningKey);
  const secret = await keep(join(folder, "issuer-secret.json"), isSecret, () =>
    Promise.resolve({ secret: randomBytes(32).toString("base64url") }),
  );
  return { signing, secret: secret.secret };
}

async function makeSigningKey(): Promise<JWK> {
  const { privateKey } = await generateKeyPair("RS256", { extractable: true });
  return { ...(await exportJWK(privateKey)), alg: "RS256", use: "sig", kid: randomBytes(8).toString("hex") };
}

function isSigningKey(value: unknown): value is JWK {
  return typeof value === "object" && value !== null && "kty" in value && value.kty === "RSA";
}

function isSecret(value: unknown): value is { readonly secret: string } {
  return typeof value === "object" && value !== null && "secret" in value && typeof value.secret === "string";
}

async function keep<Kept extends object>(
  file: string,
  isKept: (value: unknown) => value is Kept,
  make: () => Promise<Kept>,
): Promise<Kept> {
  if (existsSync(file)) {
    const kept: unknown = JSON.parse(readFileSync(file, "utf8"));
    if (!isKept(kept)) throw new Error(`The issuer's ${basename(file)} is damaged; remove .local/keys and start again`);
    return kept;
  }
  const made = await make();
  // Written aside and renamed, so that two runs that start at once never read half a key.
  const aside = `${file}.${String(process.pid)}`;
  writeFileSync(aside, JSON.stringify(made), { mode: 0o600 });
  renameSync(aside, file);
  return made;
}
