import { describe, expect, it } from "vitest";
import { fullDayInWords, spanInWords } from "../../../../../web/kit/dates/days.ts";

const today = "2026-11-26";

/** No line ends within a day; between two it may. */
const whole = (words: string): string => words.replaceAll(/(?<![–]) (?![–])/g, "\u00a0");

describe("days in full words", () => {
  it("have their year where it is not this one", () => {
    expect(fullDayInWords("2026-11-23", "sv", today)).toBe(whole("23 november"));
    expect(fullDayInWords("2025-11-23", "en", today)).toBe(whole("23 November 2025"));
  });

  it.each([
    [{ start: "2026-11-23", end: "2026-12-06" }, "23 november – 6 december", "23 November – 6 December"],
    [{ start: "2026-11-03", end: "2026-11-14" }, "3–14 november", "3–14 November"],
    [{ start: "2026-11-23", end: "2026-11-23" }, "23 november", "23 November"],
    [{ start: "2025-11-23", end: "2025-12-06" }, "23 november – 6 december 2025", "23 November – 6 December 2025"],
    [{ start: "2026-12-28", end: "2027-01-10" }, "28 december – 10 januari 2027", "28 December – 10 January 2027"],
    [{ start: "2025-12-28", end: "2026-01-10" }, "28 december 2025 – 10 januari", "28 December 2025 – 10 January"],
    [
      { start: "2024-12-28", end: "2025-01-10" },
      "28 december 2024 – 10 januari 2025",
      "28 December 2024 – 10 January 2025",
    ],
    [{ start: "2026-11-23" }, "23 november –", "23 November –"],
    [{ end: "2026-11-23" }, "– 23 november", "– 23 November"],
  ])("are from one to the other: %j", (span, swedish, english) => {
    expect([spanInWords(span, "sv", today), spanInWords(span, "en", today)]).toEqual([whole(swedish), whole(english)]);
  });
});
