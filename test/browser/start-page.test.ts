import type { Browser } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { startedExchange } from "../started-exchange.ts";
import { aSentCertificate, doctor } from "./certificates.ts";
import { InformationPage } from "./pages/information-page.ts";
import { StartPage } from "./pages/start-page.ts";
import { barriers, openBrowser, visit } from "./start-page-visitor.ts";
import { tabTo } from "./tab-to.ts";

let browser: Browser;
beforeAll(async () => {
  browser = await openBrowser();
});
afterAll(() => browser.close());

const { origin } = startedExchange();
const doctorsName = doctor?.name ?? "";
const patient = { timeout: 20_000 };

/** Two of the eight variants that a page has. */
const variants = [
  ["sv", 1280, "light"],
  ["en", 320, "dark"],
] as const;

describe.concurrent("The front door", () => {
  it.each(variants)(
    "leads each who comes to a page that is there: %s, %i pixels, %s",
    async (language, width, colors) => {
      const address = `${origin}/?lang=${language}`;
      const { page, complaints } = await visit(browser, address, { width, colorScheme: colors });
      const front = new InformationPage(page, language);
      await front.heading.waitFor();
      expect(await page.locator("html").getAttribute("lang")).toBe(language);
      const ways = await front.ways.evaluateAll((links) => links.map((link) => link.getAttribute("href") ?? ""));
      expect(ways).toEqual(expect.arrayContaining(["/webcert/", "/minaintyg/", "/verify/", "/docs/"]));
      for (const way of ways) expect([way, (await fetch(`${origin}${way}`)).status]).toEqual([way, 200]);
      expect(await barriers(page)).toEqual([]);
      expect(complaints).toEqual([]);
      await page.context().close();
    },
  );

  it("says nothing of the demo but below the page, where the local stage leads to its people", async () => {
    const { page } = await visit(browser, `${origin}/`);
    const front = new InformationPage(page, "sv");
    await front.foot.getByRole("link").click();
    await new StartPage(page, "sv").heading.waitFor();
    await page.goto(`${origin}/`);
    expect(await page.getByRole("main").innerText()).not.toMatch(/demo/i);
    await page.context().close();
  });

  it("says nothing of it at all where the stage says nothing, as in production", async () => {
    const { page } = await visit(browser, `${origin}/nowhere`);
    await page.route("**/stage.json", (route) => route.fulfill({ json: {} }));
    const asked = page.waitForResponse("**/stage.json");
    await page.goto(`${origin}/`);
    await asked;
    const front = new InformationPage(page, "sv");
    await front.heading.waitFor();
    expect(await front.foot.count()).toBe(0);
    await page.context().close();
  });

  it("is in Swedish at the first visit, and in the language chosen at the next", async () => {
    const { page } = await visit(browser, `${origin}/`);
    await page.getByRole("link", { name: "English" }).click();
    await new InformationPage(page, "en").heading.waitFor();
    await page.goto(`${origin}/`);
    await new InformationPage(page, "en").heading.waitFor();
    expect(await page.title()).toBe("Intygstjänster: medical certificates, all the way");
    await page.context().close();
  });
});

describe.concurrent("The page where one chooses whom to be", () => {
  it.each(variants)(
    "says who there is, what is on its way and where to look: %s, %i pixels, %s",
    async (language, width, colors) => {
      const address = `${origin}/start/?lang=${language}`;
      const { page, complaints } = await visit(browser, address, { width, colorScheme: colors });
      const start = new StartPage(page, language);
      await start.person(doctorsName).waitFor(patient);
      await start.onTheirWay.waitFor();
      const places = await start.places.evaluateAll((links) => links.map((link) => link.getAttribute("href") ?? ""));
      expect(places).toEqual(
        expect.arrayContaining([
          "/docs/",
          "/docs/quickstart/",
          "/recipients/forsakringskassan/",
          "/recipients/transportstyrelsen/",
          "/outbox",
        ]),
      );
      for (const place of places) expect([place, (await fetch(`${origin}${place}`)).status]).toEqual([place, 200]);
      expect(await page.title()).toBe(
        language === "sv" ? "Vem vill du vara? · Intygstjänster" : "Who do you want to be? · Intygstjänster",
      );
      expect(await barriers(page)).toEqual([]);
      expect(complaints).toEqual([]);
      await page.context().close();
    },
  );

  it("signs the doctor in with one click, in Webcert, and keeps the code out of the address", async () => {
    const { page, complaints } = await visit(browser, `${origin}/start/`);
    await new StartPage(page, "sv").person(doctorsName).click(patient);
    await page.getByRole("button", { name: `Inloggad: ${doctorsName}` }).waitFor(patient);
    expect(new URL(page.url()).pathname).toMatch(/^\/webcert\//);
    expect(new URL(page.url()).search).toBe("");
    expect(complaints).toEqual([]);
    await page.context().close();
  });

  it("lets a citizen of 15 sign in, and says at once and kindly that Mina intyg is not for them yet", async () => {
    const { page } = await visit(browser, `${origin}/start/`);
    await new StartPage(page, "sv").person("15 år").click(patient);
    await page.getByRole("heading", { level: 1, name: "Mina intyg öppnar när du fyller 16" }).waitFor(patient);
    expect(await barriers(page)).toEqual([]);
    await page.context().close();
  });

  it.each([
    ["19121212-1212", "/minaintyg/"],
    ["Disa Demosson", "/drift/"],
  ])("leads %s to %s, signed in", async (who, application) => {
    const { page } = await visit(browser, `${origin}/start/`);
    await new StartPage(page, "sv").person(who).click(patient);
    await page.getByRole("button", { name: /^Inloggad/ }).waitFor(patient);
    expect(new URL(page.url()).pathname.startsWith(application)).toBe(true);
    await page.context().close();
  });

  it("shows a certificate on its way to Försäkringskassan, without being touched, and nothing of whose it is", async () => {
    const { page } = await visit(browser, `${origin}/start/`);
    const start = new StartPage(page, "sv");
    await start.onTheirWay.waitFor();
    const way = start.way(await aSentCertificate());
    await way.getByText("Framme hos Försäkringskassan").waitFor(patient);
    expect(await way.getByRole("list").getByRole("listitem").allTextContents()).toEqual([
      expect.stringMatching(/^Signerat \d\d:\d\d:\d\d$/),
      expect.stringMatching(/^Skickat \d\d:\d\d:\d\d$/),
      expect.stringMatching(/^Framme hos Försäkringskassan \d\d:\d\d:\d\d$/),
    ]);
    expect(await barriers(page)).toEqual([]);
    expect(await start.onTheirWay.innerText()).not.toMatch(/19121212|121212-1212/);
    await page.context().close();
  });

  it("is used by keyboard alone: past the header, and signing in", async () => {
    const { page } = await visit(browser, `${origin}/start/`);
    await new StartPage(page, "sv").person(doctorsName).waitFor(patient);
    await page.keyboard.press("Tab");
    expect(await page.evaluate("document.activeElement?.getAttribute('href')")).toBe("#content");
    await page.keyboard.press("Enter");
    await tabTo(page, doctorsName);
    await page.keyboard.press("Enter");
    await page.getByRole("button", { name: `Inloggad: ${doctorsName}` }).waitFor(patient);
    await page.context().close();
  });

  it("says so where the sign-in service does not answer", async () => {
    const { page } = await visit(browser, `${origin}/start/`);
    await page.route("**/auth/browser/session", (route) => route.abort());
    await new StartPage(page, "sv").person(doctorsName).click(patient);
    await page.getByRole("alert").getByText("Inloggningstjänsten svarar inte").waitFor();
    expect(await barriers(page)).toEqual([]);
    await page.context().close();
  });

  it("stops moving when it is paused", async () => {
    const { page } = await visit(browser, `${origin}/start/`);
    const start = new StartPage(page, "sv");
    await start.onTheirWay.getByText(/^Uppdaterat \d\d:/).waitFor(patient);
    await start.pause.click();
    const seen = start.onTheirWay.getByText(/^Pausat/);
    const before = await seen.textContent();
    await page.waitForTimeout(3000);
    expect(await seen.textContent()).toBe(before);
    await start.resume.click();
    await start.onTheirWay.getByText(/^Uppdaterat \d\d:/).waitFor(patient);
    await page.context().close();
  });
});

describe.concurrent("A sign-in that this browser has not begun", () => {
  it("signs nobody in, and is said to", async () => {
    const { page } = await visit(browser, `${origin}/auth/browser/returned?code=stolen&state=foreign`);
    await page.getByRole("heading", { level: 1, name: "Inloggningen har gått ut" }).waitFor();
    await page.goto(`${origin}/webcert/`);
    await page.getByRole("button", { name: "Logga in", exact: true }).waitFor();
    await page.context().close();
  });
});

describe.concurrent("The pages that a server of the local stage renders", () => {
  it.each([
    ["/outbox", "Utgående e-post", "Sent e-mail"],
    ["/nowhere", "Sidan finns inte", "There is no such page"],
  ])("are accessible, and lead on: %s", async (path, swedish, english) => {
    for (const [language, width, colorScheme] of variants) {
      const { page } = await visit(browser, `${origin}${path}?lang=${language}`, { width, colorScheme });
      await page.getByRole("heading", { level: 1, name: language === "sv" ? swedish : english }).waitFor();
      expect(await barriers(page)).toEqual([]);
      await page.getByRole("main").getByRole("link").first().click();
      await page.waitForURL(/\/(?:start\/)?$/);
      await page.context().close();
    }
  });
});
