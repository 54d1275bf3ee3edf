import { describe, expect, it } from "vitest";
import { ageGroupOn, ageGroups, sexOf } from "../../../../functions/statistik/facts/person-traits.ts";
import type { PersonId } from "../../../../functions/certificate/model/certificate-document.ts";
import { aTestPerson, tolvan } from "../a-certificate.ts";

describe("what a person id tells", () => {
  it("reads the sex from the next to last digit, of a samordningsnummer too", () => {
    expect(sexOf(tolvan)).toBe("male");
    expect(sexOf(aTestPerson("1980-05-17", "female"))).toBe("female");
    expect(sexOf(aTestPerson("1980-05-17", "female", "samordningsnummer"))).toBe("female");
    expect(sexOf(aTestPerson("1980-05-17", "male", "samordningsnummer"))).toBe("male");
  });

  it("changes the age group on the birthday, not the day before", () => {
    const person = aTestPerson("1980-05-17", "female");
    expect([ageGroupOn("2026-05-16", person), ageGroupOn("2026-05-17", person)]).toEqual(["41-45", "46-50"]);
  });

  it("takes the 60 off the day of a samordningsnummer", () => {
    const person = aTestPerson("1980-05-17", "male", "samordningsnummer");
    expect(person.number.slice(6, 8)).toBe("77");
    expect([ageGroupOn("2026-05-16", person), ageGroupOn("2026-05-17", person)]).toEqual(["41-45", "46-50"]);
  });

  it("counts somebody born on 29 February a year older on 1 March", () => {
    const person = aTestPerson("2000-02-29", "female");
    expect([ageGroupOn("2026-02-28", person), ageGroupOn("2026-03-01", person)]).toEqual(["21-25", "26-30"]);
  });

  it.each([
    ["2011-01-01", "0-15"],
    ["2010-01-01", "16-20"],
    ["2006-01-01", "16-20"],
    ["2005-01-01", "21-25"],
    ["1961-01-01", "61-65"],
    ["1960-01-01", "66-"],
    ["1912-12-12", "66-"],
  ])("puts somebody born %s in the group %s in the middle of 2026", (born, group) => {
    expect(ageGroupOn("2026-06-30", aTestPerson(born, "female"))).toBe(group);
  });

  it("puts who has an open birthday in a group only where the birthday does not decide", () => {
    const born2010: PersonId = { kind: "samordningsnummer", number: "201000602381" };
    expect([ageGroupOn("2025-12-31", born2010), ageGroupOn("2026-06-30", born2010)]).toEqual(["0-15", "unknown"]);
    expect(ageGroupOn("2026-12-31", born2010)).toBe("16-20");
  });

  it("has twelve age groups", () => {
    expect(ageGroups).toHaveLength(12);
  });
});
