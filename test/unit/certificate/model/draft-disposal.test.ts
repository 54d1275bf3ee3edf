import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { isToBeTakenAway, takenAwayAt } from "../../../../functions/certificate/model/draft-disposal.ts";
import { isLocked } from "../../../../functions/certificate/model/draft-lock.ts";
import { swedishDay } from "../../../../functions/operation/clock.ts";

const begunOn = (day: string) => ({ createdAt: `${day}T10:00:00.000Z` });

describe("When a draft is taken away", () => {
  it.each([
    ["2026-08-27", "2026-11-27T23:00:00.000Z"],
    ["2026-05-31", "2026-08-31T22:00:00.000Z"],
    ["2026-11-30", "2027-02-28T23:00:00.000Z"],
    ["2027-11-30", "2028-02-29T23:00:00.000Z"],
    ["2026-12-31", "2027-03-31T22:00:00.000Z"],
  ])("is the midnight after three calendar months, also where the month is shorter: begun %s", (day, at) => {
    expect(takenAwayAt(begunOn(day))).toBe(at);
    expect(isToBeTakenAway(begunOn(day), at)).toBe(true);
    expect(isToBeTakenAway(begunOn(day), new Date(Date.parse(at) - 1).toISOString())).toBe(false);
  });

  it("goes by the day in Sweden", () => {
    expect(takenAwayAt({ createdAt: "2026-08-26T22:30:00.000Z" })).toBe("2026-11-27T23:00:00.000Z");
  });

  it("comes long after it is locked, and never for a later draft before an earlier one", () => {
    const time = fc.date({
      min: new Date("2020-01-01"),
      max: new Date("2040-01-01"),
      noInvalidDate: true,
    });
    fc.assert(
      fc.property(time, time, (one, other) => {
        const [first = one, later = other] = [one, other].toSorted((a, b) => a.getTime() - b.getTime());
        const [earlier, after] = [first, later].map((date) => takenAwayAt({ createdAt: date.toISOString() }));
        expect(earlier! <= after!).toBe(true);
        const draft = { createdAt: first.toISOString() };
        expect(isLocked(draft, earlier!)).toBe(true);
        const days = (Date.parse(swedishDay(earlier!)) - Date.parse(swedishDay(draft.createdAt))) / 86_400_000;
        expect(days).toBeGreaterThanOrEqual(90);
        expect(days).toBeLessThanOrEqual(93);
      }),
    );
  });
});
