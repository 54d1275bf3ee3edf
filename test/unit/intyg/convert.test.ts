import { someSignature } from "../certificate/national-xml/messages.ts";
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { inflateSync } from "node:zlib";
import { describe, expect, it } from "vitest";
import { writeEnvelope } from "../../../functions/certificate/national-xml/envelope.ts";
import { aWorld } from "../../fixtures/world.ts";
import { aCertificate, aCertificateJson, certificateXml, wholeAnswers, wholeJsonAnswers } from "./a-certificate.ts";
import { emptyFolder, intyg } from "./recorded-terminal.ts";

function folderWith(text: string): string {
  const folder = emptyFolder();
  writeFileSync(join(folder, "file"), text);
  return folder;
}

/** A PDF with its streams unpacked, as far as they are packed with Flate. */
function unpacked(pdf: Buffer): string {
  const streams = [...pdf.toString("latin1").matchAll(/stream\r?\n([^]*?)\r?\nendstream/g)].map(([, packed = ""]) => {
    try {
      return inflateSync(Buffer.from(packed, "latin1")).toString("latin1");
    } catch {
      return packed;
    }
  });
  return streams.join("\n");
}

const signature = `<u:underskrift xmlns:u="urn:riv:clinicalprocess:healthcond:certificate:3.2">${someSignature}</u:underskrift></r:intyg>`;

/** The certificate as it is posted to registration. */
const requestXml = (address = aCertificate().issuer.unit.hsaId): string =>
  Buffer.from(writeEnvelope(address, Buffer.from(certificateXml()))).toString();

describe("convert", () => {
  it("makes a SOAP request that registration takes as it is, to whom it is told", async () => {
    const world = await aWorld();
    const provider = aCertificate().issuer.unit.careProvider.hsaId;
    for (const args of [[], ["--logical-address", provider]]) {
      const ran = await intyg(["convert", "file", "--to", "xml", ...args], { folder: folderWith(certificateXml()) });
      const answer = await world.call("registerCertificate", { xml: ran.out });
      expect([answer.status, answer.text]).toEqual([200, expect.stringMatching(/resultCode>(OK|INFO)</)]);
      if (args.length > 0) expect(ran.out).toBe(`${requestXml(provider)}\n`);
    }
  });

  it("takes - for standard input", async () => {
    const input = () => Promise.resolve(Buffer.from(certificateXml()));
    const ran = await intyg(["convert", "-", "--to", "json"], { input, folder: "/nonexistent" });
    expect(JSON.parse(ran.out)).toEqual(aCertificateJson());
  });

  it("makes the API's document of national XML", async () => {
    const ran = await intyg(["convert", "file", "--to", "json"], { folder: folderWith(certificateXml()) });
    expect(ran).toMatchObject({ code: 0, err: "" });
    expect(JSON.parse(ran.out)).toEqual(aCertificateJson());
  });

  it("makes national XML of that document, and the same again", async () => {
    const json = await intyg(["convert", "file", "--to", "json"], { folder: folderWith(certificateXml()) });
    const xml = await intyg(["convert", "file", "--to", "xml"], { folder: folderWith(json.out) });
    expect(xml).toEqual({ code: 0, out: `${requestXml()}\n`, err: "" });
  });

  it("leaves the patient's name behind, and says so", async () => {
    const named = certificateXml().replace("<fornamn/>", "<fornamn>Tolvan</fornamn>");
    const ran = await intyg(["convert", "file", "--to", "xml"], { folder: folderWith(named), language: "sv" });
    expect(ran).toEqual({
      code: 0,
      out: `${requestXml()}\n`,
      err: "Patientens namn och adress följer inte med.\n",
    });
  });

  it("leaves the signature behind, and says so", async () => {
    const ran = await intyg(["convert", "file", "--to", "xml"], {
      folder: folderWith(certificateXml().replace("</r:intyg>", signature)),
    });
    expect(ran).toEqual({ code: 0, out: `${requestXml()}\n`, err: "The signature is not included.\n" });
  });

  it("prints a certificate as a PDF that says where it is verified and holds what was signed", async () => {
    const signed = certificateXml().replace("</r:intyg>", signature);
    const chunks: Uint8Array[] = [];
    const ran = await intyg(["convert", "file", "--to", "pdf", "--verify-at", "https://intyg.example/verify"], {
      folder: folderWith(signed),
      out: (data) => void chunks.push(Buffer.from(data)),
    });
    const pdf = Buffer.concat(chunks);
    expect(ran).toMatchObject({ code: 0, err: "" });
    expect(pdf.toString("latin1")).toMatch(/^%PDF-1\.7[^]*%%EOF\s*$/);
    expect(unpacked(pdf)).toContain("https://intyg.example/verify/6f1c2a34");
    expect(unpacked(pdf).includes(Buffer.from(signed).toString("latin1"))).toBe(true);
  });

  it("does not put the signed XML into a print where it names the patient, and says so", async () => {
    const named = certificateXml().replace("</r:intyg>", signature).replace("<fornamn/>", "<fornamn>Tolvan</fornamn>");
    const ran = await intyg(["convert", "file", "--to", "pdf", "--json"], {
      folder: folderWith(named),
      environment: { INTYG_ORIGIN: "https://intyg.example" },
    });
    expect(ran).toMatchObject({ code: 0, err: expect.stringContaining("not attached to the file") });
    const pdf = unpacked(Buffer.from(JSON.parse(ran.out).content, "base64"));
    expect(pdf).toContain("https://intyg.example/verify/6f1c2a34");
    expect(pdf).not.toContain("Tolvan");
    expect(pdf).not.toContain("RegisterCertificate");
  });

  it.each([
    ["between its elements", "<version>", "<!-- Tolvan --><version>"],
    ["within its signature", "</ds:Signature>", "<ds:Object>Tolvan</ds:Object></ds:Signature>"],
  ])("does so where something %s may name the patient", async (_where, before, planted) => {
    const named = certificateXml().replace("</r:intyg>", signature).replace(before, planted);
    const ran = await intyg(["convert", "file", "--to", "pdf", "--json"], {
      folder: folderWith(named),
      environment: { INTYG_ORIGIN: "https://intyg.example" },
    });
    expect([named.includes("Tolvan"), ran.err]).toEqual([true, expect.stringContaining("not attached to the file")]);
    expect(unpacked(Buffer.from(JSON.parse(ran.out).content, "base64"))).not.toContain("Tolvan");
  });

  it("does not print to the screen", async () => {
    const ran = await intyg(["convert", "file", "--to", "pdf", "--verify-at", "https://intyg.example/verify"], {
      folder: folderWith(certificateXml()),
      outIsTerminal: true,
    });
    expect(ran).toMatchObject({ code: 2, out: "", err: expect.stringContaining("write it to a file") });
  });

  it("wraps the content with --json", async () => {
    const ran = await intyg(["convert", "file", "--to", "xml", "--json"], { folder: folderWith(certificateXml()) });
    expect(JSON.parse(ran.out)).toEqual({ form: "xml", content: requestXml() });
  });

  it.each([
    [
      "an invalid certificate",
      certificateXml({ ...wholeAnswers, "39": [] }),
      "FK7804.39.1.required  /answers/39/0/39.1  Answer “",
    ],
    [
      "an invalid document",
      JSON.stringify(aCertificateJson({ answers: { ...wholeJsonAnswers, prognosis: undefined } })),
      "FK7804.39.1.required  /answers/prognosis/returnToWork  Answer “",
    ],
    ["JSON that is broken off", "{", "json-malformed  The file is not valid JSON."],
    ["JSON of something else", "{}", "json-not-a-certificate  "],
    [
      "a document of an unknown type",
      JSON.stringify(aCertificateJson({ form: "FK1-1.0" })),
      "certificate-type-unknown  ",
    ],
    [
      "a document whose version is of another form",
      JSON.stringify(aCertificateJson({ textVersion: "1.3" })),
      "certificate-type-unknown  ",
    ],
    [
      "a document with an answer that the form does not ask",
      JSON.stringify(aCertificateJson({ answers: { ...wholeJsonAnswers, sickness: { text: "x" } } })),
      "FK7804.question.unknown  /answers/sickness  This certificate type has no such question.",
    ],
    ["something else", "Hej", "xml-malformed  "],
  ])("refuses %s with its findings and gives nothing", async (_what, text, told) => {
    const ran = await intyg(["convert", "file", "--to", "json"], { folder: folderWith(text) });
    expect(ran).toMatchObject({ code: 1, out: "" });
    expect(ran.err).toContain(told);
  });

  it("ends with 2 where the file cannot be read, and where no form is asked for", async () => {
    expect(await intyg(["convert", "nowhere", "--to", "json"])).toMatchObject({
      code: 2,
      out: "",
      err: "nowhere: there is no such file or folder\n",
    });
    expect(await intyg(["convert", "file"])).toMatchObject({ code: 2, out: "" });
  });
});
