import type { Browser } from "playwright-core";
import { afterAll, beforeAll, describe, it } from "vitest";
import { everyVariant, walkGallery } from "./gallery.ts";
import { openBrowser } from "./start-page-visitor.ts";

let browser: Browser;
beforeAll(async () => {
  browser = await openBrowser();
});
afterAll(() => browser.close());

describe("The gallery of the kit", () => {
  it.each(everyVariant)(
    "shows every part so that everybody can use it, without a complaint of the browser, in $name",
    { timeout: 480_000 },
    (variant) => walkGallery(browser, variant, "all"),
  );
});
