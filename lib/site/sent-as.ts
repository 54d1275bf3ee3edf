import { extname } from "node:path";

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

/**
 * How a file of the site is sent: kept by browsers for ever where the builder put a hash of the content into its name,
 * else asked for again each time.
 *
 * @param path of the file, with `/` or the platform's own separator
 */
export function sentAs(path: string): { readonly contentType: string; readonly cacheControl: string } {
  return {
    contentType: contentTypes[extname(path)] ?? "application/octet-stream",
    cacheControl: isHashed(path) ? "public, max-age=31536000, immutable" : "no-cache",
  };
}

/** Whether the name tells the content: such a file never changes. */
export function isHashed(path: string): boolean {
  return /[\\/]assets[\\/][^\\/]*[-.][\w-]{8,}\.\w+$/.test(path);
}
