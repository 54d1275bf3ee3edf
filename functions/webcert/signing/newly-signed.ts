import type { CertificateDocument, Issuer } from "../../certificate/model/certificate-document.ts";
import type { Certificate } from "../../certificate/model/certificate.ts";
import type { Draft } from "../../certificate/model/draft.ts";
import { finalise } from "../../certificate/types/finalise.ts";
import type { CertificateType } from "../../certificate/types/type-language.ts";
import { swedishDay, swedishTime } from "../../operation/clock.ts";

/** What is signed: the answers as the type settles them, at this moment in Swedish time. */
export function documentOf(draft: Draft, type: CertificateType, issuer: Issuer, at: string): CertificateDocument {
  const { id, version, patient, relations } = draft;
  const answers = finalise(type, draft.answers, swedishDay(at));
  return { id, type: type.key, version, patient, relations, answers, issuer, signedAt: swedishTime(at) };
}

/** What a draft becomes, before anything has happened to it. */
export function newlySigned(draft: Draft, signedBy: string, at: string): Certificate {
  const { id, type, version, unit, careProvider } = draft;
  return {
    id,
    type,
    version,
    unit,
    careProvider,
    state: "signed",
    sequence: 1,
    signedAt: at,
    signedBy,
    sendings: [],
    origin: "webcert",
    namesPatient: false,
  };
}
