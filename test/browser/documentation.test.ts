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
    ["/docs/", 1280, "light"],
    ["/docs/quickstart/", 320, "light"],
    ["/docs/operations/registerCertificate/?lang=en", 320, "dark"],
    ["/no-such-page", 320, "light"],
  ] as const)("is accessible: %s, %i pixels wide, %s", { timeout: 180_000 }, async (path, width, colorScheme) => {
    const { page, complaints } = await visit(browser, `${origin}${path}`, { width, colorScheme });
    expect(await barriers(page)).toEqual([]);
    expect(complaints.filter((complaint) => !complaint.includes("404"))).toEqual([]);
    await page.context().close();
  });

  it("is found by its search, by keyboard alone", async () => {
    const { page } = await visit(browser, `${origin}/docs/`);
    await page.getByRole("searchbox").fill("signera ett utkast");
    await page.locator(".found").getByRole("link", { name: "Signera ett utkast" }).first().waitFor();
    await page.keyboard.press("Enter");
    await page.waitForURL("**/docs/operations/signCertificate/");
    await page.context().close();
  });

  it("says what was sought where nothing is found, and leads on", async () => {
    const { page } = await visit(browser, `${origin}/docs/?lang=en`);
    await page.getByRole("searchbox").fill("xyzzy");
    await page.getByText("Nothing was found for xyzzy.").waitFor();
    expect(await barriers(page)).toEqual([]);
    await page.getByRole("link", { name: "glossary", exact: true }).click();
    await page.getByRole("heading", { name: "Glossary" }).waitFor();
    await page.context().close();
  });

  it("is in the language chosen on any page, else the browser's, and keeps its place when it is switched", async () => {
    const { page } = await visit(browser, `${origin}/docs/quickstart/#section-7`, { locale: "en-GB" });
    await page.getByRole("heading", { name: "Quickstart", level: 1 }).waitFor();
    await page.getByRole("link", { name: "Svenska" }).click();
    await page.getByRole("heading", { name: "Kom igång", level: 1 }).waitFor();
    expect(new URL(page.url()).hash).toBe("#section-7");
    for (const path of ["/", "/docs/", "/docs/problems/", "/outbox", "/verify/", "/no-such-page"]) {
      await page.goto(`${origin}${path}`);
      await page.locator("html[lang=sv]").waitFor({ state: "attached" });
    }
    await page.context().close();
  });

  it("is where a problem document says it is explained", async () => {
    const answer = (await (await fetch(`${origin}/local/nothing`)).json()) as { type: string };
    const { page } = await visit(browser, `${origin}${answer.type}`);
    await page.locator("section:target", { hasText: "no-such-address" }).waitFor();
    await page.context().close();
  });
});
