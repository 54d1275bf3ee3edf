import { someSignature } from "./messages.ts";
import { beforeAll, describe, expect, it } from "vitest";
import { findType } from "../../../../functions/certificate/types/registry.ts";
import { largest } from "../../../../functions/certificate/model/largest.ts";
import { readyToRead } from "../../../../functions/certificate/national-xml/open-xml.ts";
import { parseCertificateXml } from "../../../../functions/certificate/national-xml/parse-certificate-xml.ts";
import { registerCertificateXml } from "../../../../functions/certificate/national-xml/write-certificate-xml.ts";
import { someCertificates } from "../../../property/certificate/types/certificates.ts";

const certificate = someCertificates(findType("FK7804")!, 1)[0]!;
const xml = registerCertificateXml(certificate);
const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);
const codeOf = async (text: string | Uint8Array): Promise<string> => {
  const read = await parseCertificateXml(typeof text === "string" ? bytes(text) : text);
  return read.ok ? "read" : read.refusal.code;
};

beforeAll(readyToRead);

describe("the reader of certificates", () => {
  it("takes a request, a bare certificate, and either in a SOAP envelope", async () => {
    const request = xml.slice(xml.indexOf("<r:RegisterCertificate"));
    const namespaces = /<r:RegisterCertificate([^>]*)>/.exec(xml)?.[1] ?? "";
    const bare = `<r:intyg${namespaces}>${xml.slice(xml.indexOf("<intygs-id>"), xml.indexOf("</r:RegisterCertificate>"))}`;
    const soap = (content: string): string =>
      `<s:Envelope xmlns:s="http://schemas.xmlsoap.org/soap/envelope/"><s:Header/><s:Body>${content}</s:Body></s:Envelope>`;
    for (const form of [xml, request, `\ufeff${xml}`, bare, soap(request), soap(bare)]) {
      const read = await parseCertificateXml(bytes(form));
      expect(read.ok ? read.value.document : read.refusal).toEqual(certificate);
    }
    expect(await codeOf(soap(request + request))).toBe("not-a-certificate");
    expect(await codeOf("<a/>")).toBe("not-a-certificate");
  });

  it("says whether it carried a name and leaves the name out", async () => {
    for (const [from, to] of [
      ["<fornamn/>", "<fornamn>Tolvan</fornamn>"],
      ["<postort/>", "<postort>Ort</postort>"],
      ["<postadress/>", "<mellannamn>Tolvan</mellannamn><postadress/>"],
    ] as const) {
      const read = await parseCertificateXml(bytes(xml.replace(from, to)));
      expect(read.ok && read.value.carriedName).toBe(true);
      expect(JSON.stringify(read)).not.toMatch(/Tolvan|Ort"/);
    }
  });

  it("says whether it is signed and what it answers", async () => {
    const underskrift = (content: string): string =>
      xml.replace(
        "</r:intyg>",
        `<underskrift xmlns="urn:riv:clinicalprocess:healthcond:certificate:3.2">${content}</underskrift></r:intyg>`,
      );
    const signed = await parseCertificateXml(bytes(underskrift(someSignature)));
    expect(signed.ok && signed.value.signed).toBe(true);
    const broken = [
      "",
      someSignature + someSignature,
      "<Signature/>",
      '<ds:Signature xmlns:ds="http://www.w3.org/2000/09/xmldsig#"/>',
      someSignature.replace(/<ds:SignedInfo>.*<\/ds:SignedInfo>/, ""),
      someSignature.replace(/<ds:SignatureValue>.*<\/ds:SignatureValue>/, ""),
      someSignature.replace(/<ds:Reference .*<\/ds:Reference>/, ""),
      someSignature.replace(/(<ds:SignedInfo>.*<\/ds:SignedInfo>)(<ds:SignatureValue>.*<\/ds:SignatureValue>)/, "$2$1"),
      someSignature.replace("<ds:SignatureValue>AAAA", "<ds:SignatureValue>"),
      someSignature.replace("<ds:SignatureValue>AAAA", "<ds:SignatureValue>AA%A"),
      someSignature.replace(/<ds:SignatureMethod Algorithm="[^"]*"/, "<ds:SignatureMethod"),
    ];
    for (const content of broken) expect(await codeOf(underskrift(content))).toBe("certificate-malformed");
    const answering = await parseCertificateXml(
      bytes(xml.replace("<r:intyg>", "<r:svarPa><meddelande-id>m1</meddelande-id></r:svarPa><r:intyg>")),
    );
    expect(answering.ok && answering.value.inReplyTo).toEqual({ messageId: "m1" });
  });

  it.each([
    ["an element of ours out of place", xml.replace("<version>", "<epost>x</epost><version>")],
    [
      "elements in another order",
      xml.replace(/(<version>.*?<\/version>)(<signeringstidpunkt>.*?<\/signeringstidpunkt>)/, "$2$1"),
    ],
    ["a missing element", xml.replace("<fornamn/>", "")],
    ["an element twice", xml.replace("<fornamn/>", "<fornamn/><fornamn/>")],
    ["an element within a name", xml.replace("<fornamn/>", "<fornamn><x xmlns='urn:x'/></fornamn>")],
    ["an element within an address", xml.replace("<postort/>", "<postort><x xmlns=''/></postort>")],
    ["a time with zone", xml.replace(/(T\d\d:\d\d:\d\d)</, "$1Z<")],
    ["a person id with dash", xml.replace("191212121212", "19121212-1212")],
    ["a wrong root of a HSA-id", xml.replace("1.2.752.129.2.1.4.1", "1.2.3")],
    [
      "a wrong code system",
      xml.replace("<typ>", "<mottagare><t:code>FKASSA</t:code><t:codeSystem>KV</t:codeSystem></mottagare><typ>"),
    ],
    ["a padded root of an id", xml.replace("1.2.752.129.2.1.4.1", " 1.2.752.129.2.1.4.1")],
    ["an id that says nothing", xml.replace(/<t:extension>[^<]*/, "<t:extension> ")],
    [
      "an unknown relation",
      xml.replace(
        /(<\/skapadAv>)/,
        "$1<relation><typ><t:code>SLAKT</t:code><t:codeSystem>c2362fcd-eda0-4f9a-bd13-b3bbaf7f2146</t:codeSystem></typ><intygs-id><t:root>1</t:root><t:extension>2</t:extension></intygs-id></relation>",
      ),
    ],
    ["free text between elements", xml.replace("</enhet>", "och</enhet>")],
    ["an element within a text", xml.replace("</enhetsnamn>", "<x:b xmlns:x='urn:x'/></enhetsnamn>")],
    ["an answer without parts", xml.replace("</r:intyg>", '<svar id="25"></svar></r:intyg>')],
  ])("refuses %s as malformed", async (_, text) => {
    expect(text).not.toBe(xml);
    expect(await codeOf(text)).toBe("certificate-malformed");
  });

  it("tells everything that is wrong at once, and where", async () => {
    const wrong = xml
      .replace("<fornamn/>", "")
      .replace("<efternamn/>", "<efternamn/><efternamn/>")
      .replace("191212121212", "1912")
      .replace(/<vardgivare>.*<\/vardgivare>/, "");
    const read = await parseCertificateXml(bytes(wrong));
    expect(read.ok ? [] : read.refusal.errors?.map(({ pointer, text }) => [pointer, text?.sv])).toEqual([
      ["/intyg/patient/efternamn", "Elementet efternamn får bara stå en gång."],
      ["/intyg/patient/fornamn", "Elementet fornamn saknas eller är tomt."],
      ["/intyg/patient/person-id/extension", "Elementet extension ska ha tolv siffror."],
      ["/intyg/skapadAv/enhet/vardgivare", "Elementet vardgivare saknas eller är tomt."],
    ]);
  });

  it("passes over elements of other namespaces, where the schema lets them stand", async () => {
    const later = xml
      .replace("</enhet>", '<n:new xmlns:n="urn:riv:clinicalprocess:healthcond:certificate:9">1</n:new></enhet>')
      .replace("</r:intyg>", '</r:intyg><n:more xmlns:n="urn:n" xml:lang="sv"/>')
      .replace("</svar>", '<n:more xmlns:n="urn:n"/></svar>');
    expect(await codeOf(later)).toBe("read");
  });

  it.each([
    ["after the last of intyg", "</r:intyg>", '<n:a xmlns:n="urn:n"/></r:intyg>'],
    ["before the first of the unit", "<enhet>", '<enhet><n:a xmlns:n="urn:n"/>'],
    ["of no namespace", "</enhet>", '<a xmlns=""/></enhet>'],
    ["in an answer before its parts", '"><delsvar', '"><n:a xmlns:n="urn:n"/><delsvar'],
    ["in the patient", "</patient>", '<n:a xmlns:n="urn:n"/></patient>'],
  ])("refuses a foreign element %s", async (_where, place, with_) => {
    expect(xml).toContain(place);
    expect(await codeOf(xml.replace(place, with_))).toBe("certificate-malformed");
  });

  it.each(["xsi:nil='false'", "xsi:nil='true'", "xsi:type='xs:string'", "xml:lang='sv'", "a='b'", "id='1'"])(
    "refuses the attribute %s on elements that have none",
    async (attribute) => {
      const space = "xmlns:xsi='http://www.w3.org/2001/XMLSchema-instance' xmlns:xs='http://www.w3.org/2001/XMLSchema'";
      for (const name of ["r:intyg", "version", "patient", "t:root", "t:cv", "enhet"]) {
        expect(xml).toContain(`<${name}>`);
        const changed = xml.replace(`<${name}>`, `<${name} ${space} ${attribute}>`);
        expect([name, await codeOf(changed)]).toEqual([name, "certificate-malformed"]);
      }
    },
  );

  it("passes over hints where a schema is", async () => {
    const hint = "<version xmlns:xsi='http://www.w3.org/2001/XMLSchema-instance' xsi:schemaLocation='a b'>";
    expect(await codeOf(xml.replace("<version>", hint))).toBe("read");
  });

  it("reads a minor version written as 1, and no unknown type or major", async () => {
    expect(await codeOf(xml.replace("<version>2.0<", "<version>2<"))).toBe("read");
    expect(await codeOf(xml.replace("<version>2.0<", "<version>3.0<"))).toBe("certificate-type-unknown");
    expect(await codeOf(xml.replace("<t:code>LISJP<", "<t:code>DB<"))).toBe("certificate-type-unknown");
  });

  it.each([
    ["xml-with-doctype", "a document type", `<!DOCTYPE a SYSTEM "file:///etc/passwd">${xml.slice(xml.indexOf("<r:"))}`],
    [
      "xml-with-doctype",
      "an external entity",
      `<?xml version="1.0"?><!DOCTYPE a [<!ENTITY x SYSTEM "file:///etc/hostname">]><a>&x;</a>`,
    ],
    [
      "xml-with-doctype",
      "a billion laughs",
      `<!-- --><!DOCTYPE a [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;">]><a>&b;</a>`,
    ],
    [
      "xml-with-instruction",
      "a hidden document type",
      `<?xml version="1.0"?>\n<!-- <a> -->\n<?p <a> ?><!DOCTYPE a><a/>`,
    ],
    ["xml-too-large", "ten megabytes", xml.replace("</r:intyg>", `<!--${"x".repeat(10_000_000)}--></r:intyg>`)],
    ["xml-not-utf8", "another declared encoding", xml.replace('encoding="UTF-8"', 'encoding="ISO-8859-1"')],
    ["xml-not-utf8", "UTF-16", new Uint8Array(Buffer.from(`\ufeff${xml}`, "utf16le"))],
    ["xml-not-utf8", "bytes that are not UTF-8", new Uint8Array([...bytes("<a>"), 0xe5, ...bytes("</a>")])],
    ["xml-malformed", "nothing", ""],
  ])("refuses with %s, unparsed, %s", async (code, _, text) => {
    expect(await codeOf(text)).toBe(code);
  });

  it.each([
    ["before the certificate", `<?go on?>${xml.slice(xml.indexOf("<r:"))}`],
    ["between two elements", xml.replace("</enhet>", "<?go on?></enhet>")],
    ["within a text", xml.replace("</version>", "<?go on?></version>")],
    ["after the certificate", `${xml}<?go on?>`],
  ])("refuses a processing instruction %s", async (_, text) => {
    expect(text).toContain("<?go on?>");
    expect(await codeOf(text)).toBe("xml-with-instruction");
  });

  it("refuses what is nested ten thousand deep or not well-formed", async () => {
    expect(await codeOf("<a>".repeat(10_000) + "</a>".repeat(10_000))).toBe("xml-too-deep");
    expect(await codeOf(xml.slice(0, -5))).toBe("xml-malformed");
    expect(await codeOf("&undefined;")).toBe("xml-malformed");
    expect(await codeOf(xml.replace("<version>", "<x:version>"))).toBe("xml-malformed");
    expect(await codeOf("<a>&undefined;</a>")).toBe("xml-malformed");
    expect(largest.certificate).toBeLessThan(10_000_000);
  });

  it("reads a personal identity that is a samordningsnummer and codes that are padded", async () => {
    const other = { ...certificate, patient: { kind: "samordningsnummer", number: "191212721216" } as const };
    const read = await parseCertificateXml(
      bytes(registerCertificateXml(other).replace("<t:code>UNDERSOKNING<", "<t:code> UNDERSOKNING\n<")),
    );
    expect(read.ok ? read.value.document : read.refusal).toEqual(other);
  });

  it("names no value of the patient in what it refuses", async () => {
    const read = await parseCertificateXml(bytes(xml.replace("191212121212", "1912121212")));
    expect(JSON.stringify(read)).not.toContain("19121212");
  });
});
