import type { Browser } from "playwright-core";
import { afterAll, beforeAll, describe, it } from "vitest";
import { openBrowser } from "../start-page-visitor.ts";
import { proxyPage, refused } from "./between.ts";
import { comeToSilence } from "./silent-exchange.ts";

let browser: Browser;
beforeAll(async () => {
  browser = await openBrowser();
});
afterAll(() => browser.close());

describe.concurrent("Where the exchange does not answer", () => {
  it.each([
    ["it says 503", refused(503, "store-unavailable")],
    ["a proxy answers instead", proxyPage],
  ])("each page says so, loses nothing, and comes back by a press: %s", (_why, meet) =>
    comeToSilence(browser, { meet, looks: false }),
  );
});
