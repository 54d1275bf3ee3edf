import { globSync } from "node:fs";
import { basename, dirname } from "node:path/posix";
import type { SitePages } from "./answer-address.ts";

/** A built folder and the address below which it lies: `dist/docs` at "/docs". */
export interface SiteFolder {
  readonly folder: string;
  readonly at: string;
}

/** Applications that keep their own addresses: what is open, what is looked for. A folder of web/ each. */
const applications = ["verify", "webcert"] as const;

/** The pages that were built into these folders. */
export function sitePages(built: readonly SiteFolder[]): SitePages {
  const pages = built.flatMap(pagesOf);
  return {
    folders: byParent(pages.filter((page) => page.endsWith("/index.html")).map((page) => page.slice(0, -10))),
    applications: applications.map((name) => `/${name}/`).filter((at) => pages.includes(`${at}index.html`)),
    translated: built.flatMap(translatedOf),
  };
}

function byParent(folders: readonly string[]): Readonly<Record<string, string>> {
  const below = Object.groupBy(folders.filter((folder) => folder !== "/").toSorted(), (folder) =>
    `${dirname(folder)}/`.replace("//", "/"),
  );
  return Object.fromEntries(
    Object.entries(below).map(([parent, inside]) => [
      parent,
      ` ${(inside ?? []).map((one) => basename(one)).join(" ")} `,
    ]),
  );
}

function pagesOf({ folder, at }: SiteFolder): readonly string[] {
  return globSync("**/*.html", { cwd: folder }).map((file) => `${at}/${file.replaceAll("\\", "/")}`);
}

/** The folder itself where every page in it has a twin, else those pages that have one. */
function translatedOf(folder: SiteFolder): readonly string[] {
  const pages = pagesOf(folder).filter((page) => !page.endsWith(".en.html"));
  const twins = new Set(pagesOf(folder));
  const translated = pages.filter((page) => twins.has(page.replace(/\.html$/, ".en.html")));
  return pages.length > 0 && translated.length === pages.length ? [`${folder.at}/`] : translated.toSorted();
}
