import { describe, expect, it } from "vitest";
import {
  readEnvelope,
  readBodyBytes,
  writeAnswerEnvelope,
  writeEnvelope,
} from "../../../../functions/certificate/national-xml/envelope.ts";
import { bytes, registerCertificateXml } from "./messages.ts";

const soap = "http://schemas.xmlsoap.org/soap/envelope/";
const address = `<h:LogicalAddress xmlns:h="urn:riv:itintegration:registry:1">2021005521</h:LogicalAddress>`;

function envelope(header: string, body: string, attributes = ""): Uint8Array {
  return bytes(
    `<s:Envelope xmlns:s="${soap}" ${attributes}><s:Header>${header}</s:Header><s:Body>${body}</s:Body></s:Envelope>`,
  );
}

async function refusalOf(xml: Uint8Array): Promise<string> {
  const result = await readEnvelope(xml, { logicalAddress: "required" });
  return result.ok ? "read" : result.refusal.code;
}

describe("An envelope of RIV-TA 2.1", () => {
  it("carries the signed element byte for byte, without its XML declaration", () => {
    const signed = registerCertificateXml();
    const written = Buffer.from(writeEnvelope("2021005521", bytes(signed))).toString("utf8");
    const element = signed.slice(signed.indexOf("<r:Reg"));
    expect(written).toContain(`<soapenv:Body>${element}</soapenv:Body>`);
    expect(written.indexOf("<?xml", 1)).toBe(-1);
  });

  it("gives the same element back on the other side", async () => {
    const element = registerCertificateXml()
      .trim()
      .replace(/^<\?xml[^>]*\?>\n/u, "");
    const read = await readBodyBytes(writeEnvelope("2021005521", bytes(element)), { logicalAddress: "required" });
    expect(read.ok && { ...read.value, bytes: Buffer.from(read.value.bytes).toString("utf8") }).toEqual({
      logicalAddress: "2021005521",
      namespace: "urn:riv:clinicalprocess:healthcond:certificate:RegisterCertificateResponder:3",
      name: "RegisterCertificate",
      bytes: element,
    });
  });

  it("escapes the logical address", async () => {
    const read = await readEnvelope(writeEnvelope(`<&">`, bytes("<a/>")), { logicalAddress: "required" });
    expect(read.ok && read.value.logicalAddress).toBe(`<&">`);
  });

  it("will not take in anything but UTF-8 XML without document type, because that is a bug of ours", async () => {
    expect(() => writeEnvelope("1", bytes("not xml"))).toThrow("xml-malformed");
    expect(() => writeAnswerEnvelope(bytes("<!DOCTYPE a><a/>"))).toThrow("xml-with-doctype");
  });

  it.each([
    ["soap-not-envelope", bytes("<a/>")],
    ["soap-not-envelope", bytes(`<s:Envelope xmlns:s="${soap}"><s:Header>${address}</s:Header></s:Envelope>`)],
    [
      "soap-not-envelope",
      bytes(
        `<s:Envelope xmlns:s="${soap}"><s:Header/><s:Header>${address}</s:Header><s:Body><a/></s:Body></s:Envelope>`,
      ),
    ],
    [
      "soap-body-not-single",
      bytes(
        `<s:Envelope xmlns:s="${soap}"><s:Header>${address}</s:Header><s:Body><a/></s:Body><s:Body><b/></s:Body></s:Envelope>`,
      ),
    ],
    [
      "soap-other-version",
      bytes(`<s:Envelope xmlns:s="http://www.w3.org/2003/05/soap-envelope"><s:Body><a/></s:Body></s:Envelope>`),
    ],
    ["soap-without-logical-address", envelope("", "<a/>")],
    ["soap-without-logical-address", envelope(address.replace("registry:1", "registry:2"), "<a/>")],
    ["soap-without-logical-address", envelope(address + address, "<a/>")],
    ["soap-without-logical-address", envelope(address.replace("2021005521", " "), "<a/>")],
    ["soap-must-understand", envelope(`${address}<x:Security xmlns:x="urn:x" s:mustUnderstand="1"/>`, "<a/>")],
    ["xml-too-large", envelope(address.repeat(51), "<a/>")],
    ["soap-body-not-single", envelope(address, "")],
    ["soap-body-not-single", envelope(address, "<a/><b/>")],
    ["xml-malformed", bytes("<s:Envelope>")],
  ])("is refused with %s", async (code, xml) => {
    expect(await refusalOf(xml)).toBe(code);
  });

  it("may have header blocks it need not understand, and comments around the parts", async () => {
    expect(
      await refusalOf(
        envelope(`<!-- x --><x:Trace xmlns:x="urn:x" s:mustUnderstand="0"/>${address}`, "<!-- y --><a/>"),
      ),
    ).toBe("read");
  });

  const security = (attributes: string) => `<x:Security xmlns:x="urn:x" s:mustUnderstand="1" ${attributes}/>`;

  it("may have blocks for another actor, whatever they ask to be understood (SOAP 1.1 §4.2)", async () => {
    for (const actor of ["urn:somebody-else", "http://schemas.xmlsoap.org/soap/actor/none"])
      expect(await refusalOf(envelope(`${security(`s:actor="${actor}"`)}${address}`, "<a/>"))).toBe("read");
    const theirs = address.replace(">2021", ` s:actor="urn:somebody-else">2021`);
    expect(await refusalOf(envelope(theirs, "<a/>"))).toBe("soap-without-logical-address");
    expect(await refusalOf(envelope(theirs + address, "<a/>"))).toBe("read");
  });

  it.each(["", `s:actor=""`, `s:actor="http://schemas.xmlsoap.org/soap/actor/next"`, `actor="urn:of-no-namespace"`])(
    "may have no block for us that must be understood and is not known: %s",
    async (attributes) => {
      expect(await refusalOf(envelope(`${address}${security(attributes)}`, "<a/>"))).toBe("soap-must-understand");
    },
  );

  it("hands the element the namespaces it borrows from the envelope, and no others", async () => {
    const xml = envelope(
      address,
      `<a:R b="1>0"><c:x q="d:y"/><a:R/></a:R>`,
      `xmlns:a="urn:a" xmlns:c="urn:c" xmlns:d="urn:d" xmlns:unused="urn:u" xmlns="urn:default"`,
    );
    const read = await readBodyBytes(xml, { logicalAddress: "required" });
    expect(read.ok && Buffer.from(read.value.bytes).toString("utf8")).toBe(
      `<a:R xmlns:a="urn:a" xmlns:c="urn:c" b="1>0"><c:x q="d:y"/><a:R/></a:R>`,
    );
  });

  it("declares only what a name in the element has and nothing in it declares", async () => {
    const declared = `xmlns:a="urn:a" xmlns:b="urn:b" xmlns:urn="urn:urn" xmlns="urn:default"`;
    for (const [content, borrowed] of [
      [`<R xmlns="urn:own"><urn2:x xmlns:urn2="urn:urn">urn:a</urn2:x></R>`, ""],
      [`<R xmlns="urn:own"><!-- <a:x/> --><x><![CDATA[<b:x/>]]></x></R>`, ""],
      [`<R xmlns="urn:own" b:y=""/>`, ` xmlns:b="urn:b"`],
      [`<R xmlns="urn:own"><y xmlns:b="urn:other" b:z=">"><b:z/></y><b:z/></R>`, ` xmlns:b="urn:b"`],
      [`<a:R xmlns:a="urn:own"><x/></a:R>`, ` xmlns="urn:default"`],
      [`<a:R xmlns:a="urn:own"><x xmlns=""/></a:R>`, ""],
    ] as const) {
      const read = await readBodyBytes(envelope(address, content, declared), { logicalAddress: "required" });
      const [name = ""] = /^<[^\s>]+/.exec(content) ?? [];
      expect(read.ok && Buffer.from(read.value.bytes).toString("utf8")).toBe(
        `${name}${borrowed}${content.slice(name.length)}`,
      );
    }
  });

  it("declares a borrowed namespace as it is, and refuses one whose name would break the declaration", async () => {
    const borrowed = async (uri: string) => {
      const xml = envelope(address, "<a:R/>", `xmlns:a="urn:${uri}"`);
      const read = await readBodyBytes(xml, { logicalAddress: "required" });
      return read.ok ? Buffer.from(read.value.bytes).toString("utf8") : read.refusal.code;
    };
    expect(await borrowed("a&amp;b'c")).toBe(`<a:R xmlns:a="urn:a&amp;b'c"/>`);
    for (const uri of ["&quot;", "&#10;", "&#9;", "&lt;", " "]) expect(await borrowed(uri), uri).toBe("xml-malformed");
  });

  it("hands it no default namespace that the Body took back", async () => {
    const xml = bytes(`<s:Envelope xmlns:s="${soap}" xmlns="urn:default"><s:Body xmlns=""><R/></s:Body></s:Envelope>`);
    const read = await readBodyBytes(xml, { logicalAddress: "not asked for" });
    expect(read.ok && [read.value.namespace, Buffer.from(read.value.bytes).toString("utf8")]).toEqual(["", "<R/>"]);
  });

  it("cuts out the right element past comments, CDATA and attributes that look like tags", async () => {
    const body = `<!-- <s:Body><no/> --><R><![CDATA[</R></Body>]]><R a=">" b='/R>'/><!-- </R> --></R><!-- after -->`;
    const read = await readBodyBytes(envelope(`<!-- <s:Body/> -->${address}`, body), { logicalAddress: "required" });
    expect(read.ok && Buffer.from(read.value.bytes).toString("utf8")).toBe(
      `<R><![CDATA[</R></Body>]]><R a=">" b='/R>'/><!-- </R> --></R>`,
    );
  });
});
