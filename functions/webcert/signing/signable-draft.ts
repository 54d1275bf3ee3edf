import type { Issuer } from "../../certificate/model/certificate-document.ts";
import { seenAsItStands } from "../../certificate/model/draft.ts";
import { permitDraft } from "../../certificate/model/permissions/permit-draft.ts";
import type { CertificateStore } from "../../certificate/store/certificate-store.ts";
import type { Directory } from "../../certificate/store/directory.ts";
import type { KnownDiagnoses } from "../../certificate/store/known-diagnoses.ts";
import type { MessageStore } from "../../certificate/store/message-store.ts";
import type { UnitContext } from "../../operation/request-context.ts";
import { ok } from "../../operation/result.ts";
import { findingsOf, issuerOf } from "../drafts/draft-findings.ts";
import type { FindingDrafts, FoundDraft } from "../drafts/find-draft.ts";
import { findUnsignedDraft } from "../drafts/find-unsigned-draft.ts";
import { wantedBeside } from "./beside-for-employer.ts";
import type { Beside, BesideDraft } from "./beside-for-employer.ts";
import { standingSource } from "./standing-source.ts";
import type { StandingSource } from "./standing-source.ts";

interface Asked {
  readonly certificateId: string;
  readonly seenRevision: number;
  readonly forEmployer?: Beside;
}

interface Needs extends FindingDrafts {
  readonly certificates: CertificateStore;
  readonly messages: MessageStore;
  readonly directory: Directory;
  readonly diagnoses: KnownDiagnoses;
  readonly newId: () => string;
}

/** A draft that nothing stands against signing, with what is signed beside it. */
export interface SignableDraft {
  readonly found: FoundDraft;
  readonly issuer: Issuer;
  readonly standing: StandingSource;
  readonly beside: BesideDraft | undefined;
}

/** Judges all that is to be signed, before anything is. */
export async function signableDraft(
  { certificateId, seenRevision, forEmployer }: Asked,
  context: UnitContext,
  needs: Needs,
) {
  const found = await findUnsignedDraft(needs, certificateId, context, permitDraft.read);
  if (!found.ok) return found;
  const { draft, type } = found.value;
  const seen = seenAsItStands(draft, seenRevision);
  if (!seen.ok) return seen;
  const issuer = await issuerOf(context, needs.directory);
  const { errors } = await findingsOf({ type, draft, issuer, at: context.at, diagnoses: needs.diagnoses });
  const permitted = permitDraft.sign({ ...found.value, issuer, findings: errors });
  if (!permitted.ok) return permitted;
  const beside = await wantedBeside(forEmployer, { found: found.value, issuer }, needs);
  if (!beside.ok) return beside;
  const standing = await standingSource(found.value, needs);
  if (!standing.ok) return standing;
  const ready: SignableDraft = { found: found.value, issuer, standing: standing.value, beside: beside.value };
  return ok(ready);
}
