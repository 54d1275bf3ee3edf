import { diagnosisLookUp } from "../../../functions/certificate/codes/diagnosis-look-up.ts";
import { draftFindings } from "../../../functions/certificate/types/findings/draft.ts";
import { lostCharacter, registrationFindings } from "../../../functions/certificate/types/findings/registration.ts";
import { formOf } from "../../../functions/certificate/types/json/form-name.ts";
import type { Text } from "../../../functions/certificate/types/type-language.ts";
import { parseCertificateXml } from "../../../functions/certificate/national-xml/parse-certificate-xml.ts";
import type { Finding, Refusal } from "../../../functions/operation/result.ts";
import { refusalTexts } from "./refusal-texts.ts";

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
 * (functions/certificate/national-xml/parse-certificate-xml.ts).
 *
 * @param asDraft by the rules that our own drafts must fulfil as well, as on the day it was signed
 * @param today YYYY-MM-DD in Sweden: the day of registration, after which no date of the national rules may lie
 */
export async function judgeCertificate(bytes: Uint8Array, asDraft: boolean, today: string): Promise<Judgement> {
  const read = await parseCertificateXml(bytes, { today });
  if (!read.ok) return { isValid: false, findings: refusalFindings(read.refusal), warnings: [] };

  const { document, type, warnings } = read.value;
  const known = formOf(document);
  const atRegistration = [...registrationFindings(read.value), ...(hasLost(bytes) ? [lostCharacter] : [])];
  if (!asDraft)
    return { isValid: true, ...known, findings: [], warnings: [...atRegistration, ...warnings].map(judged) };

  const day = (document.signedAt ?? document.sentAt)?.slice(0, 10) ?? today;
  const draft = draftFindings(type, document.answers, document.issuer, {
    today: day,
    patient: document.patient,
    // The command line has no stage, so no official list: the shipped codes confirm and deny nothing.
    lookUpDiagnosis: diagnosisLookUp([]),
  });
  return {
    isValid: draft.errors.length === 0,
    ...known,
    findings: draft.errors.map(judged),
    warnings: [...atRegistration, ...draft.warnings].map(judged),
  };
}

function hasLost(bytes: Uint8Array): boolean {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).includes("\uFFFD");
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
