import type { ColumnSource } from "hyparquet-writer";
import { parquetWriteBuffer } from "hyparquet-writer";
import { monthsBetween } from "./calendar-numbers.ts";
import type { CertificateFact } from "./certificate-fact.ts";
import { factColumns, factMonths, factTable } from "./fact-table.ts";
import type { FactColumn } from "./fact-table.ts";

const parquetTypes = { string: "STRING", int: "INT32", boolean: "BOOLEAN" } as const satisfies Record<
  FactColumn["type"],
  ColumnSource["type"]
>;

/** Rows as a Parquet file. The same rows give the same bytes, so writing a fact twice changes nothing. */
export function factFile(rows: readonly CertificateFact[]): Uint8Array {
  const columnData = factColumns.map(({ name, type, field }) => ({
    name,
    type: parquetTypes[type],
    data: rows.map((row) => row[field]),
  }));
  return new Uint8Array(parquetWriteBuffer({ columnData }));
}

/**
 * Where a certificate's file lies. The name has a word before the key, because a key may begin with an underscore and
 * Athena passes over such files without a word.
 */
export function factPath(month: string, certificateKey: string): string {
  const { first, last } = factMonths;
  const within = month < first ? first : month > last ? last : month;
  return `${factTable.prefix}${factTable.partition.name}=${within}/certificate-${certificateKey}.parquet`;
}

/**
 * Every place where the file of a certificate may lie: the month of signing is not known once the certificate is
 * erased.
 */
export function possibleFactPaths(certificateKey: string): readonly string[] {
  return monthsBetween(factMonths.first, factMonths.last).map((month) => factPath(month, certificateKey));
}
