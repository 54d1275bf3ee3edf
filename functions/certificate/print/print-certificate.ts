import { swedishDay, swedishTime } from "../../operation/clock.ts";
import type { Words } from "./answer-words.ts";
import { diagnosisParts, mayLeaveOutDiagnosis } from "./leave-out-diagnosis.ts";
import { drawPages } from "./page/draw-pages.ts";
import type { Running } from "./page/draw-pages.ts";
import { paper, styles } from "./page/looks.ts";
import { paginate } from "./page/paginate.ts";
import { Sheet } from "./page/sheet.ts";
import type { CornerPicture } from "./page/sheet.ts";
import { TaggedPdf } from "./pdf/tagged-pdf.ts";
import { printWords } from "./print-words.ts";
import { printedSections } from "./printed-questions.ts";
import type { PrintedQuestion } from "./printed-questions.ts";
import { isDraft } from "./printing.ts";
import { unconfirmedWords } from "../model/unconfirmed-words.ts";
import type { Mark, Printing } from "./printing.ts";
import { qrRectangles } from "./qr-code.ts";

/** The name of the signed XML inside the PDF. Who takes it out does so by this name, so it stays. */
const signedXmlName = "undertecknat-intyg.xml";

/**
 * A certificate on A4, as PDF/A-3a and PDF/UA-1: everything asked and answered in the form's order, who issued it and
 * where, the patient by personnummer only (docs/domain/privacy.md), its state, a QR code with the address where it is
 * verified, and the signed XML as an attachment. Without the diagnosis nothing is attached: the XML tells it.
 *
 * Throws where the diagnosis is to be left out of a certificate that does not allow that: ask `mayLeaveOutDiagnosis`
 * first.
 */
export function printCertificate(printing: Printing): Promise<Uint8Array> {
  const { type, document, variant, printedAt } = printing;
  if (variant.withoutDiagnosis && !mayLeaveOutDiagnosis(type, document.answers))
    throw new TypeError("The diagnosis of this certificate cannot be left out");
  const sheet = composed(printing);
  const pdf = new TaggedPdf({
    title: titleOf(printing),
    language: "sv-SE",
    producer: "Intygstjänster",
    createdAt: printedAt,
  });
  const attached = attachedXml(printing);
  if (attached !== undefined) {
    pdf.attach({
      fileName: signedXmlName,
      mediaType: "application/xml",
      description: "Det signerade intyget",
      content: attached,
      modifiedAt: printedAt,
    });
  }
  drawPages(pdf, paginate(sheet.strips, paper.top, paper.bottom), runningOf(printing));
  return Promise.resolve(pdf.finish());
}

function composed(printing: Printing): Sheet {
  const { type, document, marks, variant } = printing;
  const sheet = new Sheet(variant.english);
  composeHead(sheet, printing);
  for (const mark of marks) sheet.mark(printWords[mark.kind], meaningOf(mark));
  if (variant.withoutDiagnosis) sheet.mark(printWords.withoutDiagnosis, printWords.withoutDiagnosisMeans);
  const asked = {
    today: document.signedAt?.slice(0, 10) ?? swedishDay(printing.printedAt),
    every: !isDraft(printing),
    leftOut: variant.withoutDiagnosis ? diagnosisParts(type) : new Set<string>(),
  };
  for (const section of printedSections(type, document.answers, asked)) {
    sheet.section(section.title);
    for (const question of section.questions) composeQuestion(sheet, question);
  }
  composeSignature(sheet, printing);
  return sheet;
}

function composeHead(sheet: Sheet, printing: Printing): void {
  const { type, document, recipient } = printing;
  const { patient, issuer } = document;
  const said = (language: "sv" | "en"): string =>
    [
      `${type.formNumber ?? type.key}, ${printWords.version[language]} ${document.version}`,
      ...(recipient === undefined ? [] : [`${printWords.recipient[language]}: ${recipient[language]}`]),
    ].join(" · ");
  const draft = isDraft(printing);
  const where = [issuer.unit.name, issuer.unit.careProvider.name];
  sheet.head(
    type.name,
    { sv: said("sv"), en: said("en") },
    [
      [printWords[patient.kind], { sv: dashed(patient.number) }],
      [printWords.certificateId, { sv: document.id }],
      draft
        ? [printWords.unit, { sv: where.join(", ") }]
        : [printWords.issuedBy, { sv: [issuer.name, ...where].join(", ") }],
      [
        printWords.signedAt,
        draft || document.signedAt === undefined ? printWords.notSigned : { sv: readableTime(document.signedAt) },
      ],
    ],
    draft ? undefined : verificationCode(printing),
  );
}

function composeQuestion(sheet: Sheet, { heading, isInTitle, content }: PrintedQuestion): void {
  const [only, ...more] = content;
  if (
    only?.is === "answer" &&
    more.length === 0 &&
    only.label === undefined &&
    only.tone !== "running" &&
    isInTitle === undefined
  ) {
    sheet.questionAndAnswer(heading, only.answer, toneStyle(only.tone));
    return;
  }
  if (isInTitle === undefined) sheet.question(heading);
  for (const one of content) {
    if (one.is === "row") sheet.row();
    else if (one.is === "choices") {
      if (one.label !== undefined) sheet.label(one.label);
      sheet.choices(one.chosen);
    } else if (one.is === "table") sheet.table(one.columns, one.rows);
    else if (one.label === undefined) sheet.answer(one.answer, toneStyle(one.tone));
    else if (one.tone === "running") {
      sheet.label(one.label);
      sheet.answer(one.answer, styles.answer);
    } else sheet.labelAndAnswer(one.label, one.answer, toneStyle(one.tone));
  }
}

function composeSignature(sheet: Sheet, printing: Printing): void {
  const { issuer, signedAt } = printing.document;
  const { unit } = issuer;
  const isSigned = signedAt !== undefined && !isDraft(printing);
  sheet.section(isSigned ? printWords.signature : printWords.issuer);
  const facts: readonly (readonly [Words, string])[] = [
    [printWords.name, issuer.name],
    [printWords.positions, issuer.positions.map(({ code, text }) => text ?? code).join(", ")],
    [printWords.specialities, issuer.specialities.map(({ code, text }) => text ?? code).join(", ")],
    [printWords.hsaId, issuer.hsaId],
    [printWords.unit, `${unit.name} (${unit.hsaId})`],
    [printWords.address, `${unit.address}, ${unit.postalCode} ${unit.city}`],
    [printWords.phone, unit.phone],
    [printWords.careProvider, `${unit.careProvider.name} (${unit.careProvider.hsaId})`],
  ];
  const given = facts.filter(([, fact]) => fact !== "").map(([label, fact]) => [label, { sv: fact }] as const);
  sheet.facts([...given, [printWords.time, isSigned ? { sv: readableTime(signedAt) } : printWords.notSigned]]);
  if (!isSigned) {
    sheet.remark(printWords.draftMeans);
    return;
  }
  sheet.remark(
    attachedXml(printing) === undefined
      ? unattachedRemark(printing)
      : filled(printWords.signedWith, "file", signedXmlName),
  );
  const address = verificationAddressOf(printing);
  sheet.remark(printWords.verifyAt);
  sheet.address(address);
}

function unattachedRemark({ variant }: Printing): Words {
  return variant.withoutDiagnosis ? printWords.withoutDiagnosisMeans : printWords.noSignatureHere;
}

function meaningOf(mark: Mark): Words {
  switch (mark.kind) {
    case "draft":
      return printWords.draftMeans;
    case "locked-draft":
      return printWords.lockedDraftMeans;
    case "revoked-draft":
      return filled(printWords.revokedDraftMeans, "time", readableTime(swedishTime(mark.at)));
    case "revoked":
      return filled(printWords.revokedMeans, "time", readableTime(swedishTime(mark.at)));
    case "replaced":
      return filled(
        mark.isConfirmed === false ? printWords.replacedUnconfirmedMeans : printWords.replacedMeans,
        "id",
        mark.by,
      );
    case "unconfirmed":
      return {
        sv: mark.reasons.map((reason) => unconfirmedWords[reason].sv).join(" "),
        en: mark.reasons.map((reason) => unconfirmedWords[reason].en).join(" "),
      };
  }
}

/** The XML tells the diagnosis, and where it names the patient the caller gives none. */
function attachedXml({ variant, signedXml }: Printing): Uint8Array | undefined {
  return variant.withoutDiagnosis ? undefined : signedXml;
}

function verificationCode(printing: Printing): CornerPicture {
  const address = verificationAddressOf(printing);
  const size = 92;
  return {
    size,
    rectangles: qrRectangles(address, size),
    alternative: printWords.qrAlternative.sv.replace("{address}", address),
    caption: printWords.verify,
    address,
  };
}

function verificationAddressOf({ verificationAddress, document }: Printing): string {
  return `${verificationAddress.replace(/\/+$/, "")}/${encodeURIComponent(document.id)}`;
}

function runningOf(printing: Printing): Running {
  const { type, document, marks, printedAt } = printing;
  const mark = marks.map(({ kind }) => printWords[kind].sv.toUpperCase()).join(" · ");
  return {
    title: [type.name.sv, type.formNumber].filter((one) => one !== undefined).join(" · "),
    right: `${printWords[document.patient.kind].sv} ${dashed(document.patient.number)}`,
    ...(mark === "" ? {} : { mark, watermark: printWords[marks[0]?.kind ?? "draft"].sv.toUpperCase() }),
    footLeft: `${printWords.certificateId.sv} ${document.id}`,
    footMiddle: printWords.printed.sv.replace("{time}", readableTime(swedishTime(printedAt))),
    footRight: (page, pages) => printWords.page.sv.replace("{page}", String(page)).replace("{pages}", String(pages)),
  };
}

/** No personal data: the title is shown in windows and lists of files. */
function titleOf({ type, marks }: Printing): string {
  return [type.name.sv, ...marks.map(({ kind }) => printWords[kind].sv.toLowerCase())].join(", ");
}

function toneStyle(tone: "short" | "running" | "absent") {
  return tone === "absent" ? styles.absent : styles.answer;
}

function filled(words: { readonly sv: string; readonly en: string }, place: string, value: string): Words {
  return { sv: words.sv.replace(`{${place}}`, value), en: words.en.replace(`{${place}}`, value) };
}

function dashed(number: string): string {
  return `${number.slice(0, 8)}-${number.slice(8)}`;
}

/** YYYY-MM-DD hh:mm, Swedish time. */
function readableTime(local: string): string {
  return local.slice(0, 16).replace("T", " ");
}
