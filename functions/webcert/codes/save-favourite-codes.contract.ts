import * as z from "zod/mini";
import { webcert } from "../service.ts";
import { diagnosisSystem } from "./code-shapes.ts";

export const saveFavouriteCodes = webcert.contract({
  id: "saveFavouriteCodes",
  method: "PUT",
  path: "/api/favourite-codes",
  scope: "certificate:write",
  atUnit: true,
  summary: "Choose the unit's favourite diagnosis codes",
  description:
    "Replaces the codes that a search at this unit shows first, most used first. Codes that do not exist are refused.",
  input: z.strictObject({
    codes: z
      .array(z.strictObject({ system: diagnosisSystem, code: z.string().check(z.maxLength(16)) }))
      .check(z.maxLength(100)),
  }),
  output: z.object({ count: z.int() }),
  problems: ["code-not-found"],
  examples: { input: { codes: [{ system: "ICD-10-SE", code: "M545" }] }, output: { count: 1 } },
});
