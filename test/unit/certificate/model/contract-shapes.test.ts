import * as z from "zod/mini";
import { describe, expect, it } from "vitest";
import { answers } from "../../../../functions/certificate/model/contract-shapes.ts";
import { parseInput } from "../../../../functions/operation/parse-input.ts";
import { sickLeaveAnswers } from "../../../fixtures/main-job/demo-answers.ts";

const sent = z.strictObject({ answers });

describe("answers as they are sent", () => {
  it("are taken whatever form they are on, half typed or unknown", () => {
    for (const given of [{}, sickLeaveAnswers("2026-11-20"), { basis: [{ date: "2026-1" }] }, { sickness: { x: "" } }])
      expect(parseInput(sent, { answers: given })).toEqual({ ok: true, value: { answers: given } });
  });

  it.each([
    ["a text over 20,000 characters", { treatment: { text: "x".repeat(20_001) } }, "/treatment/text"],
    [
      "a text over 20,000 characters in a row",
      { basis: [{ otherSource: "x".repeat(20_001) }] },
      "/basis/0/otherSource",
    ],
    ["more than 50 rows", { sickLeave: Array.from({ length: 51 }, () => ({})) }, "/sickLeave"],
    ["a day over 32 characters", { sickLeave: [{ period: { end: "2".repeat(33) } }] }, "/sickLeave/0/period/end"],
    [
      "a code over 16 characters",
      { diagnoses: { mainCode: { code: "A".repeat(17), system: "ICD-10-SE" } } },
      "/diagnoses/mainCode/code",
    ],
  ])("are refused where they hold %s, and told where", (_what, given, place) => {
    expect(parseInput(sent, { answers: given })).toMatchObject({
      refusal: { errors: [{ pointer: `/answers${place}`, code: "too-long-or-large" }] },
    });
  });

  it.each([
    ["a list of lists", { basis: [[]] }, "/basis/0", "wrong-type"],
    ["a number that JSON cannot hold", { prognosis: { months: Infinity } }, "/prognosis/months", "wrong-choice"],
    ["null", { treatment: null }, "/treatment", "wrong-choice"],
    ["a list as a value", { treatment: { text: [] } }, "/treatment/text", "wrong-choice"],
  ])("are refused where they hold %s", (_what, given, place, code) => {
    expect(parseInput(sent, { answers: given })).toMatchObject({
      refusal: { errors: [{ pointer: `/answers${place}`, code }] },
    });
  });
});
