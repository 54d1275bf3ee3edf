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

/** A page of the local stage: readable without scripts, in the reader's own colours, with one style for all. */
export function renderPage(page: {
  readonly title: string;
  readonly language: "sv" | "en";
  readonly body: string;
}): string {
  return `<!doctype html>
<html lang="${page.language}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escapeHtml(page.title)}</title>
<link rel="stylesheet" href="/auth/page.css">
</head>
<body>
<main>
${page.body}
</main>
</body>
</html>
`;
}

/** Contrast at least 7:1 in both schemes, and targets at least 44 px high (WCAG 2.2). */
export const pageStyle = `:root{color-scheme:light dark;--text:#16202b;--back:#fff;--line:#6b7785;--action:#00489e;--on-action:#fff}
@media (prefers-color-scheme:dark){:root{--text:#f2f5f8;--back:#10161d;--line:#9aa7b5;--action:#a9cdff;--on-action:#10161d}}
*{box-sizing:border-box}
body{margin:0;font:1.0625rem/1.5 system-ui,sans-serif;color:var(--text);background:var(--back)}
main{max-width:44rem;margin:0 auto;padding:2rem 1rem}
h1{font-size:1.75rem;line-height:1.2;margin:0 0 .5rem}
h2{font-size:1.25rem;margin:2rem 0 .5rem}
ul{list-style:none;margin:0;padding:0}
li{margin:.5rem 0}
a{color:var(--action)}
button{font:inherit;width:100%;min-height:2.75rem;padding:.5rem 1rem;text-align:start;color:var(--on-action);background:var(--action);border:0;border-radius:.375rem;cursor:pointer}
:focus-visible{outline:3px solid var(--text);outline-offset:2px}
table{border-collapse:collapse;width:100%}
th,td{border-bottom:1px solid var(--line);padding:.5rem;text-align:start;vertical-align:top}
pre{white-space:pre-wrap;overflow-wrap:anywhere;border:1px solid var(--line);padding:1rem;border-radius:.375rem}
`;
