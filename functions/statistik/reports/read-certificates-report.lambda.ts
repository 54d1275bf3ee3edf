import { httpEntry } from "../../platform/http-entry.ts";
import { jsonBinding } from "../../platform/json-binding.ts";
import { readCertificatesReportOperation } from "./read-certificates-report.ts";
import { reportRuntime } from "./report-runtime.ts";

const { runtime, reports } = reportRuntime();

export const handler = httpEntry(readCertificatesReportOperation, jsonBinding, runtime, { reports });
