import { practices } from "../../certificate/needs.ts";
import { practiceWrites } from "../../certificate/store/practices.ts";
import { operation } from "../../operation/operation.ts";
import { closePractice } from "./close-practice.contract.ts";
import { findOpenPractice } from "./own-practice.ts";
import { describedPractice } from "./practice-shapes.ts";

export const closePracticeOperation = operation(
  closePractice,
  (the) => ({ practices: the(practices) }),
  async ({ seenRevision }, context, needs) => {
    const found = await findOpenPractice(context, needs.practices, seenRevision);
    if (!found.ok) return found;
    const before = found.value;
    const practice = { ...before, closedAt: context.at, revision: before.revision + 1 };
    const answer = describedPractice(practice, "closed");
    const known = await needs.practices.knownAs(practice);
    const change = { practice, before, known, at: context.at, otherwise: "practice-changed" } as const;
    return context.commit(answer, undefined, practiceWrites(change));
  },
);
