import { wholeLists } from "../../certificate/needs.ts";
import { operation } from "../../operation/operation.ts";
import { ok } from "../../operation/result.ts";
import { readSearchedCodes } from "./read-searched-codes.contract.ts";

export const readSearchedCodesOperation = operation(
  readSearchedCodes,
  (the) => ({ lists: the(wholeLists) }),
  async (_input, _call, needs) => ok(await needs.lists.inForce()),
);
