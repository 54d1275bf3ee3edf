import { randomUUID } from "node:crypto";
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { describeForm } from "../../../functions/certificate/types/form.ts";
import { findType } from "../../../functions/certificate/types/registry.ts";
import { readDraft } from "../../../functions/webcert/drafts/read-draft.contract.ts";
import { frameWords } from "../../../web/kit/frame/frame-words.ts";
import { startedExchange } from "../../started-exchange.ts";
import { labelOf } from "../certificates.ts";
import { PersonMenu } from "../pages/person-menu.ts";
import { StartPage } from "../pages/start-page.ts";
import { VerifyPage } from "../pages/verify-page.ts";
import { barriers, openBrowser } from "../start-page-visitor.ts";
import { aDraft, call, comeToWork, today } from "./at-work.ts";
import { refused } from "./between.ts";

let browser: Browser;
beforeAll(async () => {
  browser = await openBrowser();
});
afterAll(() => browser.close());

const fk7804 = describeForm(findType("FK7804")!);
const say = frameWords.sv;
const typed = "Avlastning med kryckor.";

async function writing() {
  const certificateId = await aDraft("FK7804", {});
  const doctor = await comeToWork(browser, { at: `drafts/${certificateId}`, anew: true });
  const field = doctor.draft.form(fk7804, today).text("treatment");
  await field.waitFor();
  const stored = async () => (await call(readDraft, { certificateId })).answers["treatment"];
  return { ...doctor, field, stored };
}

/** The colour between a dialog and the page behind it. */
const behind = (page: Page) =>
  page.evaluate<string>("getComputedStyle(document.querySelector('dialog[open]'), '::backdrop').backgroundColor");

/** A colour that nothing is read through. */
const opaque = /^rgb\(/;

/** When the session of a page that is loaded anew ends, by the page's clock. */
async function endOf(page: Page): Promise<number> {
  const asked = page.waitForResponse("**/auth/browser/session");
  await page.reload();
  await (await asked).finished();
  return (await page.evaluate<number>("Date.now()")) + 30 * 60_000;
}

describe.concurrent("A session", () => {
  it("that is about to end says so two minutes before, and goes on by a press", async () => {
    const { page, draft, field, hand, stored } = await writing();
    // What the page still has to ask would prolong the session.
    const lastAsked = page.waitForResponse("**/api/searched-codes");
    await page.reload();
    await (await lastAsked).finished();
    await field.waitFor();
    await page.clock.fastForward("28:30");
    const warning = page.getByRole("status").filter({ hasText: say.ending });
    await warning.waitFor();
    expect(await barriers(page)).toEqual([]);
    await page.getByRole("button", { name: say.goOn, exact: true }).click();
    await warning.waitFor({ state: "detached" });
    await hand.write(field, typed);
    await draft.saved();
    expect(await stored()).toEqual({ text: typed });
    await page.context().close();
  });

  it.each(["by the clock", "by the exchange's word"])(
    "that has ended %s keeps the page, signs in again in a small window, and goes on",
    async (how) => {
      const { page, draft, field, hand, stored } = await writing();
      let isRefusing = true;
      if (how === "by the clock") {
        await hand.write(field, typed);
        await page.clock.fastForward("02:00:00");
      } else {
        await page
          .context()
          .route("**/api/**", (route) =>
            isRefusing && route.request().method() !== "GET" ? refused(401, "not-signed-in")(route) : route.continue(),
          );
        await hand.write(field, typed);
      }
      const dialog = page.getByRole("dialog", { name: say.ended });
      await dialog.waitFor();
      expect(await barriers(page)).toEqual([]);
      expect(await behind(page)).toMatch(opaque);
      expect(await field.inputValue()).toBe(typed);
      isRefusing = false;
      await dialog.getByRole("button", { name: say.signInAgain }).click();
      await dialog.waitFor({ state: "detached" });
      await draft.saved();
      expect(await field.inputValue()).toBe(typed);
      expect(await stored()).toEqual({ text: typed });
      await page.context().close();
    },
  );
});

describe.concurrent("A browser's session", () => {
  it("serves every application, and a sign-out in one tab is one in all", async () => {
    const { page, person } = await comeToWork(browser, { at: "drafts", anew: true });
    const elsewhere = await page.context().newPage();
    await elsewhere.goto(`${startedExchange().origin}/verify/`);
    await elsewhere.getByRole("banner").getByRole("button", { name: say.person }).waitFor();
    await person.signOut();
    await new PersonMenu(elsewhere, "sv").signedOut.waitFor();
    await person.signedOut.waitFor();
    await elsewhere.reload();
    await new VerifyPage(elsewhere, "sv").signInAndVerify.waitFor();
    await page.context().close();
  });

  it("that somebody else has begun in another tab lets nobody go on as them, and is not ended by who was before", async () => {
    const { page, draft, field, hand } = await writing();
    await hand.write(field, typed);
    await draft.saved();
    const elsewhere = await page.context().newPage();
    await elsewhere.goto(`${startedExchange().origin}/start/`);
    await new StartPage(elsewhere, "sv").person(labelOf("nurse").split(", ")[0] ?? "").click();
    const theirs = elsewhere.getByRole("banner").getByRole("button", { name: say.person });
    await theirs.waitFor();
    const dialog = page.getByRole("dialog", { name: say.ended });
    await dialog.getByText(say.otherPerson).waitFor();
    expect(await behind(page)).toMatch(opaque);
    expect(await field.inputValue()).toBe(typed);
    expect(await barriers(page)).toEqual([]);
    await dialog.getByRole("button", { name: say.signOut }).click();
    await new PersonMenu(page, "sv").signedOut.waitFor();
    await elsewhere.reload();
    await theirs.waitFor();
    await page.context().close();
  });
});

describe("The question whether to sign in again", () => {
  it("waits for a pause in typing, and takes no key from the text", async () => {
    const { page, field } = await writing();
    const end = await endOf(page);
    await field.waitFor();
    await page.clock.pauseAt(new Date(end - 500));
    const dialog = page.getByRole("dialog", { name: say.ended });
    await field.focus();
    for (const letter of ["a", "v", "l"]) {
      await page.keyboard.press(letter);
      await page.clock.runFor(1000);
      expect(await dialog.count()).toBe(0);
    }
    expect(await field.inputValue()).toBe("avl");
    await page.clock.runFor(1000);
    await dialog.waitFor();
    expect(await field.inputValue()).toBe("avl");
    await page.context().close();
  });
});

describe("An address", () => {
  const foreign = randomUUID();
  let page: Page;
  beforeAll(async () => {
    ({ page } = await comeToWork(browser, { at: "drafts" }));
  });
  afterAll(() => page.context().close());

  it.each([
    ["a draft that is not there", `drafts/${foreign}`],
    ["the preview of a draft that is not there", `drafts/${foreign}/preview`],
    ["a certificate that is not there", `certificates/${foreign}`],
    ["a receipt of nothing", `certificates/${foreign}/receipt`],
    ["a draft whose id is none", "drafts/none"],
    ["a certificate whose id is none", "certificates/none"],
    ["no page at all", "nowhere/at/all"],
  ])("that leads to %s says so, and on", async (_what, at) => {
    await page.goto(`${startedExchange().origin}/webcert/${at}`);
    const main = page.getByRole("main");
    await main
      .getByRole("heading", { level: 1 })
      .filter({ hasText: /finns inte$/ })
      .waitFor();
    expect(await page.title()).toMatch(/finns inte · Webcert$/);
    await main.getByRole("link").first().waitFor();
    expect(await barriers(page)).toEqual([]);
  });

  it("that came from elsewhere is where one is after signing in", async () => {
    const { page, certificates } = await comeToWork(browser, { at: "certificates?type=FK7804", anew: true });
    await certificates.heading.waitFor();
    expect(new URL(page.url()).search).toBe("?type=FK7804");
    await page.context().close();
  });
});
