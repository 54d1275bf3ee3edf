import { licenceRegister, practices } from "../../certificate/needs.ts";
import { operation } from "../../operation/operation.ts";
import { ok } from "../../operation/result.ts";
import { findOwnPractice, statusOf } from "./own-practice.ts";
import { describedPractice } from "./practice-shapes.ts";
import { readOwnPractice } from "./read-own-practice.contract.ts";

export const readOwnPracticeOperation = operation(
  readOwnPractice,
  (the) => ({ practices: the(practices), licences: the(licenceRegister) }),
  async (_input, context, needs) => {
    const practice = await findOwnPractice(context, needs.practices);
    return ok(describedPractice(practice, await statusOf(practice, context, needs.licences)));
  },
);
