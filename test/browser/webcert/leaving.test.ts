import type { Browser } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { describeForm } from "../../../functions/certificate/types/form.ts";
import { findType } from "../../../functions/certificate/types/registry.ts";
import { readDraft } from "../../../functions/webcert/drafts/read-draft.contract.ts";
import { listMessages } from "../../../functions/webcert/messages/list-messages.contract.ts";
import { saveAnswerDraft } from "../../../functions/webcert/messages/save-answer-draft.contract.ts";
import { signCertificate } from "../../../functions/webcert/signing/sign-certificate.contract.ts";
import { demoUnits } from "../../../lib/local/demo-directory.ts";
import { frameWords } from "../../../web/kit/frame/frame-words.ts";
import { words } from "../../../web/webcert/words.ts";
import { eventually } from "../eventually.ts";
import { barriers, openBrowser } from "../start-page-visitor.ts";
import { aDraft, call, comeToWork, today } from "./at-work.ts";
import { between, everyCall, lost, saving } from "./between.ts";

let browser: Browser;
beforeAll(async () => {
  browser = await openBrowser();
});
afterAll(() => browser.close());

const fk7804 = describeForm(findType("FK7804")!);
const elsewhere = demoUnits[1]?.name ?? "";
const typed = "Svullen och öm fotled. Gick på kryckor in i rummet.";
const sealed = "Object.keys(localStorage).filter((name) => name.startsWith('intyg-sealed')).length";

/** A doctor with text on the page that does not come to the exchange. */
async function withUnsaved(coming: { readonly anew?: boolean } = {}) {
  const certificateId = await aDraft("FK7804", {});
  const doctor = await comeToWork(browser, { at: "drafts", ...coming });
  await doctor.drafts.heading.waitFor();
  await doctor.page.evaluate(`history.pushState(null, "", "drafts/${certificateId}")`);
  const field = doctor.draft.form(fk7804, today).text("treatment");
  await field.waitFor();
  const letBy = await between(doctor.page, saving, lost);
  await doctor.hand.write(field, typed);
  await doctor.draft.says("Kunde inte spara").waitFor();
  return { ...doctor, certificateId, field, letBy };
}
type Doctor = Awaited<ReturnType<typeof withUnsaved>>;

describe.concurrent("Text that is not saved", () => {
  it.each([
    ["sign-out", "the menu", ({ person }: Doctor) => person.signOut()],
    ["unit", "the choice of unit", ({ person }: Doctor) => person.changeUnit(elsewhere)],
    ["page", "a link", ({ page }: Doctor) => page.getByRole("link", { name: words.sv.certificates }).click()],
    ["page", "Back", ({ page }: Doctor) => page.goBack()],
    [
      "sign-out",
      "the question of a session that has ended",
      async ({ page }: Doctor) => {
        await page.clock.fastForward("02:00:00");
        const ended = page.getByRole("dialog", { name: frameWords.sv.ended });
        await ended.getByRole("button", { name: frameWords.sv.signOut, exact: true }).click();
      },
    ],
  ] as const)("is asked about before it is left for %s by %s, and stays by the first choice", async (by, _by, go) => {
    const doctor = await withUnsaved();
    const { page, person, field } = doctor;
    const address = page.url();
    await go(doctor);
    await person.question(by).waitFor();
    expect(await person.question(by).getByRole("button").allInnerTexts()).toContain(frameWords.sv.stay);
    expect(await barriers(page)).toEqual([]);
    await person.stay(by);
    await person.question(by).waitFor({ state: "detached" });
    expect(await field.inputValue()).toBe(typed);
    expect(page.url()).toBe(address);
    await page.context().close();
  });

  it("is lost by signing out only where that was answered, and nothing of it is left in the browser", async () => {
    const { page, person } = await withUnsaved({ anew: true });
    expect(await page.evaluate(sealed)).toBe(1);
    await person.signOut();
    await person.leave("sign-out");
    await person.signedOut.waitFor();
    expect(await page.evaluate(sealed)).toBe(0);
    await page.context().close();
  });

  it("comes back where the page is left for another and opened again, and is asked about meanwhile", async () => {
    const { page, person, draft, drafts, certificateId, field, letBy } = await withUnsaved();
    await page.getByRole("link", { name: words.sv.drafts }).first().click();
    await person.leave("page");
    await drafts.heading.waitFor();
    await person.signOut();
    await letBy();
    await person.question("sign-out").getByRole("link", { name: frameWords.sv.toUnsaved() }).click();
    await draft.foot.waitFor();
    await eventually(async () => expect(await field.inputValue()).toBe(typed));
    const stored = async () => (await call(readDraft, { certificateId })).answers["treatment"];
    await eventually(async () => expect(await stored()).toEqual({ text: typed }));
    await page.context().close();
  });

  it("is asked about where the exchange does not tell who it is", async () => {
    const { page, person } = await withUnsaved();
    await page.route(everyCall, lost);
    await page.reload();
    await page.getByRole("main").getByRole("button", { name: frameWords.sv.signOut, exact: true }).click();
    await person.stay("sign-out");
    expect(await page.evaluate(sealed)).toBe(1);
    await page.context().close();
  });

  it("that can be saved is saved first, and nothing is asked", async () => {
    const certificateId = await aDraft("FK7804", {});
    const { page, hand, draft, person } = await comeToWork(browser, { at: `drafts/${certificateId}`, anew: true });
    const field = draft.form(fk7804, today).text("treatment");
    await hand.write(field, typed);
    await person.signOut();
    await person.signedOut.waitFor();
    expect((await call(readDraft, { certificateId })).answers["treatment"]).toEqual({ text: typed });
    await page.context().close();
  });

  it("is an answer too that does not come to the exchange", async () => {
    const certificateId = await aDraft("FK7804");
    await call(signCertificate, { certificateId, seenRevision: 1 });
    const { page, hand, person } = await comeToWork(browser, { at: "certificates", anew: true });
    await page.route("**/api/certificates/*/messages", (route) =>
      route.fulfill({ json: listMessages.examples.output }),
    );
    const answersSaved = "**/answer-draft";
    await page.route(answersSaved, (route) => route.abort());
    await page.goto(page.url().replace(/certificates.*/, `certificates/${certificateId}`));
    const answer = page.getByRole("textbox", { name: words.sv.answer });
    await hand.write(answer, typed);
    await person.signOut();
    await person.stay("sign-out");
    expect(await answer.inputValue()).toBe(typed);
    await page.unroute(answersSaved);
    await page.route(answersSaved, (route) => route.fulfill({ json: saveAnswerDraft.examples.output }));
    await person.signOut();
    await person.signedOut.waitFor();
    await page.context().close();
  });
});
