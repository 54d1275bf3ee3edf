import { newIds } from "../../platform/needs.ts";
import { draftStore, people } from "../../certificate/needs.ts";
import { permitNewDraft } from "../../certificate/model/permissions/permit-draft.ts";
import { answersFromJson } from "../../certificate/types/json/answers-from-json.ts";
import { formName } from "../../certificate/types/json/form-name.ts";
import { largest, sizeOfAnswers } from "../../certificate/model/largest.ts";
import { patientFindings } from "../../certificate/model/person-fault-words.ts";
import { parsePersonId } from "../../certificate/model/person-id.ts";
import { permittedByNewNumber } from "../../certificate/person-register/permitted-patient.ts";
import { writableTypes } from "../../certificate/types/registry.ts";
import { swedishDay } from "../../operation/clock.ts";
import { certificateKey } from "../../certificate/store/table-names.ts";
import { operation } from "../../operation/operation.ts";
import { refused } from "../../operation/result.ts";
import { createDraft } from "./create-draft.contract.ts";
import { careActor } from "../care-actor.ts";
import { begunDraft } from "./begun-draft.ts";
import { prefilled, toldPrefill } from "./prefilled.ts";

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
    const { number: patientNumber } = permitted.value;
    const { answers: own, findings } = answersFromJson(type, input.answers);
    if (findings.length > 0) return refused("answers-invalid", findings);
    if (sizeOfAnswers(own) > largest.draft) return refused("draft-too-large");

    const begun = await prefilled(type, input.prefill, { own, today });
    const draft = begunDraft({ id: needs.newId(), type, patientNumber, relations: [], ...begun }, context);
    const { stored, writes } = await needs.drafts.creation(draft);
    const access = await needs.drafts.access(stored, "create", context.at);
    const isByNewNumber = patientNumber === asked.number ? {} : ({ isByNewNumber: true } as const);
    const answer = { certificateId: draft.id, revision: draft.revision, ...isByNewNumber, ...toldPrefill(type, draft) };
    return context.commit(answer, access, writes);
  },
  { namedIn: ({ certificateId }) => certificateKey(certificateId, "DRAFT") },
);
