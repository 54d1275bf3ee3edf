import { execFileSync } from "node:child_process";
import { cpSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";

/** An invented type: who may stay away from the school's swimming lessons. */
const inventedType = `
import { basisCodes } from "../code-lists.ts";
import { codeSystems } from "../code-systems.ts";
import { code, is, partIff, t, text, yesNo } from "../entries.ts";
import type { CertificateType } from "../type-language.ts";

export const swimming: CertificateType = {
  key: "SWIM01",
  version: "1.0",
  name: t("Intyg om simundervisning", "Certificate on swimming lessons"),
  purpose: t("Säger om eleven kan simma.", "Says whether the pupil can swim."),
  wire: { code: "SWIM01", codeSystem: codeSystems.certificateType },
  activeFrom: "2026-01-01",
  use: "read",
  recipient: "FKASSA",
  staff: { sign: ["doctor"], prepare: ["nurse"], protectedPatient: ["doctor"] },
  abilities: { renew: false, replace: true, complement: false, questions: false, send: true, prefill: false, approveReceivers: false, sickLeaveRegister: false },
  judgedBy: "all rules",
  sections: [
    {
      id: "swimming",
      title: t("Simning", "Swimming"),
      questions: [
        { id: "1", name: "basis", text: t("Grund", "Basis"), parts: [{ id: "1.1", name: "source", kind: code(basisCodes), must: { level: "application" } }], must: { level: "application" } },
        {
          id: "2",
          name: "obstacle",
          text: t("Hinder", "Obstacle"),
          must: { level: "application" },
          parts: [
            { id: "2.1", name: "exists", text: t("Finns hinder", "There is an obstacle"), kind: yesNo, must: { level: "application" } },
            partIff(is("2.1", true), ["2.2", "which"], t("Vilket hinder", "Which obstacle"), { kind: text(100) }),
          ],
        },
      ],
    },
  ],
  rules: [],
  derived: [],
  summary: { parts: ["1.1"] },
};
`;

/** The same with other texts: a new minor, in a folder of its own. */
const newMinor = `
import { swimming } from "../swimming/swimming.ts";
import type { CertificateType } from "../type-language.ts";

export const swimmingV11: CertificateType = { ...swimming, version: "1.1", use: "write" };
`;

/**
 * What the product makes of it, told as JSON: run in the copy, where the type's folder is the only thing that was
 * added.
 */
const useIt = `
import { draftFindings } from "./functions/certificate/types/findings/draft.ts";
import { printCertificate } from "./functions/certificate/print/print-certificate.ts";
import { answersFromJson } from "./functions/certificate/types/json/answers-from-json.ts";
import { answersToJson } from "./functions/certificate/types/json/answers-to-json.ts";
import { answersSchemas } from "./functions/certificate/types/answers-schema.ts";
import { describeForm } from "./functions/certificate/types/form.ts";
import { findType } from "./functions/certificate/types/registry.ts";
import { parseCertificateXml } from "./functions/certificate/national-xml/parse-certificate-xml.ts";
import { writeRegisterCertificate } from "./functions/certificate/national-xml/write-certificate-xml.ts";

const type = findType("SWIM01", "1.0");
const unit = { hsaId: "TSTNMT2321000156-1003", name: "Enheten", workplaceCode: "1", address: "Gatan 1", postalCode: "12345", city: "Orten", phone: "010", careProvider: { hsaId: "TSTNMT2321000156-102Q", name: "Regionen" } };
const issuer = { hsaId: "TSTNMT2321000156-1079", name: "Elin Sandberg", positions: [], specialities: [], unit };
const answers = { "1": [{ "1.1": "JOURNALUPPGIFTER" }], "2": [{ "2.1": true, "2.2": "Öroninflammation" }] };
const document = { id: "6f1c2a34-5d6e-4f70-8a9b-0c1d2e3f4a5b", type: "SWIM01", version: "1.0", signedAt: "2026-11-22T10:00:00", patient: { kind: "personnummer", number: "191212121212" }, issuer, relations: [], answers };
const read = await parseCertificateXml(writeRegisterCertificate(document), { today: "2026-11-22" });
const printed = await printCertificate({ type, document, recipient: { sv: "Mottagaren", en: "The recipient" }, marks: [], variant: {}, verificationAddress: "http://127.0.0.1/verify", printedAt: "2026-11-22T10:00:00.000Z" });
process.stdout.write(JSON.stringify({
  found: [undefined, "1.0", "1.1", "1", "1.7", "2.0"].map((version) => findType("SWIM01", version)?.version ?? "none"),
  missing: draftFindings(type, { "2": [{ "2.1": true }] }, issuer, { today: "2026-11-22" }).errors.map(({ pointer }) => pointer),
  json: answersToJson(type, answers),
  readJson: answersFromJson(type, answersToJson(type, answers)),
  complete: draftFindings(type, answers, issuer, { today: "2026-11-22" }).errors,
  readBack: read.ok ? read.value.document.answers : read.refusal,
  form: describeForm(type).sections[0].questions.map(({ name }) => name),
  schema: Object.keys(answersSchemas(type).DraftAnswersSwim01V1_0.properties),
  pdf: Buffer.from(printed).subarray(0, 5).toString(),
}));
`;

describe("a seventh, invented type", () => {
  const copy = mkdtempSync(join(tmpdir(), "new-type-"));
  let outcome: Record<string, unknown> = {};

  beforeAll(() => {
    cpSync("functions", join(copy, "functions"), { recursive: true });
    writeFileSync(join(copy, "package.json"), '{ "type": "module" }');
    symlinkSync(join(process.cwd(), "node_modules"), join(copy, "node_modules"));
    mkdirSync(join(copy, "functions/certificate/types/swimming"));
    writeFileSync(join(copy, "functions/certificate/types/swimming/swimming.ts"), inventedType);
    mkdirSync(join(copy, "functions/certificate/types/swimming-v1-1"));
    writeFileSync(join(copy, "functions/certificate/types/swimming-v1-1/swimming-v1-1.ts"), newMinor);
    writeFileSync(join(copy, "use-it.ts"), useIt);
    execFileSync(process.execPath, ["functions/certificate/types/make-registry.ts"], { cwd: copy });
    outcome = JSON.parse(execFileSync(process.execPath, ["use-it.ts"], { cwd: copy, encoding: "utf8" }));
  }, 30_000);

  afterAll(() => rmSync(copy, { recursive: true, force: true }));

  it("is found by its very version, else by the newest of its major, and for writing by the one in force", () => {
    expect(outcome["found"]).toEqual(["1.1", "1.0", "1.1", "1.1", "1.1", "none"]);
  });

  it("has its rules judged", () => {
    expect(outcome["missing"]).toEqual(["/answers/1/0/1.1", "/answers/2/0/2.2"]);
    expect(outcome["complete"]).toEqual([]);
  });

  it("travels as national XML and comes back the same", () => {
    expect(outcome["readBack"]).toEqual({
      "1": [{ "1.1": "JOURNALUPPGIFTER" }],
      "2": [{ "2.1": true, "2.2": "Öroninflammation" }],
    });
  });

  it("is told as JSON by the names it gives, and read back the same", () => {
    expect(outcome["json"]).toEqual({
      basis: { source: "JOURNALUPPGIFTER" },
      obstacle: { exists: true, which: "Öroninflammation" },
    });
    expect(outcome["readJson"]).toEqual({ answers: outcome["readBack"], findings: [] });
  });

  it("has a form, a schema and a print", () => {
    expect(outcome).toMatchObject({ form: ["basis", "obstacle"], schema: ["basis", "obstacle"], pdf: "%PDF-" });
  });
});
