import { createHash } from "node:crypto";
import { escapeHtml } from "../html.ts";

type Language = "sv" | "en";
type Texts = Readonly<Record<Language, string>>;

/** Somebody who can be chosen at a provider. */
export interface Choice {
  readonly key: string;
  /** Name and more, with a comma between. */
  readonly label: Texts;
}

/** What a provider says of itself. */
export interface ProviderWords {
  readonly name: Texts;
  /** The heading of the page on which one chooses. */
  readonly choose: Texts;
}

/** What a page needs to know of its reader. */
export interface ProviderReader {
  readonly language: Language;
  /** The address of the page in the other language. */
  readonly otherLanguage: string;
}

/** What a provider shows. */
export interface ProviderPages {
  choose(reader: ProviderReader, choices: readonly Choice[]): string;
  expired(reader: ProviderReader): string;
  /** @param reason in the words of the standard, English */
  wrong(reader: ProviderReader, reason: string): string;
  /** @param form of oidc-provider, which a script sends */
  ending(reader: ProviderReader, form: string): string;
  ended(reader: ProviderReader): string;
}

const words = {
  sv: {
    skip: "Hoppa till innehållet",
    lead: "Intygstjänster vill veta vem du är. Personerna är påhittade, så ett klick räcker.",
    cancel: "Avbryt",
    expired: "Inloggningen har gått ut",
    expiredLead: "Det tog för lång tid, eller så har sidan redan använts. Börja om där du kom ifrån.",
    wrong: "Inloggningen kunde inte påbörjas",
    ended: "Du är utloggad",
    endedLead: "Du kan stänga fönstret.",
    ending: "Logga ut",
    goOn: "Logga ut",
    notice: "En påhittad inloggningstjänst på den här datorn. Den liknar ingen riktig.",
    otherLanguage: "English",
  },
  en: {
    skip: "Skip to the content",
    lead: "Intygstjänster wants to know who you are. The people are made up, so one click is enough.",
    cancel: "Cancel",
    expired: "The sign-in has expired",
    expiredLead: "It took too long, or the page has been used already. Begin again where you came from.",
    wrong: "The sign-in could not begin",
    ended: "You are signed out",
    endedLead: "You can close the window.",
    ending: "Sign out",
    goOn: "Sign out",
    notice: "A made-up sign-in service on this machine. It looks like no real one.",
    otherLanguage: "Svenska",
  },
} as const;

/** Another organisation has another look than the product's. */
const style = `
:root{color-scheme:light dark;font:1rem/1.5 system-ui,sans-serif;--line:#6b5b2a;--ground:#fdf8ea;--ink:#221d0d;--card:#fff}
@media (prefers-color-scheme:dark){:root{--line:#c9b87c;--ground:#1d1a10;--ink:#f5efdc;--card:#2a2618}}
body{margin:0;background:var(--ground);color:var(--ink)}
header,main,footer{max-width:38rem;margin:0 auto;padding:1rem}
header{display:flex;flex-wrap:wrap;gap:1rem;justify-content:space-between;border-bottom:3px solid var(--line)}
h1{font-size:1.5rem;line-height:1.3}
ul{list-style:none;padding:0;display:grid;gap:.75rem}
a{color:inherit}
button{font:inherit;color:inherit;background:var(--card);border:2px solid var(--line);border-radius:.5rem;padding:.75rem 1rem;cursor:pointer;text-align:start}
li button{width:100%}
:focus-visible{outline:3px solid currentColor;outline-offset:3px}
.skip{position:absolute;left:-100vw}.skip:focus{left:1rem}
strong{display:block}`;

/** What sends the only form of a page; without scripts its button does. */
const submit = `document.querySelector("form button").click()`;

const hashOf = (text: string): string => `'sha256-${createHash("sha256").update(text).digest("base64")}'`;

/** @param clients where a form's answer may lead the browser on to */
export function pagePolicy(clients: readonly string[]): string {
  return [
    "default-src 'none'",
    `style-src ${hashOf(style)}`,
    `script-src ${hashOf(submit)}`,
    `form-action 'self' ${clients.join(" ")}`,
    "base-uri 'none'",
    "frame-ancestors 'none'",
  ].join("; ");
}

/** @param policy as `pagePolicy` has it */
export function pageHeaders(policy: string): Readonly<Record<string, string>> {
  return {
    "content-type": "text/html; charset=utf-8",
    "cache-control": "no-store",
    "content-security-policy": policy,
    "x-content-type-options": "nosniff",
    "referrer-policy": "no-referrer",
  };
}

/** The pages of one provider, in its own look. */
export function providerPages(provider: ProviderWords): ProviderPages {
  const page = (reader: ProviderReader, title: string, body: string): string => {
    const { language, otherLanguage } = reader;
    const say = words[language];
    const other = language === "sv" ? "en" : "sv";
    return `<!doctype html>
<html lang="${language}">
<head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escapeHtml(title)} · ${escapeHtml(provider.name[language])}</title><style>${style}</style></head>
<body><a class="skip" href="#content">${say.skip}</a>
<header><strong>${escapeHtml(provider.name[language])}</strong>
<a href="${escapeHtml(otherLanguage)}" lang="${other}" hreflang="${other}">${say.otherLanguage}</a></header>
<main id="content" tabindex="-1"><h1>${escapeHtml(title)}</h1>
${body}</main>
<footer><p>${say.notice}</p></footer></body></html>
`;
  };
  return {
    choose(reader, choices) {
      const say = words[reader.language];
      const buttons = choices.map((choice) => `<li>${button(choice, reader.language)}</li>`);
      return page(
        reader,
        provider.choose[reader.language],
        `<p>${say.lead}</p>
<form method="post"><ul>
${buttons.join("\n")}
</ul><button type="submit" name="cancel" value="yes">${say.cancel}</button></form>`,
      );
    },
    expired(reader) {
      const say = words[reader.language];
      return page(reader, say.expired, `<p>${say.expiredLead}</p>`);
    },
    wrong(reader, reason) {
      return page(reader, words[reader.language].wrong, `<p lang="en">${escapeHtml(reason)}</p>`);
    },
    ending(reader, form) {
      const say = words[reader.language];
      const yes = `<button type="submit" name="logout" value="yes">${say.goOn}</button></form>`;
      return page(reader, say.ending, `${form.replace("</form>", yes)}<script>${submit}</script>`);
    },
    ended(reader) {
      const say = words[reader.language];
      return page(reader, say.ended, `<p>${say.endedLead}</p>`);
    },
  };
}

/** The label's first words are the name, or "citizen"; the rest says more. */
function button({ key, label }: Choice, language: Language): string {
  const [first = "", ...rest] = label[language].split(", ");
  const name = `<strong>${escapeHtml(first.slice(0, 1).toUpperCase() + first.slice(1))}</strong>`;
  return `<button type="submit" name="person" value="${escapeHtml(key)}" aria-label="${escapeHtml(label[language])}">${name}${escapeHtml(rest.join(", "))}</button>`;
}
