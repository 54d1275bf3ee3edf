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
export const chosenVariants = [
  { name: "Swedish, wide and light", locale: "sv-SE", width: 1280, ...light },
  { name: "English, narrow and dark", locale: "en-GB", width: 320, ...dark },
] as const satisfies readonly Variant[];

export const everyVariant: readonly Variant[] = [
  ...chosenVariants,
  { name: "Swedish, wide and dark", locale: "sv-SE", width: 1280, ...dark },
  { name: "Swedish, narrow and light", locale: "sv-SE", width: 320, ...light },
  { name: "Swedish, narrow and dark", locale: "sv-SE", width: 320, ...dark },
  { name: "English, wide and light", locale: "en-GB", width: 1280, ...light },
  { name: "English, wide and dark", locale: "en-GB", width: 1280, ...dark },
  { name: "English, narrow and light", locale: "en-GB", width: 320, ...light },
];

/** How much of the gallery is walked. */
interface Walk {
  /** Every part, or the first or second of each two. */
  readonly parts: "all" | 0 | 1;
  /** Each state of a part by itself, or the last of those that stand on its page. */
  readonly states: "each" | "last";
}

const linksIn = (page: Page, which: string): Promise<string[]> =>
  page.locator(which).evaluateAll((links) => links.map((link) => link.getAttribute("href") ?? ""));

/** What to look at of a part: itself, and the states asked for. */
async function viewsOf(page: Page, part: string, which: Walk["states"]): Promise<string[]> {
  await page.goto(`${startedExchange().origin}${part}`);
  await page.getByRole("heading", { level: 1 }).waitFor();
  const states = await linksIn(page, ".gallery-states a");
  if (which === "last") return [part, ...states.slice(-1)];
  return [part, ...(await linksIn(page, ".gallery-alone")), ...states];
}

/** Walks the gallery: everybody can use each part in its states, and the browser complains of nothing. */
export async function walkGallery(browser: Browser, variant: Variant, { parts, states }: Walk): Promise<void> {
  const { origin } = startedExchange();
  const { page, complaints } = await visit(browser, `${origin}/kit/`, variant);
  await page.getByRole("heading", { level: 1 }).waitFor();
  const all = await linksIn(page, ".gallery-contents a");
  expect(all.length).toBeGreaterThan(25);
  const found: Record<string, readonly string[]> = { "/kit/": await barriers(page) };
  for (const part of all.filter((_part, at) => parts === "all" || at % 2 === parts)) {
    for (const view of await viewsOf(page, part, states)) {
      await page.goto(`${origin}${view}`);
      await page.getByRole("heading", { level: 1 }).waitFor();
      found[view] = await barriers(page);
    }
  }
  expect(Object.fromEntries(Object.entries(found).filter(([, barred]) => barred.length > 0))).toEqual({});
  expect(complaints.filter((complaint) => !complaint.includes("as the gallery shows it"))).toEqual([]);
  await page.context().close();
}
