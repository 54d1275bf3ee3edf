import * as z from "zod/mini";

const month = z.string().check(z.regex(/^\d{4}-(0[1-9]|1[0-2])$/));

/** Months asked for, YYYY-MM, both included. */
export const askedPeriod = z.strictObject({ from: z.optional(month), to: z.optional(month) });

/** A count; one under five is suppressed and its value is null. */
export const cell = z.discriminatedUnion("suppressed", [
  z.object({ value: z.number(), suppressed: z.literal(false) }),
  z.object({ value: z.null(), suppressed: z.literal(true) }),
]);

/** What every report says of itself. */
export const reportHead = {
  careProvider: z.object({ hsaId: z.string(), name: z.string() }),
  /** When the report was built, UTC. */
  builtAt: z.string(),
  /** Smaller counts are suppressed. */
  smallestShown: z.number(),
};

export const exampleHead = {
  careProvider: { hsaId: "TSTNMT2321000156-102Q", name: "Region Norrbacka" },
  builtAt: "2026-11-22T02:30:00.000Z",
  smallestShown: 5,
};

export const exampleSuppressed = { value: null, suppressed: true } as const;
