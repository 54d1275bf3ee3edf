import { createHash } from "node:crypto";
import type { X509Certificate } from "node:crypto";
import { extensionIds, parseX509 } from "./parse-x509.ts";
import type { ParsedX509 } from "./parse-x509.ts";

/** What certificates (X.509) say of themselves: all else that a signature writes about its signer must repeat it. */
export interface CertificateWords {
  /** The certificates themselves, in base64. */
  readonly certificates: ReadonlySet<string>;
  /** Their digests, their keys' ids and the numbers that their keys consist of, in base64. */
  readonly values: ReadonlySet<string>;
  /** Their serial numbers, decimal. */
  readonly serialNumbers: ReadonlySet<string>;
  /** What the names of their holders and issuers consist of. */
  readonly inNames: ReadonlySet<string>;
}

/** A signer, an issuer or two; more would only be work for us. */
export const mostCertificates = 4;

/**
 * Reads certificates, the signer's first. Undefined where one of them is none, or none of the others issued another of
 * them: then it is not there for the signer's sake.
 *
 * @param written in base64
 */
export function wordsOfCertificates(written: readonly string[]): CertificateWords | undefined {
  if (written.length > mostCertificates) return undefined;
  const read = written.map((base64) => parseX509(Buffer.from(base64, "base64"))).filter((one) => one !== undefined);
  const [, ...others] = read;
  if (read.length < written.length || !others.every((one) => hasIssued(one, read))) return undefined;
  return {
    certificates: new Set(read.map(({ der }) => inBase64(der))),
    values: new Set(read.flatMap((one) => [...digestsOf(one), ...keyIdOf(one), ...keyOf(one.x509)])),
    serialNumbers: new Set(read.map(({ x509 }) => BigInt(`0x${x509.serialNumber}`).toString())),
    inNames: new Set(read.flatMap(({ x509 }) => [...wordsOf(x509.subject), ...wordsOf(x509.issuer)])),
  };
}

function hasIssued(issuer: ParsedX509, all: readonly ParsedX509[]): boolean {
  return all.some((one) => one !== issuer && one.x509.checkIssued(issuer.x509));
}

function digestsOf({ der }: ParsedX509): readonly string[] {
  return ["sha1", "sha256", "sha384", "sha512"].map((digest) => createHash(digest).update(der).digest("base64"));
}

/** An octet string within the extension's, whose tag and length take two bytes. */
function keyIdOf({ extensions }: ParsedX509): readonly string[] {
  const extension = extensions.get(extensionIds.subjectKeyIdentifier);
  return extension === undefined ? [] : [inBase64(extension.value.subarray(2))];
}

/** Modulus and exponent, or the point of the curve as it is written uncompressed (SEC 1 §2.3.3). */
function keyOf({ publicKey }: X509Certificate): readonly string[] {
  try {
    const { n, e, x, y } = publicKey.export({ format: "jwk" });
    const [modulus, exponent, across, up] = [n, e, x, y].map((number) => Buffer.from(number ?? "", "base64url"));
    if (n !== undefined && e !== undefined) return [inBase64(modulus), inBase64(exponent)];
    return [inBase64(Buffer.concat([Buffer.of(4), across ?? Buffer.of(), up ?? Buffer.of()]))];
  } catch {
    // A key of another kind, which no signature need write out.
    return [];
  }
}

/** The platform writes a name with one attribute on each line. */
function wordsOf(name: string): readonly string[] {
  return name.split("\n").map((line) => unescaped(line.slice(line.indexOf("=") + 1)));
}

/** A value of a name as it is meant (RFC 4514 §2.4). */
export function unescaped(value: string): string {
  return value.replaceAll(/\\(.)/gs, "$1");
}

function inBase64(bytes: Uint8Array = Buffer.of()): string {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString("base64");
}
