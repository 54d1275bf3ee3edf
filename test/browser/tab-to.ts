import type { Page } from "playwright-core";

/** Presses Tab until what can be used and has this text has the focus. */
export async function tabTo(page: Page, text: string): Promise<void> {
  for (let presses = 0; presses < 60; presses += 1) {
    await page.keyboard.press("Tab");
    const reached = page.locator("a:focus, button:focus", { hasText: text });
    if ((await reached.count()) > 0) return;
  }
  throw new Error(`Nothing with the text ${text} was reached by Tab`);
}
