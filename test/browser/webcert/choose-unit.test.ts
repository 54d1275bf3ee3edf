import type { Browser } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { demoCareProviders, demoUnits } from "../../../lib/local/demo-directory.ts";
import { demoPeople } from "../../../lib/local/demo-people.ts";
import { frameWords } from "../../../web/kit/frame/frame-words.ts";
import { startedExchange } from "../../started-exchange.ts";
import { keysOnly } from "../pages/hand.ts";
import { webcertPages } from "../pages/webcert-pages.ts";
import { barriers, openBrowser, visit } from "../start-page-visitor.ts";
import { today } from "./at-work.ts";

let browser: Browser;
beforeAll(async () => {
  browser = await openBrowser();
});
afterAll(() => browser.close());

const [region] = demoCareProviders;
const [first, second] = demoUnits;
/** How a unit's button ends: with what waits there. */
const waits = { sv: /väntar|utkast$/, en: /waits|drafts?$/ } as const;

describe("Who works at several units", () => {
  it.each([
    { language: "sv", locale: "sv-SE", width: 1280, colorScheme: "light" },
    { language: "en", locale: "en-GB", width: 320, colorScheme: "dark" },
  ] as const)(
    "chooses one by keys, and sees what waits at each then and when changing, in $language, $width pixels wide",
    { timeout: 60_000 },
    async ({ language, ...reader }) => {
      const { page, complaints } = await visit(browser, `${startedExchange().origin}/webcert/`, reader);
      const hand = keysOnly(page);
      const { signIn, toDo } = webcertPages(page, language, hand);
      const doctor = demoPeople(today).find(({ key }) => key === "doctor")!;
      await signIn.signIn(doctor.label[language]);
      await signIn.unitHeading.waitFor();
      const ofRegion = page.getByRole("region", { name: region!.name });
      for (const { name } of [first!, second!])
        expect(await ofRegion.getByRole("button", { name }).textContent()).toMatch(waits[language]);
      expect(await barriers(page)).toEqual([]);
      await hand.press(signIn.unit(second!.name));
      await toDo.heading.waitFor();

      const banner = page.getByRole("banner");
      const askedAnew = page.waitForResponse("**/api/me");
      await hand.press(banner.getByRole("button", { name: frameWords[language].unit }));
      expect((await askedAnew).status()).toBe(200);
      const other = banner.getByRole("button", { name: first!.name, pressed: false });
      expect(await other.textContent()).toMatch(waits[language]);
      // The menu lies over what is behind it, whose size only counts without it.
      expect(await barriers(page, "colours")).toEqual([]);
      await hand.press(other);
      await banner.getByRole("button", { name: `${frameWords[language].unit}: ${first!.name}` }).waitFor();
      expect(complaints).toEqual([]);
      await page.context().close();
    },
  );
});
