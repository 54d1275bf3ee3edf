import { addressIn } from "../../operation/chosen-language.ts";
import type { Language } from "../../operation/chosen-language.ts";

/** The reader of a page: the language, and what was asked for, from the question mark of the address. */
export interface PageReader {
  readonly language: Language;
  readonly search: string;
}

const entities: Readonly<Record<string, string>> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
  "'": "&#39;",
};

/** Text as it may stand anywhere in a page, also inside a quoted attribute. */
export function escapeHtml(text: string): string {
  return text.replaceAll(/[&<>"']/g, (character) => entities[character] ?? character);
}

const words = {
  sv: { skip: "Hoppa till innehållet", otherLanguage: "English" },
  en: { skip: "Skip to the content", otherLanguage: "Svenska" },
} as const;

/** What stands on a page of the issuer. */
export interface PageContent {
  readonly title: string;
  readonly lead: string;
  /** Below the lead, as HTML. */
  readonly body?: string;
  /** Within the head, as HTML. */
  readonly head?: string;
}

/**
 * A page of the issuer, in the frame and the look of the web's own pages (web/kit/frame/frame.tsx), readable without
 * scripts.
 */
export function renderPage(
  { language, search }: PageReader,
  { title, lead, body = "", head = "" }: PageContent,
): string {
  const say = words[language];
  const other = language === "sv" ? "en" : "sv";
  return `<!doctype html>
<html lang="${language}" data-color-scheme="auto">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<title>${escapeHtml(title)} · Intygstjänster</title>
<link rel="icon" href="/favicon.svg" type="image/svg+xml">
<link rel="stylesheet" href="/kit/page.css">
${head}</head>
<body data-size="sm" data-color="brand1">
<a class="ds-skip-link" href="#content">${say.skip}</a>
<header class="frame-header"><div class="frame-bar">
<a class="frame-product" href="/"><img src="/favicon.svg" alt="" width="32" height="32"><span class="frame-name">Intygstjänster</span></a>
<div class="frame-end"><a class="ds-link language-switch" href="${escapeHtml(addressIn(other, search))}" lang="${other}" hreflang="${other}">${say.otherLanguage}</a></div>
</div></header>
<main id="content" class="frame-main local-page" tabindex="-1">
<div class="page-heading"><div><h1 class="ds-heading" data-size="md">${escapeHtml(title)}</h1><p class="page-lead">${escapeHtml(lead)}</p></div></div>
${body}
</main>
</body>
</html>
`;
}
