import type { Browser } from "playwright-core";
import { afterAll, beforeAll, it } from "vitest";
import { writableTypes } from "../../../functions/certificate/types/registry.ts";
import { openBrowser } from "../start-page-visitor.ts";
import { today } from "./at-work.ts";
import { readDraftsEnlarged } from "./enlarged.ts";

let browser: Browser;
beforeAll(async () => {
  browser = await openBrowser();
});
afterAll(() => browser.close());

it("A draft of every form is read without going sideways at 400 %", { timeout: 180_000 }, () =>
  readDraftsEnlarged(
    browser,
    writableTypes(today).map(({ key }) => key),
  ),
);
