import { escapeHtml, renderPage, wayBack } from "../../html.ts";
import type { PageRequest } from "../../page-language.ts";
import type { Behaviour } from "./behaviour.ts";
import type { FormTexts, KnownForms } from "./form-texts.ts";
import type { Inbox, ReceivedCertificate } from "./inbox.ts";
import type { PageWords } from "./page-words.ts";
import { wordsIn } from "./page-words.ts";
import type { RecipientProfile } from "./recipient-profile.ts";

/** What every page of a simulator is made of. */
export interface Page {
  readonly profile: RecipientProfile;
  readonly inbox: Inbox;
  readonly behaviour: Behaviour;
  readonly request: PageRequest;
  readonly forms: KnownForms;
  /** What an officer wrote in a form that could not be taken, by the names of its fields. */
  readonly refused?: Readonly<Record<string, string>>;
}

export type Language = PageRequest["language"];

export interface Written {
  readonly title: string;
  readonly back: { readonly to: string; readonly text: string };
  readonly body: string;
}

/** Puts what a page says into the frame. Every link of a simulator is relative, so it works below any path. */
export function inFrame({ profile, request }: Page, { title, back, body }: Written): string {
  return renderPage({
    title: `${title} · ${profile.title[request.language]}`,
    request,
    at: "./",
    service: wordsIn(request.language).short,
    body: `${wayBack(back.to, back.text)}\n${body}`,
  });
}

/** What a certificate is called: as its form is, else as it calls itself. */
export function nameOf(certificate: ReceivedCertificate, form: FormTexts | undefined, language: Language): string {
  return form?.name[language] ?? certificate.typeName ?? certificate.type;
}

/** A personnummer as people write it: 19121212-1212. */
export function personnummerInWords(number: string): string {
  return number.replace(/^(\d{8})(\d{4})$/u, "$1-$2");
}

/** How a question is named: in which language, and of which certificate. */
export interface Naming {
  readonly form: FormTexts | undefined;
  readonly language: Language;
  readonly words: PageWords;
  readonly answers: ReceivedCertificate["answers"];
}

/** A question in the words of its form, else by its id; the row beside it where it has several. */
export function questionWords(
  { questionId, instance }: { readonly questionId: string; readonly instance?: number },
  { form, language, words, answers }: Naming,
): string {
  const question = form?.questions[questionId]?.[language] ?? `${words.question} ${questionId}`;
  const rows = answers.filter((answer) => answer.questionId === questionId);
  return instance === undefined || rows.length < 2 ? question : `${question} (${words.row} ${String(instance)})`;
}

export function tag(text: string, color: "neutral" | "success" | "warning" | "danger" | "info"): string {
  return `<span class="ds-tag" data-variant="outline" data-color="${color}">${escapeHtml(text)}</span>`;
}

export function hidden(name: string, value: string): string {
  return `<input type="hidden" name="${name}" value="${escapeHtml(value)}">`;
}
