import type { Browser } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { describeForm } from "../../../functions/certificate/types/form.ts";
import type { JsonAnswers } from "../../../functions/certificate/types/json/json-answers.ts";
import { findType } from "../../../functions/certificate/types/registry.ts";
import { deleteDraft } from "../../../functions/webcert/drafts/delete-draft.contract.ts";
import { readDraft } from "../../../functions/webcert/drafts/read-draft.contract.ts";
import { saveDraft } from "../../../functions/webcert/drafts/save-draft.contract.ts";
import { words } from "../../../web/webcert/words.ts";
import { barriers, openBrowser } from "../start-page-visitor.ts";
import { aDraft, call, comeToWork, today } from "./at-work.ts";

let browser: Browser;
beforeAll(async () => {
  browser = await openBrowser();
});
afterAll(() => browser.close());

const fk7804 = describeForm(findType("FK7804")!);
const say = words.sv;
const mine = "Gips i sex veckor.";
const theirs = "Avlastning med kryckor.";

/** A doctor writes, and a nurse saves the same draft from elsewhere. */
async function withNurse() {
  const certificateId = await aDraft("FK7804", { impairments: { text: "Svullen fotled." } });
  const doctor = await comeToWork(browser, { at: `drafts/${certificateId}` });
  const form = doctor.draft.form(fk7804, today);
  await form.text("treatment").waitFor();
  const nurseSaves = (answers: JsonAnswers) =>
    call(saveDraft, { certificateId, seenRevision: 1, form: fk7804.form, answers }, "nurse");
  const stored = async () => (await call(readDraft, { certificateId })).answers;
  return { ...doctor, certificateId, form, nurseSaves, stored };
}

describe("A draft that two write on", () => {
  it("holds what both have written in different answers, and says so", async () => {
    const { page, draft, form, hand, nurseSaves, stored } = await withNurse();
    await nurseSaves({ impairments: { text: "Svullen fotled." }, activityLimitations: { text: "Kan inte gå." } });
    await hand.write(form.text("treatment"), mine);
    await page.getByRole("status").filter({ hasText: "Någon annan ändrade samtidigt" }).waitFor();
    await draft.saved();
    expect(await form.text("activityLimitations").inputValue()).toBe("Kan inte gå.");
    expect(await form.text("treatment").inputValue()).toBe(mine);
    expect(await stored()).toEqual({
      impairments: { text: "Svullen fotled." },
      activityLimitations: { text: "Kan inte gå." },
      treatment: { text: mine },
    });
    expect(await barriers(page)).toEqual([]);
    await page.context().close();
  });

  it.each([
    ["mine", mine],
    ["theirs", theirs],
  ] as const)("lets whoever saves last choose between both texts of one answer: %s", async (side, chosen) => {
    const { page, draft, form, hand, nurseSaves, stored } = await withNurse();
    await nurseSaves({ impairments: { text: "Svullen fotled." }, treatment: { text: theirs } });
    await hand.write(form.text("treatment"), mine);
    const dialog = page.getByRole("dialog", { name: say.conflictHeading });
    await dialog.getByText(mine).waitFor();
    await dialog.getByText(theirs).waitFor();
    expect(await barriers(page)).toEqual([]);
    // Nothing is lost while nobody has chosen: what is stored is the nurse's.
    expect((await stored())["treatment"]).toEqual({ text: theirs });
    await dialog.getByRole("radio", { name: new RegExp(`^${say[side]}`) }).check();
    await dialog.getByRole("button", { name: say.keepChoice }).click();
    await draft.saved();
    await expect.poll(async () => (await stored())["treatment"]).toEqual({ text: chosen });
    expect(await form.text("treatment").inputValue()).toBe(chosen);
    await page.context().close();
  });

  it("holds what one person writes in two tabs", async () => {
    const first = await withNurse();
    const second = await comeToWork(browser, { at: `drafts/${first.certificateId}` });
    const form = second.draft.form(fk7804, today);
    await first.hand.write(first.form.text("treatment"), mine);
    await first.draft.saved();
    await second.hand.write(form.text("activityLimitations"), "Kan inte gå.");
    await second.draft.saved();
    expect(await form.text("treatment").inputValue()).toBe(mine);
    expect(await first.stored()).toMatchObject({
      treatment: { text: mine },
      activityLimitations: { text: "Kan inte gå." },
    });
    await first.page.context().close();
    await second.page.context().close();
  });

  it("is said to be gone where somebody has deleted it, with a way on", async () => {
    const { page, form, hand, certificateId } = await withNurse();
    await call(deleteDraft, { certificateId, seenRevision: 1 });
    await hand.write(form.text("treatment"), mine);
    await page.getByRole("heading", { level: 1, name: say.notFoundDraft }).waitFor();
    expect(await barriers(page)).toEqual([]);
    await page.getByRole("link", { name: say.toDrafts }).click();
    await page.context().close();
  });
});
