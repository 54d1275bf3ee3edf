import type { Check } from "../../functions/certificate/types/type-language.ts";
import { codeWords, conditionWords, partsWords, partWords, yesOrNo } from "./part-words.ts";
import type { ToldType } from "./part-words.ts";

/** What a rule across answers looks at, in words. */
export function checkWords(told: ToldType, check: Check): string {
  const { rules } = told.say;
  if ("unique" in check) return rules.unique(partWords(told, check.unique));
  if ("alone" in check)
    return rules.alone(codeWords(told, check.alone.part, check.alone.code), partWords(told, check.alone.part));
  if ("atMostOneOf" in check) {
    const { part, codes } = check.atMostOneOf;
    return rules.atMostOneOf(partWords(told, part), codes.map((code) => codeWords(told, part, code)).join(", "));
  }
  if ("noOverlap" in check) {
    const part = partWords(told, check.noOverlap.part);
    return check.noOverlap.touching === "refused" ? rules.noSharedDay(part) : rules.noOverlap(part);
  }
  if ("notAfter" in check) {
    const { earlier, later, row } = check.notAfter;
    const order = rules.notAfter(partWords(told, earlier), partWords(told, later));
    return row === undefined ? order : `${order}, ${rules.inRows(conditionWords(told, row))}`;
  }
  if ("someOf" in check) {
    const { parts, value } = check.someOf;
    const those = partsWords(told, parts);
    return value === undefined ? rules.someAnswered(those) : rules.someIs(yesOrNo(told.say, value), those);
  }
  if ("oneOf" in check) return rules.oneOf(partsWords(told, check.oneOf));
  if ("allOf" in check) return rules.allOf(partsWords(told, check.allOf));
  if ("noneOf" in check) return rules.noneOf(partsWords(told, check.noneOf));
  if ("together" in check) return rules.together(partsWords(told, check.together));
  if ("within" in check) {
    const { part, allowed, codes } = check.within;
    const some = codes.map((code) => codeWords(told, part, code)).join(", ");
    return rules.within(some, partWords(told, part), partWords(told, allowed));
  }
  return rules.sameSystem(partsWords(told, check.sameSystem));
}
