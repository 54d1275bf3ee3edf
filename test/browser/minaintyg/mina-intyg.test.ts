import type { Browser, Page, Route } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { readOwnCertificate } from "../../../functions/minaintyg/certificates/read-own-certificate.contract.ts";
import { revokeCertificate } from "../../../functions/webcert/revocation/revoke-certificate.contract.ts";
import { frameWords } from "../../../web/kit/frame/frame-words.ts";
import { startedExchange } from "../../started-exchange.ts";
import { labelOf } from "../certificates.ts";
import { eventually } from "../eventually.ts";
import { MinaIntyg } from "../pages/mina-intyg.ts";
import { StartPage } from "../pages/start-page.ts";
import { barriers, openBrowser, visit } from "../start-page-visitor.ts";
import { tabTo } from "../tab-to.ts";
import { aCertificate, call, come } from "./citizen.ts";

const recipient = "Försäkringskassan";
/** Deliveries are made by functions that may have to start first. */
const patient = { timeout: 30_000 };
const sending = "**/api/my/certificates/*/sendings";

let browser: Browser;
beforeAll(async () => {
  browser = await openBrowser();
});
afterAll(() => browser.close());

/** How often the page has asked for this. */
function counted(page: Page, method: string, part: string): () => number {
  let calls = 0;
  page.on("request", (request) => {
    if (request.method() === method && request.url().includes(part)) calls += 1;
  });
  return () => calls;
}

/** Meets the sending once, and lets by what only reads. */
async function meetOnce(page: Page, meet: (route: Route) => Promise<void>): Promise<void> {
  let hasMet = false;
  await page.route(sending, async (route) => {
    if (route.request().method() !== "POST" || hasMet) return route.continue();
    hasMet = true;
    await meet(route);
  });
}

describe.concurrent.each([
  { language: "sv", colorScheme: "light", width: 1280 },
  { language: "en", colorScheme: "dark", width: 320 },
] as const)("Mina intyg in $language, $colorScheme, $width pixels", (variant) => {
  it("leads from the list to a certificate that has been sent and has arrived, whatever is pressed twice", async () => {
    const id = await aCertificate();
    const seen: string[] = [];
    const { page, complaints, mine } = await come(browser, {
      ...variant,
      before: async (gate) => {
        seen.push(...(await barriers(gate)));
      },
    });
    const { say } = mine;
    const look = async (): Promise<void> => {
      seen.push(...(await barriers(page)));
    };
    await mine.heading(say.listHeading).waitFor(patient);
    expect(await page.title()).toBe(`${say.listHeading} · ${say.application}`);
    await eventually(async () => expect(await mine.card(id).innerText()).toContain(say.notSentText(recipient)));
    await look();

    await mine.card(id).getByRole("heading").getByRole("link").click();
    await mine.paper.getByText("Kan inte lyfta mer än fem kilo").waitFor(patient);
    await look();
    const tables = await page.evaluate<readonly boolean[]>(
      "[...document.querySelectorAll('.reading-table')].map((table) => table.scrollWidth > table.clientWidth)",
    );
    expect(tables).toContain(false);
    expect(tables).not.toContain(true);

    await mine.toSend(page, recipient).click();
    await mine.heading(say.sendHeading(recipient)).waitFor(patient);
    await look();
    const posts = counted(page, "POST", "/sendings");
    await mine.yes.dblclick();
    await mine.effect(say.arrivedStep(recipient)).waitFor(patient);
    expect(posts()).toBe(1);
    await look();

    const receipt = page.url();
    await page.goBack();
    await mine.paper.waitFor(patient);
    await page.goForward();
    await page.reload();
    await mine.effect(say.arrivedStep(recipient)).waitFor(patient);
    expect(page.url()).toBe(receipt);
    // Who asks the question again, from an old link, is led to the receipt.
    await page.goto(receipt.replace(/sent$/, "send"));
    await mine.effect(say.arrivedStep(recipient)).waitFor(patient);

    await mine.link(say.print).click();
    await mine.radio(say.printWithout).check();
    await look();
    const asked = page.waitForRequest((request) => request.url().includes("diagnosis=left-out"));
    const [file] = await Promise.all([page.waitForEvent("download"), mine.button(say.savePdf).click()]);
    expect((await asked).url()).toContain(variant.language === "en" ? "headings=sv-en" : "headings=sv");
    expect(file.suggestedFilename()).toBe("intyg-fk7804.pdf");
    expect(seen).toEqual([]);
    expect(complaints).toEqual([]);
    await page.context().close();
  });
});

describe.concurrent("sending", () => {
  it("is done by keyboard alone, and the focus follows to the receipt", async () => {
    const id = await aCertificate();
    const { page, mine } = await come(browser, { at: `certificates/${id}` });
    const { say } = mine;
    await mine.paper.waitFor(patient);
    await tabTo(page, say.send(recipient));
    await page.keyboard.press("Enter");
    await mine.yes.waitFor(patient);
    await tabTo(page, say.sendYes);
    await page.keyboard.press("Enter");
    await mine.effect(say.arrivedStep(recipient)).waitFor(patient);
    await tabTo(page, say.toYours);
    await page.keyboard.press("Enter");
    await mine.list.waitFor(patient);
    await page.locator("h1:focus", { hasText: say.listHeading }).waitFor(patient);
    await page.context().close();
  });

  it("waits where the session has ended, and says how to go on", async () => {
    const id = await aCertificate();
    const { page, mine } = await come(browser, { at: `certificates/${id}/send` });
    await mine.yes.waitFor(patient);
    await page.route(sending, (route) =>
      route.request().method() === "POST" ? route.fulfill({ status: 401, json: {} }) : route.continue(),
    );
    await mine.yes.click();
    await page.getByRole("dialog", { name: frameWords.sv.ended }).waitFor(patient);
    expect(await barriers(page)).toEqual([]);
    await page.context().close();
  });
});

describe.concurrent("the archive", () => {
  it("takes a certificate out of the list and gives it back, and what was pressed is undone", async () => {
    const id = await aCertificate();
    const { page, mine } = await come(browser, { at: `certificates/${id}`, width: 360 });
    const { say } = mine;
    await mine.button(say.toArchive).click();
    await page.getByText(say.isMovedAway).waitFor(patient);
    expect(await barriers(page)).toEqual([]);
    await mine.button(say.undo).click();
    await page.getByText(say.isMovedBack).waitFor(patient);
    await mine.button(say.toArchive).click();
    await page.getByText(say.isMovedAway).waitFor(patient);
    await mine.link(say.toList).click();
    await mine.heading(say.listHeading).waitFor(patient);
    await mine.link(say.archivedWay).click();
    await mine.card(id).getByText(say.archived, { exact: true }).waitFor(patient);
    expect(page.url()).toContain("where=archived");
    expect(await barriers(page)).toEqual([]);
    await mine.card(id).getByRole("heading").getByRole("link").click();
    await mine.button(say.fromArchive).click();
    await page.getByText(say.isMovedBack).waitFor(patient);
    await mine.link(say.toList).click();
    await eventually(async () => expect(await mine.card(id).count()).toBe(1));
    await page.context().close();
  });
});

describe.concurrent("what is not to be relied on", () => {
  it("is said to be void in the list, on the certificate and where somebody would send it", async () => {
    const id = await aCertificate();
    await call(revokeCertificate, { certificateId: id, reason: "wrong-patient" });
    const { page, mine } = await come(browser, { at: `certificates/${id}/send` });
    await mine.heading(mine.say.cannotSend).waitFor(patient);
    expect(await mine.yes.count()).toBe(0);
    await mine.link(mine.say.show).click();
    await mine.paper.waitFor(patient);
    expect(await page.getByText(/^Makulerat .* Intyget gäller inte\.$/).count()).toBeGreaterThan(0);
    expect(await mine.toSend(page, recipient).count()).toBe(0);
    expect(await barriers(page)).toEqual([]);
    await mine.link(mine.say.toList).click();
    expect(await mine.card(id).innerText()).toContain("Makulerat");
    await page.context().close();
  });
});

describe.concurrent("who may not, or not this one", () => {
  it("is told kindly that they are too young, before anything is offered, wherever they come", async () => {
    const id = await aCertificate();
    const { page, mine } = await come(browser, {
      as: "citizen-of-15",
      at: `certificates/${id}/send`,
      before: async (gate) => {
        await gate.getByText("Du behöver ha fyllt 16 år").waitFor(patient);
      },
    });
    await mine.heading(mine.say.tooYoung).waitFor(patient);
    expect(await mine.yes.count()).toBe(0);
    expect(await barriers(page)).toEqual([]);
    await page.goto(page.url().replace(/certificates.*/, ""));
    await mine.heading(mine.say.tooYoung).waitFor(patient);
    await page.context().close();
  });

  it("is told that a link is of no certificate of theirs, and is led to the list", async () => {
    const { page, mine } = await come(browser, { at: "certificates/somebody-elses" });
    await mine.heading(mine.say.notFound).waitFor(patient);
    expect(await barriers(page)).toEqual([]);
    await mine.link(mine.say.toList).click();
    await mine.list.waitFor(patient);
    await page.context().close();
  });

  it("is told that these pages are for patients, where staff come", async () => {
    const { origin } = startedExchange();
    const { page } = await visit(browser, `${origin}/start/`);
    await new StartPage(page, "sv").person(labelOf("doctor").split(", ")[0] ?? "").click();
    await page.getByRole("banner").getByRole("button", { name: frameWords.sv.person }).waitFor(patient);
    await page.goto(`${origin}/minaintyg/`);
    const mine = new MinaIntyg(page);
    await mine.heading(mine.say.notCitizen).waitFor(patient);
    expect(await barriers(page)).toEqual([]);
    await page.context().close();
  });
});

describe.concurrent("a network that fails", () => {
  it("says that the list could not be had, and fetches it at the next try", async () => {
    const id = await aCertificate();
    const { page, mine } = await come(browser, {
      before: (gate) => gate.route("**/api/my/**", (route) => route.abort()),
    });
    await mine.alert.waitFor(patient);
    expect(await barriers(page)).toEqual([]);
    await page.unroute("**/api/my/**");
    await mine.retry.click();
    await mine.card(id).waitFor(patient);
    await page.context().close();
  });

  it.each([
    ["before it was sent", (route: Route) => route.abort("connectionfailed"), true],
    [
      "before the answer came",
      async (route: Route) => {
        await route.fetch();
        await route.abort("connectionreset");
      },
      false,
    ],
  ])("asks what came of it where the connection was lost %s, and sends once", async (_when, meet, isNotSent) => {
    const id = await aCertificate();
    const { page, mine } = await come(browser, { at: `certificates/${id}/send` });
    await mine.yes.waitFor(patient);
    await meetOnce(page, meet);
    await mine.yes.click();
    if (isNotSent) {
      await page.getByText(mine.say.notSentYet).waitFor(patient);
      expect(await barriers(page)).toEqual([]);
      await mine.yes.click();
    }
    await mine.effect(mine.say.arrivedStep(recipient)).waitFor(patient);
    expect((await call(readOwnCertificate, { certificateId: id }, "citizen")).sentTo).toHaveLength(1);
    await page.context().close();
  });
});
