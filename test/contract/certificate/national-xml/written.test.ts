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
    if (type === undefined) throw new Error(`no ${key}`);
    const { answers, report } = await readPrefill(type, readFileSync(join(requests, path)), { own: {}, today });
    return { answers, ...report };
  };
  const lisjp = (name: string) => read(`CreateDraftCertificate/lisjp-lisjp-${name}.xml`, "LISJP");

  it("is taken over whole when all fits", async () => {
    const { answers, filled, changed, leftOut } = await lisjp("full");
    expect([changed, leftOut]).toEqual([[], []]);
    expect(filled.toSorted()).toEqual(Object.keys(answers).toSorted());
    expect(answers["32"]).toHaveLength(4);
    expect(answers["6"]?.[0]).toMatchObject({
      "6.2": { code: "J22", system: "ICD-10-SE" },
      "6.6": { code: "S22", system: "ICD-10-SE" },
    });
  });

  it("leaves out what stands twice", async () => {
    const [full, doubled] = [await lisjp("full"), await lisjp("duplicated-values")];
    expect(doubled.answers).toEqual(full.answers);
    expect(doubled.leftOut.map(({ answerId, partId = answerId, code }) => `${partId} ${code}`)).toEqual(
      ["28", "6.2", "32", "40"].map((id) => `${id} duplicate`),
    );
  });

  it("takes a code with the dot that people write, and keeps it without", async () => {
    const { answers } = await lisjp("ignored-diagnose-code-invalid-format");
    expect(answers["6"]?.[0]).toMatchObject({ "6.4": { code: "U071", system: "ICD-10-SE" } });
  });

  it("leaves out diagnoses of another code system, with their words", async () => {
    const { answers, leftOut } = await lisjp("ignored-diagnose-code");
    expect(Object.keys(answers["6"]?.[0] ?? {}).toSorted()).toEqual(["6.1", "6.2"]);
    expect(leftOut.map(({ code }) => code)).toEqual(expect.arrayContaining(["diagnosis-form", "wrong-code-system"]));
  });

  it("calls a diagnosis without words what the code is called", async () => {
    const { answers, changed } = await lisjp("defaulting-diagnose-beskrivning");
    expect(answers["6"]?.[0]?.["6.1"]).toMatch(/luftvägarna$/);
    expect(changed).toContainEqual({ pointer: "/answers/6/0/6.1", code: "text-from-code" });
  });

  it("dates a basis today when it has no usable date, and starts a degree without period today", async () => {
    const dated = await lisjp("defaulting-grundformu-date");
    expect(dated.answers["1"]?.map((row) => row["1.2"])).toEqual([today, today, today, "2019-01-01"]);
    const started = await lisjp("defaulting-sjukskrivning-startdate");
    expect(started.answers["32"]?.[0]?.["32.2"]).toEqual({ start: today });
    expect(started.changed).toContainEqual({ pointer: "/answers/32/0/32.2", code: "start-set-to-today" });
  });

  it("shortens a text that is too long", async () => {
    const { answers, changed } = await lisjp("freetext-maxlength");
    expect((answers["35"]?.[0]?.["35.1"] as string).length).toBeLessThanOrEqual(4000);
    expect(changed).toContainEqual({ pointer: "/answers/35/0/35.1", code: "shortened" });
  });

  it("is nothing when the request brings none, and for a type without prefill", async () => {
    expect(await lisjp("empty")).toMatchObject({ answers: {}, failed: "no-prefill" });
    const other = await read("forifyllnad/lisjp-FK7804_V2.xml", "LUSE");
    expect(other).toMatchObject({ answers: {}, failed: "type-without-prefill" });
  });

  it("fills FK7804 and TS8071, reading decimal commas, and leaves out what an earlier version asked", async () => {
    const insurance = await read("forifyllnad/lisjp-FK7804_V2.xml", "FK7804");
    expect(insurance.leftOut).toEqual([]);
    expect(insurance.answers["39"]).toEqual([{ "39.1": "STOR_SANNOLIKHET" }]);
    const licence = await read("forifyllnad/ts-bas-TS8071_V2.xml", "TS8071");
    expect(licence.answers["5"]?.[0]?.["5.1"]).toBe(0.5);
    expect(licence.changed.every(({ code }) => code === "decimal-comma")).toBe(true);
    expect(licence.leftOut.map(({ partId }) => partId)).toEqual(["12.2", "21.3", "22.2", "25.2"]);
    const older = await read("forifyllnad/ts-bas-TS8071.xml", "TS8071");
    expect(older.leftOut.map(({ answerId, partId = answerId, code }) => `${partId} ${code}`)).toEqual(
      expect.arrayContaining(["6 unknown-question", "9.3 unknown-code"]),
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
