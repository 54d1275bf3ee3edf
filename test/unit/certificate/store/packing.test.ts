import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { gzipSync } from "node:zlib";
import { describe, expect, it } from "vitest";
import { pack, unpack } from "../../../../functions/certificate/store/packing.ts";
import { writeRegisterCertificate } from "../../../../functions/certificate/national-xml/write-certificate-xml.ts";
import { finalise } from "../../../../functions/certificate/types/finalise.ts";
import { allExamples } from "../../../../functions/certificate/types/all-examples.ts";
import { formName } from "../../../../functions/certificate/types/json/form-name.ts";
import { answersFromJson } from "../../../../functions/certificate/types/json/answers-from-json.ts";
import { exampleIssuer } from "../../../../bin/intyg/example/example-issuer.ts";

const folder = "functions/certificate/store";
const dictionary = (JSON.parse(readFileSync(`${folder}/packing-dictionary-1.json`, "utf8")) as string[]).join("");

/** A text that was packed when its way came to be; what is packed so lies in tables. */
const kept = {
  plain: '<svar id="27"><delsvar id="27.1">false</delsvar></svar>'.repeat(3),
  withFirstDictionary: "01a3fcc4503a680300",
  asItIs: "003139313231323132",
};

const today = "2026-11-22";
const signedXmlOf = ([type, example]: (typeof allExamples)[number]): Buffer => {
  const { answers } = answersFromJson(type, example(today));
  return Buffer.from(
    writeRegisterCertificate({
      id: "6f1c2a34-5d6e-4f70-8a9b-0c1d2e3f4a5b",
      type: type.key,
      version: type.version,
      signedAt: `${today}T10:30:00`,
      patient: { kind: "personnummer", number: "191212121212" },
      issuer: exampleIssuer(),
      relations: [],
      answers: finalise(type, answers, today),
    }),
  );
};

describe("Packing", () => {
  it("gives back what was packed, of any size and whether or not it packs", () => {
    const texts = ["", "a", "a".repeat(99), "a".repeat(100), "åäö".repeat(70_000), dictionary, dictionary.repeat(3)];
    for (const text of texts) expect(unpack(pack(text)).toString("utf8")).toBe(text);
    const random = Buffer.from(Array.from({ length: 200_000 }, (_, at) => (at * 7919 * (at % 251)) % 256));
    expect(unpack(pack(random)).equals(random)).toBe(true);
  });

  it("opens what lies in tables already: the dictionary stays as it is", () => {
    expect(createHash("sha256").update(dictionary).digest("hex")).toBe(
      "b4d66adcc1f8db8a8c0150e1e0158c422046c830daef0b71e47696e009462558",
    );
    expect(unpack(Buffer.from(kept.withFirstDictionary, "hex")).toString("utf8")).toBe(kept.plain);
    expect(unpack(Buffer.from(kept.asItIs, "hex")).toString("utf8")).toBe("19121212");
  });

  it("refuses what was packed in a way of later, or of none", () => {
    expect(() => unpack(Buffer.of(2, 1, 2, 3))).toThrow(TypeError);
    expect(() => unpack(Buffer.of())).toThrow(TypeError);
  });

  it.each(allExamples.map((one) => [formName(one[0]), one] as const))(
    "makes the XML of %s a third less at least than it packs alone",
    (_, one) => {
      const xml = signedXmlOf(one);
      expect(pack(xml).length).toBeLessThan((gzipSync(xml).length * 2) / 3);
    },
  );

  it("has nobody in its dictionary", () => {
    // Ten digits and more in a row are a person or a phone; what has a letter between is an id of an organisation.
    expect(dictionary).not.toMatch(/(?<![\d.-])\d{10,}(?![\d.])/);
    expect(dictionary).not.toContain("TSTNMT");
    expect(dictionary).not.toContain(exampleIssuer().name);
  });
});
