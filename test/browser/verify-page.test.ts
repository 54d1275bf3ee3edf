import { randomUUID } from "node:crypto";
import type { Browser } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { demoUnits } from "../../lib/local/demo-directory.ts";
import { swedishDay } from "../../web/kit/times.ts";
import { startedExchange } from "../started-exchange.ts";
import { aRevokedCertificate, aSignedCertificate, doctor, labelOf } from "./certificates.ts";
import { VerifyPage } from "./pages/verify-page.ts";
import { barriers, openBrowser, visit } from "./start-page-visitor.ts";
import { tabTo } from "./tab-to.ts";
import { comeToWork } from "./webcert/at-work.ts";

const { origin } = startedExchange();
const [unit = "", otherUnit = ""] = doctor?.unitHsaIds ?? [];
const nameOf = (hsaId: string) => demoUnits.find((one) => one.hsaId === hsaId)?.name ?? "";
const patient = { timeout: 20_000 };

let browser: Browser;
let signed: string;
let revoked: string;
beforeAll(async () => {
  [browser, signed, revoked] = await Promise.all([openBrowser(), aSignedCertificate(), aRevokedCertificate()]);
});
afterAll(() => browser.close());

const said = {
  sv: { genuine: "Intyget är äkta", valid: "Underskriften stämmer", revoked: "Intyget är makulerat" },
  en: {
    genuine: "The certificate is genuine",
    valid: "The signature is valid",
    revoked: "The certificate has been revoked",
  },
} as const;

interface Scanning {
  readonly key?: string;
  readonly language?: "sv" | "en";
  readonly width?: number;
  readonly colorScheme?: "light" | "dark";
}

/** Scans the code of a printed certificate, signs in, and says where they work if they are asked. */
async function scan(
  id: string,
  { key = "doctor", language = "sv", width = 1280, colorScheme = "light" }: Scanning = {},
) {
  const visited = await visit(browser, `${origin}/verify/${id}?lang=${language}`, { width, colorScheme });
  const verifying = new VerifyPage(visited.page, language);
  await verifying.signInAs(labelOf(key, language));
  await verifying.verify.waitFor(patient);
  if (key === "doctor") await verifying.unit(nameOf(unit)).check();
  return { ...visited, verifying };
}

describe.concurrent("The page that a printed certificate's code leads to", () => {
  it.each([
    ["sv", 1280, "light"],
    ["en", 320, "dark"],
  ] as const)(
    "says in %s, %i pixels wide, %s, that a certificate is genuine, and what to compare the paper with",
    async (language, width, colorScheme) => {
      const { page, verifying, complaints } = await scan(signed, { language, width, colorScheme });
      expect(await verifying.field.inputValue()).toBe(signed);
      expect(await barriers(page)).toEqual([]);
      await verifying.verify.click();
      expect(await verifying.verdicts()).toEqual([said[language].genuine]);
      expect(await page.evaluate("document.activeElement?.textContent")).toBe(said[language].genuine);
      const facts = await verifying.answer.innerText();
      expect(facts).toContain(doctor?.name);
      expect(facts).toContain("FK7804, version 2.0");
      expect(facts).toContain(
        language === "sv" ? "Läkarintyg för sjukpenning" : "Medical certificate for sickness benefit",
      );
      expect(facts).toContain(swedishDay(Date.now()).slice(0, 4));
      expect(await barriers(page)).toEqual([]);
      expect(complaints).toEqual([]);
      await page.context().close();
    },
  );

  it.each([
    ["sv", 320, "light"],
    ["en", 1280, "dark"],
  ] as const)(
    "says in %s, %i pixels wide, %s, that a certificate was revoked before anything else, and in red",
    async (language, width, colorScheme) => {
      const { page, verifying } = await scan(revoked, { language, width, colorScheme });
      await verifying.verify.click();
      expect(await verifying.verdicts()).toEqual([said[language].revoked, said[language].valid]);
      expect(
        await page
          .locator(".verify-verdict")
          .evaluateAll((alerts) => alerts.map((alert) => alert.getAttribute("data-color"))),
      ).toEqual(["danger", "info"]);
      expect(await barriers(page)).toEqual([]);
      await page.context().close();
    },
  );

  it("says kindly that a certificate is not there: an unknown id", async () => {
    const { page, verifying } = await scan(randomUUID());
    await verifying.verify.click();
    expect(await verifying.verdicts()).toEqual(["Intyget finns inte hos er vårdgivare"]);
    expect(await barriers(page)).toEqual([]);
    await page.context().close();
  });

  it("says the same to a doctor at another care provider, who is not asked where they work", async () => {
    const { page, verifying } = await scan(signed, { key: "doctor-elsewhere", language: "en" });
    await verifying.verify.click();
    expect(await verifying.verdicts()).toEqual(["Your care provider has no such certificate"]);
    await page.context().close();
  });

  it.each(["sv", "en"] as const)(
    "is accessible before signing in, and says who may verify, in %s",
    async (language) => {
      const { page, complaints } = await visit(browser, `${origin}/verify/${signed}?lang=${language}`, {
        width: 320,
        colorScheme: language === "sv" ? "dark" : "light",
      });
      await new VerifyPage(page, language).signInAndVerify.waitFor(patient);
      await page.getByRole("heading", { name: /^(Vem kan|Who can)/ }).waitFor();
      expect(await page.locator("html").getAttribute("lang")).toBe(language);
      expect(await barriers(page)).toEqual([]);
      expect(complaints).toEqual([]);
      await page.context().close();
    },
  );

  it("asks nobody anything before the press, tells the issuer nothing of the certificate, and the API its id alone", async () => {
    const { page } = await visit(browser, `${origin}/verify/${signed}`);
    const told: string[] = [];
    page.on("request", (request) => {
      const about = `${request.url()} ${request.postData() ?? ""}`;
      if (about.includes(signed)) told.push(about.trim());
    });
    const verifying = new VerifyPage(page, "sv");
    await verifying.signInAs(labelOf("doctor"));
    await verifying.verify.waitFor(patient);
    expect(told).toEqual([]);
    expect(page.url()).toBe(`${origin}/verify/${signed}`);
    expect(await page.evaluate("Object.values(sessionStorage).join()")).not.toContain(signed);
    await verifying.unit(nameOf(unit)).check();
    await verifying.verify.click();
    await verifying.verdicts();
    expect(told).toEqual([`${origin}/api/certificates/${signed}/verification`]);
    await page.context().close();
  });

  it("asks where one works before it verifies, and verifies there", async () => {
    const { page, verifying } = await scan(signed);
    await verifying.unit(nameOf(otherUnit)).check();
    const asked = page.waitForRequest(/\/verification$/);
    await verifying.verify.click();
    expect(await (await asked).headerValue("care-unit")).toBe(otherUnit);
    await verifying.verdicts();
    await verifying.unit(nameOf(unit)).check();
    // What was said at one unit does not stand under the name of another.
    expect(await verifying.answer.count()).toBe(0);
    await page.context().close();
  });

  it("verifies nothing until somebody who works at several units has said where", async () => {
    const { page } = await visit(browser, `${origin}/verify/${signed}`);
    const verifying = new VerifyPage(page, "sv");
    await verifying.signInAs(labelOf("doctor"));
    await verifying.verify.click(patient);
    await page.getByRole("alert").filter({ hasText: "Välj var du arbetar" }).waitFor();
    expect(await verifying.answer.count()).toBe(0);
    expect(await barriers(page)).toEqual([]);
    await page.context().close();
  });

  it("takes an id that is typed, also as the whole address that a code holds, and tells what is none", async () => {
    const { page } = await visit(browser, `${origin}/verify/`);
    const verifying = new VerifyPage(page, "sv");
    await verifying.signInAndVerify.click(patient);
    await page.getByText("Skriv intygets id").waitFor();
    await verifying.field.fill("det här är inget");
    await verifying.signInAndVerify.click();
    await page.getByText("Det där är inte ett id.").waitFor();
    expect(await page.evaluate("document.activeElement?.tagName")).toBe("INPUT");
    expect(await barriers(page)).toEqual([]);
    await verifying.field.fill(`  ${origin}/verify/${signed} `);
    await verifying.signInAs(labelOf("nurse"));
    await verifying.verify.click(patient);
    expect(await verifying.verdicts()).toEqual([said.sv.genuine]);
    await page.context().close();
  });

  it("tells of a word that it is no id before anybody signs in", async () => {
    const { page } = await visit(browser, `${origin}/verify/hej`);
    const verifying = new VerifyPage(page, "sv");
    await page.getByText("Adressen pekar inte på något intyg.").waitFor(patient);
    expect(await verifying.field.inputValue()).toBe("");
    await verifying.field.fill("hej");
    await verifying.signInAndVerify.click();
    await page.getByText("Det där är inte ett id.").waitFor();
    await page.context().close();
  });

  it("verifies at once for who pressed in Webcert, and once", async () => {
    const { page, certificate } = await comeToWork(browser, { at: `certificates/${signed}` });
    await certificate.verify.click(patient);
    const verifying = new VerifyPage(page, "sv");
    expect(await verifying.verdicts()).toEqual([said.sv.genuine]);
    await page.reload();
    await verifying.verify.waitFor(patient);
    expect(await verifying.answer.count()).toBe(0);
    await page.context().close();
  });

  it("is used by keyboard alone, by way of the sign-in service's own page, and signs out again", async () => {
    const { page } = await visit(browser, `${origin}/verify/${signed}`);
    const verifying = new VerifyPage(page, "sv");
    await verifying.signInAndVerify.waitFor(patient);
    await tabTo(page, "Logga in och kontrollera");
    await page.keyboard.press("Enter");
    await page.waitForURL(/\/auth\/interaction\//);
    expect(await barriers(page)).toEqual([]);
    await tabTo(page, "SITHS-kort");
    await page.keyboard.press("Enter");
    await page.waitForURL((url) => url.origin !== origin);
    const nurse = labelOf("nurse").split(", ")[0] ?? "";
    await tabTo(page, nurse);
    await page.keyboard.press("Enter");
    await verifying.verify.waitFor(patient);
    await tabTo(page, "Kontrollera intyget");
    await page.keyboard.press("Enter");
    expect(await verifying.verdicts()).toEqual([said.sv.genuine]);
    await page.reload();
    await page.getByRole("banner").getByRole("button", { name: nurse }).waitFor(patient);
    await tabTo(page, nurse);
    await page.keyboard.press("Enter");
    await tabTo(page, "Logga ut");
    await page.keyboard.press("Enter");
    await page.getByText("Du är utloggad.").waitFor();
    expect(await page.evaluate("document.activeElement?.textContent")).toBe("Du är utloggad.");
    expect(await page.evaluate("sessionStorage.length")).toBe(0);
    await page.context().close();
  });

  it("says to who is signed in outside care that this is for care staff", async () => {
    const { page } = await visit(browser, `${origin}/verify/${signed}`);
    const verifying = new VerifyPage(page, "sv");
    await verifying.signInAs(labelOf("citizen"));
    await page.getByText("bara vårdpersonal kan kontrollera intyg här").waitFor(patient);
    expect(await verifying.verify.count()).toBe(0);
    expect(await barriers(page)).toEqual([]);
    await page.context().close();
  });

  it.each(["/verify/not%20an%20id", "/verify/one/more"])(
    "says that the address %s points at no certificate, and lets one write the id",
    async (path) => {
      const { page } = await visit(browser, `${origin}${path}`);
      await page.getByText("Adressen pekar inte på något intyg.").waitFor(patient);
      expect(await new VerifyPage(page, "sv").field.inputValue()).toBe("");
      expect(await barriers(page)).toEqual([]);
      await page.context().close();
    },
  );

  it("is there for whatever lies below its address", async () => {
    expect((await fetch(`${origin}/verify/${signed}`)).status).toBe(200);
    expect((await fetch(`${origin}/verify`, { redirect: "manual" })).headers.get("location")).toBe("/verify/");
  });
});
