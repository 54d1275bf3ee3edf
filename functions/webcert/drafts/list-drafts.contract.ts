import * as z from "zod/mini";
import { page } from "../../certificate/model/contract-shapes.ts";
import { draftFilter, periodInOrder } from "../../certificate/types/list-filter-shapes.ts";
import { webcert } from "../service.ts";
import { draftPage, exampleDraftState } from "./draft-page.ts";

export const listDrafts = webcert.contract({
  id: "listDrafts",
  method: "GET",
  path: "/api/drafts",
  scope: "certificate:read",
  assurance: 3,
  atUnit: true,
  summary: "List the unit's drafts",
  description:
    "Drafts at the unit you work at, last begun first: all, or those of a type, a period or a mark. At most 500 are looked " +
    "through in one call; `next` goes on from there. The list names no patient; reading a draft does, and is logged.",
  input: z.strictObject({ ...draftFilter, ...page }).check(periodInOrder),
  output: draftPage,
  problems: [],
  examples: {
    input: { limit: 50 },
    output: { drafts: [exampleDraftState] },
  },
});
