/**
 * Writes dist/docs in both languages: the quickstart, the page of versions, the glossary, the API pages and those of
 * certificate types (from docs/quickstart.<language>.md, docs/versions.<language>.md, docs/glossary.md,
 * docs/openapi/openapi.json and docs/types), their search, and the page that problem documents lead to.
 */
import { globSync, mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { basename, dirname, join } from "node:path";
import { pathToFileURL } from "node:url";
import { build } from "esbuild";
import { findingWords } from "../functions/certificate/types/findings/finding-words.ts";
import { fieldFaults } from "../functions/operation/field-faults.ts";
import { edgeProblems, generalProblems } from "../functions/operation/problem.ts";
import type { Catalogue } from "../functions/operation/problem.ts";
import { readTypeTexts } from "../lib/certificate-types/type-pages.ts";
import { projectFolder } from "../lib/local/project-folder.ts";
import { pageStyle } from "../web/api-page/page.ts";
import { operationsOf } from "../web/api-page/operations.ts";
import { renderApiPages } from "../web/api-page/render-api-pages.ts";
import { renderProblemsPage } from "../web/api-page/render-problems-page.ts";
import type { KnownProblem } from "../web/api-page/render-problems-page.ts";
import { searchIndex } from "../web/api-page/search-index.ts";
import { field } from "../web/api-page/read-json.ts";
import { termsOf } from "../web/api-page/glossary-page.ts";

const problems = [
  ...fromCatalogue("every call", generalProblems),
  ...(await fromServices()),
  ...fromCatalogue("edge", edgeProblems),
];
const openApi: unknown = JSON.parse(readFileSync(join(projectFolder, "docs/openapi/openapi.json"), "utf8"));
const terms = termsOf(readFileSync(join(projectFolder, "docs/glossary.md"), "utf8"));
const types = readTypeTexts();
const quickstart = inBoth("quickstart");
const versions = inBoth("versions");
const faults = { ...findingWords, ...fieldFaults };
const files = new Map([
  ...pagesIn("sv", "index.html"),
  ...pagesIn("en", "index.en.html"),
  ["pages.js", await pageScript()],
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

/** The pages under the name that each has in this language; the edge shows the reader one of the two. */
function pagesIn(language: "sv" | "en", name: string): (readonly [string, string])[] {
  const schemas = field(field(openApi, "components"), "schemas");
  const index = searchIndex(
    { operations: operationsOf(openApi), schemas, problems, terms, types, quickstart, versions },
    language,
  );
  return [
    ...[
      ...renderApiPages(
        openApi,
        { quickstart: quickstart[language], versions: versions[language], problems, terms, types },
        language,
      ),
    ].map(([address, page]) => [`${address}${name}`, page] as const),
    [`search.${language}.json`, JSON.stringify(index)],
  ];
}

/** A text of docs/ that is there in both languages. */
function inBoth(name: string): Readonly<Record<"sv" | "en", string>> {
  const read = (language: "sv" | "en"): string =>
    readFileSync(join(projectFolder, `docs/${name}.${language}.md`), "utf8");
  return { sv: read("sv"), en: read("en") };
}

async function pageScript(): Promise<string> {
  const built = await build({
    entryPoints: [join(projectFolder, "web/api-search/pages.ts")],
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
