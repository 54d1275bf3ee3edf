import type { Browser } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { listSystems } from "../../functions/intygstjanst/systems/list-systems.contract.ts";
import { readSystem } from "../../functions/intygstjanst/systems/read-system.contract.ts";
import { sendAs } from "../../lib/local/send-as.ts";
import { callApi } from "../../web/kit/call-api.ts";
import { systemFields } from "../../web/drift/systems/system-fields.ts";
import { systemWords } from "../../web/drift/systems/system-words.ts";
import { startedExchange, tokenFor } from "../started-exchange.ts";
import { labelOf } from "./certificates.ts";
import { eventually } from "./eventually.ts";
import { DriftPages } from "./pages/drift-pages.ts";
import { SystemPages } from "./pages/system-pages.ts";
import { visitSignedIn } from "./signed-in-visitor.ts";
import { barriers, openBrowser } from "./start-page-visitor.ts";
import type { Visit } from "./start-page-visitor.ts";

const { origin } = startedExchange();
const patient = { timeout: 30_000 };
type Language = "sv" | "en";

let browser: Browser;
beforeAll(async () => {
  browser = await openBrowser();
});
afterAll(() => browser.close());

async function known(clientId: string) {
  const send = async (path: string, request: RequestInit) => sendAs(origin, await tokenFor("operator"))(path, request);
  return callApi(readSystem, { clientId }, { language: "sv" }, send);
}

async function come(language: Language, { at, ...window }: Visit & { readonly at: string }) {
  const { page, complaints } = await visitSignedIn(browser, `${origin}/drift/${at}?lang=${language}`, {
    ...window,
    as: "operator",
    signIn: (page) => new DriftPages(page, language).signInAs(labelOf("operator", language)),
  });
  return { page, pages: new SystemPages(page, language), complaints };
}

describe.each([
  { language: "sv", width: 1280, colorScheme: "light" },
  { language: "en", width: 320, colorScheme: "dark" },
] as const)("The systems' pages in $language, $width pixels wide, $colorScheme", ({ language, ...window }) => {
  const say = systemWords[language];
  const labelled = (name: string): string => systemFields.find((field) => field.name === name)?.label[language] ?? name;

  it("lead by keyboard from the list to a system, and on to a unit that it acts for", async () => {
    const { page, pages, complaints } = await come(language, { ...window, at: "systems" });
    await pages.row("journal-system").waitFor(patient);
    expect(await pages.row("journal-system").textContent()).toContain(say.units(2));
    expect(await barriers(page)).toEqual([]);
    await pages.link("journal-system").focus();
    await page.keyboard.press("Enter");
    await pages.standing("connected").waitFor(patient);
    expect(await barriers(page)).toEqual([]);
    await page.getByRole("link", { name: "TSTNMT2321000156-1003" }).focus();
    await page.keyboard.press("Enter");
    await pages.heading("Norrbacka vårdcentral").waitFor(patient);
    expect(complaints).toEqual([]);
  });

  it("name those whose record cannot be read", async () => {
    const { page, pages } = await come(language, { ...window, at: "" });
    await page.route("**/api/systems", (route) =>
      route.fulfill({ json: { ...listSystems.examples.output, damaged: ["broken-system"] } }),
    );
    await page.goto(`${origin}/drift/systems`);
    await pages.damaged.getByText("broken-system").waitFor(patient);
    expect(await barriers(page)).toEqual([]);
  });

  it("connect a system, change for whom it acts, and stop it", async () => {
    const clientId = `pages-system-${language}`;
    const { page, pages } = await come(language, { ...window, at: "systems" });
    await pages.way("newSystem").click();
    await pages.heading(say.newSystem).waitFor(patient);
    await pages.field(labelled("name")).fill("Journalsystemet i Alby");
    await pages.save.click();
    await eventually(async () => {
      expect(await page.locator("[aria-invalid=true]").count()).toBe(4);
    });
    expect(await barriers(page)).toEqual([]);

    await page.keyboard.type(clientId);
    await pages.field(labelled("hsaId")).fill("TSTNMT2321000156-DIRJS");
    await pages.field(labelled("contact")).fill("it@alby.example");
    await pages.field(labelled("intyg:register")).check();
    await pages.save.click();
    await pages.saved.waitFor(patient);
    expect(await known(clientId)).toMatchObject({ value: { scopes: ["intyg:register"], units: [], revision: 1 } });

    await pages.way("change").click();
    await pages.field(labelled("units")).fill("TSTNMT2321000156-1003\nTSTNMT2321000156-1004");
    await pages.save.click();
    await pages.saved.waitFor(patient);
    expect(await known(clientId)).toMatchObject({
      value: { units: ["TSTNMT2321000156-1003", "TSTNMT2321000156-1004"], unsigned: "refused", revision: 2 },
    });

    await pages.stop();
    await pages.standing("stopped").waitFor(patient);
    expect(await known(clientId)).toMatchObject({ value: { state: "stopped" } });
    expect(await barriers(page)).toEqual([]);
  });

  it("say what is not connected", async () => {
    const { page, pages } = await come(language, { ...window, at: "systems/nobody" });
    await pages.heading(say.notThere).waitFor(patient);
    expect(await barriers(page)).toEqual([]);
  });
});
