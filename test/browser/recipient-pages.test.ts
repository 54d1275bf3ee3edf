import type { Browser } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { findType } from "../../functions/certificate/types/registry.ts";
import { describeForm } from "../../functions/certificate/types/form.ts";
import { wordsIn } from "../../lib/local/simulators/recipient/page-words.ts";
import { startedExchange } from "../started-exchange.ts";
import { aSentCertificate } from "./certificates.ts";
import { RecipientPages } from "./pages/recipient-pages.ts";
import { barriers, openBrowser, visit } from "./start-page-visitor.ts";

const { origin } = startedExchange();
const patient = { timeout: 30_000 };

let browser: Browser;
let certificateId: string;
beforeAll(async () => {
  [browser, certificateId] = await Promise.all([openBrowser(), aSentCertificate()]);
});
afterAll(() => browser.close());

/** Where the certificate stands once it has arrived. */
async function arrivalOf(id: string): Promise<string> {
  const address = `${origin}/recipients/forsakringskassan/?certificate=${id}`;
  await expect.poll(async () => (await fetch(address)).status, patient).toBe(200);
  return address;
}

describe.each([
  { language: "sv", width: 1280, colorScheme: "light" },
  { language: "en", width: 320, colorScheme: "dark" },
] as const)("A recipient's pages in $language, $width pixels wide, $colorScheme", ({ language, ...window }) => {
  it("let a case officer read a certificate, ask for a complement of an answer, and go back", async () => {
    const { page, complaints } = await visit(browser, `${await arrivalOf(certificateId)}&lang=${language}`, window);
    const pages = new RecipientPages(page, language);
    expect(await barriers(page)).toEqual([]);

    const question = questionText("17", language);
    await pages.complement(question).click();
    expect(await pages.chosenAnswer.locator("option:checked").textContent()).toBe(question);
    await pages.ask("Hur länge?", "Vi behöver veta mer.");
    const said = pages.conversation.getByRole("listitem").filter({ hasText: question });
    await said.first().waitFor(patient);
    expect(await pages.conversation.textContent()).toContain(wordsIn(language).accepted);
    expect(await barriers(page)).toEqual([]);

    await pages.back.click();
    await pages.newest.waitFor(patient);
    expect(await pages.received.textContent()).toContain(wordsIn(language).waitsForCare);
    expect(await barriers(page)).toEqual([]);
    expect(complaints).toEqual([]);
  });
});

/** A question of the form, by its national id, as the form says it. */
function questionText(nationalId: string, language: "sv" | "en"): string {
  const type = findType("FK7804");
  if (type === undefined) throw new Error("There is no such type");
  const questions = describeForm(type).sections.flatMap((section) => section.questions);
  const found = questions.find((one) => one.nationalId === nationalId);
  if (found === undefined) throw new Error(`The form has no question ${nationalId}`);
  return found.text[language];
}
