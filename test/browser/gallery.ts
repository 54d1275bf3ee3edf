import type { Browser, Page } from "playwright-core";
import { expect } from "vitest";
import { startedExchange } from "../started-exchange.ts";
import { barriers, visit } from "./start-page-visitor.ts";

/** How somebody meets the gallery of the kit. */
interface Variant {
  readonly name: string;
  readonly locale: string;
  readonly width: number;
  readonly colorScheme: "light" | "dark";
}

const light = { colorScheme: "light" } as const;
const dark = { colorScheme: "dark" } as const;

/** Two that differ in everything: what every change is tried with. */
export const chosenVariants: readonly Variant[] = [
  { name: "Swedish, wide and light", locale: "sv-SE", width: 1280, ...light },
  { name: "English, narrow and dark", locale: "en-GB", width: 320, ...dark },
];

export const everyVariant: readonly Variant[] = [
  ...chosenVariants,
  { name: "Swedish, wide and dark", locale: "sv-SE", width: 1280, ...dark },
  { name: "Swedish, narrow and light", locale: "sv-SE", width: 320, ...light },
  { name: "Swedish, narrow and dark", locale: "sv-SE", width: 320, ...dark },
  { name: "English, wide and light", locale: "en-GB", width: 1280, ...light },
  { name: "English, wide and dark", locale: "en-GB", width: 1280, ...dark },
  { name: "English, narrow and light", locale: "en-GB", width: 320, ...light },
];

/** Of the states of a part that stand on its page: each, or the last alone. */
type States = "each" | "last";

const linksIn = (page: Page, which: string): Promise<string[]> =>
  page.locator(which).evaluateAll((links) => links.map((link) => link.getAttribute("href") ?? ""));

/** What to look at of a part: itself, each state that takes the whole page, and of its other states those asked for. */
async function viewsOf(page: Page, part: string, which: States): Promise<string[]> {
  await page.goto(`${startedExchange().origin}${part}`);
  await page.getByRole("heading", { level: 1 }).waitFor();
  const states = await linksIn(page, ".gallery-states a");
  return [part, ...(await linksIn(page, ".gallery-alone")), ...(which === "each" ? states : states.slice(-1))];
}

/** Walks the gallery: everybody can use each part in its states, and the browser complains of nothing. */
export async function walkGallery(browser: Browser, variant: Variant, which: States): Promise<void> {
  const { origin } = startedExchange();
  const { page, complaints } = await visit(browser, `${origin}/kit/`, variant);
  await page.getByRole("heading", { level: 1 }).waitFor();
  const parts = await linksIn(page, ".gallery-contents a");
  expect(parts.length).toBeGreaterThan(25);
  const found: Record<string, readonly string[]> = { "/kit/": await barriers(page) };
  for (const part of parts) {
    for (const view of await viewsOf(page, part, which)) {
      await page.goto(`${origin}${view}`);
      await page.getByRole("heading", { level: 1 }).waitFor();
      found[view] = await barriers(page);
    }
  }
  expect(Object.fromEntries(Object.entries(found).filter(([, barred]) => barred.length > 0))).toEqual({});
  expect(complaints.filter((complaint) => !complaint.includes("as the gallery shows it"))).toEqual([]);
  await page.context().close();
}
