import type { Browser } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { readEmailAddresses } from "../../../functions/webcert/emails/read-email-addresses.contract.ts";
import { emailWords } from "../../../web/webcert/emails/email-words.ts";
import { words } from "../../../web/webcert/words.ts";
import { barriers, openBrowser } from "../start-page-visitor.ts";
import { call, comeToWork } from "./at-work.ts";

let browser: Browser;
beforeAll(async () => {
  browser = await openBrowser();
});
afterAll(() => browser.close());

describe("Where e-mails that something waits go", () => {
  it.each([
    ["sv", 1280],
    ["en", 320],
  ] as const)("is said, corrected and taken away by whoever works there: %s at %i", async (language, width) => {
    const say = emailWords[language];
    const { page, complaints } = await comeToWork(browser, { at: "", language, width });
    await page.getByRole("link", { name: words[language].emailsWhenWaiting }).click();
    const own = page.getByRole("region", { name: say.of.me.heading });
    const field = own.getByRole("textbox", { name: say.address });
    await field.fill("elin@norrbacka");
    await own.getByRole("button", { name: say.save }).click();
    await own.getByText(say.wrong).waitFor();
    expect(await page.evaluate("document.activeElement.type")).toBe("email");
    expect(await barriers(page)).toEqual([]);

    await field.fill(" elin@norrbacka.example ");
    await field.press("Enter");
    await own.getByRole("status").filter({ hasText: say.saved }).waitFor();
    expect((await call(readEmailAddresses, {})).own).toMatchObject({ address: "elin@norrbacka.example" });
    const units = page.getByRole("region", { name: say.of.unit.heading("Norrbacka vårdcentral") });
    expect(await units.getByRole("textbox", { name: say.address }).inputValue()).toMatch(/@norrbacka\.example$/);
    await page.reload();
    await own.getByText(/Elin Sandberg, /).waitFor();
    expect(await field.inputValue()).toBe("elin@norrbacka.example");
    await own.getByRole("button", { name: say.remove }).dblclick();
    await own.getByRole("status").filter({ hasText: say.removed }).waitFor();
    expect(await field.inputValue()).toBe("");
    expect((await call(readEmailAddresses, {})).own?.address).toBeUndefined();
    expect(await barriers(page)).toEqual([]);
    expect(complaints).toEqual([]);
    await page.context().close();
  });
});
