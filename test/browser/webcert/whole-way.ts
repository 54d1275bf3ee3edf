import type { Browser } from "playwright-core";
import { expect } from "vitest";
import { exampleOf } from "../../../functions/certificate/types/example-of.ts";
import { describeForm } from "../../../functions/certificate/types/form.ts";
import type { FormDescription } from "../../../functions/certificate/types/form.ts";
import type { JsonAnswers, JsonRow } from "../../../functions/certificate/types/json/json-answers.ts";
import type { CertificateType } from "../../../functions/certificate/types/type-language.ts";
import { writableTypes } from "../../../functions/certificate/types/registry.ts";
import { listRecipients } from "../../../functions/intygstjanst/recipients/list-recipients.contract.ts";
import { readCertificate } from "../../../functions/webcert/certificates/read-certificate.contract.ts";
import { barriers } from "../start-page-visitor.ts";
import { call, comeToWork, patient, today } from "./at-work.ts";

/** One form, in one language and on one screen. */
interface Way {
  readonly named: string;
  readonly type: CertificateType;
  readonly language: "sv" | "en";
  readonly width: number;
  readonly colorScheme: "light" | "dark";
}

/** A form of each recipient, on each kind of screen: what every change is tried with. */
const chosen: Readonly<Record<string, Pick<Way, "language" | "width" | "colorScheme">>> = {
  FK7804: { language: "sv", width: 1280, colorScheme: "light" },
  TS8071: { language: "en", width: 320, colorScheme: "dark" },
};

/** Half of the other forms in each language, and every other in the dark on a narrow screen. */
const turns = [
  { language: "sv", width: 320, colorScheme: "dark" },
  { language: "en", width: 1280, colorScheme: "light" },
] as const;

const everyWay: readonly Way[] = writableTypes(today).map((type, at) => ({
  type,
  named: type.key,
  ...(chosen[type.key] ?? turns[at % turns.length] ?? turns[0]),
}));

/** The forms that every change is tried with. */
export const chosenWays = everyWay.filter(({ named }) => named in chosen);

/** The other forms that can be written. */
export const otherWays = everyWay.filter(({ named }) => !(named in chosen));

/** Deliveries are made by functions that may have to start first. */
const arrival = { timeout: 30_000 };

/** A certificate is written from a blank page, signed, and sent where that can be, and each step can be used by all. */
export async function walk(browser: Browser, { type, language, width, colorScheme }: Way): Promise<void> {
  const form = describeForm(type);
  const example = exampleOf(type, today) ?? {};
  const doctor = await comeToWork(browser, { language, width, colorScheme, at: "" });
  const { page, toDo, newCertificate, draft, preview, receipt, sendDialog } = doctor;
  const found: string[] = [];
  const look = async (step: string): Promise<void> => {
    found.push(...(await barriers(page)).map((barrier) => `${step}: ${barrier}`));
  };

  await toDo.heading.waitFor();
  await look("to do");
  await toDo.begin();
  await newCertificate.heading.waitFor();
  await look("new");
  await newCertificate.begin(patient, form);
  await draft.foot.waitFor();
  await look("blank");
  await draft.form(form, today).fill(example);
  await draft.saved();
  await look("written");
  await draft.preview();
  await preview.heading.waitFor();
  await look("preview");
  const countedAnew = page.waitForRequest(
    (asked) => /\/api\/drafts(\?|$)/.test(asked.url()) && asked.method() === "GET",
  );
  await preview.sign();
  await receipt.heading.waitFor();
  // The menu's number of drafts is now one less.
  await countedAnew;
  await look("receipt");
  const certificateId = /certificates\/([^/]+)\/receipt$/.exec(page.url())?.[1] ?? "";
  if (form.abilities.send) {
    await receipt.sendButton.click();
    await sendDialog.dialog.waitFor();
    await look("consent");
    await sendDialog.send();
    await receipt.arrivedAt(await nameOf(form.recipient ?? "", language)).waitFor(arrival);
    await look("arrived");
  }

  expect(found).toEqual([]);
  expect(doctor.complaints).toEqual([]);
  const certificate = await call(readCertificate, { certificateId });
  expect(withoutUnticked(form, certificate.answers)).toEqual(withoutUnticked(form, example));
  expect(certificate.state).toBe("signed");
  expect(certificate.sentTo.map(({ recipient }) => recipient)).toEqual(form.abilities.send ? [form.recipient] : []);
  await page.context().close();
}

/** A box that is left as it is says no, whether by "no" or by no answer at all. */
function withoutUnticked(form: FormDescription, answers: JsonAnswers): JsonAnswers {
  const boxes = form.sections
    .flatMap(({ questions }) => questions)
    .flatMap(({ name, parts }) => parts.map((part) => ({ name, part })))
    .filter(({ part: { kind } }) => kind.is === "yes-no" && kind.control === "box");
  const unticked = new Set(
    boxes.filter(({ name, part }) => at(answers[name], part.name) === false).map(({ name }) => name),
  );
  return Object.fromEntries(Object.entries(answers).filter(([name]) => !unticked.has(name)));
}

function at(answer: JsonAnswers[string] | undefined, part: string): unknown {
  return answer === undefined || Array.isArray(answer) ? undefined : (answer as JsonRow)[part];
}

async function nameOf(recipient: string, language: "sv" | "en"): Promise<string> {
  const { recipients } = await call(listRecipients, {});
  return recipients.find(({ code }) => code === recipient)?.name[language] ?? recipient;
}
