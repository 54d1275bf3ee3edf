import { Button, Paragraph } from "@digdir/designsystemet-react";
import { useId, useState } from "react";
import { AskDialog } from "../../kit/frame/ask-dialog.tsx";
import { differingWords } from "../../kit/saving/differing-words.ts";
import { timeInWords } from "../../kit/times.ts";
import { useLanguage } from "../../kit/use-language.tsx";
import { words } from "../words.ts";
import { answerWords } from "./answer-words.ts";
import { whoInWords } from "./history-of.ts";
import type { AnswerDraft } from "./use-answer-saving.ts";

interface Properties {
  /** As it is typed here. */
  readonly mine: string;
  readonly theirs: AnswerDraft;
  onSettle(text: string): void;
}

/** Two have written on the same answer: shows both, and goes on with the one that is chosen. */
export function AnswerConflict({ mine, theirs, onSettle }: Properties) {
  const { language } = useLanguage();
  const [say, ofAnswer] = [words[language], answerWords[language]];
  const [isTheirs, setIsTheirs] = useState(false);
  const name = useId();
  const sides = [
    { of: false, label: say.mine, text: mine, other: theirs.text },
    { of: true, label: say.theirs, text: theirs.text, other: mine },
  ];
  const settle = (): void => {
    onSettle(isTheirs ? theirs.text : mine);
  };
  return (
    <AskDialog heading={say.conflictHeading} actions={<Button onClick={settle}>{say.keepChoice}</Button>}>
      <Paragraph>
        {ofAnswer.writtenMeanwhile(whoInWords(theirs.savedBy, say), timeInWords(theirs.savedAt, language, Date.now()))}
      </Paragraph>
      <fieldset className="difference">
        <legend>{say.answer}</legend>
        {sides.map(({ of, label, text, other }) => (
          <label key={label} className="difference-side">
            <input
              type="radio"
              className="ds-input"
              name={name}
              checked={isTheirs === of}
              onChange={() => {
                setIsTheirs(of);
              }}
            />
            <span>
              <strong>{label}</strong>
              {text === "" ? (
                <span className="quiet">{say.nothingWritten}</span>
              ) : (
                <Differing text={text} other={other} />
              )}
            </span>
          </label>
        ))}
      </fieldset>
    </AskDialog>
  );
}

/** A text in which is marked what the other has not. */
function Differing({ text, other }: { readonly text: string; readonly other: string }) {
  return (
    <span className="message-text">
      {differingWords(text, other).map((piece, at) =>
        piece.differs ? <mark key={at}>{piece.text}</mark> : <span key={at}>{piece.text}</span>,
      )}
    </span>
  );
}
