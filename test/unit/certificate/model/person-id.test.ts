import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { agesOn, birthOf, parsePersonId, personFault } from "../../../../functions/certificate/model/person-id.ts";
import { checkDigit } from "../../../../lib/local/test-personnummer.ts";

/** A number that carries the Tax Agency's serial for test persons after the day of birth. */
function numberOf(birth: string): string {
  const eleven = `${birth}238`;
  return eleven + checkDigit(eleven.slice(2));
}

describe("a person id", () => {
  it("is read with and without a dash and white space around it, and told apart by its day", () => {
    expect(parsePersonId("19121212-1212")).toEqual({ kind: "personnummer", number: "191212121212" });
    expect(parsePersonId("191212121212")).toEqual({ kind: "personnummer", number: "191212121212" });
    expect(parsePersonId(" 19121212-1212\n")).toEqual({ kind: "personnummer", number: "191212121212" });
    expect(parsePersonId("19121272-1219")).toEqual({ kind: "samordningsnummer", number: "191212721219" });
  });

  it.each([
    "",
    "191212121213",
    "1212121212",
    "121212-1212",
    "121212+1212",
    "191213121212",
    "191202301216",
    "19121232121x",
    "191212-121212",
    "\u00a0191212121212",
    "1912 1212 1212",
    "190002291216",
    "000000000000",
    "191200121215",
    "19121200-1216",
    "171212121218",
    "1912121212T2",
  ])("is not read from %j", (text) => {
    expect(parsePersonId(text)).toBeUndefined();
  });

  it.each([
    ["191500722390", "1915-01-12", "1915-12-12"],
    ["191500882392", "1915-01-28", "1915-12-28"],
    [numberOf("19150360"), "1915-03-01", "1915-03-31"],
    [numberOf("19160260"), "1916-02-01", "1916-02-29"],
    [numberOf("19150060"), "1915-01-01", "1915-12-31"],
    ["191212721219", "1912-12-12", "1912-12-12"],
  ])("of a samordningsnummer %s may leave month and day open", (number, earliest, latest) => {
    expect(parsePersonId(number)).toEqual({ kind: "samordningsnummer", number });
    expect(birthOf(number)).toEqual({ earliest, latest });
  });

  it("of every day there is, and of no other, is a personnummer; with 60 more a samordningsnummer", () => {
    fc.assert(
      fc.property(fc.integer({ min: 1840, max: 2029 }), fc.nat(99), fc.nat(99), (year, month, day) => {
        const two = (number: number): string => String(number).padStart(2, "0");
        const exists = (date: number): boolean =>
          month >= 1 && month <= 12 && date >= 1 && new Date(Date.UTC(year, month - 1, date)).getUTCDate() === date;
        const open = month === 0 ? day >= 60 && day <= 91 : month <= 12 && day === 60;
        const issued = day < 60 ? exists(day) : open || exists(day - 60);
        const person = parsePersonId(numberOf(`${year}${two(month)}${two(day)}`));
        expect(person?.kind).toBe(issued ? (day < 60 ? "personnummer" : "samordningsnummer") : undefined);
      }),
      { numRuns: 3_000 },
    );
  });

  it("has one check digit only, and no other kind than its day says", () => {
    for (let last = 0; last <= 9; last += 1)
      expect(parsePersonId(`19121212121${last}`) !== undefined, String(last)).toBe(last === 2);
    expect(personFault({ kind: "samordningsnummer", number: "191212121212" })).toBe("other-kind");
    expect(personFault({ kind: "personnummer", number: "191212721219" })).toBe("other-kind");
    expect(personFault({ kind: "personnummer", number: "191313451234" })).toBe("no-such-day");
    expect(personFault({ kind: "personnummer", number: "191212121213" })).toBe("check-digit");
  });

  it("gives the age in whole years, which changes on the birthday", () => {
    const age = (day: string, number: string) => agesOn(day, number)?.least;
    expect([age("2026-12-11", "191212121212"), age("2026-12-12", "191212121212")]).toEqual([113, 114]);
    expect(age("2026-12-12", "191212721219")).toBe(114);
    expect([age("2025-02-28", "200002292384"), age("2025-03-01", "200002292384")]).toEqual([24, 25]);
  });

  it("gives the age at least and at most where the birthday is not known", () => {
    const yearOnly = numberOf("20100060");
    expect(agesOn("2026-01-01", yearOnly)).toEqual({ least: 15, most: 16 });
    expect(agesOn("2026-12-30", yearOnly)).toEqual({ least: 15, most: 16 });
    expect(agesOn("2026-12-31", yearOnly)).toEqual({ least: 16, most: 16 });
    const monthOnly = numberOf("20100660");
    expect([agesOn("2026-05-31", monthOnly), agesOn("2026-06-01", monthOnly)]).toEqual([
      { least: 15, most: 15 },
      { least: 15, most: 16 },
    ]);
    expect(agesOn("2026-06-30", monthOnly)).toEqual({ least: 16, most: 16 });
  });
});
