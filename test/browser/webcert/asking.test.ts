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

async function aSentOne(): Promise<string> {
  const certificateId = await aDraft("FK7804");
  await call(signCertificate, { certificateId, seenRevision: 1 });
  await call(sendCertificate, { certificateId, consent: "in-person" });
  await eventually(async () => {
    expect(await receivedBy("forsakringskassan", certificateId)).toBeDefined();
  });
  return certificateId;
}

interface Received {
  readonly id: string;
  readonly certificateId: string;
}

/** The question as Försäkringskassan has it. */
async function arrived(certificateId: string): Promise<string> {
  let id = "";
  await eventually(async () => {
    const { messages } = (await simulator("forsakringskassan", "received")) as { messages: readonly Received[] };
    const found = messages.find((one) => one.certificateId === certificateId);
    expect(found).toBeDefined();
    id = found?.id ?? "";
  });
  return id;
}

describe.concurrent("Care asks a recipient", () => {
  it.each([
    { language: "sv", width: 1280 },
    { language: "en", width: 360 },
  ] as const)(
    "what a colleague has begun to ask, and nobody's text is lost ($language, $width)",
    async ({ language, width }) => {
      const [say, ofUnsent] = [words[language], unsentWords[language]];
      const certificateId = await aSentOne();
      const saved = async (told: Readonly<Record<string, unknown>>): Promise<void> => {
        await eventually(async () => {
          expect((await call(listMessages, { certificateId })).questionDraft).toMatchObject(told);
        });
      };
      const at = `certificates/${certificateId}`;
      const nurse = await comeToWork(browser, { at, language, width, as: "nurse" });
      await nurse.page.getByRole("button", { name: /^(Fråga|Ask) / }).click();
      await nurse.page.getByRole("radio", { name: say.subjects.AVSTMN }).check();
      const theirs = nurse.page.getByRole("textbox", { name: say.ownQuestion });
      await theirs.fill("Kan vi ses?");
      await saved({ subject: "AVSTMN", text: "Kan vi ses?" });

      const doctor = await comeToWork(browser, { at, language, width });
      const mine = doctor.page.getByRole("textbox", { name: say.ownQuestion });
      await mine.waitFor();
      expect(await mine.inputValue()).toBe("Kan vi ses?");
      expect(await doctor.page.getByRole("radio", { name: say.subjects.AVSTMN }).isChecked()).toBe(true);
      await doctor.page.getByText(ofUnsent.sharedQuestion).waitFor();
      await doctor.page.getByText(/(skrev här senast|wrote here last)/).waitFor();
      await theirs.fill("Kan vi ses i januari?");
      await saved({ text: "Kan vi ses i januari?" });
      await mine.fill("Kan vi ses den 12?");
      const conflict = doctor.page.getByRole("dialog", { name: say.conflictHeading });
      await conflict.getByText("januari?").waitFor();
      expect(await barriers(doctor.page)).toEqual([]);
      await conflict.getByRole("radio", { name: say.mine }).check();
      await conflict.getByRole("button", { name: say.keepChoice }).click();
      await saved({ text: "Kan vi ses den 12?" });

      await mine.fill("Kan vi ses den 12 januari?");
      await doctor.page.getByRole("button", { name: say.sendQuestion }).click();
      await doctor.page.getByRole("article").filter({ hasText: "Kan vi ses den 12 januari?" }).waitFor();
      expect(await call(listMessages, { certificateId })).not.toHaveProperty("questionDraft");
      await doctor.page.getByRole("button", { name: /^(Fråga|Ask) / }).click();
      expect(await mine.inputValue()).toBe("");
      expect([...doctor.complaints, ...nurse.complaints]).toEqual([]);
      await doctor.page.context().close();
      await nurse.page.context().close();
    },
  );

  it.each(["sv", "en"] as const)("and reads the answer, which waits until it is handled (%s)", async (language) => {
    const say = words[language];
    const certificateId = await aSentOne();
    const { page, complaints } = await comeToWork(browser, { at: `certificates/${certificateId}`, language });
    const conversation = page.getByRole("region", { name: say.conversation });
    const opener = conversation.getByRole("button", { name: /^(Fråga|Ask) / });
    await opener.press("Enter");
    await conversation.getByRole("radio", { name: say.subjects.OVRIGT }).and(page.locator(":focus")).waitFor();
    await conversation.getByRole("button", { name: say.cancel }).press("Enter");
    await opener.and(page.locator(":focus")).press("Enter");
    await conversation.getByRole("button", { name: say.sendQuestion }).click();
    await conversation.getByText(say.questionMissing).waitFor();
    await conversation.getByRole("radio", { name: say.subjects.AVSTMN }).check();
    await conversation.getByRole("textbox", { name: say.ownQuestion }).fill("Kan vi ses den 12 januari?");
    expect(await barriers(page)).toEqual([]);
    await page.reload();
    const kept = conversation.getByRole("textbox", { name: say.ownQuestion });
    await kept.waitFor();
    expect(await kept.inputValue()).toBe("Kan vi ses den 12 januari?");
    expect(await conversation.getByRole("radio", { name: say.subjects.AVSTMN }).isChecked()).toBe(true);
    await conversation.getByRole("button", { name: say.sendQuestion }).click();
    const card = conversation.getByRole("article").filter({ hasText: "Kan vi ses den 12 januari?" });
    await card.waitFor();
    const messageId = await arrived(certificateId);
    await simulator("forsakringskassan", "answers", { messageId, text: "Ja, klockan tio." });
    await eventually(async () => {
      expect((await call(listMessages, { certificateId })).messages).toHaveLength(2);
    });
    await page.reload();
    const answer = conversation.getByRole("article").filter({ hasText: "Ja, klockan tio." });
    await answer.getByText(say.waitsToBeRead).waitFor();
    const asked = page.locator(".timeline").getByRole("link", { name: say.eventWords["question-sent"]() });
    await asked.press("Enter");
    await card.getByRole("heading").and(page.locator(":focus")).waitFor();
    await answer.getByRole("button", { name: say.markHandled }).click();
    await answer.getByRole("button", { name: say.markNotHandled }).waitFor();
    expect(await answer.getByText(say.waitsToBeRead).count()).toBe(0);
    expect(await barriers(page)).toEqual([]);
    expect(complaints).toEqual([]);
    await page.context().close();
  });
});
