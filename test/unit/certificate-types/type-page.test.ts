import { describe, expect, it } from "vitest";
import { formName } from "../../../functions/certificate/types/json/form-name.ts";
import { certificateTypes } from "../../../functions/certificate/types/registry.ts";
import { indexOf } from "../../../functions/certificate/types/type-index.ts";
import { typePage, typePagesIndex } from "../../../lib/certificate-types/type-page.ts";

describe.each(certificateTypes.map((type) => [formName(type), type] as const))("the page of %s", (form, type) => {
  const page = typePage(type);

  it("tells every question, part, rule and code, in both languages and by national id and name", () => {
    const told = [
      form,
      type.name.sv,
      type.name.en,
      type.recipient,
      ...indexOf(type).order.flatMap(({ id, name, text, parts }) => [
        `#### ${id} ${text.sv}\n\n*${text.en}* · JSON \`${name}\``,
        ...parts.map((part) => `| ${part.id} | \`${part.name}\` |`),
        ...parts.flatMap(({ kind }) =>
          kind.is === "code" ? kind.list.codes.map(({ code }) => `| \`${code}\` |`) : [],
        ),
      ]),
      ...type.rules.flatMap(({ id, text }) => [`| \`${id}\` |`, text.sv, text.en]),
      ...type.sections.flatMap(({ title, notices = [] }) => [title.sv, title.en, ...notices.map(({ id }) => id)]),
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

  it("is in the list", () => expect(typePagesIndex(certificateTypes)).toContain(`[${form}](${form}.md)`));
});

describe("the words of a page", () => {
  const pageOf = (form: string): string => typePage(certificateTypes.find((type) => formName(type) === form)!);

  it("say when a part is asked and how strict that is", () => {
    expect(pageOf("FK7804-2.0")).toContain("Basis (1.1) is Other (`ANNAT`); else an answer is refused (national)");
    expect(pageOf("TSTRK1007-7.0")).toContain("yes (national, rule `TSTRK1007.R21`)");
  });

  it("say what a rule looks at", () => {
    expect(pageOf("LISJP-1.3")).toContain("No measures (`EJ_AKTUELLT`) stands alone in");
    expect(pageOf("LUSE-1.3")).toContain("is not after Date (1.2), in rows where Basis (1.1) is one of");
    expect(pageOf("TSTRK1031-4.2")).toContain("exactly one is answered of Type (18.1), Other type, which (18.2)");
  });
});
