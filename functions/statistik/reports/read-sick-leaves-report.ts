import { directory } from "../../certificate/needs.ts";
import { reportReader } from "./report-reader.ts";
import { operation } from "../../operation/operation.ts";
import { ok } from "../../operation/result.ts";
import { readSickLeavesReport } from "./read-sick-leaves-report.contract.ts";
import { monthsAsked } from "./asked-months.ts";
import { findOwnReport } from "./own-report.ts";
import { columnOf, rowsOf } from "./report-rows.ts";
import { smallestShown } from "./suppression.ts";

/**
 * Answers from the newest report of the care provider that the caller works for, and from no other
 * (docs/domain/statistics.md).
 */
export const readSickLeavesReportOperation = operation(
  readSickLeavesReport,
  (the) => ({ reports: the(reportReader), directory: the(directory) }),
  async (period, context, needs) => {
    const found = await findOwnReport("sick-leaves", context, needs);
    if (!found.ok) return found;
    const report = found.value;
    const { careProvider } = context.unit;

    const asked = monthsAsked(period, report.night.month);
    if (!asked.ok) return asked;

    const women = columnOf(report, "female");
    const men = columnOf(report, "male");
    const months = rowsOf(report, asked.value).map((row) => ({
      month: row.month,
      women: women(row),
      men: men(row),
      total: row.total,
    }));
    return ok({ careProvider, builtAt: report.night.builtAt, smallestShown, months });
  },
);
