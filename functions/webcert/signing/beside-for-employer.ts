import type { Issuer } from "../../certificate/model/certificate-document.ts";
import type { Draft } from "../../certificate/model/draft.ts";
import { permitBesideForEmployer } from "../../certificate/model/permissions/permit-draft.ts";
import type { CertificateStore } from "../../certificate/store/certificate-store.ts";
import type { KnownDiagnoses } from "../../certificate/store/known-diagnoses.ts";
import { noNewer } from "../../certificate/store/newer-attributes.ts";
import type { NewerNames } from "../../certificate/store/newer-attributes.ts";
import { besideForEmployer, withDiagnosisShared } from "../../certificate/types/carry-over.ts";
import { employerTypeOf } from "../../certificate/types/registry.ts";
import type { CertificateType } from "../../certificate/types/type-language.ts";
import type { Access } from "../../operation/access-log.ts";
import { swedishDay } from "../../operation/clock.ts";
import type { Finding, Refusal, Result } from "../../operation/result.ts";
import { ok } from "../../operation/result.ts";
import { findingsOf } from "../drafts/draft-findings.ts";
import { earlierEmployersOf } from "../drafts/earlier-employers.ts";
import type { FindingEarlier } from "../drafts/earlier-employers.ts";
import type { FoundDraft } from "../drafts/find-draft.ts";
import { documentOf, newlySigned } from "./newly-signed.ts";
import type { Sign } from "./signing.ts";

/** That a certificate for the employer is signed too, and what of the diagnosis it says. */
export interface Beside {
  /** Absent: as such a certificate begins, without the diagnosis unless that is the reason for the absence. */
  readonly shareDiagnosis?: boolean;
}

/** What would be signed beside a draft. */
export interface BesideDraft {
  readonly type: CertificateType;
  readonly draft: Draft;
}

interface Ceremony {
  readonly found: FoundDraft;
  readonly issuer: Issuer;
}

interface Needs extends FindingEarlier {
  readonly diagnoses: KnownDiagnoses;
  readonly newId: () => string;
}

type NotBeside =
  | Refusal<
      | "type-without-employer-form"
      | "type-not-yours"
      | "person-register-unavailable"
      | "patient-unknown"
      | "patient-protected"
    >
  | (Refusal<"employer-certificate-incomplete"> & { readonly errors: readonly Finding[] });

/**
 * The certificate for the employer that is wanted beside a draft, judged by all rules of its own type; undefined where
 * none is wanted. It takes the place of the one that was made from what the draft replaces or complements. Pointers
 * lead into `forEmployer` of the call.
 */
export async function wantedBeside(
  beside: Beside | undefined,
  { found: { draft, type, actor, patient, at }, issuer }: Ceremony,
  { certificates, diagnoses, newId }: Needs,
): Promise<Result<BesideDraft | undefined, NotBeside>> {
  if (beside === undefined) return ok(undefined);
  const today = swedishDay(at);
  const employerType = employerTypeOf(type, today);
  const permitted = permitBesideForEmployer({ actor, patient, employerType });
  if (!permitted.ok) return permitted;
  if (employerType === undefined) throw new TypeError("What is permitted has a form");
  const { answers, mayKeepDiagnosis } = besideForEmployer(type, employerType, draft.answers, today);
  const { shareDiagnosis } = beside;
  if (shareDiagnosis === false && !mayKeepDiagnosis) return incomplete([diagnosisIsTheReason]);
  const { madeFrom: _madeFrom, prefill: _prefill, ...rest } = draft;
  const earlier = await earlierEmployersOf({ ...draft, person: patient }, { certificates });
  const besides: Draft = {
    ...rest,
    id: newId(),
    type: employerType.key,
    version: employerType.version,
    relations: earlier === undefined ? [] : [earlier.relation],
    answers: shareDiagnosis === undefined ? answers : withDiagnosisShared(type, answers, shareDiagnosis),
  };
  const { errors } = await findingsOf({ type: employerType, draft: besides, issuer, at, diagnoses });
  if (errors.length === 0) return ok({ type: employerType, draft: besides });
  return incomplete(errors.map((one) => ({ ...one, pointer: `/forEmployer${one.pointer}` })));
}

function incomplete(errors: readonly Finding[]): Result<never, NotBeside> {
  return { ok: false, refusal: { code: "employer-certificate-incomplete", errors } };
}

const diagnosisIsTheReason: Finding = {
  pointer: "/forEmployer/shareDiagnosis",
  code: "not-combinable",
  text: {
    sv: "Diagnosen är skälet till frånvaron (smittskyddslagen), så arbetsgivaren får veta den.",
    en: "The diagnosis is the reason for the absence (infection control), so the employer learns it.",
  },
};

/** What is committed of a certificate that was signed beside another. */
export interface SignedBeside {
  /** What is told of it. */
  readonly told: { readonly employerCertificateId?: string };
  /** What is noted with the other: that this one has come of it. */
  readonly newerNames: NewerNames;
  readonly accesses: readonly Access[];
  /** What keeps it. */
  readonly entered?: Entered;
}

interface Entered extends Awaited<ReturnType<CertificateStore["signing"]>> {
  readonly draft: Draft;
}

/** Has it signed, in the same name and at the same moment. */
export async function signBeside(
  beside: BesideDraft | undefined,
  { found, issuer }: Ceremony,
  { sign, certificates }: { readonly sign: Sign; readonly certificates: CertificateStore },
): Promise<Result<SignedBeside, Extract<Awaited<ReturnType<Sign>>, { readonly ok: false }>["refusal"]>> {
  if (beside === undefined) return ok({ told: {}, newerNames: noNewer, accesses: [] });
  const { draft, type } = beside;
  const { at, patient: person } = found;
  const signed = await sign(documentOf(draft, type, issuer, at), at);
  if (!signed.ok) return signed;
  const certificate = newlySigned(draft, issuer.hsaId, at);
  const entered = await certificates.signing(certificate, { ...signed.value, person }, undefined);
  const access = await certificates.access(entered.stored, draft.patient.number, "sign", at);
  const newerNames = { ...noNewer, "for-employer": [await certificates.group(draft.id)] };
  return ok({
    told: { employerCertificateId: draft.id },
    newerNames,
    accesses: [access],
    entered: { ...entered, draft },
  });
}
