import { patientFindings } from "../../certificate/model/person-fault-words.ts";
import { permitNewDraft } from "../../certificate/model/permissions/permit-draft.ts";
import { draftStore, people } from "../../certificate/needs.ts";
import { formName } from "../../certificate/types/json/form-name.ts";
import { writableTypes } from "../../certificate/types/registry.ts";
import { swedishDay } from "../../operation/clock.ts";
import { operation } from "../../operation/operation.ts";
import { refused } from "../../operation/result.ts";
import { careActor } from "../care-actor.ts";
import { lookUpPatient } from "./look-up-patient.contract.ts";

export const lookUpPatientOperation = operation(
  lookUpPatient,
  (the) => ({ drafts: the(draftStore), people: the(people) }),
  async ({ patient }, context, needs) => {
    const today = swedishDay(context.at);
    const unborn = patientFindings(patient, today);
    if (unborn.length > 0) return refused("input-invalid", unborn);
    const person = await needs.people.find(patient);
    if (person.statuses.includes("unreachable")) return refused("person-register-unavailable");

    const actor = careActor(context);
    const { person: begunFor } = await needs.people.findByNewNumber(patient);
    const forms = writableTypes(today).filter((type) => permitNewDraft({ actor, type, patient: begunFor }).ok);
    const answer = { patient, person, forms: forms.map(formName) };
    return context.disclose(answer, [await needs.drafts.accessOfUnit(context.unit, patient, context.at)]);
  },
  { refuses: ({ person }) => person.statuses.includes("unknown") },
);
