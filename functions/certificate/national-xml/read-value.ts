import type { Value } from "../model/answers.ts";
import { collapsed, isBlank, unpadded, withoutTrailing } from "../../operation/white-space.ts";
import { isDate } from "../types/calendar.ts";
import { isDecimal, isExactDecimal } from "../types/decimal.ts";
import type { FindingCode } from "../types/findings/finding.ts";
import type { DiagnosisKind, Kind, Text } from "../types/type-language.ts";
import { namespaces } from "./namespaces.ts";
import { textOf } from "./xml-tree.ts";
import type { XmlTree } from "./xml-tree.ts";

type Read =
  | { readonly ok: true; readonly value: Value }
  | { readonly ok: false; readonly code: FindingCode; readonly text: Text };

function wrong(code: FindingCode, sv: string, en: string): Read {
  return { ok: false, code, text: { sv, en } };
}

const notText = wrong("wrong-kind", "Svaret ska vara text utan element.", "The answer must be text without elements.");
const blank = wrong("blank", "Ett textsvar får inte vara tomt.", "A text answer that is there must say something.");
const notABoolean = wrong(
  "not-a-boolean",
  "Svaret ska vara true, false, 1 eller 0.",
  "The answer must be true, false, 1 or 0.",
);
const notANumber = wrong(
  "not-a-number",
  "Svaret ska vara ett tal med decimalpunkt.",
  "The answer must be a number with a decimal point.",
);
const notAQuantity = wrong(
  "not-a-number",
  "Svaret ska vara ett helt tal med en decimal, som 50.0, och en enhet.",
  "The answer must be a whole number with one decimal, such as 50.0, and a unit.",
);
const otherUnit = wrong("wrong-kind", "Talet har en annan enhet.", "The number has another unit.");
const tooManyDigits = wrong(
  "too-many-digits",
  "Talet har fler siffror än vi kan läsa utan att ändra det.",
  "The number has more digits than are read without changing it.",
);
const notADate = wrong(
  "not-a-date",
  "Svaret ska vara ett datum, ÅÅÅÅ-MM-DD.",
  "The answer must be a date, YYYY-MM-DD.",
);
const notAYear = wrong("not-a-year", "Svaret ska vara ett årtal.", "The answer must be a year.");
const notCoded = wrong(
  "wrong-kind",
  "Svaret ska vara en kod med kodverk.",
  "The answer must be a code with its system.",
);
const noCode = wrong("unknown-code", "Koden är tom.", "The code is empty.");
const otherSystem = wrong(
  "wrong-code-system",
  "Koden kommer från fel kodverk.",
  "The code is from the wrong code system.",
);
const otherDiagnoses = wrong(
  "wrong-code-system",
  "Diagnosen kommer från fel kodverk.",
  "The diagnosis is from the wrong code system.",
);
const notAPeriod = wrong("wrong-kind", "Svaret ska vara en period.", "The answer must be a period.");
const halfAPeriod = wrong(
  "period-incomplete",
  "Perioden ska ha både startdatum och slutdatum.",
  "The period must have both start and end.",
);

/** The value of one part (`delsvar`), as the national model writes its kind. */
export function readValue(kind: Kind, part: XmlTree): Read {
  const isPlain = part.children.length === 0;
  const text = unpadded(part.text);
  switch (kind.is) {
    case "text":
      if (!isPlain) return notText;
      return text === "" ? blank : { ok: true, value: part.text };
    case "yes-no":
      if (!isPlain || !/^(true|false|1|0)$/.test(text)) return notABoolean;
      return { ok: true, value: text === "true" || text === "1" };
    case "number":
      if (kind.wireUnit !== undefined) return quantity(part, kind.wireUnit);
      if (!isPlain || !isDecimal(text)) return notANumber;
      return isExactDecimal(text) ? { ok: true, value: Number(text) } : tooManyDigits;
    case "date":
      return kind.partial === true ? partialDate(part, isDate, notADate) : date(isPlain ? part.text : "");
    case "year":
      return partialDate(part, (value) => /^\d{4}$/.test(value), notAYear);
    case "code": {
      const cv = coded(part);
      if (cv === undefined) return notCoded;
      if (cv.system !== kind.list.system) return otherSystem;
      return cv.code === "" ? noCode : { ok: true, value: cv.code };
    }
    case "diagnosis":
      return diagnosis(kind, part);
    case "period":
      return period(part);
  }
}

/** A whole number with the unit, its value written with one decimal: "70.0". */
function quantity(part: XmlTree, unit: string): Read {
  const given = only(part, "pq");
  if (given === undefined || !inSequence(given, ["value", "unit"])) return notAQuantity;
  const value = textOf(given, "value") ?? "";
  if (!/^(0|[1-9]\d{0,2})\.0$/.test(value)) return notAQuantity;
  return unpadded(textOf(given, "unit") ?? "") === unit ? { ok: true, value: Number(value) } : otherUnit;
}

function diagnosis(kind: DiagnosisKind, part: XmlTree): Read {
  const cv = coded(part);
  if (cv === undefined) return notCoded;
  const system = kind.systems.find((one) => one.read.includes(unpadded(cv.system)));
  if (cv.code === "" && kind.level === "wire") return noCode;
  return system === undefined ? otherDiagnoses : { ok: true, value: { code: cv.code, system: system.system } };
}

const codeSequence = ["code", "codeSystem", "codeSystemName", "codeSystemVersion", "displayName", "originalText"];

function coded(part: XmlTree): { readonly code: string; readonly system: string } | undefined {
  const cv = only(part, "cv");
  if (cv === undefined || !inSequence(cv, codeSequence)) return undefined;
  const code = textOf(cv, "code");
  const system = textOf(cv, "codeSystem");
  // A padded code passes; a code system is compared as it stands. So the national rules (schematron) have it.
  return code === undefined || system === undefined ? undefined : { code: collapsed(code), system };
}

function partialDate(part: XmlTree, isMet: (value: string) => boolean, bad: Read): Read {
  const partial = only(part, "partialDate");
  if (partial === undefined || !inSequence(partial, ["format", "value"])) return bad;
  const format = textOf(partial, "format") ?? "";
  const value = textOf(partial, "value") ?? "";
  if (!/^YYYY(-MM(-DD)?)?$/.test(format) || !/^[12]\d{3}/.test(value)) return bad;
  return isMet(value) ? { ok: true, value } : bad;
}

// White space may follow a date but not lead it: so the national rules have it.
function date(text: string): Read {
  const whole = withoutTrailing(text);
  return isDate(whole) ? { ok: true, value: whole } : notADate;
}

function period(part: XmlTree): Read {
  const given = only(part, "datePeriod");
  if (given === undefined || !inSequence(given, ["start", "end"])) return notAPeriod;
  if (given.children.some((end) => !date(end.text).ok)) return notADate;
  const start = textOf(given, "start");
  const end = textOf(given, "end");
  return start === undefined || end === undefined
    ? halfAPeriod
    : { ok: true, value: { start: withoutTrailing(start), end: withoutTrailing(end) } };
}

/** The one element of the types namespace, which is all the part holds. */
function only(part: XmlTree, name: string): XmlTree | undefined {
  const [child, ...more] = part.children;
  const isAlone = more.length === 0 && isBlank(part.text);
  return isAlone && child?.name === name && child.namespace === namespaces.types ? child : undefined;
}

function inSequence(element: XmlTree, order: readonly string[]): boolean {
  let reached = -1;
  for (const child of element.children) {
    const at = order.indexOf(child.name);
    if (child.namespace !== namespaces.types || child.children.length > 0 || at <= reached) return false;
    reached = at;
  }
  return isBlank(element.text);
}
