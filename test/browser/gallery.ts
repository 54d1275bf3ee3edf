import type { Browser, Page } from "playwright-core";
import { expect } from "vitest";
import { startedExchange } from "../started-exchange.ts";
import { foreignWords } from "./foreign-words.ts";
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

/** Which parts of the gallery are walked: every one, or the first or second of each two. */
type Parts = "all" | 0 | 1;

const linksIn = (page: Page, which: string): Promise<string[]> =>
  page.locator(which).evaluateAll((links) => links.map((link) => link.getAttribute("href") ?? ""));

/** What to look at of a part. */
interface Views {
  /** Its page with its states, and each that takes a whole page: what they say is the kit's. */
  readonly own: readonly string[];
  /** The last of those that are shown one at a time, such as a form with somebody's answers. */
  readonly filled: readonly string[];
}

async function viewsOf(page: Page, part: string): Promise<Views> {
  await page.goto(`${startedExchange().origin}${part}`);
  await page.getByRole("heading", { level: 1 }).waitFor();
  const states = await linksIn(page, ".gallery-states a");
  return { own: [part, ...(await linksIn(page, ".gallery-alone"))], filled: states.slice(-1) };
}

/** Walks the gallery: everybody can use each part in its states, and the browser complains of nothing. */
export async function walkGallery(browser: Browser, variant: Variant, parts: Parts): Promise<void> {
  const { origin } = startedExchange();
  const language = variant.locale === "sv-SE" ? "sv" : "en";
  const { page, complaints } = await visit(browser, `${origin}/kit/`, variant);
  await page.getByRole("heading", { level: 1 }).waitFor();
  const all = await linksIn(page, ".gallery-contents a");
  expect(all.length).toBeGreaterThan(25);
  const found: Record<string, readonly string[]> = { "/kit/": await barriers(page) };
  for (const part of all.filter((_part, at) => parts === "all" || at % 2 === parts)) {
    const { own, filled } = await viewsOf(page, part);
    for (const view of [...own, ...filled]) {
      await page.goto(`${origin}${view}`);
      await page.getByRole("heading", { level: 1 }).waitFor();
      const foreign = own.includes(view) ? await foreignWords(page, language) : [];
      found[view] = [...(await barriers(page)), ...foreign];
    }
  }
  expect(Object.fromEntries(Object.entries(found).filter(([, barred]) => barred.length > 0))).toEqual({});
  expect(complaints.filter((complaint) => !complaint.includes("as the gallery shows it"))).toEqual([]);
  await page.context().close();
}
