import type { Browser } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { startedExchange } from "../started-exchange.ts";
import { barriers, openBrowser, visit } from "./start-page-visitor.ts";

let browser: Browser;
beforeAll(async () => {
  browser = await openBrowser();
});
afterAll(() => browser.close());

const { origin } = startedExchange();

describe("The documentation at the edge", () => {
  it.each([
    ["/docs/", 1280, "light"],
    ["/docs/sv/", 320, "light"],
    ["/docs/quickstart/", 320, "light"],
    ["/docs/sv/quickstart/", 1280, "dark"],
    ["/docs/operations/createDraft/", 320, "dark"],
    ["/docs/sv/operations/registerCertificate/", 1280, "light"],
    ["/docs/schemas/", 1280, "dark"],
    ["/docs/problems/", 1280, "dark"],
    ["/docs/problems/", 320, "light"],
    ["/no-such-page", 320, "light"],
  ] as const)("is accessible: %s, %i pixels wide, %s", { timeout: 180_000 }, async (path, width, colorScheme) => {
    const { page, complaints } = await visit(browser, `${origin}${path}`, { width, colorScheme });
    expect(await barriers(page)).toEqual([]);
    expect(complaints.filter((complaint) => !complaint.includes("404"))).toEqual([]);
    await page.context().close();
  });

  it("is found by its search, by keyboard alone", async () => {
    const { page } = await visit(browser, `${origin}/docs/`);
    await page.getByRole("searchbox").fill("sign a draft");
    await page.getByRole("link", { name: "Sign a draft" }).first().waitFor();
    await page.keyboard.press("Enter");
    await page.waitForURL("**/docs/operations/signCertificate/");
    await page.context().close();
  });

  it("is where a problem document says it is explained", async () => {
    const answer = (await (await fetch(`${origin}/local/nothing`)).json()) as { type: string };
    const { page } = await visit(browser, `${origin}${answer.type}`);
    await page.locator("section:target", { hasText: "no-such-address" }).waitFor();
    await page.context().close();
  });
});
