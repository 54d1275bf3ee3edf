import fc from "fast-check";
import { expect, it } from "vitest";
import { lastDayOf, remindedAgain } from "../../../../functions/certificate/model/correspondence.ts";
import type { Correspondence } from "../../../../functions/certificate/model/correspondence.ts";
import { nearnessOf } from "../../../../functions/certificate/model/last-day.ts";
import type { AskedQuestions } from "../../../../functions/certificate/store/open-questions.ts";
import { lastDayIn, turnOf } from "../../../../functions/certificate/store/question-turn.ts";
import { WaitingCounts } from "../../../../functions/certificate/store/waiting-counts.ts";
import { memoryStores } from "../../../fixtures/stores.ts";

const today = "2026-11-22";
const places = ["unit", "part"].map((unit) => ({ unit, careProvider: "provider" }));

const dayOf = (days: number): string => new Date(Date.parse(today) + days * 86_400_000).toISOString().slice(0, 10);
const timeOf = (minutes: number): string => new Date(Date.parse(`${today}T09:00:00Z`) + minutes * 60_000).toISOString();

interface Asked {
  readonly message: Correspondence;
  readonly at: number;
}

const asked: fc.Arbitrary<Asked> = fc
  .record({
    kind: fc.constantFrom("question" as const, "complement-request" as const),
    subject: fc.constantFrom("AVSTMN" as const, "KONTKT" as const),
    from: fc.constantFrom("FKASSA", "TRANSP"),
    lastDay: fc.option(fc.integer({ min: -3, max: 6 }), { nil: undefined }),
    reminders: fc.array(fc.option(fc.integer({ min: -3, max: 6 }), { nil: undefined }), { maxLength: 3 }),
    minutes: fc.integer({ min: -5000, max: 5000 }),
    at: fc.integer({ min: 0, max: places.length - 1 }),
  })
  .map(({ kind, subject, from, lastDay, reminders, minutes, at }) => {
    const sentAt = timeOf(minutes);
    const day = lastDay === undefined ? {} : { lastAnswerDate: dayOf(lastDay) };
    const written = { id: "", sentAt, at: sentAt, state: "open", text: "?", complements: [] } as const;
    const first: Correspondence = { ...written, kind, subject, from, ...day };
    const message = reminders.reduce((before, days, nth) => {
      const named = days === undefined ? {} : { lastAnswerDate: dayOf(days) };
      return { ...before, reminders: remindedAgain(before, { at: timeOf(minutes + nth * 1440), ...named }) };
    }, first);
    return { message, at };
  });

const narrowed = fc.record(
  {
    kind: fc.constantFrom("question", "complement-request"),
    subject: fc.constantFrom("AVSTMN", "KONTKT"),
    from: fc.constantFrom("FKASSA", "TRANSP"),
    lastDay: fc.constantFrom("passed" as const, "near" as const, "later" as const, "none" as const),
  },
  { requiredKeys: [], noNullPrototype: true },
);

it("gives page by page each question that is asked for once, by what is urgent, and counts them all", async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(asked, { maxLength: 20 }),
      narrowed,
      fc.integer({ min: 1, max: 7 }),
      async (all, chosen, limit) => {
        const stores = await memoryStores();
        const questions = all.map(({ message, at }, nth) => ({ message: { ...message, id: `m-${String(nth)}` }, at }));
        for (const { message, at } of questions) {
          const { key, write } = await stores.keys.issue(message.id, "provider", today);
          const entering = stores.messages.entering({ id: message.id, ...places[at]! }, message, key);
          await stores.tables.transact([write, entering]);
        }
        const listed: string[] = [];
        let after: string | undefined;
        do {
          const page: AskedQuestions = { limit, today, ...chosen, ...(after === undefined ? {} : { after }) };
          const { values, next } = await stores.messages.listOpen(places, page);
          expect(values.length).toBeLessThanOrEqual(limit);
          listed.push(...values.map(({ messageId }) => messageId));
          after = next;
        } while (after !== undefined);
        const { lastDay, ...told } = chosen;
        const wanted = questions
          .map(({ message }) => message)
          .filter((one) => Object.entries(told).every(([name, value]) => one[name as keyof typeof told] === value))
          .filter((one) => lastDay === undefined || nearnessOf(lastDayOf(one), today) === lastDay);
        expect(listed.toSorted()).toEqual(wanted.map(({ id }) => id).toSorted());
        const turns = listed.map((id) => turnOf(questions.find(({ message }) => message.id === id)!.message));
        expect(turns).toEqual(turns.toSorted());

        const counts = new WaitingCounts(stores.tables);
        for (const [nth, place] of places.entries()) {
          const there = questions.filter(({ at }) => at === nth).map(({ message }) => lastDayOf(message));
          const near = (what: string) => there.filter((day) => nearnessOf(day, today) === what).length;
          expect(await counts.questionsAt(place, today)).toEqual({
            questions: there.length,
            passed: near("passed"),
            near: near("near"),
          });
        }
      },
    ),
    { numRuns: 60 },
  );
});

it("tells the last day of whatever has a turn", () => {
  fc.assert(
    fc.property(asked, ({ message }) => {
      expect(lastDayIn(turnOf(message))).toBe(lastDayOf(message));
    }),
  );
});
