import type { Browser, Page } from "playwright-core";
import { expect } from "vitest";
import type { FormDescription } from "../../../functions/certificate/types/form.ts";
import { readDraft } from "../../../functions/webcert/drafts/read-draft.contract.ts";
import { listedFindings } from "../../../web/kit/form/listed-findings.ts";
import { startedExchange } from "../../started-exchange.ts";
import { barriers } from "../start-page-visitor.ts";
import { aDraft, call, comeToWork, sectionOf, today } from "./at-work.ts";

const { origin } = startedExchange();

/** Where the links to what is missing stand. */
export type From = "draft" | "preview";

/** On each form, the links to what is missing lead to the fields that they are about. */
export async function followMissing(browser: Browser, from: From, forms: readonly FormDescription[]): Promise<void> {
  const { page, draft, preview } = await comeToWork(browser, { at: "drafts" });
  for (const form of forms) {
    const certificateId = await aDraft(form.type, {});
    const errors = listedFindings(form, (await call(readDraft, { certificateId })).errors);
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
}

/** Whether what has the focus is to be seen: nothing lies over its middle. */
async function isInView(page: Page): Promise<boolean> {
  return page.evaluate<boolean>(`(() => {
    const at = document.activeElement;
    const { left, top, width, height } = at.getBoundingClientRect();
    const seen = document.elementFromPoint(left + width / 2, top + height / 2);
    return seen !== null && (at === seen || at.contains(seen) || seen.contains(at));
  })()`);
}
