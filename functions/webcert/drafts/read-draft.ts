import { draftStore, knownDiagnoses } from "../../certificate/needs.ts";
import { draftActions } from "../../certificate/model/permissions.ts";
import { operation } from "../../operation/operation.ts";
import { readDraft } from "./read-draft.contract.ts";
import { findDraftOfUnit } from "./find-draft-of-unit.ts";
import { careActor } from "../certificates/find-certificate.ts";
import { findingsOf, unsignedIssuer } from "./draft-findings.ts";

export const readDraftOperation = operation(
  readDraft,
  (the) => ({ drafts: the(draftStore), diagnoses: the(knownDiagnoses) }),
  async (input, context, needs) => {
    const found = await findDraftOfUnit(needs.drafts, input.certificateId, context);
    if (!found.ok) return found;

    const { draft, type } = found.value;
    const { errors, warnings } = await findingsOf(
      type,
      draft,
      unsignedIssuer(context.unit),
      context.at,
      needs.diagnoses,
    );
    const { id, patient, unit: _unit, careProvider: _careProvider, ...rest } = draft;
    const answer = {
      ...rest,
      certificateId: id,
      patient: patient.number,
      errors,
      notices: warnings,
      actions: draftActions(careActor(context), draft, type, errors.length === 0),
    };
    return context.disclose(answer, [await needs.drafts.access(found.value, "read", context.at)]);
  },
);
