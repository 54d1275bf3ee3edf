import { escapeHtml } from "../../html.ts";
import { behaviourModes } from "./behaviour.ts";
import type { Behaviour } from "./behaviour.ts";
import { waitsForAnswer } from "./conversation.ts";
import type { ReceivedCertificate } from "./inbox.ts";
import { inFrame, nameOf, tag } from "./page-frame.ts";
import type { Page } from "./page-frame.ts";
import type { PageWords } from "./page-words.ts";
import { wordsIn } from "./page-words.ts";
import { localStage } from "../../local-stage.ts";
import { timeInWords } from "../../swedish-time.ts";

/** A simulator's first page: the certificates it has received, newest first, and how it behaves. */
export function receivedPage(page: Page): string {
  const { profile, inbox, behaviour, request } = page;
  const words = wordsIn(request.language);
  const items = inbox.certificates.map((certificate) => `<li>${cardHtml(certificate, page, words)}</li>`);
  return inFrame(page, {
    title: words.received,
    back: { to: localStage.start.address, text: localStage.start.name[request.language] },
    body: `<h1 class="ds-heading" data-size="lg">${escapeHtml(profile.title[request.language])}</h1>
<p class="local-lead">${words.intro}</p>
<section aria-labelledby="received">
<h2 class="ds-heading" data-size="sm" id="received">${words.received} (${String(items.length)})</h2>
${items.length === 0 ? `<p class="local-empty">${words.noneReceived}</p>` : `<ul class="local-cards">${items.join("\n")}</ul>`}
<p><a class="ds-link" href="./">${words.refresh}</a></p>
</section>
${behaviourHtml(behaviour, words)}`,
  });
}

function cardHtml(certificate: ReceivedCertificate, page: Page, words: PageWords): string {
  const { inbox, forms, request } = page;
  const { language } = request;
  const { id, type, version, revoked, unit, receivedAt } = certificate;
  const name = nameOf(certificate, forms(type, version), language);
  const asks = inbox.sent.some((message) => message.certificateId === id && waitsForAnswer(message, inbox));
  const isAsked = inbox.messages.some(
    ({ id: messageId, certificateId, answerTo }) =>
      certificateId === id && answerTo === undefined && !inbox.sent.some((sent) => sent.answerTo === messageId),
  );
  const tags = [
    revoked === undefined ? tag(words.valid, "success") : tag(words.revoked, "danger"),
    ...(isAsked ? [tag(words.waitsForUs, "warning")] : []),
    ...(asks ? [tag(words.waitsForCare, "info")] : []),
    ...(certificate.namesPatient ? [tag(words.namesShort, "danger")] : []),
  ];
  return `<article class="ds-card" aria-labelledby="c-${escapeHtml(id)}">
<h3 class="ds-heading" data-size="xs" id="c-${escapeHtml(id)}"><a class="ds-link" href="?certificate=${encodeURIComponent(id)}">${escapeHtml(name)}</a></h3>
<p>${escapeHtml(unit.name)} · ${words.arrivedAt} ${escapeHtml(timeInWords(receivedAt, language))}</p>
<p class="local-tags">${tags.join(" ")}</p>
</article>`;
}

function behaviourHtml(behaviour: Behaviour, words: PageWords): string {
  const choices = behaviourModes.map((mode) => {
    const checked = mode === behaviour.mode ? " checked" : "";
    return `<label class="choice"><input class="ds-input" type="radio" name="mode" value="${mode}"${checked}> ${words.modes[mode]}</label>`;
  });
  return `<section class="ds-card" aria-labelledby="behaviour">
<h2 class="ds-heading" data-size="sm" id="behaviour">${words.behaviour}</h2>
<p>${words.behaviourNow}: <strong>${words.modes[behaviour.mode]}</strong></p>
<form method="post" action="behaviour">
<fieldset><legend>${words.behaviourHelp}</legend>${choices.join("")}</fieldset>
<button class="ds-button" data-variant="secondary">${words.change}</button>
</form>
</section>`;
}
