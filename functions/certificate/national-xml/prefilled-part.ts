import type { Value } from "../model/answers.ts";
import type { PrefillChangeCode, PrefillOmissionCode } from "../model/prefill-report.ts";
import { lengthOf, unpadded } from "../../operation/white-space.ts";
import { isDate } from "../types/calendar.ts";
import { isDiagnosisCode, wireCode } from "../types/findings/diagnosis-form.ts";
import type { CodeList, DiagnosisKind, Kind, TextKind } from "../types/type-language.ts";
import { isNamed, unreadIn } from "./prefill-unread.ts";
import type { Unread } from "./prefill-unread.ts";
import { readValue } from "./read-value.ts";
import { textOf } from "./xml-tree.ts";
import type { XmlTree } from "./xml-tree.ts";

/** A part of an answer as a draft takes it, or why it does not. */
type PrefilledPart =
  | { readonly value: Value; readonly changed?: readonly PrefillChangeCode[] }
  | { readonly value?: undefined; readonly why: PrefillOmissionCode };

/** The longest text taken over where the type itself names no limit. */
const longestText = 4000;

/** What a journal system gives for one part (`delsvar`), read kindly: it is a draft that somebody goes through. */
export function readPrefilledPart(kind: Kind, node: XmlTree): PrefilledPart {
  if (node.children.length === 0 && unpadded(node.text) === "") return { why: "blank" };
  switch (kind.is) {
    case "text":
      return node.children.length > 0 ? { why: "wrong-kind" } : withinLimit(kind, node.text);
    case "number":
      return readNumber(kind, node);
    case "date":
      return readDate(kind, node);
    case "period":
      return readPeriod(kind, node);
    case "code":
      return readCode(kind, node);
    case "diagnosis":
      return readDiagnosis(kind, node);
    case "yes-no":
    case "year":
      return readAs(kind, node);
  }
}

/** What stands for a character that was lost on the way: no draft is saved with it (`isWritable`). */
const lostCharacter = "\uFFFD";

/**
 * A text within the limit of its part; what is longer is cut between two characters. Where a character was lost a
 * question mark stands: without it, "1?5" would be read as another number.
 */
export function withinLimit(
  { max = longestText }: Pick<TextKind, "max">,
  text: string,
): { readonly value: string; readonly changed: readonly PrefillChangeCode[] } {
  const given = unpadded(text);
  const isCut = lengthOf(given) > max;
  const kept = isCut ? [...given].slice(0, max).join("") : given;
  const changed = [
    ...(isCut ? (["shortened"] as const) : []),
    ...(kept.includes(lostCharacter) ? (["character-lost"] as const) : []),
  ];
  return { value: unpadded(kept.replaceAll(lostCharacter, "?")), changed };
}

function readAs(kind: Kind, node: XmlTree, changed?: PrefillChangeCode): PrefilledPart {
  const read = readValue(kind, node);
  if (read.ok) return { value: read.value, ...(changed === undefined ? {} : { changed: [changed] }) };
  return { why: read.code === "wrong-code-system" ? "wrong-code-system" : "wrong-kind" };
}

function readNumber(kind: Kind, node: XmlTree): PrefilledPart {
  const hasComma = node.text.includes(",");
  return readAs(kind, { ...node, text: node.text.replace(",", ".") }, hasComma ? "decimal-comma" : undefined);
}

function readDate(kind: Kind, node: XmlTree): PrefilledPart {
  const day = dayIn(node.text);
  if (node.children.length > 0 || day === undefined) return readAs(kind, node);
  return day === unpadded(node.text) ? { value: day } : { value: day, changed: ["date-rewritten"] };
}

/** A day that is written as it should be, or without hyphens. */
function dayIn(text: string): string | undefined {
  const day = unpadded(text).replace(/^(\d{4})(\d{2})(\d{2})$/, "$1-$2-$3");
  return isDate(day) ? day : undefined;
}

/** A period of which one end is missing or is no day begins the draft with the other. */
function readPeriod(kind: Kind, node: XmlTree): PrefilledPart {
  const whole = readValue(kind, node);
  if (whole.ok) return { value: whole.value };
  const given = node.children.find((child) => isNamed(child, "datePeriod"));
  const texts = ["start", "end"].map((name) => given?.children.find((child) => isNamed(child, name))?.text ?? "");
  const [start, end] = texts.map(dayIn);
  if (start !== undefined && end !== undefined) {
    const isRewritten = texts.map(unpadded).join() !== [start, end].join();
    return { value: { start, end }, changed: isRewritten ? ["date-rewritten"] : [] };
  }
  if (start !== undefined) return { value: { start }, changed: ["period-incomplete"] };
  return end === undefined ? { why: "wrong-kind" } : { value: { end }, changed: ["period-incomplete"] };
}

function readCode(kind: Kind & { readonly list: CodeList }, node: XmlTree): PrefilledPart {
  const read = readAs(kind, node);
  const { value } = read;
  return value === undefined || kind.list.codes.some(({ code }) => code === value) ? read : { why: "unknown-code" };
}

function readDiagnosis(kind: DiagnosisKind, node: XmlTree): PrefilledPart {
  const { value, ...rest } = readAs(kind, node);
  if (value === undefined) return { why: "why" in rest ? rest.why : "wrong-kind" };
  const code = typeof value === "object" && "code" in value ? wireCode(value.code) : "";
  if (typeof value !== "object" || !isDiagnosisCode(code)) return { why: "diagnosis-form" };
  return { value: { ...value, code } };
}

/** What of a part that is taken is not in the draft. */
export function unreadInPart(node: XmlTree): readonly Unread[] {
  const isEnd = (path: string): boolean => path === "datePeriod/start" || path === "datePeriod/end";
  return unreadIn(node, (path, text) =>
    isEnd(path) && text !== "" && dayIn(text) === undefined ? "wrong-kind" : undefined,
  );
}

/** What a journal system calls the code that it gives. */
export function nameOfCode(node: XmlTree): string | undefined {
  const name = unpadded(textOf(node.children[0], "displayName") ?? "");
  return name === "" ? undefined : name;
}
