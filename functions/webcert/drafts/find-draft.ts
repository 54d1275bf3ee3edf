import type { CareActor } from "../../certificate/model/permissions/care-staff.ts";
import type { Permit } from "../../certificate/model/permissions/permit.ts";
import type { DraftSituation } from "../../certificate/model/permissions/permit-draft.ts";
import type { DraftStore, StoredDraft } from "../../certificate/store/draft-store.ts";
import { findType } from "../../certificate/types/registry.ts";
import type { CertificateType } from "../../certificate/types/type-language.ts";
import type { UnitContext } from "../../operation/request-context.ts";
import type { Refusal, Result } from "../../operation/result.ts";
import { ok, refused } from "../../operation/result.ts";
import { careActor } from "../care-actor.ts";

export type FoundDraft = StoredDraft & { readonly actor: CareActor; readonly type: CertificateType };

/** A draft with its type, for an action that the caller is permitted. */
export async function findDraft<Code extends string>(
  drafts: DraftStore,
  certificateId: string,
  context: UnitContext,
  permit: Permit<DraftSituation, Code>,
): Promise<Result<FoundDraft, Refusal<"draft-not-found" | Code>>> {
  const stored = await drafts.find(certificateId);
  const type = stored === undefined ? undefined : findType(stored.draft.type, stored.draft.version);
  if (stored === undefined || type === undefined) return refused("draft-not-found");
  const found = { ...stored, type, actor: careActor(context) };
  const permitted = permit(found);
  return permitted.ok ? ok(found) : permitted;
}
