import type { Browser } from "playwright-core";
import { expect } from "vitest";
import { signCertificate } from "../../../functions/webcert/signing/sign-certificate.contract.ts";
import { frameWords } from "../../../web/kit/frame/frame-words.ts";
import { startedExchange } from "../../started-exchange.ts";
import { eventually } from "../eventually.ts";
import { barriers } from "../start-page-visitor.ts";
import { aDraft, call, comeToWork } from "./at-work.ts";
import { everyCall } from "./between.ts";
import type { Meet } from "./between.ts";

const retry = frameWords.sv.retry;

/** How the exchange does not answer; whether axe looks at its pages too, which are the same whatever the reason. */
interface Silence {
  readonly meet: Meet;
  readonly looks: boolean;
}

/** Each page says that the exchange does not answer, loses nothing, and comes back by a press. */
export async function comeToSilence(browser: Browser, { meet, looks }: Silence): Promise<void> {
  const [draftId, signedId] = await Promise.all([aDraft("FK7804"), aDraft("FK7804")]);
  await call(signCertificate, { certificateId: signedId, seenRevision: 1 });
  const pages = [
    "drafts",
    "certificates",
    "new",
    `drafts/${draftId}`,
    `drafts/${draftId}/preview`,
    `certificates/${signedId}`,
    `certificates/${signedId}/receipt`,
  ];
  const { page, drafts } = await comeToWork(browser, { at: "drafts" });
  await drafts.heading.waitFor();
  for (const at of pages) {
    await page.context().route(everyCall, meet);
    await page.goto(`${startedExchange().origin}/webcert/${at}`);
    await page.getByRole("alert").waitFor();
    expect(await page.getByRole("alert").innerText(), at).toMatch(/Inget har gått förlorat/);
    if (looks) expect(await barriers(page), at).toEqual([]);
    await page.context().unroute(everyCall, meet);
    // What is asked in turn may have failed in turn.
    await eventually(async () => {
      const again = page.getByRole("button", { name: retry, exact: true });
      if ((await again.count()) > 0)
        await again
          .first()
          .click({ timeout: 1000 })
          .catch(() => undefined);
      expect(await page.getByRole("alert").count()).toBe(0);
    });
    await page.getByRole("heading", { level: 1 }).waitFor();
  }
  await page.context().close();
}
