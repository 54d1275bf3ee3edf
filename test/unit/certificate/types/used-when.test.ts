import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { describeForm } from "../../../../functions/certificate/types/form.ts";
import { formName } from "../../../../functions/certificate/types/json/form-name.ts";
import { usedWhenFolders, usedWhenSource } from "../../../../functions/certificate/types/make-registry.ts";
import { certificateTypes } from "../../../../functions/certificate/types/registry.ts";
import { usedWhenOf } from "../../../../functions/certificate/types/used-when.ts";

const folder = "functions/certificate/types";
const written = certificateTypes.filter(({ use }) => use === "write").map((type) => [formName(type), type] as const);

describe.each(["sv", "en"] as const)("when a form is the one to choose, in %s", (language) => {
  it.each(written)("is told of %s in one sentence or two, short enough to be read in a list", (_, type) => {
    const text = usedWhenOf(type)?.[language] ?? "";
    expect(text).toMatch(/^\p{Lu}.+\.$/u);
    expect(text.length).toBeLessThanOrEqual(140);
    expect(describeForm(type).usedWhen?.[language]).toBe(text);
  });

  it("is told of no two alike, and of none as its purpose has it", () => {
    const texts = written.flatMap(([, type]) => [usedWhenOf(type)?.[language], type.purpose[language]]);
    const own = written.map(([, type]) => usedWhenOf(type)?.[language]);
    expect(new Set(own).size).toBe(written.length);
    expect(own.filter((text) => texts.indexOf(text) !== texts.lastIndexOf(text))).toEqual([]);
  });
});

describe("the list of when forms are the ones to choose", () => {
  it("holds every form that can be written, and none besides", () => {
    const those = certificateTypes.filter((type) => usedWhenOf(type) !== undefined).map(formName);
    expect(those).toEqual(written.map(([form]) => form));
  });

  it("lists exactly the folders that have one (else run make-registry.ts)", () => {
    expect(readFileSync(`${folder}/all-used-when.ts`, "utf8")).toBe(usedWhenSource(usedWhenFolders(folder)));
  });
});
