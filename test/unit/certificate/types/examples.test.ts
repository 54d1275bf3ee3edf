import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { diagnosisLookUp } from "../../../../functions/certificate/codes/diagnosis-look-up.ts";
import { answersSchemaName } from "../../../../functions/certificate/types/answers-schema.ts";
import { exampleOf } from "../../../../functions/certificate/types/example-of.ts";
import { finalise } from "../../../../functions/certificate/types/finalise.ts";
import { draftFindings } from "../../../../functions/certificate/types/findings/draft.ts";
import { answersFromJson } from "../../../../functions/certificate/types/json/answers-from-json.ts";
import { answersToJson } from "../../../../functions/certificate/types/json/answers-to-json.ts";
import { formName } from "../../../../functions/certificate/types/json/form-name.ts";
import { exampleFolders, examplesSource } from "../../../../functions/certificate/types/make-registry.ts";
import { certificateTypes } from "../../../../functions/certificate/types/registry.ts";
import { document, faultsOf } from "../../../fixtures/documented.ts";
import { aCertificate } from "../../intyg/a-certificate.ts";

const folder = "functions/certificate/types";
const { issuer, patient } = aCertificate();
const written = certificateTypes.filter(({ use }) => use === "write").map((type) => [formName(type), type] as const);
/** An ordinary day, a leap day, and the ends of a year. */
const days = ["2026-11-22", "2028-02-29", "2026-01-01", "2026-12-31"];

describe.each(written)("the example of %s", (form, type) => {
  it.each(days)("can be signed as it is on %s, with nothing to remark on", (today) => {
    const { answers, findings } = answersFromJson(type, exampleOf(type, today));
    expect(findings).toEqual([]);
    const around = { today, patient, lookUpDiagnosis: diagnosisLookUp([]) };
    expect(draftFindings(type, answers, issuer, around)).toEqual({ errors: [], warnings: [] });
  });

  it("loses and gains nothing when it is signed, and keeps to the schema of what is signed", () => {
    const [today = ""] = days;
    const { answers } = answersFromJson(type, exampleOf(type, today));
    const signed = answersToJson(type, finalise(type, answers, today));
    expect(signed).toEqual(exampleOf(type, today));
    expect(faultsOf(document.components.schemas[answersSchemaName(form, "signed")]!, signed)).toEqual([]);
  });
});

describe("the list of examples", () => {
  it("holds one of every form that can be written, and of none besides", () => {
    const those = certificateTypes.filter((type) => exampleOf(type, "2026-11-22") !== undefined).map(formName);
    expect(those).toEqual(written.map(([form]) => form));
  });

  it("lists exactly the folders that have one (else run make-registry.ts)", () => {
    expect(readFileSync(`${folder}/all-examples.ts`, "utf8")).toBe(examplesSource(exampleFolders(folder)));
  });
});
