import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { originalPositionFor, TraceMap } from "@jridgewell/trace-mapping";

/** Leads places in a function's bundle to the sources it was made of. */
export interface SourceMaps {
  /** The bundles there are maps of, `<service>-<name>`. */
  readonly bundles: readonly string[];
  /** Line and column as V8 counts them, from 1. Undefined where the map has nothing there. */
  find(bundle: string, line: number, column: number): string | undefined;
}

const ending = ".js.map";

/** The maps that bundling wrote into `folder` (lib/bundling/source-maps.ts); each is read when first asked for. */
export function sourceMapsIn(folder: string): SourceMaps {
  const files = existsSync(folder) ? readdirSync(folder).filter((file) => file.endsWith(ending)) : [];
  const read = new Map<string, TraceMap>();
  const mapOf = (bundle: string): TraceMap => {
    const known = read.get(bundle) ?? new TraceMap(readFileSync(join(folder, `${bundle}${ending}`), "utf8"));
    read.set(bundle, known);
    return known;
  };
  return {
    bundles: files.map((file) => file.slice(0, -ending.length)).toSorted(),
    find(bundle, line, column) {
      const found = originalPositionFor(mapOf(bundle), { line, column: column - 1 });
      return found.source === null ? undefined : `${found.source}:${String(found.line)}:${String(found.column + 1)}`;
    },
  };
}

/**
 * The bundle of what an operator calls a function: its bundle's name, its name in a stage or its log group's. A stage
 * may make several functions of one bundle, whose names then go on: `intyg-recipients-deliver-…`.
 */
export function bundleNamed(name: string, { bundles }: SourceMaps): string | undefined {
  const bare = name.replace(/^\/aws\/lambda\//, "").replace(/^intyg-/, "");
  return bundles.findLast((bundle) => bare === bundle || bare.startsWith(`${bundle}-`));
}

/** The bundle of an operation by its name in the log: `signCertificate` is `webcert-sign-certificate`. */
export function bundleOfOperation(operation: string, { bundles }: SourceMaps): string | undefined {
  const letters = (name: string) => name.replaceAll("-", "").toLowerCase();
  return bundles.find((bundle) => letters(bundle.slice(bundle.indexOf("-") + 1)) === letters(operation));
}
