import * as z from "zod/mini";
import { webcert } from "../service.ts";
import { chosenCode, diagnosisSystem } from "./code-shapes.ts";

export const saveFavouriteCodes = webcert.contract({
  id: "saveFavouriteCodes",
  method: "PUT",
  path: "/api/favourite-codes",
  scope: "certificate:write",
  atUnit: true,
  summary: "Choose the unit's favourite diagnosis codes",
  description:
    "Replaces the codes that a search at this unit shows first, most used first. Codes that do not exist are refused; " +
    "one that is named twice, in whatever form, is one favourite.",
  input: z.strictObject({
    codes: z
      .array(
        z
          .strictObject({ system: diagnosisSystem, code: chosenCode })
          .check(z.meta({ named: "FavouriteCode", description: "A code that a unit uses often." })),
      )
      .check(z.maxLength(100), z.meta({ description: "The favourites, most used first." })),
  }),
  output: z.object({
    count: z.int().check(z.minimum(0), z.meta({ description: "How many favourites the unit has now." })),
  }),
  problems: ["code-not-found"],
  examples: { input: { codes: [{ system: "ICD-10-SE", code: "M545" }] }, output: { count: 1 } },
});
