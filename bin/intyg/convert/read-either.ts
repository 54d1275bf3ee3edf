import type { CertificateDocument } from "../../../functions/certificate/model/certificate-document.ts";
import { readBodyBytes } from "../../../functions/certificate/national-xml/envelope.ts";
import { parseCertificateXml } from "../../../functions/certificate/national-xml/parse-certificate-xml.ts";
import { certificateDocument } from "../../../functions/certificate/store/document-shape.ts";
import { findType } from "../../../functions/certificate/types/registry.ts";
import type { CertificateType } from "../../../functions/certificate/types/type-language.ts";
import { writeRegisterCertificate } from "../../../functions/certificate/national-xml/write-certificate-xml.ts";
import type { Result } from "../../../functions/operation/result.ts";
import { ok, refused } from "../../../functions/operation/result.ts";

/** A certificate from either form, with what the conversion may leave behind. */
export interface EitherForm {
  readonly type: CertificateType;
  readonly document: CertificateDocument;
  /** The signed XML as it came, out of its envelope; absent where there is no signature. */
  readonly signedXml?: Uint8Array;
  readonly carriedName: boolean;
}

/**
 * Reads national XML or the JSON that `convert` writes, and judges it as registration does, whichever it is.
 *
 * @param today YYYY-MM-DD in Sweden
 */
export async function readEither(bytes: Uint8Array, today: string): Promise<Result<EitherForm>> {
  const isJson = /^\ufeff?\s*[{[]/.test(new TextDecoder("utf-8", { ignoreBOM: true }).decode(bytes.subarray(0, 1000)));
  const xml = isJson ? fromJson(bytes) : ok(bytes);
  if (!xml.ok) return xml;
  const read = await parseCertificateXml(xml.value, { today });
  if (!read.ok) return read;
  const { type, document, signed, carriedName } = read.value;
  return ok({ type, document, carriedName, ...(signed ? { signedXml: await outOfEnvelope(xml.value) } : {}) });
}

/** The XML that a JSON document means: it is judged in that form, so both forms meet the same rules. */
function fromJson(bytes: Uint8Array): Result<Uint8Array> {
  let document: CertificateDocument;
  try {
    document = certificateDocument.parse(JSON.parse(Buffer.from(bytes).toString("utf8")));
  } catch (error) {
    return refused(error instanceof SyntaxError ? "json-malformed" : "json-not-a-certificate");
  }
  if (findType(document.type, document.version) === undefined) return refused("certificate-type-unknown");
  return ok(writeRegisterCertificate(document));
}

async function outOfEnvelope(xml: Uint8Array): Promise<Uint8Array> {
  const body = await readBodyBytes(xml, { logicalAddress: "not asked for" });
  return body.ok ? body.value.bytes : xml;
}
