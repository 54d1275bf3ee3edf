import { globSync } from "node:fs";
import { basename, dirname } from "node:path/posix";
import type { SitePages } from "./answer-address.ts";

/** A built folder and the address below which it lies: `dist/docs` at "/docs". */
export interface SiteFolder {
  readonly folder: string;
  readonly at: string;
}

/** Applications that keep their own addresses: what is open, what is looked for. A folder of web/ each. */
const applications = ["drift", "minaintyg", "verify", "webcert"] as const;

/**
 * The pages that were built into these folders.
 *
 * @param without addresses of folders that are not shown
 */
export function sitePages(built: readonly SiteFolder[], without: readonly string[] = []): SitePages {
  const isShown = (page: string): boolean => !without.some((address) => page.startsWith(address));
  const folders = built.map(({ folder, at }) => ({ at, pages: pagesOf(folder, at).filter(isShown) }));
  const pages = folders.flatMap((one) => one.pages);
  return {
    folders: byParent(pages.filter((page) => page.endsWith("/index.html")).map((page) => page.slice(0, -10))),
    applications: applications.map((name) => `/${name}/`).filter((at) => pages.includes(`${at}index.html`)),
    translated: folders.flatMap(translatedOf),
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

function pagesOf(folder: string, at: string): readonly string[] {
  return globSync("**/*.html", { cwd: folder }).map((file) => `${at}/${file.replaceAll("\\", "/")}`);
}

/** The folder itself where every page in it has a twin, else those pages that have one. */
function translatedOf({ at, pages }: { readonly at: string; readonly pages: readonly string[] }): readonly string[] {
  const there = new Set(pages);
  const swedish = pages.filter((page) => !page.endsWith(".en.html"));
  const translated = swedish.filter((page) => there.has(page.replace(/\.html$/, ".en.html")));
  return swedish.length > 0 && translated.length === swedish.length ? [`${at}/`] : translated.toSorted();
}
