import { setTimeout as pause } from "node:timers/promises";
import { AthenaClient } from "@aws-sdk/client-athena";
import { S3Client } from "@aws-sdk/client-s3";
import { newEnvironment } from "../../operation/need.ts";
import { awsClientSettings } from "../../platform/aws-client-settings.ts";
import { scheduledEntry } from "../../platform/background-entry.ts";
import { clock, functionLog } from "../../platform/needs.ts";
import { setting } from "../../platform/settings.ts";
import { allReports } from "./all-reports.ts";
import { athenaQueryEngine } from "./athena-query-engine.ts";
import { buildReports } from "./build-reports.ts";
import { s3ReportWriter } from "./s3-report-writer.ts";

const engine = athenaQueryEngine(new AthenaClient(awsClientSettings), {
  workgroup: setting("ATHENA_WORKGROUP"),
  database: setting("ATHENA_DATABASE"),
  pause,
});
const reports = s3ReportWriter(new S3Client(awsClientSettings), setting("REPORTS_BUCKET"));
const the = newEnvironment();
const ports = { engine, reports, now: the(clock), log: the(functionLog) };

/** Builds every report; each night by the clock, and whenever it is invoked. Returns when and for which month. */
export const handler = scheduledEntry(() => buildReports(allReports, ports), the);
