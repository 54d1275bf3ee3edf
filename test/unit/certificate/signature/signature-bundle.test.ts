import { execFile } from "node:child_process";
import { mkdtemp, rm, stat, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { promisify } from "node:util";

import { build } from "esbuild";
import { afterAll, beforeAll, describe, expect, test } from "vitest";

import { aSigningAuthority, elin, registerCertificateXml, signedWith } from "./signed-certificate.ts";

const run = promisify(execFile);

let folder: string;
let outputs: Readonly<
  Record<
    string,
    { readonly bytes: number; readonly imports: readonly { readonly kind: string; readonly path: string }[] }
  >
>;
let entry: string;
beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), "signature-bundle-"));
  const result = await build({
    entryPoints: {
      entry: path.resolve("functions/certificate/signature/verify-signature.ts"),
      roots: path.resolve("functions/certificate/signature/trusted-roots.ts"),
    },
    bundle: true,
    minify: true,
    // In one file the XML library's import cycle and top-level await wait for each other for ever.
    splitting: true,
    format: "esm",
    platform: "node",
    target: "node24",
    charset: "utf8",
    outdir: folder,
    outExtension: { ".js": ".mjs" },
    metafile: true,
    logLevel: "silent",
  });
  outputs = result.metafile.outputs;
  entry = path.join(folder, "entry.mjs");
});
afterAll(() => rm(folder, { recursive: true }));

describe("the verifier, bundled for a function", () => {
  test("is at most 1.5 MB, of which its own part, that is read at start, is at most 64 KB", async () => {
    const total = Object.values(outputs).reduce((sum, { bytes }) => sum + bytes, 0);
    expect(total).toBeLessThanOrEqual(1_500_000);
    expect((await stat(entry)).size).toBeLessThanOrEqual(64_000);
  });

  test("reads the XML library only when there is XML to read", () => {
    const own = Object.entries(outputs).find(([name]) => name.endsWith("entry.mjs"))?.[1];
    const large = Object.entries(outputs)
      .filter(([, { bytes }]) => bytes > 500_000)
      .map(([name]) => path.basename(name));
    expect(large).toHaveLength(1);
    expect(
      own?.imports.filter((imported) => large.includes(path.basename(imported.path))).map(({ kind }) => kind),
    ).toEqual(["dynamic-import"]);
  });

  test("verifies a certificate", { timeout: 20_000 }, async () => {
    const now = new Date();
    const { authority } = await aSigningAuthority(now);
    await writeFile(
      path.join(folder, "signed.xml"),
      await signedWith(await authority.issue(elin), registerCertificateXml(), now),
    );
    await writeFile(path.join(folder, "root.pem"), authority.rootCertificatePem);
    const script = `
      import { readFileSync } from "node:fs";
      import { verifySignature } from "./entry.mjs";
      import { trustedRootsFromPem } from "./roots.mjs";
      const result = await verifySignature(readFileSync("signed.xml"), trustedRootsFromPem(readFileSync("root.pem", "utf8")));
      process.stdout.write(JSON.stringify(result));`;
    await writeFile(path.join(folder, "verify.mjs"), script);
    const { stdout } = await run(process.execPath, ["verify.mjs"], { cwd: folder, timeout: 15_000 });
    expect(JSON.parse(stdout)).toMatchObject({ ok: true, value: { signer: elin } });
  });
});
