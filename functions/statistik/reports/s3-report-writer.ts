import type { S3Client } from "@aws-sdk/client-s3";
import { PutObjectCommand } from "@aws-sdk/client-s3";
import type { ReportWriter } from "./report-store.ts";
import { describeSet, latestSetPath, printProvider, providerPath } from "./stored-report.ts";

/** So many files of a set are written at the same time. */
const writtenAtOnce = 32;

/**
 * Report tables in an S3 bucket: a folder for each set, a file for each care provider and report, and `latest.json`
 * that names the newest set.
 */
export function s3ReportWriter(client: S3Client, bucket: string): ReportWriter {
  return {
    async save(night, tables) {
      const set = night.builtAt.replaceAll(":", ".");
      const files = tables.flatMap(({ name, providers }) =>
        [...providers].map(([careProvider, months]) => ({ path: providerPath(set, name, careProvider), months })),
      );
      for (let from = 0; from < files.length; from += writtenAtOnce) {
        const some = files.slice(from, from + writtenAtOnce);
        await Promise.all(some.map(({ path, months }) => write(path, printProvider(months))));
      }
      await write(latestSetPath, JSON.stringify(describeSet(set, night, tables)));
    },
  };

  async function write(path: string, body: string): Promise<void> {
    await client.send(new PutObjectCommand({ Bucket: bucket, Key: path, Body: body, ContentType: "application/json" }));
  }
}
