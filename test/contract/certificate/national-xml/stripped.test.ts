import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { XmlDocument } from "libxml2-wasm";
import { describe, expect, it } from "vitest";
import { readBodyBytes, writeEnvelope } from "../../../../functions/certificate/national-xml/envelope.ts";
import { parseCertificateXml } from "../../../../functions/certificate/national-xml/parse-certificate-xml.ts";
import { withoutName } from "../../../../functions/certificate/national-xml/without-name.ts";
import { cases, hasShared, schema, titled } from "./schemas.ts";

const named = ["fornamn", "efternamn", "mellannamn", "postadress", "postnummer", "postort"];
const patientElement = /<((?:\w+:)?)patient>[\s\S]*?<\/\1patient>/;
const name = "Namnprov-7c1d";

const samples = existsSync(join(cases, "verdicts.csv"))
  ? readFileSync(join(cases, "verdicts.csv"), "utf8")
      .trim()
      .split("\n")
      .slice(1)
      .map((row) => row.split(","))
      .filter(([, , verdict]) => verdict === "pass")
      .map(([file = ""]) => file)
  : [];

/** The patient's name and address set to a text, in every element that the contract has for them. */
function calling(xml: string, text: string): string {
  return xml.replace(patientElement, (patient) =>
    named.reduce(
      (all, element) =>
        all.replace(
          new RegExp(`<((?:\\w+:)?${element})(?:\\s*/>|>[^<]*</\\1>)`),
          (_all, tag: string) => `<${tag}>${text}</${tag}>`,
        ),
      patient,
    ),
  );
}

/** Canonical XML 1.0, inclusive: every declaration counts, in use or not. Comments are no part of it. */
function canonical(xml: string | Uint8Array): string {
  const document = XmlDocument.fromBuffer(typeof xml === "string" ? Buffer.from(xml) : xml);
  try {
    return document.root.canonicalizeToString();
  } finally {
    document.dispose();
  }
}

describe.skipIf(!hasShared)(titled("An unsigned certificate, stripped"), () => {
  it("is tried with the 55 valid examples", () => {
    expect(samples).toHaveLength(55);
  });

  it.each(samples)("is %s without name and address, and equal in its canonical form", async (file) => {
    const came = readFileSync(join(cases, file), "utf8");
    const sent = calling(came, name);
    const { xml, mayHaveNamed } = await withoutName(Buffer.from(sent));
    expect([sent.includes(name), mayHaveNamed, Buffer.from(xml).toString().includes(name)]).toEqual([
      true,
      true,
      false,
    ]);
    expect(canonical(xml)).toBe(canonical(calling(came, "")));
    const today = { today: "2026-11-20" };
    const [before, after] = [
      await parseCertificateXml(Buffer.from(came), today),
      await parseCertificateXml(xml, today),
    ];
    expect([after.ok && after.value.document, after.ok && after.value.carriedName]).toEqual([
      before.ok && before.value.document,
      false,
    ]);
    const validator = schema("interactions/RegisterCertificateInteraction/RegisterCertificateResponder_3.1.xsd");
    const document = XmlDocument.fromBuffer(xml);
    try {
      expect(() => validator.validate(document)).not.toThrow();
    } finally {
      document.dispose();
      validator.dispose();
    }
  });

  it("is the very same bytes where there is nothing to leave out", async () => {
    const rich = readFileSync(join(cases, "reported/stored/rich-unsigned.xml.txt"));
    const { xml, mayHaveNamed } = await withoutName(rich);
    expect([Buffer.from(xml).toString(), mayHaveNamed]).toEqual([rich.toString().trimEnd(), false]);
  });
});

describe.skipIf(!hasShared)(titled("A signed certificate"), () => {
  it("is taken out of its envelope byte for byte, whatever the envelope declares", async () => {
    const sent = readFileSync(join(cases, "reported/stored/urn-prefix.soap.xml.txt"));
    const read = await readBodyBytes(sent, { logicalAddress: "required" });
    const element = /<ns2:RegisterCertificate[\s\S]*<\/ns2:RegisterCertificate>/.exec(sent.toString())?.[0];
    expect(read.ok && Buffer.from(read.value.bytes).toString()).toBe(element);
  });

  it.each(samples)("%s keeps its inclusive canonical form on the way through envelopes", async (file) => {
    const alone = readFileSync(join(cases, file), "utf8");
    const declaring = Buffer.from(writeEnvelope("SE1", Buffer.from(alone)))
      .toString()
      .replace("<soapenv:Envelope ", `<soapenv:Envelope xmlns="urn:default" xmlns:urn="urn:u" xmlns:riv="urn:riv" `);
    const read = await readBodyBytes(Buffer.from(declaring), { logicalAddress: "required" });
    expect(canonical(read.ok ? read.value.bytes : "")).toBe(canonical(alone));
  });
});
