import { shapeAnswers } from "../../certificate/findings/answer-shape.ts";
import { save } from "../../certificate/lifecycle/draft.ts";
import type { DraftStore } from "../../certificate/store/draft-store.ts";
import type { KnownDiagnoses } from "../../certificate/store/known-diagnoses.ts";
import { operation } from "../../kernel/operation.ts";
import { refused } from "../../kernel/result.ts";
import { saveDraft } from "../contracts/save-draft.ts";
import { findOwnDraft } from "../own-draft.ts";
import { judgeDraft, unsignedIssuer } from "../judge-draft.ts";

interface Deps {
  readonly drafts: DraftStore;
  readonly diagnoses: KnownDiagnoses;
}

export const saveDraftOperation = operation(saveDraft, async (input, call, deps: Deps) => {
  const found = await findOwnDraft(deps.drafts, input.certificateId, call);
  if (!found.ok) return found;

  const { draft, type } = found.value;
  const shaped = shapeAnswers(type, input.answers);
  const misfits = shaped.findings.filter(({ category }) => category === "unknown" || category === "format");
  if (misfits.length > 0) return refused("answers-invalid", misfits);
  const saved = save(draft, { seenRevision: input.seenRevision, answers: shaped.answers, at: call.at });
  if (!saved.ok) return saved;

  const { errors, warnings } = await judgeDraft(type, saved.value, unsignedIssuer(call.unit), call.at, deps.diagnoses);
  const answer = { certificateId: draft.id, revision: saved.value.revision, errors, notices: warnings };
  const access = await deps.drafts.access(found.value, "write", call.at);
  return call.commit(answer, access, deps.drafts.saving(found.value, saved.value));
});
