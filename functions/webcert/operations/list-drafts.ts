import type { DraftStore } from "../../certificate/store/draft-store.ts";
import { operation } from "../../kernel/operation.ts";
import { ok } from "../../kernel/result.ts";
import { listDrafts } from "../contracts/list-drafts.ts";

interface Deps {
  readonly drafts: DraftStore;
}

export const listDraftsOperation = operation(listDrafts, async (input, call, deps: Deps) => {
  const { lines, next } = await deps.drafts.listOfUnit(call.unit.hsaId, input);
  const drafts = lines.map(({ id, ...line }) => ({ certificateId: id, ...line }));
  return ok(next === undefined ? { drafts } : { drafts, next });
});
