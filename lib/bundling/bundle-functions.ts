import { createHash } from "node:crypto";
import { globSync, mkdirSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { basename, dirname, join } from "node:path";
import { build } from "esbuild";
import type { BuildOptions, Metafile, Plugin } from "esbuild";
import { projectFolder } from "./project-folder.ts";
import { separateWasm, wasmFile } from "./separate-wasm.ts";
import { withoutUnusedSdk } from "./without-unused-sdk.ts";

/** One function's code, ready to be deployed: a folder with one file in it, or two where it reads XML. */
export interface Bundle {
  /** `<service>-<name>`, as in `functions/<service>/lambda/<name>.ts`. */
  readonly name: string;
  readonly folder: string;
  /** File and export, as Lambda wants them. */
  readonly handler: string;
  /** Whether the XML library is part of it. */
  readonly readsXml: boolean;
  /** Size of the minified code with all it imports. */
  readonly bytes: number;
  /** Changes when and only when the code does, so that unchanged functions are not deployed again. */
  readonly hash: string;
}

export interface Bundling {
  /** The bundle of an entry point that a stack names. Throws where there is none. */
  readonly find: (service: string, name: string) => Bundle;
  readonly all: readonly Bundle[];
}

/** A stack names an entry point that does not exist, or an entry point cannot be bundled. */
export class BundlingError extends Error {
  override name = "BundlingError";
}

/** The package with a top-level `await`, which only an ES module may have. */
const asynchronousPackage = "libxml2-wasm";

/**
 * Bundles every entry point `functions/<service>/lambda/<name>.ts` into `dist/functions/<service>-<name>/`.
 *
 * One run of esbuild does all, so the SDK is parsed once and not once per function. The format is CommonJS, which starts some
 * 6 % faster than an ES module; only what reaches the XML library is bundled again as a module, because it must be.
 */
export async function bundleFunctions(root: string = projectFolder): Promise<Bundling> {
  const entries = findEntries(root);
  const first = await run(root, entries, "cjs", leaveOut(asynchronousPackage));
  const asynchronous = entries.filter(([name]) => importsAsynchronously(first.metafile, root, name));
  const asModules = new Set(asynchronous.map(([name]) => name));
  const files = [
    ...first.outputFiles.filter(({ path }) => !asModules.has(nameOf(path))),
    ...(asynchronous.length === 0 ? [] : await runWithWasm(root, asynchronous)),
  ];
  const folders = Map.groupBy(files, ({ path }) => dirname(path));
  const all = [...folders].map(([folder, contents]) => toBundle(folder, contents)).toSorted((a, b) => a.name.localeCompare(b.name));
  write(root, files);
  const byName = new Map(all.map((bundle) => [bundle.name, bundle]));
  return {
    all,
    find(service, name) {
      const bundle = byName.get(`${service}-${name}`);
      if (bundle !== undefined) return bundle;
      throw new BundlingError(
        `A stack names the function ${service}/${name}, but there is no functions/${service}/lambda/${name}.ts: write that file or take the line out of the stack.`,
      );
    },
  };
}

/** Name and file of each entry point. */
function findEntries(root: string): readonly Entry[] {
  return globSync("functions/*/lambda/*.ts", { cwd: root })
    .toSorted()
    .map((file) => [`${basename(dirname(dirname(file)))}-${basename(file, ".ts")}`, join(root, file)]);
}

type Entry = readonly [name: string, file: string];

interface BundledFile {
  readonly path: string;
  readonly contents: Uint8Array;
}

async function run(root: string, entries: readonly Entry[], format: "cjs" | "esm", plugin: Plugin) {
  const settings = options(root, format);
  const entryPoints = entries.map(([name, file]) => ({ in: file, out: `${name}/index` }));
  return build({ ...settings, entryPoints, plugins: [withoutUnusedSdk(), plugin] });
}

async function runWithWasm(root: string, entries: readonly Entry[]): Promise<BundledFile[]> {
  let wasm: Uint8Array | undefined;
  const plugin = separateWasm((bytes) => {
    wasm = bytes;
  });
  const { outputFiles } = await run(root, entries, "esm", plugin);
  return outputFiles.flatMap(({ path, contents }) => [
    { path, contents },
    ...(wasm === undefined ? [] : [{ path: join(dirname(path), wasmFile), contents: wasm }]),
  ]);
}

function options(root: string, format: "cjs" | "esm") {
  return {
    absWorkingDir: root,
    outdir: join(root, "dist/functions"),
    outExtension: { ".js": format === "cjs" ? ".js" : ".mjs" },
    bundle: true,
    minify: true,
    platform: "node",
    target: "node24",
    format,
    // The packages' ES modules come first: only those can be shaken free of what is not imported.
    mainFields: ["module", "main"],
    alias: { "@aws-sdk/credential-provider-node": join(projectFolder, "lib/bundling/environment-credentials.ts") },
    // The XML library carries its WebAssembly as a text; escaped, each of its bytes would take four.
    charset: "utf8",
    legalComments: "none",
    metafile: true,
    write: false,
    logLevel: "silent",
    // Packages written as CommonJS call `require`, which a module does not have.
    ...(format === "esm"
      ? { banner: { js: 'import{createRequire as _createRequire}from"node:module";const require=_createRequire(import.meta.url);' } }
      : {}),
  } as const satisfies BuildOptions;
}

/** Leaves a package as an import, so that the run tells who imports it instead of failing on it. */
function leaveOut(name: string): Plugin {
  return {
    name: `leave-out-${name}`,
    setup(plugin) {
      plugin.onResolve({ filter: new RegExp(`^${name}$`) }, () => ({ path: name, external: true }));
    },
  };
}

function importsAsynchronously(metafile: Metafile, root: string, name: string): boolean {
  const output = Object.entries(metafile.outputs).find(([file]) => join(root, file) === join(root, "dist/functions", name, "index.js"));
  return output?.[1].imports.some((one) => one.path === asynchronousPackage) ?? false;
}

function nameOf(path: string): string {
  return basename(dirname(path));
}

function toBundle(folder: string, files: readonly BundledFile[]): Bundle {
  const hash = createHash("sha256");
  for (const { path, contents } of files) hash.update(basename(path)).update("\0").update(contents);
  const bytes = files.reduce((sum, { contents }) => sum + contents.byteLength, 0);
  const readsXml = files.some(({ path }) => basename(path) === wasmFile);
  return { name: basename(folder), folder, handler: "index.handler", readsXml, bytes, hash: hash.digest("hex") };
}

/** Writes the bundles and removes those whose entry point is gone. */
function write(root: string, files: readonly BundledFile[]): void {
  const folder = join(root, "dist/functions");
  mkdirSync(folder, { recursive: true });
  // The checkout says that .js is a module; the bundles are not, and in Lambda nothing above them says anything.
  writeFileSync(join(folder, "package.json"), '{ "type": "commonjs" }\n');
  const wanted = new Set(files.map(({ path }) => nameOf(path)));
  for (const entry of readdirSync(folder, { withFileTypes: true })) {
    if (entry.isDirectory()) clear(join(folder, entry.name), wanted.has(entry.name) ? files : []);
  }
  for (const file of files) {
    mkdirSync(dirname(file.path), { recursive: true });
    writeFileSync(file.path, file.contents);
  }
}

/** An older bundle of the other format must not lie beside the new one: Lambda would take whichever it finds first. */
function clear(folder: string, kept: readonly BundledFile[]): void {
  const paths = new Set(kept.map((file) => file.path));
  const entries = readdirSync(folder);
  for (const entry of entries.filter((name) => !paths.has(join(folder, name)))) rmSync(join(folder, entry), { recursive: true });
  if (kept.length === 0) rmSync(folder, { recursive: true });
}
