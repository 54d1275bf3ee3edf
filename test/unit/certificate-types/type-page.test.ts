import { globSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { formName } from "../../../functions/certificate/types/json/form-name.ts";
import { certificateTypes } from "../../../functions/certificate/types/registry.ts";
import { indexOf } from "../../../functions/certificate/types/type-index.ts";
import { usedWhenOf } from "../../../functions/certificate/types/used-when.ts";
import { englishWords } from "../../../lib/certificate-types/english-words.ts";
import { swedishWords } from "../../../lib/certificate-types/swedish-words.ts";
import { typePage, typePagesIndex } from "../../../lib/certificate-types/type-page.ts";
import { typePages } from "../../../lib/certificate-types/type-pages.ts";

const types = certificateTypes.flatMap((type) =>
  [swedishWords, englishWords].map((say) => [formName(type), say.language, type, say] as const),
);
const inCell = (text: string) => text.replaceAll("\n", " ");

describe.each(types)("the page of %s in %s", (form, language, type, say) => {
  const page = typePage(type, say);

  it("tells every question, part, rule and code, by national id and name", () => {
    const told = [
      form,
      type.name.sv,
      type.name[language],
      type.purpose[language],
      usedWhenOf(type)?.[language] ?? "",
      ...(type.recipient === undefined ? [] : [type.recipient]),
      ...indexOf(type).order.flatMap(({ id, name, text, parts }) => [
        `#### ${id} ${text[language]}`,
        `JSON \`${name}\``,
        text.sv,
        ...parts.map((part) => `| ${part.id} | \`${part.name}\` | ${part.text?.[language] ?? "–"}`),
        ...parts.flatMap(({ kind }) =>
          kind.is === "code"
            ? kind.list.codes.map(({ code, text: meaning }) => `| \`${code}\` | ${meaning[language]}`)
            : [],
        ),
      ]),
      ...type.rules.flatMap(({ id, text }) => [`| \`${id}\` |`, inCell(text[language])]),
      ...type.sections.flatMap(({ title, notices = [] }) => [
        `### ${title[language]}`,
        ...notices.flatMap(({ id, text }) => [id, inCell(text[language])]),
      ]),
    ];
    expect(told.filter((one) => !page.includes(one))).toEqual([]);
  });

  it("has tables whose rows are as wide as their heads", () => {
    const widths = page
      .split("\n\n")
      .filter((block) => block.startsWith("| "))
      .map((block) => new Set(block.split("\n").map((line) => line.split(/(?<!\\)\|/).length)).size);
    expect(widths.length).toBeGreaterThan(0);
    expect(new Set(widths)).toEqual(new Set([1]));
  });

  it("leaves nothing untold: no gap of the code shows", () => expect(page).not.toMatch(/undefined|\[object|NaN/));

  it("is in the list", () => {
    expect(typePagesIndex(certificateTypes, say)).toContain(`[${form}](${form}.${language}.md)`);
  });
});

describe("the words of a page", () => {
  const pageIn = (say: typeof swedishWords, form: string): string =>
    typePage(
      certificateTypes.find((type) => formName(type) === form)!,
      say,
    );
  const english = (form: string): string => pageIn(englishWords, form);
  const swedish = (form: string): string => pageIn(swedishWords, form);

  it("say when a part is asked and how strict that is", () => {
    expect(english("FK7804-2.0")).toContain("“Basis” (1.1) is “Other” (`ANNAT`); else an answer is refused (national)");
    expect(swedish("FK7804-2.0")).toContain("”Underlag” (1.1) är ”Annat” (`ANNAT`); annars avvisas svaret (nationell)");
    expect(english("TSTRK1007-7.0")).toContain("yes (national, rule `TSTRK1007.R21`)");
    expect(swedish("TSTRK1007-7.0")).toContain("ja (nationell, regel `TSTRK1007.R21`)");
  });

  it("say what a rule looks at", () => {
    expect(english("LISJP-1.3")).toContain("“No measures” (`EJ_AKTUELLT`) stands alone in");
    expect(english("LUSE-1.3")).toContain("is not after “Date” (1.2), in rows where “Basis” (1.1) is one of");
    expect(english("TSTRK1031-4.2")).toContain("exactly one is answered of “Type” (18.1), “Other type, which” (18.2)");
    expect(swedish("LUSE-1.3")).toContain("är inte senare än ”Datum” (1.2), på rader där ”Underlag” (1.1) är något av");
  });

  it("leave no page behind that no type has", () => {
    expect(globSync("docs/types/*.md").toSorted()).toEqual(
      typePages()
        .map(({ file }) => file)
        .toSorted(),
    );
  });
});
