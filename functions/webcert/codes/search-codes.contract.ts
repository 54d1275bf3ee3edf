import * as z from "zod/mini";
import { countInQuery } from "../../certificate/model/contract-shapes.ts";
import { webcert } from "../service.ts";
import { codeHit, diagnosisSystem, exampleHit, versions } from "./code-shapes.ts";

export const searchCodes = webcert.contract({
  id: "searchCodes",
  method: "GET",
  path: "/api/codes",
  scope: "certificate:read",
  atUnit: true,
  summary: "Search diagnosis codes or ICF by code and words",
  description:
    "One field for code and words: the beginning of a code with or without dot, words in any order by their " +
    "beginning, everyday names, one or two typing errors. The unit's favourites come first; without a query " +
    "they are the answer.",
  input: z.strictObject({
    q: z
      ._default(z.string().check(z.maxLength(200)), "")
      .check(z.meta({ description: "Codes and words; empty for the favourites." })),
    list: z
      ._default(z.enum(["diagnoses", "icf"]), "diagnoses")
      .check(z.meta({ description: "Diagnosis codes, or ICF." })),
    system: z
      ._default(diagnosisSystem, "ICD-10-SE")
      .check(
        z.meta({ description: "The list that diagnoses are searched in. A certificate takes one system for all." }),
      ),
    limit: z._default(countInQuery(50), 20).check(z.meta({ description: "How many at most." })),
  }),
  output: z.object({ codes: z.array(codeHit).check(z.meta({ description: "The best first." })), versions }),
  problems: [],
  examples: { input: { q: "ont i rygg" }, output: { codes: [exampleHit], versions: { "ICD-10-SE": "common" } } },
});
