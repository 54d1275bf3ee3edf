import { describe, expect, it } from "vitest";
import { personAmong, unknownLinks } from "../../../../functions/certificate/model/new-numbers.ts";
import type { NumberRecord, RegisterRecord } from "../../../../functions/certificate/model/registered-person.ts";
import { testPersonnummer } from "../../../../lib/local/test-personnummer.ts";
import { tolvan } from "../../../fixtures/people.ts";

const [a, b, c, d] = ["19010102", "19020102", "19030102", "19040102"].map((born) =>
  testPersonnummer(born, "female"),
) as [string, string, string, string];
const samordningsnummer = "191212721219";

const nothing = { isProtected: false, isDeceased: false, isTestPerson: false, isRenumbered: false };
const inUse = (linkedNumbers: readonly string[] = [], more: Partial<RegisterRecord> = {}): RegisterRecord => ({
  ...nothing,
  linkedNumbers,
  ...more,
});
const givenUp = (linkedNumbers: readonly string[], more: Partial<RegisterRecord> = {}): RegisterRecord =>
  inUse(linkedNumbers, { isRenumbered: true, ...more });

const records = (all: Readonly<Record<string, NumberRecord>>) => new Map(Object.entries(all));
const person = (number: string, all: Readonly<Record<string, NumberRecord>>) => personAmong(number, records(all));

describe("Somebody with a new number", () => {
  it("is found by either number, and goes by the new one", () => {
    const all = { [a]: givenUp([b], { name: "Nils Förr" }), [b]: inUse([a], { name: "Nina Nu" }) };
    expect(person(b, all)).toEqual({ statuses: [], name: "Nina Nu", otherNumbers: [a], firstNumber: a });
    expect(person(a, all)).toEqual({ statuses: ["renumbered"], name: "Nina Nu", newNumber: b, otherNumbers: [b] });
  });

  // The register may have each record name the next, all of them the last, or all before and after.
  it.each([
    ["one after the other", { [a]: givenUp([b]), [b]: givenUp([c]), [c]: inUse([b]), [d]: inUse() }, true],
    ["each to the last", { [a]: givenUp([c]), [b]: givenUp([c]), [c]: inUse([b, a]) }, false],
    ["both ways", { [a]: givenUp([b]), [b]: givenUp([a, c]), [c]: inUse([b]) }, true],
    ["each to all", { [a]: givenUp([b, c]), [b]: givenUp([a, c]), [c]: inUse([a, b]) }, false],
  ] as const)("is found by all of several, linked %s", (_how, all, isOrdered) => {
    // One after the other, and of a later one's record only the one before: nobody names the first but by the second.
    const named = { ...all, ...(all[b]?.linkedNumbers?.includes(a) === true ? {} : { [c]: inUse([a, b]) }) };
    expect(new Set(person(c, named).otherNumbers)).toEqual(new Set([a, b]));
    expect(person(a, named)).toMatchObject({ newNumber: c });
    expect(new Set(person(a, named).otherNumbers)).toEqual(new Set([b, c]));
    expect(new Set(person(b, named).otherNumbers)).toEqual(new Set([a, c]));
    if (isOrdered) expect(["c", person(c, named).firstNumber, person(b, named).firstNumber]).toEqual(["c", a, a]);
  });

  it("counts by the samordningsnummer before the personnummer, where nobody says which was first", () => {
    const all = { [tolvan]: givenUp([c]), [samordningsnummer]: givenUp([c]), [c]: inUse([tolvan, samordningsnummer]) };
    expect(person(c, all).firstNumber).toBe(samordningsnummer);
    expect(person(tolvan, all).firstNumber).toBe(samordningsnummer);
    expect(person(samordningsnummer, all).firstNumber).toBeUndefined();
  });

  it("is by the old number what they are now: protected, dead, made up, and unreachable", () => {
    for (const [mark, status] of [
      ["isProtected", "protected"],
      ["isDeceased", "deceased"],
      ["isTestPerson", "test-person"],
    ] as const)
      expect(person(a, { [a]: givenUp([b]), [b]: inUse([a], { [mark]: true }) }).statuses).toContain(status);
    expect(person(a, { [a]: givenUp([b]), [b]: "unreachable" })).toEqual({ statuses: ["unreachable"] });
    expect(person(b, { [a]: "unreachable", [b]: inUse([a]) })).toEqual({ statuses: ["unreachable"] });
  });

  it("who is protected is led to from the new number alone", () => {
    const all = { [a]: givenUp([b], { name: "Nils Förr" }), [b]: inUse([a], { name: "Nina Nu", isProtected: true }) };
    expect(person(a, all)).toEqual({ statuses: ["protected", "renumbered"] });
    expect(person(b, all)).toEqual({ statuses: ["protected"], otherNumbers: [a], firstNumber: a });
  });
});

describe("A link", () => {
  it("to a number that is somebody's own is none, whoever got it by mistake before", () => {
    const all = { [a]: inUse([], { name: "Rätt Ägare" }), [b]: inUse([a], { name: "Fel Person" }) };
    expect(person(b, all)).toEqual({ statuses: [], name: "Fel Person" });
    expect(person(a, all)).toEqual({ statuses: [], name: "Rätt Ägare" });
  });

  it.each([
    ["the old number alone", { [a]: givenUp([b]), [b]: inUse() }],
    ["the old number alone, to somebody dead", { [a]: givenUp([b]), [b]: inUse([], { isDeceased: true }) }],
    ["the old number alone, to who names another", { [a]: givenUp([b]), [b]: inUse([c]), [c]: givenUp([b]) }],
    ["the first of a chain alone", { [a]: givenUp([b]), [b]: givenUp([c]), [c]: inUse([b]) }],
    ["all of a chain but the last", { [a]: givenUp([b]), [b]: givenUp([a, c]), [c]: inUse() }],
  ] as const)("that is said by %s leads to nobody, and tells of nobody", (_which, all) => {
    const named = new Map(
      Object.entries(all).map(([number, record]) => [number, { ...record, name: `Namn ${number}` }] as const),
    );
    expect(personAmong(a, named)).toEqual({ statuses: ["protected", "renumbered"] });
    for (const number of Object.keys(all)) {
      const { newNumber, otherNumbers = [], firstNumber } = personAmong(number, named);
      if (number !== a) expect([newNumber, ...otherNumbers, firstNumber], number).not.toContain(a);
    }
  });

  it("that holds is followed as before by who is linked to the same number", () => {
    const all = { [a]: givenUp([b]), [b]: givenUp([c]), [c]: inUse([b], { name: "Nina Nu" }) };
    expect(person(b, all)).toEqual({ statuses: ["renumbered"], name: "Nina Nu", newNumber: c, otherNumbers: [c] });
    expect(person(c, all)).toEqual({ statuses: [], name: "Nina Nu", otherNumbers: [b], firstNumber: b });
  });

  it("that only the new number knows is none, as after it was taken back", () => {
    const all = { [a]: givenUp([c]), [b]: inUse([a]), [c]: inUse([a]) };
    expect(person(b, all)).toEqual({ statuses: [] });
    expect(person(c, all)).toMatchObject({ otherNumbers: [a] });
  });

  it.each([
    ["nowhere", { [a]: givenUp([]) }],
    ["to a number that nobody has", { [a]: givenUp([b]), [b]: "unknown" }],
    ["in a circle", { [a]: givenUp([b]), [b]: givenUp([a]) }],
    ["to itself", { [a]: givenUp([a]) }],
    ["to two people", { [a]: givenUp([b, c]), [b]: inUse([a]), [c]: inUse([a]) }],
  ] as const)("%s leaves the person protected, because nobody knows whether they are", (_where, all) => {
    expect(person(a, all)).toEqual({ statuses: ["protected", "renumbered"] });
  });

  it("of two people to one number gives it to neither", () => {
    const all = { [a]: givenUp([b, c]), [b]: inUse([a]), [c]: inUse([a]) };
    expect(person(b, all)).toEqual({ statuses: [] });
    expect(person(c, all)).toEqual({ statuses: [] });
  });

  it("that is not known yet is what is asked for next", () => {
    expect(unknownLinks(records({ [a]: givenUp([b]), [c]: inUse(), [d]: "unknown" }))).toEqual([b]);
    expect(unknownLinks(records({ [a]: givenUp([b]), [b]: inUse([a]) }))).toEqual([]);
  });
});

describe("A damaged register, where everybody names everybody", () => {
  /** How often links are read to make a person of so many records. */
  function readsAmong(count: number): number {
    let reads = 0;
    const numbers = Array.from({ length: count }, (_, at) => String(190_001_010_000 + at));
    const all = new Map<string, NumberRecord>();
    for (const [at, number] of numbers.entries())
      all.set(number, {
        ...nothing,
        isRenumbered: at < count - 1,
        get linkedNumbers() {
          reads += 1;
          return numbers;
        },
      });
    expect(personAmong(String(190_001_010_000), all).otherNumbers).toHaveLength(count - 1);
    return reads;
  }

  it("has the links of each record read a few times, however many there are", () => {
    for (const count of [25, 50, 100, 200]) expect(readsAmong(count), String(count)).toBeLessThanOrEqual(6 * count);
  });
});
