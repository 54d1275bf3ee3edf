import { knownVersions } from "../../certificate/needs.ts";
import { codeListsOf } from "../../certificate/types/code-lists-in-use.ts";
import { certificateTypes } from "../../certificate/types/registry.ts";
import { operation } from "../../operation/operation.ts";
import { ok } from "../../operation/result.ts";
import { listCodeLists } from "./list-code-lists.contract.ts";

export const listCodeListsOperation = operation(
  listCodeLists,
  (the) => ({ versions: the(knownVersions) }),
  async (_input, _call, needs) => {
    return ok({ lists: codeListsOf(certificateTypes), versions: await needs.versions.inForce() });
  },
);
