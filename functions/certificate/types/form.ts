import type { Abilities } from "../model/type-permissions.ts";
import type { CertificateType, Condition, Kind, Notice, QuestionLayout, Text } from "./type-language.ts";

/** What a client needs to draw a form and to show and hide its questions: no rules of ours and nothing of the wire. */
export interface FormDescription {
  readonly key: string;
  readonly version: string;
  readonly name: Text;
  readonly purpose: Text;
  readonly form?: string;
  readonly recipient: string;
  readonly abilities: Abilities;
  readonly sections: readonly FormSection[];
}

export interface FormSection {
  readonly id: string;
  readonly title: Text;
  readonly notices: readonly Notice[];
  readonly questions: readonly FormQuestion[];
}

export interface FormQuestion {
  readonly id: string;
  readonly text: Text;
  readonly help?: Text;
  /** At most so many answers. */
  readonly maxRows: number;
  readonly repeat?: NonNullable<QuestionLayout["repeat"]>;
  readonly showIf?: Condition;
  readonly mandatory: Mandatory;
  readonly parts: readonly FormPart[];
}

export interface FormPart {
  readonly id: string;
  readonly text?: Text;
  readonly help?: Text;
  readonly kind: FormKind;
  readonly showIf?: Condition;
  readonly mandatory: Mandatory;
  readonly once: boolean;
}

/** true: whenever it is shown; a condition: while it holds. */
export type Mandatory = boolean | Condition;

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
export function formOf(type: CertificateType): FormDescription {
  return {
    key: type.key,
    version: type.version,
    name: type.name,
    purpose: type.purpose,
    ...(type.form === undefined ? {} : { form: type.form }),
    recipient: type.recipient,
    abilities: type.abilities,
    sections: type.sections.map((section) => ({
      id: section.id,
      title: section.title,
      notices: section.notices ?? [],
      questions: section.questions.map((question) => ({
        id: question.id,
        text: question.text,
        ...(question.help === undefined ? {} : { help: question.help }),
        maxRows: question.rows?.max ?? 1,
        ...(question.layout?.repeat === undefined ? {} : { repeat: question.layout.repeat }),
        ...(question.showIf === undefined ? {} : { showIf: question.showIf }),
        mandatory: question.must === undefined ? false : (question.must.when ?? true),
        parts: question.parts.map((part) => ({
          id: part.id,
          ...(part.text === undefined ? {} : { text: part.text }),
          ...(part.help === undefined ? {} : { help: part.help }),
          kind: formKind(part.kind),
          ...(part.showIf === undefined ? {} : { showIf: part.showIf }),
          mandatory: part.must === undefined ? false : (part.must.when ?? true),
          once: part.once === true,
        })),
      })),
    })),
  };
}

function formKind(kind: Kind): FormKind {
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
      return { is: "diagnosis", systems: kind.systems.map((system) => system.system), textPart: kind.textPart };
  }
}
