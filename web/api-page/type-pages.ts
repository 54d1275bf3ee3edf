import { html } from "./html.ts";
import type { Html } from "./html.ts";
import { renderMarkdown } from "./markdown.ts";
import type { SearchEntry } from "./search-index.ts";
import { typeAddress } from "./site.ts";
import { words } from "./words.ts";
import type { DocumentationLanguage } from "./words.ts";

/** A page of `docs/types`: of a form, or, where that is empty, the list of all. */
export interface TypeText {
  readonly form: string;
  readonly text: string;
}

/** A page of `docs/types` as a piece of a page; it is in English, with the form's own words in both languages. */
export function renderTypePage({ text }: TypeText, language: DocumentationLanguage): Html {
  const linked = text
    .replace(/^> Made from .*\n/m, "")
    .replaceAll(/\]\(([\w.-]+)\.md\)/g, (_all, form: string) => `](${typeAddress(form)})`);
  const { typePages } = words[language];
  return html`${typePages === "" ? "" : html`<p class="subtle">${typePages}</p>`}
    <div lang="en">${renderMarkdown(linked)}</div>`;
}

/** The page's own heading, without marks. */
export function typeTitle({ text }: TypeText): string {
  return /^# (.*)$/m.exec(text)?.[1] ?? "";
}

/** What the search finds a form by: its names, and those of its questions and parts, in both languages. */
export function typeEntry(page: TypeText): SearchEntry {
  const asked = [...page.text.matchAll(/^#### .*$|^\*.*$|^\| [\w.]+ \| `\w+` \| [^|]*/gm)].map(([line]) => line);
  return {
    name: page.form,
    also: typeTitle(page),
    address: typeAddress(page.form),
    says: /^\*(.*)\*$/m.exec(page.text)?.[1] ?? "",
    words: asked.join(" ").replaceAll(/[#*`|·]+|\s+/g, " "),
  };
}
