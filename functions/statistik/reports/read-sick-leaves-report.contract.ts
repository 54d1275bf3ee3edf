import * as z from "zod/mini";
import { statistik } from "../service.ts";
import { askedPeriod, cell, exampleHead, exampleSuppressed, reportHead, reportMonth } from "./report-shapes.ts";

/** Sick leaves per month and sex. */
export const readSickLeavesReport = statistik.contract({
  id: "readSickLeavesReport",
  method: "GET",
  path: "/api/statistics/sick-leaves",
  scope: "statistics:read",
  assurance: 3,
  atUnit: true,
  summary: "Count sick leaves per month and sex at your care provider",
  description:
    "A sick leave is what one patient's certificates from the care provider say together, with at most five " +
    "days between them; it counts in every month it touches. " +
    "Counts under five are suppressed, and a month's total too where it would tell more about a suppressed " +
    "count. Without a period the last 18 months are given; at most 120.",
  input: askedPeriod,
  output: z.object({
    ...reportHead,
    months: z
      .array(
        z
          .object({ month: reportMonth, women: cell, men: cell, total: cell })
          .check(z.meta({ named: "SickLeavesOfMonth", description: "The sick leaves of a month." })),
      )
      .check(z.meta({ description: "The months asked for, in order." })),
  }),
  problems: ["statistics-not-yours", "report-not-built", "period-backwards", "period-too-long"],
  examples: {
    input: { from: "2026-10", to: "2026-11" },
    output: {
      ...exampleHead,
      months: [
        {
          month: "2026-10",
          women: { value: 61, suppressed: false },
          men: { value: 38, suppressed: false },
          total: { value: 99, suppressed: false },
        },
        { month: "2026-11", women: { value: 12, suppressed: false }, men: exampleSuppressed, total: exampleSuppressed },
      ],
    },
  },
});
