import type { CertificateDocument } from "../../../functions/certificate/document.ts";
import { readDocument } from "../../../functions/certificate/store/stored-shapes.ts";
import { findType } from "../../../functions/certificate/types/registry.ts";
import { writeRegisterCertificate } from "../../../functions/certificate/wire/write.ts";
import type { Result } from "../../../functions/kernel/result.ts";
import { ok, refused } from "../../../functions/kernel/result.ts";
import { readSafely } from "../validate/judge-certificate.ts";

/** A certificate from either form, with what the conversion leaves behind. */
export interface EitherForm {
  readonly document: CertificateDocument;
  readonly wasSigned: boolean;
  readonly carriedName: boolean;
}

/** Reads national XML or the JSON that `convert` writes, and judges it as registration does, whichever it is. */
export async function readEither(bytes: Uint8Array, today: string): Promise<Result<EitherForm>> {
  const isJson = /^\ufeff?\s*[{[]/.test(new TextDecoder("utf-8", { ignoreBOM: true }).decode(bytes.subarray(0, 1000)));
  const xml = isJson ? fromJson(bytes) : ok(bytes);
  if (!xml.ok) return xml;
  const read = await readSafely(xml.value, today);
  if (!read.ok) return read;
  const { document, signed, carriedName } = read.value;
  return ok({ document, wasSigned: signed, carriedName });
}

/** The XML that a JSON document means: it is judged in that form, so both forms meet the same rules. */
function fromJson(bytes: Uint8Array): Result<Uint8Array> {
  let document: CertificateDocument;
  try {
    document = readDocument(Buffer.from(bytes));
  } catch (error) {
    return refused(error instanceof SyntaxError ? "json-malformed" : "json-not-a-certificate");
  }
  if (findType(document.type, document.version) === undefined) return refused("certificate-type-unknown");
  return ok(writeRegisterCertificate(document));
}
