import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { XmlDocument } from "libxml2-wasm";
import { describe, expect, it } from "vitest";
import { certificateTypes, findType } from "../../../../functions/certificate/types/registry.ts";
import { readPrefill } from "../../../../functions/certificate/national-xml/prefill.ts";
import { registerCertificateXml } from "../../../../functions/certificate/national-xml/write-certificate-xml.ts";
import { someCertificates } from "../../../property/certificate/types/certificates.ts";
import { cases, hasShared, schema, titled } from "./schemas.ts";

describe.skipIf(!hasShared)(titled("a written certificate"), () => {
  it.each(certificateTypes.map((type) => [`${type.key} ${type.version}`, type] as const))(
    "%s is valid against the national contract",
    (_, type) => {
      const validator = schema("interactions/RegisterCertificateInteraction/RegisterCertificateResponder_3.1.xsd");
      for (const document of someCertificates(type, 100)) {
        const parsed = XmlDocument.fromString(
          registerCertificateXml({
            ...document,
            relations: [{ kind: "renew", certificateId: "x" }],
            sentAt: "2026-11-20T10:00:00",
          }),
        );
        expect(() => validator.validate(parsed)).not.toThrow();
        parsed.dispose();
      }
    },
  );
});

describe.skipIf(!hasShared)(titled("what journal systems start a draft with"), () => {
  const today = "2026-11-20";
  const requests = join(cases, "requests");
  const read = async (path: string, key: string) => {
    const type = findType(key);
    const prefill = type === undefined ? undefined : await readPrefill(type, readFileSync(join(requests, path)), today);
    if (prefill?.ok !== true) throw new Error("no prefill");
    return prefill.value;
  };
  const lisjp = (name: string) => read(`CreateDraftCertificate/lisjp-lisjp-${name}.xml`, "LISJP");

  it("is taken over whole when all fits", async () => {
    const { answers, taken, changed, ignored } = await lisjp("full");
    expect([changed, ignored]).toEqual([[], []]);
    expect(taken.length).toBeGreaterThan(40);
    expect(answers["32"]).toHaveLength(4);
    expect(answers["6"]?.[0]).toMatchObject({
      "6.2": { code: "J22", system: "ICD-10-SE" },
      "6.6": { code: "S22", system: "ICD-10-SE" },
    });
  });

  it("leaves out what stands twice", async () => {
    const [full, doubled] = [await lisjp("full"), await lisjp("duplicated-values")];
    expect(doubled.answers).toEqual(full.answers);
    expect(doubled.ignored.map(({ pointer }) => pointer)).toEqual(["/28", "/6/6.2", "/32", "/40"]);
    expect(doubled.ignored.every(({ reason }) => reason === "duplicate")).toBe(true);
  });

  it("takes a code with the dot that people write, and keeps it without", async () => {
    const { answers } = await lisjp("ignored-diagnose-code-invalid-format");
    expect(answers["6"]?.[0]).toMatchObject({ "6.4": { code: "U071", system: "ICD-10-SE" } });
  });

  it("leaves out diagnoses of another code system, with their words", async () => {
    const { answers, ignored } = await lisjp("ignored-diagnose-code");
    expect(Object.keys(answers["6"]?.[0] ?? {}).toSorted()).toEqual(["6.1", "6.2"]);
    expect(ignored.map(({ reason }) => reason)).toEqual(
      expect.arrayContaining(["diagnosis-form", "wrong-code-system"]),
    );
  });

  it("calls a diagnosis without words what the code is called", async () => {
    const { answers, changed } = await lisjp("defaulting-diagnose-beskrivning");
    expect(answers["6"]?.[0]?.["6.1"]).toMatch(/luftvägarna$/);
    expect(changed).toContainEqual({ pointer: "/answers/6/0/6.1", reason: "text-from-code" });
  });

  it("dates a basis today when it has no usable date, and starts a degree without period today", async () => {
    const dated = await lisjp("defaulting-grundformu-date");
    expect(dated.answers["1"]?.map((row) => row["1.2"])).toEqual([today, today, today, "2019-01-01"]);
    const started = await lisjp("defaulting-sjukskrivning-startdate");
    expect(started.answers["32"]?.[0]?.["32.2"]).toEqual({ start: today });
    expect(started.changed).toContainEqual({ pointer: "/answers/32/0/32.2", reason: "start-set-to-today" });
  });

  it("shortens a text that is too long", async () => {
    const { answers, changed } = await lisjp("freetext-maxlength");
    expect((answers["35"]?.[0]?.["35.1"] as string).length).toBeLessThanOrEqual(4000);
    expect(changed).toContainEqual({ pointer: "/answers/35/0/35.1", reason: "shortened" });
  });

  it("is nothing when the request brings none, and for a type without prefill", async () => {
    const type = findType("LISJP")!;
    expect(
      await readPrefill(type, readFileSync(join(requests, "CreateDraftCertificate/lisjp-lisjp-empty.xml")), today),
    ).toEqual({ ok: false, refusal: { code: "no-prefill" } });
    expect((await read("forifyllnad/lisjp-FK7804_V2.xml", "LUSE")).answers).toEqual({});
  });

  it("fills FK7804 and TS8071, reading decimal commas, and leaves out what an earlier version asked", async () => {
    const insurance = await read("forifyllnad/lisjp-FK7804_V2.xml", "FK7804");
    expect(insurance.ignored).toEqual([]);
    expect(insurance.answers["39"]).toEqual([{ "39.1": "STOR_SANNOLIKHET" }]);
    const licence = await read("forifyllnad/ts-bas-TS8071_V2.xml", "TS8071");
    expect(licence.answers["5"]?.[0]?.["5.1"]).toBe(0.5);
    expect(licence.changed.every(({ reason }) => reason === "decimal-comma")).toBe(true);
    expect(licence.ignored.map(({ pointer }) => pointer)).toEqual(["/12/12.2", "/21/21.3", "/22/22.2", "/25/25.2"]);
    const older = await read("forifyllnad/ts-bas-TS8071.xml", "TS8071");
    expect(older.ignored).toEqual(
      expect.arrayContaining([
        { pointer: "/6", reason: "unknown-question" },
        { pointer: "/9/9.3", reason: "unknown-code" },
      ]),
    );
  });
});

describe.skipIf(!hasShared)(titled("the product"), () => {
  it("ships no foreign schema or rules", () => {
    const found = existsSync("functions")
      ? readdirSync("functions", { recursive: true, encoding: "utf8" }).filter((file) => /\.(xsd|sch|wsdl)$/.test(file))
      : [];
    expect(found).toEqual([]);
  });
});
