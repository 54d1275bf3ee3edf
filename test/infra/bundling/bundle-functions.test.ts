import { spawnSync } from "node:child_process";
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { bundleFunctions, BundlingError } from "../../../lib/bundling/bundle-functions.ts";
import { bundleSizes } from "../../../lib/bundling/bundle-sizes.ts";

let root: string;

beforeAll(() => {
  root = mkdtempSync(join(tmpdir(), "intyg-bundles-"));
  symlinkSync(resolve("node_modules"), join(root, "node_modules"));
  writeFileSync(join(root, "package.json"), '{ "type": "module" }');
});

afterAll(() => {
  rmSync(root, { recursive: true });
});

function write(service: string, name: string, source: string): void {
  mkdirSync(join(root, "functions", service, "brev"), { recursive: true });
  writeFileSync(join(root, "functions", service, "brev", `${name}.lambda.ts`), source);
}

/** What a bundle's handler answers, run as Lambda runs it: alone in its folder. */
function run(folder: string, file: string, environment: Record<string, string> = {}): string {
  const script = `import(${JSON.stringify(join(folder, file))}).then(({ handler }) => handler()).then((answer) => process.stdout.write(String(answer)))`;
  const { stdout, stderr } = spawnSync(process.execPath, ["-e", script], { encoding: "utf8", env: { ...environment } });
  return stdout === "" ? stderr : stdout;
}

describe("The functions' bundles", () => {
  it("hold one function each, named after service and file", async () => {
    write("brev", "skicka", `export const handler = async (): Promise<string> => "skickat: åäö";`);
    const { all, find } = await bundleFunctions(root);
    expect(all.map(({ name }) => name)).toEqual(["brev-skicka"]);
    expect(run(find("brev", "skicka").folder, "index.js")).toBe("skickat: åäö");
  });

  it("are the same while the code is, and others when it changes", async () => {
    write("brev", "skicka", `export const handler = async (): Promise<string> => "skickat";`);
    const [first] = (await bundleFunctions(root)).all;
    write(
      "brev",
      "skicka",
      `// A comment is no change.\nexport const handler = async (): Promise<string> => "skickat";`,
    );
    const [second] = (await bundleFunctions(root)).all;
    write("brev", "skicka", `export const handler = async (): Promise<string> => "levererat";`);
    const [third] = (await bundleFunctions(root)).all;
    expect(second?.hash).toBe(first?.hash);
    expect(third?.hash).not.toBe(first?.hash);
  });

  it("leave their source maps beside them, and nothing of it in what is deployed", async () => {
    write("brev", "skicka", `export const handler = async (): Promise<string> => "skickat";`);
    write("brev", "vidare", `export const handler = async (): Promise<string> => "vidare";`);
    const { find } = await bundleFunctions(root);
    const { folder } = find("brev", "skicka");
    expect(readdirSync(folder)).toEqual(["index.js"]);
    expect(readFileSync(join(folder, "index.js"), "utf8")).not.toContain("sourceMappingURL");
    const maps = join(root, "dist/source-maps");
    expect(readdirSync(maps)).toEqual(["brev-skicka.js.map", "brev-vidare.js.map"]);
    const { sources, sourcesContent } = JSON.parse(readFileSync(join(maps, "brev-skicka.js.map"), "utf8"));
    expect([sources, sourcesContent]).toEqual([["functions/brev/brev/skicka.lambda.ts"], undefined]);
    rmSync(join(root, "functions/brev/brev/vidare.lambda.ts"));
    await bundleFunctions(root);
    expect(readdirSync(maps)).toEqual(["brev-skicka.js.map"]);
  });

  it("load the XML library from beside the code when it is first used", async () => {
    write(
      "brev",
      "oppna",
      `export const handler = async (): Promise<string> => {
         const { XmlDocument } = await import("libxml2-wasm");
         const document = XmlDocument.fromString("<brev><rad>åäö</rad></brev>");
         const text = document.get("rad")?.content ?? "";
         document.dispose();
         return text;
       };`,
    );
    const bundle = (await bundleFunctions(root)).find("brev", "oppna");
    expect(readdirSync(bundle.folder).toSorted()).toEqual(["index.js", "libxml2.mjs", "libxml2.wasm"]);
    expect(run(bundle.folder, "index.js")).toBe("åäö");
    expect(bundle.readsXml).toBe(true);
  });

  it("take credentials from Lambda's environment, and say what is missing", async () => {
    write(
      "brev",
      "skicka",
      `import { DynamoDBClient } from "@aws-sdk/client-dynamodb";
       export const handler = async () => {
         const { accessKeyId, sessionToken } = await new DynamoDBClient({ region: "eu-north-1" }).config.credentials();
         return accessKeyId + " " + sessionToken;
       };`,
    );
    const { folder } = (await bundleFunctions(root)).find("brev", "skicka");
    const given = { AWS_ACCESS_KEY_ID: "nyckel", AWS_SECRET_ACCESS_KEY: "hemlig", AWS_SESSION_TOKEN: "tillfällig" };
    expect(run(folder, "index.js", given)).toBe("nyckel tillfällig");
    expect(run(folder, "index.js")).toContain("The environment lacks AWS_ACCESS_KEY_ID");
  });

  it("do not carry what is not imported", async () => {
    write("brev", "tom", "export const handler = async (): Promise<void> => {};");
    const bundle = (await bundleFunctions(root)).find("brev", "tom");
    expect(bundle.bytes).toBeLessThan(2000);
    expect(bundle.readsXml).toBe(false);
  });

  it("go when their entry point goes, and leave nothing behind that they no longer use", async () => {
    write("brev", "gammal", `export const handler = async () => (await import("libxml2-wasm")).XmlDocument.name;`);
    const { folder } = (await bundleFunctions(root)).find("brev", "gammal");
    write("brev", "gammal", "export const handler = async (): Promise<void> => {};");
    await bundleFunctions(root);
    expect(readdirSync(folder)).toEqual(["index.js"]);
    rmSync(join(root, "functions/brev/brev/gammal.lambda.ts"));
    expect((await bundleFunctions(root)).all.map(({ name }) => name)).not.toContain("brev-gammal");
    expect(readdirSync(join(root, "dist/functions"))).not.toContain("brev-gammal");
  });

  it("are refused in one sentence where a stack names a function that is not there", async () => {
    const bundling = await bundleFunctions(root);
    expect(() => bundling.find("brev", "finns-inte")).toThrow(
      new BundlingError(
        "A stack names the function brev/finns-inte, but functions/brev holds neither a finns-inte.contract.ts nor " +
          "a finns-inte.lambda.ts: write it, or take the line out of the stack.",
      ),
    );
  });

  it("are refused in one sentence where the code cannot be bundled", async () => {
    write("brev", "trasig", `import { saknas } from "./saknas.ts"; export const handler = saknas;`);
    await expect(bundleFunctions(root)).rejects.toThrow(
      'A function cannot be bundled: Could not resolve "./saknas.ts" (functions/brev/brev/trasig.lambda.ts:1)',
    );
    rmSync(join(root, "functions/brev/brev/trasig.lambda.ts"));
  });

  it("are refused where the XML library is imported at once", async () => {
    write(
      "brev",
      "genast",
      `import { XmlDocument } from "libxml2-wasm"; export const handler = async () => XmlDocument.name;`,
    );
    await expect(bundleFunctions(root)).rejects.toThrow(
      "libxml2-wasm must be imported with import(), since it is loaded when it is first used",
    );
    rmSync(join(root, "functions/brev/brev/genast.lambda.ts"));
  });

  it("are listed with their budgets, the largest first", () => {
    const bundle = { folder: "", handler: "", hash: "", answersCalls: true };
    const sizes = bundleSizes([
      { ...bundle, name: "liten", bytes: 1000, readsXml: false },
      { ...bundle, name: "stor", bytes: 400_000, readsXml: false },
      { ...bundle, name: "xml", bytes: 1_300_000, readsXml: true },
    ]);
    expect(sizes.map(({ name, isWithin }) => `${name} ${String(isWithin)}`)).toEqual([
      "xml true",
      "stor false",
      "liten true",
    ]);
  });
});
