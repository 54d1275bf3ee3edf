import { escapeHtml } from "../../html.ts";
import type { FormTexts } from "./form-texts.ts";
import type { Inbox, ReceivedCertificate, ReceivedMessage, SentMessage } from "./inbox.ts";
import { hidden, questionWords, tag } from "./page-frame.ts";
import type { Naming, Page } from "./page-frame.ts";
import type { PageWords } from "./page-words.ts";
import { wordsIn } from "./page-words.ts";
import { dayInWords, timeInWords } from "../../swedish-time.ts";

interface Talk extends Naming {
  readonly inbox: Inbox;
  readonly refused?: Page["refused"];
}

/** What the recipient and care have written about a certificate, as it came. */
export function conversationHtml(
  { id, answers }: ReceivedCertificate,
  { inbox, request, refused }: Page,
  form: FormTexts | undefined,
): string {
  const { language } = request;
  const words = wordsIn(language);
  const talk = { inbox, form, language, words, answers, ...(refused === undefined ? {} : { refused }) };
  const sent = inbox.sent
    .toReversed()
    .map((message) => ({ message, at: message.sentAt, html: () => sentHtml(message, talk) }));
  const received = inbox.messages.toReversed().map((message) => ({
    message,
    at: message.receivedAt,
    html: () => receivedHtml(message, talk),
  }));
  // Within a second, what is answered stands before its answer.
  const said = [...sent, ...received]
    .filter(({ message }) => message.certificateId === id)
    .toSorted((one, other) => one.at.localeCompare(other.at));
  return `<section class="local-section" aria-labelledby="conversation">
<h2 class="ds-heading" data-size="sm" id="conversation">${words.conversation}</h2>
${said.length === 0 ? `<p class="local-empty">${words.noConversation}</p>` : `<ol class="conversation">${said.map(({ html }) => html()).join("\n")}</ol>`}
</section>`;
}

/** Whether it is a question that has reached care, and that nothing has answered. */
export function waitsForAnswer(message: SentMessage, inbox: Inbox): boolean {
  return isQuestion(message) && message.outcome.state === "accepted" && !isAnswered(message, inbox);
}

function isQuestion({ kind }: SentMessage): boolean {
  return kind === "question" || kind === "complement-request";
}

/** A question is answered by a message, or by a new certificate that refers to it. */
function isAnswered(message: SentMessage, inbox: Inbox): boolean {
  return [...inbox.messages, ...inbox.certificates].some(({ answerTo }) => answerTo === message.id);
}

function sentHtml(message: SentMessage, talk: Talk): string {
  const { inbox, language, words } = talk;
  const complements = message.complements.map(
    (one) => `<li><strong>${escapeHtml(questionWords(one, talk))}</strong>: ${escapeHtml(one.text)}</li>`,
  );
  const answer = isQuestion(message) && isAnswered(message, inbox) ? ` ${tag(words.answered, "success")}` : "";
  const waits = waitsForAnswer(message, inbox);
  return `<li class="from-us" id="m-${escapeHtml(message.id)}"><article>
<h3 class="ds-heading" data-size="2xs">${subjectWord(message.subject, words)} · ${words.sentByUs}</h3>
<p class="when">${escapeHtml(timeInWords(message.sentAt, language))}</p>
${message.heading === undefined ? "" : `<p><strong>${escapeHtml(message.heading)}</strong></p>`}
<p class="said">${escapeHtml(message.text)}</p>
${complements.length === 0 ? "" : `<ul>${complements.join("")}</ul>`}
${message.lastAnswerDate === undefined ? "" : `<p>${words.lastDayIs} ${escapeHtml(dayInWords(message.lastAnswerDate, language))}</p>`}
<p class="local-tags">${outcomeTag(message, words)}${answer}${waits ? ` ${tag(words.unanswered, "warning")}` : ""}</p>
${outcomeHelp(message, words)}
${waits ? remindHtml(message, words) : ""}</article></li>`;
}

function receivedHtml(message: ReceivedMessage, talk: Talk): string {
  const { inbox, language, words } = talk;
  const isOpen = message.answerTo === undefined && !inbox.sent.some((sent) => sent.answerTo === message.id);
  const from = [message.sender.name, message.sender.unit].filter((part) => part !== "").join(", ");
  return `<li class="from-care" id="m-${escapeHtml(message.id)}"><article>
<h3 class="ds-heading" data-size="2xs">${subjectWord(message.subject, words)} · ${message.answerTo === undefined ? words.fromCare : words.answerFromCare}</h3>
<p class="when">${escapeHtml(timeInWords(message.receivedAt, language))} · ${escapeHtml(from)}</p>
${message.heading === undefined ? "" : `<p><strong>${escapeHtml(message.heading)}</strong></p>`}
<p class="said">${escapeHtml(message.text)}</p>
${isOpen ? answerHtml(message, talk) : ""}</article></li>`;
}

function outcomeTag({ outcome }: SentMessage, words: PageWords): string {
  switch (outcome.state) {
    case "accepted":
      return tag(words.accepted, "success");
    case "refused":
      return tag(words.refused, "danger");
    case "unanswered":
      return tag(words.noReply, "danger");
  }
}

function outcomeHelp({ id, outcome }: SentMessage, words: PageWords): string {
  if (outcome.state === "accepted") return "";
  const said = outcome.state === "refused" ? `${outcome.errorId}: ${outcome.text}` : outcome.text;
  return `<p>${escapeHtml(said)}</p>
<form method="post" action="send-again">${hidden("messageId", id)}<button class="ds-button" data-variant="secondary">${words.sendAgain}</button></form>`;
}

function remindHtml({ id }: SentMessage, words: PageWords): string {
  return `<form method="post" action="reminders">${hidden("questionId", id)}${hidden("text", words.reminderText)}${hidden("once", crypto.randomUUID())}<button class="ds-button" data-variant="secondary">${words.remind}</button></form>`;
}

function answerHtml(message: ReceivedMessage, { words, refused }: Talk): string {
  const id = `answer-${escapeHtml(message.id)}`;
  const written = refused?.["messageId"] === message.id ? (refused["text"] ?? "") : "";
  return `<form method="post" action="answers">${hidden("messageId", message.id)}${hidden("once", crypto.randomUUID())}
<label class="ds-label" for="${id}">${words.yourAnswer}</label><textarea class="ds-input" id="${id}" name="text" rows="3" required>${escapeHtml(written)}</textarea>
<button class="ds-button">${words.answer}</button></form>`;
}

function subjectWord(code: string, words: PageWords): string {
  const known: Readonly<Record<string, string>> = words.subjects;
  return known[code] ?? escapeHtml(code);
}
