import { draftStore, knownDiagnoses, people } from "../../certificate/needs.ts";
import { permitDraft } from "../../certificate/model/permissions/permit-draft.ts";
import { operation } from "../../operation/operation.ts";
import { validateDraft } from "./validate-draft.contract.ts";
import { findingsOf, unsignedIssuer } from "./draft-findings.ts";
import { findDraft } from "./find-draft.ts";

export const validateDraftOperation = operation(
  validateDraft,
  (the) => ({ drafts: the(draftStore), people: the(people), diagnoses: the(knownDiagnoses) }),
  async (input, context, needs) => {
    const found = await findDraft(needs, input.certificateId, context, permitDraft.validate);
    if (!found.ok) return found;

    const { draft, type } = found.value;
    const { errors, warnings } = await findingsOf({
      type,
      draft,
      issuer: unsignedIssuer(context.unit),
      at: context.at,
      diagnoses: needs.diagnoses,
    });
    const answer = { certificateId: draft.id, revision: draft.revision, errors, notices: warnings };
    return context.disclose(answer, [await needs.drafts.access(found.value, "read", context.at)]);
  },
);
