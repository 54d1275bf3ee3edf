import { toldName } from "../../certificate/model/staff-member.ts";
import { directory } from "../../certificate/needs.ts";
import { operation } from "../../operation/operation.ts";
import { ok } from "../../operation/result.ts";
import { listColleagues } from "./list-colleagues.contract.ts";

export const listColleaguesOperation = operation(
  listColleagues,
  (the) => ({ directory: the(directory) }),
  async (input, context, needs) => {
    const { colleagues, ...next } = await needs.directory.colleaguesAt(context.unit.hsaId, input);
    return ok({ colleagues: colleagues.map((one) => ({ hsaId: one.hsaId, ...toldName(one) })), ...next });
  },
);
