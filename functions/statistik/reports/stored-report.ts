import { createHash } from "node:crypto";
import * as z from "zod/mini";
import type { Night, ReportName } from "./report.ts";
import type { ProviderReport, PublishedTable } from "./report-store.ts";
import type { Cell, PublishedRow } from "./suppression.ts";

/** The file that names the newest complete set; it is written last. */
export const latestSetPath = "latest.json";

const cell = z.nullable(z.number());
const storedProvider = z.record(z.string(), z.object({ cells: z.array(cell), total: cell }));
const storedSet = z.object({
  set: z.string(),
  builtAt: z.string(),
  month: z.string(),
  columns: z.object({ "sick-leaves": z.array(z.string()), certificates: z.array(z.string()) }),
});

export type StoredSet = z.infer<typeof storedSet>;

/** What `latest.json` says of a set of reports. */
export function describeSet(set: string, night: Night, tables: readonly PublishedTable[]): StoredSet {
  const columnsOf = (name: ReportName): string[] => [...(tables.find((table) => table.name === name)?.columns ?? [])];
  return {
    set,
    ...night,
    columns: { "sick-leaves": columnsOf("sick-leaves"), certificates: columnsOf("certificates") },
  };
}

export function parseSet(text: string): StoredSet {
  return storedSet.parse(JSON.parse(text));
}

/** One care provider's months as stored: a hidden count is null. */
export function printProvider(months: ReadonlyMap<string, PublishedRow>): string {
  const stored = [...months].map(([month, { cells, total }]) => [
    month,
    { cells: cells.map(({ value }) => value), total: total.value },
  ]);
  return JSON.stringify(Object.fromEntries(stored));
}

export function parseProvider(text: string): ProviderReport["months"] {
  const months = Object.entries(storedProvider.parse(JSON.parse(text)));
  return new Map(
    months.map(([month, { cells, total }]) => [month, { cells: cells.map(toCell), total: toCell(total) }]),
  );
}

function toCell(value: number | null): Cell {
  return value === null ? { value, suppressed: true } : { value, suppressed: false };
}

/**
 * Where one care provider's part of a report lies in a set. The HSA-id is hashed: a sole practitioner's holds a
 * personnummer, and the addresses of files are logged.
 */
export function providerPath(set: string, report: ReportName, careProvider: string): string {
  return `sets/${set}/${report}/${createHash("sha256").update(careProvider).digest("hex")}.json`;
}
