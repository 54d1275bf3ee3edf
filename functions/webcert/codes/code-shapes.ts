import * as z from "zod/mini";

export const diagnosisSystem = z
  .enum(["ICD-10-SE", "KSH97-P"])
  .check(z.meta({ description: "The list of diagnoses: of all care, or of primary care." }));

export const codeSystem = z
  .enum(["ICD-10-SE", "KSH97-P", "ICF"])
  .check(z.meta({ description: "The list that the code is of." }));

/** A code as it is named in a call. */
export const chosenCode = z
  .string()
  .check(z.maxLength(16), z.meta({ description: "The code, with or without its dot.", examples: ["M545"] }));

export const codeFields = {
  system: codeSystem,
  code: z.string().check(z.meta({ description: "As on the wire, without dot.", examples: ["M545"] })),
  displayed: z.string().check(z.meta({ description: "As people read it.", examples: ["M54.5"] })),
  title: z.string().check(z.meta({ description: "What it is called, in Swedish." })),
  english: z.exactOptional(z.string().check(z.meta({ description: "What it is called in English, where known." }))),
};

export const codeChoice = z
  .object(codeFields)
  .check(z.meta({ named: "CodeChoice", description: "A code that may be chosen." }));

export const versions = z
  .record(z.string(), z.string())
  .check(z.meta({ description: "The version in force of each list, by list." }));

const why = z
  .discriminatedUnion("kind", [
    z.object({
      kind: z
        .enum(["code", "title", "synonym", "english", "parent", "spelling", "nearest-code"])
        .check(z.meta({ description: "What matched; `parent` is a title above, `spelling` a corrected one." })),
      text: z.string().check(z.meta({ description: "What was met." })),
    }),
    z.object({ kind: z.literal("favourite").check(z.meta({ description: "It is a favourite of the unit." })) }),
  ])
  .check(z.meta({ named: "WhyFound", description: "Why it was found." }));

export const codeHit = z
  .object({
    ...codeFields,
    why,
    favourite: z.boolean().check(z.meta({ description: "Whether it is a favourite of the unit." })),
    needsMorePrecision: z
      .boolean()
      .check(z.meta({ description: "A certificate does not take a code this short; `precise` holds those beneath." })),
    precise: z.array(codeChoice).check(z.meta({ description: "The codes beneath, where it is too short." })),
  })
  .check(z.meta({ named: "CodeHit", description: "A code that a search found." }));

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
