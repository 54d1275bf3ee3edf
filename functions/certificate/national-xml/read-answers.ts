import type { Answers, Instances, Row, Value } from "../model/answers.ts";
import { shortened } from "../../operation/result.ts";
import { isBlank, unpadded } from "../../operation/white-space.ts";
import { finding } from "../types/findings/finding.ts";
import type { FindingCode, RuleFinding } from "../types/findings/finding.ts";
import { extraPart, indexOf, isExtraQuestion, questionOf } from "../types/type-index.ts";
import type { CertificateType, Question, Text } from "../types/type-language.ts";
import { namespaces } from "./namespaces.ts";
import { readValue } from "./read-value.ts";
import { isInt } from "./xml-int.ts";
import type { XmlTree } from "./xml-tree.ts";

interface ReadAnswers {
  readonly answers: Answers;
  /** Absent where every row is numbered in its order. */
  readonly instances?: Instances;
  /** What could not be read and was left out. What was read is exact. */
  readonly findings: readonly RuleFinding[];
}

/** Notes what is wrong at a place: by which rule of the type, and in words. */
type Note = (code: FindingCode, rule: string, pointer: string, text: Text) => void;

const texts = {
  noQuestion: { sv: "Frågan finns inte i den här intygstypen.", en: "This certificate type has no such question." },
  noPart: { sv: "Delfrågan finns inte i frågan.", en: "The question has no such part." },
  partTwice: { sv: "Delsvaret står mer än en gång.", en: "The part stands more than once." },
  noInstance: { sv: "Svaret saknar instansnummer.", en: "The answer lacks an instance number." },
  notPositive: { sv: "Instansnumret ska vara minst 1.", en: "The instance number must be at least 1." },
  notInteger: { sv: "Instansnumret ska vara ett heltal.", en: "The instance number must be an integer." },
  noAnswerId: { sv: "Ett svar saknar ett id som består av siffror.", en: "An answer lacks an id of digits." },
  noPartId: { sv: "Ett delsvar saknar ett giltigt id.", en: "A part lacks a proper id." },
  noParts: { sv: "Ett svar ska ha minst ett delsvar.", en: "An answer must have at least one part." },
  instances: { sv: "Ett svar har högst ett instansnummer.", en: "An answer has at most one instance number." },
  freeText: { sv: "Fri text hör inte hemma i ett svar.", en: "Free text does not belong in an answer." },
} as const satisfies Record<string, Text>;

/** Reads `svar` elements as answers of a type. */
export function readAnswers(type: CertificateType, given: readonly XmlTree[]): ReadAnswers {
  const findings: RuleFinding[] = [];
  const note: Note = (code, rule, pointer, text) => {
    const id = code === "structure" ? "wire.structure" : `${type.key}.${rule}`;
    findings.push(finding({ code, rule: id, pointer, text }));
  };
  const rows = new Map<string, NumberedRow[]>();
  for (const element of given) {
    const answer = partsOf(element, note);
    if (answer === undefined) continue;
    const { id } = answer;
    const question = indexOf(type).questions.get(id);
    const extra = type.extraQuestions === true && isExtraQuestion(id);
    if ((question === undefined && !extra) || question?.foldedInto !== undefined) {
      note("unknown-question", "question.unknown", `/answers/${id}`, texts.noQuestion);
      continue;
    }
    const known = rows.get(id) ?? [];
    rows.set(id, known);
    const pointer = `/answers/${id}/${known.length}`;
    known.push({
      instance: instanceOf(question, answer, pointer, note),
      row: readRow(type, answer, pointer, note),
    });
  }
  const answers: Record<string, readonly Row[]> = {};
  const instances: Record<string, readonly (number | null)[]> = {};
  for (const [id, found] of rows) {
    const ordered = inOrder(found);
    answers[id] = ordered.map(({ row }) => row);
    if (indexOf(type).questions.get(id)?.rows !== undefined && !isNumberedInOrder(ordered))
      instances[id] = ordered.map(({ instance }) => instance ?? null);
  }
  return { answers, findings, ...(Object.keys(instances).length === 0 ? {} : { instances }) };
}

interface NumberedRow {
  readonly instance: number | undefined;
  readonly row: Row;
}

/** Whether a row's place tells its number; so it does where none has a number. */
function isNumberedInOrder(rows: readonly NumberedRow[]): boolean {
  return rows.every(({ instance }) => instance === undefined) || rows.every(({ instance }, at) => instance === at + 1);
}

/** Instances 1 to n stand in their order; other numberings keep the order of the document. */
function inOrder(found: readonly NumberedRow[]): readonly NumberedRow[] {
  const instances = new Set(found.map((one) => one.instance));
  const numbered =
    instances.size === found.length &&
    found.every(({ instance }) => instance !== undefined && instance >= 1 && instance <= found.length);
  return numbered ? found.toSorted((one, other) => (one.instance ?? 0) - (other.instance ?? 0)) : found;
}

/** An answer before it is held against a type. */
interface Answer {
  readonly id: string;
  readonly instance: XmlTree | undefined;
  readonly parts: readonly XmlTree[];
}

function partsOf(element: XmlTree, note: Note): Answer | undefined {
  const id = element.attributes["id"];
  if (id === undefined || !/^[0-9]+$/.test(id)) {
    note("structure", "", "/answers", texts.noAnswerId);
    return undefined;
  }
  const instances: XmlTree[] = [];
  const parts: XmlTree[] = [];
  let isPast = false;
  const report = (text: Text): void => note("structure", "", `/answers/${id}`, text);
  for (const child of element.children) {
    const { name, namespace } = child;
    // What other namespaces add comes last.
    if (namespace !== namespaces.core && namespace !== "" && parts.length > 0) {
      isPast = true;
      continue;
    }
    if (name === "delsvar" && namespace === namespaces.core && !isPast) parts.push(child);
    else if (name === "instans" && namespace === namespaces.core && parts.length === 0) instances.push(child);
    else
      report({
        sv: `Elementet ${shortened(name, 100)} hör inte hemma i ett svar eller står på fel plats.`,
        en: `The element ${shortened(name, 100)} does not belong in an answer or is misplaced.`,
      });
  }
  if (parts.length === 0) report(texts.noParts);
  if (instances.length > 1) report(texts.instances);
  if (!isBlank(element.text)) report(texts.freeText);
  return { id, instance: instances[0], parts };
}

function instanceOf(
  question: Question | undefined,
  { instance: element }: Answer,
  pointer: string,
  note: Note,
): number | undefined {
  if (element === undefined) {
    if (question?.rows !== undefined && question.rows.numbered !== false)
      note("instance-missing", `${question.id}.instance`, pointer, texts.noInstance);
    return undefined;
  }
  const text = unpadded(element.text);
  if (!isInt(text) || element.children.length > 0) {
    note("structure", "", pointer, texts.notInteger);
    return undefined;
  }
  if (Number(text) < 1) note("instance-invalid", "instance.positive", pointer, texts.notPositive);
  return Number(text);
}

function readRow(type: CertificateType, answer: Answer, pointer: string, note: Note): Row {
  const row: Record<string, Value> = {};
  const seen = new Set<string>();
  for (const element of answer.parts) {
    const partId = element.attributes["id"];
    if (partId === undefined || !/^[0-9]+\.[0-9]+$/.test(partId)) {
      note("structure", "", pointer, texts.noPartId);
      continue;
    }
    const at = `${pointer}/${partId}`;
    const part = indexOf(type).parts.get(partId)?.part ?? extraPart(type, answer.id, partId);
    if (part === undefined || questionOf(partId) !== answer.id) {
      note("unknown-part", `${answer.id}.part`, at, texts.noPart);
      continue;
    }
    if (seen.has(partId)) {
      note("part-repeated", `${partId}.once`, at, texts.partTwice);
      continue;
    }
    seen.add(partId);
    const read = readValue(part.kind, element);
    if (read.ok) row[partId] = read.value;
    else note(read.code, `${partId}.${ruleNames[read.code] ?? "kind"}`, at, read.text);
  }
  return row;
}

const ruleNames: Partial<Record<FindingCode, string>> = {
  blank: "blank",
  "unknown-code": "code",
  "wrong-code-system": "system",
  "not-a-date": "date",
  "not-a-year": "year",
  "period-incomplete": "whole",
  "not-a-number": "number",
  "too-many-digits": "number",
  "not-a-boolean": "boolean",
};
