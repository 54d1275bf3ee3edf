import { diagnosisLookUp } from "../../../functions/certificate/codes/diagnosis-look-up.ts";
import { draftFindings } from "../../../functions/certificate/types/findings/draft.ts";
import { formName, formOf } from "../../../functions/certificate/types/json/form-name.ts";
import type { Text } from "../../../functions/certificate/types/type-language.ts";
import type { Finding, Refusal } from "../../../functions/operation/result.ts";
import { readCertificateFile } from "../certificate-file/read-certificate-file.ts";
import type { DraftFile } from "../certificate-file/read-certificate-file.ts";
import { refusalTexts } from "../certificate-file/refusal-texts.ts";

/**
 * One thing that is said of a certificate. Texts are the rule's own: nothing of what the certificate says is in them.
 */
export interface JudgedFinding {
  /**
   * The rule that is broken, e.g. "FK7804.32.overlap"; where no rule of a type could be asked, why not, e.g.
   * "xml-malformed".
   */
  readonly rule: string;
  /** What is wrong, by code. */
  readonly code: string;
  /** Where, by national ids ("/answers/32/0/32.2"), or the path of the element. */
  readonly pointer: string;
  readonly text: Text;
}

export interface Judgement {
  readonly isValid: boolean;
  readonly form?: string;
  readonly textVersion?: string;
  readonly findings: readonly JudgedFinding[];
  /**
   * What does not hinder the national rules: of an incoming certificate the rules that only our own drafts must fulfil,
   * and those of registration itself.
   */
  readonly warnings: readonly JudgedFinding[];
}

/**
 * Judges a certificate as registration does: structure, then the national rules of its type
 * (functions/certificate/national-xml/parse-certificate-xml.ts); and a draft by the rules that it must keep to be
 * signed.
 *
 * @param asDraft a certificate by the rules that our own drafts must keep as well, as on the day it was signed
 * @param today YYYY-MM-DD in Sweden: the day of registration, after which no date of the national rules may lie
 */
export async function judgeCertificate(bytes: Uint8Array, asDraft: boolean, today: string): Promise<Judgement> {
  const read = await readCertificateFile(bytes, today);
  if (!read.ok) return { isValid: false, findings: refusalFindings(read.refusal), warnings: [] };
  const file = read.value;
  if (file.is === "draft") return judgeDraft(file, today);

  const known = formOf(file.document);
  const warnings = [...file.refusedAtRegistration, ...file.warnings];
  if (!asDraft) return { isValid: true, ...known, findings: [], warnings: file.inPlace(warnings).map(judged) };

  const { document, type } = file;
  const day = (document.signedAt ?? document.sentAt)?.slice(0, 10) ?? today;
  const draft = draftFindings(type, document.answers, document.issuer, {
    today: day,
    patient: document.patient,
    lookUpDiagnosis: shippedCodes,
  });
  return {
    isValid: draft.errors.length === 0,
    ...known,
    findings: file.inPlace(draft.errors).map(judged),
    warnings: file.inPlace([...file.refusedAtRegistration, ...draft.warnings]).map(judged),
  };
}

/** The command line has no stage, so no official list: the shipped codes confirm and deny nothing. */
const shippedCodes = diagnosisLookUp([]);

/** Of a draft nothing is known of who will sign it, so nothing is said of that. */
function judgeDraft({ type, answers, patient, inPlace }: DraftFile, today: string): Judgement {
  const { errors, warnings } = draftFindings(type, answers, undefined, {
    today,
    lookUpDiagnosis: shippedCodes,
    ...(patient === undefined ? {} : { patient }),
  });
  return {
    isValid: errors.length === 0,
    form: formName(type),
    findings: inPlace(errors).map(judged),
    warnings: inPlace(warnings).map(judged),
  };
}

/** What a refusal says, at least one finding. */
export function refusalFindings(refusal: Refusal): readonly JudgedFinding[] {
  const findings = (refusal.errors ?? []).map(judged);
  return findings.length > 0
    ? findings
    : [
        {
          rule: refusal.code,
          code: refusal.code,
          pointer: "",
          text: refusalTexts[refusal.code] ?? { sv: refusal.code, en: refusal.code },
        },
      ];
}

function judged(finding: Finding): JudgedFinding {
  const { code, pointer, text = { sv: code, en: code } } = finding;
  const rule = "rule" in finding && typeof finding.rule === "string" ? finding.rule : code;
  return { rule, code, pointer, text };
}
