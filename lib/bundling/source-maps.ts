import { mkdirSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { basename, dirname, join, relative, resolve } from "node:path";

/** Where the maps lie, below the checkout's root: beside the bundles and in none of them, so that none is deployed. */
export const sourceMapsFolder = "dist/source-maps";

/** A map as esbuild gives it: it belongs to `<folder>/index.js` and lies beside it. */
export interface WrittenMap {
  readonly path: string;
  readonly text: string;
}

/**
 * Writes `<bundle>.js.map` for each bundle and removes those whose bundle is gone. A stack of a function (functions/
 * platform/failure-fields.ts) leads by it to the source: `intyg trace`.
 */
export function writeSourceMaps(root: string, maps: readonly WrittenMap[]): void {
  const folder = join(root, sourceMapsFolder);
  mkdirSync(folder, { recursive: true });
  const wanted = new Map(maps.map((map) => [`${basename(dirname(map.path))}.js.map`, fromRoot(root, map)]));
  for (const file of readdirSync(folder)) if (!wanted.has(file)) rmSync(join(folder, file));
  for (const [file, text] of wanted) writeFileSync(join(folder, file), text);
}

/** The map with its sources named from the checkout's root, and not from where the bundle lies. */
function fromRoot(root: string, { path, text }: WrittenMap): string {
  const map: unknown = JSON.parse(text);
  if (typeof map !== "object" || map === null || !("sources" in map) || !Array.isArray(map.sources)) return text;
  const sources = map.sources.map((source: unknown) => relative(root, resolve(dirname(path), String(source))));
  return JSON.stringify({ ...map, sources });
}
