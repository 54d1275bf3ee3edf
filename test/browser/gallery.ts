import type { Browser, Page } from "playwright-core";
import { expect } from "vitest";
import { startedExchange } from "../started-exchange.ts";
import { foreignWords } from "./foreign-words.ts";
import { barriers, visit } from "./start-page-visitor.ts";

/** On what somebody looks at the gallery of the kit. */
interface Screen {
  readonly width: 1280 | 320;
  readonly colorScheme: "light" | "dark";
}

/** Each width in both colour schemes, one after the other. */
export const everyScreen: readonly [Screen, ...Screen[]] = [
  { width: 1280, colorScheme: "light" },
  { width: 1280, colorScheme: "dark" },
  { width: 320, colorScheme: "dark" },
  { width: 320, colorScheme: "light" },
];

/** What of the gallery is looked at, and how. */
interface Walk {
  readonly language: "sv" | "en";
  /** Each part is opened on the first, and then seen on the others. */
  readonly screens: readonly [Screen, ...Screen[]];
  readonly parts: Parts;
}

/** Which parts of the gallery are walked: every one, or the first or second of each two. */
type Parts = "all" | 0 | 1;

const linksIn = (page: Page, which: string): Promise<string[]> =>
  page.locator(which).evaluateAll((links) => links.map((link) => link.getAttribute("href") ?? ""));

/** What there is of a part beside its own page. */
interface Views {
  /** Each state that takes a whole page: what they say is the kit's. */
  readonly alone: readonly string[];
  /** The last of those that are shown one at a time, such as a form with somebody's answers. */
  readonly filled: readonly string[];
}

/** @param page a part's own */
async function viewsOn(page: Page): Promise<Views> {
  const states = await linksIn(page, ".gallery-states a");
  return { alone: await linksIn(page, ".gallery-alone"), filled: states.slice(-1) };
}

/** Walks the gallery: everybody can use each part in its states, and the browser complains of nothing. */
export async function walkGallery(browser: Browser, { language, screens, parts }: Walk): Promise<void> {
  const { origin } = startedExchange();
  const locale = language === "sv" ? "sv-SE" : "en-GB";
  const { page, complaints } = await visit(browser, `${origin}/kit/`, { locale, ...screens[0] });
  await page.getByRole("heading", { level: 1 }).waitFor();
  const all = await linksIn(page, ".gallery-contents a");
  expect(all.length).toBeGreaterThan(25);
  const found: Record<string, readonly string[]> = { "/kit/": await lookOn(page, screens) };
  const look = async (view: string, isOurs: boolean): Promise<void> => {
    const foreign = isOurs ? await foreignWords(page, language) : [];
    found[view] = [...foreign, ...(await lookOn(page, screens))];
  };
  const open = async (view: string): Promise<void> => {
    await page.goto(`${origin}${view}`);
    await page.getByRole("heading", { level: 1 }).waitFor();
  };
  for (const part of all.filter((_part, at) => parts === "all" || at % 2 === parts)) {
    await open(part);
    const { alone, filled } = await viewsOn(page);
    await look(part, true);
    for (const view of [...alone, ...filled]) {
      await open(view);
      await look(view, alone.includes(view));
    }
  }
  expect(Object.fromEntries(Object.entries(found).filter(([, barred]) => barred.length > 0))).toEqual({});
  expect(complaints.filter((complaint) => !complaint.includes("as the gallery shows it"))).toEqual([]);
  await page.context().close();
}

/** What stands in the way on any of the screens. In other colours only these can. */
async function lookOn(page: Page, screens: readonly Screen[]): Promise<readonly string[]> {
  const found: string[] = [];
  let widthBefore: number | undefined;
  for (const { width, colorScheme } of screens) {
    if (screens.length > 1) {
      await page.setViewportSize({ width, height: 900 });
      await page.emulateMedia({ colorScheme });
    }
    const barred = await barriers(page, width === widthBefore ? "colours" : "all");
    found.push(...barred.map((one) => `${String(width)} ${colorScheme}: ${one}`));
    widthBefore = width;
  }
  return found;
}
