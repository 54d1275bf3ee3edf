import { need } from "../../operation/need.ts";
import { clock } from "../../platform/needs.ts";
import { setting } from "../../platform/settings.ts";
import type { ReportReader } from "./report-store.ts";
import { s3ReportFiles } from "./s3-report-files.ts";
import { storedReportReader } from "./stored-report-reader.ts";

/** The reports that the night has built, in the bucket that the stack names. */
export const reportReader = /* @__PURE__ */ need((the): ReportReader => {
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
    now: the(clock),
  });
  return storedReportReader(files);
});
