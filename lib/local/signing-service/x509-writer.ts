import { createHash, createPublicKey, randomBytes, sign } from "node:crypto";
import type { KeyObject } from "node:crypto";

/** What a certificate says (RFC 5280), as far as a signing service's own authority needs it. Keys are on P-256. */
export interface CertificateContents {
  readonly subject: Name;
  readonly issuer: Name;
  readonly publicKey: KeyObject;
  readonly notBefore: Date;
  readonly notAfter: Date;
  readonly role: "authority" | "short-lived signer";
}

/** The attributes of a name in their order. */
export type Name = readonly (readonly [attribute: keyof typeof attributeIds, value: string])[];

const attributeIds = {
  country: "2.5.4.6",
  organisation: "2.5.4.10",
  commonName: "2.5.4.3",
  serialNumber: "2.5.4.5",
} as const;

/** Writes a certificate and signs it with the issuer's key (ECDSA with SHA-256). DER. */
export function writeCertificate(contents: CertificateContents, issuerKey: KeyObject): Buffer {
  const ecdsaWithSha256 = sequence(objectIdentifier("1.2.840.10045.4.3.2"));
  const toBeSigned = sequence(
    tagged(0, integer(Buffer.from([2]))),
    integer(Buffer.concat([Buffer.from([0x01]), randomBytes(15)])),
    ecdsaWithSha256,
    name(contents.issuer),
    sequence(time(contents.notBefore), time(contents.notAfter)),
    name(contents.subject),
    publicKeyInfo(contents.publicKey),
    tagged(3, sequence(...extensions(contents, createPublicKey(issuerKey)))),
  );
  return sequence(toBeSigned, ecdsaWithSha256, bitString(sign("sha256", toBeSigned, issuerKey)));
}

function extensions({ role, publicKey }: CertificateContents, issuerPublicKey: KeyObject): readonly Buffer[] {
  const isAuthority = role === "authority";
  return [
    // An authority that issues to signers only, and a signer that issues to nobody.
    extension("2.5.29.19", true, isAuthority ? sequence(truth(), integer(Buffer.from([0]))) : sequence()),
    // keyCertSign and cRLSign, or contentCommitment: the bit string's first octet counts the unused bits.
    extension("2.5.29.15", true, value(0x03, isAuthority ? Buffer.from([1, 0x06]) : Buffer.from([6, 0x40]))),
    extension("2.5.29.14", false, value(0x04, keyIdentifier(publicKey))),
    extension("2.5.29.35", false, sequence(value(0x80, keyIdentifier(issuerPublicKey)))),
    // ETSI EN 319 412-1 §5.2.2, validity assured, short term: never revoked. Its value is NULL.
    ...(isAuthority ? [] : [extension("0.4.0.194121.2.1", false, value(0x05, Buffer.alloc(0)))]),
  ];
}

function extension(id: string, critical: boolean, contents: Buffer): Buffer {
  return sequence(objectIdentifier(id), ...(critical ? [truth()] : []), value(0x04, contents));
}

/**
 * RFC 7093 §2, method 1: the leftmost 160 bits of the SHA-256 of the public key's bits, which are the last 65 octets of
 * its DER on P-256.
 */
function keyIdentifier(publicKey: KeyObject): Buffer {
  return createHash("sha256").update(publicKeyInfo(publicKey).subarray(-65)).digest().subarray(0, 20);
}

function publicKeyInfo(publicKey: KeyObject): Buffer {
  return publicKey.export({ type: "spki", format: "der" });
}

function name(attributes: Name): Buffer {
  return sequence(
    ...attributes.map(([attribute, text]) =>
      value(
        0x31,
        sequence(
          objectIdentifier(attributeIds[attribute]),
          value(attribute === "country" ? 0x13 : 0x0c, Buffer.from(text, "utf8")),
        ),
      ),
    ),
  );
}

/** UTCTime up to 2049, then GeneralizedTime (RFC 5280 §4.1.2.5). */
function time(at: Date): Buffer {
  const digits = at.toISOString().replace(/[-:T]/g, "").slice(0, 14);
  return at.getUTCFullYear() < 2050
    ? value(0x17, Buffer.from(`${digits.slice(2)}Z`))
    : value(0x18, Buffer.from(`${digits}Z`));
}

function objectIdentifier(dotted: string): Buffer {
  const [first = 0, second = 0, ...rest] = dotted.split(".").map(Number);
  return value(0x06, Buffer.from([first * 40 + second, ...rest.flatMap(base128)]));
}

/** Seven bits an octet, the highest first; every octet but the last has its top bit set. */
function base128(arc: number): readonly number[] {
  const octets = [arc & 0x7f];
  for (let left = Math.floor(arc / 128); left > 0; left = Math.floor(left / 128)) octets.unshift((left & 0x7f) | 0x80);
  return octets;
}

function truth(): Buffer {
  return value(0x01, Buffer.from([0xff]));
}

/** `octets` as they are: the caller sees to it that the first is below 0x80, so that the number is positive. */
function integer(octets: Buffer): Buffer {
  return value(0x02, octets);
}

function bitString(octets: Buffer): Buffer {
  return value(0x03, Buffer.concat([Buffer.from([0]), octets]));
}

function sequence(...values: readonly Buffer[]): Buffer {
  return value(0x30, Buffer.concat(values));
}

function tagged(tag: number, contents: Buffer): Buffer {
  return value(0xa0 + tag, contents);
}

function value(tag: number, contents: Buffer): Buffer {
  const length =
    contents.length < 0x80
      ? [contents.length]
      : contents.length < 0x100
        ? [0x81, contents.length]
        : [0x82, contents.length >> 8, contents.length & 0xff];
  return Buffer.concat([Buffer.from([tag, ...length]), contents]);
}
