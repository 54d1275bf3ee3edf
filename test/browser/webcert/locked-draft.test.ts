import type { Browser } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { readDraft } from "../../../functions/webcert/drafts/read-draft.contract.ts";
import { words } from "../../../web/webcert/words.ts";
import { begunBefore } from "../../fixtures/running-exchange/exchange-under-test.ts";
import { keysOnly } from "../pages/hand.ts";
import { RevokeDialog } from "../pages/revoke-dialog.ts";
import { barriers, openBrowser } from "../start-page-visitor.ts";
import { aDraft, call, comeToWork } from "./at-work.ts";

let browser: Browser;
beforeAll(async () => {
  browser = await openBrowser();
});
afterAll(() => browser.close());

const treatment = { treatment: { text: "Gips i sex veckor." } };

describe("A locked draft", () => {
  it.each([
    ["sv", 1280],
    ["en", 320],
  ] as const)("is read, and copied to a new one by one press: %s at %i", async (language, width) => {
    const locked = await aDraft("FK7804", treatment);
    await begunBefore(locked, 20);
    const { page, hand } = await comeToWork(browser, { at: `drafts/${locked}`, language, width, using: keysOnly });
    const say = words[language];
    await page.getByText(say.lockedText).waitFor();
    await page.getByText(treatment.treatment.text).waitFor();
    expect(await page.getByRole("textbox").count()).toBe(0);
    // The paper has the room that the page has, up to the width at which it reads well.
    const paper = await page.getByRole("article").boundingBox();
    expect(paper?.width).toBeGreaterThan(Math.min(width * 0.85, 700));
    expect(await barriers(page)).toEqual([]);
    await hand.press(page.getByRole("button", { name: say.copyLocked }));
    await page.getByRole("textbox").first().waitFor();
    const copied = /drafts\/([^/]+)$/.exec(page.url())?.[1] ?? "";
    expect(copied).not.toBe(locked);
    expect(await call(readDraft, { certificateId: copied })).toMatchObject({ answers: treatment, isLocked: false });
    expect(await call(readDraft, { certificateId: locked })).toMatchObject({ answers: treatment, isLocked: true });
    await page.context().close();
  });

  it.each([
    ["sv", 320],
    ["en", 1280],
  ] as const)("is made void with a reason, and says so: %s at %i", async (language, width) => {
    const locked = await aDraft("FK7804", treatment);
    await begunBefore(locked, 20);
    const { page, hand } = await comeToWork(browser, { at: `drafts/${locked}`, language, width, using: keysOnly });
    const say = words[language];
    const explanation = "Fel sida av kroppen.";
    await hand.press(page.getByRole("button", { name: say.revoke, exact: true }));
    const dialog = new RevokeDialog(page, language, hand);
    await dialog.dialog.getByRole("heading", { name: say.revoking.draft.heading }).waitFor();
    await dialog.revoke("other-serious-error");
    await dialog.dialog.getByText(say.explanationMissing).waitFor();
    await dialog.dialog.getByRole("textbox").fill(explanation);
    await dialog.revoke("other-serious-error");
    await page.getByText(explanation).waitFor();
    await page.getByText(say.states.revoked, { exact: true }).waitFor();
    await page.getByText(treatment.treatment.text).waitFor();
    expect(await page.getByRole("button", { name: say.copyLocked }).count()).toBe(0);
    expect(await barriers(page)).toEqual([]);
    expect(await page.getByRole("dialog").count()).toBe(0);
    expect(await page.evaluate("document.activeElement !== document.body")).toBe(true);
    expect(await call(readDraft, { certificateId: locked })).toMatchObject({
      revoked: { reason: "other-serious-error", explanation },
    });
    await page.context().close();
  });
});
