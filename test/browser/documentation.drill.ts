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

describe.concurrent("The documentation at the edge", () => {
  it.each([
    ["/docs/?lang=en", 320, "light"],
    ["/docs/quickstart/?lang=en", 1280, "dark"],
    ["/docs/operations/createDraft/", 320, "dark"],
    ["/docs/schemas/", 1280, "dark"],
    ["/docs/glossary/", 320, "dark"],
    ["/docs/problems/", 1280, "dark"],
    ["/docs/problems/", 320, "light"],
  ] as const)("is accessible: %s, %i pixels wide, %s", { timeout: 180_000 }, async (path, width, colorScheme) => {
    const { page, complaints } = await visit(browser, `${origin}${path}`, { width, colorScheme });
    expect(await barriers(page)).toEqual([]);
    expect(complaints.filter((complaint) => !complaint.includes("404"))).toEqual([]);
    await page.context().close();
  });
});
