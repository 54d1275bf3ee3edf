import * as z from "zod/mini";
import type { Report } from "./report.ts";
import { countTable } from "./report.ts";
import { sqlTexts } from "./sql-texts.ts";

const row = z.object({
  care_provider: z.string(),
  signed_month: z.string(),
  certificate_type: z.string(),
  certificates: z.coerce.number(),
});

/**
 * Certificates per type and month of signing. Its columns are the types that anybody has issued: every care provider
 * has them all, so that a column that is missing tells nothing.
 */
export const certificatesReport: Report = {
  name: "certificates",
  sql: sqlTexts["certificates.sql"],
  tabulate: (rows, night) => {
    const counted = rows.map((one) => row.parse(one));
    const types = [...new Set(counted.map((one) => one.certificate_type))].toSorted();
    const counts = counted.map((one) => ({
      careProvider: one.care_provider,
      month: one.signed_month,
      column: one.certificate_type,
      count: one.certificates,
    }));
    return countTable(types, counts, night);
  },
};
