import type { Browser } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { describeForm } from "../../../functions/certificate/types/form.ts";
import { findType } from "../../../functions/certificate/types/registry.ts";
import { frameWords } from "../../../web/kit/frame/frame-words.ts";
import { startedExchange } from "../../started-exchange.ts";
import { IdentityProviders } from "../pages/identity-providers.ts";
import { barriers, openBrowser } from "../start-page-visitor.ts";
import { comeToWork, patient } from "./at-work.ts";
import { lost } from "./between.ts";
import { comeToSilence } from "./silent-exchange.ts";

let browser: Browser;
beforeAll(async () => {
  browser = await openBrowser();
});
afterAll(() => browser.close());

describe.concurrent("Where the exchange does not answer", () => {
  it("each page says so, loses nothing, and comes back by a press: the network is gone", () =>
    comeToSilence(browser, { meet: lost, looks: true }));

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
    await new IdentityProviders(page, "sv").heading.waitFor();
    await context.close();
  });
});
