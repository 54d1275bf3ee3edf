import { codeSystems } from "./code-systems.ts";
import { concernsCodes, identityCodes, licenceCodes, numbered, only } from "./code-lists.ts";
import {
  all,
  any,
  code,
  applicationRule,
  is,
  isOneOf,
  not,
  nationalRule,
  partIff,
  single,
  t,
  text,
  yesNo,
} from "./entries.ts";
import type { SinglePart } from "./entries.ts";
import { earlierMajorAbilities, licenceAbilities, licenceStaff } from "./driving-licence.ts";
import type {
  CertificateType,
  CodeList,
  Condition,
  Kind,
  Level,
  Part,
  PartId,
  Question,
  Rule,
  Text,
} from "./type-language.ts";

const key = "TSTRK1007";

const normal = numbered("IAV", [1, 9]);
const person = isOneOf("1.1", numbered("IAV", [5, 9]));

const diabetesCodes: CodeList = {
  system: codeSystems.icd10,
  codes: [
    { code: "E10", text: t("Typ 1", "Type 1") },
    { code: "E11", text: t("Typ 2", "Type 2") },
  ],
};

/** The parts of question 8: their numbers differ between the majors by the part "sent separately" that v7 added. */
interface AcuityParts {
  readonly separately?: PartId;
  readonly right: PartId;
  readonly left: PartId;
  readonly both: PartId;
  readonly corrected: readonly [right: PartId, left: PartId, both: PartId];
  readonly lenses: readonly [right: PartId, left: PartId];
}

const acuityParts = {
  6: { right: "8.1", left: "8.2", both: "8.3", corrected: ["8.4", "8.5", "8.6"], lenses: ["8.7", "8.8"] },
  7: {
    separately: "8.1",
    right: "8.2",
    left: "8.3",
    both: "8.4",
    corrected: ["8.5", "8.6", "8.7"],
    lenses: ["8.8", "8.9"],
  },
} as const;

/**
 * Transportstyrelsens läkarintyg för högre körkortsbehörighet, taxi: TSTRK1007 majors 6 and 7
 * (docs/domain/driving-licence-certificates.md).
 */
export function higherLicence(major: 6 | 7): CertificateType {
  const eyes: AcuityParts = acuityParts[major];
  const lengths: Level = major === 7 ? "wire" : "application";
  return {
    key,
    version: major === 7 ? "7.0" : "6.8",
    ...(major === 7 ? {} : { earlierVersions: ["6.7"] }),
    name:
      major === 7
        ? t(
            "Läkarintyg för högre körkortsbehörighet eller taxi",
            "Medical certificate for higher driving licences or taxi",
          )
        : t(
            "Läkarintyg för högre körkortsbehörighet eller taxi",
            "Medical certificate for higher driving licences or taxi",
          ),
    purpose: t(
      "Visar om en förare uppfyller de medicinska kraven för högre behörighet eller taxi.",
      "Shows whether a driver meets the medical requirements for higher licences or taxi.",
    ),
    formNumber: "TSTRK1007",
    wire: { code: key, codeSystem: codeSystems.olderCertificateType },
    ...(major === 7 ? { activeFrom: "2020-08-01" } : {}),
    use: major === 7 ? "write" : "read",
    recipient: "TRANSP",
    staff: licenceStaff,
    abilities: major === 7 ? licenceAbilities : earlierMajorAbilities,
    judgedBy: "wire rules",
    sections: [
      {
        id: "concerns",
        title: t("Intyget avser", "The certificate concerns"),
        questions: [
          licenceChoice(
            ["1", "licences"],
            t("Behörigheter som intyget avser", "Licences the certificate concerns"),
            only(concernsCodes, numbered("IAV", [1, 10])),
            10,
          ),
        ],
      },
      {
        id: "identity",
        title: t("Identitet", "Identity"),
        questions: [
          asked(
            ["2", "identity", "shownBy"],
            t("Identiteten är styrkt genom", "Identity was shown by"),
            code(identityCodes),
          ),
        ],
      },
      {
        id: "vision",
        title: t("Syn", "Vision"),
        notices: [
          {
            id: `${key}.3-5.specialist`,
            when: any(is("3.1", true), is("4.1", true), is("5.1", true)),
            text: t(
              "Ett intyg från ögonspecialist behövs också.",
              "A certificate from an eye specialist is needed as well.",
            ),
          },
          {
            id: `${key}.9.lenses`,
            when: is("9.1", true),
            text: t(
              "Ett intyg om glasens styrka behövs också.",
              "A certificate of the strength of the lenses is needed as well.",
            ),
          },
        ],
        questions: [
          asked(["3", "visualFieldDefects", "present"], t("Synfältsdefekter", "Visual field defects")),
          asked(
            ["4", "reducedNightVision", "present"],
            t("Nedsatt seende i svagt ljus", "Reduced vision in low light"),
          ),
          asked(["5", "progressiveEyeDisease", "present"], t("Ögonsjukdom som fortskrider", "Progressive eye disease")),
          asked(["6", "doubleVision", "present"], t("Dubbelseende", "Double vision")),
          asked(["7", "nystagmus", "present"], t("Nystagmus", "Nystagmus")),
          acuityQuestion(eyes),
          {
            id: "9",
            name: "strongLenses",
            text: t("Korrektionsglas starkare än +8 dioptrier", "Corrective lenses stronger than +8 dioptres"),
            parts: [{ id: "9.1", name: "present", kind: yesNo, must: nationalRule }],
          },
        ],
      },
      {
        id: "hearing",
        title: t("Hörsel och balans", "Hearing and balance"),
        questions: [
          asked(
            ["10", "suddenDizziness", "present"],
            t("Överraskande anfall av balansrubbning eller yrsel", "Sudden attacks of imbalance or dizziness"),
          ),
          {
            ...asked(
              ["11", "hearingDifficulty", "present"],
              t("Svårt att uppfatta samtalston på fyra meter", "Difficulty hearing a conversation at four metres"),
            ),
            showIf: person,
            must: applicationRule,
          },
        ],
      },
      {
        id: "movement",
        title: t("Rörelseorganen", "Movement"),
        questions: [
          described(
            ["12", "impairedMobility", "which"],
            t("Sjukdom eller nedsättning som påverkar rörligheten", "Illness or impairment that affects mobility"),
            t("Vilken", "Which"),
          ),
          {
            ...asked(
              ["13", "passengerAssistance", "unable"],
              t("Kan inte hjälpa passagerare in och ut", "Cannot help passengers in and out"),
            ),
            showIf: person,
            must: applicationRule,
          },
        ],
      },
      {
        id: "heart",
        title: t("Hjärta och kärl", "Heart and vessels"),
        questions: [
          asked(["14", "cardiovascularDisease", "present"], t("Hjärt- eller kärlsjukdom", "Cardiovascular disease")),
          asked(["15", "brainDamage", "present"], t("Tecken på hjärnskada", "Signs of brain damage")),
          described(
            ["16", "strokeRiskFactors", "which"],
            t("Riskfaktorer för stroke", "Risk factors for stroke"),
            t("Vilka", "Which"),
          ),
        ],
      },
      {
        id: "diabetes",
        title: t("Diabetes", "Diabetes"),
        notices: [
          {
            id: `${key}.19.diabetes`,
            when: any(is("19.2", true), is("19.3", true)),
            text: t(
              "Ett särskilt intyg om diabetes behövs också.",
              "A separate diabetes certificate is needed as well.",
            ),
          },
        ],
        questions: [
          asked(["17", "diabetes", "present"], t("Har diabetes", "Has diabetes")),
          {
            id: "18",
            name: "diabetesType",
            text: t("Typ av diabetes", "Type of diabetes"),
            showIf: is("17.1", true),
            whenHidden: "application",
            must: { level: "wire", rule: "R10" },
            parts: [{ id: "18.1", name: "type", kind: code(diabetesCodes), must: { level: "wire", rule: "R10" } }],
          },
          {
            id: "19",
            name: "diabetesTreatment",
            text: t("Behandling", "Treatment"),
            showIf: is("18.1", "E11"),
            whenHidden: "application",
            must: { level: "wire", rule: "R11" },
            parts: [
              { id: "19.1", name: "diet", text: t("Kost", "Diet"), kind: yesNo },
              { id: "19.2", name: "tablets", text: t("Tabletter", "Tablets"), kind: yesNo },
              { id: "19.3", name: "insulin", text: t("Insulin", "Insulin"), kind: yesNo },
            ],
          },
        ],
      },
      {
        id: "neurology",
        title: t("Neurologi och medvetande", "Neurology and consciousness"),
        questions: [
          asked(
            ["20", "neurologicalDisease", "present"],
            t("Tecken på neurologisk sjukdom", "Signs of neurological disease"),
          ),
          {
            id: "21",
            name: "lossOfConsciousness",
            text: t(
              "Epilepsi, anfall eller annan medvetandestörning",
              "Epilepsy, seizure or other loss of consciousness",
            ),
            must: nationalRule,
            parts: [
              { id: "21.1", name: "present", text: t("Förekommer", "Present"), kind: yesNo, must: nationalRule },
              {
                id: "21.2",
                name: "whenAndWhy",
                text: t("När och varför", "When and why"),
                kind: text(180),
                showIf: is("21.1", true),
                whenHidden: "application",
              },
            ],
          },
        ],
      },
      {
        id: "organs",
        title: t("Njurar, kognition och sömn", "Kidneys, cognition and sleep"),
        questions: [
          asked(["22", "reducedKidneyFunction", "present"], t("Nedsatt njurfunktion", "Reduced kidney function")),
          asked(
            ["23", "failingCognition", "present"],
            t("Tecken på sviktande kognitiv funktion", "Signs of failing cognition"),
          ),
          asked(
            ["24", "sleepDisorder", "present"],
            t("Sömn- eller vakenhetsstörning", "Sleep or wakefulness disorder"),
          ),
        ],
      },
      {
        id: "substances",
        title: t("Alkohol, narkotika och läkemedel", "Alcohol, drugs and medicines"),
        questions: [
          {
            id: "25",
            name: "substanceAbuse",
            text: t("Missbruk eller beroende", "Abuse or dependence"),
            must: nationalRule,
            parts: [
              {
                id: "25.1",
                name: "signs",
                text: t("Tecken på missbruk eller beroende", "Signs of abuse or dependence"),
                kind: yesNo,
                must: nationalRule,
              },
              {
                id: "25.2",
                name: "hasReceivedCare",
                text: t("Vårdinsats har förekommit", "Has received care for it"),
                kind: yesNo,
                must: applicationRule,
              },
              {
                id: "25.3",
                name: "testingNeeded",
                text: t("Provtagning behövs", "Testing is needed"),
                kind: yesNo,
                showIf: any(is("25.1", true), is("25.2", true)),
                must: { level: "wire", rule: "R17-R18" },
                whenHidden: "application",
              },
            ],
          },
          described(
            ["26", "riskMedicines", "medicineAndDose"],
            t("Läkarordinerat bruk av läkemedel som innebär risk", "Prescribed use of medicines that carries a risk"),
            t("Läkemedel och dos", "Medicine and dose"),
            "R20",
          ),
        ],
      },
      {
        id: "psychiatry",
        title: t("Psykisk hälsa", "Mental health"),
        questions: [
          asked(["27", "mentalIllness", "present"], t("Psykisk sjukdom eller störning", "Mental illness or disorder")),
          asked(
            ["28", "intellectualDisability", "present"],
            t("Intellektuell funktionsnedsättning", "Intellectual disability"),
          ),
          asked(["29", "adhd", "present"], t("ADHD eller liknande tillstånd", "ADHD or a similar condition")),
        ],
      },
      {
        id: "care",
        title: t("Sjukhusvård och medicinering", "Hospital care and medication"),
        questions: [
          {
            id: "30",
            name: "hospitalCare",
            text: t("Vård på sjukhus eller läkarkontakt", "Hospital care or contact with a doctor"),
            must: nationalRule,
            parts: [
              {
                id: "30.1",
                name: "occurred",
                text: t("Har förekommit", "Has occurred"),
                kind: yesNo,
                must: nationalRule,
              },
              partIff(is("30.1", true), ["30.2", "when"], t("När", "When"), {
                kind: text(40, "one", lengths),
                must: { level: "wire", rule: "R21" },
              }),
              partIff(is("30.1", true), ["30.3", "where"], t("Var", "Where"), {
                kind: text(40, "one", lengths),
                must: { level: "wire", rule: "R22" },
              }),
              partIff(is("30.1", true), ["30.4", "why"], t("Varför", "Why"), {
                kind: text(50, "one", lengths),
                must: { level: "wire", rule: "R23" },
              }),
            ],
          },
          described(
            ["31", "permanentMedication", "which"],
            t("Stadigvarande medicinering", "Permanent medication"),
            t("Vilka läkemedel", "Which medicines"),
            "R24",
          ),
        ],
      },
      {
        id: "comment",
        title: t("Övrigt", "Other"),
        questions: [
          {
            id: "32",
            name: "comment",
            text: t("Kommentar", "Comment"),
            parts: [{ id: "32.1", name: "text", kind: text(500) }],
            layout: { omitWhenEmpty: true },
          },
        ],
      },
      {
        id: "assessment",
        title: t("Bedömning", "Assessment"),
        questions: [
          licenceChoice(
            ["33", "requirementsMetFor"],
            t("Uppfyller kraven för", "Meets the requirements for"),
            only(licenceCodes, numbered("VAR", [1, 11])),
            10,
          ),
          {
            id: "34",
            name: "specialist",
            text: t("Specialist som bör undersöka", "Specialist who should examine"),
            parts: [{ id: "34.1", name: "text", kind: text(130, "one"), must: nationalRule }],
            layout: { omitWhenEmpty: true },
          },
        ],
      },
    ],
    rules: [
      {
        id: `${key}.1.unique`,
        level: "application",
        check: { unique: "1.1" },
        text: t("Samma behörighet kan bara väljas en gång.", "The same licence can be chosen only once."),
      },
      ...acuityRules(eyes),
      {
        id: `${key}.19.some`,
        level: "application",
        when: any({ answered: "19.1" }, { answered: "19.2" }, { answered: "19.3" }),
        check: { someOf: { parts: ["19.1", "19.2", "19.3"], value: true } },
        text: t("Välj minst en behandling.", "Choose at least one treatment."),
      },
      {
        id: `${key}.33.unique`,
        level: "application",
        check: { unique: "33.1" },
        text: t("Samma behörighet kan bara väljas en gång.", "The same licence can be chosen only once."),
      },
      {
        id: `${key}.33.alone`,
        level: "application",
        check: { alone: { part: "33.1", code: "VAR11" } },
        text: t("Kan inte ta ställning väljs ensamt.", "Cannot decide is chosen alone."),
      },
    ],
    derived: [],
    summary: { parts: ["1.1"] },
  };
}

function asked(named: SinglePart, label: Text, kind: Kind = yesNo): Question {
  return single(named, label, kind, { must: nationalRule });
}

/** A yes or no with a text that must follow a yes. */
function described(
  [id, name, second]: readonly [id: string, name: string, second: string],
  label: Text,
  which: Text,
  rule?: string,
): Question {
  return {
    id,
    name,
    text: label,
    must: nationalRule,
    parts: [
      { id: `${id}.1`, name: "present", text: t("Förekommer", "Present"), kind: yesNo, must: nationalRule },
      partIff(is(`${id}.1`, true), [`${id}.2`, second], which, {
        kind: text(180),
        ...(rule === undefined ? {} : { must: { level: "wire", rule } }),
      }),
    ],
  };
}

function licenceChoice(
  [id, name]: readonly [id: string, name: string],
  label: Text,
  list: CodeList,
  max: number,
): Question {
  return {
    id,
    name,
    text: label,
    rows: { max, numbered: false },
    layout: { repeat: "choices" },
    must: nationalRule,
    parts: [{ id: `${id}.1`, name: "licence", kind: code(list), must: nationalRule }],
  };
}

function acuityQuestion(eyes: AcuityParts): Question {
  const decimal: Kind = {
    is: "number",
    min: 0,
    max: 2,
    decimals: 1,
    level: eyes.separately === undefined ? "application" : "wire",
  };
  const here: Pick<Part, "showIf" | "whenHidden"> =
    eyes.separately === undefined ? {} : { showIf: not(is(eyes.separately, true)), whenHidden: "application" };
  // In v6 the wire rules demand the three uncorrected values; in v7 at least one value, the rest is ours.
  const must = eyes.separately === undefined ? nationalRule : applicationRule;
  return {
    id: "8",
    name: "visualAcuity",
    text: t("Synskärpa", "Visual acuity"),
    must: nationalRule,
    parts: [
      ...(eyes.separately === undefined
        ? []
        : [
            {
              id: eyes.separately,
              name: "sentSeparately",
              text: t("Uppgifterna skickas separat", "The values are sent separately"),
              kind: { is: "yes-no", control: "box" },
            } satisfies Part,
          ]),
      {
        id: eyes.right,
        name: "rightUncorrected",
        text: t("Höger öga utan korrektion", "Right eye, uncorrected"),
        kind: decimal,
        must,
        ...here,
      },
      {
        id: eyes.left,
        name: "leftUncorrected",
        text: t("Vänster öga utan korrektion", "Left eye, uncorrected"),
        kind: decimal,
        must,
        ...here,
      },
      {
        id: eyes.both,
        name: "bothUncorrected",
        text: t("Båda ögonen utan korrektion", "Both eyes, uncorrected"),
        kind: decimal,
        must,
        ...here,
      },
      {
        id: eyes.corrected[0],
        name: "rightCorrected",
        text: t("Höger öga med korrektion", "Right eye, corrected"),
        kind: decimal,
        ...here,
      },
      {
        id: eyes.corrected[1],
        name: "leftCorrected",
        text: t("Vänster öga med korrektion", "Left eye, corrected"),
        kind: decimal,
        ...here,
      },
      {
        id: eyes.corrected[2],
        name: "bothCorrected",
        text: t("Båda ögonen med korrektion", "Both eyes, corrected"),
        kind: decimal,
        ...here,
      },
      {
        id: eyes.lenses[0],
        name: "rightContactLens",
        text: t("Kontaktlins höger öga", "Contact lens, right eye"),
        kind: yesNo,
      },
      {
        id: eyes.lenses[1],
        name: "leftContactLens",
        text: t("Kontaktlins vänster öga", "Contact lens, left eye"),
        kind: yesNo,
      },
    ],
  };
}

function acuityRules(eyes: AcuityParts): readonly Rule[] {
  const values = [eyes.right, eyes.left, eyes.both, ...eyes.corrected];
  const higher = isOneOf("1.1", normal);
  const between = (part: PartId): Condition => all({ part, below: 0.8 }, { part, atLeast: 0.1 });
  const needed = t(
    "Ange synskärpan med korrektion för höger, vänster och båda ögonen.",
    "Give the corrected acuity for the right, the left and both eyes.",
  );
  const corrected = { allOf: eyes.corrected } as const;
  const rules: Rule[] = [
    {
      id: `${key}.R33`,
      level: "wire",
      when: all(is("1.1", "IAV10"), { part: eyes.both, below: 0.5 }),
      check: corrected,
      text: needed,
    },
    {
      id: `${key}.R34`,
      level: "wire",
      when: all(higher, between(eyes.right), between(eyes.left)),
      check: corrected,
      text: needed,
    },
    {
      id: `${key}.R35`,
      level: "wire",
      when: all(higher, any({ part: eyes.right, below: 0.1 }, { part: eyes.left, below: 0.1 })),
      check: corrected,
      text: needed,
    },
  ];
  if (eyes.separately === undefined) return rules;
  return [
    ...rules,
    {
      id: `${key}.R37`,
      level: "wire",
      when: is(eyes.separately, true),
      check: { noneOf: values },
      text: t(
        "Ange ingen synskärpa här när uppgifterna skickas separat.",
        "When the values are sent separately no acuity is given here.",
      ),
    },
    {
      id: `${key}.R37.some`,
      level: "wire",
      when: not(is(eyes.separately, true)),
      check: { someOf: { parts: values } },
      text: t(
        "Ange synskärpan eller att uppgifterna skickas separat.",
        "Give the acuity or say that the values are sent separately.",
      ),
    },
  ];
}
