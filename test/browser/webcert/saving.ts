import type { Browser } from "playwright-core";
import { expect } from "vitest";
import { describeForm } from "../../../functions/certificate/types/form.ts";
import { findType } from "../../../functions/certificate/types/registry.ts";
import { readDraft } from "../../../functions/webcert/drafts/read-draft.contract.ts";
import { barriers } from "../start-page-visitor.ts";
import { aDraft, call, comeToWork, today } from "./at-work.ts";
import { between, saving } from "./between.ts";
import type { Meet } from "./between.ts";

const fk7804 = describeForm(findType("FK7804")!);
export const typed = "Svullen och öm fotled. Gick på kryckor in i rummet.";
/** How long it may take until what could not be saved is tried again. */
export const again = { timeout: 20_000 };

/** A doctor who writes on a draft; the field is of a long text. */
export async function writing(browser: Browser) {
  const certificateId = await aDraft("FK7804", {});
  const doctor = await comeToWork(browser, { at: `drafts/${certificateId}` });
  const field = doctor.draft.form(fk7804, today).text("treatment");
  await field.waitFor();
  const stored = async () => (await call(readDraft, { certificateId })).answers["treatment"];
  return { ...doctor, certificateId, field, stored };
}

/** What is typed is kept while it cannot be saved, is said to be unsaved, and is saved afterwards. */
export async function keepUntilSaved(browser: Browser, meet: Meet): Promise<void> {
  const { page, draft, field, hand, stored } = await writing(browser);
  const letBy = await between(page, saving, meet);
  await hand.write(field, typed);
  await draft.says("Kunde inte spara").waitFor();
  expect(await field.inputValue()).toBe(typed);
  expect(await barriers(page)).toEqual([]);
  await letBy();
  await draft.says(/^Sparat/).waitFor(again);
  expect(await field.inputValue()).toBe(typed);
  expect(await stored()).toEqual({ text: typed });
  await page.context().close();
}
