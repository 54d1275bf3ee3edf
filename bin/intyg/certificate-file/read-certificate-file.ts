import type { Answers } from "../../../functions/certificate/model/answers.ts";
import type { CertificateDocument, PersonId } from "../../../functions/certificate/model/certificate-document.ts";
import { readBodyBytes } from "../../../functions/certificate/national-xml/envelope.ts";
import { interactions } from "../../../functions/certificate/national-xml/interactions.ts";
import { parseCertificateXml } from "../../../functions/certificate/national-xml/parse-certificate-xml.ts";
import { strippedOfName } from "../../../functions/certificate/national-xml/without-name.ts";
import { writeRegisterCertificate } from "../../../functions/certificate/national-xml/write-certificate-xml.ts";
import { parseXml } from "../../../functions/certificate/national-xml/xml-tree.ts";
import { isKnownSignature } from "../../../functions/certificate/signature/known-signature.ts";
import { lostCharacter, registrationFindings } from "../../../functions/certificate/types/findings/registration.ts";
import type { RuleFinding } from "../../../functions/certificate/types/findings/finding.ts";
import { jsonFindings } from "../../../functions/certificate/types/json/json-pointer.ts";
import type { CertificateType } from "../../../functions/certificate/types/type-language.ts";
import type { Result } from "../../../functions/operation/result.ts";
import { ok, refused } from "../../../functions/operation/result.ts";
import { readJsonFile } from "./certificate-json.ts";

/** A certificate out of a file, valid by the national rules. */
export interface CertificateFile {
  readonly is: "certificate";
  readonly type: CertificateType;
  readonly document: CertificateDocument;
  /** The signed XML as it came, out of its envelope; absent where there is no signature. */
  readonly signedXml?: Uint8Array;
  /** Nothing in the signed XML may be anybody's name, by the rules of what the exchange puts into a print. */
  readonly isAttachable: boolean;
  readonly carriedName: boolean;
  /** It is the API's answer about a certificate that it has, and leaves out some of what that says. */
  readonly toldByApi: boolean;
  /** Why registration would refuse it all the same. */
  readonly refusedAtRegistration: readonly RuleFinding[];
  /** Rules that only our own drafts must keep. */
  readonly warnings: readonly RuleFinding[];
  /** Findings with their places as this file has them. */
  readonly inPlace: InPlace;
}

/** A draft out of a file of JSON: no certificate before it is signed. */
export interface DraftFile {
  readonly is: "draft";
  readonly type: CertificateType;
  readonly answers: Answers;
  readonly patient?: PersonId;
  readonly inPlace: InPlace;
}

type InPlace = <F extends { readonly pointer: string }>(findings: readonly F[]) => readonly F[];

/**
 * Reads a file that somebody has of a certificate: national XML, or JSON of ours, and judges a certificate as
 * registration does, whichever it is. What it is where it is none of these, the refusal says.
 *
 * @param today YYYY-MM-DD in Sweden
 */
export async function readCertificateFile(
  bytes: Uint8Array,
  today: string,
): Promise<Result<CertificateFile | DraftFile>> {
  const begin = new TextDecoder("utf-8", { ignoreBOM: true }).decode(bytes.subarray(0, 1000));
  if (begin.startsWith("%PDF-")) return refused("file-is-pdf");
  return /^\ufeff?\s*[{[]/.test(begin) ? readJson(bytes, today) : readXml(bytes, today, (findings) => findings);
}

/** JSON is judged in the form of the XML that it means, so both forms meet the same rules. */
async function readJson(bytes: Uint8Array, today: string): Promise<Result<CertificateFile | DraftFile>> {
  const json = readJsonFile(new TextDecoder().decode(bytes));
  if (!json.ok) return json;
  const { type } = json.value;
  const inPlace: InPlace = (findings) => jsonFindings(type, findings);
  if (json.value.is === "draft") return ok({ ...json.value, inPlace });
  const read = await readXml(writeRegisterCertificate(json.value.document), today, inPlace);
  if (!read.ok || !json.value.toldByApi) return read;
  // It has been registered, and what its unit says of itself the API does not tell.
  return ok({ ...read.value, toldByApi: true, refusedAtRegistration: [] });
}

async function readXml(bytes: Uint8Array, today: string, inPlace: InPlace): Promise<Result<CertificateFile>> {
  const read = await parseCertificateXml(bytes, { today });
  if (!read.ok) {
    const { errors } = read.refusal;
    return errors === undefined ? read : { ...read, refusal: { ...read.refusal, errors: inPlace(errors) } };
  }
  const { type, document, signed, carriedName, warnings } = read.value;
  const refusedAtRegistration = [
    ...registrationFindings(read.value, today),
    ...(hasLost(bytes) ? [lostCharacter] : []),
  ];
  const signedXml = signed ? await outOfEnvelope(bytes) : undefined;
  return ok({
    is: "certificate",
    type,
    document,
    carriedName,
    isAttachable: signedXml !== undefined && (await isNameless(signedXml)),
    toldByApi: false,
    refusedAtRegistration,
    warnings: warnings.filter((one) => !refusedAtRegistration.includes(one)),
    inPlace,
    ...(signedXml === undefined ? {} : { signedXml }),
  });
}

function hasLost(bytes: Uint8Array): boolean {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).includes("\uFFFD");
}

async function outOfEnvelope(xml: Uint8Array): Promise<Uint8Array> {
  const body = await readBodyBytes(xml, { logicalAddress: "not asked for" });
  return body.ok ? body.value.bytes : xml;
}

/** Whether the form without the patient's name leaves out nothing; there is none of an `intyg` that stands alone. */
async function isNameless(signedXml: Uint8Array): Promise<boolean> {
  const read = await parseXml(signedXml);
  if (!read.ok || read.value.name !== interactions.RegisterCertificate.name) return false;
  const { mayHaveNamed, signature } = strippedOfName(signedXml, read.value);
  return !mayHaveNamed && signature !== undefined && isKnownSignature(signature);
}
