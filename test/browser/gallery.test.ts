import type { Browser } from "playwright-core";
import { afterAll, beforeAll, describe, it } from "vitest";
import { walkGallery } from "./gallery.ts";
import { openBrowser } from "./start-page-visitor.ts";

let browser: Browser;
beforeAll(async () => {
  browser = await openBrowser();
});
afterAll(() => browser.close());

describe.concurrent("The gallery of the kit", () => {
  it.each([
    { language: "sv", width: 1280, colorScheme: "light", parts: 0 },
    { language: "en", width: 320, colorScheme: "dark", parts: 1 },
  ] as const)(
    "shows every other part so that everybody can use it, in $language, $width pixels wide, $colorScheme",
    { timeout: 240_000 },
    ({ language, parts, ...screen }) => walkGallery(browser, { language, screens: [screen], parts }),
  );
});
