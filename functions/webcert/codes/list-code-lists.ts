import type { CodeCatalogue } from "../../certificate/store/code-catalogue.ts";
import { codeListsOf } from "../../certificate/types/code-lists-in-use.ts";
import { certificateTypes } from "../../certificate/types/registry.ts";
import { operation } from "../../operation/operation.ts";
import { ok } from "../../operation/result.ts";
import { listCodeLists } from "./list-code-lists.contract.ts";

interface Deps {
  readonly codes: CodeCatalogue;
}

export const listCodeListsOperation = operation(listCodeLists, async (_input, _call, deps: Deps) => {
  const { edition: catalogue } = await deps.codes.codesInForce();
  return ok({ lists: codeListsOf(certificateTypes), versions: catalogue.versions });
});
