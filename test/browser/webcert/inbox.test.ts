import type { Browser } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { sendCertificate } from "../../../functions/webcert/sending/send-certificate.contract.ts";
import { signCertificate } from "../../../functions/webcert/signing/sign-certificate.contract.ts";
import { inboxWords } from "../../../web/webcert/lists/inbox-words.ts";
import { words } from "../../../web/webcert/words.ts";
import { textAt } from "../../fixtures/main-job/read-answer.ts";
import { receivedBy, simulator } from "../../fixtures/running-exchange/exchange-under-test.ts";
import { eventually } from "../eventually.ts";
import { barriers, openBrowser } from "../start-page-visitor.ts";
import { aDraft, call, comeToWork } from "./at-work.ts";

let browser: Browser;
beforeAll(async () => {
  browser = await openBrowser();
});
afterAll(() => browser.close());

/** A certificate that Försäkringskassan has asked about with a last day that has passed, and has reminded of. */
async function aLateOne(): Promise<string> {
  const certificateId = await aDraft("FK7804");
  await call(signCertificate, { certificateId, seenRevision: 1 });
  await call(sendCertificate, { certificateId, consent: "in-person" });
  await eventually(async () => {
    expect(await receivedBy("forsakringskassan", certificateId)).toBeDefined();
  });
  const question = { certificateId, subject: "KONTKT", text: "Ring oss.", lastAnswerDate: "2026-11-20" };
  const asked = await simulator("forsakringskassan", "questions", question);
  const reminder = { questionId: textAt(asked, "id"), text: "Vi väntar på svar." };
  await simulator("forsakringskassan", "reminders", reminder);
  return certificateId;
}

describe.concurrent("The unit's inbox", () => {
  it.each([
    { language: "sv", width: 1280, colorScheme: "light" },
    { language: "en", width: 360, colorScheme: "dark" },
  ] as const)(
    "tells first what is late and reminded of, and keeps in the address what it is narrowed to ($language, $width)",
    async ({ language, ...reader }) => {
      const [say, ofInbox] = [words[language], inboxWords[language]];
      const certificateId = await aLateOne();
      const { page, complaints } = await comeToWork(browser, { at: "", language, ...reader });
      const inbox = page.getByRole("region", { name: say.questionsWaiting });
      const row = inbox.getByRole("row").filter({ has: page.locator(`a[href$="/certificates/${certificateId}"]`) });
      await row.getByText(say.daysLeft(-1)).waitFor();
      await row.getByText(ofInbox.reminded(1, "").trim()).waitFor();
      expect(await barriers(page)).toEqual([]);
      await page.getByRole("link", { name: ofInbox.showPassed }).click();
      await inbox.getByRole("button", { name: new RegExp(`${ofInbox.lastDays.passed}$`, "u") }).waitFor();
      await row.waitFor();
      await page.reload();
      await row.waitFor();
      expect(await barriers(page)).toEqual([]);
      await inbox.getByLabel(ofInbox.lastDay).selectOption("none");
      await row.waitFor({ state: "detached" });
      expect(new URL(page.url()).search).toBe("?lastDay=none");
      await page.goto(page.url().replace("none", "passed"));
      await row.getByRole("link").click();
      await page.getByRole("textbox", { name: say.answer }).waitFor();
      expect(complaints).toEqual([]);
      await page.context().close();
    },
  );
});
