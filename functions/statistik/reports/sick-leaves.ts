import * as z from "zod/mini";
import { monthName, monthNumber } from "../facts/calendar-numbers.ts";
import { factMonths } from "../facts/fact-table.ts";
import type { Sex } from "../facts/person-traits.ts";
import type { Night, Report } from "./report.ts";
import { countTable, entry } from "./report.ts";
import { sqlTexts } from "./sql-texts.ts";

/** Columns of the report. */
const sexes = ["female", "male"] as const satisfies readonly Sex[];

const row = z.object({
  care_provider: z.string(),
  sex: z.enum(sexes),
  month_number: z.coerce.number(),
  change: z.enum(["begun", "ended"]),
  sick_leaves: z.coerce.number(),
});

type Change = z.infer<typeof row>;

/**
 * Sick leaves per month and sex. A sick leave counts in every month it touches, so a month holds those that have begun
 * by then less those that ended before it. Months that are still to come are left out: what is planned may be cut
 * short.
 */
export const sickLeavesReport: Report = {
  name: "sick-leaves",
  sql: sqlTexts["sick-leaves.sql"],
  tabulate: (rows, night) =>
    countTable(
      sexes,
      ongoingByMonth(
        rows.map((one) => row.parse(one)),
        night,
      ),
      night,
    ),
};

interface Ongoing {
  readonly careProvider: string;
  readonly month: string;
  readonly column: Sex;
  readonly count: number;
}

function* ongoingByMonth(changes: readonly Change[], night: Night): Generator<Ongoing> {
  const series = new Map<string, { careProvider: string; sex: Sex; steps: Map<number, number> }>();
  for (const { care_provider: careProvider, sex, month_number: month, change, sick_leaves: count } of changes) {
    const { steps } = entry(series, `${sex} ${careProvider}`, () => ({
      careProvider,
      sex,
      steps: new Map<number, number>(),
    }));
    // The month a sick leave ends in is one it touches: it is gone from the next.
    const at = change === "begun" ? month : month + 1;
    steps.set(at, (steps.get(at) ?? 0) + (change === "begun" ? count : -count));
  }
  for (const { careProvider, sex, steps } of series.values()) {
    // Whatever is stored, no more months are counted than a report tells of.
    const first = Math.max(monthNumber(factMonths.first), Math.min(...steps.keys()));
    let count = [...steps].reduce((before, [month, change]) => (month < first ? before + change : before), 0);
    for (let month = first; month <= monthNumber(night.month); month += 1) {
      count += steps.get(month) ?? 0;
      yield { careProvider, month: monthName(month), column: sex, count };
    }
  }
}
