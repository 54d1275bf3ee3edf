import { createServer } from "node:http";
import type { Server } from "node:http";
import type { Browser, FrameLocator, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { listen } from "../../lib/local/free-ports.ts";
import { frameWords } from "../../web/kit/frame/frame-words.ts";
import { journalHost, startedExchange } from "../started-exchange.ts";
import { labelOf } from "./certificates.ts";
import { IdentityProviders } from "./pages/identity-providers.ts";
import { openBrowser, withStorageInFrames } from "./start-page-visitor.ts";

const { origin } = startedExchange();
const say = frameWords.sv;
const patient = { timeout: 20_000 };

let browser: Browser;
let journal: Server;
let port: number;
beforeAll(async () => {
  browser = await openBrowser(withStorageInFrames);
  journal = createServer((_request, response) => {
    response
      .writeHead(200, { "content-type": "text/html" })
      .end(`<!doctype html><title>Journal</title><iframe src="${origin}/webcert/drafts" width="1000" height="800">`);
  });
  port = await listen(journal, 0);
});
afterAll(async () => {
  journal.close();
  await browser.close();
});

/** A journal system with Webcert in a frame. */
async function inJournal(host: string): Promise<{ page: Page; frame: FrameLocator }> {
  const context = await browser.newContext({ locale: "sv-SE" });
  const page = await context.newPage();
  await page.goto(`http://${host}:${String(port)}/`);
  return { page, frame: page.frameLocator("iframe") };
}

describe.concurrent("Webcert in a frame", () => {
  it("is signed in to by a window of its own, works by cookies of the frame alone, and is signed out of there", async () => {
    const { page, frame } = await inJournal(journalHost);
    const opened = page.waitForEvent("popup");
    await frame.getByRole("button", { name: say.signIn, exact: true }).click(patient);
    const window = await opened;
    const closed = window.waitForEvent("close");
    await new IdentityProviders(window, "sv").identify(labelOf("nurse"));
    await closed;
    const person = frame.getByRole("banner").getByRole("button", { name: say.person });
    await person.waitFor(patient);
    const kept = (await page.context().cookies()).filter(({ name }) => name.startsWith("__Host-intyg-"));
    expect(kept.map(({ httpOnly, secure, sameSite }) => [httpOnly, secure, sameSite])).toEqual([
      [true, true, "None"],
      [true, true, "None"],
    ]);

    // The page by itself has other cookies, and none of these.
    const alone = await page.context().newPage();
    await alone.goto(`${origin}/webcert/`);
    await alone.getByRole("button", { name: say.signIn, exact: true }).waitFor(patient);

    await page.reload();
    await person.click(patient);
    await frame.getByRole("banner").getByRole("button", { name: say.signOut, exact: true }).click();
    await frame.getByText(say.signedOut, { exact: true }).waitFor(patient);
    await page.reload();
    await frame.getByRole("button", { name: say.signIn, exact: true }).waitFor(patient);
    await page.context().close();
  });

  it("of a site that is no journal system of ours is not shown", async () => {
    const { page } = await inJournal("127.0.0.1");
    await expect.poll(() => page.frames().at(1)?.url(), patient).toMatch(/^chrome-error:/);
    await page.context().close();
  });
});
