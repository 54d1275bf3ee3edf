import type { Night, ReportName } from "./report.ts";
import type { PublishedRow } from "./suppression.ts";

/** A report as it may be read: small counts are hidden already. */
export interface PublishedTable {
  readonly name: ReportName;
  readonly columns: readonly string[];
  /** By care provider and month (YYYY-MM). */
  readonly providers: ReadonlyMap<string, ReadonlyMap<string, PublishedRow>>;
}

/** One care provider's part of a report. */
export interface ProviderReport {
  readonly night: Night;
  readonly columns: readonly string[];
  /** By month (YYYY-MM). A month without any count is not there. */
  readonly months: ReadonlyMap<string, PublishedRow>;
}

/** Where report tables are kept, for the function that builds them. */
export interface ReportWriter {
  /** Stores all reports of a night. Readers see them all at once when the last is written, and none before. */
  save(night: Night, tables: readonly PublishedTable[]): Promise<void>;
}

/** Where report tables are kept, for the functions that answer from them. */
export interface ReportReader {
  /** One care provider's part of the newest complete set; undefined where no set was ever completed. */
  find(report: ReportName, careProvider: string): Promise<ProviderReport | undefined>;
}
