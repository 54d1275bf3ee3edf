import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { examplePractice } from "../../../../../functions/identity/practice/practice-shapes.ts";
import { detailsOf, faultsIn, practiceFields } from "../../../../../web/webcert/practice/practice-fields.ts";
import type { PracticeField } from "../../../../../web/webcert/practice/practice-fields.ts";

const text = fc.oneof(fc.string(), fc.constantFrom("", " ", "surgery", "75330", "7533", "a@b.se", "1234567", "018-12"));

describe("What is typed of a practice", () => {
  it("is asked for in two steps, each field once", () => {
    expect(practiceFields.toSorted()).toEqual([...Object.keys(examplePractice), "workplaceCode"].toSorted());
  });

  it("is sent as it is where all is right, without what is left empty, and without spaces around", () => {
    const typed = { ...examplePractice, name: `  ${examplePractice.name} `, workplaceCode: "  " };
    expect(faultsIn(typed, practiceFields)).toEqual([]);
    expect(detailsOf(typed)).toEqual(examplePractice);
  });

  it.each<[PracticeField, string]>([
    ["name", " "],
    ["type", ""],
    ["type", "hospital"],
    ["workplaceCode", "12"],
    ["address", ""],
    ["postalCode", "7533"],
    ["city", ""],
    ["phone", ""],
    ["email", "ingen adress"],
  ])("is told to be wrong in %s where that is “%s”, and in nothing else", (field, wrong) => {
    const typed = { ...examplePractice, [field]: wrong };
    expect(faultsIn(typed, practiceFields)).toEqual([field]);
    expect(detailsOf(typed)).toBeUndefined();
  });

  it("is wrong somewhere exactly where it cannot be sent", () => {
    const typed = fc.record(Object.fromEntries(practiceFields.map((field) => [field, text])), { requiredKeys: [] });
    fc.assert(
      fc.property(typed, (fields) => {
        expect(detailsOf(fields) === undefined).toBe(faultsIn(fields, practiceFields).length > 0);
      }),
    );
  });
});
