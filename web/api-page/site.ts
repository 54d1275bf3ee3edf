import { html } from "./html.ts";
import type { Html } from "./html.ts";
import type { Operation } from "./operations.ts";
import { words } from "./words.ts";
import type { DocumentationLanguage } from "./words.ts";

/** The address of a page of the documentation; it is shown in the reader's language. */
export function addressOf(page: string): string {
  return `/docs/${page}`;
}

export function operationAddress(id: string): string {
  return addressOf(`operations/${id}/`);
}

/** The page of a form, by which one knows what it asks; of all of them, without one. */
export function typeAddress(form = ""): string {
  return addressOf(form === "" ? "types/" : `types/${form}/`);
}

/** What stands beside every page: the quickstart first, then each operation. */
export function renderContents(operations: readonly Operation[], language: DocumentationLanguage): Html {
  const say = words[language];
  const services = [...Map.groupBy(operations, ({ service }) => service)].map(
    ([service, those]) =>
      html`<p id="contents-${service}">${service}</p>
        <ul aria-labelledby="contents-${service}">
          ${those.map(
            ({ id }) =>
              html`<li>
                <a href="${operationAddress(id)}"><code>${id}</code></a>
              </li>`,
          )}
        </ul>`,
  );
  return html`<p><a href="${addressOf("quickstart/")}">${say.quickstart}</a></p>
    <p><a href="${addressOf("")}">${say.howToCall}</a></p>
    <p><a href="${typeAddress()}">${say.types}</a></p>
    <p><a href="${addressOf("versions/")}">${say.versions}</a></p>
    ${services}
    <p><a href="${addressOf("schemas/")}">${say.schemas}</a></p>
    <p><a href="${addressOf("problems/")}">${say.problems}</a></p>
    <p><a href="${addressOf("glossary/")}">${say.glossary}</a></p>`;
}
