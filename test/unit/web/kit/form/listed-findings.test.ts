import { describe, expect, it } from "vitest";
import { draftFindings } from "../../../../../functions/certificate/types/findings/draft.ts";
import { describeForm } from "../../../../../functions/certificate/types/form.ts";
import { jsonFindings } from "../../../../../functions/certificate/types/json/json-pointer.ts";
import { findType, writableTypes } from "../../../../../functions/certificate/types/registry.ts";
import type { CertificateType } from "../../../../../functions/certificate/types/type-language.ts";
import { listedFindings } from "../../../../../web/kit/form/listed-findings.ts";
import { partsOfDiagnoses } from "../../../../../web/kit/form/diagnosis-pairs.ts";
import { issuer, today } from "../../../../property/certificate/types/certificates.ts";

function found(type: CertificateType, answers: Parameters<typeof draftFindings>[1]) {
  return jsonFindings(type, draftFindings(type, answers, issuer, { today }).errors);
}

describe("A list of what is missing", () => {
  it.each(writableTypes(today).map((type) => [type.key, type] as const))(
    "counts a diagnosis of %s once, by the name that its field has, and leaves nothing else out",
    (_key, type) => {
      const form = describeForm(type);
      const errors = found(type, {});
      const listed = listedFindings(form, errors);
      const diagnoses = form.sections
        .flatMap(({ questions }) => questions)
        .flatMap((question) => [...partsOfDiagnoses(question)].map((part) => `/answers/${question.name}/${part}`));
      const isOther = ({ pointer }: { pointer: string }) => !diagnoses.includes(pointer);
      expect(listed.filter(isOther)).toEqual(errors.filter(isOther));
      const aboutDiagnoses = listed.filter((one) => !isOther(one)).map(({ text }) => text);
      const isAsked = errors.some((one) => !isOther(one));
      expect(aboutDiagnoses).toEqual(isAsked ? [{ sv: "Fyll i ”Huvuddiagnos”.", en: "Answer “Main diagnosis”." }] : []);
    },
  );

  it("says of what is wrong which field it is about", () => {
    const type = findType("TS8071")!;
    const errors = found(type, { "4": [{ "4.1": false }], "5": [{ "5.1": 25 }] });
    const wrong = errors.find(({ code }) => code === "out-of-range")!;
    expect(listedFindings(describeForm(type), errors).find(({ code }) => code === "out-of-range")?.text).toEqual({
      sv: `Höger öga utan korrektion: ${wrong.text.sv}`,
      en: `Right eye, uncorrected: ${wrong.text.en}`,
    });
  });

  it("tells of the words of a diagnosis where only they are missing", () => {
    const type = findType("FK7804")!;
    const form = describeForm(type);
    const errors = found(type, {}).filter(({ pointer }) => !pointer.endsWith("Code"));
    expect(listedFindings(form, errors)).toEqual(errors);
  });
});
