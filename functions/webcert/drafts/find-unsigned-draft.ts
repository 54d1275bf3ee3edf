import { isSamePlace, placeOf } from "../../certificate/model/issuing-place.ts";
import type { Permit } from "../../certificate/model/permissions/permit.ts";
import type { DraftSituation } from "../../certificate/model/permissions/permit-draft.ts";
import type { CertificateStore } from "../../certificate/store/certificate-store.ts";
import type { UnitContext } from "../../operation/request-context.ts";
import type { Refusal, Result } from "../../operation/result.ts";
import { refused } from "../../operation/result.ts";
import { findDraft } from "./find-draft.ts";
import type { FindingDrafts, FoundDraft } from "./find-draft.ts";

/**
 * A draft for an action that changes it or takes it away. One of the unit's that has been signed is there no more, and
 * whoever was about to change it is told so: it is the certificate of the same id.
 */
export async function findUnsignedDraft<Code extends string>(
  { certificates, ...needs }: FindingDrafts & { readonly certificates: CertificateStore },
  certificateId: string,
  context: UnitContext,
  permit: Permit<DraftSituation, Code>,
): Promise<Result<FoundDraft, Refusal<"draft-not-found" | "draft-already-signed" | Code>>> {
  const found = await findDraft(needs, certificateId, context, permit);
  if (found.ok || found.refusal.code !== "draft-not-found") return found;
  const signed = (await certificates.find(certificateId))?.certificate;
  const isUnits = signed?.origin === "webcert" && isSamePlace(signed, placeOf(context.unit));
  return isUnits ? refused("draft-already-signed") : found;
}
