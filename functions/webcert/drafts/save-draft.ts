import { answersFromJson } from "../../certificate/types/json/answers-from-json.ts";
import { formName } from "../../certificate/types/json/form-name.ts";
import { save } from "../../certificate/model/draft.ts";
import type { DraftStore } from "../../certificate/store/draft-store.ts";
import type { KnownDiagnoses } from "../../certificate/store/known-diagnoses.ts";
import { operation } from "../../operation/operation.ts";
import { refused } from "../../operation/result.ts";
import { saveDraft } from "./save-draft.contract.ts";
import { findDraftOfUnit } from "./find-draft-of-unit.ts";
import { findingsOf, unsignedIssuer } from "./draft-findings.ts";

interface Deps {
  readonly drafts: DraftStore;
  readonly diagnoses: KnownDiagnoses;
}

export const saveDraftOperation = operation(saveDraft, async (input, context, deps: Deps) => {
  const found = await findDraftOfUnit(deps.drafts, input.certificateId, context);
  if (!found.ok) return found;

  const { draft, type } = found.value;
  if (input.form !== formName(type)) return refused("answers-invalid", [{ pointer: "/form", code: "other-form" }]);
  const { answers, findings } = answersFromJson(type, input.answers);
  if (findings.length > 0) return refused("answers-invalid", findings);
  const saved = save(draft, { seenRevision: input.seenRevision, answers, at: context.at });
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
