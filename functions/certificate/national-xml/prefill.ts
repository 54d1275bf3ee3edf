import type { Answers, Row, Value } from "../model/answers.ts";
import { ok, refused } from "../../operation/result.ts";
import type { Refusal, Result } from "../../operation/result.ts";
import { isDiagnosisCode, wireCode } from "../types/findings/diagnosis-form.ts";
import { isDate } from "../types/calendar.ts";
import { indexOf, questionOf } from "../types/type-index.ts";
import type { CertificateType, DiagnosisKind, Kind, Part, Question } from "../types/type-language.ts";
import { namespaces } from "./namespaces.ts";
import type { XmlRefusal } from "./open-xml.ts";
import { readValue } from "./read-value.ts";
import { parseXml } from "./xml-tree.ts";
import type { XmlTree } from "./xml-tree.ts";

/**
 * What became of one answer of the journal system. Pointers lead into the new draft; no values, so it may be logged.
 */
export interface PrefillEntry {
  /** Into the draft for what was taken or changed; the question and part as they came for what was ignored. */
  readonly pointer: string;
  readonly reason?: PrefillReason;
}

export type PrefillReason =
  | "unknown-question"
  | "unknown-part"
  | "duplicate"
  | "too-many"
  | "blank"
  | "unreadable"
  | "unknown-code"
  | "wrong-code-system"
  | "diagnosis-form"
  | "diagnosis-incomplete"
  | "shortened"
  | "decimal-comma"
  | "date-rewritten"
  | "date-set-to-today"
  | "start-set-to-today"
  | "text-from-code"
  | "moved-up";

export interface Prefill {
  readonly answers: Answers;
  readonly taken: readonly PrefillEntry[];
  readonly changed: readonly PrefillEntry[];
  readonly ignored: readonly PrefillEntry[];
}

/** The longest text taken over where the type itself names no limit. */
const longestText = 4000;

/**
 * Reads what a journal system wants a new draft to start with ("förifyllnad"), from the element itself or from the
 * CreateDraftCertificate request that holds it. Nothing is refused: what does not fit is left out and told.
 *
 * @param today YYYY-MM-DD, put in where a basis has no date or a sick leave no first day
 */
export async function readPrefill(
  type: CertificateType,
  bytes: Uint8Array,
  today: string,
): Promise<Result<Prefill, XmlRefusal | Refusal<"no-prefill">>> {
  const parsed = await parseXml(bytes);
  if (!parsed.ok) return parsed;
  const node = findPrefill(parsed.value);
  return node === undefined ? refused("no-prefill") : ok(prefillFrom(type, node, today));
}

/** The `forifyllnad` element anywhere in a request. */
function findPrefill(node: XmlTree): XmlTree | undefined {
  if (node.name === "forifyllnad" && node.namespace === namespaces.prefill) return node;
  for (const child of node.children) {
    const found = findPrefill(child);
    if (found !== undefined) return found;
  }
  return undefined;
}

interface Report {
  readonly taken: PrefillEntry[];
  readonly changed: PrefillEntry[];
  readonly ignored: PrefillEntry[];
}

/** The same from the parsed element. */
function prefillFrom(type: CertificateType, node: XmlTree, today: string): Prefill {
  const report: Report = { taken: [], changed: [], ignored: [] };
  const answers: Record<string, readonly Row[]> = {};
  for (const answer of node.children) {
    if (answer.name !== "svar") continue;
    const id = answer.attributes["id"] ?? "";
    const question = indexOf(type).questions.get(id);
    if (!type.abilities.prefill || question === undefined || question.foldedInto !== undefined) {
      report.ignored.push({ pointer: `/${id}`, reason: "unknown-question" });
      continue;
    }
    const rows = answers[id] ?? [];
    const draft: Draft = { row: new Map(), changed: new Map(), titles: new Map() };
    readParts({ type, question, answer, draft, report });
    if (question.parts.some((part) => part.kind.is === "diagnosis")) tidyDiagnoses(question, draft, report);
    complete(question, draft, today);
    if (draft.row.size === 0) continue;
    const row: Row = Object.fromEntries(draft.row);
    const refusal =
      rows.length >= (question.rows?.max ?? 1) ? "too-many" : isDuplicate(type, rows, row) ? "duplicate" : undefined;
    if (refusal !== undefined) {
      report.ignored.push({ pointer: `/${id}`, reason: refusal });
      continue;
    }
    for (const partId of draft.row.keys()) {
      const pointer = `/answers/${id}/${rows.length}/${partId}`;
      const reason = draft.changed.get(partId);
      if (reason === undefined) report.taken.push({ pointer });
      else report.changed.push({ pointer, reason });
    }
    answers[id] = [...rows, row];
  }
  return { answers, ...report };
}

interface Draft {
  readonly row: Map<string, Value>;
  readonly changed: Map<string, PrefillReason>;
  /** What the journal system calls a diagnosis code, by the code's part. */
  readonly titles: Map<string, string>;
}

/** One answer of the journal system's, and what becomes of it. */
interface Reading {
  readonly type: CertificateType;
  readonly question: Question;
  readonly answer: XmlTree;
  readonly draft: Draft;
  readonly report: Report;
}

function readParts({ type, question, answer, draft, report }: Reading): void {
  for (const node of answer.children) {
    if (node.name !== "delsvar") continue;
    const id = node.attributes["id"] ?? "";
    const part = questionOf(id) === question.id ? indexOf(type).parts.get(id)?.part : undefined;
    const ignore = (reason: PrefillReason): void =>
      void report.ignored.push({ pointer: `/${question.id}/${id}`, reason });
    if (part === undefined) ignore("unknown-part");
    else if (draft.row.has(id)) ignore("duplicate");
    else readPart(part, node, draft, ignore);
  }
}

function readPart(part: Part, node: XmlTree, draft: Draft, ignore: (reason: PrefillReason) => void): void {
  const kind = part.kind;
  const raw = node.text.trim();
  const keep = (value: Value, reason?: PrefillReason): void => {
    draft.row.set(part.id, value);
    if (reason !== undefined) draft.changed.set(part.id, reason);
  };
  if (node.children.length === 0 && raw === "") return ignore("blank");
  switch (kind.is) {
    case "text": {
      const max = kind.max ?? longestText;
      if (node.children.length > 0) return ignore("unreadable");
      return node.text.length > max ? keep(raw.slice(0, max).trimEnd(), "shortened") : keep(node.text.trim());
    }
    case "number": {
      const read = readValue(kind, { ...node, text: raw.replace(",", ".") });
      return read.ok ? keep(read.value, raw.includes(",") ? "decimal-comma" : undefined) : ignore("unreadable");
    }
    case "date": {
      const compact = /^(\d{4})(\d{2})(\d{2})$/.exec(raw);
      const rewritten = compact === null ? raw : `${compact[1]}-${compact[2]}-${compact[3]}`;
      if (compact !== null && isDate(rewritten)) return keep(rewritten, "date-rewritten");
      const read = readValue(kind, { ...node, text: raw });
      return read.ok ? keep(read.value) : ignore("unreadable");
    }
    case "code": {
      const read = readValue(kind, node);
      if (!read.ok) return ignore(read.code === "wrong-code-system" ? "wrong-code-system" : "unreadable");
      return kind.list.codes.some((entry) => entry.code === read.value) ? keep(read.value) : ignore("unknown-code");
    }
    case "diagnosis":
      return readDiagnosis({ ...part, kind }, node, draft, { keep, ignore });
    default: {
      const read = readValue(kind, node);
      return read.ok ? keep(read.value) : ignore("unreadable");
    }
  }
}

function readDiagnosis(
  { id, kind }: Part & { readonly kind: DiagnosisKind },
  node: XmlTree,
  draft: Draft,
  { keep, ignore }: { readonly keep: (value: Value) => void; readonly ignore: (reason: PrefillReason) => void },
): void {
  const read = readValue(kind, node);
  if (!read.ok) return ignore(read.code === "wrong-code-system" ? "wrong-code-system" : "unreadable");
  if (typeof read.value !== "object" || !("code" in read.value)) return ignore("diagnosis-form");
  const code = wireCode(read.value.code);
  if (!isDiagnosisCode(code)) return ignore("diagnosis-form");
  keep({ ...read.value, code });
  // Without words of its own the diagnosis is called what the code is called.
  const title = node.children[0]?.children.find((child) => child.name === "displayName")?.text.trim();
  if (title !== undefined && title !== "") draft.titles.set(id, title);
}

/**
 * Words without a code say nothing; codes of another system than the main one do not fit; later rows move up into gaps.
 */
function tidyDiagnoses(question: Question, draft: Draft, report: Report): void {
  const pairs = question.parts.filter(
    (part): part is Part & { readonly kind: DiagnosisKind } => part.kind.is === "diagnosis",
  );
  const kept: {
    readonly from: string;
    readonly code: Value;
    readonly words?: Value;
    readonly reason?: PrefillReason;
  }[] = [];
  let system: string | undefined;
  for (const part of pairs) {
    const code = draft.row.get(part.id);
    const words = draft.row.get(part.kind.textPart);
    const reason = draft.changed.get(part.kind.textPart);
    draft.row.delete(part.id);
    draft.row.delete(part.kind.textPart);
    draft.changed.delete(part.kind.textPart);
    const ignore = (why: PrefillReason): void =>
      void report.ignored.push({ pointer: `/${question.id}/${part.id}`, reason: why });
    if (code === undefined) {
      if (words !== undefined)
        report.ignored.push({ pointer: `/${question.id}/${part.kind.textPart}`, reason: "diagnosis-incomplete" });
      continue;
    }
    const own = typeof code === "object" && "system" in code ? code.system : "";
    system ??= own;
    if (own !== system) {
      ignore("wrong-code-system");
      continue;
    }
    const title = draft.titles.get(part.id)?.slice(0, textLimit(question, part.kind.textPart));
    kept.push({
      from: part.id,
      code,
      ...(words !== undefined
        ? { words, ...(reason === undefined ? {} : { reason }) }
        : title === undefined
          ? {}
          : { words: title, reason: "text-from-code" as const }),
    });
  }
  kept.forEach((one, at) => {
    const part = pairs[at];
    if (part === undefined) return;
    draft.row.set(part.id, one.code);
    if (one.words !== undefined) draft.row.set(part.kind.textPart, one.words);
    if (one.from !== part.id) {
      draft.changed.set(part.id, "moved-up");
      draft.changed.set(part.kind.textPart, "moved-up");
    } else if (one.reason !== undefined) draft.changed.set(part.kind.textPart, one.reason);
  });
}

function textLimit(question: Question, partId: string): number {
  const kind: Kind | undefined = question.parts.find((part) => part.id === partId)?.kind;
  return kind?.is === "text" ? (kind.max ?? longestText) : longestText;
}

/**
 * A basis without a usable date is dated today, a degree without a period starts today: the doctor sees and corrects
 * it.
 */
function complete(question: Question, draft: Draft, today: string): void {
  if (question.rows === undefined || draft.row.size === 0) return;
  for (const part of question.parts) {
    if (part.must === undefined || draft.row.has(part.id)) continue;
    if (part.kind.is === "date" && question.layout?.repeat === "dated choices") {
      draft.row.set(part.id, today);
      draft.changed.set(part.id, "date-set-to-today");
    } else if (part.kind.is === "period") {
      draft.row.set(part.id, { start: today });
      draft.changed.set(part.id, "start-set-to-today");
    }
  }
}

function isDuplicate(type: CertificateType, rows: readonly Row[], row: Row): boolean {
  const unique = type.rules.flatMap((rule) => ("unique" in rule.check ? [rule.check.unique] : []));
  return rows.some(
    (earlier) =>
      JSON.stringify(earlier) === JSON.stringify(row) ||
      unique.some((part) => row[part] !== undefined && earlier[part] === row[part]),
  );
}
