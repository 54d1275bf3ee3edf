import type { FormDescription, FormQuestion } from "../../../functions/certificate/types/form.ts";
import type { Text } from "../../../functions/certificate/types/type-language.ts";
import { diagnosisPairs } from "./diagnosis-pairs.ts";
import { formWords } from "./form-words.ts";
import { isOfMissing } from "./place-findings.ts";
import type { FormFinding } from "./place-findings.ts";

/**
 * What a list tells of findings, away from their fields. What is one field on the page is told once, by the name it has
 * there; and what is wrong says which field it is about.
 */
export function listedFindings(form: FormDescription, findings: readonly FormFinding[]): readonly FormFinding[] {
  const questions = form.sections.flatMap((section) => section.questions);
  const pairs = questions.flatMap(pairsOf);
  const missing = new Set(findings.filter(isOfMissing).map(({ pointer }) => pointer));
  const names = new Map(questions.flatMap(namesOf));
  return findings.flatMap((finding) => {
    if (!isOfMissing(finding)) return [withName(finding, names.get(finding.pointer))];
    if (pairs.some(({ code, words }) => finding.pointer === words && missing.has(code))) return [];
    const pair = pairs.find(({ code }) => code === finding.pointer);
    return [pair === undefined ? finding : { ...finding, text: pair.missing }];
  });
}

function pairsOf(question: FormQuestion) {
  return diagnosisPairs(question).map(({ code, words }, at) => ({
    code: pointerOf(question, code),
    words: words === undefined ? undefined : pointerOf(question, words),
    missing: {
      sv: formWords.sv.fillIn(nameOf("sv", at)),
      en: formWords.en.fillIn(nameOf("en", at)),
    },
  }));
}

/** As the field is called on the page. */
function nameOf(language: "sv" | "en", at: number): string {
  const say = formWords[language];
  return at === 0 ? say.mainDiagnosis : `${say.furtherDiagnosis} ${String(at)}`;
}

function namesOf(question: FormQuestion): readonly (readonly [string, Text])[] {
  return question.parts.map((part) => [pointerOf(question, part), part.text ?? question.text]);
}

function pointerOf(question: FormQuestion, part: { readonly name: string }): string {
  return `/answers/${question.name}/${part.name}`;
}

function withName(finding: FormFinding, name: Text | undefined): FormFinding {
  const { text } = finding;
  if (text === undefined || name === undefined) return finding;
  return { ...finding, text: { sv: `${name.sv}: ${text.sv}`, en: `${name.en}: ${text.en}` } };
}
