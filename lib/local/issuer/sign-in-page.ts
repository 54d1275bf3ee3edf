import type { DemoPerson, SignInMethod } from "../demo-people.ts";
import { escapeHtml, renderPage } from "../html.ts";
import type { PageRequest } from "../page-language.ts";

const texts = {
  sv: {
    title: "Välj vem du är",
    intro: "Det här är den lokala inloggningen. Personerna är påhittade och du loggar in med ett klick.",
    siths: "Med SITHS-kort",
    "e-legitimation": "Med e-legitimation",
    expired: "Inloggningen har gått ut",
    expiredHelp: "Gå tillbaka till startsidan och börja om.",
    start: "Till startsidan",
    refused: "Inloggningen kunde inte påbörjas",
    issuer: "Inloggning och token",
    issuerIntro: "Alla token utfärdas här. Så här beskriver utfärdaren sig själv:",
    howTo: "Så får du en token i terminalen:",
    quickstart: "Kom igång",
  },
  en: {
    title: "Choose who you are",
    intro: "This is the local sign-in. The people are made up, and one click is enough.",
    siths: "With a SITHS card",
    "e-legitimation": "With e-legitimation",
    expired: "The sign-in has expired",
    expiredHelp: "Go back to the start page and begin again.",
    start: "To the start page",
    refused: "The sign-in could not begin",
    issuer: "Sign-in and tokens",
    issuerIntro: "Every token is issued here. This is how the issuer describes itself:",
    howTo: "How to get a token in a terminal:",
    quickstart: "Quickstart",
  },
} as const;

const methods: readonly SignInMethod[] = ["siths", "e-legitimation"];

/** The page on which one chooses a person: one button each, grouped by how they prove who they are. */
export function renderSignInPage(people: readonly DemoPerson[], request: PageRequest): string {
  const say = texts[request.language];
  const groups = methods.map((method) => {
    const buttons = people
      .filter((person) => person.signIn === method)
      .map(
        (person) =>
          `<li><button class="ds-button" data-variant="secondary" type="submit" name="person" value="${escapeHtml(person.key)}">${escapeHtml(person.label[request.language])}</button></li>`,
      );
    return `<h2 class="ds-heading" data-size="xs">${escapeHtml(say[method])}</h2>\n<ul class="local-choices">\n${buttons.join("\n")}\n</ul>`;
  });
  return renderPage({
    title: say.title,
    request,
    body: `<h1 class="ds-heading" data-size="lg">${escapeHtml(say.title)}</h1>\n<p>${escapeHtml(say.intro)}</p>\n<form method="post">\n${groups.join("\n")}\n</form>`,
  });
}

/** What is shown where the sign-in took too long or was opened twice. */
export function renderExpiredPage(request: PageRequest): string {
  const say = texts[request.language];
  return renderPage({
    title: say.expired,
    request,
    body: `<h1 class="ds-heading" data-size="lg">${escapeHtml(say.expired)}</h1>\n<p>${escapeHtml(say.expiredHelp)}</p>\n<p><a class="ds-link" href="/">${escapeHtml(say.start)}</a></p>`,
  });
}

/**
 * What is shown where a request to sign in is wrong in a way that must not be sent back to where it says it came from.
 */
export function renderErrorPage(reason: string, request: PageRequest): string {
  const say = texts[request.language];
  return renderPage({
    title: say.refused,
    request,
    body: `<h1 class="ds-heading" data-size="lg">${escapeHtml(say.refused)}</h1>\n<p lang="en">${escapeHtml(reason)}</p>\n<p><a class="ds-link" href="/">${escapeHtml(say.start)}</a></p>`,
  });
}

/** What stands at the issuer's own address, for whoever looks what it is. */
export function renderIssuerPage(discoveryPath: string, request: PageRequest): string {
  const say = texts[request.language];
  return renderPage({
    title: say.issuer,
    request,
    body: `<h1 class="ds-heading" data-size="lg">${escapeHtml(say.issuer)}</h1>
<p>${escapeHtml(say.issuerIntro)} <a class="ds-link" href="${escapeHtml(discoveryPath)}">${escapeHtml(discoveryPath)}</a></p>
<p>${escapeHtml(say.howTo)} <a class="ds-link" href="/docs/quickstart/">${escapeHtml(say.quickstart)}</a></p>
<p><a class="ds-link" href="/">${escapeHtml(say.start)}</a></p>`,
  });
}
