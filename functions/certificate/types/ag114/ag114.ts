import { codeSystems } from "../code-systems.ts";
import { employerAbilities, employerContactQuestion, shareDiagnosisQuestion } from "../employer-questions.ts";
import { applicationRule, is, nationalRule, partIff, single, t, text, yesNo } from "../entries.ts";
import { basisQuestion, basisRules, diagnosisQuestion, diagnosisRules, freeText, staffWith } from "../insurance-questions.ts";
import type { CertificateType } from "../type-language.ts";

const shared = is("3.1", true);

/** Läkarintyg om arbetsförmåga – sjuklöneperioden, AG1-14, major 2: one degree, one period, in plain words. */
export const ag114: CertificateType = {
  key: "AG114",
  version: "2.0",
  name: t("Läkarintyg om arbetsförmåga – sjuklöneperioden", "Medical certificate of capacity to work, for the sick-pay period"),
  purpose: t(
    "Visar för arbetsgivaren att en sjukdom sätter ned arbetsförmågan under de första fjorton dagarna.",
    "Shows an employer that an illness reduces the capacity to work during the first fourteen days.",
  ),
  formNumber: "AG1-14",
  wire: { code: "AG1-14", codeSystem: codeSystems.certificateType },
  activeFrom: "2025-10-01",
  use: "write",
  staff: staffWith(true),
  abilities: { ...employerAbilities, renew: false },
  judgedBy: "all rules",
  sections: [
    {
      id: "basis",
      title: t("Grund för intyget", "Basis of the certificate"),
      questions: [
        basisQuestion({
          id: "10",
          codes: ["FYSISKUNDERSOKNING", "DIGITALUNDERSOKNING", "TELEFONKONTAKT", "JOURNALUPPGIFTER", "ANNAT"],
          otherText: text(50, "one"),
          must: applicationRule,
        }),
      ],
    },
    {
      id: "occupation",
      title: t("Sysselsättning", "Occupation"),
      questions: [single(["1", "profession", "text"], t("Yrke och arbetsuppgifter", "Profession and tasks"), text(), { must: applicationRule })],
    },
    {
      id: "diagnosis",
      title: t("Diagnos", "Diagnosis"),
      questions: [
        shareDiagnosisQuestion("3", applicationRule),
        {
          ...diagnosisQuestion(t("Diagnoser som sätter ned arbetsförmågan", "Diagnoses that reduce the capacity to work"), "newer", "4"),
          must: applicationRule,
          showIf: shared,
          whenHidden: "application",
        },
      ],
    },
    {
      id: "capacity",
      title: t("Arbetsförmåga", "Capacity to work"),
      questions: [
        single(["5", "reducedCapacity", "text"], t("Hur sjukdomen sätter ned arbetsförmågan", "How the illness reduces the capacity to work"), text(), { must: applicationRule }),
        {
          id: "6",
          name: "remainingCapacity",
          text: t("Finns arbetsförmåga trots sjukdomen?", "Is there capacity to work in spite of the illness?"),
          must: applicationRule,
          parts: [
            { id: "6.1", name: "exists", kind: yesNo, must: nationalRule },
            partIff(is("6.1", true), ["6.2", "description"], t("Arbetsförmågan", "The capacity"), { kind: text(), must: applicationRule }),
          ],
        },
      ],
    },
    {
      id: "assessment",
      title: t("Bedömning", "Assessment"),
      notices: [
        {
          id: "AG114.7.long",
          when: { part: "7.2", lastsMoreThanDays: 14 },
          text: t(
            "Perioden är längre än fjorton dagar. Då passar Läkarintyg om arbetsförmåga – arbetsgivaren (AG7804) bättre.",
            "The period is longer than fourteen days. Then the certificate AG7804 for the employer fits better.",
          ),
        },
      ],
      questions: [
        {
          id: "7",
          name: "reduction",
          text: t("Hur mycket arbetsförmågan är nedsatt", "How much the capacity to work is reduced"),
          must: applicationRule,
          parts: [
            {
              id: "7.1",
              name: "percent",
              text: t("Nedsättning", "Reduction"),
              kind: { is: "number", min: 1, max: 100, decimals: 0, level: "application", unit: t("procent", "per cent") },
              must: nationalRule,
            },
            { id: "7.2", name: "period", text: t("Från och med, till och med", "From and including, to and including"), kind: { is: "period" }, must: nationalRule },
          ],
        },
      ],
    },
    { id: "other", title: t("Övriga upplysningar", "Other information"), questions: [freeText(["8", "otherInformation"], t("Övriga upplysningar", "Other information"), undefined)] },
    { id: "contact", title: t("Kontakt", "Contact"), questions: [employerContactQuestion("9", undefined, { reason: "application" })] },
  ],
  rules: [...basisRules("AG114", "10"), ...diagnosisRules("AG114", "application", undefined, "4")],
  derived: [],
  summary: { parts: ["7.1", "7.2"] },
  withholding: { when: shared, also: ["3.1"] },
};
