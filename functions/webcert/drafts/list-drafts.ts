import { placeOf } from "../../certificate/model/issuing-place.ts";
import { directory, draftStore } from "../../certificate/needs.ts";
import { operation } from "../../operation/operation.ts";
import { ok } from "../../operation/result.ts";
import { listDrafts } from "./list-drafts.contract.ts";
import { draftPageOf } from "./told-drafts.ts";

export const listDraftsOperation = operation(
  listDrafts,
  (the) => ({ drafts: the(draftStore), directory: the(directory) }),
  async (input, context, needs) =>
    ok(await draftPageOf(await needs.drafts.listOfUnit(placeOf(context.unit), input), context, needs.directory)),
);
