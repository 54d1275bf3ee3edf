import { codeSystems } from "../code-systems.ts";
import { concernsCodes, identityCodes, licenceCodes, numbered, only } from "../code-lists.ts";
import { all, any, code, is, isOneOf, not, nationalRule, single, t, text, yesNo } from "../entries.ts";
import { acuity, earlierMajorAbilities, licenceStaff } from "../driving-licence.ts";
import type { CertificateType, CodeList, Condition, DateKind, Kind, Must, Part, Question, Rule, Text } from "../type-language.ts";

const key = "TSTRK1031";
const higher = isOneOf("1.1", numbered("IAV", [1, 9]));
const ordinary = isOneOf("1.1", numbered("IAV", [11, 17]));

const diabetesCodes: CodeList = {
  system: codeSystems.icd10,
  codes: [
    { code: "E10", text: t("Typ 1", "Type 1") },
    { code: "E11", text: t("Typ 2", "Type 2") },
  ],
};

function by(rule: string, when?: Condition): Must {
  return when === undefined ? { level: "wire", rule } : { level: "wire", rule, when };
}

function dayOfLife(rule: string): DateKind {
  return { is: "date", partial: true, notAfterToday: { level: "wire", rule }, notBeforeBirth: { level: "wire", rule } };
}

function yearOfLife(rule: string): Kind {
  return { is: "year", notAfterToday: { level: "wire", rule }, notBeforeBirth: { level: "wire", rule } };
}

const hypoglycaemia = is("37.1", true);

/** A yes or no that names a day after a yes. */
function dated([id, name]: readonly [id: string, name: string], label: Text, rule: string, dayRule: string): Question {
  const day: Part = { id: `${id}.2`, name: "latest", text: t("När senast", "When last"), kind: dayOfLife(dayRule), must: by(rule, is(`${id}.1`, true)) };
  return { id, name, text: label, must: by("R25", hypoglycaemia), parts: [{ id: `${id}.1`, name: "present", text: label, kind: yesNo, must: nationalRule }, day] };
}

const corrected = ["8.5", "8.6", "8.7"] as const;
const values = ["8.2", "8.3", "8.4", ...corrected] as const;
const correctedNeeded = t("Synskärpan med korrektion saknas.", "The corrected acuity is missing.");

const acuityRules: readonly Rule[] = [
  { id: `${key}.R13`, level: "wire", when: all(ordinary, { part: "8.4", below: 0.5 }), check: { allOf: corrected }, text: correctedNeeded },
  { id: `${key}.R14`, level: "wire", when: all(higher, { part: "8.2", below: 0.8 }, { part: "8.3", below: 0.8 }), check: { allOf: corrected }, text: correctedNeeded },
  { id: `${key}.R15`, level: "wire", when: all(higher, any({ part: "8.2", below: 0.1 }, { part: "8.3", below: 0.1 })), check: { allOf: corrected }, text: correctedNeeded },
  {
    id: `${key}.R26`,
    level: "wire",
    when: is("8.1", true),
    check: { noneOf: values },
    text: t("När uppgifterna skickas separat anges ingen synskärpa.", "When the values are sent separately no acuity is given."),
  },
  {
    id: `${key}.R26.some`,
    level: "wire",
    when: all(any(...(["8.1", ...values] as const).map((answered) => ({ answered }))), not(is("8.1", true))),
    check: { someOf: { parts: values } },
    text: t("Synskärpan saknas.", "The acuity is missing."),
  },
];

/** TS-diabetes major 3: kept readable and revocable (docs/domain/certificates.md, Earlier majors). */
export const tstrk1031V3: CertificateType = {
  key,
  version: "3.0",
  name: t("Läkarintyg om diabetes för körkort", "Medical certificate on diabetes for driving licences"),
  purpose: t("Visar om en förare med diabetes uppfyller de medicinska kraven.", "Shows whether a driver with diabetes meets the medical requirements."),
  formNumber: "TSTRK1031",
  wire: { code: key, codeSystem: codeSystems.olderCertificateType },
  use: "read",
  recipient: "TRANSP",
  staff: licenceStaff,
  abilities: earlierMajorAbilities,
  judgedBy: "wire rules",
  sections: [
    {
      id: "concerns",
      title: t("Intyget avser", "The certificate concerns"),
      questions: [
        {
          id: "1",
          name: "licences",
          text: t("Behörigheter som intyget avser", "Licences the certificate concerns"),
          rows: { max: 16, numbered: false },
          layout: { repeat: "choices" },
          must: nationalRule,
          parts: [{ id: "1.1", name: "licence", kind: code(only(concernsCodes, numbered("IAV", [11, 17], [1, 9]))), must: nationalRule }],
        },
      ],
    },
    {
      id: "identity",
      title: t("Identitet", "Identity"),
      questions: [single(["2", "identity", "shownBy"], t("Identiteten är styrkt genom", "Identity was shown by"), code(identityCodes), { must: nationalRule })],
    },
    {
      id: "general",
      title: t("Allmänt", "General"),
      questions: [
        single(["35", "yearOfDiagnosis", "year"], t("År då diagnosen ställdes", "Year of diagnosis"), yearOfLife("R2"), { must: nationalRule }),
        {
          id: "18",
          name: "diabetesType",
          text: t("Typ av diabetes", "Type of diabetes"),
          parts: [
            { id: "18.1", name: "type", text: t("Typ", "Type"), kind: code(diabetesCodes) },
            { id: "18.2", name: "otherType", text: t("Annan typ, vilken", "Other type, which"), kind: text(53, "one", "wire") },
          ],
        },
        {
          id: "109",
          name: "diabetesTreatment",
          text: t("Behandling", "Treatment"),
          must: nationalRule,
          parts: [
            { id: "109.1", name: "diet", text: t("Kost", "Diet"), kind: yesNo },
            { id: "109.2", name: "tablets", text: t("Tabletter", "Tablets"), kind: yesNo },
            { id: "109.3", name: "insulin", text: t("Insulin", "Insulin"), kind: yesNo },
            { id: "109.4", name: "insulinSince", text: t("Insulin sedan år", "Insulin since year"), kind: yearOfLife("R7"), must: by("R5", is("109.3", true)) },
            { id: "109.5", name: "other", text: t("Annan behandling", "Other treatment"), kind: yesNo },
            { id: "109.6", name: "whichOther", text: t("Vilken annan behandling", "Which other treatment"), kind: text(53, "one", "wire"), must: by("R18", is("109.5", true)) },
            {
              id: "109.7",
              name: "hypoglycaemiaRisk",
              text: t("Behandlingen kan ge hypoglykemi", "The treatment may cause hypoglycaemia"),
              kind: yesNo,
              must: by("R16", any(is("109.2", true), is("109.5", true))),
            },
          ],
        },
      ],
    },
    {
      id: "hypoglycaemia",
      title: t("Hypoglykemi", "Hypoglycaemia"),
      questions: [
        single(["41", "ownBloodSugarChecks", "done"], t("Kontrollerar själv sitt blodsocker", "Checks own blood sugar"), yesNo, { must: by("R6-R17", any(is("109.3", true), is("109.7", true))) }),
        single(["37", "riskyHypoglycaemia", "present"], t("Hypoglykemier som kan innebära en trafiksäkerhetsrisk", "Hypoglycaemia that may be a road-safety risk"), yesNo, {
          must: by("R6-R17", any(is("109.3", true), is("109.7", true))),
        }),
        single(["100", "diseaseControl", "adequate"], t("Sjukdomen är under kontroll", "The illness is under control"), yesNo, { must: by("R25", hypoglycaemia) }),
        single(["110", "warningSigns", "noticed"], t("Känner av varningstecken", "Notices warning signs"), yesNo, { must: by("R25", hypoglycaemia) }),
        dated(["106", "recurrentHypoglycaemia"], t("Återkommande allvarlig hypoglykemi det senaste året", "Recurrent severe hypoglycaemia in the last year"), "R8", "R20"),
        dated(
          ["107", "recurrentHypoglycaemiaAwake"],
          t("Återkommande allvarlig hypoglykemi i vaket tillstånd de senaste tre månaderna", "Recurrent severe hypoglycaemia while awake in the last three months"),
          "R9",
          "R21",
        ),
        dated(["108", "hypoglycaemiaInTraffic"], t("Allvarlig hypoglykemi i trafiken det senaste året", "Severe hypoglycaemia in traffic in the last year"), "R10", "R22"),
      ],
    },
    {
      id: "vision",
      title: t("Syn", "Vision"),
      questions: [
        single(["103", "eyeDisease", "present"], t("Ögonsjukdom eller misstanke om sådan", "Eye disease or suspicion of one"), yesNo, { must: nationalRule }),
        {
          id: "8",
          name: "visualAcuity",
          text: t("Synskärpa", "Visual acuity"),
          must: by("R12", is("103.1", false)),
          parts: [
            { id: "8.1", name: "sentSeparately", text: t("Uppgifterna skickas separat", "The values are sent separately"), kind: yesNo },
            { id: "8.2", name: "rightUncorrected", text: t("Höger öga utan korrektion", "Right eye, uncorrected"), kind: acuity },
            { id: "8.3", name: "leftUncorrected", text: t("Vänster öga utan korrektion", "Left eye, uncorrected"), kind: acuity },
            { id: "8.4", name: "bothUncorrected", text: t("Båda ögonen utan korrektion", "Both eyes, uncorrected"), kind: acuity },
            { id: "8.5", name: "rightCorrected", text: t("Höger öga med korrektion", "Right eye, corrected"), kind: acuity },
            { id: "8.6", name: "leftCorrected", text: t("Vänster öga med korrektion", "Left eye, corrected"), kind: acuity },
            { id: "8.7", name: "bothCorrected", text: t("Båda ögonen med korrektion", "Both eyes, corrected"), kind: acuity },
          ],
        },
      ],
    },
    {
      id: "assessment",
      title: t("Bedömning", "Assessment"),
      questions: [
        {
          id: "33",
          name: "requirementsMetFor",
          text: t("Uppfyller kraven för", "Meets the requirements for"),
          rows: { max: 16, numbered: false },
          layout: { repeat: "choices" },
          must: nationalRule,
          parts: [{ id: "33.1", name: "licence", kind: code(only(licenceCodes, numbered("VAR", [1, 9], [11, 18]))), must: nationalRule }],
        },
        single(["45", "suitability", "suitable"], t("Lämplig med hänsyn till körningar och arbetsformer", "Suitable for the kind of driving and work"), yesNo, { must: by("R1", higher) }),
        single(["32", "comment", "text"], t("Kommentar", "Comment"), text(189, "many", "wire")),
        single(["34", "specialist", "text"], t("Specialist som bör undersöka", "Specialist who should examine"), text(71, "one", "wire")),
      ],
    },
  ],
  rules: [
    {
      id: `${key}.R3`,
      level: "wire",
      check: { oneOf: ["18.1", "18.2"] },
      text: t("Typ av diabetes anges antingen som kod eller i ord.", "The type of diabetes is given either as a code or in words."),
    },
    {
      id: `${key}.R4`,
      level: "wire",
      check: { someOf: { parts: ["109.1", "109.2", "109.3", "109.5"], value: true } },
      text: t("Minst en behandling saknas.", "At least one treatment is missing."),
    },
    ...acuityRules,
    { id: `${key}.R23-R24`, level: "wire", check: { alone: { part: "33.1", code: "VAR11" } }, text: t("Kan inte ta ställning står ensamt.", "Cannot decide stands alone.") },
  ],
  derived: [],
  summary: { parts: ["1.1"] },
};
