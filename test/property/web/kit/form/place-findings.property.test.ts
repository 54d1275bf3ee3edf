import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { askedNow } from "../../../../../functions/certificate/types/asked-now.ts";
import { describeForm } from "../../../../../functions/certificate/types/form.ts";
import { draftFindings } from "../../../../../functions/certificate/types/findings/draft.ts";
import { answersFromJson } from "../../../../../functions/certificate/types/json/answers-from-json.ts";
import { formName } from "../../../../../functions/certificate/types/json/form-name.ts";
import type { JsonAnswers } from "../../../../../functions/certificate/types/json/json-answers.ts";
import { jsonFindings } from "../../../../../functions/certificate/types/json/json-pointer.ts";
import { certificateTypes } from "../../../../../functions/certificate/types/registry.ts";
import { drawnPlaces, placeFindings } from "../../../../../web/kit/form/place-findings.ts";
import { sectionStates } from "../../../../../web/kit/form/section-states.ts";
import { issuer, today } from "../../../certificate/types/certificates.ts";
import { jsonDraftsOf } from "../../../certificate/types/json/json-answers.ts";

describe.each(certificateTypes.map((type) => [formName(type), type] as const))("the drawn form %s", (_, type) => {
  const form = describeForm(type);
  const drafts = jsonDraftsOf(type).map((json) => json as JsonAnswers);
  const drawn = (answers: JsonAnswers) => {
    const { errors } = draftFindings(type, answersFromJson(type, answers).answers, issuer, { today });
    return { sections: askedNow(form, answers, today), errors: jsonFindings(type, errors) };
  };

  it("has a place within the question for each fault that the server finds", () => {
    fc.assert(
      fc.property(drafts, (answers) => {
        const { sections, errors } = drawn(answers);
        const places = drawnPlaces(sections);
        for (const error of errors.filter(({ pointer }) => !pointer.startsWith("/answers/extra"))) {
          const [place = ""] = placeFindings([error], places).keys();
          expect([error.pointer, place.split("/")[2]]).toEqual([error.pointer, error.pointer.split("/")[2]]);
        }
      }),
      { numRuns: 60 },
    );
  });

  it("calls no section complete that the server finds a fault in, and none begun that it finds none in", () => {
    fc.assert(
      fc.property(drafts, (answers) => {
        const { sections, errors } = drawn(answers);
        const faulty = new Set(errors.map(({ pointer }) => pointer.split("/")[2]));
        for (const { id, state } of sectionStates(sections, errors)) {
          const questions = sections.find(({ section }) => section.id === id)?.questions ?? [];
          const isFaulty = questions.some(({ question }) => faulty.has(question.name));
          if (isFaulty) expect([id, state]).not.toEqual([id, "complete"]);
          else expect([id, state]).not.toEqual([id, "begun"]);
        }
      }),
      { numRuns: 60 },
    );
  });
});
