import { codeSystems } from "./code-systems.ts";
import { is, nationalRule, partIff, t, text, yesNo } from "./entries.ts";
import {
  basisQuestion,
  basisRules,
  contactQuestion,
  diagnosisQuestion,
  diagnosisRules,
  freeText,
  investigationQuestions,
  knownSinceQuestion,
  knownSinceRule,
  mandatory,
  notExaminedQuestion,
  staffWith,
} from "./insurance-questions.ts";
import type { CertificateType, Question, Text } from "./type-language.ts";

/** What LUSE and LUAE_NA do not have in common. */
export interface DisabilityStatement {
  readonly key: "LUSE" | "LUAE_NA";
  readonly version: string;
  readonly earlierVersions: readonly string[];
  readonly activeFrom: string;
  readonly formNumber: string;
  readonly name: Text;
  readonly purpose: Text;
  readonly leftToPatient: Text;
  readonly investigations: readonly string[];
  /** LUAE_NA also asks for proposed measures. */
  readonly proposal: readonly Question[];
}

const bodyFunctions: readonly (readonly [id: string, name: string, label: Text])[] = [
  ["8", "intellectualFunction", t("Intellektuell funktion", "Intellectual function")],
  ["9", "communication", t("Kommunikation och socialt samspel", "Communication and social interaction")],
  [
    "10",
    "attention",
    t("Uppmärksamhet, koncentration och exekutiv funktion", "Attention, concentration and executive function"),
  ],
  ["11", "otherMentalFunction", t("Annan psykisk funktion", "Other mental function")],
  ["12", "sensesAndPain", t("Sinnesfunktioner och smärta", "Senses and pain")],
  ["13", "motorFunction", t("Balans, koordination och motorik", "Balance, coordination and motor function")],
  ["14", "otherBodilyFunction", t("Annan kroppslig funktion", "Other bodily function")],
];

const bodyParts = bodyFunctions.map(([id]) => `${id}.1` as const);

/**
 * LUSE and LUAE_NA are the same form but for a question, a code and their names
 * (docs/domain/insurance-certificates.md).
 */
export function disabilityStatement(own: DisabilityStatement): CertificateType {
  const { key } = own;
  return {
    key,
    version: own.version,
    earlierVersions: own.earlierVersions,
    name: own.name,
    purpose: own.purpose,
    leftToPatient: own.leftToPatient,
    formNumber: own.formNumber,
    wire: { code: key, codeSystem: codeSystems.certificateType },
    activeFrom: own.activeFrom,
    use: "write",
    recipient: "FKASSA",
    staff: staffWith(false),
    abilities: {
      renew: true,
      replace: true,
      complement: true,
      questions: true,
      send: true,
      prefill: false,
      approveReceivers: false,
      sickLeaveRegister: false,
    },
    judgedBy: "wire rules",
    extraQuestions: true,
    sections: [
      {
        id: "basis",
        title: t("Grund för utlåtandet", "Basis of the statement"),
        questions: [
          basisQuestion({ codes: ["UNDERSOKNING", "JOURNALUPPGIFTER", "ANHORIG", "ANNAT"], otherText: text(3500) }),
          notExaminedQuestion(),
          knownSinceQuestion,
          ...investigationQuestions(own.investigations),
        ],
      },
      {
        id: "background",
        title: t("Bakgrund", "Background"),
        questions: [freeText(["5", "courseOfIllness"], t("Sjukdomsförlopp", "Course of the illness"), 3500, mandatory)],
      },
      {
        id: "diagnosis",
        title: t("Diagnos", "Diagnosis"),
        questions: [
          diagnosisQuestion(
            t("Diagnoser som orsakar funktionsnedsättningen", "Diagnoses that limit the patient"),
            "older",
          ),
          freeText(
            ["7", "diagnosisHistory"],
            t("När och var diagnoserna ställdes", "When and where the diagnoses were made"),
            3500,
            mandatory,
          ),
          {
            id: "45",
            name: "diagnosisRevision",
            text: t("Skäl att se över diagnosen", "Reason to revise a diagnosis"),
            must: nationalRule,
            parts: [
              {
                id: "45.1",
                name: "needed",
                text: t("Finns det skäl att se över någon diagnos?", "Is there reason to revise a diagnosis?"),
                kind: yesNo,
                must: nationalRule,
              },
              partIff(is("45.1", true), ["45.2", "which"], t("Vilken diagnos", "Which diagnosis"), {
                kind: key === "LUSE" ? text(3500) : text(),
                whenHidden: "wire",
              }),
            ],
          },
        ],
      },
      {
        id: "impairment",
        title: t("Funktionsnedsättning", "Impairment"),
        questions: bodyFunctions.map(([id, name, label]) => freeText([id, name], label, 3500)),
      },
      {
        id: "limitation",
        title: t("Aktivitetsbegränsning", "Activity limitation"),
        questions: [
          freeText(
            ["17", "activityLimitations"],
            t("Aktivitetsbegränsningar", "Activity limitations"),
            3500,
            mandatory,
          ),
        ],
      },
      {
        id: "treatment",
        title: t("Behandling", "Treatment"),
        questions: [
          freeText(["18", "completedTreatment"], t("Avslutad behandling", "Completed treatment"), 3500),
          freeText(["19", "ongoingTreatment"], t("Pågående behandling", "Ongoing treatment"), 3500),
          freeText(["20", "plannedTreatment"], t("Planerad behandling", "Planned treatment"), 3500),
          freeText(
            ["21", "medicinesAndSubstances"],
            t("Läkemedel och andra substanser", "Medicines and other substances"),
            3500,
          ),
        ],
      },
      {
        id: "prospects",
        title: t("Medicinska förutsättningar för arbete", "Medical prerequisites for work"),
        questions: [
          freeText(
            ["22", "workPrerequisites"],
            t("Förutsättningar för arbete över tid", "Prerequisites for work over time"),
            key === "LUSE" ? 3500 : undefined,
            mandatory,
          ),
          freeText(
            ["23", "remainingAbilities"],
            t("Vad patienten klarar trots begränsningarna", "What the patient can do despite the limitations"),
            key === "LUSE" ? 3500 : undefined,
          ),
          ...own.proposal,
        ],
      },
      {
        id: "other",
        title: t("Övriga upplysningar", "Other information"),
        questions: [freeText(["25", "otherInformation"], t("Övriga upplysningar", "Other information"), 2700)],
      },
      {
        id: "contact",
        title: t("Kontakt", "Contact"),
        questions: [contactQuestion(3500, { forbiddenWhenNo: "application" })],
      },
    ],
    rules: [
      ...basisRules(key),
      knownSinceRule(key),
      ...diagnosisRules(key, "wire", "R9"),
      {
        id: `${key}.8-14.some`,
        level: "wire",
        check: { someOf: { parts: bodyParts } },
        text: t("Beskriv minst en funktionsnedsättning.", "Describe at least one impairment."),
      },
      {
        id: `${key}.26.reason`,
        level: "wire",
        when: is("26.1", false),
        check: { noneOf: ["26.2"] },
        text: t(
          "Varför du vill ha kontakt besvaras bara när kontakt önskas.",
          "Why you want contact is answered only when contact is wanted.",
        ),
      },
    ],
    derived: [],
    summary: { parts: ["6.2"] },
  };
}
