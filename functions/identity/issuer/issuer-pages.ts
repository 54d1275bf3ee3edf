import type { IncomingMessage } from "node:http";
import { chosenLanguage } from "../../operation/chosen-language.ts";
import type { Texts } from "../../operation/chosen-language.ts";
import { preferredLanguage } from "../../operation/preferred-language.ts";
import type { PostedForm } from "../federation/federation.ts";
import type { SignInMethod } from "../federation/sign-in-methods.ts";
import { escapeHtml, renderPage } from "./page.ts";
import type { PageReader } from "./page.ts";

/** A way of signing in, as the reader chooses it. */
export interface WayIn {
  readonly key: SignInMethod;
  readonly words: Texts;
}

const texts = {
  sv: {
    choose: "Logga in",
    chooseLead: "Hur vill du logga in?",
    refused: "Du är inte inloggad",
    again: "Försök igen",
    otherwise: "Eller logga in på ett annat sätt:",
    cancel: "Avbryt och gå tillbaka",
    expired: "Inloggningen har gått ut",
    expiredLead: "Det tog för lång tid, eller så har sidan redan använts. Börja om där du kom ifrån.",
    wrong: "Inloggningen kunde inte påbörjas",
    wrongLead: "Den som skickade dig hit gjorde det på ett sätt som vi inte godtar:",
    leaving: "Logga ut",
    leavingLead: "Vill du logga ut?",
    leave: "Logga ut",
    upstreamLead: "Du är utloggad här. Nu loggas du ut även från inloggningstjänsten.",
    goOn: "Fortsätt",
    left: "Du är utloggad",
    leftLead: "Stäng också de sidor som är öppna, så att ingen läser dem efter dig.",
    leftBefore: "Sidan har redan använts",
    leftBeforeLead: "Den hörde till en utloggning och gäller bara en gång.",
    start: "Till startsidan",
    nowhere: "Sidan finns inte",
    nowhereLead: "Gå tillbaka dit du kom ifrån och börja om där.",
  },
  en: {
    choose: "Sign in",
    chooseLead: "How do you want to sign in?",
    refused: "You are not signed in",
    again: "Try again",
    otherwise: "Or sign in in another way:",
    cancel: "Cancel and go back",
    expired: "The sign-in has expired",
    expiredLead: "It took too long, or the page has been used already. Begin again where you came from.",
    wrong: "The sign-in could not begin",
    wrongLead: "Whoever sent you here did so in a way that we do not accept:",
    leaving: "Sign out",
    leavingLead: "Do you want to sign out?",
    leave: "Sign out",
    upstreamLead: "You are signed out here. Now you are signed out of the sign-in service too.",
    goOn: "Go on",
    left: "You are signed out",
    leftLead: "Close the pages that are open too, so that nobody reads them after you.",
    leftBefore: "The page has been used already",
    leftBeforeLead: "It belonged to a sign-out, and counts only once.",
    start: "To the start page",
    nowhere: "There is no such page",
    nowhereLead: "Go back to where you came from, and begin again there.",
  },
} as const;

/** The pages that the issuer shows. */
export interface ShownPages {
  /** @param base where the interaction lives, a path */
  choose(request: IncomingMessage, ways: readonly WayIn[], base: string): string;
  /** @param others ways that may lead in although one did not */
  refused(request: IncomingMessage, why: Texts, base: string, others?: readonly WayIn[]): string;
  expired(request: IncomingMessage): string;
  /** @param reason in the words of the standard, English */
  error(request: IncomingMessage, reason: string): string;
  /**
   * @param form the provider's form, which waits for a press: anybody can send somebody here
   * @param back the address for who does not want to sign out
   */
  signingOut(request: IncomingMessage, form: string, back: string): string;
  /** @param form what the page sends by itself where scripts run */
  signingOutUpstream(request: IncomingMessage, form: PostedForm): string;
  signedOut(request: IncomingMessage): string;
  /** For whoever comes back to a sign-out that is done, as by the browser's Back. */
  leftBefore(request: IncomingMessage): string;
  /** For an address that there is not, or not to be asked in this way. */
  nowhere(request: IncomingMessage): string;
}

/**
 * @param script the address of what sends a form by itself, since no script stands in a page
 */
export function issuerPages(script: string): ShownPages {
  const sender = `<script src="${escapeHtml(script)}" defer></script>\n`;
  return {
    choose(request, ways, base) {
      const reader = readerOf(request);
      const say = texts[reader.language];
      return renderPage(reader, {
        title: say.choose,
        lead: say.chooseLead,
        body: `${choiceOf(ways, base, reader)}\n${linkTo(`${base}/cancel`, say.cancel)}`,
      });
    },
    refused(request, why, base, others = []) {
      const reader = readerOf(request);
      const say = texts[reader.language];
      return renderPage(reader, {
        title: say.refused,
        lead: `${why[reader.language]}.`,
        body: `<p>${button(base, say.again)}</p>\n${instead(others, base, reader)}${linkTo(`${base}/cancel`, say.cancel)}`,
      });
    },
    expired(request) {
      const reader = readerOf(request);
      const say = texts[reader.language];
      return renderPage(reader, { title: say.expired, lead: say.expiredLead });
    },
    error(request, reason) {
      const reader = readerOf(request);
      const say = texts[reader.language];
      return renderPage(reader, {
        title: say.wrong,
        lead: say.wrongLead,
        body: `<p lang="en">${escapeHtml(reason)}</p>`,
      });
    },
    signingOut(request, form, back) {
      const reader = readerOf(request);
      const say = texts[reader.language];
      return renderPage(reader, {
        title: say.leaving,
        lead: say.leavingLead,
        body: `${form}\n${sends("op.logoutForm", say.leave)}\n${linkTo(back, say.cancel)}`,
      });
    },
    signingOutUpstream(request, { action, fields }) {
      const reader = readerOf(request);
      const say = texts[reader.language];
      return renderPage(reader, {
        title: say.leaving,
        lead: say.upstreamLead,
        head: sender,
        body: `<form id="upstream" method="post" action="${escapeHtml(action)}">${hidden(fields)}</form>\n${sends("upstream", say.goOn)}`,
      });
    },
    signedOut(request) {
      const reader = readerOf(request);
      const say = texts[reader.language];
      return renderPage(reader, { title: say.left, lead: say.leftLead });
    },
    leftBefore(request) {
      const reader = readerOf(request);
      const say = texts[reader.language];
      return renderPage(reader, {
        title: say.leftBefore,
        lead: say.leftBeforeLead,
        body: linkTo("/", say.start),
      });
    },
    nowhere(request) {
      const reader = readerOf(request);
      const say = texts[reader.language];
      return renderPage(reader, { title: say.nowhere, lead: say.nowhereLead });
    },
  };
}

/** What sends the only form of a page by its only button. */
export const submitScript = `document.querySelector("button[form]").click();\n`;

/** The one button of a page, which sends a form of it. */
function sends(form: string, words: string): string {
  return `<p><button class="ds-button" type="submit" form="${form}" name="logout" value="yes">${escapeHtml(words)}</button></p>`;
}

function hidden(fields: Readonly<Record<string, string>>): string {
  const inputs = Object.entries(fields).map(
    ([name, value]) => `<input type="hidden" name="${escapeHtml(name)}" value="${escapeHtml(value)}"/>`,
  );
  return inputs.join("");
}

function choiceOf(ways: readonly WayIn[], base: string, { language }: PageReader): string {
  const links = ways.map(({ key, words }) => `<li>${button(`${base}/${key}`, words[language])}</li>`);
  return `<ul class="local-choices">\n${links.join("\n")}\n</ul>`;
}

/** What may be chosen in the place of what did not lead in; empty where there is nothing. */
function instead(others: readonly WayIn[], base: string, reader: PageReader): string {
  if (others.length === 0) return "";
  return `<p>${escapeHtml(texts[reader.language].otherwise)}</p>\n${choiceOf(others, base, reader)}\n`;
}

function button(address: string, words: string): string {
  return `<a class="ds-button" href="${escapeHtml(address)}">${escapeHtml(words)}</a>`;
}

function linkTo(address: string, words: string): string {
  return `<p><a class="ds-link" href="${escapeHtml(address)}">${escapeHtml(words)}</a></p>`;
}

/** Who reads a page, by what was asked for and how. */
export function readerOf({ url = "", headers }: IncomingMessage): PageReader {
  const search = /\?.*/.exec(url)?.[0] ?? "";
  const chosen = chosenLanguage(search, headers.cookie ?? "");
  return { language: chosen ?? preferredLanguage(headers["accept-language"]), search };
}
