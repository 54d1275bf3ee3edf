import { operation } from "../../operation/operation.ts";
import { ok } from "../../operation/result.ts";
import { readOpenapi } from "./read-openapi.contract.ts";

interface Deps {
  readonly document: Readonly<Record<string, unknown>>;
}

export const readOpenapiOperation = operation(readOpenapi, (_input, _call, deps: Deps) =>
  Promise.resolve(ok(deps.document)),
);
