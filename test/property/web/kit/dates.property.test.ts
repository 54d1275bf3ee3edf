import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { isDate } from "../../../../functions/certificate/types/calendar.ts";
import { daysAfter, daysIn, lastDayOfMonths } from "../../../../web/kit/dates/days.ts";
import { freeDay, meantPeriod } from "../../../../web/kit/dates/period-shorthand.ts";
import { typedDay } from "../../../../web/kit/dates/typed-day.ts";

const days = fc.integer({ min: 0, max: 50_000 }).map((after) => daysAfter("1950-01-01", after));
const counts = fc.integer({ min: 1, max: 999 });

/** A length in each way it can be typed. */
const typedAs = (unit: string, count: number) =>
  fc.constantFrom(`${unit}${count}`, `${count}${unit}`, `${unit.toUpperCase()}${count}`, ` ${unit} ${count} `);

describe("the shorthand of periods", () => {
  it("means so many days from the first day, both counted", () => {
    fc.assert(
      fc.property(days, days, counts, (today, start, count) => {
        const base = { today, free: today, period: { start } };
        fc.assert(
          fc.property(typedAs("d", count), (typed) => {
            const meant = meantPeriod(typed, "end", base);
            expect(meant?.start).toBe(start);
            expect(daysIn(meant?.start ?? "", meant?.end ?? "")).toBe(count);
          }),
          { numRuns: 4 },
        );
      }),
    );
  });

  it("means whole weeks, in Swedish and English", () => {
    fc.assert(
      fc.property(days, fc.integer({ min: 1, max: 500 }), fc.constantFrom("v", "w"), (start, count, unit) => {
        const meant = meantPeriod(`${unit}${count}`, "end", { today: start, free: start, period: { start } });
        expect(daysIn(start, meant?.end ?? "")).toBe(count * 7);
      }),
    );
  });

  it("means whole months: the day after is the same day of a later month, or that month has no such day", () => {
    fc.assert(
      fc.property(days, fc.integer({ min: 1, max: 60 }), (start, months) => {
        const last = lastDayOfMonths(start, months);
        expect(isDate(last)).toBe(true);
        const next = daysAfter(last, 1);
        const isSameDay = next.slice(8) === start.slice(8);
        expect(isSameDay || next.slice(8) === "01").toBe(true);
        const monthsBetween =
          (Number(next.slice(0, 4)) - Number(start.slice(0, 4))) * 12 +
          Number(next.slice(5, 7)) -
          Number(start.slice(5, 7));
        expect(monthsBetween).toBe(isSameDay ? months : months + 1);
      }),
    );
  });

  it("begins at the free day when typed in from, and so many days from today with an offset", () => {
    fc.assert(
      fc.property(days, days, fc.integer({ min: -400, max: 400 }), counts, (today, free, offset, count) => {
        const base = { today, free, period: {} };
        expect(meantPeriod(`d${count}`, "start", base)?.start).toBe(free);
        const signed = offset < 0 ? String(offset) : `+${offset}`;
        expect(meantPeriod(signed, "start", base)).toEqual({ start: daysAfter(today, offset) });
        const both = meantPeriod(`${signed} ${count}d`, "end", base);
        expect(both).toEqual({ start: daysAfter(today, offset), end: daysAfter(today, offset + count - 1) });
      }),
    );
  });

  it("never makes a day that is none, nor a period that ends before it begins, of anything typed", () => {
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.stringMatching(/^[-+]?[0-9 dvwm]{0,8}$/)), days, (typed, today) => {
        const meant = meantPeriod(typed, "start", { today, free: today, period: {} });
        for (const day of [meant?.start, meant?.end]) expect(day === undefined || isDate(day)).toBe(true);
        if (meant?.end !== undefined) expect((meant.start ?? "") <= meant.end).toBe(true);
      }),
      { numRuns: 500 },
    );
  });

  it("finds the day after every other period free", () => {
    fc.assert(
      fc.property(days, fc.array(fc.record({ end: fc.oneof(days, fc.constant("2026-1")) })), (today, periods) => {
        const free = freeDay(periods, today);
        for (const { end } of periods) if (isDate(end)) expect(free > end).toBe(true);
        expect(isDate(free)).toBe(true);
      }),
    );
  });
});

describe("a typed day", () => {
  it("is the same in every way to write it", () => {
    fc.assert(
      fc.property(days, (day) => {
        const [year = "", month = "", date = ""] = day.split("-");
        const [m, d] = [String(Number(month)), String(Number(date))];
        for (const typed of [
          day,
          `${year}${month}${date}`,
          `${d}/${m} ${year}`,
          `${d}.${m}.${year}`,
          ` ${year}/${m}/${d} `,
        ])
          expect([typed, typedDay(typed, "2026-11-26")]).toEqual([typed, day]);
      }),
    );
  });

  it("is the one nearest to today where no year is told", () => {
    fc.assert(
      fc.property(days, days, (today, day) => {
        const typed = `${Number(day.slice(8))}/${Number(day.slice(5, 7))}`;
        const found = typedDay(typed, today);
        // The 29th of February may be as far as four years away; then no year is guessed.
        if (found === undefined) {
          expect(day.slice(5)).toBe("02-29");
          return;
        }
        expect(found.slice(5)).toBe(day.slice(5));
        expect(Math.abs(daysIn(today, found) - 1)).toBeLessThanOrEqual(day.endsWith("02-29") ? 730 : 183);
      }),
    );
  });

  it("is at most ten years ahead where the year has two figures", () => {
    fc.assert(
      fc.property(days, days, (today, day) => {
        const found = typedDay(day.slice(2).replaceAll("-", ""), today);
        if (found === undefined) {
          expect(day.slice(5)).toBe("02-29");
          return;
        }
        expect(found.slice(2)).toBe(day.slice(2));
        const ahead = Number(found.slice(0, 4)) - Number(today.slice(0, 4));
        expect(ahead <= 10 && ahead > -90).toBe(true);
      }),
    );
  });
});
