import { categoryOf } from "./code-form.ts";
import type { Heading } from "./code-list.ts";

/** Categories from one to another, both included: { from: "A00", to: "B99" }. */
export interface CategoryRange {
  readonly from: string;
  readonly to: string;
}

/** The ranges a heading covers. A range of one category may be written alone ("C97"). */
export function rangesOf(heading: Heading): readonly CategoryRange[] {
  return heading.range.split(",").map((range) => {
    const [from = "", to = from] = range.split("-");
    return { from, to };
  });
}

/** Whether the heading covers the code. Categories are compared as texts, as the classification itself orders them. */
export function covers(heading: Heading, code: string): boolean {
  const category = categoryOf(code);
  return category.length === 3 && rangesOf(heading).some(({ from, to }) => from <= category && category <= to);
}

/** The chapter of a diagnosis code ("A00-B99"), or nothing where no chapter covers it. */
export function chapterOf(headings: readonly Heading[], code: string): Heading | undefined {
  return headings.find((heading) => heading.level === "chapter" && covers(heading, code));
}

/** The block (Swedish "avsnitt") of a diagnosis code ("J00-J06"). */
export function blockOf(headings: readonly Heading[], code: string): Heading | undefined {
  return headings.find((heading) => heading.level === "block" && covers(heading, code));
}

/** The group that the national statistics count a diagnosis in: seven, each some chapters together. */
export function groupOf(headings: readonly Heading[], code: string): Heading | undefined {
  return headings.find((heading) => heading.level === "group" && covers(heading, code));
}
