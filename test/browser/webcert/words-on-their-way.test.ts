import type { Browser } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { sendCertificate } from "../../../functions/webcert/sending/send-certificate.contract.ts";
import { signCertificate } from "../../../functions/webcert/signing/sign-certificate.contract.ts";
import { words } from "../../../web/webcert/words.ts";
import { receivedBy, simulator } from "../../fixtures/running-exchange/exchange-under-test.ts";
import { eventually } from "../eventually.ts";
import { openBrowser } from "../start-page-visitor.ts";
import { aDraft, call, comeToWork } from "./at-work.ts";
import { between } from "./between.ts";

let browser: Browser;
beforeAll(async () => {
  browser = await openBrowser();
});
afterAll(() => browser.close());

const say = words.sv;

describe("What is on its way to a recipient", () => {
  it("is as it was when it was sent, an answer as a question, and so is what was chosen before it", async () => {
    const certificateId = await aDraft("FK7804");
    await call(signCertificate, { certificateId, seenRevision: 1 });
    await call(sendCertificate, { certificateId, consent: "in-person" });
    await eventually(async () => {
      expect(await receivedBy("forsakringskassan", certificateId)).toBeDefined();
    });
    await simulator("forsakringskassan", "questions", { certificateId, subject: "KOMPLT", text: "Vad mer?" });
    const { page } = await comeToWork(browser, { at: `certificates/${certificateId}` });
    const letThrough: (() => void)[] = [];
    const held = { answer: "**/api/certificates/*/messages/*/answer", ask: "**/api/certificates/*/messages" };
    for (const address of Object.values(held))
      await between(page, { method: "POST", address }, async (route) => {
        await new Promise<void>((go) => letThrough.push(go));
        await route.fallback();
      });

    const send = async (label: string, button: string, text: string): Promise<void> => {
      const field = page.getByRole("textbox", { name: label });
      await field.fill(text);
      await page.getByRole("button", { name: button }).click();
      await eventually(async () => {
        await Promise.resolve();
        expect(letThrough).toHaveLength(1);
      });
      await field.press("End");
      await page.keyboard.type(" Och mer.");
      const other = page.getByRole("radio", { name: say.subjects.KONTKT });
      const reason = page.getByRole("button", { name: say.cannotCompleteBecause[0] });
      await ((await other.count()) > 0 ? other : reason).click();
      expect(await field.inputValue()).toBe(text);
      if ((await other.count()) > 0) expect(await other.isChecked()).toBe(false);
      letThrough.pop()?.();
      await page.getByRole("article").getByText(text, { exact: true }).waitFor();
      await field.waitFor({ state: "detached" });
    };
    await send(say.answer, say.sendAnswer, "Hon arbetar halvtid.");
    await page.getByRole("button", { name: say.askRecipient("Försäkringskassan") }).click();
    await page.getByRole("radio", { name: say.subjects.AVSTMN }).check();
    await send(say.ownQuestion, say.sendQuestion, "Kan vi ses?");
    await page.context().close();
  });
});
