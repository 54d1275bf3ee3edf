import { expect, test } from "vitest";
import { paginate } from "../../../../../functions/certificate/print/page/paginate.ts";
import type { Strip } from "../../../../../functions/certificate/print/page/strip.ts";

function strip(height: number, keepWithNext = false, before = 0): Strip {
  return { height, before, texts: [], shapes: [], keepWithNext };
}

function pagesOf(strips: readonly Strip[]) {
  return paginate(strips, 100, 200).map((page) => page.map(({ strip: { height }, y }) => [height, y]));
}

test("a heading goes to the next page with the text it stands over", () => {
  expect(pagesOf([strip(70), strip(20, true), strip(20)])).toEqual([
    [[70, 100]],
    [
      [20, 100],
      [20, 120],
    ],
  ]);
});

test("what keeps together but is longer than a page is divided where it must be", () => {
  expect(pagesOf([strip(30), strip(60, true), strip(60)])).toEqual([
    [
      [30, 100],
      [60, 130],
    ],
    [[60, 100]],
  ]);
});

test("the air before a strip is left out at the top of a page", () => {
  expect(pagesOf([strip(90, false, 10), strip(30, false, 10)])).toEqual([[[90, 100]], [[30, 100]]]);
});

test("the air before a strip counts when it is asked whether the strip has room", () => {
  expect(pagesOf([strip(50), strip(45, false, 10)])).toEqual([[[50, 100]], [[45, 100]]]);
});
