import { escapeHtml } from "../../html.ts";
import type { FormTexts } from "./form-texts.ts";
import type { ReceivedCertificate } from "./inbox.ts";
import { questionWords } from "./page-frame.ts";
import type { Naming } from "./page-frame.ts";
import type { ReceivedAnswer, ReceivedValue } from "./received-answer.ts";
import { dayInWords } from "../../swedish-time.ts";

interface Reading extends Naming {
  /** Whether a complement may be asked for. */
  readonly mayAsk: boolean;
}

/** The answers by question, each in words; the rows of a question together. */
export function answersHtml(certificate: ReceivedCertificate, reading: Reading): string {
  const byQuestion = Map.groupBy(certificate.answers, ({ questionId }) => questionId);
  return [...byQuestion].map(([questionId, rows]) => questionHtml(questionId, rows, certificate, reading)).join("\n");
}

function questionHtml(
  questionId: string,
  rows: readonly ReceivedAnswer[],
  { id }: ReceivedCertificate,
  reading: Reading,
): string {
  const { form, language, words, mayAsk } = reading;
  const question = questionWords({ questionId }, reading);
  const number = form?.questions[questionId] === undefined ? "" : `${words.question} ${escapeHtml(questionId)}`;
  const asks = (row: ReceivedAnswer): string => {
    if (!mayAsk) return "";
    const on = encodeURIComponent(answerKey(row));
    const about = escapeHtml(questionWords(row, reading));
    return `<a class="ds-link" href="?certificate=${encodeURIComponent(id)}&amp;on=${on}#ask" aria-label="${words.complementThis}: ${about}">${words.complementThis}</a>`;
  };
  const [only] = rows;
  const said =
    rows.length === 1 && only !== undefined
      ? `${rowHtml(only, reading)}<p class="answer-foot"><span>${number}</span>${asks(only)}</p>`
      : `<ol class="answer-rows">${rows.map((row) => `<li>${rowHtml(row, reading)}<p class="answer-foot"><span></span>${asks(row)}</p></li>`).join("")}</ol>${number === "" ? "" : `<p class="answer-foot"><span>${number}</span></p>`}`;
  return `<article class="answer" lang="${form === undefined ? "sv" : language}"><h3 class="ds-heading" data-size="2xs">${escapeHtml(question)}</h3>${said}</article>`;
}

/** How a form names an answer: "32/1", "27/". */
export function answerKey({ questionId, instance }: { readonly questionId: string; readonly instance?: number }) {
  return `${questionId}/${instance === undefined ? "" : String(instance)}`;
}

function rowHtml({ parts }: ReceivedAnswer, reading: Reading): string {
  const { form, language } = reading;
  const said = parts.map(({ id, value }) => ({
    term: form === undefined ? id : form.parts[id]?.text?.[language],
    words: valueWords(value, form?.parts[id]?.codes, reading),
  }));
  const [only] = said;
  if (said.length === 1 && only !== undefined) return `<p class="said">${escapeHtml(only.words)}</p>`;
  return said
    .map(({ term, words }) =>
      term === undefined
        ? `<p class="said">${escapeHtml(words)}</p>`
        : `<dl><div><dt>${escapeHtml(term)}</dt><dd>${escapeHtml(words)}</dd></div></dl>`,
    )
    .join("");
}

/** ICD-10-SE, under each identifier that certificates name it by. */
const icd10 = ["1.2.752.116.1.1.1.1.3", "1.2.752.116.1.1.1", "1.2.752.116.1.1.1.1.8"];

/** A code as a case officer reads it: one of ICD-10-SE has a dot after its category. */
function codeWords({ code, system }: Extract<ReceivedValue, { readonly is: "code" }>): string {
  return icd10.includes(system) ? code.replace(/^([A-Z]\d\d)([^.])/iu, "$1.$2") : code;
}

function valueWords(
  value: ReceivedValue,
  codes: FormTexts["parts"][string]["codes"] | undefined,
  { language, words }: Reading,
): string {
  switch (value.is) {
    case "code":
      return codes?.[value.code]?.[language] ?? value.name ?? codeWords(value);
    case "period":
      return `${dayInWords(value.start, language)} – ${dayInWords(value.end, language)}`;
    case "text":
      if (value.text === "true") return words.yes;
      if (value.text === "false") return words.no;
      return dayInWords(value.text, language);
  }
}
