import { httpHandler } from "../../kernel/http.ts";
import { jsonFace } from "../../kernel/json-face.ts";
import { readCertificatesReportOperation } from "../operations/read-certificates-report.ts";
import { readGround } from "../read-ground.ts";

const { ground, reports } = readGround();

export const handler = httpHandler(readCertificatesReportOperation, jsonFace, ground, { reports });
