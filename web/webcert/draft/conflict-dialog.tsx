import { Button, Paragraph } from "@digdir/designsystemet-react";
import { useState } from "react";
import { AskDialog } from "../../kit/frame/ask-dialog.tsx";
import { withThose } from "../../kit/saving/merge-answers.ts";
import { useOpenSession } from "../../kit/session/session.ts";
import { timeInWords } from "../../kit/times.ts";
import { useLanguage } from "../../kit/use-language.tsx";
import type { KnownForm } from "../known-forms.tsx";
import { words } from "../words.ts";
import { AnswerSide } from "./answer-side.tsx";
import { writerName } from "./writer-name.ts";
import type { DraftAnswers } from "./unsaved-copy.ts";
import type { DraftConflict } from "./use-draft-saving.ts";

interface Properties {
  readonly form: KnownForm;
  readonly conflict: DraftConflict;
  onSettle(chosen: DraftAnswers): void;
}

/** Two have answered the same: shows both, and goes on with what is chosen. */
export function ConflictDialog({ form, conflict, onSettle }: Properties) {
  const { language } = useLanguage();
  const say = words[language];
  const [theirs, setTheirs] = useState<ReadonlySet<string>>(new Set());
  const { who } = useOpenSession();
  const savedAt = timeInWords(conflict.last.changedAt, language, Date.now());
  const questions = form.sections.flatMap((section) => section.questions);
  const choose = (question: string, isTheirs: boolean): void => {
    setTheirs(new Set(isTheirs ? [...theirs, question] : [...theirs].filter((one) => one !== question)));
  };
  const settle = (): void => {
    onSettle(withThose(conflict.merged, [...theirs], conflict.answers));
  };
  return (
    <AskDialog heading={say.conflictHeading} actions={<Button onClick={settle}>{say.keepChoice}</Button>}>
      <Paragraph>
        {say.savedMeanwhile(writerName(conflict.last.changedBy, who, say), savedAt)} {say.conflictText}
      </Paragraph>
      {conflict.differences.map((difference) => {
        const { question } = difference;
        const sides = [
          { isTheirs: false, label: say.mine, answer: difference.mine, other: difference.theirs },
          { isTheirs: true, label: say.theirs, answer: difference.theirs, other: difference.mine },
        ];
        return (
          <fieldset key={question} className="difference">
            <legend>{questions.find(({ name }) => name === question)?.text[language] ?? question}</legend>
            {sides.map(({ isTheirs, label, answer, other }) => (
              <label key={label} className="difference-side">
                <input
                  type="radio"
                  className="ds-input"
                  name={question}
                  checked={theirs.has(question) === isTheirs}
                  onChange={() => {
                    choose(question, isTheirs);
                  }}
                />
                <AnswerSide form={form} question={question} label={label} answer={answer} other={other} />
              </label>
            ))}
          </fieldset>
        );
      })}
    </AskDialog>
  );
}
