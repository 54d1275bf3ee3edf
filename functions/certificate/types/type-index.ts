import type { CertificateType, Code, Part, Question, Section } from "./type-language.ts";

/** Where a part stands in its type. */
export interface PartPlace {
  readonly part: Part;
  readonly question: Question;
  readonly section: Section;
}

export interface TypeIndex {
  readonly questions: ReadonlyMap<string, Question>;
  /** The same by their names in JSON. */
  readonly named: ReadonlyMap<string, Question>;
  readonly parts: ReadonlyMap<string, PartPlace>;
  readonly order: readonly Question[];
}

const indexes = new WeakMap<CertificateType, TypeIndex>();

/** The questions and parts of a type by id, worked out once per type. */
export function indexOf(type: CertificateType): TypeIndex {
  const known = indexes.get(type);
  if (known !== undefined) return known;
  const questions = new Map<string, Question>();
  const named = new Map<string, Question>();
  const parts = new Map<string, PartPlace>();
  const order: Question[] = [];
  for (const section of type.sections) {
    for (const question of section.questions) {
      questions.set(question.id, question);
      named.set(question.name, question);
      order.push(question);
      for (const part of question.parts) parts.set(part.id, { part, question, section });
    }
  }
  const index: TypeIndex = { questions, named, parts, order };
  indexes.set(type, index);
  return index;
}

/** The question a part belongs to, read from the part's id or path ("32.2" belongs to "32"). */
export function questionOf(partId: string): string {
  const dot = partId.indexOf(".");
  return dot < 0 ? partId : partId.slice(0, dot);
}

/** The entry of the part's own code list, if the part is a code and the list has it. */
export function codeOf(part: Part, code: string): Code | undefined {
  return part.kind.is === "code" ? part.kind.list.codes.find((entry) => entry.code === code) : undefined;
}

/** An id of a free question of a single deployment: 9001-9999. */
export function isExtraQuestion(questionId: string): boolean {
  return /^9\d{3}$/.test(questionId) && questionId !== "9000";
}

/** A free question of a single deployment, where the type takes such: one text, answered once. */
export function extraQuestion(type: CertificateType, questionId: string): Question | undefined {
  if (type.extraQuestions !== true || !isExtraQuestion(questionId)) return undefined;
  return {
    id: questionId,
    name: `extra${questionId}`,
    text: { sv: `Tilläggsfråga ${questionId}`, en: `Extra question ${questionId}` },
    parts: [{ id: `${questionId}.1`, name: "text", kind: { is: "text", lines: "many" } }],
  };
}

/** The only part of a free question. */
export function extraPart(type: CertificateType, questionId: string, partId: string): Part | undefined {
  return extraQuestion(type, questionId)?.parts.find((part) => part.id === partId);
}

/** The name in JSON of a question; undefined where the type does not ask it. */
export function questionName(type: CertificateType, questionId: string): string | undefined {
  return (indexOf(type).questions.get(questionId) ?? extraQuestion(type, questionId))?.name;
}

/** The question by its name in JSON. */
export function questionNamed(type: CertificateType, name: string): Question | undefined {
  return indexOf(type).named.get(name) ?? extraQuestion(type, /^extra(\d{4})$/.exec(name)?.[1] ?? "");
}
