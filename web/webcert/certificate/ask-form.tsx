import { Button, Paragraph, Textfield } from "@digdir/designsystemet-react";
import { useEffect, useId, useLayoutEffect, useRef, useState } from "react";
import { askRecipient } from "../../../functions/webcert/messages/ask-recipient.contract.ts";
import { saveQuestionDraft } from "../../../functions/webcert/messages/save-question-draft.contract.ts";
import { ProblemMessage } from "../../kit/problem-message.tsx";
import { standingOf } from "../../kit/saving/autosave.ts";
import { SaveState } from "../../kit/saving/save-state.tsx";
import type { Outcome } from "../../kit/session/lost-reply.tsx";
import { useOpenSession } from "../../kit/session/session.ts";
import { usePress } from "../../kit/session/use-press.ts";
import { useLanguage } from "../../kit/use-language.tsx";
import { everyMessage } from "../every-message.ts";
import { PressMessage } from "../press-message.tsx";
import { whatCameOfIt } from "../what-came-of-it.ts";
import { words } from "../words.ts";
import { Begun } from "./begun.tsx";
import { OneOf } from "./one-of.tsx";
import { UnsentConflict } from "./unsent-conflict.tsx";
import { unsentWords } from "./unsent-words.ts";
import { useUnsent } from "./use-unsent.ts";
import type { QuestionDraft } from "./use-unsent.ts";

interface Properties {
  readonly certificateId: string;
  readonly recipient: string;
  /** What the unit has written already. */
  readonly begun: QuestionDraft | undefined;
  onAsked(): void;
}

const subjects = ["AVSTMN", "KONTKT", "OVRIGT"] as const;

type Words = Pick<QuestionDraft, "subject" | "heading" | "text">;

const nothing: Words = { subject: "OVRIGT", text: "" };

function wordsOf(draft: QuestionDraft | undefined): Words {
  if (draft === undefined) return nothing;
  const { subject, heading, text } = draft;
  return { subject, ...(heading === undefined ? {} : { heading }), text };
}

/** As it was kept in the browser, if it is that. */
function toWords(kept: object): Words | undefined {
  if (!("subject" in kept) || !("text" in kept)) return undefined;
  const subject = subjects.find((one) => one === kept.subject);
  if (subject === undefined || typeof kept.text !== "string") return undefined;
  const heading = "heading" in kept && typeof kept.heading === "string" ? { heading: kept.heading } : {};
  return { subject, ...heading, text: kept.text };
}

/** Care's own question to whom has the certificate; opened by a press, with what is written already. */
export function AskForm({ certificateId, recipient, begun, onAsked }: Properties) {
  const { language } = useLanguage();
  const [say, ofUnsent] = [words[language], unsentWords[language]];
  const { call } = useOpenSession();
  const { saver, state, conflict, refusal, settle, tellTheirs } = useUnsent<Words, QuestionDraft>({
    certificateId,
    copyId: `question ${certificateId}`,
    standing: begun,
    wordsOf,
    toWords,
    save: (by, typed, seenRevision) => by(saveQuestionDraft, { certificateId, seenRevision, ...typed }),
  });
  const { subject, heading, text } = state.content;
  const [isOpen, setIsOpen] = useState(begun !== undefined);
  const [isAsked, setIsAsked] = useState(false);
  const field = useRef<HTMLTextAreaElement>(null);
  const name = useId();
  const asking = usePress();
  const form = useRef<HTMLFormElement>(null);
  const opener = useRef<HTMLButtonElement>(null);
  const isTurned = useRef(false);
  useLayoutEffect(() => {
    // What had the focus went with the press.
    if (isTurned.current)
      (isOpen ? form.current?.querySelector<HTMLElement>("input:checked") : opener.current)?.focus();
    isTurned.current = false;
  }, [isOpen]);
  const turn = (): void => {
    isTurned.current = true;
    asking.forget();
    setIsOpen(!isOpen);
  };
  const isWritten = text !== "";
  useEffect(() => {
    if (isWritten) setIsOpen(true);
  }, [isWritten]);
  const write = (changed: Partial<Words>): void => {
    saver.edit({ ...state.content, ...changed });
  };
  const done = (): void => {
    saver.restart(nothing);
    setIsAsked(false);
    setIsOpen(false);
    onAsked();
  };
  const submit = async (): Promise<void> => {
    setIsAsked(true);
    if (text.trim() === "") {
      field.current?.focus();
      return;
    }
    // A save that came after it would leave behind what is sent.
    await saver.flush();
    const { content, revision: seenRevision, stopped } = saver.state;
    if (stopped === "conflict") return;
    const sent = await asking.press((key) => call(askRecipient, { certificateId, ...content, seenRevision }, key));
    if (sent?.ok === true) done();
    else if (sent?.problem.code === "message-draft-changed") await tellTheirs();
  };
  const ask = async (): Promise<Outcome> =>
    whatCameOfIt(await everyMessage(call, certificateId), ({ messages }) =>
      messages.some((one) => one.kind === "question" && one.by !== undefined && one.text === text.trim()),
    );
  const inWords = (one: Words): string =>
    [say.subjects[one.subject], one.heading, one.text].filter((part) => part !== undefined).join("\n");
  if (!isOpen)
    return (
      <Button variant="secondary" ref={opener} onClick={turn}>
        {say.askRecipient(recipient)}
      </Button>
    );
  return (
    <form
      ref={form}
      className="answer"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        void submit();
      }}
    >
      <fieldset className="one-of">
        <legend>{say.askRecipient(recipient)}</legend>
        <OneOf
          name={name}
          choices={subjects.map((one) => [one, say.subjects[one]] as const)}
          chosen={subject}
          onChosen={(chosen) => {
            write({ subject: chosen });
          }}
        />
      </fieldset>
      {heading !== undefined && <Paragraph>{heading}</Paragraph>}
      <Textfield
        multiline
        ref={field}
        rows={4}
        label={say.ownQuestion}
        description={ofUnsent.sharedQuestion}
        value={text}
        readOnly={asking.isUnderWay}
        onChange={({ target }) => {
          write({ text: target.value });
        }}
        {...(isAsked && text.trim() === "" ? { error: say.questionMissing } : {})}
      />
      <div className="answer-saved">
        <SaveState standing={standingOf(state)} {...(state.savedAt === undefined ? {} : { savedAt: state.savedAt })} />
        {begun !== undefined && <Begun draft={begun} />}
      </div>
      {refusal !== undefined && <ProblemMessage problem={refusal} />}
      {conflict !== undefined && (
        <UnsentConflict
          label={say.ownQuestion}
          mine={inWords(state.content)}
          theirs={inWords(wordsOf(conflict))}
          draft={conflict}
          writtenMeanwhile={ofUnsent.questionMeanwhile}
          onSettle={(isTheirs) => {
            settle(isTheirs ? wordsOf(conflict) : state.content);
          }}
        />
      )}
      <PressMessage press={asking} what="ask" ask={ask} onDone={done} />
      <div className="answer-buttons">
        <Button type="submit" loading={asking.isUnderWay}>
          {say.sendQuestion}
        </Button>
        <Button variant="tertiary" onClick={turn}>
          {say.cancel}
        </Button>
      </div>
    </form>
  );
}
