import { operation } from "../../kernel/operation.ts";
import { ok } from "../../kernel/result.ts";
import { readOpenapi } from "../contracts/read-openapi.ts";

interface Deps {
  readonly document: Readonly<Record<string, unknown>>;
}

export const readOpenapiOperation = operation(readOpenapi, (_input, _call, deps: Deps) => Promise.resolve(ok(deps.document)));
