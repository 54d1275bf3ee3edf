/**
 * `npm run pictures [-- NAME…]`: takes docs/pictures of the pages of every application, or of those named, from the
 * exchange that `npm start` runs on this machine. It makes what the pictures show, so an exchange that was just started
 * gives the same ones but for ids and times.
 */
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import type { Browser, Page } from "playwright-core";
import { localFolder, projectFolder } from "../lib/local/project-folder.ts";
import { demoUnits } from "../lib/local/demo-directory.ts";
import { demoPeople } from "../lib/local/demo-people.ts";
import { frameWords } from "../web/kit/frame/frame-words.ts";
import { swedishDay } from "../web/kit/times.ts";
import { words as verifyWords } from "../web/verify/words.ts";
import { IdentityProviders } from "../test/browser/pages/identity-providers.ts";
import { openBrowser, visit } from "../test/browser/start-page-visitor.ts";
import { findRunningExchange } from "./intyg/running-exchange.ts";
import { makeDemoData } from "./pictures/demo-data.ts";
import { withPalette } from "./pictures/palette-png.ts";
import { picturedPages } from "./pictures/pictured-pages.ts";
import type { PicturedPage } from "./pictures/pictured-pages.ts";

const patience = { timeout: 30_000 };
/** What is still on its way to the page, or moves, when it first shows what it is known by. */
const settling = 1_500;
const places = ["/webcert/", "/minaintyg/", "/drift/"];

async function signIn(page: Page, address: string, key: NonNullable<PicturedPage["as"]>): Promise<void> {
  const label = demoPeople(swedishDay(Date.now())).find((one) => one.key === key)?.label.sv ?? key;
  const inside = places.some((place) => address.startsWith(place));
  const button = inside ? frameWords.sv.signIn : verifyWords.sv.signInAndVerify;
  await page.getByRole("main").getByRole("button", { name: button, exact: true }).click(patience);
  await new IdentityProviders(page, "sv").identify(label);
  if (key !== "doctor") return;
  const unit = demoUnits[0]?.name ?? "";
  if (inside) return page.getByRole("main").getByRole("button", { name: unit }).click(patience);
  await page.getByRole("radio", { name: unit }).check(patience);
  await page.getByRole("button", { name: verifyWords.sv.verify, exact: true }).click(patience);
}

async function take(browser: Browser, origin: string, pictured: PicturedPage): Promise<Uint8Array> {
  const { address, as, shows, isNarrow = false, isDark = false } = pictured;
  const size = isNarrow ? { width: 320, height: 720 } : { width: 1280, height: 900 };
  const { page } = await visit(browser, `${origin}${address}`, { ...size, colorScheme: isDark ? "dark" : "light" });
  if (as !== undefined) await signIn(page, address, as);
  await page.getByText(shows).filter({ visible: true }).first().waitFor(patience);
  // A page that asks again and again is never idle.
  await page.waitForLoadState("networkidle", { timeout: 8_000 }).catch(() => undefined);
  await page.waitForTimeout(settling);
  const png = await page.screenshot();
  await page.context().close();
  return withPalette(png);
}

const say = (line: string): void => {
  process.stdout.write(`${line}\n`);
};
const origin = findRunningExchange(localFolder)?.origin;
if (origin === undefined) {
  say("No exchange is running here: start one with npm start.");
  process.exitCode = 1;
} else {
  say("making what the pictures show …");
  const asked = process.argv.slice(2);
  const pages = picturedPages(await makeDemoData(origin));
  const browser = await openBrowser();
  for (const pictured of pages.filter(({ name }) => asked.length === 0 || asked.includes(name))) {
    try {
      const png = await take(browser, origin, pictured);
      writeFileSync(join(projectFolder, "docs/pictures", `${pictured.name}.png`), png);
      say(`${pictured.name}.png  ${String(Math.round(png.byteLength / 1000))} kB`);
    } catch (error) {
      say(`${pictured.name}: ${error instanceof Error ? error.message : String(error)}`);
      process.exitCode = 1;
    }
  }
  await browser.close();
}
