import type { Browser } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { readCertificate } from "../../../functions/webcert/certificates/read-certificate.contract.ts";
import { listQuestions } from "../../../functions/webcert/messages/list-questions.contract.ts";
import { sendCertificate } from "../../../functions/webcert/sending/send-certificate.contract.ts";
import { signCertificate } from "../../../functions/webcert/signing/sign-certificate.contract.ts";
import { receivedBy, simulator } from "../../fixtures/running-exchange/exchange-under-test.ts";
import { eventually } from "../eventually.ts";
import { barriers, openBrowser } from "../start-page-visitor.ts";
import { aDraft, call, comeToWork } from "./at-work.ts";

let browser: Browser;
beforeAll(async () => {
  browser = await openBrowser();
});
afterAll(() => browser.close());

const asked = "Vad klarar hon inte i sitt arbete?";

/** A certificate that Försäkringskassan has, and asks to have completed. */
async function anAskedOne(): Promise<string> {
  const certificateId = await aDraft("FK7804");
  await call(signCertificate, { certificateId, seenRevision: 1 });
  await call(sendCertificate, { certificateId, consent: "in-person" });
  await eventually(async () => {
    expect(await receivedBy("forsakringskassan", certificateId)).toBeDefined();
  });
  await simulator("forsakringskassan", "questions", {
    certificateId,
    subject: "KOMPLT",
    text: "Intyget behöver kompletteras.",
    complements: [{ questionId: "17", text: asked }],
  });
  return certificateId;
}

describe.concurrent("What a recipient asks to have completed", () => {
  it.each(["sv", "en"] as const)(
    "is answered by a new certificate, where the question stands in the form, and sent as it is signed (%s)",
    async (language) => {
      const certificateId = await anAskedOne();
      const { page, certificate, draft, preview, receipt, complaints } = await comeToWork(browser, {
        at: `certificates/${certificateId}`,
        language,
      });
      await certificate.complement.click();
      await draft.madeFrom("complement").waitFor();
      const field = page.getByRole("main").getByText(asked);
      await field.waitFor();
      expect(await field.count()).toBe(1);
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
      expect(complaints).toEqual([]);
      await page.context().close();
    },
  );
});
