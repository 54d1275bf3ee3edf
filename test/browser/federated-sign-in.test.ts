import { join } from "node:path";
import type { Browser, Page } from "playwright-core";
import { afterAll, afterEach, beforeAll, describe, expect, it } from "vitest";
import { demoStaff } from "../../lib/local/demo-directory.ts";
import { readStaticFile, sendStaticFile } from "../../lib/local/edge/static-files.ts";
import { noFault } from "../../lib/local/identity-providers/provider-faults.ts";
import { projectFolder } from "../../lib/local/project-folder.ts";
import { securityHeaders } from "../../lib/site/security-headers.ts";
import { startIssuerOverHttp } from "../fixtures/issuer-over-http.ts";
import type { IssuerOverHttp } from "../fixtures/issuer-over-http.ts";
import { authorizationAddress, codeForm } from "../fixtures/token-issuer.ts";
import { barriers, openBrowser, visit } from "./start-page-visitor.ts";
import { tabTo } from "./tab-to.ts";

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
    // The application is an empty page; what the issuer's own pages are made of comes from the site.
    beside: async (request, response) => {
      const [path = "/"] = (request.url ?? "/").split("?");
      const file = path === "/webcert/" ? undefined : await readStaticFile(pages, path);
      if (file !== undefined) sendStaticFile(request, response, file);
      else response.writeHead(200, { "content-type": "text/html" }).end("<!doctype html><title>Webcert</title>");
    },
  });
});
afterEach(() => site.played.siths.misbehave(noFault));
afterAll(async () => {
  await site[Symbol.asyncDispose]();
  await browser.close();
});

type Reader = Parameters<typeof visit>[2] & { readonly language: "sv" | "en" };

/** The application sends a browser to the issuer. */
function come({ language, ...reader }: Reader) {
  const asked = new URL(authorizationAddress({ redirect_uri: `${site.origin}/webcert/` }));
  return visit(browser, `${site.origin}/auth/auth${asked.search}`, { ...reader, locale: `${language}-SE` });
}

const atApplication = (page: Page) => page.waitForURL(`${site.origin}/webcert/**`);

const said = {
  sv: {
    siths: "SITHS-kort",
    eLegitimation: "E-legitimation",
    choose: "Logga in",
    again: "Försök igen",
    cancel: "Avbryt",
    signOut: "Logga ut",
  },
  en: {
    siths: "SITHS card",
    eLegitimation: "E-legitimation",
    choose: "Sign in",
    again: "Try again",
    cancel: "Cancel",
    signOut: "Sign out",
  },
} as const;

const readers = [
  { language: "sv", width: 1280, colorScheme: "light" },
  { language: "en", width: 320, colorScheme: "dark" },
] as const satisfies readonly Reader[];

describe("Signing in by a provider of its own origin", () => {
  it.each(readers)("is choosing how and who, in $language, $width pixels wide, $colorScheme", async (reader) => {
    const say = said[reader.language];
    for (const [way, whom] of [
      [say.siths, "Elin Sandberg"],
      [say.eLegitimation, "19121212-1212"],
    ] as const) {
      const { page, complaints } = await come(reader);
      expect(await page.getByRole("heading", { level: 1 }).innerText()).toBe(say.choose);
      expect(await barriers(page)).toEqual([]);
      await page.getByRole("link", { name: way, exact: true }).click();
      await page.waitForURL((url) => url.origin !== site.origin);
      expect(await page.locator("html").getAttribute("lang")).toBe(reader.language);
      expect(await barriers(page)).toEqual([]);
      await page.getByRole("button", { name: whom }).click();
      await atApplication(page);
      expect(new URL(page.url()).searchParams.get("code")).toBeTruthy();
      expect(complaints).toEqual([]);
      await page.context().close();
    }
  });

  it("goes by keyboard alone", async () => {
    const { page } = await come({ language: "sv" });
    await tabTo(page, said.sv.siths);
    await page.keyboard.press("Enter");
    await page.waitForURL((url) => url.origin !== site.origin);
    await tabTo(page, "Elin Sandberg");
    await page.keyboard.press("Enter");
    await atApplication(page);
    await page.context().close();
  });

  it.each(readers)(
    "says in words when the provider does not answer, and goes on when it does ($language)",
    async (reader) => {
      const say = said[reader.language];
      const { page } = await come(reader);
      await page.getByRole("link", { name: say.siths }).click();
      await page.waitForURL((url) => url.origin !== site.origin);
      site.played.siths.misbehave({ fault: "busy", slowMs: 0 });
      await page.getByRole("button", { name: "Elin Sandberg" }).click();
      await page.waitForURL(`${site.origin}/auth/**`);
      expect(await barriers(page)).toEqual([]);
      site.played.siths.misbehave(noFault);
      await page.getByRole("link", { name: say.again }).click();
      await page.getByRole("link", { name: say.siths }).click();
      await page.getByRole("button", { name: "Elin Sandberg" }).click();
      await atApplication(page);
      await page.context().close();
    },
  );

  it("is left where it began, also from the provider's page", async () => {
    const { page } = await come({ language: "sv" });
    await page.getByRole("link", { name: said.sv.siths }).click();
    await page.getByRole("button", { name: said.sv.cancel }).click();
    await page.getByRole("link", { name: said.sv.cancel }).click();
    await atApplication(page);
    expect(new URL(page.url()).searchParams.get("error")).toBe("access_denied");
    await page.context().close();
  });

  it("ends at the provider too, and comes back to the application", async () => {
    const { page, complaints } = await come({ language: "sv" });
    await page.getByRole("link", { name: said.sv.siths }).click();
    await page.getByRole("button", { name: "Elin Sandberg" }).click();
    await atApplication(page);
    const form = codeForm(new URL(page.url()), { redirect_uri: `${site.origin}/webcert/` });
    const tokens = await fetch(`${site.origin}/auth/token`, { method: "POST", body: new URLSearchParams(form) });
    const { id_token: idToken } = (await tokens.json()) as { id_token: string };
    const before = site.played.siths.callsOf("/session/end/confirm");
    const leaving = new URLSearchParams({
      id_token_hint: idToken,
      post_logout_redirect_uri: `${site.origin}/webcert/`,
      state: "left",
    });
    await page.goto(`${site.origin}/auth/session/end?${leaving.toString()}`);
    expect(await barriers(page)).toEqual([]);
    await page.getByRole("button", { name: said.sv.signOut, exact: true }).click();
    await page.waitForURL(`${site.origin}/webcert/?state=left`);
    expect(site.played.siths.callsOf("/session/end/confirm")).toBe(before + 1);
    expect(complaints).toEqual([]);
    await page.context().close();
  });
});
