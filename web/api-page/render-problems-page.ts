import { html, inlineCode } from "./html.ts";
import type { Html } from "./html.ts";
import { renderPage } from "./page.ts";
import type { DocumentationLanguage } from "./words.ts";
import { adviceByStatus, problemAdvice } from "./problem-advice.ts";

/** A problem as one part of the exchange answers with it. */
export interface KnownProblem {
  readonly code: string;
  /** Who answers with it: a service, "every call", or the edge. */
  readonly from: string;
  readonly status: number;
  readonly title: { readonly sv: string; readonly en: string };
}

const say = {
  sv: {
    title: "Felkoder och vad du kan göra",
    codes: "Koder",
    from: { "every call": "alla anrop", edge: "webbadressen" },
    fields: "Fel i enskilda fält",
    intro: html`När ett anrop inte går igenom svarar tjänsten med ett problemdokument (RFC 9457). Fältet
      <code>code</code> är stabilt och beskrivs här; <code>instance</code> pekar ut just ditt anrop i loggarna.`,
  },
  en: {
    title: "Problem codes and what to do",
    codes: "Codes",
    from: { "every call": "every call", edge: "the web address" },
    fields: "Faults of single fields",
    intro: html`When a call is refused, the answer is a problem document (RFC 9457). Its <code>code</code> is stable and
      explained here; <code>instance</code> identifies your call in the logs.`,
  },
} as const;

/** What may be wrong with a field (`errors[].code`), in words. */
export type KnownFaults = Readonly<Record<string, { readonly sv: string; readonly en: string }>>;

/**
 * The page that problem documents lead to: each code with what it means and what to do. The anchor is the code itself,
 * in either language.
 */
export function renderProblemsPage(
  problems: readonly KnownProblem[],
  faults: KnownFaults,
  language: DocumentationLanguage,
): string {
  const byCode = [...Map.groupBy(problems, ({ code }) => code)].toSorted(([a], [b]) => a.localeCompare(b));
  const { title, codes, intro } = say[language];
  return renderPage({
    title: `Intygstjänster: ${title}`,
    language,
    contents: html`<p id="contents">${codes}</p>
      <ul aria-labelledby="contents">
        ${byCode.map(
          ([code]) =>
            html`<li>
              <a href="#${code}"><code>${code}</code></a>
            </li>`,
        )}
      </ul>`,
    body: html`<h1>${title}</h1>
      <p>${intro}</p>
      ${byCode.map(([code, those]) => renderProblem(code, those, language))} ${renderFaults(faults, language)}`,
  });
}

/** The codes of fields; those of a form's rules are told by the rules themselves, each in its own words. */
function renderFaults(faults: KnownFaults, language: DocumentationLanguage): Html {
  return html`<section id="fields" aria-labelledby="fields-title">
    <h2 id="fields-title">${say[language].fields}</h2>
    <dl>
      ${Object.entries(faults).map(
        ([code, text]) =>
          html`<dt><code>${code}</code></dt>
            <dd>${inlineCode(text[language])}</dd>`,
      )}
    </dl>
  </section>`;
}

function renderProblem(code: string, those: readonly KnownProblem[], language: DocumentationLanguage): Html {
  const [first] = those;
  const advice = problemAdvice[code] ?? adviceByStatus(first?.status ?? 500);
  const statuses = [...new Set(those.map(({ status }) => String(status)))].join(", ");
  return html`<section class="problem" id="${code}" aria-labelledby="${code}-title">
    <h2 id="${code}-title"><code>${code}</code> <span class="subtle">${statuses}</span></h2>
    ${titles(those, language)}
    <p>${inlineCode(advice[language])}</p>
    <p class="subtle">${[...new Set(those.map(({ from }) => fromIn(language, from)))].join(", ")}</p>
  </section>`;
}

/** Who answers with it; services go by their names. */
function fromIn(language: DocumentationLanguage, from: string): string {
  const names: Readonly<Record<string, string>> = say[language].from;
  return names[from] ?? from;
}

/** Services may say the same code in words of their own. */
function titles(those: readonly KnownProblem[], language: DocumentationLanguage): Html {
  return html`<p>${[...new Set(those.map(({ title }) => title[language]))].join(" · ")}</p>`;
}
