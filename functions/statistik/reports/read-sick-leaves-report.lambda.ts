import { httpHandler } from "../../platform/http-entry.ts";
import { jsonFace } from "../../platform/json-binding.ts";
import { readSickLeavesReportOperation } from "./read-sick-leaves-report.ts";
import { readGround } from "./report-runtime.ts";

const { ground, reports } = readGround();

export const handler = httpHandler(readSickLeavesReportOperation, jsonFace, ground, { reports });
