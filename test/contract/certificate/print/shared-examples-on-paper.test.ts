import { globSync, readFileSync } from "node:fs";
import path from "node:path";
import { describe, expect, test } from "vitest";
import { printCertificate } from "../../../../functions/certificate/print/print-certificate.ts";
import { parseCertificateXml } from "../../../../functions/certificate/national-xml/parse-certificate-xml.ts";
import { readPdf } from "../../../unit/certificate/print/read-pdf.ts";
import { cases, hasShared, titled } from "../national-xml/schemas.ts";

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
        recipient: type.recipient === undefined ? undefined : { sv: type.recipient, en: type.recipient },
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
