import { codeSystems } from "../code-systems.ts";
import { occupationCodes, only } from "../code-lists.ts";
import { employerAbilities, employerContactQuestion, shareDiagnosisQuestion } from "../employer-questions.ts";
import { applicationRule, certificateYears, code, is, nationalRule, partIff, single, t, text, yesNo } from "../entries.ts";
import { basisQuestion, basisRules, freeText, olderDiagnosisSystems, staffWith } from "../insurance-questions.ts";
import type { CertificateType } from "../type-language.ts";

/** Läkarintyg om arbetsförmåga – sjuklöneperioden, AG1-14, major 1: no longer written, still read, printed and revoked. */
export const ag114V1: CertificateType = {
  key: "AG114",
  version: "1.0",
  name: t("Läkarintyg om arbetsförmåga – sjuklöneperioden", "Medical certificate of capacity to work, for the sick-pay period"),
  purpose: t(
    "Visar för arbetsgivaren att en sjukdom sätter ned arbetsförmågan under de första fjorton dagarna.",
    "Shows an employer that an illness reduces the capacity to work during the first fourteen days.",
  ),
  formNumber: "AG1-14",
  wire: { code: "AG1-14", codeSystem: codeSystems.certificateType },
  activeFrom: "2019-10-31",
  use: "read",
  staff: staffWith(true),
  abilities: { ...employerAbilities, renew: false, prefill: false },
  judgedBy: "wire rules",
  sections: [
    {
      id: "basis",
      title: t("Grund för intyget", "Basis of the certificate"),
      questions: [
        basisQuestion({
          id: "10",
          codes: ["UNDERSOKNING", "TELEFONKONTAKT", "JOURNALUPPGIFTER", "ANNAT"],
          otherText: text(),
          must: applicationRule,
        }),
      ],
    },
    {
      id: "occupation",
      title: t("Sysselsättning", "Occupation"),
      questions: [
        single(["1", "occupations", "kind"], t("Sysselsättning som intyget gäller", "Occupation the certificate concerns"), code(only(occupationCodes, ["NUVARANDE_ARBETE"])), { must: nationalRule }),
        single(["2", "profession", "text"], t("Yrke och arbetsuppgifter", "Profession and tasks"), text(), { must: nationalRule }),
      ],
    },
    {
      id: "diagnosis",
      title: t("Diagnos", "Diagnosis"),
      questions: [
        shareDiagnosisQuestion("3", nationalRule),
        {
          id: "4",
          name: "diagnoses",
          text: t("Diagnoser som sätter ned arbetsförmågan", "Diagnoses that reduce the capacity to work"),
          rows: { max: 3 },
          layout: { repeat: "rows" },
          showIf: is("3.1", true),
          whenHidden: "application",
          must: nationalRule,
          parts: [
            { id: "4.1", name: "text", text: t("Diagnos i ord", "Diagnosis in words"), kind: text(undefined, "one"), must: nationalRule },
            { id: "4.2", name: "code", text: t("Diagnos, kod", "Diagnosis, code"), kind: { is: "diagnosis", systems: olderDiagnosisSystems, textPart: "4.1", level: "wire" }, must: nationalRule },
          ],
        },
      ],
    },
    {
      id: "capacity",
      title: t("Arbetsförmåga", "Capacity to work"),
      questions: [
        single(["5", "reducedCapacity", "text"], t("Hur sjukdomen sätter ned arbetsförmågan", "How the illness reduces the capacity to work"), text(), { must: nationalRule }),
        {
          id: "6",
          name: "remainingCapacity",
          text: t("Finns arbetsförmåga trots sjukdomen?", "Is there capacity to work in spite of the illness?"),
          must: nationalRule,
          parts: [{ id: "6.1", name: "exists", kind: yesNo, must: nationalRule }, partIff(is("6.1", true), ["6.2", "description"], t("Arbetsförmågan", "The capacity"), { kind: text() })],
        },
      ],
    },
    {
      id: "assessment",
      title: t("Bedömning", "Assessment"),
      questions: [
        {
          id: "7",
          name: "reduction",
          text: t("Hur mycket arbetsförmågan är nedsatt", "How much the capacity to work is reduced"),
          must: nationalRule,
          parts: [
            {
              id: "7.1",
              name: "percent",
              text: t("Nedsättning", "Reduction"),
              kind: { is: "number", min: 0, max: 100, decimals: 0, level: "wire", unit: t("procent", "per cent"), wireUnit: "%" },
              must: nationalRule,
            },
            {
              id: "7.2",
              name: "period",
              text: t("Från och med, till och med", "From and including, to and including"),
              kind: { is: "period", years: certificateYears },
              must: nationalRule,
            },
          ],
        },
      ],
    },
    { id: "other", title: t("Övriga upplysningar", "Other information"), questions: [freeText(["8", "otherInformation"], t("Övriga upplysningar", "Other information"), undefined)] },
    { id: "contact", title: t("Kontakt", "Contact"), questions: [employerContactQuestion("9", undefined, { reason: "wire" })] },
  ],
  rules: basisRules("AG114", "10"),
  derived: [],
  summary: { parts: ["7.1", "7.2"] },
  withholding: { also: ["3.1"] },
};
