import { describe, expect, test } from "vitest";
import { displayedCode } from "../../../../functions/certificate/codes/code-form.ts";
import type { Value } from "../../../../functions/certificate/model/answers.ts";
import { typeface } from "../../../../functions/certificate/print/font/typeface.ts";
import { printable } from "../../../../functions/certificate/print/font/printable-text.ts";
import { printCertificate } from "../../../../functions/certificate/print/print-certificate.ts";
import type { Mark } from "../../../../functions/certificate/print/printing.ts";
import { questionLabels } from "../../../../functions/certificate/types/question-labels.ts";
import { certificateTypes, findType } from "../../../../functions/certificate/types/registry.ts";
import type { CertificateType, Part } from "../../../../functions/certificate/types/type-language.ts";
import { documentOf, fullAnswers, minimalAnswers, printingOf, someXml, typicalAnswers } from "./filled-certificates.ts";
import { readPdf, withoutBlanks, wordsOf } from "./read-pdf.ts";
import type { ReadPdf } from "./read-pdf.ts";

const fk7804 = findType("FK7804") ?? raise();
const luse = findType("LUSE") ?? raise();
const named = certificateTypes.map((type) => [`${type.key} ${type.version}`, type] as const);

function raise(): never {
  throw new Error("The type is gone");
}

async function printed(...printing: Parameters<typeof printingOf>): Promise<ReadPdf> {
  return readPdf(await printCertificate(printingOf(...printing)));
}

/** How an answer must stand on paper. */
function expected(part: Part, value: Value): readonly string[] {
  if (typeof value === "boolean") return [value ? "Ja" : "Nej"];
  if (typeof value === "number")
    return [value.toFixed(part.kind.is === "number" ? part.kind.decimals : 0).replace(".", ",")];
  if (typeof value === "object")
    return "code" in value ? [displayedCode(value.system, value.code)] : [value.start ?? "–", value.end ?? "–"];
  const code = part.kind.is === "code" ? part.kind.list.codes.find((one) => one.code === value)?.text.sv : undefined;
  return [code ?? printable(value, typeface("regular").has)];
}

function everyAnswer(type: CertificateType, answers: ReturnType<typeof fullAnswers>): readonly string[] {
  return type.sections
    .flatMap(({ questions }) => questions)
    .flatMap((question) =>
      question.parts.flatMap((part) =>
        (answers[question.id] ?? []).flatMap((row) =>
          row[part.id] === undefined ? [] : expected(part, row[part.id]!),
        ),
      ),
    );
}

describe.each(named)("a print of %s", (_name, type) => {
  test.each([
    ["the least", minimalAnswers(type)],
    ["the usual", typicalAnswers(type)],
    ["the limits", fullAnswers(type)],
  ])("shows every answer of a certificate filled to %s", async (_filled, answers) => {
    const words = wordsOf(await printed(type, answers));
    const missing = everyAnswer(type, answers).filter((answer) => !words.includes(withoutBlanks(answer)));
    expect(missing).toEqual([]);
  });

  test("shows sections and questions in the form's order", async () => {
    const words = wordsOf(await printed(type, typicalAnswers(type)));
    let from = 0;
    for (const section of type.sections) {
      const headings = section.questions
        .map((question) => questionLabels(question, section))
        .filter(({ isInTitle }) => !isInTitle)
        .map(({ heading }) => heading);
      for (const heading of [section.title, ...headings]) {
        const found = words.indexOf(withoutBlanks(heading.sv), from);
        expect(found, heading.sv).toBeGreaterThan(-1);
        from = Math.max(from, found);
      }
    }
  });

  test("keeps all within the margins and lets no words overlap", async () => {
    const { texts } = await printed(type, fullAnswers(type), { marks: [{ kind: "draft" }] });
    const placed = texts
      .filter(({ isTurned }) => !isTurned)
      .map((one) => ({
        ...one,
        end: one.x + typeface(one.font === "Regular" ? "regular" : "semi-bold").widthOf(one.text.trimEnd(), one.size),
      }));
    expect(
      placed.filter(({ x, end, baseline }) => x < 56 || end > 595.3 - 56 || baseline < 20 || baseline > 830),
    ).toEqual([]);
    const overlapping = placed.filter((one, index) =>
      placed.slice(Math.max(0, index - 8), index).some((other) => {
        const isBeside = one.end <= other.x + 0.01 || other.end <= one.x + 0.01;
        return (
          other.page === one.page &&
          !isBeside &&
          Math.abs(other.baseline - one.baseline) < Math.min(one.size, other.size) * 0.95
        );
      }),
    );
    expect(overlapping).toEqual([]);
  });

  test("takes at most 150 KB for a typical certificate and 60 ms once warm", async () => {
    const printing = printingOf(type, typicalAnswers(type));
    const times: number[] = [];
    for (let run = 0; run < 8; run += 1) {
      const start = performance.now();
      const { byteLength } = await printCertificate(printing);
      times.push(performance.now() - start);
      expect(byteLength).toBeLessThanOrEqual(150 * 1024);
    }
    expect(Math.min(...times)).toBeLessThanOrEqual(60);
  });
});

describe("a print", () => {
  test("is the same bytes for the same certificate at the same time", async () => {
    const one = await printCertificate(printingOf(fk7804, fullAnswers(fk7804)));
    const other = await printCertificate(printingOf(fk7804, fullAnswers(fk7804)));
    expect(Buffer.compare(one, other)).toBe(0);
  });

  test("tells on every page the personnummer, the certificate id and which page of how many it is", async () => {
    const { pages, texts } = await printed(luse, fullAnswers(luse));
    expect(pages).toBeGreaterThan(5);
    for (let page = 1; page <= pages; page += 1) {
      const shown = texts.filter((one) => one.page === page).map(({ text }) => text);
      expect(shown).toContain("Personnummer 19121212-1212");
      expect(shown).toContain("Intygs-id 6f1c2a34-5d6e-4f70-8a9b-0c1d2e3f4a5b");
      expect(shown).toContain(`Sida ${page} av ${pages}`);
    }
  });

  test("names issuer, unit and care provider, with the time of signing", async () => {
    const words = wordsOf(await printed(fk7804, typicalAnswers(fk7804)));
    for (const fact of [
      "Ylva Åkerström-Öberg",
      "Överläkare",
      "Allmänmedicin",
      "Vårdcentralen Eken (TSTNMT2321000156-1077)",
      "Region Exempel",
      "010-123 45 67",
      "2026-11-22 10:35",
    ]) {
      expect(words).toContain(withoutBlanks(fact));
    }
  });

  test.each<[string, Mark, string]>([
    ["a draft", { kind: "draft" }, "UTKAST"],
    ["a locked draft", { kind: "locked-draft" }, "LÅST UTKAST"],
    ["a void draft", { kind: "revoked-draft", at: "2026-11-22T09:36:00.000Z" }, "MAKULERAT UTKAST"],
    ["a revoked certificate", { kind: "revoked", at: "2026-11-22T09:36:00.000Z" }, "MAKULERAT"],
    ["a replaced certificate", { kind: "replaced", by: "7a1c2a34" }, "ERSATT"],
  ])("marks every page of %s", async (_what, mark, word) => {
    const read = await printed(fk7804, typicalAnswers(fk7804), { marks: [mark] });
    for (let page = 1; page <= read.pages; page += 1) {
      const shown = read.texts.filter((one) => one.page === page);
      expect(shown.some(({ text, isTurned }) => text === word && isTurned)).toBe(true);
      expect(shown.some(({ text, isTurned }) => text === word && !isTurned)).toBe(true);
    }
    expect(wordsOf(read).toUpperCase()).toContain(withoutBlanks(word));
  });

  test("says when a certificate was revoked, in Swedish time", async () => {
    const words = wordsOf(
      await printed(fk7804, typicalAnswers(fk7804), { marks: [{ kind: "revoked", at: "2026-07-01T22:30:00.000Z" }] }),
    );
    expect(words).toContain("Detmakulerades2026-07-0200:30.");
  });

  test("shows no signature and no code to verify on a draft, even where it carries a time of signing", async () => {
    const read = await printed(fk7804, typicalAnswers(fk7804), { marks: [{ kind: "draft" }] });
    expect(wordsOf(read)).toContain("Intesignerat");
    expect(wordsOf(read)).not.toContain("2026-11-2210:35");
    expect([...read.objects.values()].join("")).not.toContain("intyg.example.se");
  });

  test("leads to the page where the certificate is verified, from the code and in words", async () => {
    const read = await printed(fk7804, typicalAnswers(fk7804), {
      verificationAddress: "https://intyg.example.se/verify/",
    });
    const address = "https://intyg.example.se/verify/6f1c2a34-5d6e-4f70-8a9b-0c1d2e3f4a5b";
    expect([...read.objects.values()].filter((one) => one.includes(`/URI (${address})`))).toHaveLength(1);
    expect(wordsOf(read)).toContain(address);
  });

  test("carries the signed XML byte for byte", async () => {
    const { attachments, objects } = await printed(fk7804, typicalAnswers(fk7804));
    expect(attachments).toEqual(new Map([["undertecknat-intyg.xml", someXml]]));
    expect([...objects.values()].join("")).toContain("/AFRelationship /Source");
  });

  test("says nothing of an attachment where there is none", async () => {
    const { signedXml: _none, ...printing } = printingOf(fk7804, typicalAnswers(fk7804));
    const read = readPdf(await printCertificate(printing));
    expect(read.attachments.size).toBe(0);
    expect(wordsOf(read)).not.toContain("bilagan");
  });

  test("without the diagnosis shows neither its codes nor its words, and carries no XML", async () => {
    const read = await printed(fk7804, typicalAnswers(fk7804), { variant: { withoutDiagnosis: true, english: false } });
    const words = wordsOf(read);
    for (const told of ["F43.8A", "M54.5", "J18.9", "Utmattningssyndrom", "Lumbago", "Pneumoni"])
      expect(words).not.toContain(told);
    expect(words).toContain("Utelämnadpådenhärutskriften");
    expect(read.attachments.size).toBe(0);
  });

  test("cannot leave the diagnosis out of a type that tells of no sick leave, nor with infection control", async () => {
    const variant = { withoutDiagnosis: true, english: false };
    expect(() => printCertificate(printingOf(luse, typicalAnswers(luse), { variant }))).toThrow(TypeError);
    const isolated = { ...typicalAnswers(fk7804), "27": [{ "27.1": true }] };
    expect(() => printCertificate(printingOf(fk7804, isolated, { variant }))).toThrow(TypeError);
  });

  test("shows English beside Swedish where asked, marked as English for a screen reader", async () => {
    const read = await printed(fk7804, typicalAnswers(fk7804), { variant: { withoutDiagnosis: false, english: true } });
    const words = wordsOf(read);
    for (const { title, questions } of fk7804.sections)
      for (const text of [title, ...questions.map((question) => question.text)])
        expect(words).toContain(withoutBlanks(text.en));
    expect([...read.objects.values()].some((one) => one.includes("/S /Span") && one.includes("/Lang (en)"))).toBe(true);
    expect(wordsOf(await printed(fk7804, typicalAnswers(fk7804)))).not.toContain("Diagnosis");
  });

  test("shows an answer that the form would not ask for, because it was signed", async () => {
    const answers = { ...minimalAnswers(fk7804), "27": [{ "27.1": true }], "35": [{ "35.1": "Yrsel vid gång" }] };
    expect(wordsOf(await printed(fk7804, answers))).toContain("Yrselvidgång");
    expect(wordsOf(await printed(fk7804, answers, { marks: [{ kind: "draft" }] }))).not.toContain("Yrselvidgång");
  });

  test("says what is asked and not answered in a draft", async () => {
    const words = wordsOf(await printed(fk7804, {}, { marks: [{ kind: "draft" }] }));
    expect(words).toContain("DiagnosersomsätternedarbetsförmåganInteangivet");
  });

  test("shows the extra questions of a deployment after the form's own", async () => {
    const answers = {
      ...minimalAnswers(fk7804),
      "9002": [{ "9002.1": "Svar två" }],
      "9001": [{ "9001.1": "Svar ett" }],
    };
    expect(wordsOf(await printed(fk7804, answers))).toContain("ÖvrigafrågorFråga9001SvarettFråga9002Svartvå");
  });

  test("tells a samordningsnummer by its name", async () => {
    const document = {
      ...documentOf(fk7804, {}),
      patient: { kind: "samordningsnummer", number: "197010632391" } as const,
    };
    expect(wordsOf(await printed(fk7804, {}, { document }))).toContain("Samordningsnummer:19701063-2391");
  });
});
