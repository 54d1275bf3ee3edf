import { codeSystems } from "../code-systems.ts";
import { degreeCodes, measureCodes, occupationCodes, only, prognosisCodes, returnTimeCodes } from "../code-lists.ts";
import { employerAbilities, employerContactQuestion, shareDiagnosisQuestion } from "../employer-questions.ts";
import { box, certificateYears, code, is, isOneOf, not, nationalRule, partIff, pastDate, t, text, yesNo } from "../entries.ts";
import { basisQuestion, basisRules, diagnosisQuestion, diagnosisRules, freeText, staffWith } from "../insurance-questions.ts";
import type { CertificateType } from "../type-language.ts";

/**
 * With isolation under the Communicable Diseases Act only the diagnosis and the sick leave are demanded
 * (smittskyddslagen; docs/domain/insurance-certificates.md).
 */
const isolated = is("27.1", true);
const unlessIsolated = { must: { level: "wire", when: not(isolated) } } as const;
const partly = isOneOf("32.1", ["EN_FJARDEDEL", "HALFTEN", "TRE_FJARDEDEL"]);

/** What an employer can do, of the measures that can help somebody back to work. */
const employerMeasures = only(measureCodes, ["EJ_AKTUELLT", "ARBETSTRANING", "ARBETSANPASSNING", "BESOK_ARBETSPLATS", "ERGONOMISK", "HJALPMEDEL", "KONTAKT_FHV", "OMFORDELNING", "OVRIGA_ATGARDER"]);
const shared = is("100.1", true);

/** Läkarintyg om arbetsförmåga – arbetsgivaren, AG7804, major 1: no longer written, still read, printed and revoked. */
export const ag7804V1: CertificateType = {
  key: "AG7804",
  version: "1.2",
  earlierVersions: ["1.0", "1.1"],
  name: t("Läkarintyg om arbetsförmåga – arbetsgivaren", "Medical certificate of capacity to work, for the employer"),
  purpose: t(
    "Visar för arbetsgivaren hur en sjukdom sätter ned arbetsförmågan, med eller utan diagnos.",
    "Shows an employer how an illness reduces the capacity to work, with or without the diagnosis.",
  ),
  formNumber: "AG7804",
  wire: { code: "AG7804", codeSystem: codeSystems.certificateType },
  activeFrom: "2022-02-01",
  use: "read",
  staff: staffWith(true),
  abilities: { ...employerAbilities, prefill: false },
  judgedBy: "wire rules",
  sections: [
    {
      id: "infection",
      title: t("Smittskydd", "Infection control"),
      questions: [
        {
          id: "27",
          name: "infectionControl",
          text: t("Avstängning enligt smittskyddslagen", "Isolation under the Communicable Diseases Act"),
          parts: [{ id: "27.1", name: "underAct", kind: box, must: nationalRule }],
          layout: { omitWhenEmpty: true },
        },
      ],
    },
    {
      id: "basis",
      title: t("Grund för intyget", "Basis of the certificate"),
      questions: [
        {
          ...basisQuestion({
            codes: ["UNDERSOKNING", "TELEFONKONTAKT", "JOURNALUPPGIFTER", "ANNAT"],
            otherText: text(),
            date: { ...pastDate, notAfterToday: { level: "wire" } },
            cleared: "all",
          }),
          ...unlessIsolated,
        },
      ],
    },
    {
      id: "occupation",
      title: t("Sysselsättning", "Occupation"),
      questions: [
        {
          id: "28",
          name: "occupations",
          text: t("Sysselsättning som intyget gäller", "Occupation the certificate concerns"),
          rows: { max: 4 },
          layout: { repeat: "choices" },
          ...unlessIsolated,
          parts: [{ id: "28.1", name: "kind", kind: code(occupationCodes), must: nationalRule }],
        },
        {
          id: "29",
          name: "profession",
          text: t("Yrke och arbetsuppgifter", "Profession and tasks"),
          parts: [{ id: "29.1", name: "text", kind: text(), must: nationalRule }],
          showIf: is("28.1", "NUVARANDE_ARBETE"),
          whenHidden: "wire",
          must: nationalRule,
        },
      ],
    },
    {
      id: "diagnosis",
      title: t("Diagnos", "Diagnosis"),
      questions: [
        shareDiagnosisQuestion("100", nationalRule),
        {
          ...diagnosisQuestion(t("Diagnoser som sätter ned arbetsförmågan", "Diagnoses that reduce the capacity to work"), "older"),
          showIf: shared,
          whenHidden: "wire",
        },
      ],
    },
    {
      id: "consequences",
      title: t("Sjukdomens konsekvenser", "Consequences of the illness"),
      questions: [
        {
          id: "35",
          name: "impairments",
          text: t("Funktionsnedsättning", "Impairment"),
          parts: [{ id: "35.1", name: "text", kind: text(), must: nationalRule }],
          must: { level: "wire", when: not({ answered: "27.1" }) },
        },
        {
          id: "17",
          name: "activityLimitations",
          text: t("Aktivitetsbegränsning", "Activity limitation"),
          parts: [{ id: "17.1", name: "text", kind: text(), must: nationalRule }],
          ...unlessIsolated,
        },
      ],
    },
    {
      id: "treatment",
      title: t("Behandling", "Treatment"),
      questions: [
        freeText(["19", "ongoingTreatment"], t("Pågående behandling", "Ongoing treatment"), undefined),
        freeText(["20", "plannedTreatment"], t("Planerad behandling", "Planned treatment"), undefined),
      ],
    },
    {
      id: "assessment",
      title: t("Bedömning", "Assessment"),
      questions: [
        {
          id: "32",
          name: "sickLeave",
          text: t("Nedsatt arbetsförmåga", "Reduced capacity to work"),
          rows: { max: 4 },
          layout: { repeat: "degrees" },
          must: nationalRule,
          renewal: "cleared",
          parts: [
            { id: "32.1", name: "degree", text: t("Grad", "Degree"), kind: code(only(degreeCodes, ["HELT_NEDSATT", "TRE_FJARDEDEL", "HALFTEN", "EN_FJARDEDEL"])), must: nationalRule },
            { id: "32.2", name: "period", text: t("Från och med, till och med", "From and including, to and including"), kind: { is: "period", years: certificateYears }, must: nationalRule },
          ],
        },
        freeText(["37", "longerThanGuideline"], t("Varför nedsättningen varar längre än beslutsstödet anger", "Why the reduction lasts longer than the guideline says"), undefined),
        {
          id: "33",
          name: "workingHours",
          text: t("Arbetstidens förläggning", "Distribution of working hours"),
          showIf: partly,
          whenHidden: "wire",
          ...unlessIsolated,
          renewal: "cleared",
          parts: [
            {
              id: "33.1",
              name: "unevenHoursHinder",
              text: t("Försvåras återgången om arbetstiden fördelas ojämnt?", "Do uneven working hours make the return harder?"),
              kind: yesNo,
              must: nationalRule,
            },
            partIff(is("33.1", true), ["33.2", "medicalReasons"], t("Medicinska skäl", "Medical reasons"), { kind: text(), whenHidden: "wire" }),
          ],
        },
        {
          id: "34",
          name: "travelToWork",
          text: t("Resor till och från arbetet kan göra återgång möjlig", "Travel to and from work could make a return possible"),
          parts: [{ id: "34.1", name: "couldHelp", kind: box, must: nationalRule }],
          layout: { omitWhenEmpty: true },
        },
        {
          id: "39",
          name: "prognosis",
          text: t("Prognos", "Prognosis"),
          ...unlessIsolated,
          renewal: "cleared",
          parts: [
            {
              id: "39.1",
              name: "returnToWork",
              text: t("Återgång i arbete", "Return to work"),
              kind: code(only(prognosisCodes, ["STOR_SANNOLIKHET", "ATER_X_ANTAL_DGR", "SANNOLIKT_INTE", "PROGNOS_OKLAR"])),
              must: nationalRule,
            },
            partIff(is("39.1", "ATER_X_ANTAL_DGR"), ["39.3", "within"], t("Inom", "Within"), { kind: code(returnTimeCodes, "menu"), whenHidden: "wire" }),
          ],
        },
      ],
    },
    {
      id: "measures",
      title: t("Åtgärder", "Measures"),
      questions: [
        {
          id: "40",
          name: "measures",
          text: t("Åtgärder som kan hjälpa patienten tillbaka i arbete", "Measures that can help the patient back to work"),
          rows: { max: 8 },
          layout: { repeat: "choices" },
          ...unlessIsolated,
          parts: [{ id: "40.1", name: "kind", kind: code(employerMeasures), must: nationalRule }],
        },
        freeText(["44", "measuresDescription"], t("Beskrivning av åtgärderna", "Description of the measures"), undefined, { showIf: not(is("40.1", "EJ_AKTUELLT")), whenHidden: "wire" }),
      ],
    },
    { id: "other", title: t("Övriga upplysningar", "Other information"), questions: [freeText(["25", "otherInformation"], t("Övriga upplysningar", "Other information"), 4000)] },
    { id: "contact", title: t("Kontakt", "Contact"), questions: [employerContactQuestion("103", undefined, { reason: "optional", cleared: true })] },
  ],
  rules: [
    ...basisRules("AG7804"),
    ...diagnosisRules("AG7804", "wire", "R12"),
    { id: "AG7804.R5", level: "wire", check: { unique: "28.1" }, text: t("Samma sysselsättning kan bara väljas en gång.", "The same occupation can be chosen only once.") },
    { id: "AG7804.R22", level: "wire", check: { unique: "32.1" }, text: t("Samma grad kan bara anges en gång.", "The same degree can be given only once.") },
    { id: "AG7804.32.overlap", level: "wire", check: { noOverlap: { part: "32.2", touching: "allowed" } }, text: t("Perioderna får inte överlappa varandra.", "The periods must not overlap.") },
    {
      id: "AG7804.32.shared-day",
      level: "application",
      check: { noOverlap: { part: "32.2", touching: "refused" } },
      text: t("Perioderna får inte ha någon dag gemensam.", "The periods must not share a day."),
    },
    { id: "AG7804.R29", level: "wire", check: { unique: "40.1" }, text: t("Samma åtgärd kan bara väljas en gång.", "The same measure can be chosen only once.") },
    {
      id: "AG7804.40.alone",
      level: "wire",
      check: { alone: { part: "40.1", code: "EJ_AKTUELLT" } },
      text: t("Inga åtgärder kan inte väljas tillsammans med en åtgärd.", "No measures cannot be chosen together with a measure."),
    },
    {
      id: "AG7804.103.reason",
      level: "wire",
      when: is("103.1", false),
      check: { noneOf: ["103.2"] },
      text: t("Varför du vill ha kontakt besvaras bara när kontakt önskas.", "Why you want contact is answered only when contact is wanted."),
    },
  ],
  derived: [],
  summary: { parts: ["32.1", "32.2"] },
  withholding: { when: not(isolated), also: ["100.1"] },
};
