import { expect, test } from "vitest";
import type { Certificate } from "../../../../functions/certificate/model/certificate.ts";
import { printStoredCertificate } from "../../../../functions/certificate/print/print-stored-certificate.ts";
import { findType } from "../../../../functions/certificate/types/registry.ts";
import { documentOf, typicalAnswers } from "./filled-certificates.ts";
import { readPdf, wordsOf } from "./read-pdf.ts";
import type { ReadPdf } from "./read-pdf.ts";

const type = findType("FK7804")!;
const document = documentOf(type, typicalAnswers(type));
const signature = '<ds:Signature xmlns:ds="http://www.w3.org/2000/09/xmldsig#"/>';

const certificate: Certificate = {
  id: document.id,
  type: type.key,
  version: type.version,
  state: "signed",
  sequence: 1,
  unit: document.issuer.unit.hsaId,
  careProvider: document.issuer.unit.careProvider.hsaId,
  signedAt: "2026-11-22T09:35:00.000Z",
  signedBy: document.issuer.hsaId,
  sendings: [],
  origin: "registered",
  namesPatient: false,
};

async function printed(changes: Partial<Certificate>, xml: string): Promise<ReadPdf> {
  const found = { certificate: { ...certificate, ...changes }, document, type, signedXml: Buffer.from(xml) };
  const result = await printStoredCertificate(
    found,
    { headings: "sv", diagnosis: "shown" },
    {
      recipient: { sv: "Myndigheten", en: "The authority" },
      verificationAddress: "https://intyg.example.se/verify",
      printedAt: certificate.signedAt,
    },
  );
  if (!result.ok) throw new Error(result.refusal.code);
  return readPdf(result.value.pdf);
}

test("the XML of a certificate that names its patient never travels with the print", async () => {
  const read = await printed({ namesPatient: true }, `<x><efternamn>Tolvansson</efternamn>${signature}</x>`);
  expect(read.attachments.size).toBe(0);
  expect([...read.objects.values()].join("")).not.toContain("Tolvansson");
});

test("XML without a signature is no evidence and is not attached", async () => {
  expect((await printed({}, "<x/>")).attachments.size).toBe(0);
});

const named = `<x><efternamn>Tolvansson</efternamn>${signature}</x>`;

test.each([
  ["with a signature attached", {}, `<x>${signature}</x>`],
  ["with a signature that stays behind with the patient's name", { namesPatient: true }, named],
  ["without a signature", {}, "<x/>"],
  ["without a signature, with the patient's name", { namesPatient: true }, "<x><efternamn>Tolvansson</efternamn></x>"],
  ["with a signature, revoked", { state: "revoked", namesPatient: true }, named],
] as const)("a certificate %s is not said to be signed: its verification tells that", async (_, changes, xml) => {
  const words = wordsOf(await printed(changes, xml));
  expect(words).not.toMatch(/Signeratiden|ärsignerat|undertecknatav/i);
  expect(words).toMatch(/[Oo]m(denstämmer|intygetharensomstämmer)serdunärdukontrollerar(intyget|det)\./);
});

test("signed XML without the patient's name is attached", async () => {
  expect((await printed({}, `<x>${signature}</x>`)).attachments.size).toBe(1);
});

test("a certificate that is both revoked and replaced is marked as revoked first", async () => {
  const words = wordsOf(
    await printed({ state: "revoked", revokedAt: "2026-11-23T10:00:00.000Z", replacedBy: "7a1c2a34" }, "<x/>"),
  );
  expect(words).toContain("Detmakulerades2026-11-2311:00.ErsattEttnyareintygharersattdetta:7a1c2a34.");
});
