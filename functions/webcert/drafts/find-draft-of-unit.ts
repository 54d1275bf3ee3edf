import { seesDraft } from "../../certificate/model/permissions.ts";
import type { DraftStore, StoredDraft } from "../../certificate/store/draft-store.ts";
import { findType } from "../../certificate/types/registry.ts";
import type { CertificateType } from "../../certificate/types/type-language.ts";
import type { UnitContext } from "../../operation/request-context.ts";
import type { Refusal, Result } from "../../operation/result.ts";
import { ok, refused } from "../../operation/result.ts";
import { careActor } from "../certificates/find-certificate.ts";

/** A draft of the unit the call is made at, with its type. Another unit's draft is not there. */
export async function findDraftOfUnit(
  drafts: DraftStore,
  certificateId: string,
  context: UnitContext,
): Promise<Result<StoredDraft & { readonly type: CertificateType }, Refusal<"draft-not-found">>> {
  const stored = await drafts.find(certificateId);
  if (stored === undefined || !seesDraft(careActor(context), stored.draft)) return refused("draft-not-found");
  const type = findType(stored.draft.type, stored.draft.version);
  return type === undefined ? refused("draft-not-found") : ok({ ...stored, type });
}
