import { describe, expect, it } from "vitest";
import { parseCertificateXml } from "../../../../functions/certificate/national-xml/parse-certificate-xml.ts";
import { journalCertificate } from "../../../fixtures/main-job/journal-certificate.ts";
import { tolvan, units } from "../../../fixtures/people.ts";

const ds = "http://www.w3.org/2000/09/xmldsig#";
const transform = (inside = ""): string => `<ds:Transform Algorithm="urn:x">${inside}</ds:Transform>`;

/** A certificate whose signature has so many of each. */
function signed({ references = 1, transforms = 1, expressions = 0 }, more = ""): Uint8Array {
  const steps = transform("<ds:XPath/>".repeat(expressions)) + transform().repeat(transforms - 1);
  const reference = `<ds:Reference><ds:Transforms>${steps}</ds:Transforms><ds:DigestMethod Algorithm="urn:x"/><ds:DigestValue>eA==</ds:DigestValue></ds:Reference>`;
  const info = `<ds:SignedInfo><ds:CanonicalizationMethod Algorithm="urn:x"/><ds:SignatureMethod Algorithm="urn:x"/>${reference.repeat(references)}</ds:SignedInfo>`;
  const signature = `<ds:Signature xmlns:ds="${ds}">${info}<ds:SignatureValue>eA==</ds:SignatureValue></ds:Signature>`;
  const { xml } = journalCertificate(units.healthCentre.hsaId, tolvan, "2026-11-20");
  const underskrift = `<u:underskrift xmlns:u="urn:riv:clinicalprocess:healthcond:certificate:3.2">${signature}</u:underskrift>`;
  return Buffer.from(
    Buffer.from(xml)
      .toString()
      .replace("</r:intyg>", `${underskrift}</r:intyg>`)
      .replace("</vardgivarnamn>", `</vardgivarnamn>${more}`),
  );
}

async function refusalOf(xml: Uint8Array): Promise<unknown> {
  const read = await parseCertificateXml(xml);
  return read.ok
    ? undefined
    : [read.refusal.code, read.refusal.errors?.map(({ pointer, text }) => ({ pointer, text }))];
}

describe("how much of a signature and of what is around it is judged", () => {
  it("is as much as any has", async () => {
    expect(await refusalOf(signed({ references: 5, transforms: 5, expressions: 5 }))).toBeUndefined();
  });

  it.each([{ references: 6 }, { transforms: 6 }, { expressions: 6 }])(
    "is told in words where it is more: %o",
    async (of) => {
      expect(await refusalOf(signed(of))).toEqual([
        "certificate-malformed",
        [
          {
            pointer: "/intyg/underskrift",
            text: {
              sv: "Elementet underskrift har fler än 5 referenser, eller en referens med fler än 5 steg.",
              en: "The element underskrift has more than 5 references, or a reference with more than 5 steps.",
            },
          },
        ],
      ]);
    },
  );

  it.each<[string, (n: number) => string]>([
    ["attributes of one element", (n) => `<x:y xmlns:x="urn:x"${numbered(n, (i) => ` a${i}=""`)}/>`],
    ["declarations on one element", (n) => `<x:y xmlns:x="urn:x"${numbered(n - 4, (i) => ` xmlns:p${i}="urn:p"`)}/>`],
    ["declarations within each other", (n) => `${'<x:y xmlns:x="urn:x">'.repeat(n - 3)}${"</x:y>".repeat(n - 3)}`],
  ])("takes fifty %s, and no more", async (_what, made) => {
    expect(await refusalOf(signed({}, made(50)))).toBeUndefined();
    expect(await refusalOf(signed({}, made(51)))).toEqual(["xml-too-large", undefined]);
  });
});

function numbered(n: number, one: (place: string) => string): string {
  return Array.from({ length: n }, (_, i) => one(String(i))).join("");
}
