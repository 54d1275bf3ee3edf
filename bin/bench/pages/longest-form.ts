import { randomUUID } from "node:crypto";
import type { Page } from "playwright-core";
import { askedNow } from "../../../functions/certificate/types/asked-now.ts";
import { exampleOf } from "../../../functions/certificate/types/example-of.ts";
import type { FormDescription } from "../../../functions/certificate/types/form.ts";
import { describeForm } from "../../../functions/certificate/types/form.ts";
import type { JsonAnswers } from "../../../functions/certificate/types/json/json-answers.ts";
import { writableTypes } from "../../../functions/certificate/types/registry.ts";
import { createDraft } from "../../../functions/webcert/drafts/create-draft.contract.ts";
import { sendAs } from "../../../lib/local/send-as.ts";
import { tolvan, units } from "../../../test/fixtures/people.ts";
import { callApi } from "../../../web/kit/call-api.ts";
import { swedishDay } from "../../../web/kit/times.ts";
import type { Row } from "../row.ts";
import { bareKey, keyRow, slowestKey } from "./key-press.ts";
import type { OpenPages } from "./open-pages.ts";

const text = [..."Patienten har besvarats om detta"];
const diagnosis = [..."depression"];

/** A form with answers to draw. */
interface Filled {
  readonly form: FormDescription;
  readonly answers: JsonAnswers;
  /** Parts that are asked for. */
  readonly parts: number;
  /** The question where a diagnosis is searched. */
  readonly diagnosis: string | undefined;
}

/** What a key takes in the form that has most to draw, filled in, and in the longest where a diagnosis is searched. */
export async function measureLongestForm(pages: OpenPages): Promise<readonly Row[]> {
  const filled = filledForms(swedishDay(Date.now()));
  const [longest] = filled;
  const withDiagnosis = filled.find((one) => one.diagnosis !== undefined);
  if (longest === undefined || withDiagnosis === undefined) throw new Error("No form can be written");
  const floor = await bareKey(pages);
  return [
    keyRow(`text in ${longest.form.form}`, await textKey(pages, longest), floor),
    keyRow(`search in ${withDiagnosis.form.form}`, await searchKey(pages, withDiagnosis), floor),
  ];
}

async function textKey(pages: OpenPages, filled: Filled): Promise<number> {
  const page = await openDraft(pages, filled);
  const field = page.locator("textarea").last();
  const taken = await slowestKey({ page, prepare: () => field.fill("Om patienten. "), keys: text });
  await page.context().close();
  return taken;
}

/** From the key to the diagnoses that it finds. */
async function searchKey(pages: OpenPages, filled: Filled): Promise<number> {
  const answers = Object.fromEntries(Object.entries(filled.answers).filter(([name]) => name !== filled.diagnosis));
  const page = await openDraft(pages, { ...filled, answers });
  const field = page.locator("[aria-autocomplete=list]").first();
  const prepare = async () => {
    await field.fill("");
    await field.focus();
  };
  const taken = await slowestKey({ page, prepare, keys: diagnosis, until: "options" });
  await page.context().close();
  return taken;
}

async function openDraft(pages: OpenPages, { form, answers }: Pick<Filled, "form" | "answers">): Promise<Page> {
  const created = await callApi(
    createDraft,
    { form: form.form, patient: tolvan, answers },
    { language: "sv", unit: units.elsewhere.hsaId, idempotencyKey: randomUUID() },
    sendAs(pages.origin, "doctor"),
  );
  if (!created.ok) throw new Error(`No draft on ${form.form}: ${created.problem.code}`);
  const page = await pages.open("doctor");
  const lists = page.waitForResponse(/\/api\/searched-codes/);
  await page.goto(`${pages.origin}/webcert/drafts/${created.value.certificateId}`);
  await page.locator("form.certificate-form").waitFor();
  await lists;
  return page;
}

/** The forms that can be written, with their examples; the one that draws most first. */
function filledForms(today: string): readonly Filled[] {
  return writableTypes(today)
    .map((type) => {
      const form = describeForm(type);
      const answers = exampleOf(type, today) ?? {};
      const asked = askedNow(form, answers, today).flatMap(({ questions }) => questions);
      const searched = asked.find(({ question }) => question.parts.some(({ kind }) => kind.is === "diagnosis"));
      const parts = asked.flatMap((now) => now.asked.flat()).length;
      return { form, answers, parts, diagnosis: searched?.question.name };
    })
    .toSorted((a, b) => b.parts - a.parts);
}
