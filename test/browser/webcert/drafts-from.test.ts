import type { Browser } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { readCertificate } from "../../../functions/webcert/certificates/read-certificate.contract.ts";
import { readDraft } from "../../../functions/webcert/drafts/read-draft.contract.ts";
import { signCertificate } from "../../../functions/webcert/signing/sign-certificate.contract.ts";
import { eventually } from "../eventually.ts";
import { barriers, openBrowser } from "../start-page-visitor.ts";
import { aDraft, call, comeToWork } from "./at-work.ts";
import { answerLost, between, keysOf } from "./between.ts";

let browser: Browser;
beforeAll(async () => {
  browser = await openBrowser();
});
afterAll(() => browser.close());

const deriving = { method: "POST", address: "**/api/certificates/*/drafts" } as const;

async function aSigned(): Promise<string> {
  const certificateId = await aDraft("FK7804");
  await call(signCertificate, { certificateId, seenRevision: 1 });
  return certificateId;
}

async function draftsOf(certificateId: string) {
  return (await call(readCertificate, { certificateId })).drafts;
}

describe.concurrent("A signed certificate", () => {
  it("is renewed by one press, and leads to the draft from then on", async () => {
    const certificateId = await aSigned();
    const { page, certificate, draft } = await comeToWork(browser, { at: `certificates/${certificateId}` });
    await certificate.make("renew").click();
    await draft.madeFrom("renew").waitFor();
    expect(await barriers(page)).toEqual([]);
    const [made] = await draftsOf(certificateId);
    expect(made).toMatchObject({ kind: "renew" });
    const { answers } = await call(readDraft, { certificateId: made?.certificateId ?? "" });
    expect([answers["diagnoses"] !== undefined, answers["sickLeave"]]).toEqual([true, undefined]);
    await page.getByRole("checkbox", { name: "100 procent", exact: true }).check();
    await eventually(async () => {
      const written = await call(readDraft, { certificateId: made?.certificateId ?? "" });
      const period = { start: written.madeFrom?.proposedStart };
      expect(written.answers["sickLeave"]).toEqual([{ degree: "HELT_NEDSATT", period }]);
    });
    await draft.toMadeFrom.click();
    await certificate.goOn("renew").waitFor();
    expect(await certificate.make("renew").count()).toBe(0);
    expect(await barriers(page)).toEqual([]);
    await certificate.goOn("renew").click();
    await draft.madeFrom("renew").waitFor();
    await page.context().close();
  });

  it("is replaced when the new one is signed, and then leads to that", async () => {
    const certificateId = await aSigned();
    const { page, certificate, draft, preview, receipt } = await comeToWork(browser, {
      at: `certificates/${certificateId}`,
      language: "en",
    });
    await certificate.make("replace").click();
    await draft.madeFrom("replace").waitFor();
    await draft.sign();
    await preview.sign();
    await receipt.heading.waitFor();
    const { replacedBy } = await call(readCertificate, { certificateId });
    expect(page.url()).toContain(replacedBy);
    await page.goto(page.url().replace(/certificates\/.*/, `certificates/${certificateId}`));
    await certificate.toNewer.waitFor();
    expect(await certificate.make("replace").count()).toBe(0);
    await page.context().close();
  });

  it("becomes one for the employer from its receipt, reviewed and signed by two presses", async () => {
    const draftId = await aDraft("FK7804");
    const { page, preview, receipt } = await comeToWork(browser, { at: `drafts/${draftId}/preview` });
    await preview.sign();
    await receipt.heading.waitFor();
    await receipt.forEmployer.click();
    await preview.paper.getByText("Läkarintyg om arbetsförmåga – arbetsgivaren").first().waitFor();
    expect(await preview.paper.getByText("Distorsion i fotled").count()).toBe(0);
    expect(await barriers(page)).toEqual([]);
    const [made] = await draftsOf(draftId);
    await preview.sign();
    await receipt.heading.waitFor();
    await page.waitForURL(new RegExp(`${made?.certificateId ?? "none"}/receipt`));
    expect(await call(readCertificate, { certificateId: made?.certificateId ?? "" })).toMatchObject({
      form: "AG7804-2.0",
      answers: { diagnosisShared: { wanted: false } },
    });
    expect(await receipt.forEmployer.count()).toBe(0);
    await page.context().close();
  });

  it("is renewed once where the answer is lost, and the page leads to the draft", async () => {
    const certificateId = await aSigned();
    const { page, certificate } = await comeToWork(browser, { at: `certificates/${certificateId}` });
    const presses = keysOf(page, deriving);
    await between(page, deriving, answerLost);
    await certificate.make("renew").click();
    await certificate.goOn("renew").waitFor();
    expect(presses).toHaveLength(1);
    expect(await draftsOf(certificateId)).toHaveLength(1);
    await page.context().close();
  });

  it("that a colleague has begun to renew meanwhile leads to their draft", async () => {
    const certificateId = await aSigned();
    const { page, certificate, draft } = await comeToWork(browser, { at: `certificates/${certificateId}` });
    const other = await comeToWork(browser, { at: `certificates/${certificateId}`, as: "nurse" });
    await other.certificate.make("renew").click();
    await other.draft.madeFrom("renew").waitFor();
    expect(await other.certificate.make("replace").count()).toBe(0);
    await certificate.make("renew").click();
    await certificate.goOn("renew").click();
    await draft.madeFrom("renew").waitFor();
    expect(await draftsOf(certificateId)).toHaveLength(1);
    await page.context().close();
    await other.page.context().close();
  });
});
