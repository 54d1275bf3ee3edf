import type { Browser } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { describeForm } from "../../../functions/certificate/types/form.ts";
import { certificateTypes, findType } from "../../../functions/certificate/types/registry.ts";
import { formWords } from "../../../web/kit/form/form-words.ts";
import { words } from "../../../web/webcert/words.ts";
import { barriers, openBrowser } from "../start-page-visitor.ts";
import { aDraft, comeToWork } from "./at-work.ts";

let browser: Browser;
beforeAll(async () => {
  browser = await openBrowser();
});
afterAll(() => browser.close());

describe("A field", () => {
  it.each([
    { height: 900, width: 1280 },
    { height: 640, width: 320 },
  ])("that a button opens low in the window stands clear of the foot, with its hits: %o", async (window) => {
    const { page, draft } = await comeToWork(browser, { ...window, at: `drafts/${await aDraft("FK7804", {})}` });
    const open = page.getByRole("button", { name: formWords.sv.addIcf }).first();
    await open.waitFor();
    const foot = async () => (await draft.foot.boundingBox())?.y ?? 0;
    const low = async (): Promise<number> => (await open.boundingBox())?.y ?? 0;
    await page.evaluate(`scrollBy(0, ${String((await low()) - (await foot()) + 30)})`);
    await open.click();
    const field = page.getByRole("combobox", { name: formWords.sv.searchIcf }).first();
    const lowest = async (target: typeof field): Promise<number> => {
      const box = await target.boundingBox();
      return (box?.y ?? Infinity) + (box?.height ?? 0);
    };
    await expect.poll(() => lowest(field)).toBeLessThanOrEqual(await foot());
    await page.keyboard.type("sömn");
    const hits = page.getByRole("listbox");
    await hits.getByRole("option").first().waitFor();
    await expect.poll(() => lowest(hits)).toBeLessThanOrEqual(await foot());
    await page.context().close();
  });

  it("with a number that cannot be says so as soon as it is left", async () => {
    const { page, draft, hand } = await comeToWork(browser, { at: `drafts/${await aDraft("TS8071")}` });
    const acuity = page.locator('[id="answers.visualAcuity.rightUncorrected"]');
    await hand.write(acuity, "25");
    await hand.key("Tab");
    await draft.saved();
    await page.getByText("Talet ska vara mellan 0 och 2.").first().waitFor();
    expect(await acuity.getAttribute("aria-invalid")).toBe("true");
    expect(await barriers(page)).toEqual([]);
    await page.context().close();
  });

  it("of a personnummer of ten digits is filled in with its century, and goes on once that was seen", async () => {
    const { page, newCertificate, draft } = await comeToWork(browser, { at: "new" });
    const fk7804 = describeForm(findType("FK7804")!);
    await newCertificate.begin("121212+1212", fk7804);
    await page.getByRole("status").filter({ hasText: "19121212-1212, 113 år" }).waitFor();
    expect(await draft.foot.count()).toBe(0);
    expect(await barriers(page)).toEqual([]);
    await page.getByRole("button", { name: words.sv.begin, exact: true }).click();
    await draft.foot.waitFor();
    await page.getByRole("region", { name: words.sv.patientLine }).getByText("19121212-1212").waitFor();
    await page.context().close();
  });
});

describe.each(["sv", "en"] as const)("Of each form that can be chosen, in %s,", (language) => {
  it("it is said when to choose it, also to who cannot see it beside the name", async () => {
    const { page, newCertificate } = await comeToWork(browser, { at: "new", width: 320, height: 640, language });
    await newCertificate.heading.waitFor();
    for (const form of certificateTypes.filter(({ use }) => use === "write").map(describeForm)) {
      const when = form.usedWhen?.[language] ?? "";
      await page.getByText(when, { exact: true }).waitFor();
      const described = await newCertificate.choice(form).getAttribute("aria-describedby");
      expect(await page.locator(`[id="${described ?? ""}"]`).textContent()).toContain(when);
    }
    expect(await barriers(page)).toEqual([]);
    await page.context().close();
  });
});
