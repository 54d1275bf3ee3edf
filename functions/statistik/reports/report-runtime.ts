import { runtimeOver } from "../../certificate/store/stores-of-environment.ts";
import { Directory } from "../../certificate/store/directory.ts";
import { utcNow } from "../../operation/clock.ts";
import { setting } from "../../platform/settings.ts";
import { tablesOfEnvironment } from "../../platform/runtime-of-environment.ts";
import type { Runtime } from "../../platform/http-entry.ts";
import { statistikProblems } from "../problems.ts";
import type { ReportReader } from "./report-store.ts";
import { s3ReportFiles } from "./s3-report-files.ts";
import { storedReportReader } from "./stored-report-reader.ts";

/** What the functions that answer from a report stand on, from the settings of the stack. */
export function reportRuntime(): { readonly runtime: Runtime; readonly reports: ReportReader } {
  const tables = tablesOfEnvironment();
  const sessionToken = process.env["AWS_SESSION_TOKEN"];
  const files = s3ReportFiles({
    bucket: setting("REPORTS_BUCKET"),
    region: setting("AWS_REGION"),
    endpoint: process.env["AWS_ENDPOINT_URL"],
    credentials: {
      accessKeyId: setting("AWS_ACCESS_KEY_ID"),
      secretAccessKey: setting("AWS_SECRET_ACCESS_KEY"),
      ...(sessionToken === undefined ? {} : { sessionToken }),
    },
    now: utcNow,
  });
  return {
    runtime: runtimeOver({ tables, directory: new Directory(tables) }, statistikProblems),
    reports: storedReportReader(files),
  };
}
