import { AxeBuilder } from "@axe-core/playwright";
import { chromium } from "playwright-core";
import type { Browser, BrowserContext, Cookie, Page } from "playwright-core";
import { findChromium } from "../../lib/local/test-run/find-chromium.ts";

/** Nothing that a browser does of itself beside showing pages. */
const quiet = [
  "--disable-gpu",
  "--no-first-run",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
];

/**
 * Playwright switches off that a site in another's frame has storage of its own, without which it has none; of what it
 * switches off beside, only this matters here: that an address is not taken for its `https`.
 */
export const withStorageInFrames = "--disable-features=HttpsUpgrades,HttpsFirstBalancedModeAutoEnable";

/** Opens the machine's own Chromium. */
export async function openBrowser(...more: readonly string[]): Promise<Browser> {
  const executablePath = findChromium();
  if (executablePath === undefined)
    throw new Error("No Chromium was found: install one, or name it in the variable CHROMIUM");
  // Without a user namespace, as in most containers, Chromium's own sandbox cannot start.
  return chromium.launch({ executablePath, args: ["--no-sandbox", ...quiet, ...more] });
}

export interface Visit {
  readonly width?: number;
  readonly height?: number;
  /** How much the reader has enlarged the page. */
  readonly zoom?: number;
  readonly colorScheme?: "light" | "dark";
  /** The browser's own language, which pages follow until one is chosen. */
  readonly locale?: string;
  /** What the browser's clock says to begin with, UTC; the machine's own time where absent. */
  readonly now?: string;
  /** What browser and tab have kept since somebody signed in before. */
  readonly kept?: KeptSignIn;
}

/** What is left of a sign-in. */
export interface KeptSignIn {
  readonly cookies: readonly Cookie[];
  /** What a tab remembers, by its name. */
  readonly inTab: readonly (readonly [name: string, value: string])[];
}

/**
 * Somebody's first visit, unless they have signed in before: nothing remembered. What the browser refuses or fails at
 * is collected.
 */
export async function visit(
  browser: Browser,
  address: string,
  { width = 1280, height = 900, zoom = 1, colorScheme = "light", locale = "sv-SE", now, kept }: Visit = {},
): Promise<{ page: Page; complaints: string[] }> {
  const context = await browser.newContext({
    viewport: { width: Math.floor(width / zoom), height: Math.floor(height / zoom) },
    deviceScaleFactor: zoom,
    colorScheme,
    reducedMotion: "reduce",
    locale,
  });
  if (now !== undefined) await context.clock.install({ time: now });
  if (kept !== undefined) await bringBack(context, new URL(address).origin, kept);
  const page = await context.newPage();
  const complaints: string[] = [];
  page.on("pageerror", (error) => complaints.push(error.message));
  page.on("console", (message) => {
    // A refused call shows in the console too; the page says it.
    if (message.type() === "error" && !message.text().includes("the server responded with a status of 403"))
      complaints.push(message.text());
  });
  await page.goto(address);
  return { page, complaints };
}

/** Once in each tab: who signs out or is signed out stays so. */
async function bringBack(context: BrowserContext, origin: string, { cookies, inTab }: KeptSignIn): Promise<void> {
  await context.addCookies([...cookies]);
  await context.addInitScript(`
    if (location.origin === ${JSON.stringify(origin)} && sessionStorage.getItem("came-back") === null) {
      sessionStorage.setItem("came-back", "");
      for (const [name, value] of ${JSON.stringify(inTab)}) sessionStorage.setItem(name, value);
    }`);
}

/** What can differ where a page is looked at again in other colours. */
const ofColours = ["color-contrast", "link-in-text-block"];

/**
 * What stands in the way of WCAG 2.2 AA on the page as it is now.
 *
 * @param what everything, or only its colours where the same page has been looked at in others
 */
export async function barriers(page: Page, what: "all" | "colours" = "all"): Promise<readonly string[]> {
  // Only what is wrong is gathered, and in the page itself: a third of the time, and our pages have no frames.
  const axe = new AxeBuilder({ page }).options({ resultTypes: ["violations"] }).setLegacyMode(true);
  const { violations } = await (
    what === "colours"
      ? axe.withRules(ofColours)
      : axe.withTags(["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"])
  ).analyze();
  const wide = await page.evaluate("document.documentElement.scrollWidth > innerWidth");
  return [
    ...violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(" ")}`),
    ...(wide === true ? ["the page scrolls sideways"] : []),
  ];
}
