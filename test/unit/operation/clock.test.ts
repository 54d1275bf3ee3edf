import { expect, test } from "vitest";
import { swedishDay, swedishTime, utcOfSwedishTime } from "../../../functions/operation/clock.ts";

const tables = new Intl.DateTimeFormat("sv-SE", {
  timeZone: "Europe/Stockholm",
  dateStyle: "short",
  timeStyle: "medium",
});
const byTables = (utc: string) => tables.format(new Date(utc)).replace(" ", "T");

test("Swedish time is what the time zone tables say, each half hour of the nights when the clocks change", () => {
  for (let year = 1996; year <= 2037; year += 1) {
    for (const month of ["03", "10"]) {
      for (
        let at = Date.parse(`${String(year)}-${month}-24`);
        at <= Date.parse(`${String(year)}-${month}-31T23:30:00Z`);
        at += 1_800_000
      ) {
        const utc = new Date(at).toISOString();
        expect(swedishTime(utc), utc).toBe(byTables(utc));
      }
    }
  }
});

test("Swedish time is what the time zone tables say around the turn of the year and all through one", () => {
  for (let at = Date.parse("2025-12-25"); at <= Date.parse("2027-01-05"); at += 7 * 3_600_000 + 59_999) {
    const utc = new Date(at).toISOString();
    expect(swedishTime(utc), utc).toBe(byTables(utc));
  }
});

test("a Swedish time is the instant that shows it, the first of two in the hour that comes twice", () => {
  for (let at = Date.parse("2026-01-01"); at <= Date.parse("2026-12-31"); at += 1_800_000) {
    const utc = new Date(at).toISOString();
    const first = utcOfSwedishTime(swedishTime(utc));
    expect(swedishTime(first)).toBe(swedishTime(utc));
    expect([utc, new Date(at - 3_600_000).toISOString()]).toContain(first);
  }
  expect(utcOfSwedishTime("2026-10-25T02:30:00")).toBe("2026-10-25T00:30:00.000Z");
});

test("shortly before midnight UTC it is the next day in Sweden", () => {
  expect(swedishDay("2026-12-31T23:00:00.000Z")).toBe("2027-01-01");
  expect(swedishDay("2026-07-01T21:59:59.999Z")).toBe("2026-07-01");
  expect(swedishDay("2026-07-01T22:00:00.000Z")).toBe("2026-07-02");
});

test("a time that is none is refused", () => {
  expect(() => swedishTime("yesterday")).toThrow(RangeError);
});
