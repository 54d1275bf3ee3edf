import { placeOf } from "../../certificate/model/issuing-place.ts";
import { draftStore } from "../../certificate/needs.ts";
import { patientFindings } from "../../certificate/model/person-fault-words.ts";
import { swedishDay } from "../../operation/clock.ts";
import { operation } from "../../operation/operation.ts";
import { refused } from "../../operation/result.ts";
import { searchDrafts } from "./search-drafts.contract.ts";
import { draftPageOf } from "./told-drafts.ts";

export const searchDraftsOperation = operation(
  searchDrafts,
  (the) => ({ drafts: the(draftStore) }),
  async ({ patient, ...asked }, context, needs) => {
    const unborn = patientFindings(patient, swedishDay(context.at));
    if (unborn.length > 0) return refused("input-invalid", unborn);
    const page = await needs.drafts.listOfPatient(placeOf(context.unit), patient, asked);
    const access = await needs.drafts.accessOfUnit(context.unit, patient, context.at);
    return context.disclose(draftPageOf(page), [access]);
  },
);
