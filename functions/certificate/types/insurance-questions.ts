import { basisCodes, investigationCodes, only } from "./code-lists.ts";
import { codeSystems } from "./code-systems.ts";
import { box, code, is, not, nationalRule, partIff, pastDate, t, text, yesNo } from "./entries.ts";
import type { Staff } from "../model/type-permissions.ts";
import type {
  Condition,
  DateKind,
  DiagnosisSystem,
  Level,
  Must,
  Part,
  PartId,
  Question,
  Rule,
  Text,
  TextKind,
} from "./type-language.ts";

/** Questions that certificates of illness have in common (docs/domain/insurance-certificates.md). */

/**
 * That a certificate is no application: the benefit is applied for by the patient (socialförsäkringsbalken 2010:110,
 * 110 kap. 4 §).
 */
export function applicationLeft(benefit: Text): Text {
  return t(
    `Du behöver fortfarande ansöka om ${benefit.sv} hos Försäkringskassan.`,
    `You still need to apply to Försäkringskassan for ${benefit.en}.`,
  );
}

export const olderDiagnosisSystems: readonly DiagnosisSystem[] = [
  { system: "ICD-10-SE", write: codeSystems.icd10, read: [codeSystems.icd10] },
  { system: "KSH97-P", write: codeSystems.ksh97Primary, read: [codeSystems.ksh97Primary] },
];

const newerDiagnosisSystems: readonly DiagnosisSystem[] = [
  {
    system: "ICD-10-SE",
    write: codeSystems.icd10Newer,
    read: [codeSystems.icd10Newer, codeSystems.icd10Faulty, codeSystems.icd10],
  },
];

const diagnosisRows: readonly (readonly [text: number, code: number, name: string, label: Text])[] = [
  [1, 2, "main", t("Huvuddiagnos", "Main diagnosis")],
  [3, 4, "second", t("Andra diagnos", "Second diagnosis")],
  [5, 6, "third", t("Tredje diagnos", "Third diagnosis")],
];

/** Up to three diagnoses, each in words and as a code (docs/domain/diagnoses-and-codes.md). */
export function diagnosisQuestion(label: Text, generation: "older" | "newer", id = "6"): Question {
  const systems = generation === "older" ? olderDiagnosisSystems : newerDiagnosisSystems;
  const level: Level = generation === "older" ? "wire" : "application";
  const parts: Part[] = [];
  for (const [textNumber, codeNumber, name, row] of diagnosisRows) {
    const textPart: PartId = `${id}.${textNumber}`;
    const must = name === "main" ? { must: nationalRule } : {};
    parts.push(
      {
        id: textPart,
        name: `${name}Text`,
        text: t(`${row.sv} i ord`, `${row.en} in words`),
        kind: text(81, "one"),
        ...must,
      },
      {
        id: `${id}.${codeNumber}`,
        name: `${name}Code`,
        text: t(`${row.sv}, kod`, `${row.en}, code`),
        kind: { is: "diagnosis", systems, textPart, level },
        ...must,
      },
    );
  }
  return { id, name: "diagnoses", text: label, parts, must: nationalRule };
}

/** The rules between the diagnoses. */
export function diagnosisRules(key: string, level: Level, systemRule?: string, id = "6"): readonly Rule[] {
  return [
    {
      id: `${key}.${id}.second`,
      level,
      check: { together: [`${id}.3`, `${id}.4`] },
      text: t("Ange den andra diagnosen både i ord och med kod.", "The second diagnosis needs both words and a code."),
    },
    {
      id: `${key}.${id}.third`,
      level,
      check: { together: [`${id}.5`, `${id}.6`] },
      text: t("Ange den tredje diagnosen både i ord och med kod.", "The third diagnosis needs both words and a code."),
    },
    {
      id: `${key}.${id}.gap`,
      level,
      when: { answered: `${id}.5` },
      check: { allOf: [`${id}.3`] },
      text: t("Fyll i den andra diagnosen före den tredje.", "Fill in the second diagnosis before the third."),
    },
    // Where a certificate takes one code system only, there is nothing to compare.
    ...(systemRule === undefined ? [] : [sameSystem(`${key}.${systemRule}`, level)]),
  ];
}

function sameSystem(id: string, level: Level): Rule {
  return {
    id,
    level,
    check: { sameSystem: ["6.2", "6.4", "6.6"] },
    text: t("Alla diagnoser ska komma från samma kodverk.", "All diagnoses must be from the same code system."),
  };
}

/** What the certificate is based on, each basis once with its date. */
export function basisQuestion(options: {
  readonly id?: string;
  readonly codes: readonly string[];
  readonly otherText: TextKind;
  /** Where the wire rules judge the day too. */
  readonly date?: DateKind;
  readonly must?: Must;
  readonly showIf?: Condition;
  readonly cleared?: "all" | "other text";
}): Question {
  const { id = "1", codes, otherText, date = pastDate, must = nationalRule } = options;
  return {
    id,
    name: "basis",
    text: t("Intyget är baserat på", "The certificate is based on"),
    rows: { max: codes.length },
    layout: { repeat: "dated choices" },
    must,
    ...(options.showIf === undefined ? {} : { showIf: options.showIf, whenHidden: "application" as const }),
    ...(options.cleared === "all" ? { renewal: "cleared" as const } : {}),
    parts: [
      {
        id: `${id}.1`,
        name: "source",
        text: t("Underlag", "Basis"),
        kind: code(only(basisCodes, codes)),
        must: nationalRule,
      },
      { id: `${id}.2`, name: "date", text: t("Datum", "Date"), kind: date, must: nationalRule },
      partIff(
        is(`${id}.1`, "ANNAT"),
        [`${id}.3`, "otherSource"],
        t("Vilket annat underlag", "What the other basis is"),
        {
          kind: otherText,
          whenHidden: "wire",
          ...(options.cleared === "other text" ? { renewal: "cleared" as const } : {}),
        },
      ),
    ],
  };
}

export function basisRules(key: string, id = "1"): readonly Rule[] {
  return [
    {
      id: `${key}.${id}.unique`,
      level: "wire",
      check: { unique: `${id}.1` },
      text: t("Samma underlag kan bara anges en gång.", "The same basis can be given only once."),
    },
  ];
}
/**
 * Asked in the form when the patient was not examined; told in "other information", not on the wire
 * (docs/domain/rules.md, Questions that are not on the wire).
 */
export function notExaminedQuestion(hidden?: Condition): Question {
  const shown: Condition = {
    all: [{ answered: "1.1" }, not(is("1.1", "UNDERSOKNING")), ...(hidden === undefined ? [] : [not(hidden)])],
  };
  return {
    id: "notExamined",
    name: "notExamined",
    text: t("Varför patienten inte är undersökt", "Why the patient was not examined"),
    parts: [{ id: "notExamined.1", name: "reason", kind: text(150) }],
    showIf: shown,
    renewal: "cleared",
    layout: { omitWhenEmpty: true },
    foldedInto: { part: "25.1", heading: t("Varför patienten inte är undersökt", "Why the patient was not examined") },
  };
}

/** Question 2 of LUSE, LUAE_NA and LUAE_FS. */
export const knownSinceQuestion: Question = {
  id: "2",
  name: "knownSince",
  text: t("Jag har känt patienten sedan", "I have known the patient since"),
  parts: [{ id: "2.1", name: "date", kind: pastDate, must: nationalRule }],
  must: nationalRule,
};

export function knownSinceRule(key: string): Rule {
  return {
    id: `${key}.2.order`,
    level: "wire",
    check: { notAfter: { earlier: "2.1", later: "1.2", row: { part: "1.1", in: ["UNDERSOKNING", "ANHORIG"] } } },
    text: t(
      "Du kan inte ha lärt känna patienten efter undersökningen eller anhörigas beskrivning.",
      "You cannot have come to know the patient after the examination or the relative's description.",
    ),
  };
}

/** Questions 3 and 4: other investigations, up to three. */
export function investigationQuestions(codes: readonly string[]): readonly Question[] {
  return [
    {
      id: "3",
      name: "otherInvestigations",
      text: t("Finns det andra utredningar eller underlag?", "Are there other investigations?"),
      parts: [{ id: "3.1", name: "exist", kind: yesNo, must: nationalRule }],
      must: nationalRule,
    },
    {
      id: "4",
      name: "investigations",
      text: t("Utredningar och underlag", "Investigations"),
      rows: { max: 3 },
      layout: { repeat: "rows" },
      showIf: is("3.1", true),
      whenHidden: "wire",
      must: nationalRule,
      parts: [
        {
          id: "4.1",
          name: "kind",
          text: t("Typ", "Kind"),
          kind: code(only(investigationCodes, codes), "menu"),
          must: nationalRule,
        },
        { id: "4.2", name: "date", text: t("Datum", "Date"), kind: pastDate, must: nationalRule },
        {
          id: "4.3",
          name: "obtainableFrom",
          text: t("Kan hämtas från", "Can be obtained from"),
          kind: text(undefined, "one"),
          must: nationalRule,
        },
      ],
    },
  ];
}

/** One free text question. */
export function freeText(
  [id, name]: readonly [id: string, name: string],
  label: Text,
  max: number | undefined,
  options: Partial<Question> = {},
): Question {
  return {
    id,
    name,
    text: label,
    parts: [{ id: `${id}.1`, name: "text", kind: text(max), must: nationalRule }],
    layout: { omitWhenEmpty: options.must === undefined },
    ...options,
  };
}

export const mandatory = { must: nationalRule } as const;

/** Question 26: does the doctor want the authority to get in touch. */
export function contactQuestion(
  max: number | undefined,
  options: { readonly cleared?: boolean; readonly showIf?: Condition; readonly forbiddenWhenNo: Level },
): Question {
  return {
    id: "26",
    name: "contact",
    text: t("Jag vill att Försäkringskassan kontaktar mig", "I want Försäkringskassan to contact me"),
    ...(options.cleared === true ? { renewal: "cleared" as const } : {}),
    ...(options.showIf === undefined ? {} : { showIf: options.showIf, whenHidden: "application" as const }),
    layout: { omitWhenEmpty: true },
    parts: [
      { id: "26.1", name: "wanted", text: t("Kontakt önskas", "Contact wanted"), kind: box, must: nationalRule },
      {
        id: "26.2",
        name: "reason",
        text: t("Varför du vill ha kontakt", "Why you want contact"),
        kind: text(max),
        showIf: is("26.1", true),
        whenHidden: options.forbiddenWhenNo,
      },
    ],
  };
}

/** Doctors sign for all types; who prepares may not sign (docs/domain/insurance-certificates.md, Who signs). */
export function staffWith(dentist: boolean): Staff {
  const sign = dentist ? (["doctor", "private-doctor", "dentist"] as const) : (["doctor", "private-doctor"] as const);
  return { sign, prepare: ["nurse", "midwife", "care-admin"], protectedPatient: sign };
}
