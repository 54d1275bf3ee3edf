import * as z from "zod/mini";
import { bothLanguages } from "../../certificate/model/contract-shapes.ts";
import { webcert } from "../service.ts";
import { versions } from "./code-shapes.ts";

export const listCodeLists = webcert.contract({
  id: "listCodeLists",
  method: "GET",
  path: "/api/code-lists",
  scope: "certificate:read",
  summary: "List the code lists (KV) that certificates use, with texts",
  description:
    "Every code list of the certificate types, by its code system as on the wire, and the versions of the " +
    "diagnosis lists in force.",
  input: z.strictObject({}),
  output: z.object({
    lists: z
      .array(
        z
          .object({
            system: z
              .string()
              .check(z.meta({ description: "Code system as on the wire.", examples: ["KV_FKMU_0003"] })),
            codes: z
              .array(
                z
                  .object({
                    code: z.string().check(z.meta({ description: "The code.", examples: ["HALFTEN"] })),
                    text: bothLanguages,
                  })
                  .check(z.meta({ named: "ListedCode", description: "A code of a code list." })),
              )
              .check(z.meta({ description: "Its codes." })),
          })
          .check(z.meta({ named: "CodeList", description: "A code list (KV)." })),
      )
      .check(z.meta({ description: "Every code list." })),
    versions,
  }),
  problems: [],
  examples: {
    input: {},
    output: {
      lists: [{ system: "KV_FKMU_0003", codes: [{ code: "HALFTEN", text: { sv: "50 procent", en: "50 per cent" } }] }],
      versions: { "ICD-10-SE": "common" },
    },
  },
});
