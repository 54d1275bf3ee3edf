import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Answers, QuestionId } from "../../../../functions/certificate/model/answers.ts";
import type { Draft } from "../../../../functions/certificate/model/draft.ts";
import { save } from "../../../../functions/certificate/model/draft.ts";
import { tolvan, units } from "../../../fixtures/people.ts";

const questions = ["1", "2", "3"] as const;
const editors = ["A", "B", "C"] as const;
type Editor = (typeof editors)[number];

/** One editor's next act: look at the draft anew, or save some answers; what is saved may be sent twice. */
const step = fc.record({
  who: fc.constantFrom(...editors),
  act: fc.constantFrom("look", "save", "save", "save again"),
  changed: fc.uniqueArray(fc.constantFrom(...questions), { minLength: 1, maxLength: 3 }),
  takesAway: fc.nat(4).map((n) => n === 0),
});

const begun: Draft = {
  id: "x",
  type: "FK7804",
  version: "2.0",
  revision: 1,
  unit: units.healthCentre.hsaId,
  careProvider: units.healthCentre.careProvider.hsaId,
  patient: { kind: "personnummer", number: tolvan },
  relations: [],
  answers: {},
  createdAt: "2026-11-22T09:30:00.000Z",
  createdBy: "A",
  updatedAt: "2026-11-22T09:30:00.000Z",
  updatedBy: "A",
};

/** What an editor was told last, by reading or as the answer to a save. */
interface Told {
  readonly revision: number;
  readonly answers: Answers;
}

describe("A draft that several write on", () => {
  it("loses no answer: each stands until somebody who was told of it writes another, and who did not is told", () => {
    fc.assert(
      fc.property(fc.array(step, { maxLength: 12 }), (steps) => {
        let draft = begun;
        const told = new Map<Editor, Told>(editors.map((who) => [who, { revision: 1, answers: {} }]));
        for (const [at, { who, act, changed, takesAway }] of steps.entries()) {
          if (act === "look") {
            told.set(who, draft);
            continue;
          }
          const seen = told.get(who) ?? begun;
          const answers = Object.fromEntries(
            changed.map((id) => [id, takesAway ? [] : [{ [`${id}.1`]: `${who}${at}` }]]),
          );
          const saving = { seenRevision: seen.revision, answers, at: begun.createdAt, by: who };
          const before = draft;
          const outcome = save(before, saving);
          if (!outcome.ok) throw new Error("A revision that was told is refused");
          draft = outcome.value.draft;
          const { conflicts, news } = outcome.value;
          for (const id of questions) expectNothingLost(id, { before, draft, seen, answers, conflicts, news });
          // Those of a conflict are known now, since they were told; so is all else that others wrote.
          told.set(who, draft);
          if (act === "save again") {
            const again = save(draft, { ...saving, answers: without(answers, conflicts) });
            expect(again).toMatchObject({ ok: true, value: { conflicts: [] } });
            expect(again.ok && again.value.draft).toBe(draft);
          }
        }
      }),
      { numRuns: 20_000 },
    );
  });
});

interface Outcome {
  readonly before: Draft;
  readonly draft: Draft;
  readonly seen: Told;
  readonly answers: Answers;
  readonly conflicts: readonly QuestionId[];
  readonly news: readonly QuestionId[];
}

function expectNothingLost(id: QuestionId, { before, draft, seen, answers, conflicts, news }: Outcome): void {
  const [stood, stands] = [before.answers[id] ?? [], draft.answers[id] ?? []];
  const sent = answers[id];
  const wasSeen = JSON.stringify(seen.answers[id] ?? []) === JSON.stringify(stood);
  // What the writer was told, or is told now, is all that stood.
  expect(wasSeen || [...conflicts, ...news].includes(id) || JSON.stringify(sent) === JSON.stringify(stood)).toBe(true);
  if (sent === undefined || conflicts.includes(id)) expect(stands).toEqual(stood);
  else expect(stands).toEqual(sent);
  // Only what was seen is ever replaced.
  if (JSON.stringify(stands) !== JSON.stringify(stood))
    expect(before.written?.[id]?.revision ?? 0).toBeLessThanOrEqual(seen.revision);
}

function without(answers: Answers, questions: readonly QuestionId[]): Answers {
  return Object.fromEntries(Object.entries(answers).filter(([id]) => !questions.includes(id)));
}
