import { X509Certificate } from "node:crypto";

import { derInside, derObjectIdentifier, derTags, derValues, MalformedDerError } from "./der.ts";
import type { DerValue } from "./der.ts";

/** What a signature's verifier needs to know of an X.509 certificate (RFC 5280). */
export interface ParsedX509 {
  readonly der: Uint8Array;
  readonly x509: X509Certificate;
  /** Values of the subject's name by object identifier. */
  readonly subject: ReadonlyMap<string, readonly string[]>;
  /** Object identifier of its key's curve; undefined where the key is not an elliptic one. */
  readonly curve: string | undefined;
  /** Object identifier of the algorithm its issuer signed it with. */
  readonly signatureAlgorithm: string;
  readonly extensions: ReadonlyMap<string, { readonly critical: boolean; readonly value: Uint8Array }>;
  readonly keyUsage: ReadonlySet<KeyUsage>;
  /** How many issuers may follow below this one; undefined: no limit. */
  readonly pathLength: number | undefined;
}

export type KeyUsage = "digitalSignature" | "contentCommitment" | "keyCertSign";

export const curveIds = { p256: "1.2.840.10045.3.1.7", p384: "1.3.132.0.34", p521: "1.3.132.0.35" } as const;

export const extensionIds = {
  subjectKeyIdentifier: "2.5.29.14",
  keyUsage: "2.5.29.15",
  subjectAlternativeName: "2.5.29.17",
  basicConstraints: "2.5.29.19",
  certificatePolicies: "2.5.29.32",
  authorityKeyIdentifier: "2.5.29.35",
  extendedKeyUsage: "2.5.29.37",
  /** ETSI EN 319 412-1 §5.2.2: lives so short that it is never revoked, so nobody needs to ask. */
  validityAssuredShortTerm: "0.4.0.194121.2.1",
} as const;

/** Undefined where the bytes are not exactly one certificate. */
export function parseX509(der: Uint8Array): ParsedX509 | undefined {
  try {
    const x509 = new X509Certificate(der);
    // PEM, and DER with something behind it, are read as well: both would let two texts stand for one certificate.
    if (!x509.raw.equals(der)) return undefined;
    const [certificate] = derValues(der);
    const [toBeSigned, signatureAlgorithm] = derInside(certificate, derTags.sequence);
    const parts = derInside(toBeSigned, derTags.sequence).filter((part) => part.tag !== derTags.version);
    const [, , , , subject, publicKey] = parts;
    const extensions = readExtensions(parts.find((part) => part.tag === derTags.extensions));
    return {
      der,
      x509,
      subject: readName(subject),
      curve: readCurve(publicKey),
      signatureAlgorithm: derObjectIdentifier(derInside(signatureAlgorithm, derTags.sequence)[0]),
      extensions,
      keyUsage: readKeyUsage(extensions.get(extensionIds.keyUsage)?.value),
      pathLength: readPathLength(extensions.get(extensionIds.basicConstraints)?.value),
    };
  } catch {
    // The library and the reader below throw only where the bytes are no certificate.
    return undefined;
  }
}

/**
 * Whether a certificate names itself as its issuer, as a root does; false where the bytes are no certificate.
 * Told from the names alone, without the cost of reading the key.
 */
export function isSelfIssued(der: Uint8Array): boolean {
  try {
    const [toBeSigned] = derInside(derValues(der)[0], derTags.sequence);
    const [, , issuer, , subject] = derInside(toBeSigned, derTags.sequence).filter(
      (part) => part.tag !== derTags.version,
    );
    return issuer !== undefined && subject !== undefined && Buffer.compare(issuer.content, subject.content) === 0;
  } catch (error) {
    if (error instanceof MalformedDerError) return false;
    throw error;
  }
}

function readCurve(publicKey: DerValue | undefined): string | undefined {
  const [algorithm, curve] = derInside(derInside(publicKey, derTags.sequence)[0], derTags.sequence);
  return derObjectIdentifier(algorithm) === "1.2.840.10045.2.1" ? derObjectIdentifier(curve) : undefined;
}

function readName(name: DerValue | undefined): ReadonlyMap<string, readonly string[]> {
  const values = new Map<string, string[]>();
  for (const set of derInside(name, derTags.sequence)) {
    for (const attribute of derValues(set.content)) {
      const [type, value] = derInside(attribute, derTags.sequence);
      const id = derObjectIdentifier(type);
      values.set(id, [...(values.get(id) ?? []), readString(value)]);
    }
  }
  return values;
}

/** Other string types of old certificates read as empty: whoever needs that attribute then finds it missing. */
function readString(value: DerValue | undefined): string {
  if (value?.tag === derTags.utf8String) return new TextDecoder("utf-8", { fatal: true }).decode(value.content);
  if (value?.tag === derTags.printableString) return Buffer.from(value.content).toString("latin1");
  return "";
}

function readExtensions(wrapped: DerValue | undefined): ParsedX509["extensions"] {
  const extensions = new Map<string, { readonly critical: boolean; readonly value: Uint8Array }>();
  if (wrapped === undefined) return extensions;
  for (const extension of derInside(derValues(wrapped.content)[0], derTags.sequence)) {
    const [id, ...rest] = derInside(extension, derTags.sequence);
    const value = rest.at(-1);
    if (value?.tag === derTags.octetString) {
      extensions.set(derObjectIdentifier(id), {
        critical: rest[0]?.tag === derTags.boolean && rest[0].content[0] !== 0,
        value: value.content,
      });
    }
  }
  return extensions;
}

function readKeyUsage(value: Uint8Array | undefined): ReadonlySet<KeyUsage> {
  const usage = new Set<KeyUsage>();
  if (value === undefined) return usage;
  const [bits] = derValues(value);
  // The first octet of a bit string counts its unused bits; bit 0 is the highest of the next octet.
  const first = bits?.tag === derTags.bitString ? (bits.content[1] ?? 0) : 0;
  if ((first & 0x80) !== 0) usage.add("digitalSignature");
  if ((first & 0x40) !== 0) usage.add("contentCommitment");
  if ((first & 0x04) !== 0) usage.add("keyCertSign");
  return usage;
}

function readPathLength(value: Uint8Array | undefined): number | undefined {
  if (value === undefined) return undefined;
  const limit = derInside(derValues(value)[0], derTags.sequence).find((part) => part.tag === derTags.integer);
  return limit?.content.reduce((sum, octet) => sum * 256 + octet, 0);
}
