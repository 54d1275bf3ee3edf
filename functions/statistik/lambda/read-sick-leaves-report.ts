import { httpHandler } from "../../kernel/http.ts";
import { jsonFace } from "../../kernel/json-face.ts";
import { readSickLeavesReportOperation } from "../operations/read-sick-leaves-report.ts";
import { readGround } from "../read-ground.ts";

const { ground, reports } = readGround();

export const handler = httpHandler(readSickLeavesReportOperation, jsonFace, ground, { reports });
