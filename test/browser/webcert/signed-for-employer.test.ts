import type { Browser } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { readCertificate } from "../../../functions/webcert/certificates/read-certificate.contract.ts";
import { deriveDraft } from "../../../functions/webcert/drafts/derive-draft.contract.ts";
import { signCertificate } from "../../../functions/webcert/signing/sign-certificate.contract.ts";
import { words } from "../../../web/webcert/words.ts";
import { keysOnly } from "../pages/hand.ts";
import { barriers, openBrowser } from "../start-page-visitor.ts";
import { aDraft, call, comeToWork } from "./at-work.ts";
import { answerLost, between } from "./between.ts";

let browser: Browser;
beforeAll(async () => {
  browser = await openBrowser();
});
afterAll(() => browser.close());

const signing = { method: "POST", address: "**/api/drafts/*/signature" } as const;
const form = "Läkarintyg om arbetsförmåga – arbetsgivaren";

describe("A certificate and the employer's", () => {
  it.each([
    ["sv", 1280],
    ["en", 320],
  ] as const)("are read and signed by one press, also where the answer is lost: %s at %i", async (language, width) => {
    const id = await aDraft("FK7804");
    const { page, hand, preview, receipt, certificate } = await comeToWork(browser, {
      at: `drafts/${id}/preview`,
      language,
      width,
      using: keysOnly,
    });
    const say = words[language];
    const region = page.getByRole("region", { name: say.stepEmployer });
    await hand.choose(page.getByRole("checkbox", { name: say.employerToo }));
    await region.getByRole("article").waitFor();
    expect(await region.getByText("Distorsion i fotled").count()).toBe(0);
    expect(await barriers(page)).toEqual([]);
    await hand.choose(page.getByRole("checkbox", { name: say.employerLearnsDiagnosis }));
    await region.getByText("Distorsion i fotled").waitFor();

    let losing = 1;
    await between(page, signing, (route) => (losing-- > 0 ? answerLost(route) : route.fallback()));
    await hand.press(page.getByRole("button", { name: say.signBoth }));
    await receipt.heading.waitFor();
    expect(await preview.heading.count()).toBe(0);
    await page.getByText(say.employerSigned).waitFor();
    expect(await barriers(page)).toEqual([]);
    expect(await receipt.forEmployer.count()).toBe(0);
    await hand.press(page.getByRole("link", { name: say.openEmployers }));
    await page
      .getByRole("heading", { level: 1 })
      .getByText(language === "sv" ? form : /./)
      .waitFor();
    const employers = /certificates\/([^/]+)$/.exec(page.url())?.[1] ?? "";
    expect(employers).not.toBe(id);
    const read = await call(readCertificate, { certificateId: employers });
    expect(read).toMatchObject({ form: "AG7804-2.0", answers: { diagnosisShared: { wanted: true } } });
    expect(await call(readCertificate, { certificateId: id })).toMatchObject({ form: "FK7804-2.0", state: "signed" });

    // The certificate leads to the employer's, whoever comes to it and whenever, and offers no second.
    await page.goBack();
    await hand.press(page.getByRole("link", { name: say.open, exact: true }));
    await certificate.actions.getByRole("link", { name: say.openEmployers, exact: true }).waitFor();
    expect(await certificate.make("for-employer").count()).toBe(0);
    await hand.press(page.locator(".timeline").getByRole("link", { name: say.eventWords["issued-for-employer"]() }));
    await page.waitForURL(`**/certificates/${employers}`);
    // Nobody receives it, and that is said without other reasons.
    await certificate.actions.getByText(say.whyNotSend.toNobody).waitFor();
    await page.getByRole("link", { name: say.certificates, exact: true }).click();
    const row = page.getByRole("row").filter({ has: page.locator(`a[href$="/certificates/${employers}"]`) });
    await row.getByText(say.neverSent).waitFor();
    await page.context().close();
  });

  it.each([
    ["sv", 1280],
    ["en", 320],
  ] as const)(
    "are replaced by one press, and it is told what becomes of the employer's: %s at %i",
    async (language, width) => {
      const id = await aDraft("FK7804");
      const { employerCertificateId: before = "" } = await call(signCertificate, {
        certificateId: id,
        seenRevision: 1,
        forEmployer: {},
      });
      const { certificateId: newer } = await call(deriveDraft, { certificateId: id, kind: "replace" });
      const { page, hand, receipt, certificate } = await comeToWork(browser, {
        at: `drafts/${newer}/preview`,
        language,
        width,
      });
      const say = words[language];
      const region = page.getByRole("region", { name: say.stepEmployer });
      await region.getByText(say.earlierEmployersStays).waitFor();
      expect(await region.getByRole("link", { name: say.openEarlierEmployers }).getAttribute("href")).toMatch(before);
      await hand.choose(page.getByRole("checkbox", { name: say.employerToo }));
      await region.getByText(say.earlierEmployersReplaced).waitFor();
      expect(await barriers(page)).toEqual([]);
      await hand.press(page.getByRole("button", { name: say.signBoth }));
      await receipt.heading.waitFor();
      const { employerCertificateId: after } = await call(readCertificate, { certificateId: newer });
      expect(await call(readCertificate, { certificateId: before })).toMatchObject({ replacedBy: after });
      await hand.press(page.getByRole("link", { name: say.open, exact: true }));
      await certificate.begin("revoke");
      await page.getByRole("dialog").getByText(say.employersStays).waitFor();
      await page.context().close();
    },
  );
});
