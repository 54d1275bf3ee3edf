/**
 * Writes dist/docs: the quickstart and the API pages in both languages, from docs/quickstart.<language>.md and
 * docs/openapi/openapi.json; their search; and the page that problem documents lead to.
 */
import { globSync, mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { basename, dirname, join } from "node:path";
import { pathToFileURL } from "node:url";
import { build } from "esbuild";
import { findingWords } from "../functions/certificate/types/findings/finding-words.ts";
import { fieldFaults } from "../functions/operation/field-faults.ts";
import { edgeProblems, generalProblems } from "../functions/operation/problem.ts";
import type { Catalogue } from "../functions/operation/problem.ts";
import { projectFolder } from "../lib/local/project-folder.ts";
import { pageStyle } from "../web/api-page/page.ts";
import { operationsOf } from "../web/api-page/operations.ts";
import { renderApiPages } from "../web/api-page/render-api-pages.ts";
import { renderProblemsPage } from "../web/api-page/render-problems-page.ts";
import type { KnownProblem } from "../web/api-page/render-problems-page.ts";
import { searchIndex } from "../web/api-page/search-index.ts";
import { field } from "../web/api-page/read-json.ts";

const problems = [
  ...fromCatalogue("every call", generalProblems),
  ...(await fromServices()),
  ...fromCatalogue("edge", edgeProblems),
];
const openApi: unknown = JSON.parse(readFileSync(join(projectFolder, "docs/openapi/openapi.json"), "utf8"));
const faults = { ...findingWords, ...fieldFaults };
const files = new Map([
  ...pagesIn("en", ""),
  ...pagesIn("sv", "sv/"),
  ["search.js", await searchScript()],
  ["problems/index.html", renderProblemsPage(problems, faults, "sv")],
  ["problems/index.en.html", renderProblemsPage(problems, faults, "en")],
  ["docs.css", pageStyle],
]);

const folder = join(projectFolder, "dist/docs");
rmSync(folder, { recursive: true, force: true });
for (const [name, content] of files) {
  mkdirSync(dirname(join(folder, name)), { recursive: true });
  writeFileSync(join(folder, name), content);
}

function pagesIn(language: "sv" | "en", below: string): (readonly [string, string])[] {
  const quickstart = readFileSync(join(projectFolder, `docs/quickstart.${language}.md`), "utf8");
  const schemas = field(field(openApi, "components"), "schemas");
  const index = searchIndex({ operations: operationsOf(openApi), schemas, codes: problems }, language);
  return [
    ...[...renderApiPages(openApi, quickstart, language)].map(
      ([address, page]) => [`${below}${address}index.html`, page] as const,
    ),
    [`${below}search.json`, JSON.stringify(index)],
  ];
}

async function searchScript(): Promise<string> {
  const built = await build({
    entryPoints: [join(projectFolder, "web/api-search/search.ts")],
    bundle: true,
    minify: true,
    format: "esm",
    write: false,
  });
  return built.outputFiles[0]?.text ?? "";
}

async function fromServices(): Promise<KnownProblem[]> {
  const found: KnownProblem[] = [];
  for (const file of globSync("functions/*/problems.ts", { cwd: projectFolder }).toSorted()) {
    const module: unknown = await import(pathToFileURL(join(projectFolder, file)).href);
    const values = typeof module === "object" && module !== null ? Object.values(module) : [];
    for (const value of values) if (isCatalogue(value)) found.push(...fromCatalogue(basename(dirname(file)), value));
  }
  return found;
}

function fromCatalogue(from: string, catalogue: Catalogue): KnownProblem[] {
  return Object.entries(catalogue).map(([code, { status, title }]) => ({ code, from, status, title }));
}

function isCatalogue(value: unknown): value is Catalogue {
  return (
    typeof value === "object" &&
    value !== null &&
    Object.values(value).every(
      (kind) => typeof kind === "object" && kind !== null && "status" in kind && "title" in kind,
    )
  );
}
