import type { Browser } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { describeForm } from "../../../functions/certificate/types/form.ts";
import { certificateTypes, findType } from "../../../functions/certificate/types/registry.ts";
import { formWords } from "../../../web/kit/form/form-words.ts";
import { words } from "../../../web/webcert/words.ts";
import { eventually } from "../eventually.ts";
import { barriers, openBrowser } from "../start-page-visitor.ts";
import { readDraft } from "../../../functions/webcert/drafts/read-draft.contract.ts";
import { aDraft, call, comeToWork } from "./at-work.ts";

let browser: Browser;
beforeAll(async () => {
  browser = await openBrowser();
});
afterAll(() => browser.close());

describe.concurrent("A field", () => {
  it.each([
    { height: 900, width: 1280 },
    { height: 640, width: 320 },
  ])("that a button opens low in the window stands clear of the foot, with its hits: %o", async (window) => {
    const { page, draft } = await comeToWork(browser, { ...window, at: `drafts/${await aDraft("FK7804", {})}` });
    const open = page.getByRole("button", { name: formWords.sv.addIcf }).first();
    await open.waitFor();
    const foot = async () => (await draft.foot.boundingBox())?.y ?? 0;
    const low = async (): Promise<number> => (await open.boundingBox())?.y ?? 0;
    await page.evaluate(`scrollBy(0, ${String((await low()) - (await foot()) + 30)})`);
    await open.click();
    const field = page.getByRole("combobox", { name: formWords.sv.searchIcf }).first();
    const lowest = async (target: typeof field): Promise<number> => {
      const box = await target.boundingBox();
      return (box?.y ?? Infinity) + (box?.height ?? 0);
    };
    await eventually(async () => expect(await lowest(field)).toBeLessThanOrEqual(await foot()));
    await page.keyboard.type("sömn");
    const hits = page.getByRole("listbox");
    await hits.getByRole("option").first().waitFor();
    await eventually(async () => expect(await lowest(hits)).toBeLessThanOrEqual(await foot()));
    await page.context().close();
  });

  it("with a number that cannot be says so as soon as it is left", async () => {
    const { page, draft, hand } = await comeToWork(browser, { at: `drafts/${await aDraft("TS8071")}` });
    const acuities = page.getByRole("group", { name: "Synskärpa" }).getByRole("textbox");
    const acuity = acuities.first();
    await hand.write(acuity, "25");
    await hand.key("Tab");
    await draft.saved();
    await page.getByText("Talet ska vara mellan 0 och 2.").first().waitFor();
    expect(await acuity.getAttribute("aria-invalid")).toBe("true");
    // Its neighbours stay in line with it.
    const tops = await Promise.all([0, 1, 2].map(async (at) => (await acuities.nth(at).boundingBox())?.y));
    expect(new Set(tops).size, JSON.stringify(tops)).toBe(1);
    expect(await barriers(page)).toEqual([]);
    await page.context().close();
  });

  it.each([
    ["sv", "n", "j"],
    ["en", "n", "y"],
  ] as const)(
    "of yes and no is answered by its letter, one at a time, and leads on to the next, in %s",
    async (language, no, yes) => {
      const certificateId = await aDraft("TS8071", {});
      const { page, draft, hand } = await comeToWork(browser, { language, at: `drafts/${certificateId}` });
      const questions = page
        .getByRole("radiogroup")
        .filter({ has: page.getByRole("radio", { name: formWords[language].yes, exact: true }) })
        .filter({ has: page.getByRole("radio", { name: formWords[language].no, exact: true }) });
      await questions.first().getByRole("radio").first().focus();
      // The first answer opens the measures of vision; they are left as they are.
      await hand.key(yes);
      const answered = questions.locator(":checked");
      for (const count of [2, 3, 4]) {
        await eventually(async () => expect(await answered.count()).toBe(count - 1));
        await hand.key(no);
        await eventually(async () => expect(await answered.count()).toBe(count));
      }
      await draft.saved();
      const { answers } = await call(readDraft, { certificateId });
      expect(answers).toEqual({
        visionCertificate: { sentByOptician: true },
        balance: { suddenAttacks: false },
        mobility: { impaired: false },
        cardiovascularDisease: { present: false },
      });
      // A yes opens what it asks, and leads there.
      await hand.key(yes);
      await hand.key(yes);
      await eventually(async () =>
        expect(await page.evaluate("document.activeElement.id")).toBe("answers.neurologicalDisease.which"),
      );
      await page.keyboard.type("Neuropati, n och j.");
      await draft.saved();
      expect((await call(readDraft, { certificateId })).answers["neurologicalDisease"]).toEqual({
        present: true,
        which: "Neuropati, n och j.",
      });
      await page.context().close();
    },
  );

  it("of a personnummer of ten digits is filled in with its century, and goes on once that was seen", async () => {
    const { page, newCertificate, draft } = await comeToWork(browser, { at: "new" });
    const fk7804 = describeForm(findType("FK7804")!);
    await newCertificate.begin("121212+1212", fk7804);
    await page.getByRole("status").filter({ hasText: "19121212-1212, 113 år" }).waitFor();
    expect(await draft.foot.count()).toBe(0);
    expect(await barriers(page)).toEqual([]);
    await page.getByRole("button", { name: words.sv.begin, exact: true }).click();
    await draft.foot.waitFor();
    await page.getByRole("region", { name: words.sv.patientLine }).getByText("19121212-1212").waitFor();
    await page.context().close();
  });
});

describe.concurrent("A list", () => {
  it("is narrowed to days that are typed as in a form, and says so of what is none", async () => {
    const { page, certificates, hand } = await comeToWork(browser, { at: "certificates" });
    await certificates.heading.waitFor();
    const [from, to] = [words.sv.from, words.sv.to].map((name) => page.getByRole("textbox", { name, exact: true }));
    await hand.write(from!, "261120");
    await hand.key("Tab");
    await hand.write(to!, "d7");
    await hand.key("Enter");
    await page.waitForURL(/\?from=2026-11-20&to=2026-11-26$/);
    expect([await from!.inputValue(), await to!.inputValue()]).toEqual(["2026-11-20", "2026-11-26"]);
    await hand.write(from!, "förr");
    await hand.key("Tab");
    await page.getByRole("status").filter({ hasText: "”förr” är inget datum" }).waitFor();
    expect(await from!.inputValue()).toBe("förr");
    expect(new URL(page.url()).search).toBe("?from=2026-11-20&to=2026-11-26");
    expect(await barriers(page)).toEqual([]);
    await page.context().close();
  });
});

describe.concurrent.each(["sv", "en"] as const)("Of each form that can be chosen, in %s,", (language) => {
  it("it is said when to choose it, also to who cannot see it beside the name", async () => {
    const { page, newCertificate } = await comeToWork(browser, { at: "new", width: 320, height: 640, language });
    await newCertificate.heading.waitFor();
    for (const form of certificateTypes.filter(({ use }) => use === "write").map(describeForm)) {
      const when = form.usedWhen?.[language] ?? "";
      await page.getByText(when, { exact: true }).waitFor();
      const described = await newCertificate.choice(form).getAttribute("aria-describedby");
      expect(await page.locator(`[id="${described ?? ""}"]`).textContent()).toContain(when);
    }
    expect(await barriers(page)).toEqual([]);
    await page.context().close();
  });
});
