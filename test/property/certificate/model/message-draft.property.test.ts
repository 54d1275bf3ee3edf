import fc from "fast-check";
import { expect, it } from "vitest";
import { saveDraft } from "../../../../functions/certificate/model/message-draft.ts";
import type { MessageDraft, QuestionWords } from "../../../../functions/certificate/model/message-draft.ts";

/** What one of several does next: they save a text on what they saw last, look anew, or the question is handled. */
const step = fc.record({
  who: fc.constantFrom("anna", "bo", "cia"),
  does: fc.constantFrom("types" as const, "looks" as const, "handles" as const),
  text: fc.constantFrom("", " ", "Halvtid", "Heltid", "Ring"),
  subject: fc.constantFrom("KONTKT" as const, "OVRIGT" as const),
  after: fc.integer({ min: 0, max: 3 }),
});

it("takes nobody's text away unseen, whoever of several writes and however often it is taken away", () => {
  fc.assert(
    fc.property(fc.array(step, { maxLength: 40 }), (steps) => {
      const seen = new Map<string, MessageDraft<QuestionWords> | undefined>();
      let standing: MessageDraft<QuestionWords> | undefined;
      let milliseconds = Date.parse("2026-11-22T09:00:00Z");
      for (const { who, does, after, ...words } of steps) {
        milliseconds += does === "handles" ? after + 1 : after;
        if (does === "handles") standing = undefined;
        if (does === "looks") seen.set(who, standing);
        if (does !== "types") continue;
        const at = new Date(milliseconds).toISOString();
        const before = standing;
        const typed = { words, at, by: who, seenRevision: seen.get(who)?.revision ?? 0 };
        const { draft, isConflict } = saveDraft(standing, typed);
        standing = draft;
        seen.set(who, draft);
        // Told as a conflict is what stands; else it says what was typed, and nothing where that is nothing.
        if (isConflict) expect(draft).toEqual(before);
        else expect(draft?.words).toEqual(words.text.trim() === "" ? undefined : words);
        if (before === undefined || draft === before) continue;
        expect(typed.seenRevision).toBe(before.revision);
        if (draft !== undefined) expect(draft.revision).toBeGreaterThan(before.revision);
      }
    }),
    { numRuns: 500 },
  );
});

it("is never taken for one that was there before it was taken away", () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 1000 }), (later) => {
      const typed = { words: { text: "Halvtid" }, by: "anna", seenRevision: 0 };
      const gone = saveDraft(undefined, { ...typed, at: "2026-11-22T09:00:00.000Z" }).draft!;
      const at = new Date(Date.parse(gone.at) + later).toISOString();
      const next = saveDraft(undefined, { ...typed, words: { text: "Heltid" }, at }).draft;
      const stale = saveDraft(next, { ...typed, words: { text: "Ring" }, at, seenRevision: gone.revision });
      expect(stale).toEqual({ draft: next, isConflict: true });
    }),
  );
});
