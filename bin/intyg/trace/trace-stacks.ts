import { resolve } from "node:path";
import { sourceMapsFolder } from "../../../lib/bundling/source-maps.ts";
import { projectFolder } from "../../../lib/local/project-folder.ts";
import { exitCodes } from "../exit-codes.ts";
import type { ExitCode } from "../exit-codes.ts";
import { oneLine } from "../one-line.ts";
import { readAtMost, reasonOf } from "../read-at-most.ts";
import type { Terminal } from "../terminal.ts";
import { outJson } from "../terminal.ts";
import { readLoggedFailure } from "./logged-failure.ts";
import { bundleNamed, bundleOfOperation, sourceMapsIn } from "./source-maps.ts";
import type { SourceMaps } from "./source-maps.ts";

interface TraceOptions {
  readonly json?: true;
  readonly function?: string;
  readonly maps?: string;
}

/** A stack of the log with its frames as they are in the sources. */
interface Trace {
  /** Absent where nothing says which function it was. */
  readonly bundle?: string;
  readonly about: readonly string[];
  readonly frames: readonly string[];
}

const words = {
  noMaps: {
    sv: (folder: string) => `Det finns inga source maps i ${folder}: de skrivs när funktionerna byggs (npx cdk synth).`,
    en: (folder: string) =>
      `There are no source maps in ${folder}: they are written with the functions (npx cdk synth).`,
  },
  unknownFunction: {
    sv: (name: string) => `Funktionen "${name}" finns inte. Följande finns:`,
    en: (name: string) => `There is no function "${name}". There are:`,
  },
  whichFunction: {
    sv: "Loggraden säger inte vilken funktion det var: ange --function NAMN.",
    en: "The line does not say which function it was: give --function NAME.",
  },
  notInMap: {
    sv: "En plats finns inte i funktionens source map: är de av samma version?",
    en: "A place is not in the source map: is it of the same release as the function?",
  },
  nothing: { sv: "Det finns ingen anropsstack i texten.", en: "There is no stack in the text." },
} as const;

/** Logs are read whole; one of a day is smaller. */
const mostBytes = 100_000_000;

/** Shows each stack of a log, or a bare stack, with the places of a function's bundle led to the sources. */
export async function traceStacks(path: string, options: TraceOptions, terminal: Terminal): Promise<ExitCode> {
  const { language } = terminal;
  const folder =
    options.maps === undefined ? resolve(projectFolder, sourceMapsFolder) : resolve(terminal.folder, options.maps);
  const maps = sourceMapsIn(folder);
  if (maps.bundles.length === 0) return cannot(terminal, words.noMaps[language](oneLine(folder)));
  const named = options.function === undefined ? undefined : bundleNamed(options.function, maps);
  if (options.function !== undefined && named === undefined)
    return cannot(terminal, [words.unknownFunction[language](oneLine(options.function)), ...maps.bundles].join("\n  "));

  const text = await textOf(path, terminal);
  if (typeof text !== "string") return cannot(terminal, `${oneLine(path)}: ${text.reason[language]}`);
  const traces = tracesIn(text, maps, named);
  if (traces.length === 0) return no(terminal, words.nothing[language]);

  if (options.json === true) outJson(terminal, { traces });
  else for (const trace of traces) terminal.out(shown(trace));
  if (traces.some(({ bundle }) => bundle === undefined)) return cannot(terminal, words.whichFunction[language]);
  return traces.some(({ frames }) => frames.some((frame) => inBundle.test(frame)))
    ? no(terminal, words.notInMap[language])
    : exitCodes.done;
}

function cannot(terminal: Terminal, text: string): ExitCode {
  terminal.err(`${text}\n`);
  return exitCodes.cannot;
}

function no(terminal: Terminal, text: string): ExitCode {
  terminal.err(`${text}\n`);
  return exitCodes.no;
}

async function textOf(path: string, terminal: Terminal) {
  if (path === "-") return Buffer.from(await terminal.input()).toString("utf8");
  try {
    return new TextDecoder().decode(await readAtMost(resolve(terminal.folder, path), mostBytes));
  } catch (error) {
    return { reason: reasonOf(error) };
  }
}

/** The logged failures, each a line; lines that are frames themselves belong together. */
function tracesIn(text: string, maps: SourceMaps, named: string | undefined): readonly Trace[] {
  const traces: Trace[] = [];
  let bare: string[] = [];
  const endBare = () => {
    if (bare.length > 0) traces.push(traceOf([], bare, named, maps));
    bare = [];
  };
  for (const line of text.split("\n")) {
    const failure = readLoggedFailure(line);
    if (failure === undefined && /^\s*(?:at .*:\d+:\d+\)?|caused by)\s*$/.test(line)) {
      bare.push(line);
      continue;
    }
    endBare();
    if (failure === undefined) continue;
    const { operation } = failure;
    const bundle = operation === undefined ? undefined : bundleOfOperation(operation, maps);
    traces.push(traceOf(failure.about, failure.frames, named ?? bundle, maps));
  }
  endBare();
  return traces;
}

/** A place in a function: its one file is called so (lib/bundling/bundle-functions.ts). */
const inBundle = /(?:[^\s()]*\/)?\bindex\.js:(\d+):(\d+)/;

function traceOf(
  about: readonly string[],
  frames: readonly string[],
  bundle: string | undefined,
  maps: SourceMaps,
): Trace {
  const lead = (frame: string): string =>
    bundle === undefined
      ? frame
      : frame.replace(inBundle, (place, line, column) => maps.find(bundle, Number(line), Number(column)) ?? place);
  return { ...(bundle === undefined ? {} : { bundle }), about, frames: frames.map((frame) => lead(frame.trim())) };
}

function shown({ bundle, about, frames }: Trace): string {
  const heading = [...(bundle === undefined ? [] : [bundle]), ...about].map(oneLine).join("  ");
  return `${[heading, ...frames.map((frame) => (frame === "caused by" ? frame : `    ${oneLine(frame)}`))].join("\n")}\n`;
}
