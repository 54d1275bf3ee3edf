import type { ReportReader } from "./report-store.ts";
import { latestSetPath, parseProvider, parseSet, providerPath } from "./stored-report.ts";

/** Reads a file of the reports bucket; undefined where there is none. */
export type ReadFile = (path: string) => Promise<string | undefined>;

/** Reads report tables as `s3ReportWriter` lays them out. A care provider without a file has nothing to count. */
export function storedReportReader(read: ReadFile): ReportReader {
  return {
    async find(report, careProvider) {
      const latest = await read(latestSetPath);
      if (latest === undefined) return undefined;
      const { set, columns, ...night } = parseSet(latest);
      const stored = await read(providerPath(set, report, careProvider));
      return { night, columns: columns[report], months: stored === undefined ? new Map() : parseProvider(stored) };
    },
  };
}
