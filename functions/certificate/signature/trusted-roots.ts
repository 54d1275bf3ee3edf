import { ok, refused } from "../../operation/result.ts";
import type { Refusal, Result } from "../../operation/result.ts";
import { curveIds, extensionIds, parseX509 } from "./parse-x509.ts";
import type { ParsedX509 } from "./parse-x509.ts";

/** The issuers whose word counts. */
export type TrustedRoots = readonly ParsedX509[];

/** @throws BusyError where nobody can tell now whom to trust */
export type FindTrustedRoots = () => Promise<TrustedRoots>;

/**
 * Reads root certificates from PEM, one or more after each other. Throws where there is none, or one cannot be read:
 * nobody is trusted by half.
 */
export function trustedRootsFromPem(pem: string): TrustedRoots {
  const roots = [...pem.matchAll(/-----BEGIN CERTIFICATE-----([\s\S]+?)-----END CERTIFICATE-----/g)].map((block) =>
    parseX509(Buffer.from(block[1] ?? "", "base64")),
  );
  const readable = roots.filter((root) => root !== undefined);
  // One that was cut off has a beginning and no end.
  const begun = pem.split("-----BEGIN").length - 1;
  if (readable.length === 0 || readable.length < begun)
    throw new Error("The trusted roots of the signing service cannot be read");
  return readable;
}

export type TrustRefusal = Refusal<"signer-not-trusted"> | Refusal<"signer-certificate-expired">;

/**
 * Whether a signer's certificate leads to a trusted root, each step signed by the next and valid at `at` (RFC 5280 §6,
 * without policies and names, which the signing service's profile does not use). The signer's certificate comes first;
 * the others are looked among for issuers in any order.
 */
export function checkTrust(
  certificates: readonly [ParsedX509, ...ParsedX509[]],
  roots: TrustedRoots,
  at: Date,
): Result<undefined, TrustRefusal> {
  const [signer, ...others] = certificates;
  const path = pathToRoot(signer, others, roots, 0);
  if (path === undefined) return refused("signer-not-trusted");
  return path.every((certificate) => isValidAt(certificate, at))
    ? ok(undefined)
    : refused("signer-certificate-expired");
}

/** Signer, issuers, root. `below` counts the issuers already passed. */
function pathToRoot(
  certificate: ParsedX509,
  others: readonly ParsedX509[],
  roots: TrustedRoots,
  below: number,
): readonly ParsedX509[] | undefined {
  if (!understandsCritical(certificate)) return undefined;
  const root = roots.find((candidate) => isIssuedBy(certificate, candidate, below));
  if (root !== undefined) return [certificate, root];
  for (const issuer of others) {
    if (!isIssuedBy(certificate, issuer, below)) continue;
    const rest = pathToRoot(
      issuer,
      others.filter((other) => other !== issuer),
      roots,
      below + 1,
    );
    if (rest !== undefined) return [certificate, ...rest];
  }
  return undefined;
}

function isIssuedBy(certificate: ParsedX509, issuer: ParsedX509, below: number): boolean {
  return (
    issuer.x509.ca &&
    issuer.keyUsage.has("keyCertSign") &&
    (issuer.pathLength === undefined || below <= issuer.pathLength) &&
    certificateSignatureAlgorithms.has(certificate.signatureAlgorithm) &&
    isStrong(issuer) &&
    certificate.x509.checkIssued(issuer.x509) &&
    certificate.x509.verify(issuer.x509.publicKey)
  );
}

/** ECDSA and RSA (PKCS #1) with SHA-256, 384 or 512. */
const certificateSignatureAlgorithms: ReadonlySet<string> = new Set([
  "1.2.840.10045.4.3.2",
  "1.2.840.10045.4.3.3",
  "1.2.840.10045.4.3.4",
  "1.2.840.113549.1.1.11",
  "1.2.840.113549.1.1.12",
  "1.2.840.113549.1.1.13",
]);

const issuerCurves: ReadonlySet<string> = new Set(Object.values(curveIds));

function isStrong(issuer: ParsedX509): boolean {
  if (issuer.curve !== undefined) return issuerCurves.has(issuer.curve);
  const key = issuer.x509.publicKey;
  return key.asymmetricKeyType === "rsa" && (key.asymmetricKeyDetails?.modulusLength ?? 0) >= 2048;
}

const understoodExtensions: ReadonlySet<string> = new Set(Object.values(extensionIds));

/** RFC 5280 §4.2: who does not understand a critical extension must refuse the certificate. */
function understandsCritical(certificate: ParsedX509): boolean {
  return [...certificate.extensions].every(([id, extension]) => !extension.critical || understoodExtensions.has(id));
}

function isValidAt(certificate: ParsedX509, at: Date): boolean {
  return certificate.x509.validFromDate <= at && at <= certificate.x509.validToDate;
}
