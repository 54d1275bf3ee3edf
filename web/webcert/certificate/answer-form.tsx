import { Button, Textfield } from "@digdir/designsystemet-react";
import { useRef, useState } from "react";
import { answerQuestion } from "../../../functions/webcert/messages/answer-question.contract.ts";
import { ProblemMessage } from "../../kit/problem-message.tsx";
import { standingOf } from "../../kit/saving/autosave.ts";
import { SaveState } from "../../kit/saving/save-state.tsx";
import type { Outcome } from "../../kit/session/lost-reply.tsx";
import { useOpenSession } from "../../kit/session/session.ts";
import { usePress } from "../../kit/session/use-press.ts";
import { timeInWords } from "../../kit/times.ts";
import { useLanguage } from "../../kit/use-language.tsx";
import { everyMessage } from "../every-message.ts";
import { PressMessage } from "../press-message.tsx";
import { useWaits } from "../what-waits.tsx";
import { whatCameOfIt } from "../what-came-of-it.ts";
import { words } from "../words.ts";
import { AnswerConflict } from "./answer-conflict.tsx";
import { answerWords } from "./answer-words.ts";
import { whoInWords } from "./history-of.ts";
import { useAnswerSaving } from "./use-answer-saving.ts";
import type { AnswerDraft } from "./use-answer-saving.ts";
import { useCameFor } from "./use-came-for.ts";

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

/** Care's answer in words, saved while it is written. */
export function AnswerForm({ certificateId, messageId, isOfRequest, isWanted, begun, onAnswered }: Properties) {
  const { language } = useLanguage();
  const [say, ofAnswer] = [words[language], answerWords[language]];
  const { call } = useOpenSession();
  const { saver, state, conflict, refusal, settle, tellTheirs } = useAnswerSaving(certificateId, messageId, begun);
  const text = state.content;
  const field = useRef<HTMLTextAreaElement>(null);
  useCameFor(field, isWanted);
  const write = (written: string): void => {
    saver.edit(written);
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
    else if (sent?.problem.code === "answer-draft-changed") await tellTheirs();
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
        description={ofAnswer.shared}
        value={text}
        onChange={({ target }) => {
          write(target.value);
        }}
        {...(isAsked && text.trim() === "" ? { error: say.answerMissing } : {})}
      />
      <div className="answer-saved">
        <SaveState standing={standingOf(state)} {...(state.savedAt === undefined ? {} : { savedAt: state.savedAt })} />
        {begun !== undefined && begun.text !== "" && <Begun draft={begun} />}
      </div>
      {refusal !== undefined && <ProblemMessage problem={refusal} />}
      {conflict !== undefined && <AnswerConflict mine={text} theirs={conflict} onSettle={settle} />}
      <PressMessage press={answering} what="answer" ask={ask} onDone={done} />
      <Button type="submit" loading={answering.isUnderWay}>
        {say.sendAnswer}
      </Button>
    </form>
  );
}

/** Who wrote of it before one came here. */
function Begun({ draft: { savedBy, savedAt } }: { readonly draft: AnswerDraft }) {
  const { language } = useLanguage();
  const time = timeInWords(savedAt, language, Date.now());
  return <span className="quiet">{answerWords[language].begun(whoInWords(savedBy, words[language]), time)}</span>;
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
