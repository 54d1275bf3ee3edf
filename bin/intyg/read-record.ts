import { resolve } from "node:path";
import { oneLine } from "./one-line.ts";
import { readAtMost, reasonOf } from "./read-at-most.ts";
import type { Terminal } from "./terminal.ts";

/**
 * The object in a file of JSON; undefined, and told, where there is none.
 *
 * @param path `-` is standard input
 * @param mostBytes how large the file may be
 */
export async function recordIn(
  path: string,
  mostBytes: number,
  terminal: Terminal,
): Promise<Readonly<Record<string, unknown>> | undefined> {
  const { err, language } = terminal;
  const cannot = (why: string): undefined => {
    err(language === "sv" ? `Kan inte läsa ${oneLine(path)}: ${why}.\n` : `Cannot read ${oneLine(path)}: ${why}.\n`);
  };
  const notAnObject = language === "sv" ? "den innehåller inte ett JSON-objekt" : "it does not hold a JSON object";
  let text: string;
  try {
    const bytes = path === "-" ? await terminal.input() : await readAtMost(resolve(terminal.folder, path), mostBytes);
    text = new TextDecoder().decode(bytes);
  } catch (error) {
    return cannot(reasonOf(error)[language]);
  }
  try {
    const parsed: unknown = JSON.parse(text);
    if (typeof parsed !== "object" || parsed === null || Array.isArray(parsed)) return cannot(notAnObject);
    return { ...parsed };
  } catch {
    return cannot(notAnObject);
  }
}
