import type { Browser } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { exampleOf } from "../../../functions/certificate/types/example-of.ts";
import { describeForm } from "../../../functions/certificate/types/form.ts";
import { findType } from "../../../functions/certificate/types/registry.ts";
import { readCertificate } from "../../../functions/webcert/certificates/read-certificate.contract.ts";
import { openBrowser } from "../start-page-visitor.ts";
import { keysOnly } from "../pages/hand.ts";
import { call, comeToWork, patient, today } from "./at-work.ts";

let browser: Browser;
beforeAll(async () => {
  browser = await openBrowser();
});
afterAll(() => browser.close());

describe("Keys alone", () => {
  it("write, sign and send a whole certificate, and the focus is always somewhere", { timeout: 120_000 }, async () => {
    const fk7804 = findType("FK7804")!;
    const form = describeForm(fk7804);
    const example = exampleOf(fk7804, today)!;
    const doctor = await comeToWork(browser, { using: keysOnly, anew: true });
    const { page, hand, drafts, newCertificate, draft, preview, receipt, sendDialog } = doctor;
    const hasFocus = async (step: string): Promise<void> => {
      expect(await page.evaluate<boolean>("document.activeElement !== document.body"), step).toBe(true);
    };

    await drafts.heading.waitFor();
    await drafts.begin();
    await newCertificate.heading.waitFor();
    await hasFocus("new");
    await newCertificate.begin(patient, form);
    await draft.foot.waitFor();
    await hasFocus("draft");
    await draft.form(form, today).fill(example);
    await draft.saved();
    await hasFocus("written");
    await hand.key("Alt+KeyS");
    await preview.heading.waitFor();
    await hasFocus("preview");
    await preview.sign();
    await receipt.heading.waitFor();
    await hasFocus("receipt");
    const certificateId = /certificates\/([^/]+)\/receipt$/.exec(page.url())?.[1] ?? "";
    await hand.press(receipt.sendButton);
    await sendDialog.dialog.waitFor();
    await hasFocus("consent");
    await hand.key("Escape");
    await sendDialog.dialog.waitFor({ state: "detached" });
    await hasFocus("consent closed");
    await hand.press(receipt.sendButton);
    await sendDialog.send();
    await receipt.sentTo("Försäkringskassan").or(receipt.arrivedAt("Försäkringskassan")).waitFor();
    await hasFocus("sent");

    const { answers, sentTo } = await call(readCertificate, { certificateId });
    expect({ ...answers, infectionControl: example["infectionControl"] }).toEqual(example);
    expect(sentTo.map(({ recipient }) => recipient)).toEqual(["FKASSA"]);
    expect(doctor.complaints).toEqual([]);
    await page.context().close();
  });
});
