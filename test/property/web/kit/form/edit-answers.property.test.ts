import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { rowsOf } from "../../../../../functions/certificate/types/asked-now.ts";
import { describeForm } from "../../../../../functions/certificate/types/form.ts";
import { answersFromJson } from "../../../../../functions/certificate/types/json/answers-from-json.ts";
import { formName } from "../../../../../functions/certificate/types/json/form-name.ts";
import type { JsonAnswers } from "../../../../../functions/certificate/types/json/json-answers.ts";
import { certificateTypes } from "../../../../../functions/certificate/types/registry.ts";
import {
  codePartOf,
  layoutOf,
  rowOfCode,
  withCode,
  withNewRow,
  withoutRow,
  withValue,
} from "../../../../../web/kit/form/edit-answers.ts";
import { jsonDraftsOf } from "../../../certificate/types/json/json-answers.ts";

describe.each(certificateTypes.map((type) => [formName(type), type] as const))("editing answers on %s", (_, type) => {
  const questions = describeForm(type).sections.flatMap((section) => section.questions);
  const drafts = jsonDraftsOf(type).map((json) => json as JsonAnswers);
  const coded = questions.filter(
    (question) => question.maxRows !== undefined && layoutOf(question) !== "rows" && codePartOf(question) !== undefined,
  );

  it("changes the place that is meant and leaves all else, in a shape that the server takes", () => {
    fc.assert(
      fc.property(drafts, fc.constantFrom(...questions), fc.nat(2), (answers, question, at) => {
        const part = question.parts.find(({ kind }) => kind.is === "text" || kind.is === "date");
        if (part === undefined) return;
        const row = question.maxRows === undefined ? 0 : at;
        const next = withValue(answers, question, [row, part.name], "2026-11-26");
        expect(rowsOf(question, next)[row]?.[part.name]).toBe("2026-11-26");
        expect({ ...next, [question.name]: undefined }).toEqual({ ...answers, [question.name]: undefined });
        expect(answersFromJson(type, next).findings).toEqual([]);
        const without = withValue(next, question, [row, part.name], "");
        expect(rowsOf(question, without)[row]?.[part.name]).toBeUndefined();
      }),
      { numRuns: 40 },
    );
  });

  it.runIf(coded.length > 0)("ticks a code into its place and unticks it, and keeps what is answered once", () => {
    const answered = fc.record({ answers: drafts, question: fc.constantFrom(...coded), which: fc.nat() });
    fc.assert(
      fc.property(answered, ({ answers, question, which }) => {
        const part = codePartOf(question);
        if (part?.kind.is !== "code") return;
        const { codes } = part.kind;
        const { code } = codes[which % codes.length]!;
        const once = question.parts.filter((one) => one.once).map(({ name }) => name);
        const onceIn = (of: JsonAnswers) =>
          once.map((name) =>
            rowsOf(question, of)
              .map((row) => row[name])
              .find((value) => value !== undefined),
          );
        // As a form makes them: no code twice.
        const begun = codes
          .filter((_code, at) => at % 3 === which % 3)
          .reduce((made, one) => withCode(made, question, one.code, {}), { ...answers, [question.name]: [] });
        const before = once.reduce((made, name) => withValue(made, question, [0, name], true), begun);
        const ticked = withCode(before, question, code, {});
        const order = rowsOf(question, ticked).map((row) => codes.findIndex((one) => one.code === row[part.name]));
        expect(order.filter((at) => at >= 0)).toEqual(
          order.filter((at) => at >= 0).toSorted((one, other) => one - other),
        );
        expect(onceIn(ticked)).toEqual(onceIn(before));
        const unticked = withoutRow(ticked, question, rowOfCode(question, rowsOf(question, ticked), code));
        expect(rowOfCode(question, rowsOf(question, unticked), code)).toBe(-1);
        expect(onceIn(unticked)).toEqual(onceIn(before));
        expect(answersFromJson(type, ticked).findings).toEqual([]);
      }),
      { numRuns: 40 },
    );
  });

  it("adds a row that stays until it is removed", () => {
    fc.assert(
      fc.property(drafts, (answers) => {
        for (const question of questions.filter((one) => one.maxRows !== undefined && layoutOf(one) === "rows")) {
          const rows = rowsOf(question, answers);
          const added = withNewRow(answers, question);
          expect(rowsOf(question, added)).toEqual([...rows, {}]);
          expect(rowsOf(question, withoutRow(added, question, rows.length))).toEqual(rows);
        }
      }),
      { numRuns: 20 },
    );
  });
});
