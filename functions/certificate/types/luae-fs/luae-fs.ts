import { codeSystems } from "../code-systems.ts";
import { is, t, text } from "../entries.ts";
import {
  applicationLeft,
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
} from "../insurance-questions.ts";
import type { CertificateType } from "../type-language.ts";

/** Läkarutlåtande för aktivitetsersättning vid förlängd skolgång, FK 7802. */
export const luaeFs: CertificateType = {
  key: "LUAE_FS",
  version: "1.1",
  earlierVersions: ["1.0"],
  name: t("Läkarutlåtande för aktivitetsersättning vid förlängd skolgång", "Medical statement for activity compensation, prolonged schooling"),
  purpose: t("Beskriver varför en ung person behöver längre tid i skolan.", "Describes why a young person needs more time at school."),
  leftToPatient: applicationLeft(t("aktivitetsersättning", "activity compensation")),
  formNumber: "FK 7802",
  wire: { code: "LUAE_FS", codeSystem: codeSystems.certificateType },
  activeFrom: "2021-02-11",
  use: "write",
  recipient: "FKASSA",
  staff: staffWith(false),
  abilities: { renew: true, replace: true, complement: true, questions: true, send: true, prefill: false, approveReceivers: false, sickLeaveRegister: false },
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
        ...investigationQuestions([
          "NEUROPSYKIATRISKT",
          "HABILITERING",
          "ARBETSTERAPEUT",
          "FYSIOTERAPEUT",
          "LOGOPED",
          "PSYKOLOG",
          "SKOLHALSOVARD",
          "SPECIALISTKLINIK",
          "VARD_UTOMLANDS",
          "OVRIGT_UTLATANDE",
        ]),
      ],
    },
    {
      id: "diagnosis",
      title: t("Diagnos", "Diagnosis"),
      questions: [diagnosisQuestion(t("Diagnoser som orsakar eller har orsakat funktionsnedsättningen", "Diagnoses that cause or have caused the impairment"), "older")],
    },
    {
      id: "impairment",
      title: t("Funktionsnedsättning", "Impairment"),
      questions: [
        freeText(["15", "impairmentCourse"], t("Debut, utveckling och hur funktionsnedsättningen visar sig nu", "Onset, development and how it shows now"), 3500, mandatory),
        freeText(["16", "effectOnSchooling"], t("Hur funktionsnedsättningen påverkar skolgången", "How it affects schooling"), 3500, mandatory),
      ],
    },
    { id: "other", title: t("Övriga upplysningar", "Other information"), questions: [freeText(["25", "otherInformation"], t("Övriga upplysningar", "Other information"), 2850)] },
    { id: "contact", title: t("Kontakt", "Contact"), questions: [contactQuestion(3500, { forbiddenWhenNo: "application" })] },
  ],
  rules: [
    ...basisRules("LUAE_FS"),
    knownSinceRule("LUAE_FS"),
    ...diagnosisRules("LUAE_FS", "wire", "R9"),
    {
      id: "LUAE_FS.26.reason",
      level: "wire",
      when: is("26.1", false),
      check: { noneOf: ["26.2"] },
      text: t("Varför du vill ha kontakt besvaras bara när kontakt önskas.", "Why you want contact is answered only when contact is wanted."),
    },
  ],
  derived: [],
  summary: { parts: ["6.2"] },
};
