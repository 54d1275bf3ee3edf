import type { PartId, Value } from "../model/answers.ts";
import type { PrefillChangeCode, PrefillOmission, PrefillOmissionCode } from "../model/prefill-report.ts";
import type { DiagnosisKind, Part, Question } from "../types/type-language.ts";
import { unpadded } from "../../operation/white-space.ts";
import { besideElements, givenIn, isNamed, unreadIn } from "./prefill-unread.ts";
import { nameOfCode, readPrefilledPart, unreadInPart, withinLimit } from "./prefilled-part.ts";
import type { XmlTree } from "./xml-tree.ts";

/** One row of an answer as a draft begins with it. */
export interface PrefilledRow {
  readonly values: Map<PartId, Value>;
  /** Which of them are not as they came. */
  readonly changed: Map<PartId, readonly PrefillChangeCode[]>;
}

type LeftInAnswer = Omit<PrefillOmission, "answerId">;

/** Notes what of a part (`delsvar`) is left out: the whole, or what stands at a path in it. */
type LeaveOut = (partId: string, code: PrefillOmissionCode, given: string, path?: string) => void;

/**
 * What a journal system gives as one answer (`svar`) to a question.
 *
 * @param today YYYY-MM-DD, put in where a basis has no date or a sick leave no first day
 */
export function readPrefilledRow(
  question: Question,
  answer: XmlTree,
  today: string,
): { readonly row: PrefilledRow; readonly leftOut: readonly PrefillOmission[] } {
  const row: PrefilledRow = { values: new Map(), changed: new Map() };
  const leftOut: PrefillOmission[] = [];
  const leave = (omission: LeftInAnswer): void => void leftOut.push({ answerId: question.id, ...omission });
  const leaveOut: LeaveOut = (partId, code, given, path) => {
    leave({ partId, ...(path === undefined ? {} : { path }), code, given });
  };
  const names = new Map<PartId, string>();
  for (const unread of besideElements(answer)) leave(unread);
  for (const unread of besideParts(answer)) leave(unread);
  for (const node of answer.children.filter((child) => isNamed(child, "delsvar"))) {
    const id = node.attributes["id"] ?? "";
    const part = question.parts.find((one) => one.id === id);
    const read = part === undefined ? undefined : readPrefilledPart(part.kind, node);
    if (part === undefined || read === undefined) leaveOut(id, "unknown-part", givenIn(node));
    else if (row.values.has(id)) leaveOut(id, "duplicate", givenIn(node));
    else if (read.value === undefined) leaveOut(id, read.why, givenIn(node));
    else {
      set(row, id, read.value, read.changed);
      for (const unread of unreadInPart(node)) leave({ partId: id, ...unread });
      const name = nameOfCode(node);
      if (name !== undefined) names.set(id, name);
    }
  }
  tidyDiagnoses(question, { row, names, leaveOut });
  complete(question, row, today);
  return { row, leftOut };
}

/** Elements of an answer that are no parts. The first number of a row is read: which row it is, the order tells. */
function besideParts(answer: XmlTree): readonly LeftInAnswer[] {
  const instance = answer.children.find((child) => isNamed(child, "instans"));
  return answer.children.flatMap((child): readonly LeftInAnswer[] => {
    if (isNamed(child, "delsvar")) return [];
    const isRead = child === instance && child.children.length === 0 && /^\d+$/.test(unpadded(child.text));
    if (!isRead) return [{ partId: child.name, code: "unknown-part", given: givenIn(child, "") }];
    return unreadIn(child, () => undefined).map((unread) => ({ partId: child.name, ...unread }));
  });
}

function set(
  { values, changed }: PrefilledRow,
  id: PartId,
  value: Value,
  codes: readonly PrefillChangeCode[] = [],
): void {
  values.set(id, value);
  if (codes.length === 0) changed.delete(id);
  else changed.set(id, codes);
}

interface GivenDiagnosis {
  readonly from: PartId;
  readonly code: Value;
  readonly words?: string;
  readonly changed?: readonly PrefillChangeCode[];
}

interface Tidying {
  readonly row: PrefilledRow;
  /** What the journal system calls a code, by the code's part. */
  readonly names: ReadonlyMap<PartId, string>;
  readonly leaveOut: LeaveOut;
}

/**
 * Words without a code say nothing; codes of another system than the main one do not fit; later ones move up into gaps.
 */
function tidyDiagnoses(question: Question, tidying: Tidying): void {
  const { row } = tidying;
  const parts = question.parts.filter(isDiagnosis);
  const kept = takenOut(question, parts, tidying);
  for (const [at, { from, code, words, changed = [] }] of kept.entries()) {
    const part = parts[at];
    if (part === undefined) continue;
    const moved = from === part.id ? [] : (["moved-up"] as const);
    set(row, part.id, code, moved);
    if (words !== undefined) set(row, part.kind.textPart, words, [...moved, ...changed]);
  }
}

type DiagnosisPart = Part & { readonly kind: DiagnosisKind };

function isDiagnosis(part: Part): part is DiagnosisPart {
  return part.kind.is === "diagnosis";
}

/** The diagnoses that fit, taken out of their places. */
function takenOut(
  question: Question,
  parts: readonly DiagnosisPart[],
  { row: { values, changed }, names, leaveOut }: Tidying,
): readonly GivenDiagnosis[] {
  const kept: GivenDiagnosis[] = [];
  for (const { id, kind } of parts) {
    const { textPart } = kind;
    const [code, text, change] = [values.get(id), values.get(textPart), changed.get(textPart)];
    const words = typeof text === "string" ? text : undefined;
    const name = names.get(id);
    for (const part of [id, textPart]) {
      values.delete(part);
      changed.delete(part);
    }
    if (code === undefined) {
      if (words !== undefined) leaveOut(textPart, "diagnosis-incomplete", words);
    } else if (kept[0] !== undefined && systemOf(kept[0].code) !== systemOf(code)) {
      leaveOut(id, "wrong-code-system", [codeIn(code), words, name].filter((one) => one !== undefined).join(" "));
    } else if (words !== undefined) {
      kept.push({ from: id, code, words, ...(change === undefined ? {} : { changed: change }) });
    } else kept.push({ from: id, code, ...wordsFromName(question, textPart, name) });
  }
  return kept;
}

/** Without words of its own a diagnosis is called what the code is called. */
function wordsFromName(question: Question, textPart: PartId, name: string | undefined) {
  const kind = question.parts.find(({ id }) => id === textPart)?.kind;
  if (name === undefined || kind?.is !== "text") return {};
  const { value: words, changed } = withinLimit(kind, name);
  return { words, changed: ["text-from-code", ...changed] } as const;
}

function systemOf(value: Value): string | undefined {
  return typeof value === "object" && "system" in value ? value.system : undefined;
}

function codeIn(value: Value): string | undefined {
  return typeof value === "object" && "code" in value ? value.code : undefined;
}

/**
 * A basis without a usable date is dated today, a degree without a period starts today: the doctor sees and corrects
 * it.
 */
function complete(question: Question, row: PrefilledRow, today: string): void {
  if (question.rows === undefined || row.values.size === 0) return;
  for (const part of question.parts) {
    if (part.must === undefined || row.values.has(part.id)) continue;
    if (part.kind.is === "date" && question.layout?.repeat === "dated choices")
      set(row, part.id, today, ["date-set-to-today"]);
    else if (part.kind.is === "period") set(row, part.id, { start: today }, ["start-set-to-today"]);
  }
}
