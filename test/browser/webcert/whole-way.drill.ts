import type { Browser } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { openBrowser } from "../start-page-visitor.ts";
import { chosenWays, otherWays, walk } from "./whole-way.ts";

let browser: Browser;
beforeAll(async () => {
  browser = await openBrowser();
});
afterAll(() => browser.close());

describe.concurrent("A certificate", () => {
  it("is one of ten that can be written", () => {
    expect([...chosenWays, ...otherWays]).toHaveLength(10);
  });

  it.each(otherWays)(
    "$named is written from a blank page, signed and sent, in $language, $width pixels wide, $colorScheme",
    { timeout: 120_000 },
    (way) => walk(browser, way),
  );
});
