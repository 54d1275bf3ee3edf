import { createHash } from "node:crypto";
import { readFile } from "node:fs/promises";
import type { IncomingMessage, ServerResponse } from "node:http";
import { extname, resolve, sep } from "node:path";
import type { Language } from "../../../functions/operation/chosen-language.ts";

const contentTypes: Readonly<Record<string, string>> = {
  ".css": "text/css; charset=utf-8",
  ".html": "text/html; charset=utf-8",
  ".ico": "image/x-icon",
  ".js": "text/javascript; charset=utf-8",
  ".json": "application/json",
  ".map": "application/json",
  ".png": "image/png",
  ".svg": "image/svg+xml",
  ".txt": "text/plain; charset=utf-8",
  ".webmanifest": "application/manifest+json",
  ".woff2": "font/woff2",
  ".yaml": "application/yaml",
};

/** A file as it is sent. */
interface StaticFile {
  readonly path: string;
  readonly bytes: Buffer;
}

/**
 * Finds the file that an address below the folder means: the file itself, the page of a folder, or the page with that
 * name.
 *
 * @param path the address below the folder, still percent-encoded, without query
 */
export async function findStaticFile(folder: string, path: string): Promise<StaticFile | undefined> {
  const decoded = decodePath(path);
  if (decoded === undefined) return undefined;
  for (const candidate of decoded.endsWith("/")
    ? [`${decoded}index.html`]
    : [decoded, `${decoded}/index.html`, `${decoded}.html`]) {
    const file = resolve(folder, `.${candidate}`);
    if (!file.startsWith(`${resolve(folder)}${sep}`)) return undefined;
    const bytes = await readIfFile(file);
    if (bytes !== undefined) return { path: file, bytes };
  }
  return undefined;
}

/**
 * The page as it is in another language, which lies beside it (`404.en.html`); the page itself where it has no such
 * twin.
 */
export async function inLanguage(file: StaticFile, language: Language): Promise<StaticFile> {
  const path = file.path.replace(/\.html$/, `.${language}.html`);
  const bytes = path === file.path ? undefined : await readIfFile(path);
  return bytes === undefined ? file : { path, bytes };
}

function decodePath(path: string): string | undefined {
  try {
    const decoded = decodeURIComponent(path);
    return decoded.includes("\0") ? undefined : decoded;
  } catch {
    return undefined;
  }
}

async function readIfFile(file: string): Promise<Buffer | undefined> {
  try {
    return await readFile(file);
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
  const headers = {
    "content-type": contentTypes[extname(file.path)] ?? "application/octet-stream",
    "cache-control":
      /[-.][\w-]{8,}\.\w+$/.test(file.path) && file.path.includes(`${sep}assets${sep}`)
        ? "public, max-age=31536000, immutable"
        : "no-cache",
    etag: tag,
  };
  if (status === 200 && request.headers["if-none-match"] === tag) {
    response.writeHead(304, headers).end();
    return;
  }
  response.writeHead(status, { ...headers, "content-length": file.bytes.byteLength });
  response.end(request.method === "HEAD" ? undefined : file.bytes);
}
