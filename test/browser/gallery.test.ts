import type { Browser } from "playwright-core";
import { afterAll, beforeAll, describe, it } from "vitest";
import { chosenVariants, walkGallery } from "./gallery.ts";
import { openBrowser } from "./start-page-visitor.ts";

let browser: Browser;
beforeAll(async () => {
  browser = await openBrowser();
});
afterAll(() => browser.close());

describe("The gallery of the kit", () => {
  it.each([
    { ...chosenVariants[0], parts: 0 },
    { ...chosenVariants[1], parts: 1 },
  ] as const)(
    "shows every other part so that everybody can use it, without a complaint of the browser, in $name",
    { timeout: 240_000 },
    ({ parts, ...variant }) => walkGallery(browser, variant, parts),
  );
});
