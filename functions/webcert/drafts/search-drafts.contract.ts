import * as z from "zod/mini";
import { pageInBody, personNumber } from "../../certificate/model/contract-shapes.ts";
import { draftFilter, periodInOrder } from "../../certificate/types/list-filter-shapes.ts";
import { webcert } from "../service.ts";
import { draftPage, exampleDraftState } from "./draft-page.ts";

export const searchDrafts = webcert.contract({
  id: "searchDrafts",
  method: "POST",
  path: "/api/drafts/search",
  scope: "certificate:read",
  assurance: 3,
  atUnit: true,
  concernsPatient: true,
  changesNothing: true,
  summary: "Find a patient's drafts at the unit",
  description:
    "Drafts for a patient at the unit you work at, last begun first. The patient stands in the body, for a " +
    "personnummer belongs in no address. It changes nothing and needs no `Idempotency-Key`. That you looked is logged, " +
    "also where nothing was found.",
  input: z.strictObject({ patient: personNumber, ...draftFilter, ...pageInBody }).check(periodInOrder),
  output: draftPage,
  problems: ["person-register-unavailable", "patient-protected"],
  examples: {
    input: { patient: "19121212-1212", type: "FK7804" },
    output: { drafts: [exampleDraftState] },
  },
});
