import { indexOf } from "../../functions/certificate/types/type-index.ts";
import type {
  CertificateType,
  Condition,
  Kind,
  Level,
  LimitRule,
  Must,
  PartId,
  Text,
  Years,
} from "../../functions/certificate/types/type-language.ts";

/** How strict something is, in one word; the page says what the words mean. */
export const levelWords: Readonly<Record<Level, string>> = { wire: "national", application: "application" };

/** A text in both languages, the Swedish first: it is what the form says. */
export function bothWords({ sv, en }: Text): string {
  return sv === en ? cell(sv) : `${cell(sv)} / *${cell(en)}*`;
}

/** As it may stand in a table. */
function cell(text: string): string {
  return text.replaceAll("|", "\\|").replaceAll("\n", " ");
}

/** A part by its text and its national id: "Degree (32.1)". */
export function partWords(type: CertificateType, partId: PartId): string {
  const place = indexOf(type).parts.get(partId);
  return `${cell((place?.part.text ?? place?.question.text)?.en ?? "")} (${partId})`;
}

export function partsWords(type: CertificateType, parts: readonly PartId[]): string {
  return parts.map((part) => partWords(type, part)).join(", ");
}

/** A code by its text and itself: "25 per cent (`EN_FJARDEDEL`)". */
export function codeWords(type: CertificateType, partId: PartId, code: string): string {
  const kind = indexOf(type).parts.get(partId)?.part.kind;
  const text = kind?.is === "code" ? kind.list.codes.find((entry) => entry.code === code)?.text.en : undefined;
  return text === undefined ? `\`${code}\`` : `${cell(text)} (\`${code}\`)`;
}

/** When something holds, in words. */
export function conditionWords(type: CertificateType, condition: Condition): string {
  if ("all" in condition) return condition.all.map((one) => enclosed(type, one)).join(" and ");
  if ("any" in condition) return condition.any.map((one) => enclosed(type, one)).join(" or ");
  if ("not" in condition) return notWords(type, condition.not);
  if ("answered" in condition) return `${partWords(type, condition.answered)} is answered`;
  const part = partWords(type, condition.part);
  if ("is" in condition)
    return typeof condition.is === "boolean"
      ? `${part} is ${condition.is ? "yes" : "no"}`
      : `${part} is ${codeWords(type, condition.part, condition.is)}`;
  if ("in" in condition)
    return `${part} is one of ${condition.in.map((code) => codeWords(type, condition.part, code)).join(", ")}`;
  if ("below" in condition) return `${part} is below ${condition.below}`;
  if ("atLeast" in condition) return `${part} is at least ${condition.atLeast}`;
  return `${part} starts more than ${condition.startsMoreThanDaysAgo} days ago`;
}

function enclosed(type: CertificateType, condition: Condition): string {
  const words = conditionWords(type, condition);
  return "all" in condition || "any" in condition ? `(${words})` : words;
}

function notWords(type: CertificateType, condition: Condition): string {
  if ("part" in condition && "is" in condition) {
    const answer = typeof condition.is === "boolean" ? (condition.is ? "yes" : "no") : undefined;
    return `${partWords(type, condition.part)} is not ${answer ?? codeWords(type, condition.part, String(condition.is))}`;
  }
  return `not (${conditionWords(type, condition)})`;
}

/** An obligation: since when, how strict, and the rule's id where it has one of its own. */
export function mustWords(type: CertificateType, must: Must | undefined): string {
  if (must === undefined) return "no";
  const rule = must.rule === undefined ? "" : `, rule \`${type.key}.${must.rule}\``;
  const when = must.when === undefined ? "yes" : `if ${conditionWords(type, must.when)}`;
  return `${when} (${levelWords[must.level]}${rule})`;
}

/** What an answer is and within which limits. */
export function kindWords(type: CertificateType, kind: Kind): string {
  switch (kind.is) {
    case "yes-no":
      return kind.control === "box" ? "yes or no, a box to tick" : "yes or no";
    case "text": {
      const max =
        kind.max === undefined
          ? ""
          : `, at most ${kind.max} characters (${levelWords[kind.maxLevel ?? "application"]})`;
      const icf = kind.icf === undefined ? "" : `; ICF codes (${kind.icf}) may be picked into it`;
      return `text, ${kind.lines === "one" ? "one line" : "several lines"}${max}${icf}`;
    }
    case "code":
      return `one code of \`${kind.list.system}\`: ${kind.list.codes.map(({ code }) => `\`${code}\``).join(", ")}`;
    case "date":
      return `date${yearsWords(kind.years)}${pastWords(type, kind)}`;
    case "year":
      return `year${pastWords(type, kind)}`;
    case "period":
      return `first and last day, both included, in this order (national)${yearsWords(kind.years)}`;
    case "number": {
      const unit = kind.unit === undefined ? "" : ` ${kind.unit.en}`;
      const decimals = kind.decimals === 0 ? "a whole number" : "a number with at most one decimal";
      return `${decimals}, ${kind.min} to ${kind.max}${unit} (${levelWords[kind.level]})`;
    }
    case "diagnosis": {
      const systems = kind.systems.map(({ system, write }) => `${system} (\`${write}\`)`).join(" or ");
      return `diagnosis code of ${systems}, without a dot; its words are ${kind.textPart}`;
    }
  }
}

function yearsWords(years: Years | undefined): string {
  return years === undefined ? "" : `, after ${years.after} and before ${years.before} (application)`;
}

function pastWords(
  type: CertificateType,
  kind: { readonly notAfterToday?: LimitRule; readonly notBeforeBirth?: LimitRule },
) {
  const limit = (words: string, given: LimitRule | undefined): string =>
    given === undefined
      ? ""
      : `, ${words} (${levelWords[given.level]}${given.rule === undefined ? "" : `, rule \`${type.key}.${given.rule}\``})`;
  return limit("not after today", kind.notAfterToday) + limit("not before the patient's birth", kind.notBeforeBirth);
}
