import { describe, expect, it } from "vitest";
import { checkDigit, testPersonnummerOfAge } from "../../../lib/local/test-personnummer.ts";

function ageOn(day: string, personnummer: string): number {
  const years = Number(day.slice(0, 4)) - Number(personnummer.slice(0, 4));
  return day.slice(5).replace("-", "") < personnummer.slice(4, 8) ? years - 1 : years;
}

const everyDayOfTwoYears = Array.from({ length: 731 }, (_, days) =>
  new Date(Date.UTC(2027, 0, 1 + days)).toISOString().slice(0, 10),
);

describe("A test personnummer", () => {
  it.each([
    ["121212121", "2"],
    ["640823323", "4"],
  ])("has the check digit of the official example %s", (digits, expected) => {
    expect(checkDigit(digits)).toBe(expected);
  });

  it("is of somebody of the wanted age, whatever day of the year it is made on", () => {
    const wrong = everyDayOfTwoYears.filter((day) => ageOn(day, testPersonnummerOfAge(15, day)) !== 15);
    expect(wrong).toEqual([]);
  });

  it("is of somebody who is still of that age a month later", () => {
    const wrong = everyDayOfTwoYears
      .slice(31)
      .filter((day, index) => ageOn(day, testPersonnummerOfAge(15, everyDayOfTwoYears[index] ?? "")) !== 15);
    expect(wrong).toEqual([]);
  });

  it("has the length, the serial of the Tax Agency's test numbers and a right check digit", () => {
    for (const day of everyDayOfTwoYears) {
      const personnummer = testPersonnummerOfAge(15, day);
      expect(personnummer).toMatch(/^\d{8}238\d$/);
      expect(personnummer.slice(-1)).toBe(checkDigit(personnummer.slice(2, 11)));
    }
  });
});
