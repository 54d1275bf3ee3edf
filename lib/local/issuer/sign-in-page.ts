import type { DemoPerson, SignInMethod } from "../demo-people.ts";
import { escapeHtml, pageHeading, renderPage, wayToStart } from "../html.ts";
import type { PageRequest } from "../page-language.ts";

const texts = {
  sv: {
    title: "Logga in",
    intro: "Välj vem du är. Personerna är påhittade, så ett klick räcker.",
    siths: "SITHS-kort",
    "e-legitimation": "E-legitimation",
    expired: "Inloggningen har gått ut",
    expiredHelp: "Det tog för lång tid, eller så har sidan redan använts. Börja om där du kom ifrån.",
    refused: "Inloggningen kunde inte påbörjas",
    issuer: "Inloggning och token",
    issuerIntro: "Alla token utfärdas här. Så här beskriver utfärdaren sig själv:",
    howTo: "Så får du en token i terminalen:",
    quickstart: "Kom igång",
  },
  en: {
    title: "Sign in",
    intro: "Choose who you are. The people are made up, so one click is enough.",
    siths: "SITHS card",
    "e-legitimation": "E-legitimation",
    expired: "The sign-in has expired",
    expiredHelp: "It took too long, or the page has been used already. Begin again where you came from.",
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
    const buttons = people.filter((person) => person.signIn === method).map((one) => choice(one, request.language));
    return `<section class="local-section" aria-labelledby="${method}">
<h2 class="ds-heading" data-size="2xs" id="${method}">${escapeHtml(say[method])}</h2>
<ul class="local-choices">
${buttons.join("\n")}
</ul>
</section>`;
  });
  return renderPage({
    title: say.title,
    request,
    body: `${pageHeading(say.title, say.intro)}\n<form method="post">\n${groups.join("\n")}\n</form>`,
  });
}

/** The label's first words are the name, or "citizen"; the rest says more. */
function choice({ key, label }: DemoPerson, language: PageRequest["language"]): string {
  const [first = "", ...rest] = label[language].split(", ");
  const name = `<strong>${escapeHtml(first.slice(0, 1).toUpperCase() + first.slice(1))}</strong>`;
  const more = rest.length === 0 ? "" : ` <span>${escapeHtml(rest.join(", "))}</span>`;
  return `<li><button class="local-choice" type="submit" name="person" value="${escapeHtml(key)}" aria-label="${escapeHtml(label[language])}">${name}${more}</button></li>`;
}

/** What is shown where the sign-in took too long or was opened twice. */
export function renderExpiredPage(request: PageRequest): string {
  const say = texts[request.language];
  return renderPage({
    title: say.expired,
    request,
    body: `${wayToStart(request)}\n${pageHeading(say.expired, say.expiredHelp)}`,
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
    body: `${wayToStart(request)}\n${pageHeading(say.refused)}\n<p lang="en">${escapeHtml(reason)}</p>`,
  });
}

/** What stands at the issuer's own address, for whoever looks what it is. */
export function renderIssuerPage(discoveryPath: string, request: PageRequest): string {
  const say = texts[request.language];
  return renderPage({
    title: say.issuer,
    request,
    body: `${wayToStart(request)}
${pageHeading(say.issuer)}
<p>${escapeHtml(say.issuerIntro)} <a class="ds-link" href="${escapeHtml(discoveryPath)}">${escapeHtml(discoveryPath)}</a></p>
<p>${escapeHtml(say.howTo)} <a class="ds-link" href="/docs/quickstart/">${escapeHtml(say.quickstart)}</a></p>`,
  });
}
