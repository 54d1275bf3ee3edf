import type { Browser } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { eventually } from "../eventually.ts";
import { barriers, openBrowser } from "../start-page-visitor.ts";
import { answerLost, between, lost, saving } from "./between.ts";
import { again, keepUntilSaved, typed, writing } from "./saving.ts";

let browser: Browser;
beforeAll(async () => {
  browser = await openBrowser();
});
afterAll(() => browser.close());

describe.concurrent("What is typed", () => {
  it("is saved while it is written, and said to be", async () => {
    const { page, draft, field, hand, stored } = await writing(browser);
    await draft.says("Sparas löpande").waitFor();
    await hand.write(field, typed);
    await draft.saved();
    expect(await stored()).toEqual({ text: typed });
    await page.context().close();
  });

  it.each([
    ["the network is gone", lost],
    ["answers are lost", answerLost],
  ])("is kept while %s, said to be unsaved, and saved afterwards", (_why, meet) => keepUntilSaved(browser, meet));

  it("is saved at once when the network comes back, however long it was gone", async () => {
    const { page, draft, field, hand, stored } = await writing(browser);
    await page.context().setOffline(true);
    await hand.write(field, typed);
    await draft.says("Kunde inte spara").waitFor();
    await page.clock.fastForward("10:00");
    await draft.says("Kunde inte spara").waitFor();
    await page.context().setOffline(false);
    await draft.saved();
    expect(await stored()).toEqual({ text: typed });
    await page.context().close();
  });

  it("keeps the page where Sign or Preview is pressed while it cannot be saved", async () => {
    const { page, draft, field, hand } = await writing(browser);
    await between(page, saving, lost);
    await hand.write(field, typed);
    await draft.sign();
    await draft.preview();
    await draft.says("Kunde inte spara").waitFor();
    expect(page.url()).not.toContain("preview");
    expect(await field.inputValue()).toBe(typed);
    await page.context().close();
  });

  it("comes back after a reload before it was saved, and lies sealed in the browser meanwhile", async () => {
    const { page, draft, field, hand, stored } = await writing(browser);
    const letBy = await between(page, saving, lost);
    await hand.write(field, typed);
    await draft.says("Kunde inte spara").waitFor();
    expect(await page.evaluate<string>("JSON.stringify({ ...localStorage })")).not.toContain("kryckor");
    page.on("dialog", (asked) => void asked.accept());
    await page.reload();
    await page.getByText("Det du hade skrivit har kommit tillbaka.").waitFor();
    expect(await field.inputValue()).toBe(typed);
    expect(await barriers(page)).toEqual([]);
    await letBy();
    await draft.says(/^Sparat/).waitFor(again);
    expect(await stored()).toEqual({ text: typed });
    await page.context().close();
  });

  it("is asked about where the page is closed before it is saved", async () => {
    const { page, draft, field, hand } = await writing(browser);
    await between(page, saving, lost);
    await hand.write(field, typed);
    await draft.says("Kunde inte spara").waitFor();
    const asked = page.waitForEvent("dialog");
    void page.close({ runBeforeUnload: true });
    const dialog = await asked;
    expect(dialog.type()).toBe("beforeunload");
    await dialog.dismiss();
    expect(await field.inputValue()).toBe(typed);
    await page.context().close();
  });

  it("goes on its way where one leaves for another page at once", async () => {
    const { page, drafts, draft, field, hand, stored } = await writing(browser);
    await hand.write(field, typed);
    await page.getByRole("link", { name: "Utkast" }).first().click();
    await drafts.heading.waitFor();
    await page.goBack();
    await draft.foot.waitFor();
    await eventually(async () => expect(await field.inputValue()).toBe(typed));
    await eventually(async () => expect(await stored()).toEqual({ text: typed }));
    await page.context().close();
  });
});
