import { addressIn } from "../../functions/operation/chosen-language.ts";
import type { PageRequest } from "./page-language.ts";

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
  sv: {
    skip: "Hoppa till innehållet",
    otherLanguage: "English",
    demo: "Demomiljö på den här datorn. Personer, enheter och intyg är påhittade.",
  },
  en: {
    skip: "Skip to the content",
    otherLanguage: "Svenska",
    demo: "Demo on this machine. People, units and certificates are made up.",
  },
} as const;

/** The pages' own style sheet, which the web's build writes under this name (web/vite.config.ts). */
const styleSheet = "/kit/page.css";

/**
 * A page that a server of the local stage renders: readable without scripts, with the frame and the look of the web's
 * own pages (web/kit/page-frame.tsx).
 *
 * @param page.request what was asked for; the link to the other language leads back to it
 * @param page.at where the page is, relative to the address that was asked, if that takes only forms
 * @param page.service whose page it is, beside the product's name
 * @param page.body what stands in the page, as HTML
 */
export function renderPage(page: {
  readonly title: string;
  readonly request: PageRequest;
  readonly at?: string;
  readonly service?: string;
  readonly body: string;
}): string {
  const { language, search } = page.request;
  const say = words[language];
  const other = language === "sv" ? "en" : "sv";
  const service = page.service === undefined ? "" : `<span class="page-service">${escapeHtml(page.service)}</span>`;
  return `<!doctype html>
<html lang="${language}" data-color-scheme="auto">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<title>${escapeHtml(page.title)} · Intygstjänster</title>
<link rel="icon" href="/favicon.svg" type="image/svg+xml">
<link rel="stylesheet" href="${styleSheet}">
</head>
<body data-size="sm" data-color="brand1">
<a class="ds-skip-link" href="#content">${say.skip}</a>
<header class="page-header"><div class="page-width">
<a class="page-product" href="/"><img src="/favicon.svg" alt="" width="36" height="36"><span>Intygstjänster</span>${service}</a>
<a class="ds-link language-switch" href="${escapeHtml(`${page.at ?? ""}${addressIn(other, search)}`)}" lang="${other}" hreflang="${other}">${say.otherLanguage}</a>
</div></header>
<main id="content" class="page-main local-page" tabindex="-1">
${page.body}
</main>
<footer class="page-footer"><div class="page-width"><p>${say.demo}</p></div></footer>
</body>
</html>
`;
}
