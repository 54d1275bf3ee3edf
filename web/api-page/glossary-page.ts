import { html, nothing } from "./html.ts";
import type { Html } from "./html.ts";
import { firstTableOf } from "./markdown.ts";
import { table } from "./operation-page.ts";
import { words } from "./words.ts";
import type { DocumentationLanguage } from "./words.ts";

/** A term of the field in both languages, as docs/glossary.md explains it. */
export interface Term {
  /** Of its place on the page. */
  readonly id: string;
  readonly name: { readonly sv: string; readonly en: string };
  readonly meaning: { readonly sv: string; readonly en: string };
}

/** The terms of docs/glossary.md. */
export function termsOf(glossary: string): readonly Term[] {
  return firstTableOf(glossary).map(([english = "", swedish = "", meaning = "", betydelse = ""]) => ({
    id: english.toLowerCase().replaceAll(/[^a-z]+/g, "-"),
    name: { sv: swedish, en: english },
    meaning: { sv: betydelse, en: meaning },
  }));
}

/** The terms of the field, by the reader's own word first. */
export function renderGlossary(terms: readonly Term[], language: DocumentationLanguage): Html {
  const say = words[language];
  const other = language === "sv" ? "en" : "sv";
  const sorted = terms.toSorted((one, two) => one.name[language].localeCompare(two.name[language], language));
  return html`<h1>${say.glossary}</h1>
    <p>${say.glossaryIntro}</p>
    ${table(
      say.glossary,
      nothing,
      [say.term, say.inOther, say.meaning],
      sorted.map(
        ({ id, name, meaning }) =>
          html`<tr>
            <th scope="row" id="${id}">${name[language]}</th>
            <td lang="${other}">${name[other]}</td>
            <td>${meaning[language]}</td>
          </tr>`,
      ),
    )}`;
}
