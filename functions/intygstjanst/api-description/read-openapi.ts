import { apiDocument } from "./api-document.ts";
import { operation } from "../../operation/operation.ts";
import { ok } from "../../operation/result.ts";
import { readOpenapi } from "./read-openapi.contract.ts";

export const readOpenapiOperation = operation(
  readOpenapi,
  (the) => ({ document: the(apiDocument) }),
  (_input, _call, needs) => Promise.resolve(ok(needs.document)),
);
