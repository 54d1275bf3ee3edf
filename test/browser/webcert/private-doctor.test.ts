import { DynamoDBClient } from "@aws-sdk/client-dynamodb";
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { describeForm } from "../../../functions/certificate/types/form.ts";
import { exampleOf } from "../../../functions/certificate/types/example-of.ts";
import { findType } from "../../../functions/certificate/types/registry.ts";
import { privateDoctorAgreement } from "../../../functions/certificate/model/agreement.ts";
import { AgreementActs, agreementWrites } from "../../../functions/certificate/store/agreement-acts.ts";
import type { JsonAnswers } from "../../../functions/certificate/types/json/json-answers.ts";
import { readMe } from "../../../functions/identity/me/read-me.contract.ts";
import { examplePractice } from "../../../functions/identity/practice/practice-shapes.ts";
import { awsClientSettings } from "../../../functions/platform/aws-client-settings.ts";
import { dynamoTables } from "../../../functions/platform/dynamo-tables.ts";
import { readSickLeavesReport } from "../../../functions/statistik/reports/read-sick-leaves-report.contract.ts";
import { readDraft } from "../../../functions/webcert/drafts/read-draft.contract.ts";
import { saveDraft } from "../../../functions/webcert/drafts/save-draft.contract.ts";
import { demoPeople } from "../../../lib/local/demo-people.ts";
import { findOutput } from "../../../lib/local/deployment.ts";
import { emulatorClient } from "../../../lib/local/emulator-client.ts";
import { sendAs } from "../../../lib/local/send-as.ts";
import { signInPerson } from "../../../lib/local/sign-in.ts";
import { callApi } from "../../../web/kit/call-api.ts";
import { swedishDay } from "../../../web/kit/times.ts";
import { practiceWords } from "../../../web/webcert/practice/practice-words.ts";
import { words } from "../../../web/webcert/words.ts";
import { startedExchange } from "../../started-exchange.ts";
import { mouse } from "../pages/hand.ts";
import { webcertPages } from "../pages/webcert-pages.ts";
import { barriers, openBrowser, visit } from "../start-page-visitor.ts";
import { patient } from "./at-work.ts";

let browser: Browser;
beforeAll(async () => {
  browser = await openBrowser();
});
afterAll(() => browser.close());

const today = swedishDay(Date.now());
const { name, type, address, postalCode, city, phone, email } = examplePractice;

interface Reader {
  readonly language: "sv" | "en";
  readonly width: number;
  readonly colorScheme: "light" | "dark";
}

/** Somebody comes to Webcert with an e-legitimation. */
async function comeWithELegitimation(key: string, { language, ...reader }: Reader) {
  const locale = language === "sv" ? "sv-SE" : "en-GB";
  const { page, complaints } = await visit(browser, `${startedExchange().origin}/webcert/`, { ...reader, locale });
  const pages = webcertPages(page, language, mouse(page));
  await pages.signIn.signIn(demoPeople(today).find((one) => one.key === key)?.label[language] ?? key);
  await pages.practice.step(1).waitFor();
  const found: string[] = [];
  const look = async (step: string): Promise<void> => {
    found.push(...(await barriers(page)).map((barrier) => `${step}: ${barrier}`));
  };
  return { page, complaints, found, look, ...pages };
}

/** Calls as a doctor does who signs in now. */
async function calling(person: string) {
  const { origin } = startedExchange();
  const send = sendAs(origin, await signInPerson(origin, person));
  const answer = await callApi(readMe, {}, { language: "sv" }, send);
  if (!answer.ok || answer.value.kind !== "staff") throw new Error(`${person} is no doctor`);
  return { send, me: answer.value };
}

/** Has it noted that what the doctor did last was to accept a version that came before. */
async function acceptedEarlier(person: string): Promise<void> {
  const { emulatorEndpoint: endpoint, region, outputs } = startedExchange();
  const { me } = await calling(person);
  const client = new DynamoDBClient({ ...awsClientSettings, ...emulatorClient({ endpoint, region }) });
  const act = { act: "accepted", version: "0", at: new Date().toISOString() } as const;
  const place = { staff: me.hsaId, agreement: privateDoctorAgreement.id };
  const tables = dynamoTables(client, () => findOutput(outputs, "DirectoryTable") ?? "");
  const last = await new AgreementActs(tables).lastOf(place.staff, place.agreement);
  expect(await tables.transact(agreementWrites(place, act, last))).toEqual({ committed: true });
}

/** Answers a draft that a page has begun, as its doctor does: that the form can be filled in is walked elsewhere. */
async function written(draftAddress: string, form: string, answers: JsonAnswers): Promise<void> {
  const { send, me } = await calling("unregistered-doctor");
  const certificateId = draftAddress.split("/").at(-1) ?? "";
  const at = { language: "sv", unit: me.units[0]?.hsaId ?? "" } as const;
  const draft = await callApi(readDraft, { certificateId }, at, send);
  if (!draft.ok) throw new Error(`The draft was refused with ${draft.problem.code}`);
  const seenRevision = draft.value.revision;
  const saved = await callApi(saveDraft, { certificateId, seenRevision, form, answers }, at, send);
  expect(saved).toMatchObject({ ok: true });
}

/** How often the page has posted a registration. */
function registrationsOf(page: Page): () => number {
  let posted = 0;
  page.on("request", (request) => {
    if (request.method() === "POST" && request.url().endsWith("/api/practice")) posted += 1;
  });
  return () => posted;
}

const readers = [
  { language: "sv", width: 1280, colorScheme: "light", before: "nobody yet" },
  { language: "en", width: 320, colorScheme: "dark", before: "who has closed a practice" },
] as const;

describe("A doctor with an e-legitimation", () => {
  it.each(readers)(
    "registers, accepts the terms, signs, changes the practice and closes it: $before, in $language, $width wide",
    { timeout: 180_000 },
    async ({ before, ...reader }) => {
      const say = practiceWords[reader.language];
      const doctor = await comeWithELegitimation("unregistered-doctor", reader);
      const { page, practice, look, toDo, newCertificate, draft, preview, receipt } = doctor;
      const registrations = registrationsOf(page);
      const isAgain = before !== "nobody yet";
      expect(await practice.again.count()).toBe(isAgain ? 1 : 0);
      expect(await practice.field("name").inputValue()).toBe(isAgain ? name : "");
      await look("first step");

      await practice.field("name").clear();
      await practice.next();
      expect(await practice.faults()).toEqual([say.faults.name, ...(isAgain ? [] : [say.faults.type])]);
      expect(await page.evaluate("document.activeElement.name")).toBe("name");
      await look("nothing typed");
      await practice.fill({ name, type, workplaceCode: "12" });
      await practice.next();
      expect(await practice.faults()).toEqual([say.faults.workplaceCode]);
      await practice.fill({ workplaceCode: "1234567890123" });
      await practice.next();
      await practice.step(2).waitFor();

      await practice.fill({ address, postalCode: "7533", city, phone, email: "ingen adress" });
      await practice.next();
      expect(await practice.faults()).toEqual([say.faults.postalCode, say.faults.email]);
      await look("second step");
      await practice.fill({ postalCode, email });
      await page.goBack();
      await practice.step(1).waitFor();
      expect(await practice.field("name").inputValue()).toBe(name);
      await page.goForward();
      await practice.step(2).waitFor();
      await page.reload();
      await practice.step(2).waitFor();
      expect(await practice.field("email").inputValue()).toBe(email);
      await practice.next();

      await practice.step(3).waitFor();
      expect(await practice.summary.allInnerTexts()).toEqual([
        ...[name, say.types[type], "1234567890123", address, postalCode, city, phone, email],
      ]);
      await look("summary");
      await practice.register.dblclick();
      await practice.termsAsked(before === "nobody yet" ? "first" : "withdrawn").waitFor();
      expect(registrations()).toBe(1);
      await look("terms");
      await page.getByRole("link", { name: words[reader.language].newCertificate, exact: true }).click();
      await practice.heading(say.terms).waitFor();
      await practice.accept();
      await newCertificate.heading.waitFor();

      const fk7804 = findType("FK7804")!;
      const form = describeForm(fk7804);
      await newCertificate.begin(patient, form);
      await draft.foot.waitFor();
      await written(page.url(), form.form, exampleOf(fk7804, today) ?? {});
      await page.reload();
      await draft.preview();
      await preview.heading.waitFor();
      expect(await preview.paper.innerText()).toContain(name);
      await preview.sign();
      await receipt.heading.waitFor();

      await practice.open();
      await look("practice");
      await practice.fill({ phone: "018-123 48 99", postalCode: "1" });
      await practice.save();
      expect(await practice.faults()).toEqual([say.faults.postalCode]);
      await practice.fill({ postalCode });
      await practice.save();
      await practice.status("saved").waitFor();
      await practice.withdraw();
      await look("withdrawn");
      await page.getByRole("link", { name: say.terms, exact: true }).click();
      await practice.termsAsked("withdrawn").waitFor();
      await practice.accept();
      await toDo.heading.waitFor();

      await acceptedEarlier("unregistered-doctor");
      await toDo.begin();
      // The patient is looked up at once, and that is refused.
      await newCertificate.name(patient);
      await practice.termsAsked("changed").waitFor();
      await practice.accept();
      await newCertificate.heading.waitFor();

      await practice.open();
      await practice.withdraw();
      await practice.askToClose();
      await look("asked whether to close");
      await practice.close();
      await practice.again.waitFor();
      expect(doctor.found).toEqual([]);
      expect(doctor.complaints).toEqual([]);
      await page.context().close();
    },
  );

  it.each(["private-doctor", "unregistered-doctor"])("%s sees no care provider's statistics", async (person) => {
    const { origin } = startedExchange();
    const send = sendAs(origin, await signInPerson(origin, person));
    const answer = await callApi(readSickLeavesReport, {}, { language: "sv" }, send);
    expect(answer).toMatchObject({ ok: false, problem: { code: "scope-missing" } });
  });
});

describe("Somebody without a licence", () => {
  it.each(readers)("is told why they cannot write, in $language, $width wide", { timeout: 60_000 }, async (reader) => {
    const person = await comeWithELegitimation("citizen", reader);
    const { page, practice, look } = person;
    await practice.fill({ name, type });
    await practice.next();
    await practice.fill({ address, postalCode, city, phone, email });
    await practice.next();
    await practice.register.click();
    await practice.withoutLicence.waitFor();
    await look("without licence");
    await practice.askAgain();
    await practice.status("stillWaiting").waitFor();
    await practice.askToClose();
    await practice.close();
    await practice.again.waitFor();
    expect(person.found).toEqual([]);
    expect(person.complaints).toEqual([]);
    await page.context().close();
  });
});
