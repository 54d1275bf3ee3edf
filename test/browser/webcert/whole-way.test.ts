import type { Browser } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { exampleOf } from "../../../functions/certificate/types/example-of.ts";
import { describeForm } from "../../../functions/certificate/types/form.ts";
import type { FormDescription } from "../../../functions/certificate/types/form.ts";
import type { JsonAnswers, JsonRow } from "../../../functions/certificate/types/json/json-answers.ts";
import { writableTypes } from "../../../functions/certificate/types/registry.ts";
import { listRecipients } from "../../../functions/intygstjanst/recipients/list-recipients.contract.ts";
import { readCertificate } from "../../../functions/webcert/certificates/read-certificate.contract.ts";
import { barriers, openBrowser } from "../start-page-visitor.ts";
import { call, comeToWork, patient, today } from "./at-work.ts";

let browser: Browser;
beforeAll(async () => {
  browser = await openBrowser();
});
afterAll(() => browser.close());

/** Half of the forms in each language, and half of the English ones on a narrow dark screen. */
const ways = writableTypes(today).map((type, at) => ({
  type,
  named: type.key,
  ...(
    [
      { language: "sv", width: 1280, colorScheme: "light" },
      { language: "en", width: 1280, colorScheme: "light" },
      { language: "sv", width: 1280, colorScheme: "light" },
      { language: "en", width: 320, colorScheme: "dark" },
    ] as const
  )[at % 4]!,
}));
const arrival = { timeout: 30_000 };

describe("A certificate", () => {
  it("is one of eight that can be written", () => {
    expect(ways.map(({ type }) => type.key)).toHaveLength(8);
  });

  it.each(ways)(
    "$named is written from a blank page, signed and sent, in $language, $width pixels wide, $colorScheme",
    { timeout: 120_000 },
    async ({ type, language, width, colorScheme }) => {
      const form = describeForm(type);
      const example = exampleOf(type, today) ?? {};
      const doctor = await comeToWork(browser, { language, width, colorScheme, at: "" });
      const { page, toDo, newCertificate, draft, preview, receipt, sendDialog } = doctor;
      const steps: Record<string, readonly string[]> = {};
      const look = async (step: string): Promise<void> => {
        steps[step] = await barriers(page);
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
      await preview.sign();
      await receipt.heading.waitFor();
      await look("receipt");
      const certificateId = /certificates\/([^/]+)\/receipt$/.exec(page.url())?.[1] ?? "";
      if (form.abilities.send) {
        await receipt.sendButton.click();
        await look("consent");
        await sendDialog.send();
        await receipt.arrivedAt(await nameOf(form.recipient, language)).waitFor(arrival);
        await look("arrived");
      }

      expect(steps).toEqual(Object.fromEntries(Object.keys(steps).map((step) => [step, []])));
      expect(doctor.complaints).toEqual([]);
      const certificate = await call(readCertificate, { certificateId });
      expect(withoutUnticked(form, certificate.answers)).toEqual(withoutUnticked(form, example));
      expect(certificate.state).toBe("signed");
      expect(certificate.sentTo.map(({ recipient }) => recipient)).toEqual(form.abilities.send ? [form.recipient] : []);
      await page.context().close();
    },
  );
});

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
