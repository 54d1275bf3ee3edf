import { describe, expect, it } from "vitest";
import type { Kind, Part, Question } from "../../../functions/certificate/types/type-language.ts";
import { formName } from "../../../functions/certificate/types/json/form-name.ts";
import { writableTypes } from "../../../functions/certificate/types/registry.ts";
import { tolvan } from "../../fixtures/people.ts";
import { accepted } from "../../fixtures/steps.ts";
import { aWorld } from "../../fixtures/world.ts";

/** A value of the kind that its limits allow. */
function valueOf(kind: Kind): unknown {
  switch (kind.is) {
    case "yes-no":
      return true;
    case "text":
      return "Enligt patienten";
    case "code":
      return kind.list.codes[0]?.code;
    case "date":
      return "2026-11-20";
    case "year":
      return "2020";
    case "number":
      return kind.min;
    case "period":
      return { start: "2026-11-20", end: "2026-11-30" };
    case "diagnosis":
      return { code: "J069", system: kind.systems[0]?.system };
  }
}

function answered(question: Question, parts: readonly Part[]): unknown {
  const row = Object.fromEntries(parts.map((part) => [part.name, valueOf(part.kind)]));
  return question.rows === undefined ? row : [row];
}

const types = writableTypes("2026-11-22");

describe("every question that a form has", () => {
  it("is asked by some form, those that the wire does not carry among them", () => {
    const names = types.flatMap(({ sections }) =>
      sections.flatMap(({ questions }) => questions.map(({ name }) => name)),
    );
    expect(names).toEqual(expect.arrayContaining(["notExamined", "earlyStart"]));
  });

  it.each(types.map((type) => [formName(type), type] as const))(
    "can be sent, part by part and whole, saved, read back and printed: %s",
    async (form, { sections }) => {
      const world = await aWorld();
      const { certificateId } = accepted(await world.call("createDraft", { form, patient: tolvan }));
      let { revision } = accepted(await world.call("readDraft", { certificateId }));
      const save = async (answers: Readonly<Record<string, unknown>>): Promise<void> => {
        const saved = await world.call("saveDraft", {
          certificateId,
          seenRevision: Number(revision),
          form,
          answers: { ...none, ...answers },
        });
        // What is missing is told; nothing that was sent is refused.
        expect([answers, saved.status]).toEqual([answers, 200]);
        const read = accepted(await world.call("readDraft", { certificateId }));
        expect(read["answers"]).toEqual(answers);
        revision = read["revision"];
      };
      const questions = sections.flatMap((section) => section.questions);
      const none = Object.fromEntries(questions.map(({ name }) => [name, null]));
      for (const question of questions)
        for (const part of question.parts) await save({ [question.name]: answered(question, [part]) });
      const whole = Object.fromEntries(questions.map((one) => [one.name, answered(one, one.parts)]));
      await save(whole);
      expect((await world.call("createDraft", { form, patient: tolvan, answers: whole })).status).toBe(201);
      expect((await world.call("printDraft", { certificateId })).status).toBe(200);
    },
  );
});
