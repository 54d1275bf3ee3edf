import type { Abilities } from "../model/type-permissions.ts";
import { formName } from "./json/form-name.ts";
import { partPath } from "./json/part-path.ts";
import type { CertificateType, Condition, Kind, Must, Notice, QuestionLayout, Text } from "./type-language.ts";
import { usedWhenOf } from "./used-when.ts";

/**
 * What a client needs to draw a form and to show and hide its questions: no rules of ours, and of the wire the national
 * ids only. Questions and parts go by their names in the API's JSON; a condition names a part by both, with a dot
 * ("sickLeave.period").
 */
export interface FormDescription {
  /** Which form it is, in the JSON of everything that is written on it. */
  readonly form: string;
  /** The type it is a version of: what statistics count by. */
  readonly type: string;
  readonly name: Text;
  readonly purpose: Text;
  /** When it is the form to choose; absent where no new certificate is written on it. */
  readonly usedWhen?: Text;
  /** What is left for the patient to do once the recipient has it, said to the patient. */
  readonly leftToPatient?: Text;
  /** The number the authority has printed on it. */
  readonly formNumber?: string;
  /** Absent where the patient hands it over. */
  readonly recipient?: string;
  readonly abilities: Abilities;
  readonly sections: readonly FormSection[];
}

export interface FormNotice extends Omit<Notice, "when"> {
  readonly when: FormCondition;
}

export interface FormSection {
  readonly id: string;
  readonly title: Text;
  readonly notices: readonly FormNotice[];
  readonly questions: readonly FormQuestion[];
}

/** A condition on the parts of the form, each named with its question ("sickLeave.period"). */
export type FormCondition = Condition<string>;

export interface FormQuestion {
  readonly name: string;
  readonly nationalId: string;
  readonly text: Text;
  readonly help?: Text;
  /** Present where the answer is a list of rows: at most so many. */
  readonly maxRows?: number;
  readonly repeat?: NonNullable<QuestionLayout["repeat"]>;
  readonly showIf?: FormCondition;
  readonly mandatory: Mandatory;
  readonly parts: readonly FormPart[];
}

export interface FormPart {
  readonly name: string;
  readonly nationalId: string;
  readonly text?: Text;
  readonly help?: Text;
  readonly kind: FormKind;
  readonly showIf?: FormCondition;
  readonly mandatory: Mandatory;
  readonly once: boolean;
}

/** true: whenever it is shown; a condition: while it holds. */
export type Mandatory = boolean | FormCondition;

export type FormKind =
  | { readonly is: "yes-no"; readonly control: "box" | "choice" }
  | { readonly is: "text"; readonly max?: number; readonly lines: "one" | "many"; readonly icf?: "b" | "d" }
  | {
      readonly is: "code";
      readonly control: "choice" | "menu";
      readonly codes: readonly { readonly code: string; readonly text: Text }[];
    }
  | { readonly is: "date"; readonly notAfterToday: boolean }
  | { readonly is: "year"; readonly notAfterToday: boolean }
  | { readonly is: "period" }
  | {
      readonly is: "number";
      readonly min: number;
      readonly max: number;
      readonly decimals: 0 | 1;
      readonly unit?: Text;
    }
  | { readonly is: "diagnosis"; readonly systems: readonly ("ICD-10-SE" | "KSH97-P")[]; readonly textPart: string };

/** The form of a type. */
export function describeForm(type: CertificateType): FormDescription {
  const usedWhen = usedWhenOf(type);
  return {
    form: formName(type),
    type: type.key,
    name: type.name,
    purpose: type.purpose,
    ...(usedWhen === undefined ? {} : { usedWhen }),
    ...(type.leftToPatient === undefined ? {} : { leftToPatient: type.leftToPatient }),
    ...(type.formNumber === undefined ? {} : { formNumber: type.formNumber }),
    ...(type.recipient === undefined ? {} : { recipient: type.recipient }),
    abilities: type.abilities,
    sections: type.sections.map((section) => ({
      id: section.id,
      title: section.title,
      notices: (section.notices ?? []).map((notice) => ({ ...notice, when: named(type, notice.when) })),
      questions: section.questions.map((question) => ({
        name: question.name,
        nationalId: question.id,
        text: question.text,
        ...(question.help === undefined ? {} : { help: question.help }),
        ...(question.rows === undefined ? {} : { maxRows: question.rows.max }),
        ...(question.layout?.repeat === undefined ? {} : { repeat: question.layout.repeat }),
        ...(question.showIf === undefined ? {} : { showIf: named(type, question.showIf) }),
        mandatory: mandatory(type, question.must),
        parts: question.parts.map((part) => ({
          name: part.name,
          nationalId: part.id,
          ...(part.text === undefined ? {} : { text: part.text }),
          ...(part.help === undefined ? {} : { help: part.help }),
          kind: formKind(type, part.kind),
          ...(part.showIf === undefined ? {} : { showIf: named(type, part.showIf) }),
          mandatory: mandatory(type, part.must),
          once: part.once === true,
        })),
      })),
    })),
  };
}

function mandatory(type: CertificateType, must: Must | undefined): Mandatory {
  if (must === undefined) return false;
  return must.when === undefined ? true : named(type, must.when);
}

function named(type: CertificateType, condition: Condition): FormCondition {
  if ("all" in condition) return { all: condition.all.map((one) => named(type, one)) };
  if ("any" in condition) return { any: condition.any.map((one) => named(type, one)) };
  if ("not" in condition) return { not: named(type, condition.not) };
  if ("answered" in condition) return { answered: partPath(type, condition.answered) };
  return { ...condition, part: partPath(type, condition.part) };
}

function formKind(type: CertificateType, kind: Kind): FormKind {
  switch (kind.is) {
    case "yes-no":
      return { is: "yes-no", control: kind.control };
    case "text":
      return {
        is: "text",
        lines: kind.lines,
        ...(kind.max === undefined ? {} : { max: kind.max }),
        ...(kind.icf === undefined ? {} : { icf: kind.icf }),
      };
    case "code":
      return { is: "code", control: kind.control, codes: kind.list.codes };
    case "date":
      return { is: "date", notAfterToday: kind.notAfterToday !== undefined };
    case "year":
      return { is: "year", notAfterToday: kind.notAfterToday !== undefined };
    case "period":
      return { is: "period" };
    case "number":
      return {
        is: "number",
        min: kind.min,
        max: kind.max,
        decimals: kind.decimals,
        ...(kind.unit === undefined ? {} : { unit: kind.unit }),
      };
    case "diagnosis":
      return {
        is: "diagnosis",
        systems: kind.systems.map((system) => system.system),
        textPart: partPath(type, kind.textPart),
      };
  }
}
