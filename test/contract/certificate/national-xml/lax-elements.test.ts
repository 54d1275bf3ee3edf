import { XmlDocument } from "libxml2-wasm";
import { describe, expect, it } from "vitest";
import { parseCertificateXml } from "../../../../functions/certificate/national-xml/parse-certificate-xml.ts";
import { registerCertificateXml } from "../../../../functions/certificate/national-xml/write-certificate-xml.ts";
import { findType } from "../../../../functions/certificate/types/registry.ts";
import { someCertificates, today } from "../../../property/certificate/types/certificates.ts";
import { someSignature } from "../../../unit/certificate/national-xml/messages.ts";
import { hasShared, schema, titled } from "./schemas.ts";

const t = (name: string, text: string) =>
  `<${name} xmlns="urn:riv:clinicalprocess:healthcond:certificate:types:3">${text}</${name}>`;
const e = (name: string, text: string, version = "3.2") =>
  `<x:${name} xmlns:x="urn:riv:clinicalprocess:healthcond:certificate:${version}" xmlns:q="urn:riv:clinicalprocess:healthcond:certificate:types:3">${text}</x:${name}>`;
const coded = (system: string) => `<q:code>LK</q:code><q:codeSystem>${system}</q:codeSystem>`;
const profession = "1.2.752.29.23.1.6";

/** What may stand where elements of others may follow, well formed and not. */
const foreign: readonly string[] = [
  `<x:n xmlns:x="urn:foreign">a<x:m b="1"/></x:n>`,
  e("legitimeratYrke", coded(profession)),
  e("legitimeratYrke", coded("")),
  e("legitimeratYrke", coded("1.2.3")),
  e("legitimeratYrke", ""),
  e("legitimeratYrke", "LK"),
  e("legitimeratYrke", `${coded(profession)}<q:more/>`),
  `<x:n xmlns:x="urn:foreign">${e("legitimeratYrke", "")}</x:n>`,
  e("kallaAdressuppgifter", coded("4ade8de2-effe-41d0-b177-fedc820e69fa")),
  e("kallaAdressuppgifter", coded(profession)),
  e("underskrift", someSignature),
  e("underskrift", ""),
  someSignature,
  `<ds:Signature xmlns:ds="http://www.w3.org/2000/09/xmldsig#"/>`,
  e("hanteratAv", "<q:root>1.2.752.129.2.1.4.1</q:root><q:extension>SE1</q:extension>", "3.4"),
  e("hanteratAv", "<q:root>1.2.3</q:root><q:extension>SE1</q:extension>", "3.4"),
  e("hanteratAv", "<q:root>1.2.752.129.2.1.4.1</q:root><q:extension></q:extension>", "3.4"),
  e("hanteratAv", "SE1", "3.4"),
  e("okand", "SE1"),
  t("cv", "<code>1</code><codeSystem>2</codeSystem>"),
  e("okand", "SE1").replace(">", ' odd="1">'),
  e("okand", `<q:code odd="1">1</q:code>`),
  e("legitimeratYrke", coded(profession)).replace(">", ' odd="1">'),
  e("legitimeratYrke", coded(profession).replace(">", ' odd="1">')),
  t("code", "1").replace(">", ' odd="1">'),
  t("cv", `<code odd="1">1</code><codeSystem>2</codeSystem>`),
  `<x:n xmlns:x="urn:foreign">${t("cv", "<code>1</code><codeSystem>2</codeSystem>").replace(">", ' odd="1">')}</x:n>`,
  `<x:n xmlns:x="urn:foreign"><svar xmlns="urn:riv:clinicalprocess:healthcond:certificate:3" odd="1"/></x:n>`,
  t("cv", "<code>1</code>"),
  t("cv", "<codeSystem>2</codeSystem><code>1</code>"),
  t("ii", "<root>1</root>"),
  t("ii", "<extension>1</extension>"),
  t("date", "2026-02-28"),
  t("date", "2026-02-29"),
  t("timestamp", "2026-02-28T10:00:00"),
  t("timestamp", "2026-02-28"),
  t("datePeriod", "<start>2026-02-28</start>"),
  t("datePeriod", "<start>nu</start>"),
  t("timePeriod", "<end>2026-02-28T10:00:00</end>"),
  t("timePeriod", "<end>2026-02-28</end>"),
  t("partialDate", "<format>YYYY</format><value>2026</value>"),
  t("partialDate", "<format>Y</format><value>2026</value>"),
  t("partialDate", "<format>YYYY</format><value>26</value>"),
  t("pq", "<value>1e3</value><unit>mg</unit>"),
  t("pq", "<value>ett</value><unit>mg</unit>"),
  t("pqInterval", "<low>1</low><unit>mg</unit>"),
  t("pqInterval", "<low>1</low>"),
];

/** After which of the certificate's elements others may follow. */
const places: readonly string[] = ["</vardgivarnamn>", "</vardgivare>", "</delsvar>", "</r:intyg>"];

describe.skipIf(!hasShared)(titled("an element of others, where one may follow"), () => {
  const [document] = someCertificates(findType("FK7804")!, 1);
  const certificate = registerCertificateXml({ ...document! });

  it("is judged as the published schema judges it, wherever it stands", async () => {
    const validator = schema("interactions/RegisterCertificateInteraction/RegisterCertificateResponder_3.1.xsd");
    const verdicts: { readonly what: string; readonly ours: boolean; readonly theirs: boolean }[] = [];
    for (const place of places)
      for (const one of foreign) {
        const xml = certificate.replace(place, place + one);
        const ours = await parseCertificateXml(Buffer.from(xml), { today });
        verdicts.push({ what: `${place} ${one}`, ours: ours.ok, theirs: isValid(xml) });
      }
    expect(verdicts.filter(({ ours, theirs }) => ours !== theirs)).toEqual([]);
    const valid = verdicts.filter(({ theirs }) => theirs).length;
    expect([valid > 40, valid < verdicts.length - 40]).toEqual([true, true]);
    validator.dispose();

    function isValid(xml: string): boolean {
      const read = XmlDocument.fromString(xml);
      try {
        validator.validate(read);
        return true;
      } catch {
        return false;
      } finally {
        read.dispose();
      }
    }
  });
});
