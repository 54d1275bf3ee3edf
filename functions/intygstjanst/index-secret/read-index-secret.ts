import { indexRenewals } from "../../certificate/needs.ts";
import { operation } from "../../operation/operation.ts";
import { ok } from "../../operation/result.ts";
import { describeIndexSecret } from "./index-secret-shape.ts";
import { readIndexSecret } from "./read-index-secret.contract.ts";

export const readIndexSecretOperation = operation(
  readIndexSecret,
  (the) => ({ renewals: the(indexRenewals) }),
  async (_input, { at }, { renewals }) => ok(describeIndexSecret((await renewals.find()).renewal, at)),
);
