import fc from "fast-check";
import { XmlDocument } from "libxml2-wasm";
import { describe, expect, it } from "vitest";
import { parseXml } from "../../../../functions/certificate/national-xml/xml-tree.ts";
import { withoutName } from "../../../../functions/certificate/national-xml/without-name.ts";

const name = "Namnprov";
const types = "urn:riv:clinicalprocess:healthcond:certificate:types:3";

/** Everything that the national model knows, once; the answers are of no type. */
const certificate = `<r:RegisterCertificate xmlns:r="urn:riv:clinicalprocess:healthcond:certificate:RegisterCertificateResponder:3" xmlns="urn:riv:clinicalprocess:healthcond:certificate:3" xmlns:t="urn:riv:clinicalprocess:healthcond:certificate:types:3" xmlns:e="urn:riv:clinicalprocess:healthcond:certificate:3.2">
<r:svarPa><meddelande-id>m1</meddelande-id><referens-id>r1</referens-id></r:svarPa>
<r:intyg>
  <intygs-id><t:root>SE1</t:root><t:extension>1</t:extension></intygs-id>
  <mottagare><t:code>FKASSA</t:code><t:codeSystem>p</t:codeSystem><t:displayName>Försäkringskassan</t:displayName></mottagare>
  <typ><t:code>LISJP</t:code><t:codeSystem>s</t:codeSystem><t:displayName>Läkarintyg för sjukpenning</t:displayName></typ>
  <version>1.3</version><signeringstidpunkt>2026-11-20T08:00:00</signeringstidpunkt><skickatTidpunkt>2026-11-20T08:00:00</skickatTidpunkt>
  <patient>
    <person-id><t:root>1.2.752.129.2.1.3.1</t:root><t:extension>191212121212</t:extension></person-id>
    <fornamn/><efternamn></efternamn><mellannamn/><postadress/><postnummer/><postort/>
  </patient>
  <skapadAv><personal-id><t:root>h</t:root><t:extension>SE2</t:extension></personal-id><fullstandigtNamn>Elin</fullstandigtNamn>
    <forskrivarkod>1</forskrivarkod><befattning><t:code>2</t:code><t:codeSystem>b</t:codeSystem></befattning>
    <enhet><enhets-id><t:root>h</t:root><t:extension>SE3</t:extension></enhets-id><arbetsplatskod><t:root>a</t:root><t:extension>1</t:extension></arbetsplatskod>
      <enhetsnamn>V</enhetsnamn><postadress>B 4</postadress><postnummer>9</postnummer><postort>N</postort><telefonnummer>0</telefonnummer><epost>a@b</epost>
      <vardgivare><vardgivare-id><t:root>h</t:root><t:extension>SE4</t:extension></vardgivare-id><vardgivarnamn>R</vardgivarnamn></vardgivare></enhet>
    <specialistkompetens><t:code>N/A</t:code><t:displayName>Kirurg</t:displayName></specialistkompetens>
    <e:legitimeratYrke><t:code>LK</t:code><t:codeSystem>l</t:codeSystem></e:legitimeratYrke></skapadAv>
  <relation><typ><t:code>KOPIA</t:code><t:codeSystem>r</t:codeSystem></typ><intygs-id><t:root>SE1</t:root><t:extension>0</t:extension></intygs-id></relation>
  <status><part><t:code>HSVARD</t:code><t:codeSystem>p</t:codeSystem></part><status><t:code>RECEIV</t:code><t:codeSystem>s</t:codeSystem></status><tidpunkt>2026-11-20T08:00:00</tidpunkt></status>
  <svar id="6"><instans>1</instans><delsvar id="6.1">Text &lt;fri&gt; <![CDATA[a < b]]></delsvar>
    <delsvar id="6.2"><t:cv><t:code>J03</t:code><t:codeSystem>i</t:codeSystem><t:codeSystemName>ICD-10-SE</t:codeSystemName><t:codeSystemVersion>2026</t:codeSystemVersion><t:displayName>d</t:displayName><t:originalText>o</t:originalText></t:cv></delsvar></svar>
  <svar id="32"><delsvar id="32.2"><t:datePeriod><t:start>2026-11-20</t:start><t:end>2026-11-21</t:end></t:datePeriod></delsvar><delsvar id="32.3"><t:partialDate><t:format>YYYY</t:format><t:value>2020</t:value></t:partialDate></delsvar></svar>
</r:intyg>
</r:RegisterCertificate>`;

/** What a name may stand in that the national model does not know, by where it is put. */
const between = [
  `<!-- ${name} -->`,
  `<x:namn xmlns:x="urn:foreign">${name}</x:namn>`,
  `<namn xmlns="">${name}</namn>`,
  `<x:a xmlns:x="urn:foreign"><patient><fornamn>${name}</fornamn></patient><!-- > --><x:b c="${name}>"/></x:a>`,
  `<e:namn>${name}</e:namn>`,
  `<x:intyg xmlns:x="urn:foreign:${name}"/>`,
  `<x:${name} xmlns:x="urn:foreign"/>`,
] as const;
const inTag = [` namn="${name}"`, ` x:namn='${name}"/&gt;>' xmlns:x="urn:foreign"`, ` xmlns:f="urn:${name}"`] as const;

const named = ["fornamn", "efternamn", "mellannamn", "postadress", "postnummer", "postort"] as const;
const inName = [name, `  ${name}&#10;`, `<![CDATA[${name}]]>`, `<!-- a -->${name}<x/>`] as const;

/** The ends of all start tags (of the root's too), and the places after every tag but the last. */
const tags = [...certificate.matchAll(/<\/?[a-z][^>]*>/gi)].map((match) => ({
  isStart: !match[0].startsWith("</"),
  close: match.index + match[0].length - (match[0].endsWith("/>") ? 2 : 1),
  after: match.index + match[0].length,
}));
const places = [
  ...tags.filter(({ isStart }) => isStart).map(({ close }) => ({ at: close, kinds: inTag })),
  ...tags.slice(0, -1).map(({ after }) => ({ at: after, kinds: between })),
];
const plant = fc
  .constantFrom(...places)
  .chain(({ at, kinds }) => fc.constantFrom<string>(...kinds).map((planted) => ({ at, planted })));

function canonical(xml: string | Uint8Array): string {
  const document = XmlDocument.fromBuffer(typeof xml === "string" ? Buffer.from(xml) : xml);
  try {
    return document.root.canonicalizeToString();
  } finally {
    document.dispose();
  }
}

function planting(plants: readonly { readonly at: number; readonly planted: string }[]): string {
  const onePerPlace = new Map(plants.map((one) => [one.at, one.planted]));
  return [...onePerPlace]
    .toSorted(([one], [other]) => other - one)
    .reduce((xml, [at, planted]) => xml.slice(0, at) + planted + xml.slice(at), certificate);
}

describe("a certificate without the patient's name", () => {
  it("is the same bytes where there is none", async () => {
    const { xml, mayHaveNamed } = await withoutName(Buffer.from(certificate));
    expect([Buffer.from(xml).toString(), mayHaveNamed]).toEqual([certificate, false]);
  });

  it("has none, wherever the schema or no schema lets one stand, and is the same otherwise", async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(plant, { minLength: 1, maxLength: 6 }), async (plants) => {
        const { xml } = await withoutName(Buffer.from(planting(plants)));
        expect(Buffer.from(xml).toString()).not.toContain(name);
        expect(canonical(xml)).toBe(canonical(certificate));
      }),
      { numRuns: 2_000 },
    );
  });

  it("has other prefixes for those that may be a name, and says the same", async () => {
    for (const prefix of ["__proto__", "constructor", "_.x", "å", name]) {
      const sent = certificate
        .replaceAll(/(<\/?)t:/g, `$1${prefix}:`)
        .replaceAll(/(<\/?)r:/g, `$1${prefix}.r:`)
        .replace("xmlns:t=", `xmlns:${prefix}=`)
        .replace("xmlns:r=", `xmlns:${prefix}.r=`);
      const { xml, mayHaveNamed } = await withoutName(Buffer.from(sent));
      expect([Buffer.from(xml).includes(prefix), mayHaveNamed], prefix).toEqual([false, true]);
      expect(await parseXml(xml), prefix).toEqual(await parseXml(Buffer.from(certificate)));
    }
  });

  it("keeps the declarations of what is known, however a namespace is written", async () => {
    for (const prefix of ["t", "ns2", "urn1", "types", "CLIN"]) {
      const sent = certificate
        .replaceAll(/(<\/?)t:/g, `$1${prefix}:`)
        .replace('xmlns:t="urn:riv', `xmlns:${prefix}='&#x75;rn&#58;riv`)
        .replace(':types:3"', ":types:3'");
      const { xml, mayHaveNamed } = await withoutName(Buffer.from(sent));
      expect([Buffer.from(xml).toString(), mayHaveNamed], prefix).toEqual([sent, false]);
    }
  });

  it("has none in the fields for it, which stay, and stay empty", async () => {
    for (const field of named)
      for (const text of inName) {
        const sent = certificate.replace(/<patient>[\s\S]*<\/patient>/, (patient) =>
          patient.replace(new RegExp(`<${field}(?:/>|></${field}>)`), `<${field}>${text}</${field}>`),
        );
        const { xml, mayHaveNamed } = await withoutName(Buffer.from(sent));
        expect([sent.includes(name), mayHaveNamed]).toEqual([true, true]);
        expect(canonical(xml)).toBe(canonical(certificate));
      }
  });

  it("tells that it may have been named by what was left out, but not by a signature or where the contract's schemas lie", async () => {
    const told = async (at: string, planted: string) => {
      const { xml, mayHaveNamed } = await withoutName(Buffer.from(certificate.replace(at, planted + at)));
      return [mayHaveNamed, canonical(xml) === canonical(certificate)];
    };
    const signature = (held: string) =>
      `<e:underskrift><ds:Signature xmlns:ds="http://www.w3.org/2000/09/xmldsig#">${held}</ds:Signature></e:underskrift>`;
    expect(await told("</r:intyg>", signature("<ds:SignatureValue>eA==</ds:SignatureValue>"))).toEqual([false, true]);
    for (const one of between) expect(await told("</r:intyg>", one), one).toEqual([true, true]);
    for (const [hint, mayHaveNamed] of [
      [`${types} ../core_components/clinicalprocess_healthcond_certificate_types_3.0.xsd`, false],
      [`${types} RegisterCertificateResponder_3.1.xsd`, false],
      [`${types} ${name}.xsd`, true],
      [`urn:${name} RegisterCertificateResponder_3.1.xsd`, true],
      [`${types} ${name}/RegisterCertificateResponder_3.1.xsd`, true],
    ] as const) {
      const xsi = `<r:intyg xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" xsi:schemaLocation="${hint}">`;
      const declared = await withoutName(Buffer.from(certificate.replace("<r:intyg>", xsi)));
      expect([declared.mayHaveNamed, Buffer.from(declared.xml).includes("schemaLocation")]).toEqual([
        mayHaveNamed,
        false,
      ]);
    }
  });

  it("leaves out what no list and no numbering has: receivers, what became of it, names and versions of lists", async () => {
    for (const [known, left] of [
      ["<t:code>FKASSA</t:code>", "mottagare"],
      ["<t:code>HSVARD</t:code>", "tidpunkt"],
      ["<t:code>RECEIV</t:code>", "tidpunkt"],
      ["Läkarintyg för sjukpenning", "t:displayName"],
      ["ICD-10-SE", "t:codeSystemName"],
      [">2026<", "t:codeSystemVersion"],
      [">r1<", "referens-id"],
    ] as const) {
      const sent = certificate.replace(known, known.replace(/[\w-][\w åäö-]*(?=<|$)/i, name));
      const { xml, mayHaveNamed } = await withoutName(Buffer.from(sent));
      const without = Buffer.from(xml).toString();
      expect([sent.includes(name), without.includes(name), mayHaveNamed], known).toEqual([true, false, true]);
      expect(certificate.split(`<${left}>`).length - without.split(`<${left}>`).length, known).toBe(1);
    }
  });

  it("takes nobody's number for the version of a list", async () => {
    for (const number of ["201212121212", "20121212-1212", "v121212-1212"]) {
      const { xml, mayHaveNamed } = await withoutName(Buffer.from(certificate.replace(">2026<", `>${number}<`)));
      expect([Buffer.from(xml).toString().includes(number), mayHaveNamed], number).toEqual([false, true]);
    }
  });

  it("leaves out where the patient's address came from, and tells of foreign namespaces", async () => {
    const source = `<e:kallaAdressuppgifter><t:code>${name}</t:code><t:codeSystem>k</t:codeSystem></e:kallaAdressuppgifter>`;
    for (const sent of [
      certificate.replace("<postort/>", `<postort/>${source}`),
      certificate.replace("<r:intyg>", `<r:intyg xmlns:f="urn:${name}">`),
    ]) {
      const { xml, mayHaveNamed } = await withoutName(Buffer.from(sent));
      expect([Buffer.from(xml).toString() === certificate, mayHaveNamed]).toEqual([true, true]);
    }
  });

  it("keeps the free text of answers, whoever it names", async () => {
    const sent = certificate.replace("Text &lt;fri&gt;", `${name} <!-- -->sover`);
    expect(Buffer.from((await withoutName(Buffer.from(sent))).xml).toString()).toContain(`${name} sover`);
  });
});
