import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { demoPeople } from "../../lib/local/demo-people.ts";
import { startedExchange } from "../started-exchange.ts";
import { barriers, openBrowser, visit } from "./start-page-visitor.ts";

let browser: Browser;
beforeAll(async () => {
  browser = await openBrowser();
});
afterAll(() => browser.close());

const { origin } = startedExchange();
const doctor = demoPeople(new Date().toISOString().slice(0, 10)).find(({ key }) => key === "doctor");
const doctorsName = doctor?.name ?? "";

const person = (page: Page, words: string) => page.locator("button", { hasText: words });
const patient = { timeout: 20_000 };

/** Presses Tab until a link or button with this text has the focus. */
async function tabTo(page: Page, text: string, key: "Tab" | "Shift+Tab" = "Tab"): Promise<void> {
  for (let presses = 0; presses < 60; presses += 1) {
    await page.keyboard.press(key);
    const reached = page.locator("a:focus, button:focus", { hasText: text });
    if ((await reached.count()) > 0) return;
  }
  throw new Error(`Nothing with the text ${text} was reached by ${key}`);
}

describe("The start page", () => {
  it.each([
    ["sv", "Vem vill du vara?", "På väg just nu"],
    ["en", "Who do you want to be?", "On their way right now"],
  ])("says in %s who one can be, what is on its way and where to look", async (language, who, onTheirWay) => {
    const { page, complaints } = await visit(browser, `${origin}/?lang=${language}`);
    await page.getByRole("heading", { name: who }).waitFor();
    await page.getByRole("heading", { name: onTheirWay }).waitFor();
    await person(page, doctorsName).waitFor();
    expect(await page.locator("html").getAttribute("lang")).toBe(language);
    for (const address of [
      "/docs/",
      "/docs/quickstart/",
      "/recipients/forsakringskassan/",
      "/recipients/transportstyrelsen/",
      "/outbox",
    ]) {
      expect(await page.locator(`a[href="${address}"]`).count()).toBe(1);
      expect((await fetch(`${origin}${address}`)).status).toBe(200);
    }
    expect(complaints).toEqual([]);
    await page.context().close();
  });

  it.each([
    ["sv", 1280, "light"],
    ["en", 1280, "dark"],
    ["sv", 320, "dark"],
    ["en", 320, "light"],
  ] as const)("is accessible in %s, %i pixels wide, %s", async (language, width, colorScheme) => {
    const { page } = await visit(browser, `${origin}/?lang=${language}`, { width, colorScheme });
    await person(page, doctorsName).waitFor();
    expect(await barriers(page)).toEqual([]);
    await page.context().close();
  });

  it("is in Swedish at the first visit, and in the language chosen at the next", async () => {
    const { page } = await visit(browser, `${origin}/`);
    await page.getByRole("link", { name: "English" }).click();
    await page.getByRole("heading", { name: "Who do you want to be?" }).waitFor();
    await page.goto(`${origin}/`);
    await page.getByRole("heading", { name: "Who do you want to be?" }).waitFor();
    expect(await page.title()).toBe("Intygstjänster: start page");
    await page.context().close();
  });

  it("signs the doctor in with one click, and keeps the code out of the address", async () => {
    const { page, complaints } = await visit(browser, `${origin}/`);
    await person(page, doctorsName).click();
    const heading = page.getByRole("heading", { name: `Du är ${doctorsName}` });
    await heading.waitFor(patient);
    expect(await page.evaluate("document.activeElement?.id")).toBe("you");
    expect(page.url()).toBe(`${origin}/`);
    expect(await page.getByText("Signera intyg", { exact: true }).count()).toBe(1);
    expect(await barriers(page)).toEqual([]);
    expect(complaints).toEqual([]);
    await page.context().close();
  });

  it("shows a certificate on its way from the doctor to Försäkringskassan, without being touched", async () => {
    const watcher = await visit(browser, `${origin}/`);
    const { page } = await visit(browser, `${origin}/`);
    await person(page, doctorsName).click();
    await page.getByRole("button", { name: "Skriv, signera och skicka" }).click(patient);
    const written = page.getByText("Intyget är signerat och skickat:");
    await written.waitFor(patient);
    const id = await written.locator("code").textContent();
    const way = watcher.page.locator("li", { has: watcher.page.locator(`code[title="${id ?? ""}"]`) });
    await way.getByText("Framme hos Försäkringskassan").waitFor(patient);
    expect(await way.locator("ol li").allTextContents()).toEqual([
      expect.stringMatching(/^Signerat \d\d:\d\d:\d\d$/),
      expect.stringMatching(/^Skickat \d\d:\d\d:\d\d$/),
      expect.stringMatching(/^Framme hos Försäkringskassan \d\d:\d\d:\d\d$/),
    ]);

    await page.getByRole("button", { name: "Visa enhetens intyg" }).click();
    await page
      .getByRole("region", { name: "Prova ett anrop" })
      .locator(`code[title="${id ?? ""}"]`)
      .waitFor(patient);
    expect([await barriers(page), await barriers(watcher.page)]).toEqual([[], []]);
    // Whose certificate it is stands nowhere on the page that anybody may see.
    const shown = await watcher.page.locator("section[aria-labelledby=live]").innerText();
    expect(shown).not.toMatch(/19121212|121212-1212/);
    await page.context().close();
    await watcher.page.context().close();
  });

  it("lets a citizen of 15 sign in, and says that Mina intyg is not for them yet", async () => {
    const { page } = await visit(browser, `${origin}/`);
    await person(page, "15 år").click();
    await page.getByRole("button", { name: "Visa mina intyg" }).click(patient);
    const message = page.getByRole("alert");
    await message.getByText("Mina intyg är till för dig som har fyllt 16 år").waitFor(patient);
    expect(await barriers(page)).toEqual([]);
    await message.getByRole("link").click();
    await page.locator("#too-young:target").waitFor();
    await page.context().close();
  });

  it("is used by keyboard alone: past the header, signing in, making a call, signing out", async () => {
    const { page } = await visit(browser, `${origin}/`);
    await person(page, doctorsName).waitFor();
    await page.keyboard.press("Tab");
    expect(await page.evaluate("document.activeElement?.getAttribute('href')")).toBe("#content");
    await page.keyboard.press("Enter");
    await tabTo(page, doctorsName);
    await page.keyboard.press("Enter");
    await page.getByRole("heading", { name: `Du är ${doctorsName}` }).waitFor(patient);
    await tabTo(page, "Visa enhetens utkast");
    await page.keyboard.press("Enter");
    await page.getByText("GET /api/drafts").waitFor(patient);
    await tabTo(page, "Logga ut", "Shift+Tab");
    await page.keyboard.press("Enter");
    await page.getByText("Du är utloggad.").waitFor();
    expect(await page.evaluate("document.activeElement?.id")).toBe("who");
    expect(await page.evaluate("sessionStorage.length")).toBe(0);
    await page.context().close();
  });

  it("stops moving when it is paused", async () => {
    const { page } = await visit(browser, `${origin}/`);
    await page.getByRole("button", { name: "Pausa uppdateringen" }).click();
    const seen = page.locator(".start-live-control span");
    await page.getByText(/^Pausat/).waitFor();
    const before = await seen.textContent();
    await page.waitForTimeout(3000);
    expect(await seen.textContent()).toBe(before);
    await page.getByRole("button", { name: "Fortsätt uppdatera" }).click();
    await page.getByText(/^Uppdaterat \d\d:/).waitFor(patient);
    await page.context().close();
  });

  it("says so where the sign-in belongs to no tab of ours", async () => {
    const { page } = await visit(browser, `${origin}/?code=stolen&state=foreign`);
    await page.getByRole("alert").getByText("Inloggningen hörde inte till den här fliken").waitFor();
    expect(page.url()).toBe(`${origin}/`);
    await page.context().close();
  });
});
