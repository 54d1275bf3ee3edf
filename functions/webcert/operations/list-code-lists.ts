import type { CodeShelf } from "../../certificate/store/code-shelf.ts";
import { codeListsOf } from "../../certificate/types/code-lists-in-use.ts";
import { certificateTypes } from "../../certificate/types/registry.ts";
import { operation } from "../../kernel/operation.ts";
import { ok } from "../../kernel/result.ts";
import { listCodeLists } from "../contracts/list-code-lists.ts";

interface Deps {
  readonly codes: CodeShelf;
}

export const listCodeListsOperation = operation(listCodeLists, async (_input, _call, deps: Deps) => {
  const { catalogue } = await deps.codes.codesInForce();
  return ok({ lists: codeListsOf(certificateTypes), versions: catalogue.versions });
});
