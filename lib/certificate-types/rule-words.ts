import type { CertificateType, Check } from "../../functions/certificate/types/type-language.ts";
import { codeWords, conditionWords, partsWords, partWords } from "./part-words.ts";

/** What a rule across answers looks at, in words. */
export function checkWords(type: CertificateType, check: Check): string {
  if ("unique" in check) return `no two rows have the same ${partWords(type, check.unique)}`;
  if ("alone" in check)
    return `${codeWords(type, check.alone.part, check.alone.code)} stands alone in ${partWords(type, check.alone.part)}`;
  if ("atMostOneOf" in check) {
    const { part, codes } = check.atMostOneOf;
    return `${partWords(type, part)} has at most one of ${codes.map((code) => codeWords(type, part, code)).join(", ")}`;
  }
  if ("noOverlap" in check) {
    const touching =
      check.noOverlap.touching === "refused"
        ? "no two share a day"
        : "no two overlap; one may end on the day the next begins";
    return `of the periods in ${partWords(type, check.noOverlap.part)} ${touching}`;
  }
  if ("notAfter" in check) {
    const { earlier, later, row } = check.notAfter;
    const rows = row === undefined ? "" : `, in rows where ${conditionWords(type, row)}`;
    return `${partWords(type, earlier)} is not after ${partWords(type, later)}${rows}`;
  }
  if ("someOf" in check) {
    const { parts, value } = check.someOf;
    const answer = value === undefined ? "answered" : value ? "yes" : "no";
    return `at least one is ${answer} of ${partsWords(type, parts)}`;
  }
  if ("oneOf" in check) return `exactly one is answered of ${partsWords(type, check.oneOf)}`;
  if ("allOf" in check) return `answered: ${partsWords(type, check.allOf)}`;
  if ("noneOf" in check) return `not answered: ${partsWords(type, check.noneOf)}`;
  if ("together" in check) return `all are answered or none of ${partsWords(type, check.together)}`;
  if ("within" in check) {
    const { part, allowed, codes } = check.within;
    const some = codes.map((code) => codeWords(type, part, code)).join(", ");
    return `of ${some}, ${partWords(type, part)} has only what ${partWords(type, allowed)} has`;
  }
  return `one code system in ${partsWords(type, check.sameSystem)}`;
}
