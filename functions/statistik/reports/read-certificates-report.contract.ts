import * as z from "zod/mini";
import { typeKey } from "../../certificate/model/contract-shapes.ts";
import { statistik } from "../service.ts";
import { askedPeriod, cell, exampleHead, exampleSuppressed, reportHead, reportMonth } from "./report-shapes.ts";

/** Certificates per type and month. */
export const readCertificatesReport = statistik.contract({
  id: "readCertificatesReport",
  method: "GET",
  path: "/api/statistics/certificates",
  scope: "statistics:read",
  assurance: 3,
  atUnit: true,
  summary: "Count certificates per type and month at your care provider",
  description:
    "Certificates that the care provider has signed, by the month of signing; void ones do not count. Every " +
    "type that anybody has issued is told. " +
    "Counts under five are suppressed, and a month's total too where it would tell more about a suppressed " +
    "count. Without a period the last 18 months are given; at most 120.",
  input: askedPeriod,
  output: z.object({
    ...reportHead,
    months: z
      .array(
        z
          .object({
            month: reportMonth,
            types: z
              .array(
                z
                  .object({ type: typeKey, count: cell })
                  .check(z.meta({ named: "TypeCount", description: "How many of a type." })),
              )
              .check(z.meta({ description: "Every type that anybody has issued." })),
            total: cell,
          })
          .check(z.meta({ named: "CertificatesOfMonth", description: "The certificates of a month." })),
      )
      .check(z.meta({ description: "The months asked for, in order." })),
  }),
  problems: ["statistics-not-yours", "report-not-built", "period-backwards", "period-too-long"],
  examples: {
    input: { from: "2026-11", to: "2026-11" },
    output: {
      ...exampleHead,
      months: [
        {
          month: "2026-11",
          types: [
            { type: "FK7804", count: { value: 42, suppressed: false } },
            { type: "TS8071", count: exampleSuppressed },
          ],
          total: exampleSuppressed,
        },
      ],
    },
  },
});
