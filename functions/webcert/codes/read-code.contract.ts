import * as z from "zod/mini";
import { webcert } from "../service.ts";
import { codeChoice, exampleHit } from "./code-shapes.ts";

const heading = z.object({ range: z.string(), title: z.string(), english: z.exactOptional(z.string()) });

export const readCode = webcert.contract({
  id: "readCode",
  method: "GET",
  path: "/api/codes/{system}/{code}",
  scope: "certificate:read",
  summary: "Look a code up",
  description:
    "A code with its chapter, block and statistical group, the code above it, those beneath, and whether a " +
    "certificate takes it.",
  input: z.strictObject({ system: z.enum(["ICD-10-SE", "KSH97-P", "ICF"]), code: z.string().check(z.maxLength(16)) }),
  output: z.extend(codeChoice, {
    parent: z.exactOptional(codeChoice),
    beneath: z.array(codeChoice),
    chapter: z.exactOptional(heading),
    block: z.exactOptional(heading),
    group: z.exactOptional(heading),
    needsMorePrecision: z.boolean(),
  }),
  problems: ["code-not-found"],
  examples: {
    input: { system: "ICD-10-SE", code: "M545" },
    output: {
      system: exampleHit.system,
      code: exampleHit.code,
      displayed: exampleHit.displayed,
      title: exampleHit.title,
      beneath: [],
      chapter: { range: "M00-M99", title: "Sjukdomar i muskuloskeletala systemet och bindväven" },
      needsMorePrecision: false,
    },
  },
});
