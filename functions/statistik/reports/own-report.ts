import { permitStatistics, statisticsOf } from "../../certificate/model/permissions/permit-statistics.ts";
import type { Directory } from "../../certificate/store/directory.ts";
import { comparableHsaId } from "../../operation/comparable-ids.ts";
import type { UnitContext } from "../../operation/request-context.ts";
import { ok, refused } from "../../operation/result.ts";
import type { Refusal, Result } from "../../operation/result.ts";
import type { ReportName } from "./report.ts";
import type { ProviderReport, ReportReader } from "./report-store.ts";

interface Needs {
  readonly reports: ReportReader;
  readonly directory: Pick<Directory, "findStaff" | "commissionsOf">;
}

/**
 * The newest report of the care provider that the caller works for, and of no other (docs/domain/statistics.md):
 * refused to whom the Directory gives no statistics of that very one at this moment, whatever others it gives.
 */
export async function findOwnReport(
  report: ReportName,
  { actor, unit }: UnitContext,
  { reports, directory }: Needs,
): Promise<Result<ProviderReport, Refusal<"statistics-not-yours" | "report-not-built">>> {
  const careProvider = unit.careProvider.hsaId;
  const mayBeSeen = actor.kind === "staff" ? await statisticsSeenBy(actor.hsaId, directory) : [];
  const permitted = permitStatistics.read({ mayBeSeen, careProvider });
  if (!permitted.ok) return permitted;
  const found = await reports.find(report, comparableHsaId(careProvider));
  return found === undefined ? refused("report-not-built") : ok(found);
}

async function statisticsSeenBy(hsaId: string, directory: Needs["directory"]): Promise<readonly string[]> {
  const [staff, commissions] = await Promise.all([directory.findStaff(hsaId), directory.commissionsOf(hsaId)]);
  return staff === undefined ? [] : statisticsOf(staff, commissions);
}
