import * as z from "zod/mini";
import { webcert } from "../service.ts";
import { codeSystem, versions } from "./code-shapes.ts";

export const readSearchedCodes = webcert.contract({
  id: "readSearchedCodes",
  method: "GET",
  path: "/api/searched-codes",
  scope: "certificate:read",
  keptFor: 3600,
  largestAnswer: 1_000_000,
  summary: "Read all codes in force, to search in without asking again",
  description:
    "The diagnosis lists and ICF whole, with the everyday names that a search finds codes by, for a client that searches " +
    "at each key press. A list is one text with a line per code; a tab stands between code, title in Swedish, title in " +
    "English, how common the diagnosis is (0, 1 or 2), and the other names. What is not known is empty, and empty ends " +
    "are left out.",
  input: z.strictObject({}),
  output: z.object({
    lists: z
      .array(
        z
          .object({
            system: codeSystem,
            version: z.string().check(z.meta({ description: "The version in force.", examples: ["2026"] })),
            codes: z.string().check(z.meta({ description: "A line per code." })),
          })
          .check(z.meta({ named: "SearchedList", description: "A list of codes as text." })),
      )
      .check(z.meta({ description: "The lists of diagnoses, and ICF." })),
    headings: z
      .array(
        z
          .object({
            level: z.enum(["chapter", "block", "group"]).check(z.meta({ description: "What kind of heading it is." })),
            range: z.string().check(z.meta({ description: "The codes it holds.", examples: ["M00-M99"] })),
            title: z.string().check(z.meta({ description: "What it is called, in Swedish." })),
            english: z.exactOptional(
              z.string().check(z.meta({ description: "What it is called in English, where known." })),
            ),
          })
          .check(z.meta({ named: "SearchedHeading", description: "A chapter, a block or a statistical group." })),
      )
      .check(z.meta({ description: "The headings of the diagnoses, by which codes are found too." })),
    versions,
  }),
  problems: [],
  examples: {
    input: {},
    output: {
      lists: [{ system: "ICD-10-SE", version: "common", codes: "M545\tLumbago\tLow back pain\t2\tont i ryggen" }],
      headings: [{ level: "chapter", range: "M00-M99", title: "Sjukdomar i muskuloskeletala systemet och bindväven" }],
      versions: { "ICD-10-SE": "common" },
    },
  },
});
