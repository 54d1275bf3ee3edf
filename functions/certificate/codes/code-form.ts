import type { CodeSystem } from "./code-list.ts";

/** A code as people read it: a dot after the category in ICD-10-SE ("J06.9"), also where none was typed. */
export function displayedCode(system: CodeSystem, code: string): string {
  return system === "ICD-10-SE" && undotted.test(code) ? `${code.slice(0, 3)}.${code.slice(3)}` : code;
}

/** A category and what is below it, without the dot between them. */
const undotted = /^[A-Z]\d\d[^.]/iu;

/** What codes are sorted and looked up by: capitals without the dot or the hyphen of an open position. */
export function codeKey(code: string): string {
  // Nearly every code of a list is in this form already.
  return /[^A-Z0-9]/u.test(code) ? code.replace(/[\s.-]/gu, "").toUpperCase() : code;
}

/** The three-character category a diagnosis code belongs to, which chapters and blocks are made of. */
export function categoryOf(code: string): string {
  return codeKey(code).slice(0, 3);
}
