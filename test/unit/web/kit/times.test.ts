import { describe, expect, it } from "vitest";
import { swedishDay, timeInWords } from "../../../../web/kit/times.ts";

const at = "2026-11-22T22:30:05.000Z";

describe("A point in time", () => {
  it("is shown as Swedish clocks show it, without the date while it is that day in Sweden", () => {
    expect(timeInWords(at, "sv", Date.parse("2026-11-22T22:59:00Z"))).toBe("23:30");
  });

  it("is told to the second where that is asked for", () => {
    expect(timeInWords(at, "sv", Date.parse("2026-11-22T22:59:00Z"), "second")).toBe("23:30:05");
  });

  it("has its date once midnight has passed in Sweden, and no line ends inside it", () => {
    const now = Date.parse("2026-11-22T23:00:00Z");
    expect([timeInWords(at, "sv", now), timeInWords(at, "en", now)]).toEqual([
      "22\u00a0nov.\u00a023:30",
      "22\u00a0Nov\u00a023:30",
    ]);
  });
});

describe("The day it is", () => {
  it("is Sweden's, also where it is still yesterday in UTC", () => {
    expect(swedishDay(Date.parse(at))).toBe("2026-11-22");
    expect(swedishDay(Date.parse("2026-11-22T23:00:00Z"))).toBe("2026-11-23");
  });
});
