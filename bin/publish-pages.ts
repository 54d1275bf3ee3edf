/**
 * `npm run publish-pages -- <outputs>`: builds the web applications and the documentation and puts them into the bucket
 * behind CloudFront. The file is what `cdk deploy --outputs-file` wrote.
 */
import { existsSync, readFileSync } from "node:fs";
import { S3Client } from "@aws-sdk/client-s3";
import * as z from "zod/mini";
import { buildPages, siteFolders } from "../lib/local/build-pages.ts";
import { publishSite } from "../lib/site/publish-site.ts";

const [file = "outputs.json"] = process.argv.slice(2);
if (!existsSync(file)) {
  process.stderr.write(
    `There is no file ${file}: name the one that cdk deploy --outputs-file wrote.\nUsage: npm run publish-pages -- FILE\n`,
  );
  process.exit(2);
}
const outputs = z.object({ Edge: z.record(z.string(), z.string()) }).parse(JSON.parse(readFileSync(file, "utf8")));
const [, bucket] = Object.entries(outputs.Edge).find(([name]) => name.includes("PagesBucket")) ?? [];
if (bucket === undefined) throw new Error(`${file} names no bucket for the pages: was the stack Edge deployed?`);
await buildPages(new AbortController().signal);
// The bucket lies where CloudFront's own resources do (lib/stacks/edge.ts).
const published = await publishSite(new S3Client({ region: "us-east-1" }), bucket, [siteFolders.docs, siteFolders.web]);
process.stdout.write(`${String(published)} files are in ${bucket}.\n`);
