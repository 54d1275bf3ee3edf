import { certificateDocument } from "../../../functions/certificate/store/document-shape.ts";
import type { Answers } from "../../../functions/certificate/model/answers.ts";
import type { CertificateDocument, PersonId } from "../../../functions/certificate/model/certificate-document.ts";
import { kindOf, parsePersonId } from "../../../functions/certificate/model/person-id.ts";
import { answersFromJson } from "../../../functions/certificate/types/json/answers-from-json.ts";
import { answersToJson } from "../../../functions/certificate/types/json/answers-to-json.ts";
import { findForm, formOf } from "../../../functions/certificate/types/json/form-name.ts";
import type { CertificateType } from "../../../functions/certificate/types/type-language.ts";
import { swedishTime } from "../../../functions/operation/clock.ts";
import type { Result } from "../../../functions/operation/result.ts";
import { ok, refused } from "../../../functions/operation/result.ts";

/** What JSON of ours says. */
export type JsonFile =
  | {
      readonly is: "certificate";
      readonly type: CertificateType;
      readonly document: CertificateDocument;
      readonly toldByApi: boolean;
    }
  | { readonly is: "draft"; readonly type: CertificateType; readonly answers: Answers; readonly patient?: PersonId };

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

/**
 * Reads the JSON that somebody has of us: what `certificateToJson` writes; a certificate as the API answers it, with
 * its times in UTC and without what the API does not tell of it; and a draft, as the API answers or takes it. Without
 * `textVersion` the texts are those of the form.
 */
export function readJsonFile(text: string): Result<JsonFile> {
  let json: unknown;
  try {
    json = JSON.parse(text);
  } catch {
    return refused("json-malformed");
  }
  if (!isObject(json) || !("answers" in json) || !("form" in json) || typeof json.form !== "string")
    return refused("json-not-a-certificate");
  const type = findForm(json.form);
  if (type === undefined) return refused("certificate-type-unknown");
  const head: Head = { ...json };
  const { textVersion = type.version } = head;
  if (typeof textVersion !== "string" || formOf({ type: type.key, version: textVersion }).form !== json.form)
    return refused("certificate-type-unknown");
  const { answers, findings } = answersFromJson(type, head.answers);
  if (findings.length > 0) return refused("json-not-a-certificate", findings);
  if (head.issuer === undefined) return ok({ is: "draft", type, answers, ...patientOf(head) });
  try {
    const document = certificateDocument.parse(documentOf(head, { type: type.key, version: textVersion, answers }));
    return ok({ is: "certificate", type, document, toldByApi: head.state !== undefined });
  } catch {
    return refused("json-not-a-certificate");
  }
}

interface Head {
  readonly form: unknown;
  readonly certificateId?: unknown;
  readonly textVersion?: unknown;
  readonly patient?: unknown;
  readonly issuer?: unknown;
  readonly answers?: unknown;
  readonly signedAt?: unknown;
  /** Of the API's own answer: whether the certificate is valid. */
  readonly state?: unknown;
}

function documentOf(head: Head, known: Pick<CertificateDocument, "type" | "version" | "answers">): object {
  const { certificateId, patient, ...rest } = head;
  return {
    ...rest,
    ...(head.state === undefined ? {} : untold(head)),
    ...known,
    id: certificateId,
    patient: typeof patient === "string" ? { kind: kindOf(patient), number: patient } : undefined,
  };
}

/** What the API's answer tells otherwise than a certificate does, and does not tell. */
function untold({ signedAt, issuer }: Head): object {
  const at = typeof signedAt === "string" && !Number.isNaN(Date.parse(signedAt)) ? swedishTime(signedAt) : undefined;
  const unit = isObject(issuer) && "unit" in issuer ? issuer.unit : undefined;
  return {
    ...(at === undefined ? {} : { signedAt: at, sentAt: at }),
    issuer: { positions: [], specialities: [], ...objectOf(issuer), unit: { workplaceCode, ...objectOf(unit) } },
    relations: [],
  };
}

/** Stands where the API tells none, so that the rules, which ask for some, judge the rest. */
const workplaceCode = "0";

function isObject(value: unknown): value is object {
  return typeof value === "object" && value !== null;
}

function objectOf(value: unknown): object {
  return isObject(value) ? value : {};
}

function patientOf({ patient }: Head): { readonly patient?: PersonId } {
  const person = typeof patient === "string" ? parsePersonId(patient) : undefined;
  return person === undefined ? {} : { patient: person };
}
