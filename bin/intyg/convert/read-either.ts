import type { CertificateDocument } from "../../../functions/certificate/model/certificate-document.ts";
import { readBodyBytes } from "../../../functions/certificate/national-xml/envelope.ts";
import { jsonFindings } from "../../../functions/certificate/types/json/json-pointer.ts";
import type { CertificateType } from "../../../functions/certificate/types/type-language.ts";
import { writeRegisterCertificate } from "../../../functions/certificate/national-xml/write-certificate-xml.ts";
import type { Result } from "../../../functions/operation/result.ts";
import { ok } from "../../../functions/operation/result.ts";
import { parseCertificateXml } from "../../../functions/certificate/national-xml/parse-certificate-xml.ts";
import { certificateFromJson } from "./certificate-json.ts";

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
  return isJson ? readJson(bytes, today) : readXml(bytes, today);
}

/** JSON is judged in the form of the XML that it means, so both forms meet the same rules. */
async function readJson(bytes: Uint8Array, today: string): Promise<Result<EitherForm>> {
  const json = certificateFromJson(new TextDecoder().decode(bytes));
  if (!json.ok) return json;
  const { type, document } = json.value;
  const read = await readXml(writeRegisterCertificate(document), today);
  if (read.ok || read.refusal.errors === undefined) return read;
  return { ...read, refusal: { ...read.refusal, errors: jsonFindings(type, read.refusal.errors) } };
}

async function readXml(bytes: Uint8Array, today: string): Promise<Result<EitherForm>> {
  const read = await parseCertificateXml(bytes, { today });
  if (!read.ok) return read;
  const { type, document, signed, carriedName } = read.value;
  return ok({ type, document, carriedName, ...(signed ? { signedXml: await outOfEnvelope(bytes) } : {}) });
}

async function outOfEnvelope(xml: Uint8Array): Promise<Uint8Array> {
  const body = await readBodyBytes(xml, { logicalAddress: "not asked for" });
  return body.ok ? body.value.bytes : xml;
}
