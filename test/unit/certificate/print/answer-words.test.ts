import { describe, expect, it } from "vitest";
import { answerWords } from "../../../../functions/certificate/print/answer-words.ts";
import { certificateTypes, findType } from "../../../../functions/certificate/types/registry.ts";
import { indexOf } from "../../../../functions/certificate/types/type-index.ts";
import type { Part } from "../../../../functions/certificate/types/type-language.ts";

const months = {
  id: "39.4",
  name: "months",
  text: { sv: "Antal månader", en: "Number of months" },
  kind: { is: "number", min: 1, max: 99, decimals: 0, level: "application", unit: { sv: "månader", en: "months" } },
} as const satisfies Part;

describe("A diagnosis code", () => {
  const part = indexOf(findType("FK7804")!).parts.get("6.2")!.part;

  it.each([
    [{ code: "M545", system: "ICD-10-SE" }, "M54.5"],
    [{ code: "F438A", system: "ICD-10-SE" }, "F43.8A"],
    [{ code: "A02-P", system: "KSH97-P" }, "A02-P"],
  ] as const)("%o is read with its dot: %s", (value, read) => {
    expect(answerWords(part, value)).toEqual({ sv: read });
  });
});

describe("A number in print", () => {
  it("is told without its unit where the words before it have that", () => {
    expect(answerWords(months, 1)).toEqual({ sv: "1" });
  });

  it("is told with its unit where nothing else says it", () => {
    const length = {
      ...months,
      text: { sv: "Längd", en: "Length" },
      kind: { ...months.kind, unit: { sv: "cm", en: "cm" } },
    };
    expect(answerWords(length, 180)).toEqual({ sv: "180 cm", en: "180 cm" });
  });

  it("is never one of many: a unit in the plural stands in the words before it", () => {
    const counted = certificateTypes
      .flatMap((type) => [...indexOf(type).parts.values()].map(({ part }) => part))
      .filter(({ kind }) => kind.is === "number" && kind.unit !== undefined);
    expect(counted.length).toBeGreaterThan(0);
    for (const part of counted) expect(answerWords(part, 1).sv).not.toMatch(/^1 \p{L}+(er|ar|or)$/u);
  });
});
