import { formOf } from "../../certificate/types/json/form-name.ts";
import { draftStore } from "../../certificate/needs.ts";
import { operation } from "../../operation/operation.ts";
import { ok } from "../../operation/result.ts";
import { listDrafts } from "./list-drafts.contract.ts";

export const listDraftsOperation = operation(
  listDrafts,
  (the) => ({ drafts: the(draftStore) }),
  async (input, context, needs) => {
    const { lines, next } = await needs.drafts.listOfUnit(context.unit.hsaId, input);
    const drafts = lines.map(({ id, type, version, ...line }) => ({
      certificateId: id,
      ...formOf({ type, version }),
      ...line,
    }));
    return ok(next === undefined ? { drafts } : { drafts, next });
  },
);
