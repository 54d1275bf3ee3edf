import { readdir, stat } from "node:fs/promises";
import { resolve } from "node:path";
import { reasonOf } from "../read-at-most.ts";
import type { Unreadable } from "../read-at-most.ts";

/**
 * The files that paths stand for, one by one: a file is itself, whatever its name; a folder stands for every *.xml in
 * it, however deep, by name. Linked folders are not entered, since they may lead in a circle.
 *
 * @param folder where relative paths start; the paths found begin as the given ones do
 */
export async function* findFiles(paths: readonly string[], folder: string): AsyncGenerator<string | Unreadable> {
  for (const path of paths) {
    try {
      const isFolder = (await stat(resolve(folder, path))).isDirectory();
      if (!isFolder) yield path;
      else yield* xmlFilesOfFolder(path, folder);
    } catch (error) {
      yield { path, reason: reasonOf(error) };
    }
  }
}

async function* xmlFilesOfFolder(path: string, folder: string): AsyncGenerator<string | Unreadable> {
  let found = false;
  for await (const file of xmlFiles(path, folder)) {
    found = true;
    yield file;
  }
  // Who names a folder means files in it; that nothing was judged must not look like a success.
  if (!found) yield { path, reason: { sv: "det finns ingen *.xml i mappen", en: "there is no *.xml in it" } };
}

async function* xmlFiles(path: string, folder: string): AsyncGenerator<string | Unreadable> {
  let entries;
  try {
    entries = await readdir(resolve(folder, path), { withFileTypes: true });
  } catch (error) {
    yield { path, reason: reasonOf(error) };
    return;
  }
  for (const entry of entries.toSorted((one, other) => (one.name < other.name ? -1 : 1))) {
    const below = `${path.replace(/\/+$/, "")}/${entry.name}`;
    if (entry.isDirectory()) yield* xmlFiles(below, folder);
    else if (/\.xml$/i.test(entry.name) && (entry.isFile() || entry.isSymbolicLink())) yield below;
  }
}
