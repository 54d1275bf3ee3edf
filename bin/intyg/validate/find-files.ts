import { isUtf8 } from "node:buffer";
import type { Dirent } from "node:fs";
import { readdir, stat } from "node:fs/promises";
import { resolve } from "node:path";
import { reasonOf } from "../read-at-most.ts";
import type { Unreadable } from "../read-at-most.ts";

/** A file to be judged. */
export interface FoundFile {
  /** As it is told: as given, or as found below what was given; bytes of its name that are not UTF-8 as `\xNN`. */
  readonly path: string;
  /** Where it is; the bytes of its name as they are. Absent where it is standard input. */
  readonly at?: string | Buffer;
}

/**
 * The files that paths stand for, one by one: a file is itself, whatever its name; a folder stands for every *.xml in
 * it, however deep, by name; `-` stands for standard input. Linked folders are not entered, since they may lead in a
 * circle.
 *
 * @param folder where relative paths start; the paths found begin as the given ones do
 */
export async function* findFiles(paths: readonly string[], folder: string): AsyncGenerator<FoundFile | Unreadable> {
  let inputIsRead = false;
  for (const path of paths) {
    if (path === "-") {
      yield inputIsRead ? { path, reason: readAlready } : { path };
      inputIsRead = true;
      continue;
    }
    const at = resolve(folder, path);
    try {
      const isFolder = (await stat(at)).isDirectory();
      if (!isFolder) yield { path, at };
      else yield* xmlFilesOfFolder(path, Buffer.from(at));
    } catch (error) {
      yield { path, reason: path.includes("\uFFFD") ? notUtf8 : reasonOf(error) };
    }
  }
}

const readAlready = {
  sv: "standardindata kan bara läsas en gång",
  en: "standard input can be read only once",
};

/** Node reads the arguments of a command as UTF-8, so bytes that are none are lost before we see them. */
const notUtf8 = {
  sv: "namnet är inte UTF-8 och kan inte anges: ange mappen som filen ligger i",
  en: "its name is not UTF-8 and cannot be given: name the folder that it lies in",
};

async function* xmlFilesOfFolder(path: string, at: Buffer): AsyncGenerator<FoundFile | Unreadable> {
  let found = false;
  for await (const file of xmlFiles(path, at)) {
    found = true;
    yield file;
  }
  // Who names a folder means files in it; that nothing was judged must not look like a success.
  if (!found) yield { path, reason: { sv: "det finns ingen *.xml i mappen", en: "there is no *.xml in it" } };
}

async function* xmlFiles(path: string, at: Buffer): AsyncGenerator<FoundFile | Unreadable> {
  let entries: Dirent<Buffer>[];
  try {
    entries = await readdir(at, { withFileTypes: true, encoding: "buffer" });
  } catch (error) {
    yield { path, reason: reasonOf(error) };
    return;
  }
  for (const entry of entries.toSorted((one, other) => Buffer.compare(one.name, other.name))) {
    const below = {
      path: `${path.replace(/\/+$/, "")}/${nameAsText(entry.name)}`,
      at: Buffer.concat([at, Buffer.from("/"), entry.name]),
    };
    if (entry.isDirectory()) yield* xmlFiles(below.path, below.at);
    else if (/\.xml$/i.test(below.path) && (entry.isFile() || entry.isSymbolicLink())) yield below;
  }
}

/** A name as text; of one that is not UTF-8 each byte beyond ASCII as `\xNN`. */
function nameAsText(name: Buffer): string {
  if (isUtf8(name)) return name.toString("utf8");
  return name.toString("latin1").replace(/[\x80-\xff]/g, (byte) => `\\x${byte.charCodeAt(0).toString(16)}`);
}
