import { randomUUID } from "node:crypto";
import type { Browser, Page } from "playwright-core";
import type * as z from "zod/mini";
import type { FormDescription, FormSection } from "../../../functions/certificate/types/form.ts";
import { formName } from "../../../functions/certificate/types/json/form-name.ts";
import type { JsonAnswers } from "../../../functions/certificate/types/json/json-answers.ts";
import type { Contract } from "../../../functions/operation/contract.ts";
import { findType } from "../../../functions/certificate/types/registry.ts";
import { exampleOf } from "../../../functions/certificate/types/example-of.ts";
import { createDraft } from "../../../functions/webcert/drafts/create-draft.contract.ts";
import { demoUnits } from "../../../lib/local/demo-directory.ts";
import { demoPeople } from "../../../lib/local/demo-people.ts";
import { sendAs } from "../../../lib/local/send-as.ts";
import { callApi } from "../../../web/kit/call-api.ts";
import type { Unchanging } from "../../../web/kit/call-api.ts";
import { startedExchange, tokenFor } from "../../started-exchange.ts";
import type { Hand } from "../pages/hand.ts";
import { mouse } from "../pages/hand.ts";
import { webcertPages } from "../pages/webcert-pages.ts";
import { visitSignedIn } from "../signed-in-visitor.ts";
import type { Visit } from "../start-page-visitor.ts";

/** The browser's clock in these tests: nine o'clock on a Monday in Sweden. */
const now = "2026-11-23T08:00:00Z";
/** The day it is then. */
export const today = "2026-11-23";

/** The official test person. */
export const patient = "191212121212";

const [unit] = demoUnits;
const unitName = unit?.name ?? "";

type Language = "sv" | "en";

interface Coming extends Omit<Visit, "now" | "locale" | "kept"> {
  readonly language?: Language;
  /** A demo person who works at the unit. */
  readonly as?: "doctor" | "nurse";
  /** Below Webcert's own address. */
  readonly at?: string;
  readonly using?: (page: Page) => Hand;
  readonly anew?: boolean;
}

/** Somebody comes to Webcert, signs in and says where they work; or has before, and comes back. */
export async function comeToWork(browser: Browser, coming: Coming = {}) {
  const { language = "sv", as = "doctor", at = "drafts", using = mouse, ...visiting } = coming;
  const address = `${startedExchange().origin}/webcert/${at}`;
  const { page, complaints } = await visitSignedIn(browser, address, {
    ...visiting,
    now,
    as,
    locale: language === "sv" ? "sv-SE" : "en-GB",
    signIn: async (page) => {
      const hand = using(page);
      const { signIn } = webcertPages(page, language, hand);
      await signIn.signIn(labelOf(as, language));
      if (as === "nurse") return;
      await hand.press(signIn.unit(unitName));
      await signIn.unitHeading.waitFor({ state: "detached" });
    },
  });
  const hand = using(page);
  return { page, complaints, hand, language, ...webcertPages(page, language, hand) };
}

function labelOf(key: string, language: Language): string {
  return demoPeople(today).find((person) => person.key === key)?.label[language] ?? key;
}

/** Calls the API as a demo person at the unit does, and says no where it does. */
export async function call<C extends Contract>(
  contract: C,
  input: Unchanging<z.input<C["input"]>>,
  as: "doctor" | "nurse" = "doctor",
): Promise<z.output<C["output"]>> {
  const { origin } = startedExchange();
  const answer = await callApi(
    contract,
    input,
    { language: "sv", unit: unit?.hsaId ?? "", idempotencyKey: randomUUID() },
    sendAs(origin, await tokenFor(as)),
  );
  if (!answer.ok) throw new Error(`${contract.id} was refused with ${answer.problem.code}`);
  return answer.value;
}

/** A draft of the unit; with the answers of the form's example where no others are given. */
export async function aDraft(type: string, answers?: JsonAnswers): Promise<string> {
  const written = findType(type);
  const example = written === undefined ? undefined : exampleOf(written, today);
  if (written === undefined || example === undefined) throw new Error(`${type} is not written`);
  const { certificateId } = await call(createDraft, { form: formName(written), patient, answers: answers ?? example });
  return certificateId;
}

/** The section of a form that a pointer into its answers leads to. */
export function sectionOf(form: FormDescription, pointer: string): FormSection {
  const section = form.sections.find(({ questions }) =>
    questions.some(({ name }) => pointer === `/answers/${name}` || pointer.startsWith(`/answers/${name}/`)),
  );
  if (section === undefined) throw new Error(`${form.form} has nothing at ${pointer}`);
  return section;
}
