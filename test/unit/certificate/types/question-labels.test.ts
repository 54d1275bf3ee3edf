import { describe, expect, it } from "vitest";
import { formName } from "../../../../functions/certificate/types/json/form-name.ts";
import { questionLabels } from "../../../../functions/certificate/types/question-labels.ts";
import { certificateTypes } from "../../../../functions/certificate/types/registry.ts";
import type { Text } from "../../../../functions/certificate/types/type-language.ts";

const alike = (text: string): Text => ({ sv: text, en: text });

function labels(title: string, question: string, ...parts: readonly string[]) {
  const one = { text: alike(question), parts: parts.map((text) => ({ text: alike(text), kind: { is: "yes-no" } })) };
  const { heading, isInTitle, isOfFirstPart } = questionLabels(one, { title: alike(title), questions: [one] });
  return { heading: heading.sv, isInTitle, isOfFirstPart };
}

describe("The heading of a question", () => {
  it.each([
    ["is its own", "Njursjukdom", "Njurtransplantation", "Njursjukdom", false],
    ["is the first part's where that says it all", "Oro", "Tecken på oro", "Tecken på oro", true],
    ["is the first part's also in another form", "Rörlighet", "Påverkar rörligheten", "Påverkar rörligheten", true],
    ["is its own where the first part says only that it is so", "Stroke", "Har förekommit", "Stroke", true],
    ["is its own where the first part asks of less", "Epilepsi och anfall", "Epilepsi", "Epilepsi och anfall", false],
    ["is its own where the first part says no", "Tål linser", "Tål inte ljus", "Tål linser", false],
  ])("%s", (_how, question, ...[part, heading, isOfFirstPart]) => {
    expect(labels("Organ", question, part)).toEqual({ heading, isInTitle: false, isOfFirstPart });
  });

  it("is said by the title of its section where the question is alone there", () => {
    expect(labels("Demens och kognition", "Kognition", "Demens").isInTitle).toBe(true);
    expect(labels("Demens", "Kognition", "Demens").isInTitle).toBe(false);
    const question = { text: alike("Kognition"), parts: [] };
    const section = { title: alike("Demens och kognition"), questions: [question, question] };
    expect(questionLabels(question, section).isInTitle).toBe(false);
  });

  it("and the title say the label of alternatives that has no other words, and not that of a yes or no", () => {
    const isSaid = (is: string): boolean => {
      const question = { text: alike("Intyget bygger på"), parts: [{ text: alike("Underlag"), kind: { is } }] };
      return questionLabels(question, { title: alike("Underlag"), questions: [question, question] }).isFirstPartSaid;
    };
    expect(["code", "yes-no", "text"].filter(isSaid)).toEqual(["code"]);
  });

  it.each(certificateTypes.map((type) => [formName(type), type] as const))(
    "of %s keeps every word that the question or its first part has of its own",
    (_form, { sections }) => {
      for (const section of sections)
        for (const question of section.questions) {
          const { heading, isOfFirstPart } = questionLabels(question, section);
          const first = question.parts[0]?.text;
          const said = isOfFirstPart ? [heading] : [heading, ...(first === undefined ? [] : [first])];
          for (const language of ["sv", "en"] as const) {
            const shown = stems(said, language);
            const lost = stems([question.text, ...(first === undefined ? [] : [first])], language).filter(
              (word) => !shown.some((one) => one.startsWith(word) || word.startsWith(one)),
            );
            expect(lost, question.text[language]).toEqual([]);
          }
        }
    },
  );
});

/** Words that mean something by themselves; what only says that it is so is said by yes and no. */
function stems(texts: readonly Text[], language: "sv" | "en"): readonly string[] {
  return texts
    .flatMap((text) => text[language].toLowerCase().split(/[^\p{L}\p{N}+]+/u))
    .filter((word) => word.length > 3 && !["förekommer", "förekommit", "present", "occurred", "eller"].includes(word));
}
