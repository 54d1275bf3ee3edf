import type { Browser, Locator } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { words } from "../../../web/webcert/words.ts";
import { openBrowser } from "../start-page-visitor.ts";
import { aDraft, comeToWork } from "./at-work.ts";

let browser: Browser;
beforeAll(async () => {
  browser = await openBrowser();
});
afterAll(() => browser.close());

async function edgesOf(element: Locator) {
  const box = await element.boundingBox();
  if (box === null) throw new Error("It is not on the page");
  return { left: box.x, right: box.x + box.width, top: box.y, bottom: box.y + box.height };
}

describe("Where there is little room", () => {
  it("the header has name and language in one row, and where and who in the next, of whoever works at one unit", async () => {
    const { page } = await comeToWork(browser, { as: "nurse", width: 360, at: "" });
    const header = page.getByRole("banner");
    const name = await edgesOf(header.getByText("Webcert", { exact: true }));
    const language = await edgesOf(header.getByRole("link", { name: "English" }));
    const unit = await edgesOf(header.getByText("Norrbacka vårdcentral"));
    expect(language.right).toBeGreaterThan(330);
    expect(language.top).toBeLessThan(name.bottom);
    expect(unit.top).toBeGreaterThanOrEqual(name.bottom);
    const person = await edgesOf(header.getByRole("button", { name: "Karin Lund" }));
    expect(Math.abs((unit.top + unit.bottom) / 2 - (person.top + person.bottom) / 2)).toBeLessThan(2);
    await page.context().close();
  });

  it("whose task a draft is stands whole beside it", async () => {
    const { page } = await comeToWork(browser, { at: `drafts/${await aDraft("FK7804")}` });
    await page.getByRole("button", { name: words.sv.takeTask }).click();
    const tag = page.getByText(words.sv.taken("Elin Sandberg"));
    await tag.waitFor();
    const [mark, about] = [await edgesOf(tag), await edgesOf(page.getByRole("complementary"))];
    expect(mark.right).toBeLessThanOrEqual(about.right + 1);
    await page.context().close();
  });
});
