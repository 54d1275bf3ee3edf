import * as z from "zod/mini";
import { webcert } from "../service.ts";
import { chosenCode, codeChoice, codeFields, codeSystem, exampleHit } from "./code-shapes.ts";

const heading = z
  .object({
    range: z.string().check(z.meta({ description: "The codes it holds.", examples: ["M00-M99"] })),
    title: z.string().check(z.meta({ description: "What it is called, in Swedish." })),
    english: z.exactOptional(z.string().check(z.meta({ description: "What it is called in English, where known." }))),
  })
  .check(z.meta({ named: "CodeHeading", description: "A chapter, a block or a statistical group." }));

export const readCode = webcert.contract({
  id: "readCode",
  method: "GET",
  path: "/api/codes/{system}/{code}",
  scope: "certificate:read",
  summary: "Look up a code",
  description:
    "A code with its chapter, block and statistical group, the code above it, those beneath, and whether a " +
    "certificate takes it.",
  input: z.strictObject({ system: codeSystem, code: chosenCode }),
  output: z.object({
    ...codeFields,
    parent: z.exactOptional(codeChoice),
    beneath: z.array(codeChoice).check(z.meta({ description: "The codes beneath it." })),
    chapter: z.exactOptional(heading),
    block: z.exactOptional(heading),
    group: z.exactOptional(heading),
    needsMorePrecision: z.boolean().check(z.meta({ description: "A certificate does not take a code this short." })),
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
