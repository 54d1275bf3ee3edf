import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { draftFindings } from "../../../../../functions/certificate/types/findings/draft.ts";
import { answersFromJson } from "../../../../../functions/certificate/types/json/answers-from-json.ts";
import { certificateTypes } from "../../../../../functions/certificate/types/registry.ts";
import { issuer, signableAnswersOf, today } from "../certificates.ts";
import { anyJsonAnswersOf } from "../json/json-answers.ts";

describe.each(certificateTypes.map((type) => [`${type.key} ${type.version}`, type] as const))(
  "drafts of %s",
  (_, type) => {
    it("are told about whatever JSON a client sends, without fail", () => {
      fc.assert(
        fc.property(anyJsonAnswersOf(type), (json) => {
          const { answers, findings } = answersFromJson(type, json);
          const told = [...findings, ...draftFindings(type, answers, issuer, { today }).errors];
          expect(told.length).toBeGreaterThan(0);
          expect(
            told.every(
              (error) =>
                error.pointer.startsWith("/") &&
                error.rule.startsWith(type.key) &&
                error.text.sv !== "" &&
                error.text.en !== "",
            ),
          ).toBe(true);
        }),
        { numRuns: 150 },
      );
    });

    it("that may be signed miss something as soon as a mandatory question is taken away", () => {
      const mandatory = type.sections
        .flatMap((section) => section.questions)
        .filter(
          (question) =>
            question.must !== undefined && question.must.when === undefined && question.showIf === undefined,
        );
      fc.assert(
        fc.property(signableAnswersOf(type), fc.constantFrom(...mandatory), (answers, question) => {
          const { [question.id]: _taken, ...rest } = answers;
          const { errors } = draftFindings(type, rest, issuer, { today });
          expect(
            errors.some((error) => error.code === "required" && error.pointer.startsWith(`/answers/${question.id}`)),
          ).toBe(true);
        }),
        { numRuns: 40 },
      );
    });
  },
);
