import { addressIn } from "../../functions/operation/chosen-language.ts";
import { localStage } from "./local-stage.ts";
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
  sv: { skip: "Hoppa till innehållet", otherLanguage: "English" },
  en: { skip: "Skip to the content", otherLanguage: "Svenska" },
} as const;

/** The pages' own style sheet, which the web's build writes under this name (web/vite.config.ts). */
const styleSheet = "/kit/page.css";

/** A page's heading, and a line under it on what it is for. Both are plain text. */
export function pageHeading(heading: string, lead = ""): string {
  const line = lead === "" ? "" : `<p class="page-lead">${escapeHtml(lead)}</p>`;
  return `<div class="page-heading"><div><h1 class="ds-heading" data-size="md">${escapeHtml(heading)}</h1>${line}</div></div>`;
}

/** The way back from a page, above its heading. */
export function wayBack(to: string, text: string): string {
  return `<p class="local-back"><a class="ds-link" href="${escapeHtml(to)}">← ${escapeHtml(text)}</a></p>`;
}

/** The way back to where one chooses whom to be. */
export function wayToStart({ language }: PageRequest): string {
  return wayBack(localStage.start.address, localStage.start.name[language]);
}

/**
 * A page that a server of the local stage renders: readable without scripts, with the frame and the look of the web's
 * own pages (web/kit/frame/frame.tsx).
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
  const { notice, start } = localStage;
  const other = language === "sv" ? "en" : "sv";
  const service = page.service === undefined ? "" : `<span class="frame-service">${escapeHtml(page.service)}</span>`;
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
<header class="frame-header"><div class="frame-bar">
<a class="frame-product" href="/"><img src="/favicon.svg" alt="" width="32" height="32"><span class="frame-name">Intygstjänster</span>${service}</a>
<div class="frame-end"><a class="ds-link language-switch" href="${escapeHtml(`${page.at ?? ""}${addressIn(other, search)}`)}" lang="${other}" hreflang="${other}">${say.otherLanguage}</a></div>
</div></header>
<main id="content" class="frame-main local-page" tabindex="-1">
${page.body}
</main>
<footer class="frame-foot"><div class="frame-foot-line">
<p>${notice[language]}</p>
<a class="ds-link" href="${start.address}">${start.name[language]}</a>
</div></footer>
</body>
</html>
`;
}
