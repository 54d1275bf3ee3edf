import { mkdirSync, mkdtempSync, writeFileSync } from "node:fs";
import { createServer } from "node:http";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { S3Client } from "@aws-sdk/client-s3";
import { afterAll, describe, expect, it } from "vitest";
import { listen } from "../../../lib/local/free-ports.ts";
import { publishSite } from "../../../lib/site/publish-site.ts";

const web = mkdtempSync(join(tmpdir(), "publish-web-"));
const docs = mkdtempSync(join(tmpdir(), "publish-docs-"));
for (const [folder, file, text] of [
  [web, "index.html", '<script src="/assets/app-Dx81hQ2k.js">'],
  [web, "assets/app-Dx81hQ2k.js", 'import "./shared-Qm3nB7x1.js"'],
  [web, "assets/shared-Qm3nB7x1.js", ""],
  [web, "favicon.svg", ""],
  [docs, "operations/readMe/index.html", ""],
  [web, "start/index.html", '<script src="/assets/demo-Zk4pW9y2.js">'],
  [web, "assets/demo-Zk4pW9y2.js", 'import "./shared-Qm3nB7x1.js"'],
] as const) {
  mkdirSync(dirname(join(folder, file)), { recursive: true });
  writeFileSync(join(folder, file), text);
}

const stored: { readonly path: string; readonly type: string; readonly cache: string }[] = [];
const server = createServer((request, response) => {
  request.resume().on("end", () => {
    const path = request.url?.split("?")[0] ?? "";
    stored.push({ path, type: request.headers["content-type"] ?? "", cache: request.headers["cache-control"] ?? "" });
    response.writeHead(200, { etag: '"x"' }).end();
  });
});
const port = await listen(server, 0);
afterAll(() => {
  server.closeAllConnections();
  server.close();
});

describe("The published site", () => {
  it("lies in the bucket at its addresses, the files that pages load first and for ever, and nothing of the demo", async () => {
    const client = new S3Client({
      region: "us-east-1",
      endpoint: `http://127.0.0.1:${String(port)}`,
      forcePathStyle: true,
      credentials: { accessKeyId: "test", secretAccessKey: "test" },
    });
    const published = await publishSite(client, "pages", [
      { folder: docs, at: "/docs" },
      { folder: web, at: "" },
    ]);
    expect(published).toBe(5);
    expect(stored.slice(0, 2).toSorted((one, other) => one.path.localeCompare(other.path))).toEqual(
      ["app-Dx81hQ2k", "shared-Qm3nB7x1"].map((name) => ({
        path: `/pages/assets/${name}.js`,
        type: "text/javascript; charset=utf-8",
        cache: "public, max-age=31536000, immutable",
      })),
    );
    expect(stored.slice(2).toSorted((one, other) => one.path.localeCompare(other.path))).toEqual([
      { path: "/pages/docs/operations/readMe/index.html", type: "text/html; charset=utf-8", cache: "no-cache" },
      { path: "/pages/favicon.svg", type: "image/svg+xml", cache: "no-cache" },
      { path: "/pages/index.html", type: "text/html; charset=utf-8", cache: "no-cache" },
    ]);
  });
});
