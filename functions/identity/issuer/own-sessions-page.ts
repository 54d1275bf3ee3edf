import type { IncomingMessage } from "node:http";
import { addressIn } from "../../operation/chosen-language.ts";
import type { Language } from "../../operation/chosen-language.ts";
import { accessTokenSeconds } from "./api-tokens.ts";
import { readerOf } from "./issuer-pages.ts";
import type { OwnSession, OwnSessions } from "./own-sessions.ts";
import { escapeHtml, renderPage } from "./page.ts";
import type { PageReader } from "./page.ts";
import { applicationNamed, applicationParameter } from "./web-applications.ts";

const lastMinutes = accessTokenSeconds / 60;

const texts = {
  sv: {
    title: "Dina inloggningar",
    lead: "Här ser du var du är inloggad just nu, och kan logga ut på andra ställen än här.",
    nobody: "Du är inte inloggad i den här webbläsaren. Logga in först och öppna sidan igen.",
    ended: "Utloggningen är klar.",
    unended: "Ingen loggades ut. Inloggningen kan redan vara avslutad, eller så var sidan för gammal.",
    only: "Du är inte inloggad någon annanstans.",
    this: "Den här webbläsaren",
    otherBrowser: "Okänd webbläsare",
    on: "på",
    signedIn: "Inloggad",
    ends: "Loggas ut",
    ifUnused: "om den inte används",
    signOut: "Logga ut",
    signOutOf: "Logga ut från",
    signOutHere: "Logga ut här",
    signOutOthers: "Logga ut överallt utom här",
    back: "Tillbaka till",
    until: `Den som är utloggad kommer inte vidare. En sida som redan är öppen kan fungera i upp till ${String(lastMinutes)} minuter till.`,
    unknown:
      "Känner du inte igen en inloggning? Logga ut den, och kontakta den som har gett dig ditt SITHS-kort eller din e-legitimation.",
  },
  en: {
    title: "Your sign-ins",
    lead: "Here you see where you are signed in now, and can sign out in other places than here.",
    nobody: "You are not signed in in this browser. Sign in first, and open the page again.",
    ended: "It has been signed out.",
    unended: "Nothing was signed out. It may have ended already, or the page was too old.",
    only: "You are not signed in anywhere else.",
    this: "This browser",
    otherBrowser: "Unknown browser",
    on: "on",
    signedIn: "Signed in",
    ends: "Signed out",
    ifUnused: "unless it is used",
    signOut: "Sign out",
    signOutOf: "Sign out of",
    signOutHere: "Sign out here",
    signOutOthers: "Sign out everywhere but here",
    back: "Back to",
    until: `Whoever is signed out gets no further. A page that is open already may work for up to ${String(lastMinutes)} minutes more.`,
    unknown:
      "Do you not recognise a sign-in? Sign it out, and turn to whoever gave you your SITHS card or e-legitimation.",
  },
} as const;

type Say = (typeof texts)[Language];

/** What came of ending some. */
export type Ending = "ended" | "unended";

interface Place {
  /** Where the page is, a path. */
  readonly at: string;
  /** Where one signs out of this browser, a path. */
  readonly signOut: string;
}

/**
 * The page where somebody sees their sessions and ends them; readable and usable without scripts. It names nobody.
 *
 * @param own undefined where nobody is signed in
 */
export function ownSessionsPage(
  request: IncomingMessage,
  own: OwnSessions | undefined,
  { at, signOut }: Place,
  ending?: Ending,
): string {
  const reader = readerOf(request);
  const { language } = reader;
  const say = texts[language];
  if (own === undefined) return renderPage(reader, { title: say.title, lead: say.nobody });
  const action = `${at}${addressIn(language, comingFrom(reader))}`;
  const items = own.sessions.map((session) => {
    const name = nameOf(session, say);
    const way = session.isThis
      ? `<p><a class="ds-button" data-variant="secondary" href="${escapeHtml(signOut)}">${say.signOutHere}</a></p>`
      : endingForm(action, session.handle, say.signOut, `${say.signOutOf} ${name}`);
    return `<li class="ds-card">${describe(session, name, language)}${way}</li>`;
  });
  const hasOthers = own.sessions.some(({ isThis }) => !isThis);
  return renderPage(reader, {
    title: say.title,
    lead: say.lead,
    body: [
      ending === undefined
        ? ""
        : `<p class="ds-alert" data-color="${colorOf(ending)}" role="status">${say[ending]}</p>`,
      `<ul>\n${items.join("\n")}\n</ul>`,
      hasOthers ? endingForm(action, own.othersHandle, say.signOutOthers) : `<p>${say.only}</p>`,
      `<p>${say.until}</p>\n<p>${say.unknown}</p>`,
      wayBack(reader),
    ].join("\n"),
  });
}

/** The application that the reader came from, as the address goes on saying it; empty where that is none of ours. */
export function comingFrom({ search }: PageReader): string {
  const name = new URLSearchParams(search).get(applicationParameter) ?? "";
  return applicationNamed(name) === undefined ? "" : `${applicationParameter}=${name}`;
}

function wayBack(reader: PageReader): string {
  const name = new URLSearchParams(comingFrom(reader)).get(applicationParameter) ?? "";
  const called = applicationNamed(name);
  if (called === undefined) return "";
  const { language } = reader;
  return `<p><a class="ds-link" href="/${name}/">${texts[language].back} ${escapeHtml(called[language])}</a></p>`;
}

function colorOf(ending: Ending): string {
  return ending === "ended" ? "success" : "warning";
}

function nameOf({ browser, system }: OwnSession, say: Say): string {
  const name = browser ?? say.otherBrowser;
  return system === undefined ? name : `${name} ${say.on} ${system}`;
}

function describe({ isThis, signedInAt, endsAt }: OwnSession, name: string, language: Language): string {
  const say = texts[language];
  const mark = isThis ? ` <span class="ds-tag" data-variant="outline">${say.this}</span>` : "";
  return `<h2 class="ds-heading" data-size="xs">${escapeHtml(name)}${mark}</h2>
<dl><div><dt>${say.signedIn}</dt><dd>${timeInWords(signedInAt, language)}</dd></div>
<div><dt>${say.ends}</dt><dd>${timeInWords(endsAt, language)} ${say.ifUnused}</dd></div></dl>`;
}

function endingForm(action: string, handle: string, words: string, label?: string): string {
  const named = label === undefined ? "" : ` aria-label="${escapeHtml(label)}"`;
  return `<form method="post" action="${escapeHtml(action)}"><button class="ds-button" data-variant="secondary" type="submit" name="end" value="${escapeHtml(handle)}"${named}>${escapeHtml(words)}</button></form>`;
}

/** A point in time to the minute, as Swedish clocks show it. */
function timeInWords(seconds: number, language: Language): string {
  const locale = language === "sv" ? "sv-SE" : "en-GB";
  const format = new Intl.DateTimeFormat(locale, {
    timeZone: "Europe/Stockholm",
    dateStyle: "long",
    timeStyle: "short",
  });
  return escapeHtml(format.format(new Date(seconds * 1000)));
}
