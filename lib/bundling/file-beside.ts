import { basename } from "node:path";
import type { Metafile } from "esbuild";

/**
 * Declares in a module of a bundle `readBeside`, which reads what was imported with esbuild's loader `file`: it lies
 * beside the bundle that Lambda starts, under its own name. As a text in the bundle it would take a third more room,
 * and be read through at each start.
 */
export const readingBeside = `
  import { readFileSync } from "node:fs";
  import { basename, join } from "node:path";
  const readBeside = (file) => readFileSync(join(__dirname, basename(file)));
`;

/** The names of the files that an output reads from beside it. */
export function filesBeside({ imports }: Metafile["outputs"][string]): readonly string[] {
  return imports.flatMap(({ kind, path }) => (kind === "file-loader" ? [basename(path)] : []));
}
