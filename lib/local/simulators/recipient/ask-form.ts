import { escapeHtml } from "../../html.ts";
import { answerKey } from "./answers-html.ts";
import type { FormTexts } from "./form-texts.ts";
import type { ReceivedCertificate } from "./inbox.ts";
import { hidden, questionWords } from "./page-frame.ts";
import type { Page } from "./page-frame.ts";
import { wordsIn } from "./page-words.ts";

const subjects = ["KOMPLT", "AVSTMN", "KONTKT", "OVRIGT"] as const;

/**
 * Where the officer asks care: about what, and for a complement of which answer, chosen by its question's text. The
 * address may name the answer (`on`), as the links beside the answers do.
 */
export function askHtml(certificate: ReceivedCertificate, page: Page, form: FormTexts | undefined): string {
  const { request } = page;
  const { language } = request;
  const words = wordsIn(language);
  const refused = page.refused?.["messageId"] === undefined ? page.refused : undefined;
  const written = (name: string): string => escapeHtml(refused?.[name] ?? "");
  const on = refused?.["complementOn"] ?? new URLSearchParams(request.search).get("on") ?? "";
  const subject = refused?.["subject"] ?? "KOMPLT";
  const choices = subjects.map(
    (code) =>
      `<label class="choice"><input class="ds-input" type="radio" name="subject" value="${code}"${code === subject ? " checked" : ""}> ${words.subjects[code]}</label>`,
  );
  const answers = certificate.answers.map((answer) => {
    const key = answerKey(answer);
    const asked = escapeHtml(questionWords(answer, { form, language, words, answers: certificate.answers }));
    return `<option value="${escapeHtml(key)}"${key === on ? " selected" : ""}>${asked}</option>`;
  });
  return `<section class="ds-card" aria-labelledby="ask">
<h2 class="ds-heading" data-size="sm" id="ask" tabindex="-1">${words.ask}</h2>
<form method="post" action="questions">
${hidden("certificateId", certificate.id)}${hidden("once", crypto.randomUUID())}
<fieldset><legend class="ds-label">${words.subject}</legend>${choices.join("")}</fieldset>
<fieldset class="local-group"><legend class="ds-label">${words.whenComplement}</legend>
<label class="ds-label" for="ask-on">${words.complementOn}</label><select class="ds-input" id="ask-on" name="complementOn"><option value="">${words.noComplement}</option>${answers.join("")}</select>
<label class="ds-label" for="ask-complement">${words.complementText}</label><input class="ds-input" id="ask-complement" name="complementText" autocomplete="off" value="${written("complementText")}">
</fieldset>
<label class="ds-label" for="ask-heading">${words.heading}</label><input class="ds-input" id="ask-heading" name="heading" autocomplete="off" value="${written("heading")}">
<label class="ds-label" for="ask-text">${words.message}</label><textarea class="ds-input" id="ask-text" name="text" rows="4" required>${written("text")}</textarea>
<label class="ds-label" for="ask-due">${words.lastDay}</label><input class="ds-input" id="ask-due" name="lastAnswerDate" type="date" value="${written("lastAnswerDate")}">
<button class="ds-button">${words.send}</button>
</form></section>`;
}
