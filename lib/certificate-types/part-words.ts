import { indexOf } from "../../functions/certificate/types/type-index.ts";
import type {
  CertificateType,
  Condition,
  Kind,
  LimitRule,
  Must,
  PartId,
  Text,
} from "../../functions/certificate/types/type-language.ts";
import type { PageWords } from "./page-words.ts";

/** A type as it is told in one language. */
export interface ToldType {
  readonly type: CertificateType;
  readonly say: PageWords;
}

/** A text in the page's language. */
export function textIn(say: PageWords, text: Text): string {
  return cell(text[say.language]);
}

/** A text that the form itself shows: on an English page with the form's own Swedish beside it. */
export function formWords(say: PageWords, { sv, en }: Text): string {
  return say.language === "sv" || sv === en ? cell(sv) : `${cell(en)} ${swedish(sv)}`;
}

/** Swedish on an English page, so that it is read aloud as Swedish. */
export function swedish(text: string): string {
  return `<i lang="sv">${cell(text)}</i>`;
}

/** As it may stand in a table. */
function cell(text: string): string {
  return text.replaceAll("|", "\\|").replaceAll("\n", " ");
}

/** A part by its text and its national id: “Degree” (32.1). */
export function partWords({ type, say }: ToldType, partId: PartId): string {
  const place = indexOf(type).parts.get(partId);
  return `${quoted(say, place?.part.text ?? place?.question.text)} (${partId})`;
}

export function partsWords(told: ToldType, parts: readonly PartId[]): string {
  return parts.map((part) => partWords(told, part)).join(", ");
}

/** A code by its text and itself: “25 per cent” (`EN_FJARDEDEL`). */
export function codeWords({ type, say }: ToldType, partId: PartId, code: string): string {
  const kind = indexOf(type).parts.get(partId)?.part.kind;
  const text = kind?.is === "code" ? kind.list.codes.find((entry) => entry.code === code)?.text : undefined;
  return text === undefined ? `\`${code}\`` : `${quoted(say, text)} (\`${code}\`)`;
}

/** In the quotation marks of the language. */
function quoted(say: PageWords, text: Text | undefined): string {
  const words = text === undefined ? "" : textIn(say, text);
  return say.language === "sv" ? `”${words}”` : `“${words}”`;
}

/** Yes, no, or a code, as an answer to a part. */
export function answerWords(told: ToldType, partId: PartId, answer: string | boolean): string {
  return typeof answer === "string" ? codeWords(told, partId, answer) : yesOrNo(told.say, answer);
}

export function yesOrNo(say: PageWords, answer: boolean): string {
  return answer ? say.yes : say.no;
}

/** When something holds, in words. */
export function conditionWords(told: ToldType, condition: Condition): string {
  const { say } = told;
  if ("all" in condition) return condition.all.map((one) => enclosed(told, one)).join(` ${say.and} `);
  if ("any" in condition) return condition.any.map((one) => enclosed(told, one)).join(` ${say.or} `);
  if ("not" in condition) return notWords(told, condition.not);
  if ("answered" in condition) return say.conditions.answered(partWords(told, condition.answered));
  const part = partWords(told, condition.part);
  if ("is" in condition) return say.conditions.is(part, answerWords(told, condition.part, condition.is));
  if ("in" in condition)
    return say.conditions.isOneOf(part, condition.in.map((code) => codeWords(told, condition.part, code)).join(", "));
  if ("below" in condition) return say.conditions.isBelow(part, condition.below);
  if ("atLeast" in condition) return say.conditions.isAtLeast(part, condition.atLeast);
  if ("startsMoreThanDaysAgo" in condition)
    return say.conditions.startsMoreThanDaysAgo(part, condition.startsMoreThanDaysAgo);
  return say.conditions.lastsMoreThanDays(part, condition.lastsMoreThanDays);
}

function enclosed(told: ToldType, condition: Condition): string {
  const words = conditionWords(told, condition);
  return "all" in condition || "any" in condition ? `(${words})` : words;
}

function notWords(told: ToldType, condition: Condition): string {
  const { conditions } = told.say;
  if ("part" in condition && "is" in condition)
    return conditions.isNot(partWords(told, condition.part), answerWords(told, condition.part, condition.is));
  return conditions.not(enclosed(told, condition));
}

/** An obligation: since when, how strict, and the rule's id where it has one of its own. */
export function mustWords(told: ToldType, must: Must | undefined): string {
  const { say } = told;
  if (must === undefined) return say.no;
  const when = must.when === undefined ? say.yes : say.asked.mustIf(conditionWords(told, must.when));
  return `${when} (${strictness(told, must)})`;
}

/** How strict a limit is, and the rule's id where it has one of its own. */
function strictness({ type, say }: ToldType, { level, rule }: LimitRule): string {
  return rule === undefined ? say.levels[level] : `${say.levels[level]}, ${say.asked.byRule(`${type.key}.${rule}`)}`;
}

/** What an answer is and within which limits. */
export function kindWords(told: ToldType, kind: Kind): string {
  const { kinds, levels } = told.say;
  switch (kind.is) {
    case "yes-no":
      return kind.control === "box" ? kinds.box : kinds.yesNo;
    case "text": {
      const max =
        kind.max === undefined ? "" : `, ${kinds.atMost(kind.max)} (${levels[kind.maxLevel ?? "application"]})`;
      const icf = kind.icf === undefined ? "" : `; ${kinds.icf(kind.icf)}`;
      return `${kind.lines === "one" ? kinds.oneLine : kinds.manyLines}${max}${icf}`;
    }
    case "code":
      return `${kinds.codeOf(kind.list.system)}: ${kind.list.codes.map(({ code }) => `\`${code}\``).join(", ")}`;
    case "date":
      return `${kinds.date}${yearsWords(told, kind)}${pastWords(told, kind)}`;
    case "year":
      return `${kinds.year}${pastWords(told, kind)}`;
    case "period":
      return `${kinds.period}${yearsWords(told, kind)}`;
    case "number": {
      const unit = kind.unit === undefined ? "" : ` ${textIn(told.say, kind.unit)}`;
      const number = kind.decimals === 0 ? kinds.wholeNumber : kinds.oneDecimal;
      return `${number}, ${kinds.between(kind.min, kind.max)}${unit} (${levels[kind.level]})`;
    }
    case "diagnosis": {
      const systems = kind.systems.map(({ system, write }) => `${system} (\`${write}\`)`).join(` ${told.say.or} `);
      return kinds.diagnosis(systems, kind.textPart);
    }
  }
}

function yearsWords({ say }: ToldType, { years }: Extract<Kind, { is: "date" | "period" }>): string {
  return years === undefined ? "" : `, ${say.kinds.years(years.after, years.before)} (${say.levels.application})`;
}

function pastWords(told: ToldType, kind: Extract<Kind, { is: "date" | "year" }>): string {
  const { kinds } = told.say;
  const limit = (words: string, given: LimitRule | undefined): string =>
    given === undefined ? "" : `, ${words} (${strictness(told, given)})`;
  return limit(kinds.notAfterToday, kind.notAfterToday) + limit(kinds.notBeforeBirth, kind.notBeforeBirth);
}
