import { swedishDay } from "../../operation/clock.ts";
import type { Log } from "../../platform/log.ts";
import type { QueryEngine } from "./query-engine.ts";
import type { CountTable, Night, Report } from "./report.ts";
import type { PublishedTable, ReportWriter } from "./report-store.ts";
import { suppressRow } from "./suppression.ts";

export interface BuildReportsPorts {
  readonly engine: QueryEngine;
  readonly reports: ReportWriter;
  /** UTC, ISO 8601 with milliseconds. */
  readonly now: () => string;
  readonly log: Log;
}

/**
 * Builds every report anew from the facts and stores them as one set. Where one fails nothing is stored and the last
 * set stays.
 */
export async function buildReports(reports: readonly Report[], ports: BuildReportsPorts): Promise<Night> {
  const builtAt = ports.now();
  const night: Night = { builtAt, month: swedishDay(builtAt).slice(0, 7) };
  const tables = await Promise.all(
    reports.map(async (report) => {
      const rows = await ports.engine.run(report.sql);
      return publish(report, report.tabulate(rows, night));
    }),
  );
  await ports.reports.save(night, tables);
  for (const { name, providers } of tables) ports.log("report-built", { report: name, careProviders: providers.size });
  return night;
}

/**
 * Hides what is small. This is the only way from a count to a reader, and it is done once: no question changes what is
 * hidden.
 */
function publish({ name }: Report, { columns, providers }: CountTable): PublishedTable {
  const published = [...providers].map(
    ([careProvider, months]) =>
      [careProvider, new Map([...months].map(([month, counts]) => [month, suppressRow(counts)]))] as const,
  );
  return { name, columns, providers: new Map(published) };
}
