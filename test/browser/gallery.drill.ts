import type { Browser } from "playwright-core";
import { afterAll, beforeAll, describe, it } from "vitest";
import { everyScreen, walkGallery } from "./gallery.ts";
import { openBrowser } from "./start-page-visitor.ts";

let browser: Browser;
beforeAll(async () => {
  browser = await openBrowser();
});
afterAll(() => browser.close());

describe.concurrent("The gallery of the kit", () => {
  it.each(["sv", "en"] as const)(
    "shows every part on every screen so that everybody can use it, without a complaint of the browser: %s",
    { timeout: 480_000 },
    (language) => walkGallery(browser, { language, screens: everyScreen, parts: "all" }),
  );
});
