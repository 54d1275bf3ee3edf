import { factMonths } from "../facts/fact-table.ts";
import type { QueryRow } from "./query-engine.ts";

/** A report: the SQL that counts, in a file of its own, and how its rows become a table of counts. */
export interface Report {
  readonly name: ReportName;
  readonly sql: string;
  readonly tabulate: (rows: readonly QueryRow[], night: Night) => CountTable;
}

export type ReportName = "sick-leaves" | "certificates";

/** When reports are built. */
export interface Night {
  /** UTC, ISO 8601 with milliseconds. */
  readonly builtAt: string;
  /** The month it is then in Sweden, YYYY-MM: the last that a report tells of. */
  readonly month: string;
}

/** Counts before anything is hidden. They stay inside the function that builds the reports. */
export interface CountTable {
  readonly columns: readonly string[];
  /** By care provider and month (YYYY-MM), a count per column; what is missing is nought. */
  readonly providers: ReadonlyMap<string, ReadonlyMap<string, readonly number[]>>;
}

/**
 * A table with these columns, from counts by care provider and month. Months outside the report and rows of nothing are
 * left out.
 */
export function countTable(
  columns: readonly string[],
  counts: Iterable<{
    readonly careProvider: string;
    readonly month: string;
    readonly column: string;
    readonly count: number;
  }>,
  night: Night,
): CountTable {
  const providers = new Map<string, Map<string, number[]>>();
  for (const { careProvider, month, column, count } of counts) {
    const place = columns.indexOf(column);
    if (place < 0 || count === 0 || month < factMonths.first || month > night.month) continue;
    const months = entry(providers, careProvider, () => new Map<string, number[]>());
    const row = entry(months, month, () => columns.map(() => 0));
    row[place] = (row[place] ?? 0) + count;
  }
  return { columns, providers };
}

/** What the map holds under the key, made first where there is nothing. */
export function entry<Key, Value>(map: Map<Key, Value>, key: Key, make: () => Value): Value {
  const found = map.get(key);
  if (found !== undefined) return found;
  const made = make();
  map.set(key, made);
  return made;
}
