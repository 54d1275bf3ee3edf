import type { ProviderReport } from "./report-store.ts";
import type { Cell, PublishedRow } from "./suppression.ts";
import { hiddenCell, suppressRow } from "./suppression.ts";

/**
 * The row of each month. A month without any count looks like one with small counts, so that its absence tells nothing.
 */
export function rowsOf(
  { columns, months }: Pick<ProviderReport, "columns" | "months">,
  asked: readonly string[],
): readonly (PublishedRow & { readonly month: string })[] {
  const nothing = suppressRow(columns.map(() => 0));
  return asked.map((month) => ({ month, ...(months.get(month) ?? nothing) }));
}

/** Reads the cell of a column from a row; a column the report does not have is hidden. */
export function columnOf({ columns }: Pick<ProviderReport, "columns">, column: string): (row: PublishedRow) => Cell {
  const place = columns.indexOf(column);
  return (row) => row.cells[place] ?? hiddenCell;
}
