import type { Browser } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { readCertificate } from "../../../functions/webcert/certificates/read-certificate.contract.ts";
import { listQuestions } from "../../../functions/webcert/messages/list-questions.contract.ts";
import { sendCertificate } from "../../../functions/webcert/sending/send-certificate.contract.ts";
import { signCertificate } from "../../../functions/webcert/signing/sign-certificate.contract.ts";
import { words } from "../../../web/webcert/words.ts";
import { sickLeaveAnswers } from "../../fixtures/main-job/demo-answers.ts";
import { receivedBy, simulator } from "../../fixtures/running-exchange/exchange-under-test.ts";
import { eventually } from "../eventually.ts";
import { barriers, openBrowser } from "../start-page-visitor.ts";
import { aDraft, call, comeToWork, today } from "./at-work.ts";

let browser: Browser;
beforeAll(async () => {
  browser = await openBrowser();
});
afterAll(() => browser.close());

const asked = "Vad klarar hon inte i sitt arbete?";
const askedTwice = "Hur länge har det varit så?";
/** Of a question that is asked of those only who have a work, and so is not in the form. */
const askedElsewhere = "Vilket arbete gäller det?";

/** A certificate that Försäkringskassan has, and asks to have completed. */
async function anAskedOne(): Promise<string> {
  const { profession: _work, ...others } = sickLeaveAnswers(today);
  const certificateId = await aDraft("FK7804", { ...others, occupations: [{ kind: "ARBETSSOKANDE" }] });
  await call(signCertificate, { certificateId, seenRevision: 1 });
  await call(sendCertificate, { certificateId, consent: "in-person" });
  await eventually(async () => {
    expect(await receivedBy("forsakringskassan", certificateId)).toBeDefined();
  });
  await simulator("forsakringskassan", "questions", {
    certificateId,
    subject: "KOMPLT",
    text: "Intyget behöver kompletteras.",
    complements: [
      { questionId: "17", text: asked },
      { questionId: "17", text: askedTwice },
      { questionId: "29", text: askedElsewhere },
    ],
  });
  return certificateId;
}

describe.concurrent("What a recipient asks to have completed", () => {
  it("is answered in words by who cannot complete, as by one of the texts that are there", async () => {
    const certificateId = await anAskedOne();
    const { page, complaints } = await comeToWork(browser, { at: `certificates/${certificateId}` });
    const say = words.sv;
    const [reason, other] = say.cannotCompleteBecause;
    const card = page.getByRole("article").filter({ hasText: asked });
    const field = card.getByRole("textbox", { name: say.answer });
    // Who presses another has changed their mind; their own words stay.
    await field.fill(`${other}\nHon har flyttat.`);
    await card.getByRole("button", { name: reason, exact: true }).click();
    expect(await field.inputValue()).toBe(`Hon har flyttat.\n${reason}`);
    await field.fill("");
    await card.getByRole("button", { name: other, exact: true }).click();
    await card.getByRole("button", { name: reason, exact: true }).click();
    expect(await field.inputValue()).toBe(reason);
    expect(await card.locator("textarea:focus").count()).toBe(1);
    await card.getByRole("button", { name: say.sendAnswer }).click();
    await page.getByRole("article").filter({ hasText: reason }).last().waitFor();
    await eventually(async () => {
      const { messages } = (await simulator("forsakringskassan", "received")) as {
        messages: readonly { readonly certificateId: string; readonly text: string }[];
      };
      expect(messages.filter((one) => one.certificateId === certificateId)).toMatchObject([{ text: reason }]);
    });
    expect(complaints).toEqual([]);
    await page.context().close();
  });

  it.each(["sv", "en"] as const)(
    "is answered by a new certificate, where the question stands in the form, and sent as it is signed (%s)",
    async (language) => {
      const certificateId = await anAskedOne();
      const { page, certificate, draft, preview, receipt, complaints } = await comeToWork(browser, {
        at: `certificates/${certificateId}`,
        language,
      });
      const say = words[language];
      const request = page.getByRole("article").filter({ hasText: asked });
      await request.getByRole("button", { name: say.markHandled }).click();
      await certificate.complement.waitFor({ state: "detached" });
      await certificate.make("replace").waitFor();
      await request.getByRole("button", { name: say.markNotHandled }).click();
      await certificate.make("replace").waitFor({ state: "detached" });
      await certificate.complement.click();
      await draft.madeFrom("complement").waitFor();
      const field = page.getByRole("main").getByText(asked);
      await field.waitFor();
      for (const text of [asked, askedTwice, askedElsewhere])
        expect(await page.getByRole("main").getByText(text).count()).toBe(1);
      expect(await barriers(page)).toEqual([]);
      await draft.sign();
      await preview.signAndSend.click();
      await receipt.heading.waitFor();
      const complement = /certificates\/([^/]+)\/receipt/.exec(page.url())?.[1] ?? "";
      expect(await call(readCertificate, { certificateId: complement })).toMatchObject({
        sentTo: [{ recipient: "FKASSA", consent: "in-person" }],
      });
      await eventually(async () => {
        expect(await receivedBy("forsakringskassan", complement)).toMatchObject({ relations: [{ certificateId }] });
      });
      const { questions } = await call(listQuestions, {});
      expect(questions.filter((question) => question.certificateId === certificateId)).toEqual([]);
      await page.goto(page.url().replace(/certificates\/.*/, `certificates/${certificateId}`));
      await certificate.verify.waitFor();
      expect(await certificate.complement.count()).toBe(0);
      // The history leads from the one to the other.
      await page.getByRole("link", { name: say.eventWords.complemented() }).click();
      await page.getByRole("link", { name: say.eventWords.complements() }).waitFor();
      expect(page.url()).toContain(complement);
      expect(await barriers(page)).toEqual([]);
      expect(complaints).toEqual([]);
      await page.context().close();
    },
  );
});
