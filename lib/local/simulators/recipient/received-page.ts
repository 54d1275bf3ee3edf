import { escapeHtml } from "../../html.ts";
import { behaviourModes } from "./behaviour.ts";
import type { Behaviour } from "./behaviour.ts";
import type { ReceivedCertificate } from "./inbox.ts";
import { inFrame, nameOf, personnummerInWords, tag } from "./page-frame.ts";
import type { Page } from "./page-frame.ts";
import type { PageWords } from "./page-words.ts";
import { wordsIn } from "./page-words.ts";
import { addressOf, askedList, certificatesIn, perPage, views, waitsForCare, waitsForUs } from "./received-list.ts";
import type { AskedList } from "./received-list.ts";
import { localStage } from "../../local-stage.ts";
import { timeInWords } from "../../swedish-time.ts";

/** A simulator's first page: how it behaves, and the certificates it has received, newest first. */
export function receivedPage(page: Page): string {
  const { profile, behaviour, request } = page;
  const words = wordsIn(request.language);
  return inFrame(page, {
    title: words.received,
    back: { to: localStage.start.address, text: localStage.start.name[request.language] },
    body: `<h1 class="ds-heading" data-size="lg">${escapeHtml(profile.title[request.language])}</h1>
<p class="local-lead">${words.intro}</p>
${behaviourHtml(behaviour, words)}
${listHtml(page, words)}`,
  });
}

function listHtml(page: Page, words: PageWords): string {
  const { inbox, request } = page;
  const asked = askedList(request.search);
  const shown = certificatesIn(asked.view, inbox);
  const last = Math.max(1, Math.ceil(shown.length / perPage));
  const at = Math.min(asked.page, last);
  const items = shown
    .slice((at - 1) * perPage, at * perPage)
    .map((certificate) => `<li>${cardHtml(certificate, page, words)}</li>`);
  const none = asked.view === "all" ? words.noneReceived : words.noneInView;
  return `<section aria-labelledby="received">
<h2 class="ds-heading" data-size="sm" id="received">${words.received} (${String(shown.length)})</h2>
${inbox.certificates.length === 0 ? "" : viewsHtml(asked, page, words)}
${items.length === 0 ? `<p class="local-empty">${none}</p>` : `<ul class="local-cards">${items.join("\n")}</ul>`}
${last === 1 ? "" : pagesHtml({ ...asked, page: at }, last, words)}
<p><a class="ds-link" href="${escapeHtml(addressOf({ ...asked, page: at }))}">${words.refresh}</a></p>
</section>`;
}

/** What can be shown, each with how many there are of it. */
function viewsHtml(asked: AskedList, { inbox }: Page, words: PageWords): string {
  const links = views.map((view) => {
    const count = String(certificatesIn(view, inbox).length);
    const current = view === asked.view ? ` aria-current="page"` : "";
    return `<li><a class="ds-link" href="${addressOf({ view, page: 1 })}"${current}>${words.views[view]} (${count})</a></li>`;
  });
  return `<nav class="local-views" aria-label="${words.show}"><ul>${links.join("")}</ul></nav>`;
}

function pagesHtml({ view, page }: AskedList, last: number, words: PageWords): string {
  const link = (to: number, text: string, rel: string): string =>
    to < 1 || to > last
      ? ""
      : `<a class="ds-link" rel="${rel}" href="${escapeHtml(addressOf({ view, page: to }))}">${text}</a>`;
  return `<nav class="local-pages" aria-label="${words.pages}">
${link(page - 1, words.newer, "prev")} <span>${words.pageOf(page, last)}</span> ${link(page + 1, words.older, "next")}
</nav>`;
}

function cardHtml(certificate: ReceivedCertificate, page: Page, words: PageWords): string {
  const { inbox, forms, request } = page;
  const { language } = request;
  const { id, type, version, revoked, patient, issuedBy, unit, receivedAt } = certificate;
  const name = nameOf(certificate, forms(type, version), language);
  const tags = [
    revoked === undefined ? tag(words.valid, "success") : tag(words.revoked, "danger"),
    ...(waitsForUs(certificate, inbox) ? [tag(words.waitsForUs, "warning")] : []),
    ...(waitsForCare(certificate, inbox) ? [tag(words.waitsForCare, "info")] : []),
    ...(certificate.namesPatient ? [tag(words.namesShort, "danger")] : []),
  ];
  const from = [issuedBy, unit.name].filter((part) => part !== "").join(", ");
  return `<article class="ds-card" aria-labelledby="c-${escapeHtml(id)}">
<h3 class="ds-heading" data-size="xs" id="c-${escapeHtml(id)}"><a class="ds-link" href="?certificate=${encodeURIComponent(id)}">${escapeHtml(name)}, ${escapeHtml(personnummerInWords(patient.number))}</a></h3>
<p>${escapeHtml(from)} · ${words.arrivedAt} ${escapeHtml(timeInWords(receivedAt, language))}</p>
<p class="local-tags">${tags.join(" ")}</p>
</article>`;
}

/** How it behaves now; how to change that is a press away, and stands open while it misbehaves. */
function behaviourHtml({ mode }: Behaviour, words: PageWords): string {
  const choices = behaviourModes.map((one) => {
    const checked = one === mode ? " checked" : "";
    return `<label class="choice"><input class="ds-input" type="radio" name="mode" value="${one}"${checked}> ${words.modes[one]}</label>`;
  });
  return `<section class="ds-card local-behaviour" aria-labelledby="behaviour" data-mode="${mode === "ok" ? "good" : "bad"}">
<h2 class="ds-heading" data-size="xs" id="behaviour">${words.behaviour}</h2>
<p>${words.behaviourNow}: <strong>${words.modes[mode]}</strong></p>
<details${mode === "ok" ? "" : " open"}><summary>${words.behaviourChange}</summary>
<form method="post" action="behaviour">
<fieldset><legend>${words.behaviourHelp}</legend>${choices.join("")}</fieldset>
<button class="ds-button" data-variant="secondary">${words.change}</button>
</form></details>
</section>`;
}
