import { escapeHtml, renderPage } from "../../html.ts";
import type { PageRequest } from "../../page-language.ts";
import type { Behaviour } from "./behaviour.ts";
import { behaviourModes } from "./behaviour.ts";
import type { Inbox, ReceivedCertificate, ReceivedMessage, SentMessage } from "./inbox.ts";
import type { PageWords } from "./page-words.ts";
import { wordsIn } from "./page-words.ts";
import type { RecipientProfile } from "./recipient-profile.ts";

interface Page {
  readonly profile: RecipientProfile;
  readonly inbox: Inbox;
  readonly behaviour: Behaviour;
  readonly request: PageRequest;
}

/**
 * The simulator's only page: what was received, newest first, and what a case officer can do. Every link is relative,
 * so it works below any path.
 */
export function simulatorPage(page: Page): string {
  const { profile, inbox, behaviour, request } = page;
  const words = wordsIn(request.language);
  const certificates = inbox.certificates.map((certificate) => certificateHtml(certificate, page, words));
  return renderPage({
    title: `${profile.title[request.language]} – ${words.simulator}`,
    request,
    service: words.short,
    body: `<h1 class="ds-heading" data-size="lg">${escapeHtml(profile.title[request.language])}</h1>
<p>${words.simulator}. <a class="ds-link" href="./">${words.refresh}</a></p>
<section aria-labelledby="received">
<h2 class="ds-heading" data-size="sm" id="received">${words.received} (${String(certificates.length)})</h2>
${certificates.length === 0 ? `<p>${words.noneReceived}</p>` : certificates.join("\n")}
</section>
${behaviourHtml(behaviour, words)}`,
  });
}

function certificateHtml(certificate: ReceivedCertificate, page: Page, words: PageWords): string {
  const { inbox, profile } = page;
  const { id, revoked } = certificate;
  const facts: readonly (readonly [string, string | undefined])[] = [
    [words.state, revoked === undefined ? words.valid : `${words.revoked} ${revoked.at}`],
    [words.reason, revoked?.reason],
    [words.id, id],
    [words.patient, certificate.patient.number],
    [words.unit, certificate.unit.name],
    [words.signed, certificate.signedAt],
    [words.signature, certificate.isSigned ? words.isThere : words.isMissing],
    [words.arrived, certificate.receivedAt],
    [words.times, String(certificate.timesReceived)],
    [words.answersQuestion, certificate.answerTo],
    [
      words.relation,
      certificate.relations.map((relation) => `${relation.kind} ${relation.certificateId}`).join(", ") || undefined,
    ],
  ];
  const listed = facts.flatMap(([term, fact]) =>
    fact === undefined ? [] : [`<div><dt>${term}</dt><dd>${escapeHtml(fact)}</dd></div>`],
  );
  return `<article class="ds-card" aria-labelledby="c-${escapeHtml(id)}">
<h3 class="ds-heading" data-size="xs" id="c-${escapeHtml(id)}">${words.certificate} ${escapeHtml(certificate.type)} ${words.version} ${escapeHtml(certificate.version)}</h3>
${certificate.namesPatient ? `<p class="ds-alert" data-color="danger">${words.named}</p>` : ""}
<dl>${listed.join("")}</dl>
${conversationHtml(certificate, inbox, words)}
${profile.hasMessages ? askHtml(certificate, words) : ""}
</article>`;
}

function conversationHtml({ id }: ReceivedCertificate, inbox: Inbox, words: PageWords): string {
  const sent = inbox.sent
    .filter((message) => message.certificateId === id)
    .map((message) => sentHtml(message, inbox, words));
  const received = inbox.messages
    .filter((message) => message.certificateId === id)
    .map((message) => receivedHtml(message, inbox, words));
  if (sent.length + received.length === 0) return "";
  return `<h4 class="ds-heading" data-size="2xs">${words.conversation}</h4>
${sent.length === 0 ? "" : `<h5 class="ds-heading" data-size="2xs">${words.sentByUs}</h5><ul>${sent.join("")}</ul>`}
${received.length === 0 ? "" : `<h5 class="ds-heading" data-size="2xs">${words.fromCare}</h5><ul>${received.join("")}</ul>`}`;
}

function sentHtml(message: SentMessage, inbox: Inbox, words: PageWords): string {
  const isAsked = message.kind === "question" || message.kind === "complement-request";
  const answer = isAnswered(message, inbox);
  const complements = message.complements.map(({ questionId, instance, text }) => {
    const row = instance === undefined ? "" : `, ${words.instance} ${String(instance)}`;
    return `<li>${words.question} ${escapeHtml(questionId)}${row}: ${escapeHtml(text)}</li>`;
  });
  return `<li><strong>${subjectWord(message.subject, words)}</strong> ${escapeHtml(message.sentAt)}
<p class="said">${escapeHtml(message.text)}</p>
${complements.length === 0 ? "" : `<ul>${complements.join("")}</ul>`}
<p>${outcomeHtml(message, words)}${isAsked ? ` · ${answer ? words.answered : words.unanswered}` : ""}</p>
${isAsked && !answer ? remindHtml(message, words) : ""}</li>`;
}

function receivedHtml(message: ReceivedMessage, inbox: Inbox, words: PageWords): string {
  const isOpen = message.answerTo === undefined && !inbox.sent.some((sent) => sent.answerTo === message.id);
  const from = [message.sender.name, message.sender.unit].filter((part) => part !== "").join(", ");
  return `<li><strong>${subjectWord(message.subject, words)}</strong> ${escapeHtml(message.receivedAt)} · ${escapeHtml(from)}
<p class="said">${escapeHtml(message.text)}</p>
${message.answerTo === undefined ? "" : `<p>${words.answersQuestion}: ${escapeHtml(message.answerTo)}</p>`}
${isOpen ? answerHtml(message, words) : ""}</li>`;
}

/** A question is answered by a message, or by a new certificate that refers to it. */
function isAnswered(message: SentMessage, inbox: Inbox): boolean {
  return [...inbox.messages, ...inbox.certificates].some(({ answerTo }) => answerTo === message.id);
}

function outcomeHtml({ outcome }: SentMessage, words: PageWords): string {
  switch (outcome.state) {
    case "accepted":
      return `${words.accepted} (${outcome.resultCode})`;
    case "refused":
      return `${words.refused} (${escapeHtml(outcome.errorId)}: ${escapeHtml(outcome.text)})`;
    case "unanswered":
      return `${words.noReply} (${escapeHtml(outcome.text)})`;
  }
}

function askHtml(certificate: ReceivedCertificate, words: PageWords): string {
  const field = (name: string): string => `${name}-${escapeHtml(certificate.id)}`;
  const subjects = (["KOMPLT", "AVSTMN", "KONTKT", "OVRIGT"] as const).map(
    (code) => `<option value="${code}">${words.subjects[code]}</option>`,
  );
  const answers = certificate.answers.map(({ questionId, instance }) => {
    const row = instance === undefined ? "" : `, ${words.instance} ${String(instance)}`;
    return `<option value="${escapeHtml(`${questionId}/${instance === undefined ? "" : String(instance)}`)}">${words.question} ${escapeHtml(questionId)}${row}</option>`;
  });
  return `<details><summary>${words.ask}</summary>
<form method="post" action="questions">
${hidden("certificateId", certificate.id)}
<label class="ds-label" for="${field("subject")}">${words.subject}</label><select class="ds-input" id="${field("subject")}" name="subject">${subjects.join("")}</select>
<label class="ds-label" for="${field("heading")}">${words.heading}</label><input class="ds-input" id="${field("heading")}" name="heading" autocomplete="off">
<label class="ds-label" for="${field("text")}">${words.message}</label><textarea class="ds-input" id="${field("text")}" name="text" rows="3" required></textarea>
<label class="ds-label" for="${field("on")}">${words.complementOn}</label><select class="ds-input" id="${field("on")}" name="complementOn"><option value="">${words.noComplement}</option>${answers.join("")}</select>
<label class="ds-label" for="${field("complement")}">${words.complementText}</label><input class="ds-input" id="${field("complement")}" name="complementText" autocomplete="off">
<label class="ds-label" for="${field("due")}">${words.lastDay}</label><input class="ds-input" id="${field("due")}" name="lastAnswerDate" type="date">
<button class="ds-button" data-variant="secondary">${words.send}</button>
</form></details>`;
}

function remindHtml(message: SentMessage, words: PageWords): string {
  return `<form method="post" action="reminders">${hidden("questionId", message.id)}${hidden("text", words.reminderText)}<button class="ds-button" data-variant="secondary">${words.remind}</button></form>`;
}

function answerHtml(message: ReceivedMessage, words: PageWords): string {
  const id = `answer-${escapeHtml(message.id)}`;
  return `<form method="post" action="answers">${hidden("messageId", message.id)}
<label class="ds-label" for="${id}">${words.message}</label><textarea class="ds-input" id="${id}" name="text" rows="2" required></textarea><button class="ds-button" data-variant="secondary">${words.answer}</button></form>`;
}

function behaviourHtml(behaviour: Behaviour, words: PageWords): string {
  const choices = behaviourModes.map((mode) => {
    const checked = mode === behaviour.mode ? " checked" : "";
    return `<label class="choice"><input type="radio" name="mode" value="${mode}"${checked}> ${words.modes[mode]}</label>`;
  });
  return `<section aria-labelledby="behaviour">
<h2 class="ds-heading" data-size="sm" id="behaviour">${words.behaviour}</h2>
<form method="post" action="behaviour">
<fieldset><legend>${words.behaviourHelp}</legend>${choices.join("")}</fieldset>
<button class="ds-button" data-variant="secondary">${words.change}</button>
</form>
</section>`;
}

function hidden(name: string, value: string): string {
  return `<input type="hidden" name="${name}" value="${escapeHtml(value)}">`;
}

function subjectWord(code: string, words: PageWords): string {
  const known: Readonly<Record<string, string>> = words.subjects;
  return known[code] ?? escapeHtml(code);
}
