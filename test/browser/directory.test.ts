import type { Browser } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { readStaffMember } from "../../functions/identity/directory/read-staff-member.contract.ts";
import { readUnit } from "../../functions/identity/directory/read-unit.contract.ts";
import { saveCareProvider } from "../../functions/identity/directory/save-care-provider.contract.ts";
import { saveCommission } from "../../functions/identity/directory/save-commission.contract.ts";
import { saveStaffMember } from "../../functions/identity/directory/save-staff-member.contract.ts";
import { saveUnit } from "../../functions/identity/directory/save-unit.contract.ts";
import { sendAs } from "../../lib/local/send-as.ts";
import { callApi } from "../../web/kit/call-api.ts";
import { commissionFields, staffFields } from "../../web/drift/directory/directory-fields.ts";
import { recordWords } from "../../web/drift/record/record-words.ts";
import { startedExchange, tokenFor } from "../started-exchange.ts";
import { labelOf } from "./certificates.ts";
import { eventually } from "./eventually.ts";
import { DirectoryPages } from "./pages/directory-pages.ts";
import { DriftPages } from "./pages/drift-pages.ts";
import { visitSignedIn } from "./signed-in-visitor.ts";
import { barriers, openBrowser } from "./start-page-visitor.ts";
import type { Visit } from "./start-page-visitor.ts";

const { origin } = startedExchange();
const patient = { timeout: 30_000 };
type Language = "sv" | "en";

let browser: Browser;
beforeAll(async () => {
  browser = await openBrowser();
});
afterAll(() => browser.close());

const send = async (path: string, request: RequestInit) => sendAs(origin, await tokenFor("operator"))(path, request);
const caller = { language: "sv" } as const;
const { careProvider: _itself, seenRevision: _none, ...provider } = saveCareProvider.examples.input;
const { unit: _unit, seenRevision: _noUnit, ...unit } = saveUnit.examples.input;
const { staff: _staff, seenRevision: _nobody, ...member } = saveStaffMember.examples.input;

/** A care provider of its own for each run of the pages, so that no other test sees it change. */
async function aCareProvider(mark: string) {
  const id = (end: string): string => `TSTNMT2321000156-DIR${mark.toUpperCase()}${end}`;
  const ids = { careProvider: id("VG"), unit: id("U1"), part: id("U2"), staff: id("P1"), commission: id("M1") };
  const { careProvider } = ids;
  const seenRevision = "none" as const;
  const entered = [
    await callApi(saveCareProvider, { ...provider, careProvider, name: `Region ${mark}`, seenRevision }, caller, send),
    await callApi(
      saveUnit,
      { ...unit, unit: ids.unit, careProvider, name: `Alby ${mark}`, seenRevision },
      caller,
      send,
    ),
    await callApi(
      saveUnit,
      { ...unit, unit: ids.part, careProvider, partOf: ids.unit, name: `Barnmottagningen ${mark}`, seenRevision },
      caller,
      send,
    ),
    await callApi(saveStaffMember, { ...member, staff: ids.staff, name: `Kim Ek ${mark}`, seenRevision }, caller, send),
  ];
  const [, , , kim] = entered;
  const commission = { careProvider, unit: ids.unit, purpose: "Vård och behandling", name: `Vård ${mark}` };
  const given = await callApi(
    saveCommission,
    {
      ...commission,
      staff: ids.staff,
      commission: ids.commission,
      seenRevision: kim?.ok === true ? kim.value.revision : 0,
    },
    caller,
    send,
  );
  expect([...entered, given].map(({ ok }) => ok)).toEqual([true, true, true, true, true]);
  return ids;
}

/** Another operator changes a unit. */
async function changeUnit(hsaId: string, changed: object): Promise<void> {
  const read = await callApi(readUnit, { unit: hsaId }, caller, send);
  if (!read.ok) throw new Error(read.problem.code);
  const { hsaId: _id, revision, changedAt: _at, changedBy: _by, isNational: _is, ...standing } = read.value.unit;
  const input = { ...standing, unit: hsaId, seenRevision: revision, ...changed };
  expect(await callApi(saveUnit, input, caller, send)).toMatchObject({ ok: true });
}

async function come(language: Language, { at, ...window }: Visit & { readonly at: string }) {
  const { page, complaints } = await visitSignedIn(browser, `${origin}/drift/${at}?lang=${language}`, {
    ...window,
    as: "operator",
    signIn: (page) => new DriftPages(page, language).signInAs(labelOf("operator", language)),
  });
  return { page, pages: new DirectoryPages(page, language), complaints };
}

const labels = {
  sv: { name: "Namn", phone: "Telefonnummer", city: "Postort", careProvider: "Vårdgivarens HSA-id", hsaId: "HSA-id" },
  en: {
    name: "Name",
    phone: "Telephone number",
    city: "Town",
    careProvider: "HSA-id of the care provider",
    hsaId: "HSA-id",
  },
} as const;

describe.each([
  { language: "sv", width: 1280, colorScheme: "light" },
  { language: "en", width: 320, colorScheme: "dark" },
] as const)("The directory's pages in $language, $width pixels wide, $colorScheme", ({ language, ...window }) => {
  const label = labels[language];

  it("lead by keyboard from a care provider to its units, to who works there, and to what they are", async () => {
    await aCareProvider(`${language}A`);
    const { page, pages, complaints } = await come(language, { ...window, at: "directory" });
    await pages.search.waitFor(patient);
    await page.keyboard.press("/");
    await page.keyboard.type(`${language}A`);
    await eventually(async () => {
      expect(await pages.rows.count()).toBe(1);
    });
    expect(new URL(page.url()).search).not.toContain(`${language}A`);
    expect(await barriers(page)).toEqual([]);

    await pages.row(`Region ${language}A`).focus();
    await page.keyboard.press("Enter");
    await pages.heading(`Region ${language}A`).waitFor(patient);
    await pages.row(`Barnmottagningen ${language}A`).waitFor(patient);
    await page.getByText(pages.text("noStaffForAll")).waitFor(patient);
    expect(await pages.rows.allTextContents()).toEqual([
      `Alby ${language}A`,
      `${pages.text("part")}: Barnmottagningen ${language}A`,
    ]);
    expect(await barriers(page)).toEqual([]);

    await pages.row(`Alby ${language}A`).focus();
    await page.keyboard.press("Enter");
    await pages.heading(`Alby ${language}A`).waitFor(patient);
    await pages.row(`Barnmottagningen ${language}A`).waitFor(patient);
    expect(await barriers(page)).toEqual([]);

    await pages.row(`Kim Ek ${language}A`).focus();
    await page.keyboard.press("Enter");
    await pages.heading(`Kim Ek ${language}A`).waitFor(patient);
    await pages.row(`Vård ${language}A`).waitFor(patient);
    expect(await page.getByRole("main").textContent()).toContain("201011 Överläkare");
    expect(await barriers(page)).toEqual([]);

    await page.goBack();
    await page.goBack();
    await page.goBack();
    await pages.heading(pages.text("directory")).waitFor(patient);
    expect(await pages.search.inputValue()).toBe(`${language}A`);
    expect(complaints).toEqual([]);
  });

  it("open what has an HSA-id, and send nobody's number anywhere", async () => {
    const { staff } = await aCareProvider(`${language}B`);
    const { page, pages } = await come(language, { ...window, at: "directory" });
    const asked: string[] = [];
    page.on("request", (request) => asked.push(request.url()));
    await pages.search.fill("19121212-1212");
    await page.keyboard.press("Enter");
    await page.getByText(pages.text("noneFound")).waitFor(patient);
    await pages.search.fill("TSTNMT2321000156-NOBODY");
    await page.keyboard.press("Enter");
    await pages.answer.filter({ hasText: "TSTNMT2321000156-NOBODY" }).waitFor(patient);
    expect(await barriers(page)).toEqual([]);
    await pages.search.fill(staff.toLowerCase());
    await page.keyboard.press("Enter");
    await pages.heading(`Kim Ek ${language}B`).waitFor(patient);
    expect(asked.filter((address) => address.includes("1212"))).toEqual([]);
  });

  it("tell who was first and what they wrote, lose nothing that was typed, and save it when it is saved again", async () => {
    const ids = await aCareProvider(`${language}C`);
    const { page, pages } = await come(language, { ...window, at: `directory/units/${ids.unit}/change` });
    await pages.field(label.phone).fill("090-1");
    await pages.field(label.city).fill("Alby strand");
    expect(await barriers(page)).toEqual([]);
    await changeUnit(ids.unit, { phone: "090-2", address: "Nya vägen 1" });

    await pages.save.click();
    await pages.othersFirst.waitFor(patient);
    expect(await pages.othersFirst.textContent()).toContain("090-2");
    expect(await pages.othersFirst.textContent()).toContain("TSTNMT2321000156-9001");
    expect(await pages.field(label.phone).inputValue()).toBe("090-1");
    expect(await pages.field(label.city).inputValue()).toBe("Alby strand");
    expect(await barriers(page)).toEqual([]);

    await pages.take(label.phone).click();
    await pages.save.click();
    await pages.saved.waitFor(patient);
    const now = await callApi(readUnit, { unit: ids.unit }, caller, send);
    expect(now).toMatchObject({ value: { unit: { phone: "090-2", city: "Alby strand", address: "Nya vägen 1" } } });
  });

  it("keep what is typed over a reload, and ask before it is left", async () => {
    const ids = await aCareProvider(`${language}D`);
    const { page, pages } = await come(language, { ...window, at: `directory/units/${ids.unit}/change` });
    await pages.field(label.city).fill("Alby strand");
    await page.reload();
    await eventually(async () => {
      expect(await pages.field(label.city).inputValue()).toBe("Alby strand");
    });
    await page.getByText(recordWords[language].keptHere).waitFor(patient);
    await pages.way("toDirectory").click();
    await page.getByRole("dialog").waitFor(patient);
    expect(await barriers(page)).toEqual([]);
  });

  it("say beside each field what is wrong with it, and ask before a unit passes to another care provider", async () => {
    const ids = await aCareProvider(`${language}E`);
    const other = await aCareProvider(`${language}F`);
    const { page, pages } = await come(language, { ...window, at: `directory/units/${ids.unit}/change` });
    await pages.field(label.name).fill("");
    await pages.save.click();
    await eventually(async () => {
      expect(await pages.field(label.name).getAttribute("aria-invalid")).toBe("true");
    });
    expect(await page.locator(":focus").getAttribute("aria-invalid")).toBe("true");
    expect(await barriers(page)).toEqual([]);

    await pages.field(label.name).fill("Alby");
    await pages.field(label.careProvider).fill(other.careProvider);
    await pages.save.click();
    await pages.dialog("moveHeading").waitFor(patient);
    expect(await barriers(page)).toEqual([]);
    await pages
      .dialog("moveHeading")
      .getByRole("button", { name: pages.text("move") })
      .click();
    await pages.saved.waitFor(patient);
    const part = await callApi(readUnit, { unit: ids.part }, caller, send);
    expect(part).toMatchObject({ value: { unit: { careProvider: other.careProvider } } });
  });

  it("enter somebody new at a unit, give them their commission, and take both away again", async () => {
    const ids = await aCareProvider(`${language}G`);
    const { page, pages } = await come(language, { ...window, at: `directory/units/${ids.unit}` });
    const hsaId = `TSTNMT2321000156-DIR${language.toUpperCase()}GP2`;
    const asked: string[] = [];
    page.on("request", (request) => asked.push(request.url()));
    await pages.way("newStaff").click();
    await pages.field(label.hsaId).first().fill("19121212-1212");
    await pages.field(label.name).fill("Ali Berg");
    await pages.save.click();
    await eventually(async () => {
      expect(await page.locator(":focus").getAttribute("aria-invalid")).toBe("true");
    });
    await pages.field(label.hsaId).first().fill(hsaId);
    await pages.save.click();

    await pages.heading(pages.text("newCommission")).waitFor(patient);
    await pages.field(label.hsaId).first().fill(`${hsaId}M`);
    await pages.field(label.name).fill("Statistik");
    await page.getByLabel(pages.text("purpose")).fill("Statistik");
    const { label: unitLabel, absent } = commissionFields.find(({ name }) => name === "unit")!;
    await pages.field(unitLabel[language]).fill("TSTNMT2321000156-3003");
    await pages.save.click();
    await page.getByText(absent!.words[language]).waitFor(patient);
    expect(await barriers(page)).toEqual([]);
    await pages.field(unitLabel[language]).fill(ids.unit);
    await pages.save.click();
    await pages.heading("Ali Berg").waitFor(patient);
    expect(asked.filter((address) => address.includes("1212"))).toEqual([]);
    const known = await callApi(readStaffMember, { staff: hsaId }, caller, send);
    expect(known).toMatchObject({ value: { commissions: [{ unit: ids.unit, careProvider: ids.careProvider }] } });

    await pages.row("Statistik").click();
    await pages.remove();
    await pages.removed.waitFor(patient);
    await pages.remove();
    await pages.heading(pages.text("directory")).waitFor(patient);
    expect(await callApi(readStaffMember, { staff: hsaId }, caller, send)).toMatchObject({ ok: false });
  });

  it("offer no change of what the national directory keeps, nor of oneself", async () => {
    const { unit: national } = readUnit.examples.output;
    const { page, pages } = await come(language, { ...window, at: "directory" });
    await page.route("**/api/directory/units/*", (route) =>
      route.fulfill({ json: { ...readUnit.examples.output, unit: { ...national, isNational: true } } }),
    );
    await page.goto(`${origin}/drift/directory/units/${national.hsaId}`);
    await pages.heading(national.name).waitFor(patient);
    await page.getByText(recordWords[language].national).waitFor(patient);
    expect(await pages.way("change").count()).toBe(0);
    await page.goto(`${origin}/drift/directory/staff/TSTNMT2321000156-9001`);
    await page.getByText(pages.text("you")).waitFor(patient);
    expect(await pages.way("change").count()).toBe(0);
    expect(await barriers(page)).toEqual([]);
  });

  it("offer administrators only what they may change, and nothing of the operation", async () => {
    const ids = await aCareProvider(`${language}H`);
    const { page, pages } = await come(language, { ...window, at: "directory" });
    await page.route("**/api/me*", async (route) => {
      const answer = await route.fetch();
      await route.fulfill({ response: answer, json: { ...(await answer.json()), scopes: ["directory:write"] } });
    });
    await page.goto(`${origin}/drift/`);
    await pages.heading(pages.text("directory")).waitFor(patient);
    expect(await page.getByRole("navigation").getByRole("link").count()).toBe(1);
    expect(await pages.way("newCareProvider").count()).toBe(0);
    await page.goto(`${origin}/drift/directory/care-providers/${ids.careProvider}`);
    await pages.way("newUnit").waitFor(patient);
    expect(await pages.way("change").count()).toBe(0);
    expect(await barriers(page)).toEqual([]);

    await page.goto(`${origin}/drift/directory/staff/${ids.staff}/change`);
    await pages.field(label.name).fill("Kim Berg");
    const credentials = staffFields.filter(({ name }) => /^(licences|prescriberCode|group|systemRoles)/.test(name));
    for (const { label: named } of credentials) expect(await pages.field(named[language]).count()).toBe(0);
    await pages.save.click();
    await pages.saved.waitFor(patient);
    const now = await callApi(readStaffMember, { staff: ids.staff }, caller, send);
    expect(now).toMatchObject({ value: { staff: { name: "Kim Berg", licences: member.licences } } });
  });

  it("say what is not there, and that the server does not answer", async () => {
    const { page, pages } = await come(language, { ...window, at: "directory/units/TSTNMT2321000156-NOBODY" });
    await pages.heading(pages.text("notThere")).waitFor(patient);
    expect(await barriers(page)).toEqual([]);
    await page.route("**/api/directory/**", (route) => route.fulfill({ status: 503, json: {} }));
    await page.goto(`${origin}/drift/directory`);
    await page.getByRole("alert").waitFor(patient);
    expect(await barriers(page)).toEqual([]);
  });
});
