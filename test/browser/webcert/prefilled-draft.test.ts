import type { Browser } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { element } from "../../../functions/certificate/national-xml/write-xml.ts";
import { describeForm } from "../../../functions/certificate/types/form.ts";
import { findType } from "../../../functions/certificate/types/registry.ts";
import { createDraft } from "../../../functions/webcert/drafts/create-draft.contract.ts";
import { words } from "../../../web/webcert/words.ts";
import { prefillOf } from "../../fixtures/prefill-xml.ts";
import { keysOnly } from "../pages/hand.ts";
import { barriers, openBrowser } from "../start-page-visitor.ts";
import { call, comeToWork, patient } from "./at-work.ts";

let browser: Browser;
beforeAll(async () => {
  browser = await openBrowser();
});
afterAll(() => browser.close());

const { form, sections } = describeForm(findType("FK7804")!);

function svar(id: string, text: string) {
  return element("svar", [element("delsvar", text, `id="${id}.1"`)], `id="${id}"`);
}

describe("A draft that the journal system fills in", () => {
  it.each([
    ["sv", 1280],
    ["en", 320],
  ] as const)("tells which answers are from there until they are changed: %s at %i", async (language, width) => {
    const say = words[language];
    const prefill = prefillOf([
      svar("19", "Gips i sex veckor."),
      svar("37", "ord ".repeat(1500)),
      svar("34", "kanske"),
    ]);
    const { certificateId } = await call(createDraft, { form, patient, answers: {}, prefill });
    const { page, hand, draft } = await comeToWork(browser, {
      at: `drafts/${certificateId}`,
      language,
      width,
      using: keysOnly,
    });
    await page.getByText(say.journalFilled(2)).waitFor();
    const marks = page.getByText(new RegExp(`^${say.fromJournal}`));
    expect(await marks.count()).toBe(2);
    await hand.press(page.getByText(say.journalLeftOut(1)));
    await page.getByText("kanske").waitFor();
    expect(await barriers(page)).toEqual([]);

    const treatment = sections.flatMap(({ questions }) => questions).find(({ name }) => name === "treatment");
    await page.getByRole("textbox", { name: treatment?.text[language] ?? "" }).fill("Avlastning med kryckor.");
    await draft.saved();
    expect(await marks.count()).toBe(1);
    await page.reload();
    await page.getByText(say.journalFilled(1)).waitFor();
    expect(await marks.count()).toBe(1);
    await page.context().close();
  });
});
