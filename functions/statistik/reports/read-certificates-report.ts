import { directory } from "../../certificate/needs.ts";
import { reportReader } from "./report-reader.ts";
import { operation } from "../../operation/operation.ts";
import { ok } from "../../operation/result.ts";
import { readCertificatesReport } from "./read-certificates-report.contract.ts";
import { monthsAsked } from "./asked-months.ts";
import { findOwnReport } from "./own-report.ts";
import { columnOf, rowsOf } from "./report-rows.ts";
import { smallestShown } from "./suppression.ts";

/**
 * Answers from the newest report of the care provider that the caller works for, and from no other
 * (docs/domain/statistics.md).
 */
export const readCertificatesReportOperation = operation(
  readCertificatesReport,
  (the) => ({ reports: the(reportReader), directory: the(directory) }),
  async (period, context, needs) => {
    const found = await findOwnReport("certificates", context, needs);
    if (!found.ok) return found;
    const report = found.value;
    const { careProvider } = context.unit;

    const asked = monthsAsked(period, report.night.month);
    if (!asked.ok) return asked;

    const types = report.columns.map((type) => ({ type, cellOf: columnOf(report, type) }));
    const months = rowsOf(report, asked.value).map((row) => ({
      month: row.month,
      types: types.map(({ type, cellOf }) => ({ type, count: cellOf(row) })),
      total: row.total,
    }));
    return ok({ careProvider, builtAt: report.night.builtAt, smallestShown, months });
  },
);
