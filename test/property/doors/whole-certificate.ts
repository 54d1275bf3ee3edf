import { randomUUID } from "node:crypto";
import { registerCertificateXml } from "../../../functions/certificate/national-xml/write-certificate-xml.ts";
import { tolvan, units } from "../../fixtures/people.ts";

/**
 * A certificate of a journal system with all that the contract's schemas have a place for, once and without the
 * patient's name; and the same with no more than the exchange writes.
 */
export function wholeCertificate(): { readonly id: string; readonly xml: string; readonly usual: string } {
  const id = randomUUID();
  const usual = registerCertificateXml({
    id,
    type: "LISJP",
    version: "1.3",
    signedAt: "2026-11-20T08:00:00",
    sentAt: "2026-11-20T08:00:00",
    patient: { kind: "personnummer", number: tolvan },
    issuer: {
      hsaId: "TSTNMT2321000156-1079",
      name: "Elin Sandberg",
      prescriberCode: "1234567",
      positions: [{ code: "204010", text: "Läkare" }],
      specialities: [{ code: "32", text: "Kirurgi" }],
      unit: { ...units.healthCentre, email: "vc@norrbacka.example" },
    },
    relations: [{ kind: "copy", certificateId: "6f1c2a34-5d6e-4f70-8a9b-0c1d2e3f4a5b" }],
    answers: {
      "27": [{ "27.1": false }],
      "1": [{ "1.1": "UNDERSOKNING", "1.2": "2026-11-19" }],
      "28": [{ "28.1": "NUVARANDE_ARBETE" }],
      "29": [{ "29.1": "Snickare" }],
      "6": [{ "6.1": "Annan akut tonsillit", "6.2": { code: "J038", system: "ICD-10-SE" } }],
      "35": [{ "35.1": "Halsont" }],
      "17": [{ "17.1": "Kan inte tala" }],
      "32": [{ "32.1": "HELT_NEDSATT", "32.2": { start: "2026-11-20", end: "2026-11-21" } }],
      "34": [{ "34.1": false }],
      "39": [{ "39.1": "STOR_SANNOLIKHET" }],
      "40": [{ "40.1": "EJ_AKTUELLT" }],
    },
  });
  return { id, xml: withAllElse(usual), usual };
}

const part = "<t:codeSystem>769bb12b-bd9f-4203-a5cd-fd14f2eb3b80</t:codeSystem>";
const extension = `xmlns:e="urn:riv:clinicalprocess:healthcond:certificate:3.2"`;

/** What others may write, and we do not. */
function withAllElse(xml: string): string {
  return [
    [
      "</intygs-id><typ>",
      `</intygs-id><mottagare><t:code>FKASSA</t:code>${part}<t:displayName>Försäkringskassan</t:displayName></mottagare><typ>`,
    ],
    ["<efternamn/>", "<efternamn/><mellannamn/>"],
    [
      "</patient>",
      `<e:kallaAdressuppgifter ${extension}><t:code>PU</t:code><t:codeSystem>4ade8de2-effe-41d0-b177-fedc820e69fa</t:codeSystem><t:displayName>Folkbokföringen</t:displayName></e:kallaAdressuppgifter></patient>`,
    ],
    [
      "</skapadAv>",
      `<e:legitimeratYrke ${extension}><t:code>LK</t:code><t:codeSystem>1.2.752.29.23.1.6</t:codeSystem><t:displayName>Läkare</t:displayName></e:legitimeratYrke></skapadAv>`,
    ],
    [
      "</relation>",
      `</relation><status><part><t:code>HSVARD</t:code>${part}<t:displayName>Vården</t:displayName></part><status><t:code>RECEIV</t:code><t:codeSystem>9871cd17-8755-4ed9-b894-ff3729e775a4</t:codeSystem><t:displayName>Mottaget</t:displayName></status><tidpunkt>2026-11-20T08:00:00</tidpunkt></status>`,
    ],
    [
      "c2362fcd-eda0-4f9a-bd13-b3bbaf7f2146</t:codeSystem>",
      "c2362fcd-eda0-4f9a-bd13-b3bbaf7f2146</t:codeSystem><t:displayName>Kopia</t:displayName>",
    ],
    [
      "<t:code>J038</t:code><t:codeSystem>1.2.752.116.1.1.1.1.3</t:codeSystem>",
      "<t:code>J038</t:code><t:codeSystem>1.2.752.116.1.1.1.1.3</t:codeSystem><t:codeSystemName>ICD-10-SE</t:codeSystemName><t:codeSystemVersion>2026</t:codeSystemVersion><t:displayName>Annan akut tonsillit</t:displayName><t:originalText>halsfluss</t:originalText>",
    ],
  ].reduce((whole, [at = "", put = ""]) => {
    if (whole.split(at).length !== 2) throw new Error(`Not once in the certificate: ${at}`);
    return whole.replace(at, () => put);
  }, xml);
}
