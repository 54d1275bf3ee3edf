import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Answers } from "../../../../functions/certificate/model/answers.ts";
import { longestVersionMs, save } from "../../../../functions/certificate/model/draft.ts";
import { standingVersion } from "../../../../functions/certificate/model/draft-version.ts";
import { aDraft } from "../../../fixtures/steps.ts";
import { aWorld } from "../../../fixtures/world.ts";

const questions = ["1", "2", "3"] as const;
const editors = ["A", "B", "C"] as const;

/** One editor's next act, some time after the one before. */
const step = fc.record({
  who: fc.constantFrom(...editors),
  act: fc.constantFrom("save", "save", "save", "save what was seen long ago", "restore"),
  after: fc.constantFrom(0, 1_000, longestVersionMs / 2, longestVersionMs - 1, longestVersionMs, 2 * longestVersionMs),
  changed: fc.uniqueArray(fc.constantFrom(...questions), { minLength: 1, maxLength: 3 }),
  takesAway: fc.nat(4).map((n) => n === 0),
  older: fc.nat(100),
});

/** A state that a draft has stood in, with who had written it and when what they wrote in one go began. */
interface State {
  answers: Answers;
  readonly by: string;
  readonly since: number;
}

const whole = (answers: Answers): Answers =>
  Object.fromEntries(Object.entries(answers).filter(([, rows]) => rows.length > 0));

describe("The versions of a draft that several write on", () => {
  it("hold every state that somebody left for another, or restored, or left for five minutes, exactly as it stood", async () => {
    const world = await aWorld();
    const { drafts } = world.stores;
    await fc.assert(
      fc.asyncProperty(fc.array(step, { maxLength: 25 }), fc.boolean(), async (steps, isBegunEmpty) => {
        const id = await aDraft(world, isBegunEmpty ? {} : { profession: { text: "Snickare" } });
        let stored = (await drafts.find(id))!;
        const begun = stored.draft;
        let now = Date.parse(begun.createdAt);
        const stood: State[] = isBegunEmpty ? [] : [{ answers: begun.answers, by: "", since: -Infinity }];
        let seenLongAgo = begun.revision;
        for (const [at, { who, act, after, changed, takesAway, older }] of steps.entries()) {
          now += after;
          const numbers = Array.from({ length: standingVersion(stored.draft).number }, (_one, index) => index + 1);
          const isRestoring = act === "restore";
          const restored = isRestoring ? stood[older % Math.max(stood.length, 1)]?.answers : undefined;
          const typed = Object.fromEntries(
            changed.map((one) => [one, takesAway ? [] : [{ [`${one}.1`]: `${who}${at}` }]]),
          );
          const nothing = Object.fromEntries(Object.keys(stored.draft.answers).map((one) => [one, []]));
          const answers = restored === undefined ? typed : { ...nothing, ...restored };
          const seenRevision = act === "save what was seen long ago" ? seenLongAgo : stored.draft.revision;
          if (at % 3 === 0) seenLongAgo = stored.draft.revision;
          const saving = { seenRevision, answers, at: new Date(now).toISOString(), by: who, asNewVersion: isRestoring };
          const outcome = save(stored.draft, saving);
          if (!outcome.ok) throw new Error("A revision that was told is refused");
          const { draft } = outcome.value;
          if (draft === stored.draft) continue;
          const last = stood.at(-1);
          const isGoingOn = last?.by === who && !isRestoring && now - last.since < longestVersionMs;
          if (isGoingOn) last.answers = draft.answers;
          else stood.push({ answers: draft.answers, by: who, since: now });
          if (restored !== undefined) expect(draft.answers).toEqual(whole(restored));
          expect(await world.tables.transact(drafts.saving(stored, draft))).toEqual({ committed: true });
          stored = (await drafts.find(id))!;
          expect(numbers.length === stood.length || numbers.length + 1 === stood.length).toBe(true);
        }
        const all = Array.from({ length: Math.max(stood.length, 1) }, (_one, index) => index + 1);
        const versions = await drafts.versionsOf(stored, all);
        expect(standingVersion(stored.draft).number).toBe(all.length);
        expect(all.map((number) => versions.get(number)?.answers)).toEqual(
          stood.length === 0 ? [{}] : stood.map(({ answers }) => answers),
        );
        await world.tables.transact(drafts.removal(stored));
        const left = world.tables.all("certificates").filter(({ sk }) => sk.startsWith("VERSION#"));
        expect(left).toEqual([]);
      }),
      { numRuns: 400 },
    );
  });
});
