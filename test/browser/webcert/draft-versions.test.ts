import type { Browser } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { describeForm } from "../../../functions/certificate/types/form.ts";
import { findType } from "../../../functions/certificate/types/registry.ts";
import { readDraft } from "../../../functions/webcert/drafts/read-draft.contract.ts";
import { saveDraft } from "../../../functions/webcert/drafts/save-draft.contract.ts";
import { demoStaff } from "../../../lib/local/demo-directory.ts";
import { words } from "../../../web/webcert/words.ts";
import { eventually } from "../eventually.ts";
import { keysOnly } from "../pages/hand.ts";
import { barriers, openBrowser } from "../start-page-visitor.ts";
import { aDraft, call, comeToWork, today } from "./at-work.ts";

let browser: Browser;
beforeAll(async () => {
  browser = await openBrowser();
});
afterAll(() => browser.close());

const fk7804 = describeForm(findType("FK7804")!);
const nurse = demoStaff.find(({ licences }) => licences.includes("SJ"))?.name ?? "";
const doctors = "Gips i sex veckor.";
const nurses = "Avlastning med kryckor.";

/** A draft that a doctor has begun, and in which a nurse has written another treatment. */
async function rewritten(): Promise<string> {
  const certificateId = await aDraft("FK7804", { treatment: { text: doctors } });
  const answers = { treatment: { text: nurses }, activityLimitations: { text: "Kan inte gå." } };
  await call(saveDraft, { certificateId, seenRevision: 1, form: fk7804.form, answers }, "nurse");
  return certificateId;
}

const stored = async (certificateId: string) => (await call(readDraft, { certificateId })).answers;

describe("The versions of a draft", () => {
  it.each([
    ["sv", 1280],
    ["en", 320],
  ] as const)("tell who changed what, and bring back what stood, by keyboard: %s at %i", async (language, width) => {
    const certificateId = await rewritten();
    const { page, draft, hand } = await comeToWork(browser, {
      at: `drafts/${certificateId}`,
      language,
      width,
      using: keysOnly,
    });
    const say = words[language];
    const form = draft.form(fk7804, today);
    const question = (name: string) =>
      fk7804.sections.flatMap(({ questions }) => questions).find((one) => one.name === name)?.text[language] ?? "";
    const opening = page.getByRole("button", { name: say.versions, exact: true });
    await hand.press(opening);
    const dialog = page.getByRole("dialog", { name: say.versionsHeading });
    const lines = dialog.getByRole("listitem").filter({ has: page.getByRole("time") });
    await lines.nth(1).waitFor();
    expect(await lines.nth(0).innerText()).toContain(nurse);
    expect(await lines.nth(1).innerText()).toContain(say.byYou);
    await hand.press(lines.nth(0).getByRole("button", { name: say.showVersion }));
    const change = dialog.getByRole("region", { name: question("treatment") });
    await change.getByText(say.before, { exact: true }).waitFor();
    expect(await change.locator("mark").allInnerTexts()).toEqual(expect.arrayContaining([doctors, nurses]));
    // The newest is how the draft stands: there is nothing to bring back.
    await dialog.getByText(say.standsSo).waitFor();
    expect(await barriers(page)).toEqual([]);
    await hand.press(lines.nth(1).getByRole("button", { name: say.showVersion }));
    await hand.press(lines.nth(1).getByRole("button", { name: say.restoreVersion }));
    await dialog.waitFor({ state: "detached" });
    const told = page.getByRole("status").filter({ hasText: language === "sv" ? "Utkastet står" : "The draft is as" });
    expect(await told.innerText()).toContain(question("treatment"));
    expect(await told.innerText()).toContain(question("activityLimitations"));
    expect(await page.evaluate("document.activeElement.textContent")).toBe(say.versions);
    await draft.saved();
    await eventually(async () => expect(await stored(certificateId)).toEqual({ treatment: { text: doctors } }));
    expect(await form.text("treatment").inputValue()).toBe(doctors);
    expect(await barriers(page)).toEqual([]);
    // What stood until then can be brought back in turn.
    await hand.press(opening);
    await lines.nth(2).waitFor();
    await hand.press(lines.nth(1).getByRole("button", { name: say.showVersion }));
    await hand.press(lines.nth(1).getByRole("button", { name: say.restoreVersion }));
    await eventually(async () => expect(await stored(certificateId)).toMatchObject({ treatment: { text: nurses } }));
    await page.context().close();
  });
});
