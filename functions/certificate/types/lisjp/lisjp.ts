import { codeSystems } from "../code-systems.ts";
import { degreeCodes, degreePercent, measureCodes, occupationCodes, only, prognosisCodes, returnTimeCodes } from "../code-lists.ts";
import { box, certificateYears, code, is, isOneOf, not, nationalRule, partIff, t, text, yesNo } from "../entries.ts";
import { applicationLeft, basisQuestion, basisRules, contactQuestion, diagnosisQuestion, diagnosisRules, freeText, notExaminedQuestion, staffWith } from "../insurance-questions.ts";
import type { CertificateType } from "../type-language.ts";

/**
 * With isolation under the Communicable Diseases Act only the diagnosis and the sick leave are demanded
 * (smittskyddslagen; docs/domain/insurance-certificates.md).
 */
const isolated = is("27.1", true);
const unlessIsolated = { must: { level: "wire", when: not(isolated) } } as const;
const partly = isOneOf("32.1", ["EN_FJARDEDEL", "HALFTEN", "TRE_FJARDEDEL"]);

/** Läkarintyg för sjukpenning, FK 7804, major 1: the predecessor of FK7804. */
export const lisjp: CertificateType = {
  key: "LISJP",
  version: "1.3",
  earlierVersions: ["1.0", "1.1", "1.2"],
  name: t("Läkarintyg för sjukpenning", "Medical certificate for sickness benefit"),
  purpose: t(
    "Visar att en sjukdom sätter ned arbetsförmågan, så att patienten kan få sjukpenning.",
    "Shows that an illness reduces the capacity to work, so that the patient can receive sickness benefit.",
  ),
  leftToPatient: applicationLeft(t("sjukpenning", "sickness benefit")),
  formNumber: "FK 7804",
  wire: { code: "LISJP", codeSystem: codeSystems.certificateType },
  activeFrom: "2022-02-01",
  use: "write",
  recipient: "FKASSA",
  staff: staffWith(true),
  abilities: { renew: true, replace: true, complement: true, questions: true, send: true, prefill: true, approveReceivers: true, sickLeaveRegister: true },
  judgedBy: "wire rules",
  extraQuestions: true,
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
        { ...basisQuestion({ codes: ["UNDERSOKNING", "TELEFONKONTAKT", "JOURNALUPPGIFTER", "ANNAT"], otherText: text(), cleared: "all" }), ...unlessIsolated },
        notExaminedQuestion(isolated),
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
    { id: "diagnosis", title: t("Diagnos", "Diagnosis"), questions: [diagnosisQuestion(t("Diagnoser som sätter ned arbetsförmågan", "Diagnoses that reduce the capacity to work"), "older")] },
    {
      id: "consequences",
      title: t("Sjukdomens konsekvenser", "Consequences of the illness"),
      questions: [
        { id: "35", name: "impairments", text: t("Funktionsnedsättning", "Impairment"), parts: [{ id: "35.1", name: "text", kind: { ...text(), icf: "b" }, must: nationalRule }], ...unlessIsolated },
        {
          id: "17",
          name: "activityLimitations",
          text: t("Aktivitetsbegränsning", "Activity limitation"),
          parts: [{ id: "17.1", name: "text", kind: { ...text(), icf: "d" }, must: nationalRule }],
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
        {
          id: "earlyStart",
          name: "earlyStart",
          text: t("Varför sjukskrivningen börjar tidigare", "Why the sick leave starts earlier"),
          parts: [{ id: "earlyStart.1", name: "reason", kind: text(150) }],
          // From seven days back, that day included (docs/domain/insurance-certificates.md, Sickness benefit).
          showIf: { part: "32.2", startsMoreThanDaysAgo: 6 },
          renewal: "cleared",
          layout: { omitWhenEmpty: true },
          foldedInto: { part: "25.1", heading: t("Varför sjukskrivningen börjar tidigare", "Why the sick leave starts earlier") },
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
          rows: { max: 10 },
          layout: { repeat: "choices" },
          ...unlessIsolated,
          parts: [{ id: "40.1", name: "kind", kind: code(measureCodes), must: nationalRule }],
        },
        freeText(["44", "measuresDescription"], t("Beskrivning av åtgärderna", "Description of the measures"), undefined, { showIf: not(is("40.1", "EJ_AKTUELLT")), whenHidden: "wire" }),
      ],
    },
    { id: "other", title: t("Övriga upplysningar", "Other information"), questions: [freeText(["25", "otherInformation"], t("Övriga upplysningar", "Other information"), 2700)] },
    { id: "contact", title: t("Kontakt", "Contact"), questions: [contactQuestion(undefined, { cleared: true, forbiddenWhenNo: "application" })] },
  ],
  rules: [
    ...basisRules("LISJP"),
    ...diagnosisRules("LISJP", "wire", "R12"),
    { id: "LISJP.R5", level: "wire", check: { unique: "28.1" }, text: t("Samma sysselsättning kan bara väljas en gång.", "The same occupation can be chosen only once.") },
    { id: "LISJP.R22", level: "wire", check: { unique: "32.1" }, text: t("Samma grad kan bara anges en gång.", "The same degree can be given only once.") },
    { id: "LISJP.32.overlap", level: "wire", check: { noOverlap: { part: "32.2", touching: "allowed" } }, text: t("Perioderna får inte överlappa varandra.", "The periods must not overlap.") },
    {
      id: "LISJP.32.shared-day",
      level: "application",
      check: { noOverlap: { part: "32.2", touching: "refused" } },
      text: t("Perioderna får inte ha någon dag gemensam.", "The periods must not share a day."),
    },
    { id: "LISJP.R29", level: "wire", check: { unique: "40.1" }, text: t("Samma åtgärd kan bara väljas en gång.", "The same measure can be chosen only once.") },
    {
      id: "LISJP.40.alone",
      level: "wire",
      check: { alone: { part: "40.1", code: "EJ_AKTUELLT" } },
      text: t("Inga åtgärder kan inte väljas tillsammans med en åtgärd.", "No measures cannot be chosen together with a measure."),
    },
    {
      id: "LISJP.26.reason",
      level: "wire",
      when: is("26.1", false),
      check: { noneOf: ["26.2"] },
      text: t("Varför du vill ha kontakt besvaras bara när kontakt önskas.", "Why you want contact is answered only when contact is wanted."),
    },
  ],
  derived: [],
  summary: { parts: ["6.2", "32.1", "32.2"] },
  withholding: { when: not(isolated) },
  sickLeave: { degree: "32.1", period: "32.2", diagnoses: ["6.2", "6.4", "6.6"], occupation: "28.1", unless: isolated, percent: degreePercent },
};
