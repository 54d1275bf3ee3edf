import type { Answers, Row, Value } from "../model/answers.ts";
import { finding } from "../types/findings/finding.ts";
import type { FindingCode, RuleFinding } from "../types/findings/finding.ts";
import { isDate } from "../types/calendar.ts";
import { extraPart, indexOf, isExtraQuestion, questionOf } from "../types/type-index.ts";
import type { CertificateType, DiagnosisKind, Kind, Question, Text } from "../types/type-language.ts";
import { namespaces } from "./names.ts";
import type { XmlNode } from "./parse-xml.ts";

/** An answer of the wire, before it is held against a type. */
export interface WireAnswer {
  readonly id: string;
  readonly instances: readonly XmlNode[];
  readonly parts: readonly XmlNode[];
}

/**
 * Reads `svar` elements as answers of a type. What cannot be read is reported and left out; what is read is exact.
 */
export function readAnswers(type: CertificateType, given: readonly XmlNode[], findings: RuleFinding[]): Answers {
  const rows = new Map<string, { readonly instance: number | undefined; readonly row: Row }[]>();
  const index = indexOf(type);
  for (const node of given) {
    const answer = asAnswer(node, findings);
    if (answer === undefined) continue;
    const question = index.questions.get(answer.id);
    const extra = type.extraQuestions === true && isExtraQuestion(answer.id);
    if ((question === undefined && !extra) || question?.foldedInto !== undefined) {
      findings.push(
        finding("unknown-question", `${type.key}.question.unknown`, `/answers/${answer.id}`, {
          sv: "Frågan finns inte i den här intygstypen.",
          en: "This certificate type has no such question.",
        }),
      );
      continue;
    }
    const known = rows.get(answer.id) ?? [];
    rows.set(answer.id, known);
    const pointer = `/answers/${answer.id}/${known.length}`;
    known.push({
      instance: instanceOf(type, question, answer, pointer, findings),
      row: readRow(type, answer, pointer, findings),
    });
  }
  const answers: Record<string, readonly Row[]> = {};
  for (const [id, found] of rows) answers[id] = inOrder(found);
  return answers;
}

/** Instances 1 to n stand in their order; other numberings keep the order of the document. */
function inOrder(found: readonly { readonly instance: number | undefined; readonly row: Row }[]): readonly Row[] {
  const instances = new Set(found.map((one) => one.instance));
  const numbered =
    instances.size === found.length &&
    found.every(({ instance }) => instance !== undefined && instance >= 1 && instance <= found.length);
  return (numbered ? found.toSorted((one, other) => (one.instance ?? 0) - (other.instance ?? 0)) : found).map(
    (one) => one.row,
  );
}

function asAnswer(node: XmlNode, findings: RuleFinding[]): WireAnswer | undefined {
  const id = node.attributes["id"];
  if (id === undefined || !/^[0-9]+$/.test(id)) {
    findings.push(
      finding("structure", "wire.structure", "/answers", {
        sv: "Ett svar saknar ett id av siffror.",
        en: "An answer lacks an id of digits.",
      }),
    );
    return undefined;
  }
  const instances: XmlNode[] = [];
  const parts: XmlNode[] = [];
  const report = (sv: string, en: string): void =>
    void findings.push(finding("structure", "wire.structure", `/answers/${id}`, { sv, en }));
  for (const child of node.children) {
    if (child.namespace !== namespaces.core) continue;
    if (child.name === "delsvar") parts.push(child);
    else if (child.name === "instans" && parts.length === 0) instances.push(child);
    else
      report(
        `Elementet ${child.name} hör inte hemma i ett svar eller står fel.`,
        `The element ${child.name} does not belong in an answer or is misplaced.`,
      );
  }
  if (parts.length === 0) report("Ett svar ska ha minst en del.", "An answer must have at least one part.");
  if (instances.length > 1)
    report("Ett svar har högst ett instansnummer.", "An answer has at most one instance number.");
  if (node.text.trim() !== "") report("Fri text hör inte hemma i ett svar.", "Free text does not belong in an answer.");
  return { id, instances, parts };
}

function instanceOf(
  type: CertificateType,
  question: Question | undefined,
  answer: WireAnswer,
  pointer: string,
  findings: RuleFinding[],
): number | undefined {
  const node = answer.instances[0];
  if (node === undefined) {
    if (question?.rows !== undefined && question.rows.numbered !== false)
      findings.push(
        finding("instance-missing", `${type.key}.${question.id}.instance`, pointer, {
          sv: "Svaret saknar instansnummer.",
          en: "The answer lacks an instance number.",
        }),
      );
    return undefined;
  }
  const text = node.text.trim();
  if (!/^[+-]?\d{1,9}$/.test(text) || node.children.length > 0) {
    findings.push(
      finding("structure", "wire.structure", pointer, {
        sv: "Instansnumret ska vara ett heltal.",
        en: "The instance number must be an integer.",
      }),
    );
    return undefined;
  }
  const instance = Number(text);
  if (instance < 1)
    findings.push(
      finding("instance-invalid", `${type.key}.instance.positive`, pointer, {
        sv: "Instansnumret ska vara minst 1.",
        en: "The instance number must be at least 1.",
      }),
    );
  return instance;
}

function readRow(type: CertificateType, answer: WireAnswer, pointer: string, findings: RuleFinding[]): Row {
  const row: Record<string, Value> = {};
  const seen = new Set<string>();
  for (const node of answer.parts) {
    const partId = node.attributes["id"];
    if (partId === undefined || !/^[0-9]+\.[0-9]+$/.test(partId)) {
      findings.push(
        finding("structure", "wire.structure", pointer, {
          sv: "Ett delsvar saknar ett riktigt id.",
          en: "A part lacks a proper id.",
        }),
      );
      continue;
    }
    const at = `${pointer}/${partId}`;
    const part = indexOf(type).parts.get(partId)?.part ?? extraPart(type, answer.id, partId);
    if (part === undefined || questionOf(partId) !== answer.id) {
      findings.push(
        finding("unknown-part", `${type.key}.${answer.id}.part`, at, {
          sv: "Delfrågan finns inte i frågan.",
          en: "The question has no such part.",
        }),
      );
      continue;
    }
    if (seen.has(partId)) {
      findings.push(
        finding("part-repeated", `${type.key}.${partId}.once`, at, {
          sv: "Delsvaret står mer än en gång.",
          en: "The part stands more than once.",
        }),
      );
      continue;
    }
    seen.add(partId);
    const read = readValue(part.kind, node);
    if (read.ok) row[partId] = read.value;
    else findings.push(finding(read.code, `${type.key}.${partId}.${ruleNames[read.code] ?? "kind"}`, at, read.text));
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
  "not-a-boolean": "boolean",
};

type Read =
  | { readonly ok: true; readonly value: Value }
  | { readonly ok: false; readonly code: FindingCode; readonly text: Text };

/** The value of one part as its kind is written on the wire (domain.md §1). */
export function readValue(kind: Kind, node: XmlNode): Read {
  switch (kind.is) {
    case "text":
      if (!plain(node))
        return wrong("wrong-kind", "Svaret ska vara text utan element.", "The answer must be text without elements.");
      return node.text.trim() === ""
        ? wrong("blank", "Ett textsvar som finns ska säga något.", "A text answer that is there must say something.")
        : { ok: true, value: node.text };
    case "yes-no": {
      const text = node.text.trim();
      if (!plain(node) || !/^(true|false|1|0)$/.test(text))
        return wrong(
          "not-a-boolean",
          "Svaret ska vara true, false, 1 eller 0.",
          "The answer must be true, false, 1 or 0.",
        );
      return { ok: true, value: text === "true" || text === "1" };
    }
    case "number": {
      const text = node.text.trim();
      if (!plain(node) || !/^[+-]?(\d+(\.\d*)?|\.\d+)$/.test(text))
        return wrong(
          "not-a-number",
          "Svaret ska vara ett tal med decimalpunkt.",
          "The answer must be a number with a decimal point.",
        );
      return { ok: true, value: Number(text) };
    }
    case "date":
      return kind.partial === true ? partialDate(node, "date") : date(plain(node) ? node.text : "");
    case "year":
      return partialDate(node, "year");
    case "code": {
      const cv = coded(node);
      if (cv === undefined) return notCoded;
      if (cv.system !== kind.list.system)
        return wrong("wrong-code-system", "Koden är ur fel kodverk.", "The code is from the wrong code system.");
      return { ok: true, value: cv.code };
    }
    case "diagnosis":
      return diagnosis(kind, node);
    case "period":
      return period(node);
  }
}

const notCoded: Read = wrong(
  "wrong-kind",
  "Svaret ska vara en kod med kodverk.",
  "The answer must be a code with its system.",
);

function diagnosis(kind: DiagnosisKind, node: XmlNode): Read {
  const cv = coded(node);
  if (cv === undefined) return notCoded;
  const system = kind.systems.find((one) => one.read.includes(cv.system.trim()));
  if (system === undefined)
    return wrong("wrong-code-system", "Diagnosen är ur fel kodverk.", "The diagnosis is from the wrong code system.");
  return { ok: true, value: { code: cv.code, system: system.system } };
}

function coded(node: XmlNode): { readonly code: string; readonly system: string } | undefined {
  const cv = only(node, "cv");
  if (cv === undefined) return undefined;
  const order = ["code", "codeSystem", "codeSystemName", "codeSystemVersion", "displayName", "originalText"];
  if (!inSequence(cv, order)) return undefined;
  const code = cv.children.find((child) => child.name === "code");
  const system = cv.children.find((child) => child.name === "codeSystem");
  if (code === undefined || system === undefined) return undefined;
  // A padded code passes, a padded code system does not (domain.md §1.3; the wire rules compare the system as it
  // stands).
  return { code: code.text.trim().replace(/\s+/g, " "), system: system.text };
}

function partialDate(node: XmlNode, wanted: "date" | "year"): Read {
  const partial = only(node, "partialDate");
  const bad =
    wanted === "year" ? wrong("not-a-year", "Svaret ska vara ett år.", "The answer must be a year.") : notADate;
  if (partial === undefined || !inSequence(partial, ["format", "value"]) || partial.children.length !== 2) return bad;
  const format = partial.children[0]?.text;
  const value = partial.children[1]?.text ?? "";
  if (format === undefined || !/^YYYY(-MM(-DD)?)?$/.test(format) || !/^[12]\d{3}/.test(value)) return bad;
  return (wanted === "year" ? /^\d{4}$/.test(value) : isDate(value)) ? { ok: true, value } : bad;
}

const notADate: Read = wrong(
  "not-a-date",
  "Svaret ska vara ett datum, ÅÅÅÅ-MM-DD.",
  "The answer must be a date, YYYY-MM-DD.",
);

// White space may follow a date but not lead it: so the wire rules have it.
function date(text: string): Read {
  const whole = text.trimEnd();
  return isDate(whole) ? { ok: true, value: whole } : notADate;
}

function period(node: XmlNode): Read {
  const given = only(node, "datePeriod");
  if (given === undefined || !inSequence(given, ["start", "end"]))
    return wrong("wrong-kind", "Svaret ska vara en period.", "The answer must be a period.");
  const ends: { start?: string; end?: string } = {};
  for (const child of given.children) {
    const read = date(child.text);
    if (!read.ok) return read;
    if (typeof read.value === "string") ends[child.name === "start" ? "start" : "end"] = read.value;
  }
  if (ends.start === undefined || ends.end === undefined)
    return wrong(
      "period-incomplete",
      "Perioden ska ha både början och slut.",
      "The period must have both start and end.",
    );
  return { ok: true, value: ends };
}

function plain(node: XmlNode): boolean {
  return node.children.length === 0;
}

/** The one element of the types namespace, which is all the part holds. */
function only(node: XmlNode, name: string): XmlNode | undefined {
  const [child, ...rest] = node.children;
  return child !== undefined &&
    rest.length === 0 &&
    child.name === name &&
    child.namespace === namespaces.types &&
    node.text.trim() === ""
    ? child
    : undefined;
}

function inSequence(node: XmlNode, order: readonly string[]): boolean {
  let reached = -1;
  for (const child of node.children) {
    const at = order.indexOf(child.name);
    if (child.namespace !== namespaces.types || child.children.length > 0 || at <= reached) return false;
    reached = at;
  }
  return node.text.trim() === "";
}

function wrong(code: FindingCode, sv: string, en: string): Read {
  return { ok: false, code, text: { sv, en } };
}
