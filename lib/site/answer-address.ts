// Bundled into a CloudFront function, whose language is ECMAScript 5.1 with const, arrow functions and templates, and
// no destructuring, spread or classes (lib/site/bundle-viewer-request.ts refuses those).

/** Which pages the site has, by their addresses. */
export interface SitePages {
  /**
   * The folders that are a page, by the folder they lie in, each between blanks: "/docs/operations/" and
   * "/docs/problems/" are `{ "/docs/": " operations problems " }`. A function at the edge may weigh 10 kB, so no name
   * stands twice.
   */
  readonly folders: Readonly<Record<string, string>>;
  /** Applications with addresses of their own below: "/webcert/". What lies there is the application's to say. */
  readonly applications: readonly string[];
  /**
   * Pages that have a twin in English beside them, "/404.html" and "/404.en.html", and folders in which every page has
   * one, such as "/docs/".
   */
  readonly translated: readonly string[];
}

/** How the site answers an address: by a file of it, with a better address, or not at all. */
export type AddressAnswer =
  | { readonly is: "file"; readonly path: string }
  | { readonly is: "moved"; readonly to: string }
  | { readonly is: "none" };

/**
 * The one rule for what an address of the site means, in the cloud and on a developer's machine.
 *
 * @param path the address without its query, still percent-encoded, such as "/webcert/drafts/7"
 * @param language of the reader, for pages that are there in two
 */
export function answerAddress(pages: SitePages, path: string, language: "sv" | "en"): AddressAnswer {
  if (isFolder(pages, path)) return { is: "file", path: inLanguage(pages, `${path}index.html`, language) };
  // Before what has an ending: the folder of a form has a dot in its name ("/docs/types/LUSE-1.3/").
  if (isFolder(pages, `${path}/`)) return { is: "moved", to: `${path}/` };
  if (/\.\w+$/.test(path)) return { is: "file", path: inLanguage(pages, path, language) };
  const application = pages.applications.find((at) => path.startsWith(at));
  if (application !== undefined) return { is: "file", path: inLanguage(pages, `${application}index.html`, language) };
  return { is: "none" };
}

function isFolder(pages: SitePages, path: string): boolean {
  if (path === "/") return true;
  const found = /^(.*\/)([^/]+)\/$/.exec(path);
  if (found === null) return false;
  const names = Object.prototype.hasOwnProperty.call(pages.folders, String(found[1]))
    ? pages.folders[String(found[1])]
    : undefined;
  return names?.includes(` ${String(found[2])} `) === true;
}

function inLanguage(pages: SitePages, path: string, language: "sv" | "en"): string {
  if (language === "sv" || path.endsWith(".en.html")) return path;
  return pages.translated.some((one) => path.startsWith(one)) ? path.replace(/\.html$/, ".en.html") : path;
}
