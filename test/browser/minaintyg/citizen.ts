import { randomUUID } from "node:crypto";
import type { Browser, Page } from "playwright-core";
import type * as z from "zod/mini";
import type { Contract } from "../../../functions/operation/contract.ts";
import { createDraft } from "../../../functions/webcert/drafts/create-draft.contract.ts";
import { signCertificate } from "../../../functions/webcert/signing/sign-certificate.contract.ts";
import { demoUnits } from "../../../lib/local/demo-directory.ts";
import { demoPeople } from "../../../lib/local/demo-people.ts";
import { sendAs } from "../../../lib/local/send-as.ts";
import { callApi } from "../../../web/kit/call-api.ts";
import type { Unchanging } from "../../../web/kit/call-api.ts";
import { swedishDay } from "../../../web/kit/times.ts";
import { sickLeaveAnswers, sickLeaveForm } from "../../fixtures/main-job/demo-answers.ts";
import { startedExchange, tokenFor } from "../../started-exchange.ts";
import { MinaIntyg } from "../pages/mina-intyg.ts";
import { visitSignedIn } from "../signed-in-visitor.ts";
import type { Visit } from "../start-page-visitor.ts";

const today = swedishDay(Date.now());
const unit = demoUnits[0]?.hsaId ?? "";

/** Calls the API as a demo person; care staff at their first unit. */
export async function call<C extends Contract>(
  contract: C,
  input: Unchanging<z.input<C["input"]>>,
  as: "doctor" | "citizen" = "doctor",
): Promise<z.output<C["output"]>> {
  const { origin } = startedExchange();
  const caller = { language: "sv", unit, idempotencyKey: randomUUID() } as const;
  const answer = await callApi(contract, input, caller, sendAs(origin, await tokenFor(as)));
  if (!answer.ok) throw new Error(`${contract.id} was refused with ${answer.problem.code}`);
  return answer.value;
}

/** A signed certificate of sick leave, of the citizen that the demo has. */
export async function aCertificate(): Promise<string> {
  const draft = { form: sickLeaveForm, patient: "191212121212", answers: sickLeaveAnswers(today) };
  const { certificateId, revision } = await call(createDraft, draft);
  await call(signCertificate, { certificateId, seenRevision: revision });
  return certificateId;
}

interface Coming extends Omit<Visit, "locale" | "kept"> {
  readonly language?: "sv" | "en";
  readonly as?: "citizen" | "citizen-of-15";
  /** Below the address of Mina intyg. */
  readonly at?: string;
  /** What comes before they sign in; without it they may have in another test of the file. */
  readonly before?: (page: Page) => Promise<unknown>;
}

/** Somebody comes to Mina intyg. What they see before they sign in is looked at by `before`. */
export async function come(browser: Browser, coming: Coming = {}) {
  const { language = "sv", as = "citizen", at = "", before, ...window } = coming;
  const locale = language === "sv" ? "sv-SE" : "en-GB";
  const { page, complaints } = await visitSignedIn(browser, `${startedExchange().origin}/minaintyg/${at}`, {
    ...window,
    locale,
    as,
    anew: before !== undefined,
    signIn: async (page) => {
      await before?.(page);
      const label = demoPeople(today).find((person) => person.key === as)?.label[language] ?? as;
      await new MinaIntyg(page, language).signIn(label);
    },
  });
  return { page, complaints, mine: new MinaIntyg(page, language) };
}
