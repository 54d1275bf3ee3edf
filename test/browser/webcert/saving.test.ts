import type { Browser } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { describeForm } from "../../../functions/certificate/types/form.ts";
import { findType } from "../../../functions/certificate/types/registry.ts";
import { readDraft } from "../../../functions/webcert/drafts/read-draft.contract.ts";
import { barriers, openBrowser } from "../start-page-visitor.ts";
import { aDraft, call, comeToWork, today } from "./at-work.ts";
import { answerLost, between, lost, proxyPage, refused, saving } from "./between.ts";

let browser: Browser;
beforeAll(async () => {
  browser = await openBrowser();
});
afterAll(() => browser.close());

const fk7804 = describeForm(findType("FK7804")!);
const typed = "Svullen och öm fotled. Gick på kryckor in i rummet.";
const again = { timeout: 20_000 };

/** A doctor who writes on a draft; the field is of a long text. */
async function writing() {
  const certificateId = await aDraft("FK7804", {});
  const doctor = await comeToWork(browser, { at: `drafts/${certificateId}` });
  const field = doctor.draft.form(fk7804, today).text("treatment");
  await field.waitFor();
  const stored = async () => (await call(readDraft, { certificateId })).answers["treatment"];
  return { ...doctor, certificateId, field, stored };
}

describe("What is typed", () => {
  it("is saved while it is written, and said to be", async () => {
    const { page, draft, field, hand, stored } = await writing();
    await draft.says("Sparas löpande").waitFor();
    await hand.write(field, typed);
    await draft.saved();
    expect(await stored()).toEqual({ text: typed });
    await page.context().close();
  });

  it.each([
    ["the network is gone", lost],
    ["the exchange is busy", refused(503, "store-unavailable")],
    ["a proxy answers instead", proxyPage],
    ["answers are lost", answerLost],
  ])("is kept while %s, said to be unsaved, and saved afterwards", async (_why, meet) => {
    const { page, draft, field, hand, stored } = await writing();
    const letBy = await between(page, saving, meet);
    await hand.write(field, typed);
    await draft.says("Kunde inte spara").waitFor();
    expect(await field.inputValue()).toBe(typed);
    expect(await barriers(page)).toEqual([]);
    await letBy();
    await draft.says(/^Sparat/).waitFor(again);
    expect(await field.inputValue()).toBe(typed);
    expect(await stored()).toEqual({ text: typed });
    await page.context().close();
  });

  it("is saved at once when the network comes back, however long it was gone", async () => {
    const { page, draft, field, hand, stored } = await writing();
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
    const { page, draft, field, hand } = await writing();
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
    const { page, draft, field, hand, stored } = await writing();
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
    const { page, draft, field, hand } = await writing();
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
    const { page, drafts, draft, field, hand, stored } = await writing();
    await hand.write(field, typed);
    await page.getByRole("link", { name: "Utkast" }).first().click();
    await drafts.heading.waitFor();
    await page.goBack();
    await draft.foot.waitFor();
    await expect.poll(() => field.inputValue(), again).toBe(typed);
    await expect.poll(stored, again).toEqual({ text: typed });
    await page.context().close();
  });
});
