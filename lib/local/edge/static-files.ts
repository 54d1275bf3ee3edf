import { createHash } from "node:crypto";
import { readFile } from "node:fs/promises";
import type { IncomingMessage, ServerResponse } from "node:http";
import { resolve, sep } from "node:path";
import { sentAs } from "../../site/sent-as.ts";

/** A file as it is sent. */
export interface StaticFile {
  readonly path: string;
  readonly bytes: Buffer;
}

/**
 * The file of a folder; undefined where there is none, and for a path that leads out of the folder.
 *
 * @param path the address below the folder, still percent-encoded, without query
 */
export async function readStaticFile(folder: string, path: string): Promise<StaticFile | undefined> {
  const decoded = decodePath(path);
  if (decoded === undefined) return undefined;
  const file = resolve(folder, `.${decoded}`);
  if (!file.startsWith(`${resolve(folder)}${sep}`)) return undefined;
  return readFile(file).then(
    (bytes) => ({ path: file, bytes }),
    () => undefined,
  );
}

function decodePath(path: string): string | undefined {
  try {
    const decoded = decodeURIComponent(path);
    return decoded.includes("\0") ? undefined : decoded;
  } catch {
    return undefined;
  }
}

/** Sends a file: for ever where the builder put a hash of the content into its name, else to be asked for again. */
export function sendStaticFile(
  request: IncomingMessage,
  response: ServerResponse,
  file: StaticFile,
  status = 200,
): void {
  const tag = `"${createHash("sha256").update(file.bytes).digest("base64url").slice(0, 22)}"`;
  const { contentType, cacheControl } = sentAs(file.path);
  const headers = { "content-type": contentType, "cache-control": cacheControl, etag: tag };
  if (status === 200 && request.headers["if-none-match"] === tag) {
    response.writeHead(304, headers).end();
    return;
  }
  response.writeHead(status, { ...headers, "content-length": file.bytes.byteLength });
  response.end(request.method === "HEAD" ? undefined : file.bytes);
}
