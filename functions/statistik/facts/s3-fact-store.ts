import type { S3Client } from "@aws-sdk/client-s3";
import { DeleteObjectsCommand, PutObjectCommand } from "@aws-sdk/client-s3";
import type { FactStore } from "./fact-store.ts";

/** One request removes at most so many objects. */
const removedAtOnce = 1000;

/** Facts in an S3 bucket. The bucket keeps no old versions: what an erasure removes must not lie on as one. */
export function s3FactStore(client: S3Client, bucket: string): FactStore {
  return {
    async put(path, file) {
      await client.send(
        new PutObjectCommand({ Bucket: bucket, Key: path, Body: file, ContentType: "application/vnd.apache.parquet" }),
      );
    },
    async remove(paths) {
      for (let from = 0; from < paths.length; from += removedAtOnce) {
        const Objects = paths.slice(from, from + removedAtOnce).map((Key) => ({ Key }));
        const { Errors = [] } = await client.send(
          new DeleteObjectsCommand({ Bucket: bucket, Delete: { Objects, Quiet: true } }),
        );
        if (Errors.length > 0) throw new FactNotRemovedError(Errors[0]?.Code);
      }
    },
  };
}

/** A file of facts could not be removed; the message comes again. */
class FactNotRemovedError extends Error {
  override name = "FactNotRemovedError";
  constructor(code = "unknown") {
    super(`A file of facts could not be removed: ${code}`);
  }
}
