import { join } from "node:path";
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { demoStaff } from "../../lib/local/demo-directory.ts";
import { readStaticFile, sendStaticFile } from "../../lib/local/edge/static-files.ts";
import { projectFolder } from "../../lib/local/project-folder.ts";
import { securityHeaders } from "../../lib/site/security-headers.ts";
import { startIssuerOverHttp } from "../fixtures/issuer-over-http.ts";
import type { IssuerOverHttp } from "../fixtures/issuer-over-http.ts";
import { authorizationAddress } from "../fixtures/token-issuer.ts";
import { barriers, openBrowser, visit } from "./start-page-visitor.ts";

const pages = join(projectFolder, "dist/web");

let browser: Browser;
let site: IssuerOverHttp;
beforeAll(async () => {
  browser = await openBrowser();
  site = await startIssuerOverHttp({
    staff: new Map(
      demoStaff.map(({ hsaId, name }) => [
        hsaId,
        { name, role: "DOCTOR", isOperator: false, seesStatistics: false, keepsDirectory: false },
      ]),
    ),
    headers: securityHeaders,
    beside: async (request, response) => {
      const [path = "/"] = (request.url ?? "/").split("?");
      const file = path === "/webcert/" ? undefined : await readStaticFile(pages, path);
      if (file !== undefined) sendStaticFile(request, response, file);
      else response.writeHead(200, { "content-type": "text/html" }).end("<!doctype html><title>Webcert</title>");
    },
  });
});
afterAll(async () => {
  await site[Symbol.asyncDispose]();
  await browser.close();
});

type Reader = Parameters<typeof visit>[2] & { readonly language: "sv" | "en"; readonly who: string };

const said = {
  sv: {
    siths: "SITHS-kort",
    title: "Dina inloggningar",
    this: "Den här webbläsaren",
    signOut: "Logga ut från",
    others: "Logga ut överallt utom här",
    ended: "Utloggningen är klar.",
    only: "Du är inte inloggad någon annanstans.",
  },
  en: {
    siths: "SITHS card",
    title: "Your sign-ins",
    this: "This browser",
    signOut: "Sign out of",
    others: "Sign out everywhere but here",
    ended: "It has been signed out.",
    only: "You are not signed in anywhere else.",
  },
} as const;

/** Somebody in a browser of their own, signed in. */
async function signedIn({ who, language, ...reader }: Reader) {
  const { search } = new URL(authorizationAddress({ redirect_uri: `${site.origin}/webcert/` }));
  const visited = await visit(browser, `${site.origin}/auth/auth${search}`, { ...reader, locale: `${language}-SE` });
  await visited.page.getByRole("link", { name: said[language].siths, exact: true }).click();
  await visited.page.getByRole("button", { name: who }).click();
  await visited.page.waitForURL(`${site.origin}/webcert/**`);
  return visited;
}

const openSessions = (page: Page) => page.goto(`${site.origin}/auth/sessions`);
const sessionsOn = (page: Page) => page.getByRole("main").getByRole("heading", { level: 2 });

describe("One's own sessions", () => {
  it.each([
    { who: "Elin Sandberg", language: "sv", width: 1280, colorScheme: "light" },
    { who: "Karin Lund", language: "en", width: 320, colorScheme: "dark" },
  ] as const satisfies readonly Reader[])(
    "are listed, and ended one by one or all but this ($language, $width pixels wide, $colorScheme)",
    async (reader) => {
      const say = said[reader.language];
      const elsewhere = { who: reader.who, language: "sv" } as const;
      const others = [await signedIn(elsewhere), await signedIn(elsewhere)];
      const { page, complaints } = await signedIn(reader);
      await openSessions(page);
      expect(await page.getByRole("heading", { level: 1 }).innerText()).toBe(say.title);
      expect(await sessionsOn(page).count()).toBe(3);
      expect(await sessionsOn(page).first().innerText()).toContain(say.this);
      expect(await barriers(page)).toEqual([]);

      await page.getByRole("button", { name: say.signOut }).first().press("Enter");
      await page.getByRole("status").getByText(say.ended).waitFor();
      expect(await sessionsOn(page).count()).toBe(2);
      expect(await barriers(page)).toEqual([]);

      await page.getByRole("button", { name: say.others }).click();
      await page.getByText(say.only).waitFor();
      expect(await sessionsOn(page).count()).toBe(1);
      for (const other of others) {
        await openSessions(other.page);
        expect(await sessionsOn(other.page).count()).toBe(0);
        expect(await barriers(other.page)).toEqual([]);
        await other.page.context().close();
      }
      expect(complaints).toEqual([]);
      await page.context().close();
    },
  );
});
