import type { Result } from "../../kernel/result.ts";
import { ok } from "../../kernel/result.ts";
import { readCertificate } from "../wire/read.ts";
import type { ReadRefusal } from "../wire/read.ts";
import { printCertificate } from "./print-certificate.ts";
import type { PrintVariant } from "./printing.ts";

export interface XmlPrinting {
  /** The XML alone does not tell whether the certificate was revoked or replaced, so nothing of that is marked. */
  readonly verificationAddress: string;
  /** UTC, ISO 8601. */
  readonly printedAt: string;
  /** Whole and in Swedish, when absent. */
  readonly variant?: PrintVariant;
}

/**
 * Prints a certificate from its national XML, as a file on a disk holds it. The XML is attached where it is signed and does not
 * name the patient (design §2 rule 2). Refused as `readCertificate` refuses.
 */
export async function printXml(xml: Uint8Array, around: XmlPrinting): Promise<Result<Uint8Array, ReadRefusal>> {
  const read = await readCertificate(xml);
  if (!read.ok) return read;
  const { document, type, signed, carriedName } = read.value;
  const { verificationAddress, printedAt, variant = { withoutDiagnosis: false, english: false } } = around;
  const attached = signed && !carriedName ? { signedXml: xml } : {};
  return ok(await printCertificate({ type, document, marks: [], variant, verificationAddress, printedAt, ...attached }));
}
