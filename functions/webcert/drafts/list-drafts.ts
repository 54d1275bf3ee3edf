import { placeOf } from "../../certificate/model/issuing-place.ts";
import { draftStore } from "../../certificate/needs.ts";
import { operation } from "../../operation/operation.ts";
import { ok } from "../../operation/result.ts";
import { listDrafts } from "./list-drafts.contract.ts";
import { draftPageOf } from "./told-drafts.ts";

export const listDraftsOperation = operation(
  listDrafts,
  (the) => ({ drafts: the(draftStore) }),
  async (input, context, needs) =>
    ok(draftPageOf(await needs.drafts.listOfUnit(placeOf(context.unit), input), context.at)),
);
