import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { shapeAnswers } from "../../../../../functions/certificate/types/findings/answer-shape.ts";
import { draftFindings } from "../../../../../functions/certificate/types/findings/draft.ts";
import { certificateTypes } from "../../../../../functions/certificate/types/registry.ts";
import { issuer, shapedAnswersOf, signableAnswersOf, today } from "../certificates.ts";

describe.each(certificateTypes.map((type) => [`${type.key} ${type.version}`, type] as const))(
  "drafts of %s",
  (_, type) => {
    it("are told about whatever JSON a client sends, without fail", () => {
      fc.assert(
        fc.property(
          fc.oneof(
            fc.jsonValue(),
            fc.dictionary(
              fc.constantFrom(...type.sections.flatMap((section) => section.questions.map((question) => question.id))),
              fc.jsonValue(),
            ),
          ),
          (json) => {
            const { errors } = draftFindings(type, json, issuer, today);
            expect(errors.length).toBeGreaterThan(0);
            expect(
              errors.every(
                (error) =>
                  error.pointer.startsWith("/") &&
                  error.rule.startsWith(type.key) &&
                  error.text.sv !== "" &&
                  error.text.en !== "",
              ),
            ).toBe(true);
          },
        ),
        { numRuns: 150 },
      );
    });

    it("keep every answer of the right shape", () => {
      fc.assert(
        fc.property(shapedAnswersOf(type), (answers) => {
          expect(shapeAnswers(type, answers)).toEqual({ answers, findings: [] });
        }),
        { numRuns: 40 },
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
          const { errors } = draftFindings(type, rest, issuer, today);
          expect(
            errors.some((error) => error.code === "required" && error.pointer.startsWith(`/answers/${question.id}`)),
          ).toBe(true);
        }),
        { numRuns: 40 },
      );
    });
  },
);
