import { globSync } from "node:fs";
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { PutObjectCommand } from "@aws-sdk/client-s3";
import type { S3Client } from "@aws-sdk/client-s3";
import { isHashed, sentAs } from "./sent-as.ts";
import type { SiteFolder } from "./site-pages.ts";

/** Uploads at a time: enough to fill a line, few enough for S3's limit per prefix. */
const atOnce = 16;

/**
 * Puts the built site into its bucket: first what pages load, then the pages, so that none is there before what it
 * needs. Nothing is taken away: a page that was open during a release still finds its own files.
 *
 * @returns how many files
 */
export async function publishSite(client: S3Client, bucket: string, built: readonly SiteFolder[]): Promise<number> {
  const files = built.flatMap(({ folder, at }) =>
    globSync("**/*", { cwd: folder, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => join(entry.parentPath, entry.name))
      .map((file) => ({ file, key: `${at}${file.slice(folder.length).replaceAll("\\", "/")}`.slice(1) })),
  );
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
