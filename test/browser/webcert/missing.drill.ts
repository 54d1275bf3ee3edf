import type { Browser } from "playwright-core";
import { afterAll, beforeAll, describe, it } from "vitest";
import { describeForm } from "../../../functions/certificate/types/form.ts";
import { writableTypes } from "../../../functions/certificate/types/registry.ts";
import { openBrowser } from "../start-page-visitor.ts";
import { today } from "./at-work.ts";
import { followMissing } from "./missing.ts";

let browser: Browser;
beforeAll(async () => {
  browser = await openBrowser();
});
afterAll(() => browser.close());

describe.concurrent("What is missing before signing", () => {
  it.each(["draft", "preview"] as const)(
    "leads to the field that it is about, on every form, from the %s",
    { timeout: 120_000 },
    (from) => followMissing(browser, from, writableTypes(today).map(describeForm)),
  );
});
