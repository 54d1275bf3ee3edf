import type { ExampleAnswers } from "../example-of.ts";

/** Type 1 diabetes since twelve years, well controlled, for an ordinary licence. */
export const example: ExampleAnswers = (today) => {
  const yearOfDiagnosis = String(Number(today.slice(0, 4)) - 12);
  return {
    licences: [{ licence: "VAR16" }],
    identity: { shownBy: "IDK3" },
    careLevel: { level: "VN2" },
    yearOfDiagnosis: { year: yearOfDiagnosis },
    diabetesType: { type: "E10" },
    diabetesMedication: { present: true },
    hypoglycaemiaRisk: { present: true },
    diabetesTreatment: { insulin: true, tablets: false, other: false },
    treatmentStart: { date: `${yearOfDiagnosis}-03-15` },
    diseaseControl: { adequate: true },
    riskAwareness: { understands: true },
    warningSigns: { noticed: true },
    adequateAction: { able: true },
    recurrentHypoglycaemia: { present: false },
    recurrentHypoglycaemiaAwake: { present: false },
    complications: { present: false },
    requirementsMetFor: [{ licence: "VAR16" }],
    comment: { text: "Insulinpump och kontinuerlig glukosmätning. HbA1c 52 mmol/mol." },
  };
};
