import { issuerAt } from "../../certificate/store/directory.ts";
import type { Directory } from "../../certificate/store/directory.ts";
import type { Draft } from "../../certificate/model/draft.ts";
import { draftFindings } from "../../certificate/types/findings/draft.ts";
import { jsonFindings } from "../../certificate/types/json/json-pointer.ts";
import type { Findings } from "../../certificate/types/findings/finding.ts";
import type { Issuer } from "../../certificate/model/certificate-document.ts";
import type { KnownDiagnoses } from "../../certificate/store/known-diagnoses.ts";
import type { CertificateType } from "../../certificate/types/type-language.ts";
import type { UnitContext } from "../../operation/request-context.ts";
import type { CareUnit } from "../../operation/care-unit.ts";
import { swedishDay } from "../../operation/clock.ts";

/** Who would issue the certificate if the caller signed it at this unit; nobody whom the Directory does not know. */
export async function issuerOf(context: UnitContext, directory: Directory): Promise<Issuer> {
  const staff = context.actor.kind === "staff" ? await directory.findStaff(context.actor.hsaId) : undefined;
  return staff === undefined ? unsignedIssuer(context.unit) : issuerAt(staff, context.unit);
}

/** A draft with what it is held against. */
interface JudgedDraft {
  readonly type: CertificateType;
  readonly draft: Draft;
  readonly issuer: Issuer;
  /** UTC. */
  readonly at: string;
  readonly diagnoses: KnownDiagnoses;
}

/**
 * Everything there is to say about a draft today, with pointers into its JSON. The unit's address is judged as it
 * stands in the Directory.
 */
export async function findingsOf({ type, draft, issuer, at, diagnoses }: JudgedDraft): Promise<Findings> {
  const { errors, warnings } = draftFindings(type, draft.answers, issuer, {
    today: swedishDay(at),
    patient: draft.patient,
    lookUpDiagnosis: await diagnoses.lookUp(),
  });
  return { errors: jsonFindings(type, errors), warnings: jsonFindings(type, warnings) };
}

/** The issuer as far as a draft has one: the unit. Who signs is settled at signing, so nobody is named. */
export function unsignedIssuer(unit: CareUnit): Issuer {
  return { hsaId: "", name: "", positions: [], specialities: [], unit };
}
