import * as z from "zod/mini";

export const diagnosisSystem = z.enum(["ICD-10-SE", "KSH97-P"]);

export const codeChoice = z.object({
  system: z.enum(["ICD-10-SE", "KSH97-P", "ICF"]),
  code: z.string().check(z.meta({ description: "As on the wire, without dot.", examples: ["M545"] })),
  displayed: z.string().check(z.meta({ description: "As people read it.", examples: ["M54.5"] })),
  title: z.string(),
  english: z.exactOptional(z.string()),
});

export const codeHit = z.extend(codeChoice, {
  why: z.unknown().check(
    z.meta({
      description: "What matched: code, title, synonym, English, a title above, a corrected spelling, or a favourite.",
    }),
  ),
  favourite: z.boolean(),
  needsMorePrecision: z
    .boolean()
    .check(z.meta({ description: "A certificate does not take a code this short; `precise` holds those beneath." })),
  precise: z.array(codeChoice),
});

export const exampleHit = {
  system: "ICD-10-SE",
  code: "M545",
  displayed: "M54.5",
  title: "Lumbago",
  english: "Low back pain",
  why: { kind: "synonym", text: "ont i ryggen" },
  favourite: false,
  needsMorePrecision: false,
  precise: [],
} as const;
