import { describe, expect, it } from "vitest";
import { codeEdition, codeRegisterOf, titledEdition } from "../../../../functions/certificate/codes/catalogue.ts";
import { codeVersions } from "../../../../functions/certificate/codes/code-versions.ts";
import { listedCodes } from "../../../../functions/certificate/codes/listed-codes.ts";
import type { PublishedList } from "../../../../functions/certificate/codes/published/published-list.ts";

const official = (name: PublishedList["name"], codes: readonly string[]): PublishedList => ({
  name,
  version: `officiell ${name}`,
  rows: codes.map((code) => ({ code, title: `Titel ${code}` })),
});

const stages: readonly (readonly [string, readonly PublishedList[]])[] = [
  ["nothing imported", []],
  ["ICD-10-SE imported", [official("ICD-10-SE", ["J06", "J069", "Q999"])]],
  ["KSH97-P imported", [official("KSH97-P", ["J06-P", "F32-", "Q999"])]],
  ["ICF imported", [official("ICF", ["b130"])]],
  ["all imported", [official("ICD-10-SE", ["A00"]), official("KSH97-P", ["A00-"]), official("ICF", ["d110"])]],
];

describe.each(stages)("Codes without the words they are found by, with %s", (_stage, published) => {
  const whole = codeEdition(published);

  it("are called the same and stand under the same", () => {
    const titled = titledEdition(published);
    const withoutWords = whole.lists.map(({ entries, ...list }) => ({
      ...list,
      entries: entries.map(({ code, title, english }) => ({ code, title, english })),
    }));
    expect(
      titled.lists.map(({ entries, ...list }) => ({
        ...list,
        entries: entries.map(({ code, title, english }) => ({ code, title, english })),
      })),
    ).toEqual(withoutWords);
    expect(titled.headings).toEqual(whole.headings);
  });

  it("exist and are written as in the lists with words, however they are typed", () => {
    const register = codeRegisterOf(whole);
    const listed = listedCodes(published);
    const known = whole.lists.flatMap(({ entries }) => entries.map(({ code }) => code));
    for (const code of [...known, "Q999", "A00", "finns-inte", ""])
      for (const system of ["ICD-10-SE", "KSH97-P"] as const)
        for (const typed of [code, code.toLowerCase(), ` ${code.slice(0, 3)}.${code.slice(3)}`])
          expect(listed(system, typed)).toBe(register.find(system, typed)?.code);
  });

  it("are of the lists' versions", () => {
    expect(codeVersions(published)).toEqual(
      Object.fromEntries(whole.lists.map(({ system, version }) => [system, version])),
    );
  });
});
