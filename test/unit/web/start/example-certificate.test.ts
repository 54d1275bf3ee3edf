import { describe, expect, it } from "vitest";
import { draftFindings } from "../../../../functions/certificate/types/findings/draft.ts";
import { answersFromJson } from "../../../../functions/certificate/types/json/answers-from-json.ts";
import { findForm } from "../../../../functions/certificate/types/json/form-name.ts";
import { demoCareProviders, demoStaff, demoUnits } from "../../../../lib/local/demo-directory.ts";
import { exampleAnswers, exampleForm } from "../../../../web/start/example-certificate.ts";

const today = "2026-11-22";

describe("The certificate that the start page writes", () => {
  it("is complete by every rule of its type, so that it can be signed", () => {
    const type = findForm(exampleForm);
    const [doctor, unit, careProvider] = [demoStaff[0], demoUnits[0], demoCareProviders[0]];
    if (type === undefined || doctor === undefined || unit === undefined || careProvider === undefined)
      throw new Error("The demo lacks somebody");
    const issuer: Parameters<typeof draftFindings>[2] = {
      hsaId: doctor.hsaId,
      name: doctor.name,
      positions: doctor.positions,
      specialities: [],
      unit: { ...unit, careProvider },
    };
    const { answers, findings } = answersFromJson(type, exampleAnswers(today));
    expect([findings, draftFindings(type, answers, issuer, { today }).errors]).toEqual([[], []]);
  });
});
