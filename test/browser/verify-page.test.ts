import { randomUUID } from "node:crypto";
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { signatureRefusals } from "../../functions/certificate/signature/signature-refusals.ts";
import { createDraft } from "../../functions/webcert/drafts/create-draft.contract.ts";
import { revokeCertificate } from "../../functions/webcert/revocation/revoke-certificate.contract.ts";
import { signCertificate } from "../../functions/webcert/signing/sign-certificate.contract.ts";
import { demoStaff, demoUnits } from "../../lib/local/demo-directory.ts";
import { demoPeople } from "../../lib/local/demo-people.ts";
import { callApi } from "../../web/kit/call-api.ts";
import type { ApiResult, Caller } from "../../web/kit/call-api.ts";
import { swedishDay } from "../../web/kit/times.ts";
import { exampleDraft } from "../../web/start/example-certificate.ts";
import { verdictsOf } from "../../web/verify/verdicts.ts";
import type { Verification } from "../../web/verify/verdicts.ts";
import { startedExchange, tokenFor } from "../started-exchange.ts";
import { barriers, openBrowser, visit } from "./start-page-visitor.ts";

const { origin } = startedExchange();
const people = demoPeople(swedishDay(Date.now()));
const labelOf = (key: string, language: "sv" | "en" = "sv") =>
  people.find((person) => person.key === key)?.label[language] ?? key;
const doctor = demoStaff.find(({ hsaId }) => hsaId === people.find(({ key }) => key === "doctor")?.person);
const unit = doctor?.unitHsaIds[0] ?? "";
const unitName = demoUnits.find(({ hsaId }) => hsaId === unit)?.name ?? "";
const patient = { timeout: 20_000 };

const send = (path: string, request: RequestInit) => fetch(`${origin}${path}`, request);

function valueOf<Value>(answer: ApiResult<Value>): Value {
  if (!answer.ok) throw new Error(`The API refused with ${answer.problem.code}`);
  return answer.value;
}

async function asDoctor(): Promise<Caller> {
  return { accessToken: await tokenFor("doctor"), language: "sv", unit, idempotencyKey: randomUUID() };
}

async function aSignedCertificate(): Promise<string> {
  const { certificateId, revision } = valueOf(
    await callApi(createDraft, exampleDraft(swedishDay(Date.now())), await asDoctor(), send),
  );
  valueOf(await callApi(signCertificate, { certificateId, seenRevision: revision }, await asDoctor(), send));
  return certificateId;
}

async function aRevokedCertificate(): Promise<string> {
  const certificateId = await aSignedCertificate();
  valueOf(await callApi(revokeCertificate, { certificateId, reason: "other-serious-error" }, await asDoctor(), send));
  return certificateId;
}

let browser: Browser;
let signed: string;
let revoked: string;
beforeAll(async () => {
  [browser, signed, revoked] = await Promise.all([openBrowser(), aSignedCertificate(), aRevokedCertificate()]);
});
afterAll(() => browser.close());

const words = {
  sv: { verify: "Kontrollera intyget", valid: "Underskriften stämmer", revoked: "Intyget är makulerat" },
  en: {
    verify: "Verify the certificate",
    valid: "The signature is valid",
    revoked: "The certificate has been revoked",
  },
} as const;

/** Scans the code of a printed certificate and signs in with one click. */
async function scan(
  id: string,
  {
    key = "doctor",
    language = "sv",
    width = 1280,
    colorScheme = "light",
  }: { key?: string; language?: "sv" | "en"; width?: number; colorScheme?: "light" | "dark" } = {},
) {
  const visited = await visit(browser, `${origin}/verify/${id}?lang=${language}`, { width, colorScheme });
  await visited.page.getByRole("button", { name: labelOf(key, language) }).click(patient);
  await visited.page.getByRole("button", { name: words[language].verify }).waitFor(patient);
  return visited;
}

/** The headings of the answer, the first of which has to be the one that matters most. */
async function verdictsOn(page: Page): Promise<readonly string[]> {
  const headings = page.getByRole("region", { name: /^(Resultat|Result)$/ }).getByRole("heading");
  await headings.first().waitFor(patient);
  return headings.allTextContents();
}

describe("The page that a printed certificate's code leads to", () => {
  it.each([
    ["sv", 1280, "light"],
    ["en", 320, "dark"],
  ] as const)(
    "says in %s, %i pixels wide, %s, that the signature of a certificate is valid",
    async (language, width, colorScheme) => {
      const { page, complaints } = await scan(signed, { language, width, colorScheme });
      expect(await barriers(page)).toEqual([]);
      await page.getByRole("button", { name: words[language].verify }).click();
      expect(await verdictsOn(page)).toEqual([words[language].valid]);
      expect(await page.evaluate("document.activeElement?.textContent")).toBe(words[language].valid);
      const facts = await page.locator("dl").innerText();
      expect(facts).toContain(doctor?.name);
      expect(facts).toContain("FK7804, version 2.0");
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
      const { page } = await scan(revoked, { language, width, colorScheme });
      await page.getByRole("button", { name: words[language].verify }).click();
      expect(await verdictsOn(page)).toEqual([words[language].revoked, words[language].valid]);
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
    const { page } = await scan(randomUUID());
    await page.getByRole("button", { name: words.sv.verify }).click();
    expect(await verdictsOn(page)).toEqual(["Intyget finns inte hos er vårdgivare"]);
    expect(await barriers(page)).toEqual([]);
    await page.context().close();
  });

  it("says the same to a doctor at another care provider", async () => {
    const { page } = await scan(signed, { key: "doctor-elsewhere", language: "en" });
    await page.getByRole("button", { name: words.en.verify }).click();
    expect(await verdictsOn(page)).toEqual(["Your care provider has no such certificate"]);
    await page.context().close();
  });

  it.each(["sv", "en"] as const)("is accessible before signing in, in %s", async (language) => {
    const { page, complaints } = await visit(browser, `${origin}/verify/${signed}?lang=${language}`, {
      width: 320,
      colorScheme: language === "sv" ? "dark" : "light",
    });
    await page.getByRole("button", { name: labelOf("doctor", language) }).waitFor(patient);
    expect(await page.locator("html").getAttribute("lang")).toBe(language);
    expect(await barriers(page)).toEqual([]);
    expect(complaints).toEqual([]);
    await page.context().close();
  });

  it("asks nobody anything before the press, tells the issuer nothing of the certificate, and the API its id alone", async () => {
    const { page } = await visit(browser, `${origin}/verify/${signed}`);
    const told: string[] = [];
    page.on("request", (request) => {
      const about = `${request.url()} ${request.postData() ?? ""}`;
      if (about.includes(signed)) told.push(about.trim());
    });
    await page.getByRole("button", { name: labelOf("doctor") }).click(patient);
    const press = page.getByRole("button", { name: words.sv.verify });
    await press.waitFor(patient);
    expect(told).toEqual([]);
    expect(page.url()).toBe(`${origin}/verify/${signed}`);
    expect(await page.evaluate("sessionStorage.getItem('intyg-verify-id')")).toBeNull();
    await press.click();
    await verdictsOn(page);
    expect(told).toEqual([`${origin}/api/certificates/${signed}/verification`]);
    await page.context().close();
  });

  it("verifies at the care unit that is chosen, where there are several", async () => {
    const { page } = await scan(signed);
    const choice = page.getByLabel("Vårdenhet du arbetar på just nu");
    const other = doctor?.unitHsaIds[1] ?? "";
    await choice.selectOption(other);
    const asked = page.waitForRequest(/\/verification$/);
    await page.getByRole("button", { name: words.sv.verify }).click();
    expect(await (await asked).headerValue("care-unit")).toBe(other);
    await verdictsOn(page);
    await choice.selectOption({ label: unitName });
    // What was said at one unit does not stand under the name of another.
    expect(await page.getByRole("region", { name: "Resultat" }).count()).toBe(0);
    await page.context().close();
  });

  it("is used by keyboard alone, by way of the sign-in service's own page, and signs out again", async () => {
    const { page } = await visit(browser, `${origin}/verify/${signed}`);
    await page.getByRole("button", { name: labelOf("doctor") }).waitFor(patient);
    await tabTo(page, "Logga in");
    await page.keyboard.press("Enter");
    await page.waitForURL(/\/auth\/interaction\//);
    await tabTo(page, people.find(({ key }) => key === "nurse")?.name ?? "");
    await page.keyboard.press("Enter");
    await page.getByRole("heading", { name: "Inloggad som" }).waitFor(patient);
    expect(await page.evaluate("document.activeElement?.id")).toBe("reader");
    await tabTo(page, words.sv.verify);
    await page.keyboard.press("Enter");
    expect(await verdictsOn(page)).toEqual([words.sv.valid]);
    await tabTo(page, "Logga ut", "Shift+Tab");
    await page.keyboard.press("Enter");
    await page.getByText("Du är utloggad.").waitFor();
    expect(await page.evaluate("document.activeElement?.id")).toBe("sign-in");
    expect(await page.evaluate("sessionStorage.length")).toBe(0);
    await page.context().close();
  });

  it("says to who is signed in outside care that this is for care staff", async () => {
    const { page } = await visit(browser, `${origin}/verify/${signed}`);
    await page.getByRole("button", { name: "Logga in", exact: true }).click(patient);
    await page.locator("button[value=citizen]").click(patient);
    await page.getByText("bara vårdpersonal kan kontrollera intyg här").waitFor(patient);
    expect(await page.getByRole("button", { name: words.sv.verify }).count()).toBe(0);
    expect(await barriers(page)).toEqual([]);
    await page.context().close();
  });

  it.each(["/verify/", "/verify/not%20an%20id", "/verify/one/more"])(
    "says that the address %s points at no certificate",
    async (path) => {
      const { page } = await visit(browser, `${origin}${path}`);
      await page.getByRole("heading", { name: "Adressen pekar inte på något intyg" }).waitFor(patient);
      expect(await page.getByRole("button").count()).toBe(0);
      expect(await barriers(page)).toEqual([]);
      await page.context().close();
    },
  );

  it("is there for whatever lies below its address", async () => {
    expect((await fetch(`${origin}/verify/${signed}`)).status).toBe(200);
    expect((await fetch(`${origin}/verify`, { redirect: "manual" })).headers.get("location")).toBe("/verify/");
  });
});

describe("The verdicts on a certificate", () => {
  const valid: Verification = {
    certificateId: "1",
    form: "FK7804-2.0",
    textVersion: "2.0",
    state: "signed",
    signature: "valid",
  };

  it.each(signatureRefusals)("never reassure where the signature is refused: %s", (signature) => {
    const [verdict, ...others] = verdictsOf({ ...valid, signature });
    expect(others).toEqual([]);
    expect(verdict?.tone).toBe(signature === "signature-form-unknown" ? "warning" : "danger");
    expect(verdict?.heading.sv).not.toBe(verdict?.heading.en);
  });

  it("tell every refusal apart", () => {
    const headings = signatureRefusals.flatMap((signature) =>
      verdictsOf({ ...valid, signature }).map(({ heading }) => heading.sv),
    );
    expect(new Set(headings).size).toBe(signatureRefusals.length);
  });

  it("say void first, replaced second with the newer one to go to, and the good signature as a remark", () => {
    expect(verdictsOf({ ...valid, state: "revoked", replacedBy: "2" }).map(({ tone, newer }) => [tone, newer])).toEqual(
      [
        ["danger", undefined],
        ["warning", "2"],
        ["info", undefined],
      ],
    );
    expect(verdictsOf(valid).map(({ tone }) => tone)).toEqual(["success"]);
  });
});

/** Presses Tab until a link or button with this text has the focus. */
async function tabTo(page: Page, text: string, key: "Tab" | "Shift+Tab" = "Tab"): Promise<void> {
  for (let presses = 0; presses < 40; presses += 1) {
    await page.keyboard.press(key);
    if ((await page.locator("a:focus, button:focus", { hasText: text }).count()) > 0) return;
  }
  throw new Error(`Nothing with the text ${text} was reached by ${key}`);
}
