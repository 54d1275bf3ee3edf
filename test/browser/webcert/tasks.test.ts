import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { readDraft } from "../../../functions/webcert/drafts/read-draft.contract.ts";
import { words } from "../../../web/webcert/words.ts";
import { barriers, openBrowser } from "../start-page-visitor.ts";
import { aDraft, call, comeToWork } from "./at-work.ts";

let browser: Browser;
beforeAll(async () => {
  browser = await openBrowser();
});
afterAll(() => browser.close());

const doctor = "TSTNMT2321000156-1079";

/** What an element says now, once it says something. */
async function saidBy(page: Page, pattern: RegExp): Promise<string> {
  return page.getByText(pattern).first().innerText();
}

describe("A draft that a nurse has prepared", () => {
  it.each([
    ["sv", 1280],
    ["en", 320],
  ] as const)("is marked as ready, assigned to the doctor, found and taken: %s at %i", async (language, width) => {
    const say = words[language];
    const id = await aDraft("FK7804");
    const nurses = await comeToWork(browser, { as: "nurse", at: `drafts/${id}`, language, width });
    await nurses.page.getByRole("button", { name: say.markReady }).click();
    await nurses.page.getByRole("status").filter({ hasText: say.ready }).waitFor();
    await nurses.page.getByRole("button", { name: say.assignTask }).click();
    const dialog = nurses.page.getByRole("dialog", { name: say.assignHeading });
    await dialog.getByRole("combobox", { name: say.assignTo }).selectOption(doctor);
    expect(await barriers(nurses.page)).toEqual([]);
    await dialog.getByRole("button", { name: say.assign, exact: true }).click();
    await dialog.waitFor({ state: "detached" });
    const given = await call(readDraft, { certificateId: id });
    expect(given).toMatchObject({ ready: {}, task: { state: "assigned", assignee: { hsaId: doctor } } });
    const name = given.task?.assignee.name ?? "";
    expect(await saidBy(nurses.page, new RegExp(`^${say.taskOf(name)}$`))).not.toBe("");
    await nurses.page.context().close();

    const { page, complaints } = await comeToWork(browser, { at: "", language, width });
    const mine = page.getByRole("region", { name: say.assignedToMe });
    const line = mine.locator(`a[href$="/drafts/${id}"]`).first();
    await line.waitFor();
    await page.getByRole("region", { name: say.readyDrafts }).locator(`a[href$="/drafts/${id}"]`).first().waitFor();
    expect(await barriers(page)).toEqual([]);
    await line.click();
    await saidBy(page, new RegExp(`^${say.ready}, `));
    await page.getByRole("button", { name: say.takeTask }).click();
    await page
      .getByRole("status")
      .filter({ hasText: say.taken(name) })
      .waitFor();
    expect(await call(readDraft, { certificateId: id })).toMatchObject({ task: { state: "taken" } });
    await page.getByRole("button", { name: say.giveBackTask }).click();
    await page.getByRole("status").filter({ hasText: say.unitsTask }).waitFor();
    expect(await barriers(page)).toEqual([]);
    expect(complaints).toEqual([]);
    await page.context().close();
  });
});
