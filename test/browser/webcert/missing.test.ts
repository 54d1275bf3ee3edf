import type { Browser } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { describeForm } from "../../../functions/certificate/types/form.ts";
import { findType } from "../../../functions/certificate/types/registry.ts";
import { barriers, openBrowser } from "../start-page-visitor.ts";
import { aDraft, comeToWork } from "./at-work.ts";
import { followMissing } from "./missing.ts";

let browser: Browser;
beforeAll(async () => {
  browser = await openBrowser();
});
afterAll(() => browser.close());

describe.concurrent("What is missing before signing", () => {
  it.each(["draft", "preview"] as const)("leads to the field that it is about, from the %s", (from) =>
    followMissing(browser, from, [describeForm(findType("FK7804")!)]),
  );

  it("is opened by Sign, and what is wrong then stands at each field", async () => {
    const { page, draft } = await comeToWork(browser, { at: `drafts/${await aDraft("FK7804", {})}` });
    await draft.sign();
    await draft.missingLinks.first().waitFor();
    expect(page.url()).not.toContain("preview");
    expect(await barriers(page)).toEqual([]);
    await page.context().close();
  });
});
