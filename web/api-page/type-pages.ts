import { html } from "./html.ts";
import type { Html } from "./html.ts";
import { renderMarkdown } from "./markdown.ts";
import type { SearchEntry } from "./search-index.ts";
import { typeAddress } from "./site.ts";
import type { DocumentationLanguage } from "./words.ts";

/** A page of `docs/types` in both languages: of a form, or, where that is empty, the list of all. */
export interface TypeText {
  readonly form: string;
  readonly text: Readonly<Record<DocumentationLanguage, string>>;
}

/** A page of `docs/types` as a piece of a page. How it is made is for those who have the sources. */
export function renderTypePage({ text }: TypeText, language: DocumentationLanguage): Html {
  const linked = text[language]
    .replace(/^> .*make:type-pages.*\n/m, "")
    .replaceAll(/\]\(([\w.-]+)\.(?:sv|en)\.md\)/g, (_all, form: string) => `](${typeAddress(form)})`);
  return html`${renderMarkdown(linked)}`;
}

/** The page's own heading, without marks. */
export function typeTitle({ text }: TypeText, language: DocumentationLanguage): string {
  return /^# (.*)$/m.exec(text[language])?.[1] ?? "";
}

/** What the search finds a form by: its names, and those of its questions and parts, in both languages. */
export function typeEntry(page: TypeText, language: DocumentationLanguage): SearchEntry {
  const asked = [page.text.sv, page.text.en].flatMap((text) =>
    [...text.matchAll(/^#### .*$|^JSON .*$|^\| [\w.]+ \| `\w+` \| [^|]*/gm)].map(([line]) => line),
  );
  const told = asked.join(" ").replaceAll(/<[^>]*>|[#*`|·]+|\s+/g, " ");
  return {
    name: page.form,
    also: `${typeTitle(page, "sv")} ${typeTitle(page, "en")}`,
    address: typeAddress(page.form),
    says: typeTitle(page, language),
    words: [...new Set(told.split(" "))].join(" "),
  };
}
