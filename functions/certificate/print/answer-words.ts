import { displayedCode } from "../codes/code-form.ts";
import type { Value } from "../model/answers.ts";
import { printWords } from "./print-words.ts";
import type { ReadablePart } from "./readable-form.ts";

/** Something said in Swedish, and in English where the words are the product's own and not the doctor's. */
export interface Words {
  readonly sv: string;
  readonly en?: string;
}

/** What an answer is told by: the kind of its part, and the words before it. */
type AnsweredPart = Pick<ReadablePart, "kind" | "text">;

/** An answer in words. Codes are told by their texts; one that the list does not have is told as it is. */
export function answerWords(part: AnsweredPart, value: Value): Words {
  if (typeof value === "boolean") return value ? printWords.yes : printWords.no;
  if (typeof value === "number") return numberWords(part, value);
  if (typeof value === "string") return codeWords(part, value) ?? { sv: value.trim() };
  if ("code" in value) return { sv: displayedCode(value.system, value.code) };
  return { sv: `${value.start ?? ""}–${value.end ?? ""}` };
}

function codeWords({ kind }: Pick<ReadablePart, "kind">, value: string): Words | undefined {
  return kind.is === "code" ? kind.list.codes.find(({ code }) => code === value)?.text : undefined;
}

function numberWords(part: AnsweredPart, value: number): Words {
  const { kind } = part;
  if (kind.is !== "number") return { sv: String(value) };
  const written = value.toFixed(kind.decimals);
  const swedish = written.replace(".", ",");
  if (kind.unit === undefined || saysUnit(part, kind.unit))
    return swedish === written ? { sv: swedish } : { sv: swedish, en: written };
  return { sv: `${swedish} ${kind.unit.sv}`, en: `${written} ${kind.unit.en}` };
}

/** Whether the part's own text has the unit in it, as "Antal månader" has: "1 månader" after it is twice and wrong. */
function saysUnit({ text }: AnsweredPart, unit: { readonly sv: string }): boolean {
  return text?.sv.toLowerCase().includes(unit.sv.toLowerCase()) === true;
}
