import type { Browser } from "playwright-core";
import { afterAll, afterEach, beforeAll, describe, expect, it } from "vitest";
import { readDelivery } from "../../functions/intygstjanst/deliveries/read-delivery.contract.ts";
import { listDeliveries } from "../../functions/intygstjanst/deliveries/list-deliveries.contract.ts";
import { readStatus } from "../../functions/intygstjanst/status/read-status.contract.ts";
import { sendAs } from "../../lib/local/send-as.ts";
import { callApi } from "../../web/kit/call-api.ts";
import { words } from "../../web/drift/words.ts";
import { startedExchange, tokenFor } from "../started-exchange.ts";
import { aSentCertificate, labelOf } from "./certificates.ts";
import { DriftPages } from "./pages/drift-pages.ts";
import { RecipientPages } from "./pages/recipient-pages.ts";
import { visitSignedIn } from "./signed-in-visitor.ts";
import { barriers, openBrowser, visit } from "./start-page-visitor.ts";
import type { Visit } from "./start-page-visitor.ts";

const { origin } = startedExchange();
const recipient = "FKASSA";
const patient = { timeout: 30_000 };
type Language = "sv" | "en";

let browser: Browser;
beforeAll(async () => {
  browser = await openBrowser();
});
afterAll(() => browser.close());
afterEach(() => behave("ok"));

/** Makes Försäkringskassan's simulator behave in a way, as its page does. */
async function behave(mode: "ok" | "validation-error"): Promise<void> {
  const page = (await visit(browser, `${origin}/recipients/forsakringskassan/?lang=sv`)).page;
  await new RecipientPages(page, "sv").behave(mode);
  await page.context().close();
}

const send = async (path: string, request: RequestInit) => sendAs(origin, await tokenFor("operator"))(path, request);
const caller = { language: "sv" } as const;

/** A certificate that the recipient has refused. @returns its id, once its delivery has stopped */
async function aStoppedDelivery(): Promise<string> {
  await behave("validation-error");
  const certificateId = await aSentCertificate();
  await expect
    .poll(async () => {
      const stopped = await callApi(listDeliveries, { recipient, state: "stopped" }, caller, send);
      return stopped.ok && stopped.value.deliveries.some((one) => one.certificateId === certificateId);
    }, patient)
    .toBe(true);
  await behave("ok");
  return certificateId;
}

async function come(as: string, language: Language, { at = "", ...window }: Visit & { readonly at?: string } = {}) {
  const { page, complaints } = await visitSignedIn(browser, `${origin}/drift/${at}?lang=${language}`, {
    ...window,
    as,
    signIn: (page) => new DriftPages(page, language).signInAs(labelOf(as, language)),
  });
  return { page, pages: new DriftPages(page, language), complaints };
}

const nothing = {
  certificates: [],
  unpublishedEvents: 0,
  unfinishedErasures: 0,
  parkedEvents: 0,
  stoppedDeliveries: 0,
  waitingDeliveries: 0,
};

describe.each([
  { language: "sv", width: 1280, colorScheme: "light" },
  { language: "en", width: 320, colorScheme: "dark" },
] as const)("The operators' pages in $language, $width pixels wide, $colorScheme", ({ language, ...window }) => {
  it("lead from what has stopped to its cause, and a retry, pressed twice, brings it to the recipient", async () => {
    const certificateId = await aStoppedDelivery();
    const { page, pages, complaints } = await come("operator", language, window);
    await pages.heading("overview").waitFor(patient);
    await pages.showStopped.waitFor(patient);
    expect(await barriers(page)).toEqual([]);

    await pages.showStopped.click();
    const row = pages.row(certificateId);
    await row.waitFor(patient);
    expect(new URL(page.url()).search).toBe(`?recipient=${recipient}&state=stopped`);
    const { lastOutcomeText } = await deliveryOf(certificateId);
    expect(await row.textContent()).toContain(lastOutcomeText?.[language]);
    expect(await barriers(page)).toEqual([]);

    let retries = 0;
    page.on("request", (request) => (retries += Number(request.method() === "POST")));
    await pages.retry(row).dblclick();
    await pages.outcome(row, "arrivedNow").waitFor(patient);
    expect(retries).toBe(1);
    expect(await barriers(page)).toEqual([]);

    await pages.link(certificateId).focus();
    await page.keyboard.press("Enter");
    await page.getByText(certificateId).waitFor(patient);
    expect(await page.getByRole("main").textContent()).toContain(words[language].states.done);
    expect(await barriers(page)).toEqual([]);
    expect(complaints).toEqual([]);
  });

  it("say what helps on a delivery's own page, and try it again from there", async () => {
    const certificateId = await aStoppedDelivery();
    const { deliveryId } = await deliveryOf(certificateId);
    const { page, pages } = await come("operator", language, { ...window, at: `deliveries/${deliveryId}` });
    await pages.retry().waitFor(patient);
    expect(await barriers(page)).toEqual([]);
    await pages.retry().focus();
    await page.keyboard.press("Enter");
    await pages.outcome(page.getByRole("main"), "arrivedNow").waitFor(patient);
    const seen = await callApi(readDelivery, { deliveryId }, caller, send);
    expect(seen).toMatchObject({ ok: true, value: { state: "done" } });
  });

  it("say that nothing has stopped, that the server does not answer, and that one has been signed out", async () => {
    const { page, pages } = await come("operator", language, window);
    await pages.heading("overview").waitFor(patient);
    const answerWith = async (status: number, body: unknown) => {
      await page.unroute("**/api/status");
      await page.route("**/api/status", (route) => route.fulfill({ status, json: body }));
    };
    const well = { recipient, state: "well", waitingDeliveries: 0, stoppedDeliveries: 0 };
    await answerWith(200, { ...nothing, recipients: [well], damaged: [] });
    await page.reload();
    await pages.band(words[language].allWell).waitFor(patient);
    expect(await barriers(page)).toEqual([]);

    await answerWith(503, {});
    await page.reload();
    await pages.askAgain.waitFor(patient);
    expect(await barriers(page)).toEqual([]);
    await answerWith(200, readStatus.examples.output);
    await pages.askAgain.click();
    await pages.askAgain.waitFor({ ...patient, state: "detached" });

    await answerWith(401, {});
    await page.reload();
    await pages.signedOut.waitFor(patient);
    expect(await barriers(page)).toEqual([]);
  });

  it("tell somebody who is no operator so, kindly, and show nothing", async () => {
    const { page, pages } = await come("nurse", language, window);
    await pages.heading("notOperator").waitFor(patient);
    expect(await page.getByRole("table").count()).toBe(0);
    expect(await page.getByRole("navigation").count()).toBe(0);
    expect(await barriers(page)).toEqual([]);
  });
});

async function deliveryOf(certificateId: string) {
  const found = await callApi(listDeliveries, { recipient, limit: 100 }, caller, send);
  const delivery = found.ok ? found.value.deliveries.find((one) => one.certificateId === certificateId) : undefined;
  if (delivery === undefined) throw new Error("The delivery is not among those that have not arrived");
  return delivery;
}
