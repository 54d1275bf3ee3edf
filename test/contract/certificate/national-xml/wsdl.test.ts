import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { XsdValidator } from "libxml2-wasm";
import {
  XmlAttribute,
  XmlBufferInputProvider,
  XmlDocument,
  XmlElement,
  XsdValidator as Validators,
  xmlRegisterInputProvider,
} from "libxml2-wasm";
import { describe, expect, it } from "vitest";
import { writeWsdl } from "../../../../functions/certificate/national-xml/wsdl/write-wsdl.ts";
import { authorityQuestion } from "../../../unit/certificate/national-xml/messages.ts";
import { sendMessageToCareXml } from "../../../unit/certificate/national-xml/send-message-to-care-xml.ts";
import { cases, hasShared, schema, titled } from "./schemas.ts";

const prefixes = {
  wsdl: "http://schemas.xmlsoap.org/wsdl/",
  soap: "http://schemas.xmlsoap.org/wsdl/soap/",
  xs: "http://www.w3.org/2001/XMLSchema",
};

describe.each(["RegisterCertificate", "SendMessageToCare"] as const)("The WSDL of %s", (name) => {
  it("names nothing that it does not declare", () => {
    const wsdl = XmlDocument.fromString(writeWsdl(name, "https://api.test/riv/x"));
    const found = (path: string) =>
      wsdl.find(path, prefixes).flatMap((node) => (node instanceof XmlAttribute ? [node.value] : []));
    const declared = new Set(found("//wsdl:message/@name | //wsdl:portType/@name | //wsdl:binding/@name"));
    const named = found("//wsdl:input/@message | //wsdl:output/@message | //wsdl:binding/@type | //wsdl:port/@binding");
    expect(named.map((one) => one.replace("tns:", "")).filter((one) => !declared.has(one))).toEqual([]);
    expect(found("//wsdl:part/@element")).toEqual(["itr:LogicalAddress", `m:${name}`, `m:${name}Response`]);
    expect(found("//xs:import/@schemaLocation | //wsdl:import/@location")).toEqual([]);
    wsdl.dispose();
  });
});

/** The schemas that stand in a WSDL, as a validator: each is given an address, which a WSDL does not need. */
function schemaIn(wsdl: string, name: string): XsdValidator {
  const document = XmlDocument.fromString(wsdl);
  const files = Object.fromEntries(
    document.find("//xs:schema", prefixes).flatMap((node) => {
      if (!(node instanceof XmlElement)) return [];
      const text = node.canonicalizeToString();
      const located = text.replace(/(<xs:import namespace="([^"]+)")/g, `$1 schemaLocation="memory://${name}/$2"`);
      return [[`memory://${name}/${node.attr("targetNamespace")?.value ?? ""}`, Buffer.from(located)]];
    }),
  );
  document.dispose();
  xmlRegisterInputProvider(new XmlBufferInputProvider(files));
  const [last = ""] = Object.keys(files).slice(-1);
  return Validators.fromDoc(XmlDocument.fromBuffer(files[last]!, { url: last }));
}

function accepts(validator: XsdValidator, xml: string): boolean {
  const document = XmlDocument.fromString(xml);
  try {
    validator.validate(document);
    return true;
  } catch {
    return false;
  } finally {
    document.dispose();
  }
}

/** Each element left out, doubled, emptied, put after its neighbour; each attribute's and text's value made another. */
function mutantsOf(xml: string, every: number): string[] {
  const pieces = [...xml.matchAll(/<([\w:-]+)(?:\s[^<>]*)?>[^<>]*<\/\1>/g)];
  const changed = (at: number, length: number, text: string) => xml.slice(0, at) + text + xml.slice(at + length);
  return pieces
    .filter((_piece, index) => index % every === 0)
    .flatMap(({ 0: whole, index }) => [
      changed(index, whole.length, ""),
      changed(index, whole.length, whole + whole),
      changed(index, whole.length, whole.replace(/>[^<>]*</, "><")),
      changed(index, whole.length, whole.replace(/>[^<>]*</, "> x <")),
      changed(index, whole.length, whole.replace(/>([^<>]*)</, `>$1<b xmlns="urn:b"/><`)),
      changed(index, whole.length, `<b xmlns="urn:b"/>${whole}`),
      changed(index, whole.length, whole.replace(/="[^"]*"/, `="x"`)),
    ]);
}

describe.skipIf(!hasShared)(titled("The schemas of the WSDL"), () => {
  const published = {
    RegisterCertificate: "interactions/RegisterCertificateInteraction/RegisterCertificateResponder_3.1.xsd",
    SendMessageToCare: "interactions/SendMessageToCareInteraction/SendMessageToCareResponder_2.0.xsd",
  } as const;

  function disagreements(name: keyof typeof published, documents: readonly string[]) {
    const theirs = schema(published[name]);
    const ours = schemaIn(writeWsdl(name, "https://api.test/riv/x"), name);
    const judged = documents.map((xml) => ({ xml, theirs: accepts(theirs, xml), ours: accepts(ours, xml) }));
    return {
      accepted: judged.filter((one) => one.theirs).length,
      refused: judged.filter((one) => !one.theirs).length,
      differing: judged.filter((one) => one.theirs !== one.ours).map(({ xml }) => xml.slice(0, 3000)),
    };
  }

  it("take and refuse the same certificates as the published ones, mutants included", () => {
    const samples = readdirSync(cases, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile() && entry.name.endsWith(".xml") && !/requests|reported/.test(entry.parentPath))
      .map((entry) => readFileSync(join(entry.parentPath, entry.name), "utf8"))
      // What a signature consists of is left to the W3C's schema.
      .filter((xml) => xml.includes("RegisterCertificateResponder:3") && !xml.includes(":Signature"));
    expect(samples.length).toBeGreaterThan(100);
    const mutants = samples.filter((_sample, index) => index % 10 === 0).flatMap((xml) => mutantsOf(xml, 2));
    const { accepted, refused, differing } = disagreements("RegisterCertificate", [...samples, ...mutants]);
    expect(differing).toEqual([]);
    expect(Math.min(accepted, refused)).toBeGreaterThan(500);
  });

  it("take and refuse the same messages as the published ones", () => {
    const message = sendMessageToCareXml({
      ...authorityQuestion,
      subject: "KOMPLT",
      complements: [{ questionId: "32", instance: 1, text: "x" }],
      lastAnswerDate: "2026-12-24",
      answerTo: { messageId: "1", referenceId: "2" },
      reminderOf: "3",
      referenceId: "4",
      heading: "5",
    });
    const { accepted, refused, differing } = disagreements("SendMessageToCare", [message, ...mutantsOf(message, 1)]);
    expect(differing).toEqual([]);
    expect(Math.min(accepted, refused)).toBeGreaterThan(20);
  });
});
