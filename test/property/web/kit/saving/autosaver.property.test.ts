import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { standingOf } from "../../../../../web/kit/saving/autosave.ts";
import { Autosaver } from "../../../../../web/kit/saving/autosaver.ts";
import type { SaveOutcome } from "../../../../../web/kit/saving/autosaver.ts";
import { mergeAnswers } from "../../../../../web/kit/saving/merge-answers.ts";
import type { Answers as Merged } from "../../../../../web/kit/saving/merge-answers.ts";

type Answers = Merged<string>;

/** A clock that goes when the test says, with what is to happen at each point of it. */
class Clock {
  #now = 0;
  #alarms: { at: number; then: () => void }[] = [];
  now = (): number => this.#now;
  after = (milliseconds: number, then: () => void): (() => void) => {
    const alarm = { at: this.#now + milliseconds, then };
    this.#alarms.push(alarm);
    return () => (this.#alarms = this.#alarms.filter((one) => one !== alarm));
  };
  async goTo(at: number): Promise<void> {
    for (;;) {
      const [next] = this.#alarms.filter((alarm) => alarm.at <= at).sort((one, other) => one.at - other.at);
      if (next === undefined) break;
      this.#alarms = this.#alarms.filter((one) => one !== next);
      this.#now = Math.max(this.#now, next.at);
      next.then();
      await new Promise((done) => setImmediate(done));
    }
    this.#now = at;
  }
}

/** What happens to a save on its way: how long it takes, and whether it or its answer is lost. */
const fate = fc.record({ takes: fc.nat(5000), is: fc.constantFrom("arrives", "lost", "answer lost") });

const event = fc.oneof(
  {
    weight: 6,
    arbitrary: fc.record({
      is: fc.constant("type" as const),
      question: fc.constantFrom("a", "b"),
      pause: fc.nat(1500),
    }),
  },
  { weight: 1, arbitrary: fc.record({ is: fc.constant("another saves" as const), pause: fc.nat(1500) }) },
  { weight: 1, arbitrary: fc.record({ is: fc.constant("flush" as const), pause: fc.nat(1500) }) },
);

describe("Autosave", () => {
  it("loses nothing that was typed, whatever order answers come in, and calls nothing saved that is not", async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(event, { maxLength: 25 }), fc.array(fate, { maxLength: 25 }), async (events, fates) => {
        const clock = new Clock();
        let server: { content: Answers; revision: number } = { content: {}, revision: 1 };
        let [seen, underWay, most] = [server.content, 0, 0];
        const answerAfter = (milliseconds: number, outcome: () => SaveOutcome): Promise<SaveOutcome> =>
          new Promise((done) => clock.after(milliseconds, () => done(outcome())));
        const falselySaved: unknown[] = [];
        const coming = [...fates];
        const saver: Autosaver<Answers> = new Autosaver<Answers>({
          ...server,
          time: clock,
          save: (content, revision) => {
            const { takes, is } = coming.shift() ?? { takes: 10, is: "arrives" };
            underWay += 1;
            most = Math.max(most, underWay);
            return answerAfter(takes, () => {
              underWay -= 1;
              if (is === "lost") return { is: "failed" };
              if (revision !== server.revision) return { is: "conflict" };
              server = { content, revision: revision + 1 };
              if (is === "answer lost") return { is: "failed" };
              seen = content;
              return { is: "saved", revision: server.revision };
            });
          },
          onChange: (state) => {
            if (standingOf(state) === "saved") {
              for (const question of ["a", "b"])
                if (state.content[question] !== server.content[question]) falselySaved.push(state);
            }
            if (state.stopped !== "conflict") return;
            // As the page does: sees what stands there now, and brings both together.
            clock.after(1, () => {
              const { merged, differences } = mergeAnswers(
                seen,
                saver.state.content,
                server.content,
                saver.state.unheard,
              );
              expect(differences).toEqual([]);
              seen = server.content;
              saver.resume(merged, server.revision);
            });
          },
        });
        const typed: Record<string, string> = {};
        const flushes: Promise<void>[] = [];
        for (const [index, { is, pause, ...rest }] of events.entries()) {
          if (is === "type" && "question" in rest) {
            typed[rest.question] = `${typed[rest.question] ?? ""}${String(index)}`;
            saver.edit({ ...saver.state.content, ...typed });
          }
          if (is === "another saves")
            server = { content: { ...server.content, other: String(index) }, revision: server.revision + 1 };
          if (is === "flush") {
            flushes.push(
              saver.flush().then((isSaved) => {
                if (isSaved) expect(saver.state.savedEdits).toBe(saver.state.edits);
              }),
            );
          }
          await clock.goTo(clock.now() + pause);
        }
        await clock.goTo(clock.now() + 2_000_000);
        await Promise.all(flushes);
        expect(server.content).toMatchObject(typed);
        expect(standingOf(saver.state)).toBe(events.some(({ is }) => is === "type") ? "saved" : "untouched");
        expect(most).toBeLessThanOrEqual(1);
        expect(falselySaved).toEqual([]);
      }),
      { numRuns: 300 },
    );
  });
});

describe("Merging two writers' answers", () => {
  const answers = fc.dictionary(fc.constantFrom("a", "b", "c"), fc.dictionary(fc.constantFrom("x", "y"), fc.nat(2)), {
    noNullPrototype: true,
  });

  it("keeps every change of mine, takes every change that is theirs alone, and asks about the rest", () => {
    fc.assert(
      fc.property(answers, answers, answers, (base, mine, theirs) => {
        const { merged, differences } = mergeAnswers(base, mine, theirs);
        const asked = differences.map(({ question }) => question);
        for (const question of ["a", "b", "c"]) {
          const [was, ours, other] = [base[question], mine[question], theirs[question]];
          const same = (one: unknown, two: unknown) => JSON.stringify(sorted(one)) === JSON.stringify(sorted(two));
          if (!same(was, ours) || asked.includes(question)) expect(merged[question]).toEqual(ours);
          else expect(merged[question]).toEqual(other);
          expect(asked.includes(question)).toBe(!same(was, ours) && !same(was, other) && !same(ours, other));
        }
      }),
    );
  });
});

function sorted(value: unknown): unknown {
  return typeof value === "object" && value !== null ? Object.entries(value).sort() : (value ?? null);
}
