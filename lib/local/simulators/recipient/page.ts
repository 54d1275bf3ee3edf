import { escapeHtml } from "../../html.ts";
import type { Behaviour } from "./behaviour.ts";
import { behaviourModes } from "./behaviour.ts";
import type { Inbox, ReceivedCertificate, ReceivedMessage, SentMessage } from "./inbox.ts";
import type { Language, PageWords } from "./page-words.ts";
import { wordsIn } from "./page-words.ts";
import type { RecipientProfile } from "./recipient-profile.ts";

interface Page {
  readonly profile: RecipientProfile;
  readonly inbox: Inbox;
  readonly behaviour: Behaviour;
  readonly language: Language;
}

/**
 * The simulator's only page: what was received, newest first, and what a case officer can do. Every link is relative,
 * so it works below any path.
 */
export function simulatorPage(page: Page): string {
  const { profile, inbox, behaviour, language } = page;
  const words = wordsIn(language);
  const other = language === "sv" ? "en" : "sv";
  const certificates = inbox.certificates.map((certificate) => certificateHtml(certificate, page, words));
  return `<!doctype html>
<html lang="${language}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escapeHtml(profile.title[language])} – ${words.simulator}</title>
<link rel="stylesheet" href="style.css">
</head>
<body>
<main>
<h1>${escapeHtml(profile.title[language])}</h1>
<p>${words.simulator}. <a href="./?lang=${other}" lang="${other}" hreflang="${other}">${words.otherLanguage}</a> · <a href="./?lang=${language}">${words.refresh}</a></p>
<section aria-labelledby="received">
<h2 id="received">${words.received} (${String(certificates.length)})</h2>
${certificates.length === 0 ? `<p>${words.noneReceived}</p>` : certificates.join("\n")}
</section>
${behaviourHtml(behaviour, words, language)}
</main>
</body>
</html>
`;
}

function certificateHtml(certificate: ReceivedCertificate, page: Page, words: PageWords): string {
  const { inbox, profile, language } = page;
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
    fact === undefined ? [] : [`<dt>${term}</dt><dd>${escapeHtml(fact)}</dd>`],
  );
  return `<article aria-labelledby="c-${escapeHtml(id)}">
<h3 id="c-${escapeHtml(id)}">${words.certificate} ${escapeHtml(certificate.type)} ${words.version} ${escapeHtml(certificate.version)}</h3>
${certificate.namesPatient ? `<p class="warning">${words.named}</p>` : ""}
<dl>${listed.join("")}</dl>
${conversationHtml(certificate, inbox, words, language)}
${profile.hasMessages ? askHtml(certificate, words, language) : ""}
</article>`;
}

function conversationHtml({ id }: ReceivedCertificate, inbox: Inbox, words: PageWords, language: Language): string {
  const sent = inbox.sent
    .filter((message) => message.certificateId === id)
    .map((message) => sentHtml(message, inbox, words, language));
  const received = inbox.messages
    .filter((message) => message.certificateId === id)
    .map((message) => receivedHtml(message, inbox, words, language));
  if (sent.length + received.length === 0) return "";
  return `<h4>${words.conversation}</h4>
${sent.length === 0 ? "" : `<h5>${words.sentByUs}</h5><ul>${sent.join("")}</ul>`}
${received.length === 0 ? "" : `<h5>${words.fromCare}</h5><ul>${received.join("")}</ul>`}`;
}

function sentHtml(message: SentMessage, inbox: Inbox, words: PageWords, language: Language): string {
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
${isAsked && !answer ? remindHtml(message, words, language) : ""}</li>`;
}

function receivedHtml(message: ReceivedMessage, inbox: Inbox, words: PageWords, language: Language): string {
  const isOpen = message.answerTo === undefined && !inbox.sent.some((sent) => sent.answerTo === message.id);
  const from = [message.sender.name, message.sender.unit].filter((part) => part !== "").join(", ");
  return `<li><strong>${subjectWord(message.subject, words)}</strong> ${escapeHtml(message.receivedAt)} · ${escapeHtml(from)}
<p class="said">${escapeHtml(message.text)}</p>
${message.answerTo === undefined ? "" : `<p>${words.answersQuestion}: ${escapeHtml(message.answerTo)}</p>`}
${isOpen ? answerHtml(message, words, language) : ""}</li>`;
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

function askHtml(certificate: ReceivedCertificate, words: PageWords, language: Language): string {
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
${hidden("lang", language)}${hidden("certificateId", certificate.id)}
<label for="${field("subject")}">${words.subject}</label><select id="${field("subject")}" name="subject">${subjects.join("")}</select>
<label for="${field("heading")}">${words.heading}</label><input id="${field("heading")}" name="heading" autocomplete="off">
<label for="${field("text")}">${words.message}</label><textarea id="${field("text")}" name="text" rows="3" required></textarea>
<label for="${field("on")}">${words.complementOn}</label><select id="${field("on")}" name="complementOn"><option value="">${words.noComplement}</option>${answers.join("")}</select>
<label for="${field("complement")}">${words.complementText}</label><input id="${field("complement")}" name="complementText" autocomplete="off">
<label for="${field("due")}">${words.lastDay}</label><input id="${field("due")}" name="lastAnswerDate" type="date">
<button>${words.send}</button>
</form></details>`;
}

function remindHtml(message: SentMessage, words: PageWords, language: Language): string {
  return `<form method="post" action="reminders">${hidden("lang", language)}${hidden("questionId", message.id)}${hidden("text", words.reminderText)}<button>${words.remind}</button></form>`;
}

function answerHtml(message: ReceivedMessage, words: PageWords, language: Language): string {
  const id = `answer-${escapeHtml(message.id)}`;
  return `<form method="post" action="answers">${hidden("lang", language)}${hidden("messageId", message.id)}
<label for="${id}">${words.message}</label><textarea id="${id}" name="text" rows="2" required></textarea><button>${words.answer}</button></form>`;
}

function behaviourHtml(behaviour: Behaviour, words: PageWords, language: Language): string {
  const choices = behaviourModes.map((mode) => {
    const checked = mode === behaviour.mode ? " checked" : "";
    return `<label class="choice"><input type="radio" name="mode" value="${mode}"${checked}> ${words.modes[mode]}</label>`;
  });
  return `<section aria-labelledby="behaviour">
<h2 id="behaviour">${words.behaviour}</h2>
<form method="post" action="behaviour">${hidden("lang", language)}
<fieldset><legend>${words.behaviourHelp}</legend>${choices.join("")}</fieldset>
<button>${words.change}</button>
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

/** Contrast at least 7:1 in both colour schemes, targets at least 44 px high (WCAG 2.2). */
export const simulatorStyle = `:root{color-scheme:light dark;--text:#16202b;--back:#fff;--line:#6b7785;--action:#00489e;--on-action:#fff;--warning:#7a0012}
@media (prefers-color-scheme:dark){:root{--text:#f2f5f8;--back:#10161d;--line:#9aa7b5;--action:#a9cdff;--on-action:#10161d;--warning:#ffb3bd}}
*{box-sizing:border-box}
body{margin:0;font:1.0625rem/1.5 system-ui,sans-serif;color:var(--text);background:var(--back)}
main{max-width:60rem;margin:0 auto;padding:2rem 1rem}
h1{font-size:1.75rem;line-height:1.2;margin:0}
h2{font-size:1.35rem;margin:2rem 0 .5rem}
h3{font-size:1.15rem;margin:0 0 .5rem}
h4,h5{margin:1rem 0 .25rem;font-size:1rem}
article{border:1px solid var(--line);border-radius:.375rem;padding:1rem;margin:1rem 0}
dl{display:grid;grid-template-columns:max-content 1fr;gap:.25rem 1rem;margin:0}
dt{font-weight:600}
dd{margin:0;overflow-wrap:anywhere}
@media (max-width:32rem){dl{grid-template-columns:1fr}}
a{color:var(--action)}
summary{min-height:2.75rem;padding:.5rem 0;cursor:pointer;color:var(--action)}
label{display:block;margin:.75rem 0 .25rem}
label.choice{display:flex;gap:.5rem;align-items:center;min-height:2.75rem;margin:0}
fieldset{border:1px solid var(--line);border-radius:.375rem;margin:0 0 .75rem}
input:not([type=radio]):not([type=hidden]),select,textarea{font:inherit;width:100%;min-height:2.75rem;padding:.375rem .5rem;color:inherit;background:var(--back);border:1px solid var(--line);border-radius:.25rem}
button{font:inherit;min-height:2.75rem;margin-top:.75rem;padding:.5rem 1rem;color:var(--on-action);background:var(--action);border:0;border-radius:.375rem;cursor:pointer}
:focus-visible{outline:3px solid var(--text);outline-offset:2px}
.said{white-space:pre-wrap;overflow-wrap:anywhere;margin:.25rem 0}
.warning{color:var(--warning);font-weight:600}
`;
