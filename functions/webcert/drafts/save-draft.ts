import { certificateStore, directory, draftStore, knownDiagnoses, people } from "../../certificate/needs.ts";
import { permitDraft } from "../../certificate/model/permissions/permit-draft.ts";
import { changesFromJson } from "../../certificate/types/json/answers-from-json.ts";
import { formName } from "../../certificate/types/json/form-name.ts";
import { largest, sizeOfAnswers } from "../../certificate/model/largest.ts";
import { save } from "../../certificate/model/draft.ts";
import type { Saved } from "../../certificate/model/draft.ts";
import { operation } from "../../operation/operation.ts";
import { refused } from "../../operation/result.ts";
import { saveDraft } from "./save-draft.contract.ts";
import { writerOf } from "../care-actor.ts";
import { changedMeanwhile } from "./changed-meanwhile.ts";
import { findUnsignedDraft } from "./find-unsigned-draft.ts";
import { findingsOf, unsignedIssuer } from "./draft-findings.ts";

export const saveDraftOperation = operation(
  saveDraft,
  (the) => ({
    drafts: the(draftStore),
    people: the(people),
    certificates: the(certificateStore),
    diagnoses: the(knownDiagnoses),
    directory: the(directory),
  }),
  async (input, context, needs) => {
    const found = await findUnsignedDraft(needs, input.certificateId, context, permitDraft.save);
    if (!found.ok) return found;

    const { draft, type } = found.value;
    if (input.form !== formName(type)) return refused("type-unknown", [{ pointer: "/form", code: "other-form" }]);
    const { answers, findings } = changesFromJson(type, input.answers);
    if (findings.length > 0) return refused("answers-invalid", findings);
    const saved = save(draft, { ...input, answers, at: context.at, by: writerOf(context) });
    if (!saved.ok) return saved;
    const { draft: after, conflicts, news } = saved.value;
    const mayBeTold = permitDraft.read(found.value);
    if (!mayBeTold.ok && conflicts.length + news.length > 0) return mayBeTold;
    if (sizeOfAnswers(after.answers) > largest.draft) return refused("draft-too-large");

    const issuer = unsignedIssuer(context.unit);
    const { diagnoses } = needs;
    const { errors, warnings } = await findingsOf({ type, draft: after, issuer, at: context.at, diagnoses });
    const answer = {
      certificateId: draft.id,
      form: formName(type),
      revision: after.revision,
      ...(await changedMeanwhile(type, mayBeTold.ok ? saved.value : untold(saved.value), needs.directory)),
      errors,
      notices: warnings,
    };
    const access = await needs.drafts.access(found.value, after === draft ? "read" : "write", context.at);
    return context.commit(answer, access, after === draft ? [] : needs.drafts.saving(found.value, after));
  },
);

/** The same without where others write, for whoever may not read the draft now. */
function untold(saved: Saved): Saved {
  return { ...saved, writing: [] };
}
