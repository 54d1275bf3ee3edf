import { permitDraft } from "../../certificate/model/permissions/permit-draft.ts";
import { shapeAnswers } from "../../certificate/types/findings/answer-shape.ts";
import { save } from "../../certificate/model/draft.ts";
import type { DraftStore } from "../../certificate/store/draft-store.ts";
import type { KnownDiagnoses } from "../../certificate/store/known-diagnoses.ts";
import { operation } from "../../operation/operation.ts";
import { refused } from "../../operation/result.ts";
import { saveDraft } from "./save-draft.contract.ts";
import { findDraft } from "./find-draft.ts";
import { findingsOf, unsignedIssuer } from "./draft-findings.ts";

interface Deps {
  readonly drafts: DraftStore;
  readonly diagnoses: KnownDiagnoses;
}

export const saveDraftOperation = operation(saveDraft, async (input, context, deps: Deps) => {
  const found = await findDraft(deps.drafts, input.certificateId, context, permitDraft.save);
  if (!found.ok) return found;

  const { draft, type } = found.value;
  const shaped = shapeAnswers(type, input.answers);
  const misfits = shaped.findings.filter(({ category }) => category === "unknown" || category === "format");
  if (misfits.length > 0) return refused("answers-invalid", misfits);
  const saved = save(draft, { seenRevision: input.seenRevision, answers: shaped.answers, at: context.at });
  if (!saved.ok) return saved;

  const { errors, warnings } = await findingsOf(
    type,
    saved.value,
    unsignedIssuer(context.unit),
    context.at,
    deps.diagnoses,
  );
  const answer = { certificateId: draft.id, revision: saved.value.revision, errors, notices: warnings };
  const access = await deps.drafts.access(found.value, "write", context.at);
  return context.commit(answer, access, deps.drafts.saving(found.value, saved.value));
});
