import { html } from "./html.ts";
import type { Html } from "./html.ts";
import type { Operation } from "./operations.ts";
import { words } from "./words.ts";
import type { DocumentationLanguage } from "./words.ts";

/** The address of a page below `/docs/` in a language. */
export function addressIn(language: DocumentationLanguage, page: string): string {
  return `${language === "en" ? "/docs/" : "/docs/sv/"}${page}`;
}

export function operationAddress(language: DocumentationLanguage, id: string): string {
  return addressIn(language, `operations/${id}/`);
}

/** What stands beside every page: the quickstart first, then each operation. */
export function renderContents(operations: readonly Operation[], language: DocumentationLanguage): Html {
  const say = words[language];
  const services = [...Map.groupBy(operations, ({ service }) => service)].map(
    ([service, those]) =>
      html`<p id="contents-${service}">${service}</p>
        <ul aria-labelledby="contents-${service}">
          ${those.map(({ id }) => html`<li><a href="${operationAddress(language, id)}">${id}</a></li>`)}
        </ul>`,
  );
  return html`<p><a href="${addressIn(language, "quickstart/")}">${say.quickstart}</a></p>
    <p><a href="${addressIn(language, "")}">${say.howToCall}</a></p>
    ${services}
    <p><a href="${addressIn(language, "schemas/")}">${say.schemas}</a></p>
    <p><a href="/docs/problems/">${say.problems}</a></p>`;
}
