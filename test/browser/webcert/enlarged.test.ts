import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { signCertificate } from "../../../functions/webcert/signing/sign-certificate.contract.ts";
import { startedExchange } from "../../started-exchange.ts";
import { barriers, openBrowser } from "../start-page-visitor.ts";
import { aDraft, call, comeToWork } from "./at-work.ts";
import { enlarged, readDraftsEnlarged } from "./enlarged.ts";

let browser: Browser;
let signedId: string;
beforeAll(async () => {
  [browser, signedId] = await Promise.all([openBrowser(), aDraft("FK7804")]);
  await call(signCertificate, { certificateId: signedId, seenRevision: 1 });
});
afterAll(() => browser.close());

const [fewestStops, mostStops] = [30, 200];

describe.concurrent("A page at 400 %", () => {
  it("is read without going sideways: a draft", () => readDraftsEnlarged(browser, ["FK7804"]));

  it("is read without going sideways: every other page", async () => {
    const draftId = await aDraft("TS8071");
    const { page } = await comeToWork(browser, { ...enlarged, language: "en", colorScheme: "dark" });
    for (const at of [
      "",
      "drafts",
      "certificates",
      "new",
      `drafts/${draftId}/preview`,
      `certificates/${signedId}`,
      `certificates/${signedId}/receipt`,
    ]) {
      await page.goto(`${startedExchange().origin}/webcert/${at}`);
      await page.getByRole("heading", { level: 1 }).waitFor();
      await page.waitForLoadState("networkidle");
      expect(await barriers(page), at).toEqual([]);
    }
    await page.context().close();
  });

  it("shows each field as the focus comes to it: nothing at head or foot lies over it", async () => {
    const { page, draft } = await comeToWork(browser, { ...enlarged, at: `drafts/${await aDraft("FK7804")}` });
    await draft.foot.waitFor();
    const hidden: string[] = [];
    let stops = 0;
    for (; stops < mostStops; stops += 1) {
      await page.keyboard.press("Tab");
      // After the last stop the focus leaves the page.
      if (await page.evaluate<boolean>("document.activeElement === document.body")) break;
      const covered = await coveredFocus(page);
      if (covered !== undefined) hidden.push(covered);
    }
    expect(stops).toBeGreaterThan(fewestStops);
    expect(hidden).toEqual([]);
    await page.context().close();
  });
});

/** What has the focus, where nothing of it is to be seen (WCAG 2.4.11); undefined where some of it is. */
async function coveredFocus(page: Page): Promise<string | undefined> {
  const covered = await page.evaluate<string | null>(`(() => {
    const at = document.activeElement;
    const { left, top, right, bottom } = at.getBoundingClientRect();
    const points = [0.1, 0.5, 0.9].flatMap((x) =>
      [0.1, 0.5, 0.9].map((y) => [left + (right - left) * x, top + (bottom - top) * y]));
    const isSeen = points.some(([x, y]) => {
      const there = document.elementFromPoint(x, y);
      return there !== null && (at === there || at.contains(there) || there.contains(at));
    });
    return isSeen ? null : at.outerHTML.slice(0, 120);
  })()`);
  return covered ?? undefined;
}
