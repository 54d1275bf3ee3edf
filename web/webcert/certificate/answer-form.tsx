import { Button, Textfield } from "@digdir/designsystemet-react";
import { useRef, useState } from "react";
import { saveAnswerDraft } from "../../../functions/webcert/messages/save-answer-draft.contract.ts";
import { answerQuestion } from "../../../functions/webcert/messages/answer-question.contract.ts";
import { ProblemMessage } from "../../kit/problem-message.tsx";
import { standingOf } from "../../kit/saving/autosave.ts";
import { SaveState } from "../../kit/saving/save-state.tsx";
import type { Outcome } from "../../kit/session/lost-reply.tsx";
import { useOpenSession } from "../../kit/session/session.ts";
import { usePress } from "../../kit/session/use-press.ts";
import { useLanguage } from "../../kit/use-language.tsx";
import { everyMessage } from "../every-message.ts";
import { PressMessage } from "../press-message.tsx";
import { useWaits } from "../what-waits.tsx";
import { whatCameOfIt } from "../what-came-of-it.ts";
import { words } from "../words.ts";
import { Begun } from "./begun.tsx";
import { UnsentConflict } from "./unsent-conflict.tsx";
import { unsentWords } from "./unsent-words.ts";
import { useCameFor } from "./use-came-for.ts";
import { useUnsent } from "./use-unsent.ts";
import type { AnswerDraft } from "./use-unsent.ts";

interface Properties {
  readonly certificateId: string;
  readonly messageId: string;
  /** Whether it asks for a completion, which may not be possible. */
  readonly isOfRequest: boolean;
  /** Whether one came to answer this very question. */
  readonly isWanted: boolean;
  /** What the unit has written of it already. */
  readonly begun: AnswerDraft | undefined;
  onAnswered(): void;
}

interface Words {
  readonly text: string;
}

/** As it was kept in the browser, if it is that. */
function toWords(kept: object): Words | undefined {
  return "text" in kept && typeof kept.text === "string" ? { text: kept.text } : undefined;
}

/** Care's answer in words, saved while it is written. */
export function AnswerForm({ certificateId, messageId, isOfRequest, isWanted, begun, onAnswered }: Properties) {
  const { language } = useLanguage();
  const [say, ofUnsent] = [words[language], unsentWords[language]];
  const { call } = useOpenSession();
  const { saver, state, conflict, refusal, settle, tellTheirs } = useUnsent<Words, AnswerDraft>({
    certificateId,
    copyId: `answer ${messageId}`,
    standing: begun,
    wordsOf: (draft) => ({ text: draft?.text ?? "" }),
    toWords,
    save: (by, typed, seenRevision) => by(saveAnswerDraft, { certificateId, messageId, seenRevision, ...typed }),
  });
  const { text } = state.content;
  const field = useRef<HTMLTextAreaElement>(null);
  useCameFor(field, isWanted);
  const write = (written: string): void => {
    saver.edit({ text: written });
  };
  const [isAsked, setIsAsked] = useState(false);
  const answering = usePress();
  const waits = useWaits();
  const submit = async (): Promise<void> => {
    setIsAsked(true);
    if (text.trim() === "") {
      field.current?.focus();
      return;
    }
    const { revision: seenRevision } = state;
    const answer = { certificateId, messageId, text, seenRevision };
    const sent = await answering.press((key) => call(answerQuestion, answer, key));
    if (sent?.ok === true) done();
    else if (sent?.problem.code === "message-draft-changed") await tellTheirs();
    // What was not sent stays for whoever wrote it.
    else if (sent?.problem.code === "message-handled-already") onAnswered();
  };
  const done = (): void => {
    saver.discard();
    waits.again();
    onAnswered();
  };
  const ask = async (): Promise<Outcome> =>
    whatCameOfIt(await everyMessage(call, certificateId), ({ messages }) =>
      messages.some((one) => one.answerTo === messageId && one.text === text.trim()),
    );
  return (
    <form
      className="answer"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        void submit();
      }}
    >
      {isOfRequest && (
        <CannotComplete
          onChosen={(reason) => {
            write([text.trim(), reason].filter((part) => part !== "").join("\n"));
            field.current?.focus();
          }}
        />
      )}
      <Textfield
        multiline
        ref={field}
        rows={4}
        label={say.answer}
        description={ofUnsent.sharedAnswer}
        value={text}
        onChange={({ target }) => {
          write(target.value);
        }}
        {...(isAsked && text.trim() === "" ? { error: say.answerMissing } : {})}
      />
      <div className="answer-saved">
        <SaveState standing={standingOf(state)} {...(state.savedAt === undefined ? {} : { savedAt: state.savedAt })} />
        {begun !== undefined && <Begun draft={begun} />}
      </div>
      {refusal !== undefined && <ProblemMessage problem={refusal} />}
      {conflict !== undefined && (
        <UnsentConflict
          label={say.answer}
          mine={text}
          theirs={conflict.text}
          draft={conflict}
          writtenMeanwhile={ofUnsent.answerMeanwhile}
          onSettle={(isTheirs) => {
            settle({ text: isTheirs ? conflict.text : text });
          }}
        />
      )}
      <PressMessage press={answering} what="answer" ask={ask} onDone={done} />
      <Button type="submit" loading={answering.isUnderWay}>
        {say.sendAnswer}
      </Button>
    </form>
  );
}

/** The answers of who cannot complete. They are written in Swedish, for the recipient reads them. */
function CannotComplete({ onChosen }: { onChosen(reason: string): void }) {
  const say = words[useLanguage().language];
  return (
    <div role="group" aria-label={say.cannotComplete}>
      <p className="quiet">{say.cannotComplete}</p>
      <div className="answer-buttons">
        {say.cannotCompleteBecause.map((reason) => (
          <Button
            key={reason}
            variant="tertiary"
            data-size="sm"
            lang="sv"
            onClick={() => {
              onChosen(reason);
            }}
          >
            {reason}
          </Button>
        ))}
      </div>
    </div>
  );
}
