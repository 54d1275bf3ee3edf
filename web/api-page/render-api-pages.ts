import { html } from "./html.ts";
import type { Html } from "./html.ts";
import { renderMarkdown } from "./markdown.ts";
import { renderComponent, renderOperation } from "./operation-page.ts";
import { operationsOf } from "./operations.ts";
import { renderOverview } from "./overview.ts";
import { renderPage } from "./page.ts";
import { field, fieldsOf, textIn } from "./read-json.ts";
import type { Json } from "./read-json.ts";
import { renderContents } from "./site.ts";
import { words } from "./words.ts";
import type { DocumentationLanguage } from "./words.ts";

/**
 * The pages that a developer reads in one language, by address below the language's own: the quickstart, how to call
 * and every operation of an OpenAPI 3.1 document in a line, a page for each operation, and the schemas they share.
 *
 * @param quickstart the text of docs/quickstart.<language>.md
 */
export function renderApiPages(
  openApi: Json,
  quickstart: string,
  language: DocumentationLanguage,
): ReadonlyMap<string, string> {
  const say = words[language];
  const operations = operationsOf(openApi);
  const info = field(openApi, "info");
  const about = { title: textIn(info, "title"), description: textIn(info, "description") };
  const components = field(field(openApi, "components"), "schemas");
  const contents = renderContents(operations, language);
  const page = (address: string, name: string, body: Html): [string, string] => [
    address,
    renderPage({ title: `${name} – ${about.title}`, language, address, contents, body }),
  ];
  return new Map([
    page("", "API", renderOverview(about, operations, language)),
    page("quickstart/", say.quickstart, renderMarkdown(quickstart)),
    ...operations.map((one) =>
      page(`operations/${one.id}/`, textIn(one.content, "summary"), renderOperation(one, { language, components })),
    ),
    page(
      "schemas/",
      say.schemas,
      html`<h1>${say.schemas}</h1>
        <p>${say.schemasIntro}</p>
        ${fieldsOf(components).map(([name, schema]) => renderComponent(name, schema, { language, components }))}`,
    ),
  ]);
}
