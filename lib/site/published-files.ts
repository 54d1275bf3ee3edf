import { globSync, readFileSync } from "node:fs";
import { basename, join } from "node:path";
import { isHashed } from "./sent-as.ts";
import type { SiteFolder } from "./site-pages.ts";

/**
 * Folders of the web that are only for the stage on a developer's machine: whom one can be there, and the parts of the
 * pages by themselves.
 */
export const localPages: readonly string[] = ["/kit/", "/start/"];

/** A built file, and its address without the slash that begins it. */
interface SiteFile {
  readonly file: string;
  readonly key: string;
}

/**
 * What of the built site is for everybody: all but the local stage's pages, and the files that only those load, told by
 * that nothing else names them.
 */
export function publishedFiles(built: readonly SiteFolder[]): readonly SiteFile[] {
  const files = built
    .flatMap(filesOf)
    .filter(({ key }) => !localPages.some((address) => `/${key}`.startsWith(address)));
  const loaded = files.filter(({ key }) => isHashed(`/${key}`));
  const named = new Set(files.filter(({ key }) => !isHashed(`/${key}`)));
  // A set that grows while it is walked: what is named is read too, for what it names.
  for (const { file } of named) {
    if (!/\.(?:html|css|js)$/.test(file)) continue;
    const text = readFileSync(file, "utf8");
    for (const one of loaded) if (text.includes(basename(one.key))) named.add(one);
  }
  return [...named];
}

function filesOf({ folder, at }: SiteFolder): readonly SiteFile[] {
  return globSync("**/*", { cwd: folder, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .map((file) => ({ file, key: `${at}${file.slice(folder.length).replaceAll("\\", "/")}`.slice(1) }));
}
