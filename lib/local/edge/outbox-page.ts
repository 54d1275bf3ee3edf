import { loopback } from "../free-ports.ts";
import type { Language } from "../../../functions/operation/chosen-language.ts";
import { escapeHtml, pageHeading, renderPage, wayToStart } from "../html.ts";
import type { PageRequest } from "../page-language.ts";
import { swedishTime, timeInWords } from "../swedish-time.ts";

/** An e-mail that the emulator kept instead of sending it. */
export interface SentMail {
  readonly from: string;
  readonly to: readonly string[];
  readonly subject: string;
  readonly text: string;
  readonly sentAt: string;
}

/**
 * The e-mails that the exchange has sent in this run, newest first.
 *
 * @throws where the emulator does not answer
 */
export async function readOutbox(emulatorPort: number): Promise<readonly SentMail[]> {
  const response = await fetch(`http://${loopback}:${String(emulatorPort)}/_ministack/ses/messages`);
  const answer: unknown = await response.json();
  const byAccount = fieldOf(answer, "messages");
  const messages: unknown[] =
    typeof byAccount === "object" && byAccount !== null ? Object.values(byAccount).flat() : [];
  return messages.map(parseMail).reverse();
}

function parseMail(message: unknown): SentMail {
  return {
    from: textOf(fieldOf(message, "Source")),
    to: textsOf(fieldOf(message, "To")),
    subject: textOf(fieldOf(message, "Subject")),
    text: textOf(fieldOf(message, "BodyText")) || textOf(fieldOf(message, "BodyHtml")),
    sentAt: timeOf(fieldOf(message, "Timestamp")),
  };
}

function fieldOf(value: unknown, name: string): unknown {
  return typeof value === "object" && value !== null
    ? Object.entries(value).find(([key]) => key === name)?.[1]
    : undefined;
}

function textOf(value: unknown): string {
  return typeof value === "string" ? value : "";
}

/** The emulator counts seconds since 1970. */
function timeOf(value: unknown): string {
  return typeof value === "number" ? new Date(value * 1000).toISOString() : textOf(value);
}

function textsOf(value: unknown): readonly string[] {
  return Array.isArray(value) ? value.map(textOf) : [];
}

const texts = {
  sv: {
    title: "Utgående e-post",
    lead: "E-post stannar här i stället för att skickas. Det senaste står först.",
    empty: "Inget har skickats ännu.",
    emptyHelp: "Det som skickas medan allt är igång på den här datorn visas här.",
    from: "Från",
    to: "Till",
    noSubject: "Utan ämne",
  },
  en: {
    title: "Sent e-mail",
    lead: "E-mail is kept here instead of being sent. The newest comes first.",
    empty: "Nothing has been sent yet.",
    emptyHelp: "What is sent while everything runs on this machine is shown here.",
    from: "From",
    to: "To",
    noSubject: "No subject",
  },
} as const;

export function renderOutbox(mails: readonly SentMail[], request: PageRequest): string {
  const say = texts[request.language];
  const listed =
    mails.length === 0
      ? `<div class="ds-card"><p><strong>${say.empty}</strong> ${say.emptyHelp}</p></div>`
      : `<ul class="mails">\n${mails.map((mail) => `<li>${renderMail(mail, request.language)}</li>`).join("\n")}\n</ul>`;
  return renderPage({
    title: say.title,
    request,
    body: `${wayToStart(request)}\n${pageHeading(say.title, say.lead)}\n${listed}`,
  });
}

function renderMail({ from, to, subject, text, sentAt }: SentMail, language: Language): string {
  const say = texts[language];
  const at = Number.isNaN(Date.parse(sentAt))
    ? ""
    : `<p class="when"><time datetime="${escapeHtml(sentAt)}">${timeInWords(swedishTime(new Date(sentAt)), language)}</time></p>`;
  return `<article class="ds-card">
<h2 class="ds-heading" data-size="xs">${escapeHtml(subject || say.noSubject)}</h2>
${at}
<dl>
<div><dt>${say.to}</dt><dd>${escapeHtml(to.join(", "))}</dd></div>
<div><dt>${say.from}</dt><dd>${escapeHtml(from)}</dd></div>
</dl>
<div class="said">${withLinks(text)}</div>
</article>`;
}

/** The text with its addresses as links, and nothing else of it taken as HTML. */
function withLinks(text: string): string {
  return text
    .split(/(https?:\/\/[^\s<>"]*[^\s<>".,;:!?)])/)
    .map((part, place) =>
      place % 2 === 1 ? `<a class="ds-link" href="${escapeHtml(part)}">${escapeHtml(part)}</a>` : escapeHtml(part),
    )
    .join("");
}
