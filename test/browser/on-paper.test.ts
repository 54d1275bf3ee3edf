import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { revokeCertificate } from "../../functions/webcert/revocation/revoke-certificate.contract.ts";
import { words as ownWords } from "../../web/minaintyg/words.ts";
import { words } from "../../web/webcert/words.ts";
import { aCertificate, call as callAsCitizen, come } from "./minaintyg/citizen.ts";
import { openBrowser } from "./start-page-visitor.ts";
import { aDraft, comeToWork } from "./webcert/at-work.ts";

let browser: Browser;
let revokedId: string;
beforeAll(async () => {
  [browser, revokedId] = await Promise.all([openBrowser(), aCertificate()]);
  await callAsCitizen(revokeCertificate, { certificateId: revokedId, reason: "wrong-patient" });
});
afterAll(() => browser.close());

const patient = { timeout: 30_000 };

/** What would come out on paper and can only be pressed on a screen. */
async function pressable(page: Page): Promise<readonly string[]> {
  const found = page
    .getByRole("button")
    .or(page.getByRole("navigation"))
    .or(page.getByRole("banner"))
    .or(page.locator(".ds-button"))
    .filter({ visible: true });
  return found.allInnerTexts();
}

describe.concurrent("On paper", () => {
  it.each(["", "/preview"])("a draft%s says that nobody has signed it, and has nothing to press", async (step) => {
    const { page } = await comeToWork(browser, { at: `drafts/${await aDraft("FK7804")}${step}` });
    const mark = page.getByText(words.sv.unsigned, { exact: true });
    await mark.waitFor(patient);
    await page.emulateMedia({ media: "print" });
    expect(await mark.isVisible()).toBe(true);
    expect(await pressable(page)).toEqual([]);
    await page.context().close();
  });

  it("a void certificate says so in Webcert, with its answers and who signed it", async () => {
    const { page } = await comeToWork(browser, { at: `certificates/${revokedId}` });
    const paper = page.getByRole("article");
    await paper.waitFor(patient);
    await page.emulateMedia({ media: "print" });
    expect(await page.locator(".band[data-tone=void]").innerText()).toContain(words.sv.voidHeading);
    expect(await paper.innerText()).toContain("Kan inte lyfta mer än fem kilo");
    expect(await pressable(page)).toEqual([]);
    await page.context().close();
  });

  it("a void certificate says so in Mina intyg", async () => {
    const { page, mine } = await come(browser, { at: `certificates/${revokedId}` });
    await mine.paper.waitFor(patient);
    await page.emulateMedia({ media: "print" });
    expect(await mine.paper.innerText()).toMatch(/Makulerat/);
    expect(await page.getByText(ownWords.sv.print, { exact: true }).filter({ visible: true }).count()).toBe(0);
    expect(await pressable(page)).toEqual([]);
    await page.context().close();
  });
});
