import { codeCatalogue } from "../../certificate/needs.ts";
import { codeListsOf } from "../../certificate/types/code-lists-in-use.ts";
import { certificateTypes } from "../../certificate/types/registry.ts";
import { operation } from "../../operation/operation.ts";
import { ok } from "../../operation/result.ts";
import { listCodeLists } from "./list-code-lists.contract.ts";

export const listCodeListsOperation = operation(
  listCodeLists,
  (the) => ({ codes: the(codeCatalogue) }),
  async (_input, _call, needs) => {
    const { edition: catalogue } = await needs.codes.codesInForce();
    return ok({ lists: codeListsOf(certificateTypes), versions: catalogue.versions });
  },
);
