import type { Page } from "playwright-core";

/** How long what is not yet open to be used is waited for: pages that are still asking who is signed in, say. */
const patienceMs = 20_000;

/** Presses Tab until what can be used and has this text has the focus. */
export async function tabTo(page: Page, text: string): Promise<void> {
  const reached = page.locator("a:focus, button:focus", { hasText: text });
  for (const start = performance.now(); performance.now() - start < patienceMs;) {
    await page.keyboard.press("Tab");
    if ((await reached.count()) > 0) return;
  }
  throw new Error(`Nothing with the text ${text} was reached by Tab`);
}
