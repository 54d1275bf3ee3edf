import type { Browser } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { describeForm } from "../../../functions/certificate/types/form.ts";
import { exampleOf } from "../../../functions/certificate/types/example-of.ts";
import { findType } from "../../../functions/certificate/types/registry.ts";
import { readCertificate } from "../../../functions/webcert/certificates/read-certificate.contract.ts";
import { readDraft } from "../../../functions/webcert/drafts/read-draft.contract.ts";
import { saveDraft } from "../../../functions/webcert/drafts/save-draft.contract.ts";
import { signCertificate } from "../../../functions/webcert/signing/sign-certificate.contract.ts";
import type { SigningServiceFault } from "../../../lib/local/signing-service/signing-service-faults.ts";
import { listedFindings } from "../../../web/kit/form/listed-findings.ts";
import { words } from "../../../web/webcert/words.ts";
import { startedExchange } from "../../started-exchange.ts";
import { barriers, openBrowser } from "../start-page-visitor.ts";
import { aDraft, call, comeToWork, sectionOf, today } from "./at-work.ts";
import { answerLost, between, keysOf, lost, proxyPage, signing } from "./between.ts";

let browser: Browser;
beforeAll(async () => {
  browser = await openBrowser();
});
afterAll(() => browser.close());

const fk7804 = describeForm(findType("FK7804")!);

/** A doctor who has a complete draft before them, ready to sign. */
async function aboutToSign() {
  const certificateId = await aDraft("FK7804");
  const doctor = await comeToWork(browser, { at: `drafts/${certificateId}/preview` });
  await doctor.preview.signButton.waitFor();
  return { ...doctor, certificateId, presses: keysOf(doctor.page, signing) };
}

/** Makes the stage's own signing service go wrong, or well again. */
async function signingService(fault: SigningServiceFault): Promise<void> {
  const answer = await fetch(`${startedExchange().signingServiceOrigin}/admin/fault`, {
    method: "PUT",
    body: JSON.stringify({ fault }),
  });
  expect(answer.status).toBe(200);
}

async function isSigned(certificateId: string): Promise<boolean> {
  return call(readCertificate, { certificateId }).then(
    ({ state }) => state === "signed",
    () => false,
  );
}

// Apart from the others, which sign by the same service at the same time.
describe("Signing by a service that is busy", () => {
  it("is tried again where the signing service itself says that it is busy, and the draft stays as it was", async () => {
    const { page, preview, receipt, certificateId } = await aboutToSign();
    const { revision } = await call(readDraft, { certificateId });
    await signingService("busy");
    try {
      await preview.sign();
      await preview.alert.getByText("Försök igen om en stund").waitFor();
      await preview.alert.getByText("Inget har gått förlorat").waitFor();
      expect(await barriers(page)).toEqual([]);
      expect((await call(readDraft, { certificateId })).revision).toBe(revision);
    } finally {
      await signingService("none");
    }
    await preview.sign();
    await receipt.heading.waitFor();
    expect(await isSigned(certificateId)).toBe(true);
    await page.context().close();
  });
});

describe.concurrent("Signing", () => {
  it.each([
    ["the network is gone", lost, words.sv.notDone.sign],
    ["a proxy answers instead", proxyPage, words.sv.notDone.sign],
  ])("is tried again where %s, and signs once", async (_why, meet, told) => {
    const { page, preview, receipt, certificateId, presses } = await aboutToSign();
    const letBy = await between(page, signing, meet);
    await preview.sign();
    await preview.alert.getByText(told).waitFor();
    await preview.alert.getByText("Inget har gått förlorat").waitFor();
    expect(await barriers(page)).toEqual([]);
    expect(await isSigned(certificateId)).toBe(false);
    await letBy();
    await preview.sign();
    await receipt.heading.waitFor();
    expect(await isSigned(certificateId)).toBe(true);
    expect(presses).toHaveLength(2);
    expect(new Set(presses).size).toBe(1);
    await page.context().close();
  });

  it("whose answer was lost is said to be unknown until the exchange has told that it was done", async () => {
    const { page, preview, receipt, certificateId, presses } = await aboutToSign();
    await between(page, signing, answerLost);
    const reading = { method: "GET", address: "**/api/certificates/*" } as const;
    const letBy = await between(page, reading, lost);
    await preview.sign();
    await preview.alert.getByText(words.sv.unknown.sign).waitFor();
    expect(await barriers(page)).toEqual([]);
    expect(await isSigned(certificateId)).toBe(true);
    await letBy();
    await page.clock.fastForward("00:30");
    await receipt.heading.waitFor();
    expect(presses).toHaveLength(1);
    await page.context().close();
  });

  it.each([
    ["sent", { method: "POST", address: "**/api/certificates/*/sendings" }, "send"],
    ["revoked", { method: "POST", address: "**/api/certificates/*/revocation" }, "revoke"],
  ] as const)("is followed by no doubt of what was %s where that answer is lost", async (_what, address, action) => {
    const certificateId = await aDraft("FK7804");
    await call(signCertificate, { certificateId, seenRevision: 1 });
    const { page, certificate, sendDialog, revokeDialog } = await comeToWork(browser, {
      at: `certificates/${certificateId}`,
    });
    await between(page, address, answerLost);
    const dialog = action === "send" ? sendDialog : revokeDialog;
    await certificate.begin(action);
    if (action === "send") await sendDialog.send();
    else await revokeDialog.revoke();
    await dialog.dialog.waitFor({ state: "detached" });
    const read = await call(readCertificate, { certificateId });
    expect(action === "send" ? read.sentTo.length : read.state).toBe(action === "send" ? 1 : "revoked");
    await page.context().close();
  });

  it("is done once by two clicks and the shortcut on top", async () => {
    const { page, preview, receipt, certificateId, presses } = await aboutToSign();
    await between(page, signing, async (route) => {
      await new Promise((resolve) => setTimeout(resolve, 400));
      await route.continue();
    });
    await preview.signButton.dblclick();
    await page.keyboard.press("Alt+KeyS");
    await receipt.heading.waitFor();
    expect(presses).toHaveLength(1);
    expect(await isSigned(certificateId)).toBe(true);
    await page.context().close();
  });

  it("shows its receipt also to whoever goes on clicking where the button was", async () => {
    const { page, preview, receipt, presses } = await aboutToSign();
    const box = (await preview.signButton.boundingBox())!;
    for (let click = 0; click < 6; click += 1) {
      await page.mouse.click(box.x + box.width / 2, box.y + box.height / 2);
      await new Promise((goOn) => setTimeout(goOn, 450));
    }
    await receipt.heading.waitFor();
    expect(presses).toHaveLength(1);
    await page.context().close();
  });

  it("is told as done where one comes back to it: Back, Forward, reload, and the draft's own address", async () => {
    const { page, drafts, preview, receipt, certificate, draft, certificateId, presses } = await aboutToSign();
    await preview.backToDraft.click();
    await draft.foot.waitFor();
    await draft.preview();
    await preview.sign();
    await receipt.heading.waitFor();
    await page.goBack();
    await certificate.signedAlready.waitFor();
    expect(await preview.signButton.count()).toBe(0);
    expect(await barriers(page)).toEqual([]);
    await page.goForward();
    await receipt.heading.waitFor();
    await page.reload();
    await receipt.heading.waitFor();
    await page.goto(page.url().replace(/certificates\/.*$/, `drafts/${certificateId}/preview`));
    await certificate.signedAlready.waitFor();
    await page.goto(page.url().replace(/certificates\/.*$/, `drafts/${certificateId}`));
    await certificate.signedAlready.waitFor();
    expect(await drafts.heading.count()).toBe(0);
    expect(presses).toHaveLength(1);
    await page.context().close();
  });

  it("in one of two tabs is told in the other", async () => {
    const first = await aboutToSign();
    const second = await comeToWork(browser, { at: `drafts/${first.certificateId}/preview` });
    await second.preview.signButton.waitFor();
    await first.preview.sign();
    await first.receipt.heading.waitFor();
    await second.preview.sign();
    await second.certificate.signedAlready.waitFor();
    expect(await second.certificate.actions.count()).toBe(1);
    await first.page.context().close();
    await second.page.context().close();
  });

  it("of what somebody has changed since is held up until the new version has been read", async () => {
    const { page, preview, receipt, certificateId } = await aboutToSign();
    const treatment = { text: "Gips i sex veckor." };
    const answers = { ...exampleOf(findType("FK7804")!, today), treatment };
    await call(saveDraft, { certificateId, seenRevision: 1, form: fk7804.form, answers }, "nurse");
    await preview.sign();
    await preview.reviewAgain.waitFor();
    expect(await barriers(page)).toEqual([]);
    expect(await isSigned(certificateId)).toBe(false);
    await preview.reviewAgain.click();
    await preview.paper.getByText(treatment.text).waitFor();
    await preview.sign();
    await receipt.heading.waitFor();
    expect((await call(readCertificate, { certificateId })).answers["treatment"]).toEqual(treatment);
    await page.context().close();
  });

  it("that the exchange finds incomplete at the last moment says what is missing, and leads there", async () => {
    const { page, preview, draft, certificateId, presses } = await aboutToSign();
    const incomplete = await aDraft("FK7804", { infectionControl: { underAct: false } });
    const missing = await call(readDraft, { certificateId: incomplete });
    // The other draft's signature is asked for, so that the refusal is the exchange's own.
    const letBy = await between(page, signing, (route) =>
      route.continue({ url: route.request().url().replace(certificateId, incomplete) }),
    );
    await preview.sign();
    await preview.alert.waitFor();
    expect(await preview.findings.allInnerTexts()).toEqual(
      listedFindings(fk7804, missing.errors).map(({ text }) => text?.sv),
    );
    expect(await barriers(page)).toEqual([]);
    expect(await isSigned(certificateId)).toBe(false);
    await letBy();
    await preview.findings.last().click();
    await draft.foot.waitFor();
    const section = sectionOf(fk7804, missing.errors.at(-1)!.pointer);
    await draft.form(fk7804, today).section(section.title).locator(":focus").waitFor();
    expect(presses).toHaveLength(1);
    await page.context().close();
  });
});
