import { loopback } from "../free-ports.ts";
import { escapeHtml, renderPage } from "../html.ts";
import type { PageRequest } from "../page-language.ts";

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
  sv: { title: "Utgående e-post", empty: "Inget har skickats ännu.", from: "Från", to: "Till", at: "Tid" },
  en: { title: "Sent e-mail", empty: "Nothing has been sent yet.", from: "From", to: "To", at: "Time" },
} as const;

export function renderOutbox(mails: readonly SentMail[], request: PageRequest): string {
  const say = texts[request.language];
  const articles = mails.map(
    (mail) => `<article class="ds-card">
<h2 class="ds-heading" data-size="xs">${escapeHtml(mail.subject)}</h2>
<p>${say.from}: ${escapeHtml(mail.from)}<br>${say.to}: ${escapeHtml(mail.to.join(", "))}<br>${say.at}: ${escapeHtml(mail.sentAt)}</p>
<pre tabindex="0">${escapeHtml(mail.text)}</pre>
</article>`,
  );
  return renderPage({
    title: say.title,
    request,
    body: `<h1 class="ds-heading" data-size="lg">${say.title}</h1>\n${articles.length === 0 ? `<p>${say.empty}</p>` : articles.join("\n")}`,
  });
}
