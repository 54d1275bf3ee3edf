import { readFile } from "node:fs/promises";
import { PutObjectCommand } from "@aws-sdk/client-s3";
import type { S3Client } from "@aws-sdk/client-s3";
import { publishedFiles } from "./published-files.ts";
import { isHashed, sentAs } from "./sent-as.ts";
import type { SiteFolder } from "./site-pages.ts";

/** Uploads at a time: enough to fill a line, few enough for S3's limit per prefix. */
const atOnce = 16;

/**
 * Puts what of the built site is for everybody into its bucket: first what pages load, then the pages, so that none is
 * there before what it needs. Nothing is taken away: a page that was open during a release still finds its own files.
 *
 * @returns how many files
 */
export async function publishSite(client: S3Client, bucket: string, built: readonly SiteFolder[]): Promise<number> {
  const files = publishedFiles(built);
  const put = async ({ file, key }: { readonly file: string; readonly key: string }): Promise<void> => {
    const { contentType, cacheControl } = sentAs(`/${key}`);
    await client.send(
      new PutObjectCommand({
        Bucket: bucket,
        Key: key,
        Body: await readFile(file),
        ContentType: contentType,
        CacheControl: cacheControl,
      }),
    );
  };
  const [loaded, pages] = [
    files.filter(({ key }) => isHashed(`/${key}`)),
    files.filter(({ key }) => !isHashed(`/${key}`)),
  ];
  for (const group of [loaded, pages])
    for (let from = 0; from < group.length; from += atOnce)
      await Promise.all(group.slice(from, from + atOnce).map(put));
  return files.length;
}
