import { html } from "./html.ts";
import type { Html } from "./html.ts";
import { addressOf } from "./site.ts";
import { words } from "./words.ts";
import type { DocumentationLanguage } from "./words.ts";

/**
 * A whole page of the documentation: readable without scripts, in the reader's own colours. What it is about comes
 * before what else there is, so that a narrow page begins with its title.
 */
export function renderPage(page: {
  readonly title: string;
  readonly language: DocumentationLanguage;
  readonly contents: Html;
  readonly body: Html;
}): string {
  const { language } = page;
  const say = words[language];
  const other = language === "en" ? "sv" : "en";
  return html`<!doctype html>
    <html lang="${language}">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="color-scheme" content="light dark" />
        <title>${page.title}</title>
        <link rel="icon" href="/favicon.svg" type="image/svg+xml" />
        <link rel="stylesheet" href="/docs/docs.css" />
        <script type="module" src="/docs/pages.js"></script>
      </head>
      <body>
        <a class="skip" href="#content">${say.skip}</a>
        <header>
          <a href="/"><img src="/favicon.svg" alt="" width="32" height="32" /><span>Intygstjänster</span></a>
          <nav aria-label="${say.documentation}">
            <a href="${addressOf("quickstart/")}">${say.quickstart}</a>
            <a href="${addressOf("")}">API</a> <a href="${addressOf("problems/")}">${say.problems}</a>
            <a href="/api/openapi.json">OpenAPI</a>
            <a class="other-language" href="?lang=${other}" lang="${other}" hreflang="${other}">${say.otherLanguage}</a>
          </nav>
          <form class="search" role="search" data-index="${addressOf(`search.${language}.json`)}" hidden>
            <label>
              <span class="subtle">${say.search}</span>
              <input type="search" autocomplete="off" placeholder="${say.searchHint}" />
            </label>
            <div class="found" aria-live="polite">
              <ul></ul>
              <p class="nothing" hidden>
                ${say.foundNothing} <q></q>. ${say.tryThis}
                <a href="${addressOf("glossary/")}">${say.glossary.toLowerCase()}</a>.
              </p>
            </div>
          </form>
        </header>
        <div class="columns">
          <main id="content" tabindex="-1">${page.body}</main>
          <nav class="contents" aria-label="${say.operations}">${page.contents}</nav>
        </div>
      </body>
    </html> `.safe;
}

/** The documentation's style, in the colours of web/kit/frame/frame.css; contrast at least 4.5:1 in both schemes. */
export const pageStyle = `:root{color-scheme:light dark;--text:#1c2321;--subtle:#5c5a54;--back:#f5f4f0;--paper:#fff;--line:#dcd9d1;--action:#0b644e;--get:#0b644e;--post:#7a3d00;--put:#5b3fa0;--delete:#a3001b}
@media (prefers-color-scheme:dark){:root{--text:#eef3f1;--subtle:#b3b1aa;--back:#171817;--paper:#202221;--line:#3a3c3a;--action:#7fd1bb;--get:#7fd1bb;--post:#f0b27a;--put:#c6b6f0;--delete:#ff9da8}}
*{box-sizing:border-box}
html{scroll-padding-top:1rem}
th b{display:inline-block;min-width:4.25rem}
@media (prefers-reduced-motion:no-preference){html{scroll-behavior:smooth}}
body{margin:0;font:1rem/1.55 -apple-system,"Segoe UI",Roboto,"Noto Sans","Liberation Sans",Arial,sans-serif;color:var(--text);background:var(--back);overflow-wrap:break-word}
a{color:var(--action)}
:focus-visible{outline:3px solid var(--text);outline-offset:2px}
main:focus{outline:none}
.skip{position:absolute;left:-100vw}
.skip:focus{left:1rem;top:.5rem;background:var(--paper);padding:.5rem 1rem;z-index:1}
header{display:flex;flex-wrap:wrap;gap:.25rem 2rem;align-items:center;min-height:3.75rem;padding:.375rem clamp(1rem,3vw,2rem);background:var(--paper);border-bottom:1px solid var(--line)}
header a{display:inline-block;padding-block:.5rem}
header>a{display:inline-flex;align-items:center;gap:.625rem;font-weight:650;font-size:1.25rem;letter-spacing:-.015em;color:var(--text);text-decoration:none}
header nav{display:flex;flex-wrap:wrap;gap:0 1.25rem}
.search{position:relative;margin-left:auto}
.search label{display:flex;flex-wrap:wrap;align-items:center;gap:.25rem .75rem}
.search input{font:inherit;color:inherit;background:var(--paper);border:1px solid var(--subtle);border-radius:.375rem;padding:.375rem .625rem;min-width:min(18rem,100%)}
.found{position:absolute;right:0;z-index:1;margin:.25rem 0 0;width:min(32rem,calc(100vw - 2rem));background:var(--paper);box-shadow:0 .25rem 1rem rgb(0 0 0/.25)}
.found ul{list-style:none;margin:0;padding:0}
.nothing{margin:0;padding:.5rem .75rem}
q{quotes:none;font-weight:650}
.search li{padding:.375rem .75rem;border-bottom:1px solid var(--line);overflow-wrap:anywhere}
.first{font-size:1.25rem;font-weight:650}
.columns{display:grid;grid-template-columns:minmax(0,17rem) minmax(0,60rem);gap:clamp(1.5rem,4vw,3.5rem);padding:0 clamp(1rem,3vw,2rem) 4rem}
main{grid-column:2;grid-row:1}
.contents{grid-column:1;grid-row:1;position:sticky;top:0;align-self:start;max-height:100vh;overflow-y:auto;padding-block:1.5rem}
.contents ul{list-style:none;margin:0 0 1rem;padding:0}
.contents p{margin:0 0 .125rem;font-weight:650}
.contents a{display:block;padding:.2rem 0;text-decoration:none;min-height:1.5rem}
.contents a:hover{text-decoration:underline}
main{padding-block:1.5rem}
h1,h2,h3{line-height:1.25;text-wrap:balance}
h1{font-size:2.1rem;letter-spacing:-.02em;margin:0 0 .75rem}
h2{font-size:1.35rem;margin:2.5rem 0 .75rem}
h3{font-size:1rem;margin:1.5rem 0 .375rem}
p{margin:.5rem 0;max-width:46rem}
code,pre{font-family:ui-monospace,"Cascadia Mono",Menlo,Consolas,"Liberation Mono",monospace;font-size:.875em}
code{overflow-wrap:anywhere}
pre code{overflow-wrap:normal}
pre{margin:.375rem 0;padding:.875rem 1rem;overflow-x:auto;background:var(--paper);border:1px solid var(--line);border-radius:.5rem;line-height:1.45}
pre code{font-size:.875rem}
.call{display:flex;flex-wrap:wrap;gap:.25rem .75rem;margin:0 0 .5rem;font-size:1.05rem}
.call b{min-width:4.25rem}
.call code{min-width:0}
.get{color:var(--get)}.post{color:var(--post)}.put{color:var(--put)}.delete{color:var(--delete)}
.table{overflow-x:auto}
table{border-collapse:collapse;width:100%;font-size:.9375rem}
th,td{border-bottom:1px solid var(--line);padding:.45rem .75rem .45rem 0;text-align:start;vertical-align:top}
th{font-weight:650}
td:first-child,tbody th{font-weight:400;overflow-wrap:anywhere;min-width:9rem}
td:last-child{min-width:16rem}
td p{margin:0}
.subtle,.limits{color:var(--subtle)}
.limits{display:block;font-size:.875rem;overflow-wrap:anywhere}
details{margin:.75rem 0;border-top:1px solid var(--line)}
summary{cursor:pointer;padding:.625rem 0;font-weight:650}
summary:hover{text-decoration:underline}
.problem{margin-top:1.75rem;padding-top:1.25rem;border-top:1px solid var(--line)}
.problem:target{box-shadow:-.5rem 0 0 var(--back),-.75rem 0 0 var(--action)}
.problem h2{margin:0 0 .25rem;font-size:1.2rem}
.problem h2+p{font-weight:650}
@media (width<60rem){.columns{grid-template-columns:minmax(0,1fr);gap:0}main{grid-column:1}.contents{grid-row:2;position:static;max-height:none;border-top:1px solid var(--line)}}
`;
