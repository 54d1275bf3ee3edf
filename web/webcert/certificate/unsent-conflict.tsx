import { Button, Paragraph } from "@digdir/designsystemet-react";
import { useId, useState } from "react";
import { AskDialog } from "../../kit/frame/ask-dialog.tsx";
import { differingWords } from "../../kit/saving/differing-words.ts";
import { timeInWords } from "../../kit/times.ts";
import { useLanguage } from "../../kit/use-language.tsx";
import { words } from "../words.ts";
import { whoInWords } from "./history-of.ts";
import type { UnsentDraft } from "./use-unsent.ts";

interface Properties {
  /** What the field is called. */
  readonly label: string;
  /** As it is typed here. */
  readonly mine: string;
  readonly theirs: string;
  readonly draft: UnsentDraft;
  /** That somebody has written on it. */
  readonly writtenMeanwhile: (who: string, time: string) => string;
  onSettle(isTheirs: boolean): void;
}

/** Two have written on the same answer or question: shows both, and goes on with the one that is chosen. */
export function UnsentConflict({ label: field, mine, theirs, draft, writtenMeanwhile, onSettle }: Properties) {
  const { language } = useLanguage();
  const say = words[language];
  const [isTheirs, setIsTheirs] = useState(false);
  const name = useId();
  const sides = [
    { of: false, label: say.mine, text: mine, other: theirs },
    { of: true, label: say.theirs, text: theirs, other: mine },
  ];
  const settle = (): void => {
    onSettle(isTheirs);
  };
  return (
    <AskDialog heading={say.conflictHeading} actions={<Button onClick={settle}>{say.keepChoice}</Button>}>
      <Paragraph>
        {writtenMeanwhile(whoInWords(draft.savedBy, say), timeInWords(draft.savedAt, language, Date.now()))}
      </Paragraph>
      <fieldset className="difference">
        <legend>{field}</legend>
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
