import { globSync, readFileSync } from "node:fs";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { Answers } from "../../../../functions/certificate/model/answers.ts";
import { mayLeaveOutDiagnosis } from "../../../../functions/certificate/print/leave-out-diagnosis.ts";
import { printCertificate } from "../../../../functions/certificate/print/print-certificate.ts";
import type { Printing } from "../../../../functions/certificate/print/printing.ts";
import { certificateTypes } from "../../../../functions/certificate/types/registry.ts";
import type { CertificateType } from "../../../../functions/certificate/types/type-language.ts";
import { parseCertificateXml } from "../../../../functions/certificate/national-xml/parse-certificate-xml.ts";
import {
  fullAnswers,
  minimalAnswers,
  pastedAnswers,
  printingOf,
  typicalAnswers,
} from "../../../unit/certificate/print/filled-certificates.ts";
import { readPdf } from "../../../unit/certificate/print/read-pdf.ts";
import { cases, hasShared, titled } from "../national-xml/schemas.ts";
import { missingForVeraPdf, refusedByVeraPdf } from "./vera-pdf.ts";

let folder: string;
const files: string[] = [];

const variants: Readonly<Record<string, Partial<Printing>>> = {
  draft: { marks: [{ kind: "draft" }] },
  "locked-draft": { marks: [{ kind: "locked-draft" }] },
  "revoked-and-replaced": {
    marks: [
      { kind: "revoked", at: "2026-11-22T10:00:00.000Z" },
      { kind: "replaced", by: "7a1c2a34-5d6e-4f70-8a9b-0c1d2e3f4a5b" },
    ],
  },
  english: { variant: { withoutDiagnosis: false, english: true } },
};

/** Every type filled minimally, as usual and to the limits, and as usual in every variant it allows. */
function prints(type: CertificateType): readonly (readonly [name: string, printing: Printing])[] {
  const typical = typicalAnswers(type);
  const filled: readonly (readonly [string, Answers])[] = [
    ["minimal", minimalAnswers(type)],
    ["typical", typical],
    ["limits", fullAnswers(type)],
    ["empty", {}],
    ["pasted", pastedAnswers(type)],
  ];
  return [
    ...filled.map(([name, answers]) => [name, printingOf(type, answers)] as const),
    ...Object.entries(variants).map(([name, changes]) => [name, printingOf(type, typical, changes)] as const),
    ...(mayLeaveOutDiagnosis(type, typical)
      ? [
          [
            "without-diagnosis",
            printingOf(type, typical, { variant: { withoutDiagnosis: true, english: true } }),
          ] as const,
        ]
      : []),
  ];
}

beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), "judged-prints-"));
  for (const type of certificateTypes) {
    for (const [name, printing] of prints(type)) {
      const file = path.join(folder, `${type.key}-${type.version}-${name}.pdf`);
      await writeFile(file, await printCertificate(printing));
      files.push(file);
    }
  }
});

afterAll(async () => {
  await rm(folder, { recursive: true });
});

const missing = missingForVeraPdf;

describe(
  missing.length === 0 ? "veraPDF" : `veraPDF (skipped: missing ${missing.join(", ")})`,
  { skip: missing.length > 0 },
  () => {
    test("passes every print as PDF/A-3a", async () => {
      expect(files.length).toBeGreaterThan(80);
      expect(await refusedByVeraPdf("3a", files)).toEqual([]);
    }, 240_000);

    test("passes every print as PDF/UA-1", async () => {
      expect(await refusedByVeraPdf("ua1", files)).toEqual([]);
    }, 240_000);

    test("refuses a print whose claim was taken away, so it does judge", async () => {
      const file = path.join(folder, "spoilt.pdf");
      const whole = readFileSync(files[0]!).toString("latin1");
      await writeFile(
        file,
        Buffer.from(
          whole.replace("<pdfuaid:part>1", "<pdfuaid:part>7").replace("<pdfaid:part>3", "<pdfaid:part>9"),
          "latin1",
        ),
      );
      expect(await refusedByVeraPdf("3a", [file])).toHaveLength(1);
      expect(await refusedByVeraPdf("ua1", [file])).toHaveLength(1);
    }, 120_000);
  },
);

describe(titled("the shared examples on paper"), { skip: !hasShared }, () => {
  const examples = hasShared ? globSync("*/*/*.xml", { cwd: cases }).toSorted() : [];

  test("print without the names and addresses that came with them", async () => {
    let printed = 0;
    let looked = 0;
    for (const name of examples) {
      const xml = readFileSync(path.join(cases, name));
      const read = await parseCertificateXml(xml);
      if (!read.ok) continue;
      const { document, type, signed, carriedName } = read.value;
      const attached = signed && !carriedName ? { signedXml: xml } : {};
      const around = {
        recipient: { sv: type.recipient, en: type.recipient },
        marks: [],
        variant: { withoutDiagnosis: false, english: false },
        verificationAddress: "https://intyg.example.se/verify",
        printedAt: "2026-11-22T09:40:00.000Z",
      };
      const pdf = readPdf(await printCertificate({ type, document, ...around, ...attached }));
      const words = pdf.texts.map(({ text }) => text).join("\n");
      const personal = patientWords(xml.toString("utf8"));
      for (const word of personal)
        expect(words.includes(word), `${name} tells a name or an address of the patient`).toBe(false);
      if (carriedName) expect(pdf.attachments.size).toBe(0);
      looked += personal.length;
      printed += 1;
    }
    expect(printed).toBeGreaterThan(40);
    expect(looked).toBeGreaterThan(15);
  }, 120_000);
});

/** What the XML says of the patient beyond the number: long enough words that would not stand anywhere else. */
function patientWords(xml: string): readonly string[] {
  const patient = /<(?:\w+:)?patient>[\s\S]*?<\/(?:\w+:)?patient>/.exec(xml)?.[0] ?? "";
  const found = patient.matchAll(/<(?:\w+:)?(fornamn|efternamn|mellannamn|postadress)>([^<]{4,})</g);
  const issuer = /<(?:\w+:)?skapadAv>[\s\S]*?<\/(?:\w+:)?skapadAv>/.exec(xml)?.[0] ?? "";
  return [...found].map(([, , word = ""]) => word.trim()).filter((word) => word.length >= 4 && !issuer.includes(word));
}
