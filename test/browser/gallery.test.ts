import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { startedExchange } from "../started-exchange.ts";
import { barriers, openBrowser, visit } from "./start-page-visitor.ts";

const { origin } = startedExchange();
/** All states in all variants, for who has changed the kit: `GALLERY=all npm test browser`. */
const isWhole = process.env["GALLERY"] === "all";

let browser: Browser;
beforeAll(async () => {
  browser = await openBrowser();
});
afterAll(() => browser.close());

const light = { colorScheme: "light" } as const;
const dark = { colorScheme: "dark" } as const;
const variants = [
  { name: "Swedish, wide and light", locale: "sv-SE", width: 1280, ...light },
  { name: "English, narrow and dark", locale: "en-GB", width: 320, ...dark },
  { name: "Swedish, wide and dark", locale: "sv-SE", width: 1280, ...dark },
  { name: "Swedish, narrow and light", locale: "sv-SE", width: 320, ...light },
  { name: "Swedish, narrow and dark", locale: "sv-SE", width: 320, ...dark },
  { name: "English, wide and light", locale: "en-GB", width: 1280, ...light },
  { name: "English, wide and dark", locale: "en-GB", width: 1280, ...dark },
  { name: "English, narrow and light", locale: "en-GB", width: 320, ...light },
].slice(0, isWhole ? 8 : 2);

const linksIn = (page: Page, which: string): Promise<string[]> =>
  page.locator(which).evaluateAll((links) => links.map((link) => link.getAttribute("href") ?? ""));

/** What to look at of a part: itself, each state that takes the whole page, and of its other states the last or all. */
async function viewsOf(page: Page, part: string): Promise<string[]> {
  await page.goto(`${origin}${part}`);
  await page.getByRole("heading", { level: 1 }).waitFor();
  const states = await linksIn(page, ".gallery-states a");
  return [part, ...(await linksIn(page, ".gallery-alone")), ...(isWhole ? states : states.slice(-1))];
}

describe.each(variants)("The gallery of the kit in $name", (variant) => {
  it(
    "shows every part so that everybody can use it, without a complaint of the browser",
    { timeout: 480_000 },
    async () => {
      const { page, complaints } = await visit(browser, `${origin}/kit/`, variant);
      await page.getByRole("heading", { level: 1 }).waitFor();
      const parts = await linksIn(page, ".gallery-contents a");
      expect(parts.length).toBeGreaterThan(25);
      const found: Record<string, readonly string[]> = { "/kit/": await barriers(page) };
      for (const part of parts) {
        for (const view of await viewsOf(page, part)) {
          await page.goto(`${origin}${view}`);
          await page.getByRole("heading", { level: 1 }).waitFor();
          found[view] = await barriers(page);
        }
      }
      expect(Object.fromEntries(Object.entries(found).filter(([, barred]) => barred.length > 0))).toEqual({});
      expect(complaints.filter((complaint) => !complaint.includes("as the gallery shows it"))).toEqual([]);
      await page.context().close();
    },
  );
});
