import { httpHandler } from "../../platform/http-entry.ts";
import { jsonFace } from "../../platform/json-binding.ts";
import { readCertificatesReportOperation } from "./read-certificates-report.ts";
import { readGround } from "./report-runtime.ts";

const { ground, reports } = readGround();

export const handler = httpHandler(readCertificatesReportOperation, jsonFace, ground, { reports });
