import { codeSystems } from "../code-systems.ts";
import { careLevelCodes, identityCodes, licenceCodes, numbered, only } from "../code-lists.ts";
import { any, code, is, isOneOf, nationalRule, single, t, text, yesNo } from "../entries.ts";
import type { NamedPart, SinglePart } from "../entries.ts";
import { licenceAbilities, licenceStaff } from "../driving-licence.ts";
import type { CertificateType, CodeList, Condition, DateKind, Must, Part, Question, Text } from "../type-language.ts";

const key = "TSTRK1031";

/** The medication may cause hypoglycaemia: the questions on it are asked. */
const risk = is("208.1", true);
const higherCodes = numbered("VAR", [1, 9]);
const higher = isOneOf("1.1", higherCodes);

const diabetesCodes: CodeList = {
  system: codeSystems.icd10,
  codes: [
    { code: "E10", text: t("Typ 1", "Type 1") },
    { code: "E11", text: t("Typ 2", "Type 2") },
    { code: "E109", text: t("LADA", "LADA") },
  ],
};

function by(rule: string): Must {
  return { level: "wire", rule };
}

/** A day between the patient's birth and today, both included. */
function dayOfLife(rule: string): DateKind {
  return { is: "date", partial: true, notAfterToday: { level: "wire", rule }, notBeforeBirth: { level: "wire", rule } };
}

interface Asked {
  readonly when: Condition;
  readonly rule: string;
  /** Further parts beside the yes or no. */
  readonly more?: readonly Part[];
}

function asked([id, name, part]: SinglePart, label: Text, { when, rule, more = [] }: Asked): Question {
  return {
    id,
    name,
    text: label,
    showIf: when,
    whenHidden: "application",
    must: by(rule),
    parts: [{ id: `${id}.1`, name: part, ...(more.length > 0 ? { text: label } : {}), kind: yesNo, must: nationalRule }, ...more],
  };
}

function follows(when: Condition, [id, name]: NamedPart, label: Text, { kind, rule }: { readonly kind: Part["kind"]; readonly rule: string }): Part {
  return { id, name, text: label, kind, showIf: when, must: by(rule), whenHidden: "application" };
}

/** Transportstyrelsens läkarintyg, diabetes: TSTRK1031 major 4 (TSFS 2010:125). */
export const tstrk1031: CertificateType = {
  key,
  version: "4.2",
  earlierVersions: ["4.0", "4.1"],
  name: t("Läkarintyg om diabetes för körkort", "Medical certificate on diabetes for driving licences"),
  purpose: t("Visar om en förare med diabetes uppfyller de medicinska kraven.", "Shows whether a driver with diabetes meets the medical requirements."),
  formNumber: "TSTRK1031",
  wire: { code: key, codeSystem: codeSystems.olderCertificateType },
  activeFrom: "2023-12-05",
  use: "write",
  recipient: "TRANSP",
  staff: licenceStaff,
  abilities: licenceAbilities,
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
          parts: [{ id: "1.1", name: "licence", kind: code(only(licenceCodes, numbered("VAR", [12, 18], [1, 9]))), must: nationalRule }],
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
        single(["205", "careLevel", "level"], t("Diabetesen följs inom", "The diabetes is followed in"), code(careLevelCodes), { must: nationalRule }),
        single(
          ["35", "yearOfDiagnosis", "year"],
          t("År då diagnosen ställdes", "Year of diagnosis"),
          { is: "year", notAfterToday: { level: "wire", rule: "R2" }, notBeforeBirth: { level: "wire", rule: "R2" } },
          { must: nationalRule },
        ),
        {
          id: "18",
          name: "diabetesType",
          text: t("Typ av diabetes", "Type of diabetes"),
          parts: [
            { id: "18.1", name: "type", text: t("Typ", "Type"), kind: code(diabetesCodes) },
            { id: "18.2", name: "otherType", text: t("Annan typ, vilken", "Other type, which"), kind: text(53, "one", "wire") },
          ],
        },
        single(["207", "diabetesMedication", "present"], t("Behandlas med läkemedel mot diabetes", "Has medication for diabetes"), yesNo, { must: nationalRule }),
        { ...asked(["208", "hypoglycaemiaRisk", "present"], t("Läkemedlen kan ge hypoglykemi", "The medication may cause hypoglycaemia"), { when: is("207.1", true), rule: "R32" }) },
        {
          id: "209",
          name: "diabetesTreatment",
          text: t("Behandling", "Treatment"),
          showIf: risk,
          whenHidden: "application",
          must: by("R30"),
          parts: [
            { id: "209.1", name: "insulin", text: t("Insulin", "Insulin"), kind: yesNo },
            { id: "209.2", name: "tablets", text: t("Tabletter", "Tablets"), kind: yesNo },
            { id: "209.3", name: "other", text: t("Annan behandling", "Other treatment"), kind: yesNo },
            follows(is("209.3", true), ["209.4", "whichOther"], t("Vilken annan behandling", "Which other treatment"), { kind: text(53, "one", "wire"), rule: "R18" }),
          ],
        },
        {
          id: "210",
          name: "treatmentStart",
          text: t("När behandlingen började", "When the treatment started"),
          showIf: risk,
          whenHidden: "application",
          must: by("R30"),
          parts: [{ id: "210.1", name: "date", kind: dayOfLife("R19"), must: nationalRule }],
        },
      ],
    },
    {
      id: "hypoglycaemia",
      title: t("Hypoglykemi", "Hypoglycaemia"),
      questions: [
        {
          ...asked(["200", "diseaseControl", "adequate"], t("Har tillräcklig kontroll över sin sjukdom", "Has adequate control of the illness"), { when: risk, rule: "R30" }),
          parts: [
            { id: "200.1", name: "adequate", text: t("Har tillräcklig kontroll", "Has adequate control"), kind: yesNo, must: nationalRule },
            follows(is("200.1", false), ["200.2", "whyNot"], t("Varför inte", "Why not"), { kind: text(53, "one", "wire"), rule: "R27" }),
          ],
        },
        asked(["201", "riskAwareness", "understands"], t("Förstår riskerna med hypoglykemi", "Understands the risks of hypoglycaemia"), { when: risk, rule: "R30" }),
        asked(["110", "warningSigns", "noticed"], t("Känner av varningstecken", "Notices warning signs"), { when: risk, rule: "R30" }),
        asked(["202", "adequateAction", "able"], t("Kan göra det som behövs", "Can take adequate action"), { when: risk, rule: "R30" }),
        asked(["106", "recurrentHypoglycaemia", "present"], t("Återkommande allvarlig hypoglykemi det senaste året", "Recurrent severe hypoglycaemia in the last year"), {
          when: risk,
          rule: "R30",
          more: [
            follows(is("106.1", true), ["106.2", "latest"], t("När senast", "When last"), { kind: dayOfLife("R20"), rule: "R8" }),
            follows(is("106.1", true), ["106.3", "checkedRegularly"], t("Kontrolleras regelbundet", "Is checked regularly"), { kind: yesNo, rule: "R8" }),
            follows(is("106.1", true), ["106.5", "roadSafetyRisk"], t("Innebär en trafiksäkerhetsrisk", "Is a road-safety risk"), { kind: yesNo, rule: "R8" }),
          ],
        }),
        asked(
          ["107", "recurrentHypoglycaemiaAwake", "present"],
          t("Återkommande allvarlig hypoglykemi i vaket tillstånd de senaste tolv månaderna", "Recurrent severe hypoglycaemia while awake in the last twelve months"),
          {
            when: risk,
            rule: "R30",
            more: [
              follows(is("107.1", true), ["107.3", "inLastThreeMonths"], t("Någon gång de senaste tre månaderna", "Any in the last three months"), { kind: yesNo, rule: "R9" }),
              follows(is("107.3", true), ["107.5", "when"], t("När", "When"), { kind: dayOfLife("R21"), rule: "R33" }),
            ],
          },
        ),
        asked(["203", "severeHypoglycaemia", "present"], t("Allvarlig hypoglykemi de senaste tolv månaderna", "Severe hypoglycaemia in the last twelve months"), {
          when: higher,
          rule: "R28",
          more: [follows(is("203.1", true), ["203.2", "when"], t("När", "When"), { kind: dayOfLife("R22"), rule: "R34" })],
        }),
        asked(["204", "bloodSugarChecks", "regular"], t("Kontrollerar blodsockret regelbundet", "Checks blood sugar regularly"), { when: higher, rule: "R28" }),
      ],
    },
    {
      id: "other",
      title: t("Övrigt", "Other"),
      questions: [
        {
          id: "206",
          name: "complications",
          text: t("Komplikationer", "Complications"),
          must: nationalRule,
          parts: [
            { id: "206.1", name: "present", text: t("Har komplikationer av sjukdomen", "Has complications of the illness"), kind: yesNo, must: nationalRule },
            follows(is("206.1", true), ["206.2", "which"], t("Vilka", "Which"), { kind: text(189, "many", "wire"), rule: "R29" }),
          ],
        },
        {
          id: "34",
          name: "specialist",
          text: t("Specialist som bör undersöka", "Specialist who should examine"),
          parts: [{ id: "34.1", name: "text", kind: text(71, "one", "wire"), must: nationalRule }],
          layout: { omitWhenEmpty: true },
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
          parts: [{ id: "33.1", name: "licence", kind: code(only(licenceCodes, numbered("VAR", [12, 18], [1, 9], [11, 11]))), must: nationalRule }],
        },
        { id: "32", name: "comment", text: t("Kommentar", "Comment"), parts: [{ id: "32.1", name: "text", kind: text(189, "many", "wire"), must: nationalRule }], layout: { omitWhenEmpty: true } },
      ],
    },
  ],
  rules: [
    { id: `${key}.1.unique`, level: "application", check: { unique: "1.1" }, text: t("Samma behörighet kan bara väljas en gång.", "The same licence can be chosen only once.") },
    {
      id: `${key}.R3`,
      level: "wire",
      check: { oneOf: ["18.1", "18.2"] },
      text: t("Välj typ av diabetes eller skriv en annan typ, inte båda.", "Choose the type of diabetes or write another type, not both."),
    },
    {
      id: `${key}.R4`,
      level: "wire",
      when: any({ answered: "209.1" }, { answered: "209.2" }, { answered: "209.3" }, { answered: "209.4" }),
      check: { someOf: { parts: ["209.1", "209.2", "209.3"], value: true } },
      text: t("Välj minst en behandling.", "Choose at least one treatment."),
    },
    {
      id: `${key}.R27`,
      level: "wire",
      when: is("200.1", true),
      check: { noneOf: ["200.2"] },
      text: t("Varför inte besvaras bara när kontrollen är otillräcklig.", "Why not is answered only when the control is inadequate."),
    },
    { id: `${key}.33.unique`, level: "application", check: { unique: "33.1" }, text: t("Samma behörighet kan bara väljas en gång.", "The same licence can be chosen only once.") },
    { id: `${key}.R23-R24`, level: "wire", check: { alone: { part: "33.1", code: "VAR11" } }, text: t("Kan inte ta ställning väljs ensamt.", "Cannot decide is chosen alone.") },
    {
      id: `${key}.R35`,
      level: "wire",
      check: { within: { part: "33.1", allowed: "1.1", codes: higherCodes } },
      text: t("Behörigheten är inte bland dem som intyget avser.", "The licence is not among those the certificate concerns."),
    },
  ],
  derived: [],
  summary: { parts: ["1.1"] },
};
