import { Button, Textfield } from "@digdir/designsystemet-react";
import { useState } from "react";
import type { ReactNode, RefObject } from "react";
import { ProblemMessage } from "../../kit/problem-message.tsx";
import { standingOf } from "../../kit/saving/autosave.ts";
import { SaveState } from "../../kit/saving/save-state.tsx";
import type { Outcome } from "../../kit/session/lost-reply.tsx";
import { PressMessage } from "../press-message.tsx";
import { Begun } from "./begun.tsx";
import { UnsentConflict } from "./unsent-conflict.tsx";
import type { Unsent, UnsentDraft } from "./use-unsent.ts";

interface Properties<Words extends { readonly text: string }, Draft extends UnsentDraft> {
  readonly what: "answer" | "ask";
  readonly unsent: Unsent<Words, Draft>;
  /** What the unit had written when the page was read. */
  readonly begun: Draft | undefined;
  readonly field: RefObject<HTMLTextAreaElement | null>;
  readonly say: {
    readonly label: string;
    readonly description: string;
    readonly missing: string;
    readonly send: string;
    readonly writtenMeanwhile: (who: string, time: string) => string;
  };
  readonly wordsOf: (draft: Draft) => Words;
  /** All that is chosen between where two have written. */
  readonly inWords: (words: Words) => string;
  /** What is chosen before the text. */
  readonly children: ReactNode;
  /** What stands beside the button that sends. */
  readonly beside?: ReactNode;
  /** Asks the exchange whether it was sent. */
  ask(): Promise<Outcome>;
  onSent(): void;
  /** Called with the code of what the exchange refused it for. */
  onRefused?(code: string | undefined): void;
}

/** What is written to a recipient: saved while it is written, locked while it is sent, and sent by one press. */
export function UnsentForm<Words extends { readonly text: string }, Draft extends UnsentDraft>({
  what,
  unsent,
  begun,
  field,
  say,
  wordsOf,
  inWords,
  children,
  beside,
  ask,
  onSent,
  onRefused,
}: Properties<Words, Draft>) {
  const { state, conflict, refusal, sending } = unsent;
  const { content, savedAt } = state;
  const [isAsked, setIsAsked] = useState(false);
  const isMissing = content.text.trim() === "";
  const submit = async (): Promise<void> => {
    setIsAsked(true);
    if (isMissing) {
      field.current?.focus();
      return;
    }
    const sent = await unsent.send();
    if (sent?.ok === false) onRefused?.(sent.problem.code);
    else if (sent?.value === "sent") onSent();
  };
  return (
    <form
      className="answer"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        void submit();
      }}
    >
      {children}
      <Textfield
        multiline
        ref={field}
        rows={4}
        label={say.label}
        description={say.description}
        value={content.text}
        readOnly={sending.isUnderWay}
        onChange={({ target }) => {
          unsent.write({ ...content, text: target.value });
        }}
        {...(isAsked && isMissing ? { error: say.missing } : {})}
      />
      <div className="answer-saved">
        <SaveState standing={standingOf(state)} {...(savedAt === undefined ? {} : { savedAt })} />
        {begun !== undefined && <Begun draft={begun} />}
      </div>
      {refusal !== undefined && <ProblemMessage problem={refusal} />}
      {conflict !== undefined && (
        <UnsentConflict
          label={say.label}
          mine={inWords(content)}
          theirs={inWords(wordsOf(conflict))}
          draft={conflict}
          writtenMeanwhile={say.writtenMeanwhile}
          onSettle={(isTheirs) => {
            unsent.settle(isTheirs ? wordsOf(conflict) : content);
          }}
        />
      )}
      <PressMessage press={sending} what={what} ask={ask} onDone={onSent} />
      <div className="answer-buttons">
        <Button type="submit" loading={sending.isUnderWay}>
          {say.send}
        </Button>
        {beside}
      </div>
    </form>
  );
}
