import { licenceRegister, logicalAddress, people, practices } from "../../certificate/needs.ts";
import { ownIdKinds, practiceDoctor, registrationStatus } from "../../certificate/model/practice.ts";
import type { Practice, PracticeDetails } from "../../certificate/model/practice.ts";
import { practiceDoctorWrites, practiceWrites } from "../../certificate/store/practices.ts";
import { swedishDay } from "../../operation/clock.ts";
import { operation } from "../../operation/operation.ts";
import { refused } from "../../operation/result.ts";
import { newIds } from "../../platform/needs.ts";
import { describedPractice } from "./practice-shapes.ts";
import { registerPractice } from "./register-practice.contract.ts";

const taken = "practice-registered-already";

export const registerPracticeOperation = operation(
  registerPractice,
  (the) => ({
    practices: the(practices),
    people: the(people),
    licences: the(licenceRegister),
    ownAddress: the(logicalAddress),
    newId: the(newIds),
  }),
  async (details, { actor, at, commit }, needs) => {
    if (actor.kind !== "applicant") return refused(actor.kind === "staff" ? taken : "not-an-applicant");
    const { personId } = actor;
    const before = await needs.practices.findOfPerson(personId);
    if (before !== undefined && before.closedAt === undefined) return refused(taken);
    const [{ name }, licences] = await Promise.all([needs.people.find(personId), needs.licences.find(personId)]);
    if (name === undefined) return refused("own-name-not-known");

    const day = swedishDay(at);
    const practice = before === undefined ? begun(needs.ownAddress, needs.newId, details, at) : again(before, details);
    const known = await needs.practices.knownAs(practice);
    const change = { practice, before, known, at, otherwise: taken } as const;
    return commit(describedPractice(practice, registrationStatus(practice, licences, day)), undefined, [
      ...(before === undefined ? [await needs.practices.owning(personId, practice.staff)] : []),
      ...practiceWrites(change),
      ...practiceDoctorWrites(change, practiceDoctor(practice, { name, licences }, day)),
    ]);
  },
);

/**
 * Ids are ours to give, in the form of HSA-ids: they begin as the exchange's own does, and nobody can guess the rest.
 */
function begun(ownAddress: string, newId: () => string, details: PracticeDetails, at: string): Practice {
  const prefix = ownAddress.slice(0, ownAddress.indexOf("-") + 1);
  const id = (kind: string): string => `${prefix}${kind}${newId().replaceAll("-", "").slice(0, 12).toUpperCase()}`;
  return { hsaId: id(ownIdKinds.practice), staff: id(ownIdKinds.doctor), details, registeredAt: at, revision: 1 };
}

function again({ closedAt: _, ...before }: Practice, details: PracticeDetails): Practice {
  return { ...before, details, revision: before.revision + 1 };
}
