import type { Text } from "./type-language.ts";

/** A question with what labels it, in a type or in the form of one. */
export interface LabelledQuestion {
  readonly text: Text;
  readonly parts: readonly {
    readonly text?: Text;
    readonly showIf?: unknown;
    readonly kind: { readonly is: string };
  }[];
}

export interface QuestionLabels {
  readonly heading: Text;
  /** The section's title has said it: those who see the page have read it just above. */
  readonly isInTitle: boolean;
  /** The heading is the label of the first part too, which has no other. */
  readonly isOfFirstPart: boolean;
  /** Title and heading have said the label of the first part, and its alternatives tell what it asks. */
  readonly isFirstPartSaid: boolean;
}

/**
 * What a question is headed by, so that nothing is said twice. Where its first part says all that the question does,
 * the part's words stand for both; where the part says only that it is so ("Förekommer"), the question's do.
 *
 * @param section the section the question stands in, with everything that may be asked there
 */
export function questionLabels(
  question: LabelledQuestion,
  section: { readonly title: Text; readonly questions: readonly unknown[] },
): QuestionLabels {
  const heading = headingOf(question);
  const isInTitle = section.questions.length === 1 && says(section.title, heading.text);
  return {
    heading: heading.text,
    isInTitle,
    isOfFirstPart: heading.isOfFirstPart,
    isFirstPartSaid: isFirstPartSaid(question.parts, [section.title, heading.text]),
  };
}

function isFirstPartSaid([first]: LabelledQuestion["parts"], before: readonly Text[]): boolean {
  if (first?.text === undefined || first.kind.is !== "code") return false;
  return says({ sv: before.map(({ sv }) => sv).join(" "), en: before.map(({ en }) => en).join(" ") }, first.text);
}

function headingOf({ text, parts }: LabelledQuestion): { readonly text: Text; readonly isOfFirstPart: boolean } {
  const [first] = parts;
  const asIs = { text, isOfFirstPart: false };
  // A diagnosis has names of its own; what is asked only now and then cannot stand for what is always asked.
  if (first?.text === undefined || first.showIf !== undefined || hasDiagnosis(parts)) return asIs;
  if (saysNothing(first.text)) return { text, isOfFirstPart: true };
  return says(first.text, text) ? { text: first.text, isOfFirstPart: true } : asIs;
}

function hasDiagnosis(parts: LabelledQuestion["parts"]): boolean {
  return parts.some(({ kind }) => kind.is === "diagnosis");
}

/** Whether a text says every word of another, in both languages. */
function says(text: Text, other: Text): boolean {
  return languages.every((language) => {
    const said = wordsOf(text[language]);
    return wordsOf(other[language]).every((word) => said.some((one) => isSameWord(one, word)));
  });
}

function saysNothing(text: Text): boolean {
  return languages.every((language) => wordsOf(text[language]).length === 0);
}

const languages = ["sv", "en"] as const;

function wordsOf(text: string): readonly string[] {
  return (text.toLowerCase().match(/[\p{L}\p{N}+]+/gu) ?? []).filter((word) => !binding.has(word));
}

/** A word and its forms: "diagnos" and "diagnosen". */
function isSameWord(one: string, other: string): boolean {
  const [short, long] = one.length <= other.length ? [one, other] : [other, one];
  return short === long || (short.length >= 5 && long.length - short.length <= 2 && long.startsWith(short));
}

/** They bind what is said, or say only that it is so, as yes and no do. What turns the meaning is not here: "inte". */
const binding: ReadonlySet<string> = new Set(
  [
    "och eller av på i om att en ett den det de som för till med sin är har förekommer förekommit",
    "and or of on in a an the that to for with is has present occurred",
  ].flatMap((words) => words.split(" ")),
);
