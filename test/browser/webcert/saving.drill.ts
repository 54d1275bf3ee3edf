import type { Browser } from "playwright-core";
import { afterAll, beforeAll, describe, it } from "vitest";
import { openBrowser } from "../start-page-visitor.ts";
import { proxyPage, refused } from "./between.ts";
import { keepUntilSaved } from "./saving.ts";

let browser: Browser;
beforeAll(async () => {
  browser = await openBrowser();
});
afterAll(() => browser.close());

describe.concurrent("What is typed", () => {
  it.each([
    ["the exchange is busy", refused(503, "store-unavailable")],
    ["a proxy answers instead", proxyPage],
  ])("is kept while %s, said to be unsaved, and saved afterwards", (_why, meet) => keepUntilSaved(browser, meet));
});
