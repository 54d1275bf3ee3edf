import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { printedSections } from "../../../../functions/certificate/print/printed-questions.ts";
import type { PrintedSection } from "../../../../functions/certificate/print/printed-questions.ts";
import { printWords } from "../../../../functions/certificate/print/print-words.ts";
import { readForm } from "../../../../functions/certificate/print/read-form.ts";
import { askedNow } from "../../../../functions/certificate/types/asked-now.ts";
import { holds } from "../../../../functions/certificate/types/condition.ts";
import { describeForm } from "../../../../functions/certificate/types/form.ts";
import { answersFromJson } from "../../../../functions/certificate/types/json/answers-from-json.ts";
import { formName } from "../../../../functions/certificate/types/json/form-name.ts";
import type { JsonAnswers } from "../../../../functions/certificate/types/json/json-answers.ts";
import { certificateTypes } from "../../../../functions/certificate/types/registry.ts";
import { visibleAnswers } from "../../../../functions/certificate/types/visible-answers.ts";
import { today } from "./certificates.ts";
import { jsonDraftsOf } from "./json/json-answers.ts";

/** The sections without the questions that are only said to have no answer. */
function answered(sections: readonly PrintedSection[]): readonly PrintedSection[] {
  const nothing = JSON.stringify([{ is: "answer", answer: printWords.unanswered, tone: "absent" }]);
  return sections
    .map((section) => ({
      ...section,
      questions: section.questions.filter(({ content }) => JSON.stringify(content) !== nothing),
    }))
    .filter(({ questions, title }) => questions.length > 0 && title !== printWords.extraQuestions);
}

describe.each(certificateTypes.map((type) => [formName(type), type] as const))("the form %s", (_, type) => {
  const form = describeForm(type);
  const drafts = jsonDraftsOf(type).map((json) => json as JsonAnswers);

  it("asks for what the rules hold to be asked, whatever has been answered", () => {
    fc.assert(
      fc.property(drafts, (json) => {
        const view = visibleAnswers(type, answersFromJson(type, json).answers, today);
        const asked = new Map(
          askedNow(form, json, today)
            .flatMap(({ questions }) => questions)
            .map((now) => [now.question.name, now]),
        );
        for (const question of type.sections.flatMap(({ questions }) => questions)) {
          const now = asked.get(question.name);
          const isShown = question.showIf === undefined || holds(question.showIf, view);
          expect([question.name, now !== undefined]).toEqual([question.name, isShown]);
          if (now === undefined) continue;
          expect(now.mandatory).toBe(
            question.must !== undefined && (question.must.when === undefined || holds(question.must.when, view)),
          );
          const counted = view.rows(question.id);
          now.asked.forEach((parts, at) => {
            const row = now.rows[at] ?? {};
            const given = parts.filter(({ part }) => row[part.name] !== undefined).map(({ part }) => part.nationalId);
            expect(given.toSorted()).toEqual(Object.keys(counted[at] ?? {}).toSorted());
          });
        }
      }),
      { numRuns: 60 },
    );
  });

  it.each([true, false])("is read in the words of the print, every answer or what is asked only", (every) => {
    fc.assert(
      fc.property(drafts, (json) => {
        const { answers } = answersFromJson(type, json);
        const printed = printedSections(type, answers, { today, every, leftOut: new Set() });
        const read = readForm(form, answersAsRead(json), { today, every });
        expect(answered(read)).toEqual(answered(printed));
      }),
      { numRuns: 40 },
    );

    /** The API tells diagnosis codes as they are kept. */
    function answersAsRead(json: JsonAnswers): JsonAnswers {
      const { answers } = answersFromJson(type, json);
      const kept = type.sections
        .flatMap(({ questions }) => questions)
        .filter(({ id }) => answers[id] !== undefined)
        .map((question) => {
          const rows = (answers[question.id] ?? []).map((row) =>
            Object.fromEntries(
              question.parts.filter(({ id }) => row[id] !== undefined).map(({ id, name }) => [name, row[id]!]),
            ),
          );
          return [question.name, question.rows === undefined ? (rows[0] ?? {}) : rows] as const;
        });
      return Object.fromEntries(kept);
    }
  });
});
