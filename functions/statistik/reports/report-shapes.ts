import * as z from "zod/mini";
import { careProvider, utcTime } from "../../certificate/model/contract-shapes.ts";

const month = (description: string) =>
  z.string().check(z.regex(/^\d{4}-(0[1-9]|1[0-2])$/), z.meta({ description, examples: ["2026-11"] }));

/** The month that a line of a report is about. */
export const reportMonth = z.string().check(z.meta({ description: "The month, YYYY-MM.", examples: ["2026-11"] }));

/** Months asked for, YYYY-MM, both included. */
export const askedPeriod = z.strictObject({
  from: z.optional(month("The first month, YYYY-MM.")),
  to: z.optional(month("The last month, YYYY-MM.")),
});

/** A count; one under five is suppressed and its value is null. */
export const cell = z
  .discriminatedUnion("suppressed", [
    z.object({
      value: z.number().check(z.meta({ description: "The count." })),
      suppressed: z.literal(false).check(z.meta({ description: "It is shown." })),
    }),
    z.object({
      value: z.null().check(z.meta({ description: "Not told." })),
      suppressed: z.literal(true).check(z.meta({ description: "It is too small to be shown." })),
    }),
  ])
  .check(z.meta({ named: "Count", description: "A count; one under five is suppressed." }));

/** What every report says of itself. */
export const reportHead = {
  careProvider,
  builtAt: utcTime("When the report was built."),
  smallestShown: z.number().check(z.meta({ description: "Smaller counts are suppressed." })),
};

export const exampleHead = {
  careProvider: { hsaId: "TSTNMT2321000156-102Q", name: "Region Norrbacka" },
  builtAt: "2026-11-22T02:30:00.000Z",
  smallestShown: 5,
};

export const exampleSuppressed = { value: null, suppressed: true } as const;
