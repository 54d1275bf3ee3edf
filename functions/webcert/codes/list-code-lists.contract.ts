import * as z from "zod/mini";
import { webcert } from "../service.ts";

const text = z.object({ sv: z.string(), en: z.string() });

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
    lists: z.array(z.object({ system: z.string(), codes: z.array(z.object({ code: z.string(), text })) })),
    versions: z.record(z.string(), z.string()),
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
