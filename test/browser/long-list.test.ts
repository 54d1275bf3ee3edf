import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { startedExchange } from "../started-exchange.ts";
import { eventually } from "./eventually.ts";
import { openBrowser, visit } from "./start-page-visitor.ts";

let browser: Browser;
beforeAll(async () => {
  browser = await openBrowser();
});
afterAll(() => browser.close());

/** As many as the gallery's long list has. */
const count = 2000;
const fewDrawn = 300;

/** The long list of the gallery, which needs no exchange. */
async function comeToLongList(width = 1280) {
  const { page, complaints } = await visit(browser, `${startedExchange().origin}/kit/?part=long-list`, { width });
  const row = (number: number) => page.locator(`[data-row="${String(number - 1)}"]`);
  await row(1).waitFor();
  return { page, complaints, row };
}

const drawn = (page: Page): Promise<number> => page.locator("[data-row]").count();
const inView = (page: Page): Promise<boolean> =>
  page.evaluate<boolean>(`(() => {
    const points = [0.2, 0.5, 0.8].map((part) => document.elementFromPoint(innerWidth / 2, innerHeight * part));
    return points.every((one) => one?.closest("tbody:not(:empty)") !== null);
  })()`);

describe.concurrent("A list of very many rows", () => {
  it.each([1280, 320])("draws those near view wherever one scrolls, %i pixels wide", async (width) => {
    const { page, complaints } = await comeToLongList(width);
    const height = (): Promise<number> => page.evaluate<number>("document.documentElement.scrollHeight");
    const before = await height();
    for (const part of [0.3, 0.9, 0.5, 0.1]) {
      await page.evaluate(`scrollTo(0, document.documentElement.scrollHeight * ${String(part)})`);
      await eventually(async () => expect(await inView(page)).toBe(true));
      expect(await drawn(page)).toBeLessThan(fewDrawn);
    }
    // The bar beside the page tells where in the list one is.
    const change = Math.abs((await height()) - before) / before;
    expect(change).toBeLessThan(0.1);
    expect(complaints).toEqual([]);
    await page.context().close();
  });

  it("tells how many rows there are, and which each is, to whoever does not see it", async () => {
    const { page, row } = await comeToLongList();
    expect(await page.getByRole("table").getAttribute("aria-rowcount")).toBe(String(count + 1));
    await page.evaluate("scrollTo(0, document.documentElement.scrollHeight / 2)");
    await eventually(async () => expect(await inView(page)).toBe(true));
    const rows = await page
      .locator("tr[aria-rowindex]")
      .evaluateAll((all) =>
        all.map((one) => [one.getAttribute("aria-rowindex"), one.querySelector("td")?.textContent] as const),
      );
    expect(rows.map(([index]) => index)).toEqual(rows.map(([, number]) => String(Number(number) + 1)));
    expect(await row(count).count()).toBe(1);
    await page.context().close();
  });

  it("is gone through by keys from end to end of what is seen, and keeps the focus wherever one scrolls", async () => {
    const { page, row } = await comeToLongList();
    const focused = (): Promise<string> => page.evaluate<string>("document.activeElement?.dataset.row");
    await row(1).focus();
    for (let at = 1; at < 100; at += 1) await page.keyboard.press("ArrowDown");
    expect(await focused()).toBe("99");
    await page.evaluate("scrollTo(0, document.documentElement.scrollHeight)");
    await eventually(async () => expect(await inView(page)).toBe(true));
    expect(await focused()).toBe("99");
    for (let at = 100; at > 55; at -= 1) await page.keyboard.press("ArrowUp");
    expect(await focused()).toBe("54");
    await row(count).focus();
    for (let at = count; at > count - 50; at -= 1) await page.keyboard.press("Shift+Tab");
    expect(await focused()).toBe(String(count - 50 - 1));
    await page.context().close();
  });

  it("is whole on paper", async () => {
    const { page } = await comeToLongList();
    expect(await drawn(page)).toBeLessThan(fewDrawn);
    // The list hears it once it has settled.
    await eventually(async () => {
      await page.evaluate("dispatchEvent(new Event('beforeprint'))");
      expect(await drawn(page)).toBe(count);
    });
    await page.evaluate("dispatchEvent(new Event('afterprint'))");
    await eventually(async () => expect(await drawn(page)).toBeLessThan(fewDrawn));
    await page.context().close();
  });
});
