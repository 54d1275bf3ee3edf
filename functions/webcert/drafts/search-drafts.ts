import { placeOf } from "../../certificate/model/issuing-place.ts";
import { directory, draftStore, people } from "../../certificate/needs.ts";
import { patientFindings } from "../../certificate/model/person-fault-words.ts";
import { permitLookFor } from "../../certificate/model/permissions/permit-look-for.ts";
import { numbersOf } from "../../certificate/model/registered-person.ts";
import { certificateTypes } from "../../certificate/types/registry.ts";
import { swedishDay } from "../../operation/clock.ts";
import { careActor } from "../care-actor.ts";
import { operation } from "../../operation/operation.ts";
import { refused } from "../../operation/result.ts";
import { searchDrafts } from "./search-drafts.contract.ts";
import { draftPageOf } from "./told-drafts.ts";

export const searchDraftsOperation = operation(
  searchDrafts,
  (the) => ({ drafts: the(draftStore), people: the(people), directory: the(directory) }),
  async ({ patient, ...asked }, context, needs) => {
    const unborn = patientFindings(patient, swedishDay(context.at));
    if (unborn.length > 0) return refused("input-invalid", unborn);
    const person = await needs.people.find(patient);
    const permitted = permitLookFor({ actor: careActor(context), patient: person, types: certificateTypes });
    if (!permitted.ok) return permitted;
    const page = await needs.drafts.listOfPatient(placeOf(context.unit), numbersOf(patient, person), asked);
    const access = await needs.drafts.accessOfUnit(context.unit, patient, context.at);
    return context.disclose(await draftPageOf(page, context, needs.directory), [access]);
  },
);
