import { escapeHtml } from "../../html.ts";
import { answersHtml } from "./answers-html.ts";
import { askHtml } from "./ask-form.ts";
import { conversationHtml } from "./conversation.ts";
import type { ReceivedCertificate } from "./inbox.ts";
import { inFrame, nameOf, personnummerInWords, tag } from "./page-frame.ts";
import type { Page } from "./page-frame.ts";
import type { PageWords } from "./page-words.ts";
import { wordsIn } from "./page-words.ts";
import { timeInWords } from "../../swedish-time.ts";

/** A certificate as a case officer reads it, what was written about it, and where to write more. */
export function certificatePage(certificate: ReceivedCertificate, page: Page): string {
  const { profile, forms, request, refused } = page;
  const { language } = request;
  const words = wordsIn(language);
  const form = forms(certificate.type, certificate.version);
  const name = nameOf(certificate, form, language);
  const { revoked } = certificate;
  const mayAsk = profile.hasMessages && revoked === undefined;
  return inFrame(page, {
    title: `${refused === undefined ? "" : `${words.fault}: `}${name}`,
    back: { to: "./", text: words.toAll },
    body: `<h1 class="ds-heading" data-size="lg">${escapeHtml(name)}</h1>
<p class="local-tags">${revoked === undefined ? tag(words.valid, "success") : tag(words.revoked, "danger")} ${certificate.isSigned ? tag(words.isSigned, "neutral") : tag(words.isUnsigned, "warning")}${certificate.unconfirmed.length === 0 ? "" : ` ${tag(words.isUnconfirmed, "warning")}`}</p>
${refused === undefined ? "" : `<div class="ds-alert" data-color="danger" role="alert"><p>${words.emptyText}</p></div>`}
${revoked === undefined ? "" : `<div class="ds-alert" data-color="danger"><p><strong>${words.revokedAt} ${escapeHtml(timeInWords(revoked.at, language))}.</strong> ${words.revokedHelp}</p>${revoked.reason === undefined ? "" : `<p>${words.reason}: ${escapeHtml(revoked.reason)}</p>`}</div>`}
${certificate.namesPatient ? `<div class="ds-alert" data-color="danger"><p>${words.named}</p></div>` : ""}
${factsHtml(certificate, page, words)}
<section class="local-section local-paper" aria-labelledby="answers">
<h2 class="ds-heading" data-size="sm" id="answers">${words.whatItSays}</h2>
${answersHtml(certificate, { form, language, words, answers: certificate.answers, mayAsk })}
</section>
${profile.hasMessages ? conversationHtml(certificate, page, form) : ""}
${mayAsk ? askHtml(certificate, page, form) : ""}`,
  });
}

function factsHtml(certificate: ReceivedCertificate, { request }: Page, words: PageWords): string {
  const { language } = request;
  const { issuedBy, unit, signedAt, relations, timesReceived } = certificate;
  const relationWords: Readonly<Record<string, string>> = words.relations;
  const often = timesReceived === 1 ? "" : ` (${words.times(timesReceived)})`;
  const facts: readonly (readonly [string, string | undefined])[] = [
    [words.patient, personnummerInWords(certificate.patient.number)],
    [words.issuedBy, [issuedBy, unit.name].filter((part) => part !== "").join(", ")],
    [words.signed, signedAt === undefined ? undefined : timeInWords(signedAt, language)],
    [words.arrived, `${timeInWords(certificate.receivedAt, language)}${often}`],
    [words.answersQuestion, certificate.answerTo],
    [
      words.relation,
      relations.map(({ kind, certificateId }) => `${relationWords[kind] ?? kind} ${certificateId}`).join(", ") ||
        undefined,
    ],
    [words.form, `${certificate.type} ${certificate.version}`],
    [words.id, certificate.id],
  ];
  const listed = facts.flatMap(([term, fact]) =>
    fact === undefined ? [] : [`<div><dt>${term}</dt><dd>${escapeHtml(fact)}</dd></div>`],
  );
  return `<dl>${listed.join("")}</dl>`;
}

/** Where the address names a certificate that is not here. */
export function unknownPage(page: Page): string {
  const words = wordsIn(page.request.language);
  return inFrame(page, {
    title: words.unknown,
    back: { to: "./", text: words.toAll },
    body: `<h1 class="ds-heading" data-size="lg">${words.unknown}</h1>\n<p>${words.unknownHelp}</p>`,
  });
}
