import type { Browser } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { describeForm } from "../../../functions/certificate/types/form.ts";
import { writableTypes } from "../../../functions/certificate/types/registry.ts";
import { readDraft } from "../../../functions/webcert/drafts/read-draft.contract.ts";
import { startedExchange } from "../../started-exchange.ts";
import { barriers, openBrowser } from "../start-page-visitor.ts";
import { aDraft, call, comeToWork, sectionOf, today } from "./at-work.ts";

let browser: Browser;
beforeAll(async () => {
  browser = await openBrowser();
});
afterAll(() => browser.close());

const { origin } = startedExchange();

describe("What is missing before signing", () => {
  it.each(["draft", "preview"] as const)(
    "leads to the field that it is about, on every form, from the %s",
    async (from) => {
      const { page, draft, preview } = await comeToWork(browser, { at: "drafts" });
      for (const form of writableTypes(today).map(describeForm)) {
        const certificateId = await aDraft(form.type, {});
        const { errors } = await call(readDraft, { certificateId });
        const address = `${origin}/webcert/drafts/${certificateId}`;
        // One of the preview's links is enough: each comes to the draft anew.
        const followed = from === "draft" ? errors : errors.slice(-1);
        if (from === "draft") await page.goto(address);
        for (const error of followed) {
          if (from === "preview") await page.goto(`${address}/preview`);
          const links = from === "draft" ? draft.missingLinks : preview.findings;
          if (from === "draft") await draft.missing.click();
          await links.nth(errors.indexOf(error)).click();
          await draft.form(form, today).section(sectionOf(form, error.pointer).title).locator(":focus").waitFor();
          expect(await isInView(page), `${form.type} ${error.pointer}`).toBe(true);
        }
      }
      expect(await barriers(page)).toEqual([]);
      await page.context().close();
    },
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

/** Whether what has the focus is to be seen: nothing lies over its middle. */
async function isInView(page: Awaited<ReturnType<typeof comeToWork>>["page"]): Promise<boolean> {
  return page.evaluate<boolean>(`(() => {
    const at = document.activeElement;
    const { left, top, width, height } = at.getBoundingClientRect();
    const seen = document.elementFromPoint(left + width / 2, top + height / 2);
    return seen !== null && (at === seen || at.contains(seen) || seen.contains(at));
  })()`);
}
