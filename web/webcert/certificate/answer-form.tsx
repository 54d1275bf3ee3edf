import { Button, Textfield } from "@digdir/designsystemet-react";
import { useEffect, useRef, useState } from "react";
import { useRouter } from "wouter";
import { answerQuestion } from "../../../functions/webcert/messages/answer-question.contract.ts";
import type { Outcome } from "../../kit/session/lost-reply.tsx";
import { useOpenSession } from "../../kit/session/session.ts";
import { usePress } from "../../kit/session/use-press.ts";
import { useLanguage } from "../../kit/use-language.tsx";
import { everyMessage } from "../every-message.ts";
import { PressMessage } from "../press-message.tsx";
import { useWaits } from "../what-waits.tsx";
import { whatCameOfIt } from "../what-came-of-it.ts";
import { words } from "../words.ts";
import { useCameFor } from "./use-came-for.ts";

interface Properties {
  readonly certificateId: string;
  readonly messageId: string;
  /** Whether it asks for a completion, which may not be possible. */
  readonly isOfRequest: boolean;
  /** Whether one came to answer this very question. */
  readonly isWanted: boolean;
  onAnswered(): void;
}

/** Care's answer in words; what is written stays in the browser until it is sent. */
export function AnswerForm({ certificateId, messageId, isOfRequest, isWanted, onAnswered }: Properties) {
  const say = words[useLanguage().language];
  const { call, copies } = useOpenSession();
  const [text, setText] = useState("");
  const field = useRef<HTMLTextAreaElement>(null);
  useCameFor(field, isWanted);
  const copyId = `answer ${messageId}`;
  const address = `${useRouter().base}/certificates/${certificateId}`;
  useEffect(() => {
    void copies.find(copyId).then((kept) => {
      if (typeof kept === "string") setText((typed) => (typed === "" ? kept : typed));
    });
  }, [copies, copyId]);
  const write = (written: string): void => {
    setText(written);
    if (written === "") void copies.drop(copyId);
    else void copies.keep(copyId, written, address);
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
    const sent = await answering.press((key) => call(answerQuestion, { certificateId, messageId, text }, key));
    if (sent?.ok === true) done();
    // What was not sent stays for whoever wrote it.
    else if (sent?.problem.code === "message-handled-already") onAnswered();
  };
  const done = (): void => {
    void copies.drop(copyId);
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
        description={say.answerKept}
        value={text}
        onChange={({ target }) => {
          write(target.value);
        }}
        {...(isAsked && text.trim() === "" ? { error: say.answerMissing } : {})}
      />
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
