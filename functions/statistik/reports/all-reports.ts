import { certificatesReport } from "./certificates.ts";
import type { Report } from "./report.ts";
import { sickLeavesReport } from "./sick-leaves.ts";

/** Every report that is built each night. */
export const allReports: readonly Report[] = [sickLeavesReport, certificatesReport];
