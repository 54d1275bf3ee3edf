import { curveIds, extensionIds } from "./parse-x509.ts";
import type { ParsedX509 } from "./parse-x509.ts";

/** Who signs: a member of staff, as the directory (HSA) knows them and the signing service certifies them. */
export interface Signer {
  readonly hsaId: string;
  readonly name: string;
}

export const subjectIds = { commonName: "2.5.4.3", serialNumber: "2.5.4.5" } as const;

/**
 * The person a signing certificate is issued to: the HSA-id is the subject's serial number, the name its common name
 * (the attributes the national signing service is asked for). Undefined where one is missing or stated twice.
 */
export function signerOf(certificate: ParsedX509): Signer | undefined {
  const [hsaId, ...otherIds] = certificate.subject.get(subjectIds.serialNumber) ?? [];
  const [name, ...otherNames] = certificate.subject.get(subjectIds.commonName) ?? [];
  if (!hsaId || !name || otherIds.length > 0 || otherNames.length > 0) return undefined;
  return { hsaId, name };
}

/**
 * Whether a certificate may stand behind a signature here: a key on P-256 for signing (not for issuing), and so
 * short-lived that its revocation need not be asked for, which a verifier without the network could not do.
 */
export function mayStandBehindSignature(certificate: ParsedX509): boolean {
  return (
    certificate.curve === curveIds.p256 &&
    !certificate.x509.ca &&
    (certificate.keyUsage.has("digitalSignature") || certificate.keyUsage.has("contentCommitment")) &&
    certificate.extensions.has(extensionIds.validityAssuredShortTerm)
  );
}
