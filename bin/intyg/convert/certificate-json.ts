import type { CertificateDocument, PersonId } from "../../../functions/certificate/model/certificate-document.ts";
import { certificateDocument } from "../../../functions/certificate/store/document-shape.ts";
import { answersFromJson } from "../../../functions/certificate/types/json/answers-from-json.ts";
import { answersToJson } from "../../../functions/certificate/types/json/answers-to-json.ts";
import { findForm, formOf } from "../../../functions/certificate/types/json/form-name.ts";
import type { CertificateType } from "../../../functions/certificate/types/type-language.ts";
import { kindOf } from "../../../functions/certificate/model/person-id.ts";
import type { Result } from "../../../functions/operation/result.ts";
import { ok, refused } from "../../../functions/operation/result.ts";

/** A certificate as the API's JSON has it; times are as the certificate tells them, Swedish time without zone. */
export function certificateToJson(type: CertificateType, document: CertificateDocument): object {
  const { id, signedAt, sentAt, patient, issuer, relations, answers, instances } = document;
  return {
    certificateId: id,
    ...formOf(document),
    signedAt,
    sentAt,
    patient: patient.number,
    issuer,
    relations,
    answers: answersToJson(type, answers),
    instances,
  };
}

/** Reads what `certificateToJson` writes. Without `textVersion` the texts are those of the form. */
export function certificateFromJson(
  text: string,
): Result<{ readonly type: CertificateType; readonly document: CertificateDocument }> {
  let json: unknown;
  try {
    json = JSON.parse(text);
  } catch {
    return refused("json-malformed");
  }
  if (typeof json !== "object" || json === null || !("form" in json) || typeof json.form !== "string")
    return refused("json-not-a-certificate");
  const type = findForm(json.form);
  if (type === undefined) return refused("certificate-type-unknown");
  const { certificateId, textVersion = type.version, patient, answers: given, ...rest }: Head = { ...json };
  if (typeof textVersion !== "string" || formOf({ type: type.key, version: textVersion }).form !== json.form)
    return refused("certificate-type-unknown");
  const { answers, findings } = answersFromJson(type, given);
  if (findings.length > 0) return refused("json-not-a-certificate", findings);
  const document = {
    ...rest,
    id: certificateId,
    type: type.key,
    version: textVersion,
    patient: personOf(patient),
    answers,
  };
  try {
    return ok({ type, document: certificateDocument.parse(document) });
  } catch {
    return refused("json-not-a-certificate");
  }
}

interface Head {
  readonly form: unknown;
  readonly certificateId?: unknown;
  readonly textVersion?: unknown;
  readonly patient?: unknown;
  readonly answers?: unknown;
}

function personOf(number: unknown): PersonId | undefined {
  if (typeof number !== "string") return undefined;
  return { kind: kindOf(number), number };
}
