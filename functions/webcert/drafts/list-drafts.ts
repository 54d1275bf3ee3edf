import type { DraftStore } from "../../certificate/store/draft-store.ts";
import { formOf } from "../../certificate/types/json/form-name.ts";
import { operation } from "../../operation/operation.ts";
import { ok } from "../../operation/result.ts";
import { listDrafts } from "./list-drafts.contract.ts";

interface Deps {
  readonly drafts: DraftStore;
}

export const listDraftsOperation = operation(listDrafts, async (input, context, deps: Deps) => {
  const { lines, next } = await deps.drafts.listOfUnit(context.unit.hsaId, input);
  const drafts = lines.map(({ id, type, version, ...line }) => ({
    certificateId: id,
    ...formOf({ type, version }),
    ...line,
  }));
  return ok(next === undefined ? { drafts } : { drafts, next });
});
