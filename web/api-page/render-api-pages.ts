import { renderGlossary } from "./glossary-page.ts";
import type { Term } from "./glossary-page.ts";
import { html } from "./html.ts";
import type { Html } from "./html.ts";
import { renderMarkdown } from "./markdown.ts";
import { renderComponent, renderOperation } from "./operation-page.ts";
import type { ToldProblem } from "./operation-page.ts";
import { titleOf } from "./swedish-operations.ts";
import { operationsOf } from "./operations.ts";
import { renderOverview } from "./overview.ts";
import { renderPage } from "./page.ts";
import { field, fieldsOf, textIn } from "./read-json.ts";
import type { Json } from "./read-json.ts";
import { renderContents } from "./site.ts";
import { renderTypePage, typeTitle } from "./type-pages.ts";
import type { TypeText } from "./type-pages.ts";
import { words } from "./words.ts";
import type { DocumentationLanguage } from "./words.ts";

/** What stands on the pages beside what the API's document says. */
export interface PageTexts {
  /** The text of docs/quickstart.<language>.md. */
  readonly quickstart: string;
  /** The text of docs/versions.<language>.md. */
  readonly versions: string;
  readonly problems: readonly ToldProblem[];
  readonly terms: readonly Term[];
  /** The pages of docs/types. */
  readonly types: readonly TypeText[];
}

/**
 * The pages that a developer reads in one language, by address below `/docs/`: the quickstart, how to call
 * and every operation of an OpenAPI 3.1 document in a line, a page for each operation, the schemas they share, and
 * the certificate types.
 */
export function renderApiPages(
  openApi: Json,
  { quickstart, versions, problems, terms, types }: PageTexts,
  language: DocumentationLanguage,
): ReadonlyMap<string, string> {
  const say = words[language];
  const operations = operationsOf(openApi);
  const info = field(openApi, "info");
  const about = { title: textIn(info, "title"), description: textIn(info, "description") };
  const components = field(field(openApi, "components"), "schemas");
  const around = { language, components, problems };
  const contents = renderContents(operations, language);
  const page = (address: string, name: string, body: Html): [string, string] => [
    address,
    renderPage({ title: `${name} – ${about.title}`, language, contents, body }),
  ];
  return new Map([
    page("", "API", renderOverview(about, operations, language)),
    page("quickstart/", say.quickstart, renderMarkdown(quickstart)),
    page("versions/", say.versions, renderMarkdown(versions)),
    page("glossary/", say.glossary, renderGlossary(terms, language)),
    ...operations.map((one) => page(`operations/${one.id}/`, titleOf(one, language), renderOperation(one, around))),
    ...types.map((one) =>
      page(one.form === "" ? "types/" : `types/${one.form}/`, typeTitle(one, language), renderTypePage(one, language)),
    ),
    page(
      "schemas/",
      say.schemas,
      html`<h1>${say.schemas}</h1>
        <p>${say.schemasIntro}</p>
        ${fieldsOf(components).map(([name, schema]) => renderComponent(name, schema, around))}`,
    ),
  ]);
}
