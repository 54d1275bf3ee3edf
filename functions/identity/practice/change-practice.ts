import { licenceRegister, practices } from "../../certificate/needs.ts";
import { practiceWrites } from "../../certificate/store/practices.ts";
import { operation } from "../../operation/operation.ts";
import { changePractice } from "./change-practice.contract.ts";
import { findOpenPractice, statusOf } from "./own-practice.ts";
import { describedPractice } from "./practice-shapes.ts";

export const changePracticeOperation = operation(
  changePractice,
  (the) => ({ practices: the(practices), licences: the(licenceRegister) }),
  async ({ seenRevision, ...details }, context, needs) => {
    const found = await findOpenPractice(context, needs.practices, seenRevision);
    if (!found.ok) return found;
    const before = found.value;
    const practice = { ...before, details, revision: before.revision + 1 };
    const answer = describedPractice(practice, await statusOf(practice, context, needs.licences));
    const known = await needs.practices.knownAs(practice);
    const change = { practice, before, known, at: context.at, otherwise: "practice-changed" } as const;
    return context.commit(answer, undefined, practiceWrites(change));
  },
);
