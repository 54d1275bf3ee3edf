import type { Browser } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { exampleOf } from "../../../functions/certificate/types/example-of.ts";
import { describeForm } from "../../../functions/certificate/types/form.ts";
import type { JsonAnswers } from "../../../functions/certificate/types/json/json-answers.ts";
import { findType } from "../../../functions/certificate/types/registry.ts";
import { deleteDraft } from "../../../functions/webcert/drafts/delete-draft.contract.ts";
import { readDraft } from "../../../functions/webcert/drafts/read-draft.contract.ts";
import { saveDraft } from "../../../functions/webcert/drafts/save-draft.contract.ts";
import { signCertificate } from "../../../functions/webcert/signing/sign-certificate.contract.ts";
import { demoStaff } from "../../../lib/local/demo-directory.ts";
import { words } from "../../../web/webcert/words.ts";
import { eventually } from "../eventually.ts";
import { barriers, openBrowser } from "../start-page-visitor.ts";
import { aDraft, call, comeToWork, today } from "./at-work.ts";

let browser: Browser;
beforeAll(async () => {
  browser = await openBrowser();
});
afterAll(() => browser.close());

const fk7804 = describeForm(findType("FK7804")!);
const say = words.sv;
const question = (name: string): string =>
  fk7804.sections.flatMap(({ questions }) => questions).find((one) => one.name === name)?.text.sv ?? "";
const nurse = demoStaff.find(({ licences }) => licences.includes("SJ"))?.name ?? "";
const mine = "Gips i sex veckor.";
const theirs = "Avlastning med kryckor.";

/** A doctor writes, and a nurse saves the same draft from elsewhere. */
async function withNurse(answers: JsonAnswers = { impairments: { text: "Svullen fotled." } }) {
  const certificateId = await aDraft("FK7804", answers);
  const doctor = await comeToWork(browser, { at: `drafts/${certificateId}` });
  const form = doctor.draft.form(fk7804, today);
  await form.text("treatment").waitFor();
  const nurseSaves = (answers: JsonAnswers) =>
    call(saveDraft, { certificateId, seenRevision: 1, form: fk7804.form, answers }, "nurse");
  const stored = async () => (await call(readDraft, { certificateId })).answers;
  return { ...doctor, certificateId, form, nurseSaves, stored };
}

describe.concurrent("A draft that two write on", () => {
  it("holds what both have written in different answers, and says so", async () => {
    const { page, draft, form, hand, nurseSaves, stored } = await withNurse();
    await nurseSaves({ impairments: { text: "Svullen fotled." }, activityLimitations: { text: "Kan inte gå." } });
    await hand.write(form.text("treatment"), mine);
    await page
      .getByRole("status")
      .filter({ hasText: say.merged(question("activityLimitations"), nurse) })
      .waitFor();
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

  it("shows where the other one writes, and no longer than a minute", async () => {
    const { page, draft, form, hand, nurseSaves } = await withNurse();
    await nurseSaves({ impairments: { text: "Svullen fotled." }, activityLimitations: { text: "Kan inte gå." } });
    await hand.write(form.text("treatment"), mine);
    await draft.saved();
    const here = page.getByText(say.writesHere(nurse), { exact: true });
    await here.waitFor();
    await page
      .getByRole("status")
      .filter({ hasText: say.writesAt(nurse, question("activityLimitations")) })
      .waitFor();
    expect(await barriers(page)).toEqual([]);
    await page.clock.fastForward("01:00");
    await here.waitFor({ state: "detached" });
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
    await dialog.getByText(new RegExp(`^Sparat .*\\d\\d:\\d\\d av ${nurse} medan du skrev`)).waitFor();
    expect(await dialog.locator("mark").allInnerTexts()).toEqual(expect.arrayContaining([mine, theirs]));
    expect(await barriers(page)).toEqual([]);
    // Nothing is lost while nobody has chosen: what is stored is the nurse's.
    expect((await stored())["treatment"]).toEqual({ text: theirs });
    await dialog.getByRole("radio", { name: new RegExp(`^${say[side]}`) }).check();
    await dialog.getByRole("button", { name: say.keepChoice }).click();
    await draft.saved();
    await eventually(async () => expect((await stored())["treatment"]).toEqual({ text: chosen }));
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

  it.each([
    ["deleted", say.deletedMeanwhile, say.toDrafts],
    ["signed", say.signedMeanwhile, say.open],
  ] as const)(
    "is said to have been %s meanwhile, with what did not get in to copy, and a way on",
    // There is one clipboard.
    { concurrent: false },
    async (how, heading, way) => {
      const example = exampleOf(findType("FK7804")!, today);
      const { page, form, hand, gone, certificateId } = await withNurse(how === "signed" ? example : undefined);
      await page.context().grantPermissions(["clipboard-read", "clipboard-write"]);
      if (how === "deleted") await call(deleteDraft, { certificateId, seenRevision: 1 });
      else await call(signCertificate, { certificateId, seenRevision: 1 });
      await hand.write(form.text("treatment"), mine);
      await gone.heading(heading).waitFor();
      if (how === "signed") await page.getByRole("alert").getByText(say.oneself).waitFor();
      expect(await gone.words.innerText()).toContain(mine);
      expect(await barriers(page)).toEqual([]);
      // What did not get in is there after a reload too.
      page.on("dialog", (asked) => void asked.accept());
      await page.reload();
      await gone.words.getByText(mine).waitFor();
      await gone.copy();
      expect(await page.evaluate("navigator.clipboard.readText()")).toContain(mine);
      await gone.go(way);
      await gone.words.waitFor({ state: "detached" });
      expect(
        await page.evaluate("Object.keys(localStorage).filter((name) => name.startsWith('intyg-sealed'))"),
      ).toEqual([]);
      await page.context().close();
    },
  );
});
