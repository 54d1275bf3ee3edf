import type { Browser } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { listMessages } from "../../../functions/webcert/messages/list-messages.contract.ts";
import { sendCertificate } from "../../../functions/webcert/sending/send-certificate.contract.ts";
import { signCertificate } from "../../../functions/webcert/signing/sign-certificate.contract.ts";
import { unsentWords } from "../../../web/webcert/certificate/unsent-words.ts";
import { words } from "../../../web/webcert/words.ts";
import { receivedBy, simulator } from "../../fixtures/running-exchange/exchange-under-test.ts";
import { eventually } from "../eventually.ts";
import { barriers, openBrowser } from "../start-page-visitor.ts";
import { aDraft, call, comeToWork } from "./at-work.ts";

let browser: Browser;
beforeAll(async () => {
  browser = await openBrowser();
});
afterAll(() => browser.close());

/** A certificate that Försäkringskassan has, and has asked about. */
async function anAskedOne(): Promise<string> {
  const certificateId = await aDraft("FK7804");
  await call(signCertificate, { certificateId, seenRevision: 1 });
  await call(sendCertificate, { certificateId, consent: "in-person" });
  await eventually(async () => {
    expect(await receivedBy("forsakringskassan", certificateId)).toBeDefined();
  });
  await simulator("forsakringskassan", "questions", { certificateId, subject: "KONTKT", text: "Hur arbetar hon?" });
  return certificateId;
}

describe.concurrent("An answer that is being written", () => {
  it.each([
    { language: "sv", width: 1280 },
    { language: "en", width: 360 },
  ] as const)(
    "is gone on with by a colleague, and where two write nobody's text is lost ($language, $width)",
    async ({ language, width }) => {
      const [say, ofAnswer] = [words[language], unsentWords[language]];
      const certificateId = await anAskedOne();
      const saved = async (text: string): Promise<void> => {
        await eventually(async () => {
          const { messages } = await call(listMessages, { certificateId });
          expect(messages[0]?.answerDraft?.text).toBe(text);
        });
      };
      const at = `certificates/${certificateId}`;
      const doctor = await comeToWork(browser, { at, language, width });
      const mine = doctor.page.getByRole("textbox", { name: say.answer });
      await mine.fill("Halvtid.");
      await saved("Halvtid.");

      const nurse = await comeToWork(browser, { at, language, width, as: "nurse" });
      const theirs = nurse.page.getByRole("textbox", { name: say.answer });
      await theirs.waitFor();
      expect(await theirs.inputValue()).toBe("Halvtid.");
      await nurse.page.getByText(ofAnswer.begun("Elin Sandberg", "").slice(0, 24)).waitFor();
      expect(await barriers(nurse.page)).toEqual([]);
      await theirs.fill("Halvtid, på förmiddagar.");
      await saved("Halvtid, på förmiddagar.");

      await mine.fill("Halvtid, på eftermiddagar.");
      const conflict = doctor.page.getByRole("dialog", { name: say.conflictHeading });
      await conflict.getByText("förmiddagar.").waitFor();
      expect(await barriers(doctor.page)).toEqual([]);
      await conflict.getByRole("radio", { name: say.mine }).check();
      await conflict.getByRole("button", { name: say.keepChoice }).click();
      await saved("Halvtid, på eftermiddagar.");
      await doctor.page.reload();
      await mine.waitFor();
      expect(await mine.inputValue()).toBe("Halvtid, på eftermiddagar.");
      await nurse.page.reload();
      await theirs.fill("Heltid.");
      await saved("Heltid.");
      await doctor.page.getByRole("button", { name: say.sendAnswer }).click();
      await conflict.getByText("Heltid.").waitFor();
      await conflict.getByRole("radio", { name: say.mine }).check();
      await conflict.getByRole("button", { name: say.keepChoice }).click();
      await saved("Halvtid, på eftermiddagar.");
      await doctor.page.getByRole("button", { name: say.sendAnswer }).click();
      await mine.waitFor({ state: "detached" });
      await doctor.page.locator(".timeline").getByText(say.eventWords["answer-sent"]()).waitFor();
      const { messages } = await call(listMessages, { certificateId });
      expect(messages[0]).not.toHaveProperty("answerDraft");
      // The answer that was not sent.
      expect([...doctor.complaints, ...nurse.complaints]).toEqual([expect.stringContaining("409")]);
      await doctor.page.context().close();
      await nurse.page.context().close();
    },
  );
});
