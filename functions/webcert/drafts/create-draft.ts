import { newIds } from "../../platform/needs.ts";
import { draftStore, people } from "../../certificate/needs.ts";
import { permitNewDraft } from "../../certificate/model/permissions/permit-draft.ts";
import { answersFromJson } from "../../certificate/types/json/answers-from-json.ts";
import { formName } from "../../certificate/types/json/form-name.ts";
import type { Draft } from "../../certificate/model/draft.ts";
import { largest, sizeOfAnswers } from "../../certificate/model/largest.ts";
import { patientFindings } from "../../certificate/model/person-fault-words.ts";
import { kindOf, parsePersonId } from "../../certificate/model/person-id.ts";
import { permittedByNewNumber } from "../../certificate/person-register/permitted-patient.ts";
import { writableTypes } from "../../certificate/types/registry.ts";
import type { CertificateType } from "../../certificate/types/type-language.ts";
import { swedishDay } from "../../operation/clock.ts";
import { certificateKey } from "../../certificate/store/table-names.ts";
import { operation } from "../../operation/operation.ts";
import type { UnitContext } from "../../operation/request-context.ts";
import { refused } from "../../operation/result.ts";
import { createDraft } from "./create-draft.contract.ts";
import { careActor, writerOf } from "../care-actor.ts";

export const createDraftOperation = operation(
  createDraft,
  (the) => ({ drafts: the(draftStore), people: the(people), newId: the(newIds) }),
  async (input, context, needs) => {
    const today = swedishDay(context.at);
    const type = writableTypes(today).find((one) => formName(one) === input.form);
    const asked = parsePersonId(input.patient, today);
    if (asked === undefined) return refused("input-invalid", patientFindings(input.patient, today));
    if (type === undefined) return refused("type-unknown", [{ pointer: "/form", code: "not-in-list" }]);
    const actor = careActor(context);
    const permitted = await permittedByNewNumber(asked.number, needs.people, (one) =>
      permitNewDraft({ actor, type, patient: one }),
    );
    if (!permitted.ok) return permitted;
    const patient = { kind: kindOf(permitted.value.number), number: permitted.value.number };
    const { answers, findings } = answersFromJson(type, input.answers);
    if (findings.length > 0) return refused("answers-invalid", findings);
    if (sizeOfAnswers(answers) > largest.draft) return refused("draft-too-large");

    const draft = begun(needs.newId(), { type, patient, answers }, context);
    const { stored, writes } = await needs.drafts.creation(draft);
    const access = await needs.drafts.access(stored, "create", context.at);
    const isByNewNumber = patient.number === asked.number ? {} : ({ isByNewNumber: true } as const);
    const answer = { certificateId: draft.id, revision: draft.revision, ...isByNewNumber };
    return context.commit(answer, access, writes);
  },
  { namedIn: ({ certificateId }) => certificateKey(certificateId, "DRAFT") },
);

/** A draft as it begins, at the unit where the call is made. */
function begun(
  id: string,
  { type, patient, answers }: { readonly type: CertificateType } & Pick<Draft, "patient" | "answers">,
  context: UnitContext,
): Draft {
  return {
    id,
    type: type.key,
    version: type.version,
    revision: 1,
    unit: context.unit.hsaId,
    careProvider: context.unit.careProvider.hsaId,
    patient,
    relations: [],
    answers,
    createdAt: context.at,
    createdBy: writerOf(context),
    updatedAt: context.at,
    updatedBy: writerOf(context),
  };
}
