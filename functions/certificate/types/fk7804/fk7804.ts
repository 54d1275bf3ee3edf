import { codeSystems } from "../code-systems.ts";
import { degreeCodes, degreePercent, occupationCodes, only, prognosisCodes } from "../code-lists.ts";
import { box, code, applicationRule, is, isOneOf, not, nationalRule, partIff, t, text, yesNo } from "../entries.ts";
import { applicationLeft, basisQuestion, basisRules, contactQuestion, diagnosisQuestion, diagnosisRules, freeText, staffWith } from "../insurance-questions.ts";
import type { CertificateType } from "../type-language.ts";

/**
 * With isolation under the Communicable Diseases Act only the diagnosis and the sick leave are asked for
 * (smittskyddslagen; docs/domain/insurance-certificates.md).
 */
const isolated = is("27.1", true);
const notIsolated = { showIf: not(isolated), whenHidden: "application" } as const;

/** Läkarintyg för sjukpenning, FK 7804, major 2. On the wire it is LISJP, told from its predecessor by version. */
export const fk7804: CertificateType = {
  key: "FK7804",
  version: "2.0",
  name: t("Läkarintyg för sjukpenning", "Medical certificate for sickness benefit"),
  purpose: t(
    "Visar att en sjukdom sätter ned arbetsförmågan, så att patienten kan få sjukpenning.",
    "Shows that an illness reduces the capacity to work, so that the patient can receive sickness benefit.",
  ),
  leftToPatient: applicationLeft(t("sjukpenning", "sickness benefit")),
  formNumber: "FK 7804",
  wire: { code: "LISJP", codeSystem: codeSystems.certificateType },
  activeFrom: "2025-08-05",
  use: "write",
  recipient: "FKASSA",
  staff: staffWith(true),
  abilities: { renew: true, replace: true, complement: true, questions: true, send: true, prefill: true, approveReceivers: false, sickLeaveRegister: true },
  judgedBy: "all rules",
  extraQuestions: true,
  sections: [
    {
      id: "infection",
      title: t("Smittskydd", "Infection control"),
      questions: [
        {
          id: "27",
          name: "infectionControl",
          text: t("Förhållningsregler enligt smittskyddslagen", "Rules of conduct under the Communicable Diseases Act"),
          parts: [{ id: "27.1", name: "underAct", kind: box, must: nationalRule }],
          layout: { omitWhenEmpty: true },
        },
      ],
    },
    {
      id: "basis",
      title: t("Grund för intyget", "Basis of the certificate"),
      questions: [
        basisQuestion({
          codes: ["FYSISKUNDERSOKNING", "DIGITALUNDERSOKNING", "TELEFONKONTAKT", "JOURNALUPPGIFTER", "ANNAT"],
          otherText: text(50, "one"),
          showIf: not(isolated),
          cleared: "other text",
        }),
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
          must: nationalRule,
          ...notIsolated,
          parts: [{ id: "28.1", name: "kind", kind: code(occupationCodes), must: nationalRule }],
        },
        {
          id: "29",
          name: "profession",
          text: t("Yrke och arbetsuppgifter", "Profession and tasks"),
          parts: [{ id: "29.1", name: "text", kind: text(4000), must: nationalRule }],
          showIf: is("28.1", "NUVARANDE_ARBETE"),
          whenHidden: "wire",
          must: nationalRule,
        },
      ],
    },
    { id: "diagnosis", title: t("Diagnos", "Diagnosis"), questions: [diagnosisQuestion(t("Diagnoser som sätter ned arbetsförmågan", "Diagnoses that reduce the capacity to work"), "newer")] },
    {
      id: "consequences",
      title: t("Sjukdomens konsekvenser", "Consequences of the illness"),
      questions: [
        {
          id: "35",
          name: "impairments",
          text: t("Funktionsnedsättningar", "Impairments"),
          parts: [{ id: "35.1", name: "text", kind: { ...text(4000), icf: "b" }, must: nationalRule }],
          must: nationalRule,
          ...notIsolated,
        },
        {
          id: "17",
          name: "activityLimitations",
          text: t("Aktivitetsbegränsningar", "Activity limitations"),
          parts: [{ id: "17.1", name: "text", kind: { ...text(4000), icf: "d" }, must: nationalRule }],
          must: nationalRule,
          ...notIsolated,
        },
      ],
    },
    { id: "treatment", title: t("Behandling", "Treatment"), questions: [freeText(["19", "treatment"], t("Pågående och planerad behandling", "Ongoing and planned treatment"), 4000, notIsolated)] },
    {
      id: "assessment",
      title: t("Bedömning", "Assessment"),
      notices: [
        {
          id: "FK7804.32.early",
          when: { part: "32.2", startsMoreThanDaysAgo: 7 },
          text: t(
            "Sjukskrivningen börjar mer än en vecka bakåt i tiden. Förklara gärna varför under Övriga upplysningar.",
            "The sick leave starts more than a week ago. Please explain why under Other information.",
          ),
        },
      ],
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
            { id: "32.1", name: "degree", text: t("Grad", "Degree"), kind: code(only(degreeCodes, ["EN_FJARDEDEL", "HALFTEN", "TRE_FJARDEDEL", "HELT_NEDSATT"])), must: nationalRule },
            { id: "32.2", name: "period", text: t("Från och med, till och med", "From and including, to and including"), kind: { is: "period" }, must: nationalRule },
          ],
        },
        freeText(["37", "longerThanGuideline"], t("Varför nedsättningen varar längre än beslutsstödet anger", "Why the reduction lasts longer than the guideline says"), 4000, notIsolated),
        {
          id: "34",
          name: "travelToWork",
          text: t("Transport till och från arbetet kan göra återgång möjlig", "Transport to and from work could make a return possible"),
          parts: [{ id: "34.1", name: "couldHelp", kind: box, must: nationalRule }],
          layout: { omitWhenEmpty: true },
          ...notIsolated,
        },
        {
          id: "33",
          name: "workingHours",
          text: t("Arbetstidens förläggning", "Distribution of working hours"),
          showIf: isOneOf("32.1", ["EN_FJARDEDEL", "HALFTEN", "TRE_FJARDEDEL"]),
          whenHidden: "application",
          must: applicationRule,
          parts: [
            {
              id: "33.1",
              name: "unevenHoursHinder",
              text: t("Försvåras återgången om arbetstiden fördelas ojämnt?", "Do uneven working hours make the return harder?"),
              kind: yesNo,
              must: nationalRule,
            },
            partIff(is("33.1", true), ["33.2", "medicalReasons"], t("Medicinska skäl", "Medical reasons"), { kind: text(4000), must: applicationRule }),
          ],
        },
        {
          id: "39",
          name: "prognosis",
          text: t("Prognos", "Prognosis"),
          must: nationalRule,
          renewal: "cleared",
          ...notIsolated,
          parts: [
            {
              id: "39.1",
              name: "returnToWork",
              text: t("Återgång i arbete", "Return to work"),
              kind: code(only(prognosisCodes, ["STOR_SANNOLIKHET", "ATER_X_ANTAL_MANADER", "SANNOLIKT_INTE", "PROGNOS_OKLAR"])),
              must: nationalRule,
            },
            partIff(is("39.1", "ATER_X_ANTAL_MANADER"), ["39.4", "months"], t("Antal månader", "Number of months"), {
              kind: { is: "number", min: 1, max: 99, decimals: 0, level: "application", unit: t("månader", "months") },
              must: applicationRule,
            }),
            partIff(is("39.1", "PROGNOS_OKLAR"), ["39.2", "grounds"], t("Grund för bedömningen", "Basis of the assessment"), { kind: text(4000), must: applicationRule }),
          ],
        },
      ],
    },
    {
      id: "measures",
      title: t("Åtgärder", "Measures"),
      questions: [freeText(["44", "measuresOutsideCare"], t("Åtgärder utanför vården som främjar återgång", "Measures outside health care that promote return"), 4000, notIsolated)],
    },
    { id: "other", title: t("Övriga upplysningar", "Other information"), questions: [freeText(["25", "otherInformation"], t("Övriga upplysningar", "Other information"), 4000)] },
    { id: "contact", title: t("Kontakt", "Contact"), questions: [contactQuestion(4000, { cleared: true, showIf: not(isolated), forbiddenWhenNo: "application" })] },
  ],
  rules: [
    ...basisRules("FK7804"),
    ...diagnosisRules("FK7804", "application"),
    { id: "FK7804.28.unique", level: "wire", check: { unique: "28.1" }, text: t("Samma sysselsättning kan bara väljas en gång.", "The same occupation can be chosen only once.") },
    { id: "FK7804.32.unique", level: "application", check: { unique: "32.1" }, text: t("Samma grad kan bara anges en gång.", "The same degree can be given only once.") },
    {
      id: "FK7804.32.overlap",
      level: "application",
      check: { noOverlap: { part: "32.2", touching: "refused" } },
      text: t("Perioderna får inte ha någon dag gemensam.", "The periods must not share a day."),
    },
  ],
  derived: [
    // Without an answer to 27 the wire rules demand nothing else, so it is always said (docs/domain/rules.md, Answers
    // given by rule).
    { part: "27.1", value: false },
  ],
  summary: { parts: ["6.2", "32.1", "32.2"] },
  withholding: { when: not(isolated) },
  sickLeave: { degree: "32.1", period: "32.2", diagnoses: ["6.2", "6.4", "6.6"], occupation: "28.1", unless: isolated, percent: degreePercent },
  // The patient tells an employer the diagnosis only by choice, but for isolation, of which it is the reason.
  forEmployer: {
    type: "AG7804",
    sharing: "100.1",
    given: [
      { part: "100.1", value: true, when: isolated },
      { part: "100.1", value: false },
    ],
  },
};
