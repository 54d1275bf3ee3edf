import { createPrivateKey, X509Certificate } from "node:crypto";
import * as z from "zod/mini";

/** Our own certificate and whom we trust, where the other side asks for mutual TLS (RIV-TA Basic Profile 2.1). PEM. */
export interface MutualTls {
  readonly certificate: string;
  readonly key: string;
  /** The roots that the other side's certificate must lead to. @default those that come with Node.js */
  readonly authorities?: string;
}

const kept = z.strictObject({
  certificate: z.string(),
  key: z.string(),
  authorities: z.exactOptional(z.string()),
});

/** A certificate and a key that do not belong together. */
class CertificateOfAnotherKeyError extends Error {
  override name = "CertificateOfAnotherKeyError";
}

/**
 * A client certificate as an operator keeps it in the Parameter Store: JSON with the fields of MutualTls. Throws where
 * it is something else, or the key is another certificate's.
 */
export function readMutualTls(text: string): MutualTls {
  const read = kept.parse(JSON.parse(text));
  if (read.authorities !== undefined) new X509Certificate(read.authorities);
  // The first certificate is ours; those behind it lead to its root.
  const own = new X509Certificate(read.certificate);
  if (!own.checkPrivateKey(createPrivateKey(read.key))) throw new CertificateOfAnotherKeyError();
  return read;
}
