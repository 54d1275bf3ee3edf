import { httpEntry } from "../../platform/http-entry.ts";
import { jsonBinding } from "../../platform/json-binding.ts";
import { readSickLeavesReportOperation } from "./read-sick-leaves-report.ts";
import { reportRuntime } from "./report-runtime.ts";

const { runtime, reports } = reportRuntime();

export const handler = httpEntry(readSickLeavesReportOperation, jsonBinding, runtime, { reports });
