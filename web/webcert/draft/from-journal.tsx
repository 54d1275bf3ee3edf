import { Alert, Paragraph } from "@digdir/designsystemet-react";
import { isSameJson } from "../../../functions/operation/same-json.ts";
import type { Language } from "../../../functions/operation/chosen-language.ts";
import { useLanguage } from "../../kit/use-language.tsx";
import type { KnownForm } from "../known-forms.tsx";
import { words } from "../words.ts";
import type { Draft, DraftAnswers } from "./unsaved-copy.ts";

/** What stands at a question whose answer came from the journal system, until it is changed. */
export function journalNote(
  { prefill, answers }: Draft,
  question: string,
  written: DraftAnswers,
  language: Language,
): string | undefined {
  const isAsGiven = prefill?.fromJournal.includes(question) && isSameJson(answers[question], written[question]);
  if (isAsGiven !== true) return undefined;
  const changed = prefill?.changed.filter(({ pointer }) => pointer.split("/")[2] === question) ?? [];
  return [words[language].fromJournal, ...new Set(changed.map(({ text }) => text[language]))].join(" ");
}

interface Properties {
  readonly prefill: NonNullable<Draft["prefill"]>;
  readonly form: KnownForm;
}

/** What the journal system filled in, and what of it did not get in and why. */
export function FromJournal({ prefill: { failed, fromJournal, leftOut, untold = 0 }, form }: Properties) {
  const { language } = useLanguage();
  const say = words[language];
  const questions = form.sections.flatMap((section) => section.questions);
  if (failed === undefined && fromJournal.length + leftOut.length === 0) return null;
  return (
    <Alert data-color="info" role="status">
      {failed !== undefined && (
        <Paragraph>
          {say.journalFilledNothing} {failed.text[language]}
        </Paragraph>
      )}
      {fromJournal.length > 0 && <Paragraph>{say.journalFilled(fromJournal.length)}</Paragraph>}
      {leftOut.length > 0 && (
        <details className="left-out">
          <summary>{say.journalLeftOut(leftOut.length + untold)}</summary>
          <ul>
            {leftOut.map(({ answerId, partId, question, text, given }, at) => (
              <li key={`${String(at)} ${partId ?? answerId}`}>
                <strong>
                  {questions.find(({ name }) => name === question)?.text[language] ??
                    (/^\d/.test(answerId) ? say.journalQuestion(answerId) : `${answerId}.`)}
                </strong>{" "}
                {text[language]}
                {given !== "" && <q className="message-text">{given}</q>}
              </li>
            ))}
          </ul>
          {untold > 0 && <Paragraph>{say.journalUntold(untold)}</Paragraph>}
        </details>
      )}
    </Alert>
  );
}
