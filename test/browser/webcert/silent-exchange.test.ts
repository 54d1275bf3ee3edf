import type { Browser } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { signCertificate } from "../../../functions/webcert/signing/sign-certificate.contract.ts";
import { describeForm } from "../../../functions/certificate/types/form.ts";
import { findType } from "../../../functions/certificate/types/registry.ts";
import { frameWords } from "../../../web/kit/frame/frame-words.ts";
import { startedExchange } from "../../started-exchange.ts";
import { barriers, openBrowser } from "../start-page-visitor.ts";
import { aDraft, call, comeToWork, patient } from "./at-work.ts";
import { everyCall, lost, proxyPage, refused } from "./between.ts";

let browser: Browser;
let draftId: string;
let signedId: string;
beforeAll(async () => {
  [browser, draftId, signedId] = await Promise.all([openBrowser(), aDraft("FK7804"), aDraft("FK7804")]);
  await call(signCertificate, { certificateId: signedId, seenRevision: 1 });
});
afterAll(() => browser.close());

const retry = frameWords.sv.retry;
const pages = () => [
  "drafts",
  "certificates",
  "new",
  `drafts/${draftId}`,
  `drafts/${draftId}/preview`,
  `certificates/${signedId}`,
  `certificates/${signedId}/receipt`,
];

describe("Where the exchange does not answer", () => {
  it.each([
    ["the network is gone", lost],
    ["it says 503", refused(503, "store-unavailable")],
    ["a proxy answers instead", proxyPage],
  ])("each page says so, loses nothing, and comes back by a press: %s", async (_why, meet) => {
    const { page, drafts } = await comeToWork(browser, { at: "drafts" });
    await drafts.heading.waitFor();
    for (const at of pages()) {
      await page.context().route(everyCall, meet);
      await page.goto(`${startedExchange().origin}/webcert/${at}`);
      await page.getByRole("alert").waitFor();
      expect(await page.getByRole("alert").innerText(), at).toMatch(/Inget har gått förlorat/);
      // The page is the same whatever the reason.
      if (meet === lost) expect(await barriers(page), at).toEqual([]);
      await page.context().unroute(everyCall, meet);
      // What is asked in turn may have failed in turn.
      await expect
        .poll(async () => {
          const again = page.getByRole("button", { name: retry, exact: true });
          if ((await again.count()) > 0)
            await again
              .first()
              .click({ timeout: 1000 })
              .catch(() => undefined);
          return page.getByRole("alert").count();
        })
        .toBe(0);
      await page.getByRole("heading", { level: 1 }).waitFor();
    }
    await page.context().close();
  });

  it("what was chosen for a new certificate stays, and is begun once by the next press", async () => {
    const { page, newCertificate, draft } = await comeToWork(browser, { at: "new" });
    await page.context().route("**/api/drafts", lost);
    await newCertificate.begin(patient, describeForm(findType("TSTRK1031")!));
    await page.getByRole("alert").waitFor();
    expect(await barriers(page)).toEqual([]);
    await page.context().unroute("**/api/drafts", lost);
    await page.getByRole("button", { name: "Börja skriva", exact: true }).click();
    await draft.foot.waitFor();
    await page.context().close();
  });

  it("the sign-in says so, and goes on by the next press", async () => {
    const context = await browser.newContext({ locale: "sv-SE" });
    const page = await context.newPage();
    await page.goto(`${startedExchange().origin}/webcert/`);
    await context.route("**/auth/**", lost);
    await page.getByRole("button", { name: frameWords.sv.signIn, exact: true }).click();
    await page.getByText(frameWords.sv.failures["issuer-unreachable"]).waitFor();
    expect(await barriers(page)).toEqual([]);
    await context.unroute("**/auth/**", lost);
    await page.getByRole("button", { name: frameWords.sv.signIn, exact: true }).click();
    await page.waitForURL(/\/auth\//);
    await page.getByRole("heading", { name: "Logga in", level: 1 }).waitFor();
    await context.close();
  });
});
