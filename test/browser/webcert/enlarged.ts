import type { Browser } from "playwright-core";
import { expect } from "vitest";
import { startedExchange } from "../../started-exchange.ts";
import { barriers } from "../start-page-visitor.ts";
import { aDraft, comeToWork } from "./at-work.ts";

/** The whole page at 400 %, as WCAG 1.4.10 counts it: 320 pixels wide. */
export const enlarged = { width: 1280, height: 1024, zoom: 4 } as const;

/** A draft of each type is read without going sideways. */
export async function readDraftsEnlarged(browser: Browser, types: readonly string[]): Promise<void> {
  const { page, draft } = await comeToWork(browser, { ...enlarged, at: "drafts" });
  for (const type of types) {
    await page.goto(`${startedExchange().origin}/webcert/drafts/${await aDraft(type)}`);
    await draft.foot.waitFor();
    expect(await barriers(page), type).toEqual([]);
  }
  await page.context().close();
}
