import { globSync } from "node:fs";
import { basename, dirname } from "node:path/posix";
import type { SitePages } from "./answer-address.ts";

/** A built folder and the address below which it lies: `dist/docs` at "/docs". */
export interface SiteFolder {
  readonly folder: string;
  readonly at: string;
}

/** Applications that keep their own addresses: what is open, what is looked for. A folder of web/ each. */
const applications = ["verify"] as const;

/** The pages that were built into these folders. */
export function sitePages(built: readonly SiteFolder[]): SitePages {
  const pages = built.flatMap(({ folder, at }) =>
    globSync("**/*.html", { cwd: folder }).map((file) => `${at}/${file.replaceAll("\\", "/")}`),
  );
  return {
    folders: byParent(pages.filter((page) => page.endsWith("/index.html")).map((page) => page.slice(0, -10))),
    applications: applications.map((name) => `/${name}/`).filter((at) => pages.includes(`${at}index.html`)),
    translated: marked(pages.filter((page) => pages.includes(page.replace(/\.html$/, ".en.html")))),
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

function marked(names: readonly string[]): Readonly<Record<string, true>> {
  return Object.fromEntries(names.toSorted().map((name) => [name, true]));
}
