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
  if (read.authorities !== undefined) for (const root of rootsIn(read.authorities)) new X509Certificate(root);
  // The first certificate is ours; those behind it lead to its root.
  const own = new X509Certificate(read.certificate);
  if (!own.checkPrivateKey(createPrivateKey(read.key))) throw new CertificateOfAnotherKeyError();
  return read;
}

/** Each of them counts: one that cannot be read would be left out without a word. */
function rootsIn(authorities: string): readonly string[] {
  const [before, ...roots] = authorities.split(/(?=-----BEGIN CERTIFICATE-----)/);
  return before === undefined || before.trim() === "" ? roots : [before, ...roots];
}

/** The same in the words of node:tls. */
export function tlsOptions({ certificate, key, authorities }: MutualTls) {
  return { cert: certificate, key, ...(authorities === undefined ? {} : { ca: authorities }) };
}
