import { Button, Textfield } from "@digdir/designsystemet-react";
import { useEffect, useId, useLayoutEffect, useRef, useState } from "react";
import { useRouter } from "wouter";
import { askRecipient } from "../../../functions/webcert/messages/ask-recipient.contract.ts";
import type { Outcome } from "../../kit/session/lost-reply.tsx";
import { useOpenSession } from "../../kit/session/session.ts";
import { usePress } from "../../kit/session/use-press.ts";
import { useLanguage } from "../../kit/use-language.tsx";
import { everyMessage } from "../every-message.ts";
import { PressMessage } from "../press-message.tsx";
import { whatCameOfIt } from "../what-came-of-it.ts";
import { words } from "../words.ts";
import { OneOf } from "./one-of.tsx";

interface Properties {
  readonly certificateId: string;
  readonly recipient: string;
  onAsked(): void;
}

const subjects = ["AVSTMN", "KONTKT", "OVRIGT"] as const;
type Subject = (typeof subjects)[number];

/** What is written and not sent yet. */
interface Written {
  readonly subject: Subject;
  readonly text: string;
}

const nothing: Written = { subject: "OVRIGT", text: "" };

/** As it was kept in the browser, if it is that. */
function toWritten(kept: unknown): Written | undefined {
  if (typeof kept !== "object" || kept === null || !("subject" in kept) || !("text" in kept)) return undefined;
  const subject = subjects.find((one) => one === kept.subject);
  return subject === undefined || typeof kept.text !== "string" ? undefined : { subject, text: kept.text };
}

/** Care's own question to whom has the certificate; opened by a press, with what was written before. */
export function AskForm({ certificateId, recipient, onAsked }: Properties) {
  const say = words[useLanguage().language];
  const { call, copies } = useOpenSession();
  const copyId = `question ${certificateId}`;
  const address = `${useRouter().base}/certificates/${certificateId}`;
  const [isOpen, setIsOpen] = useState(false);
  const [written, setWritten] = useState(nothing);
  const { subject, text } = written;
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
  useEffect(() => {
    void copies.find(copyId).then((found) => {
      const kept = toWritten(found);
      if (kept === undefined) return;
      setWritten((typed) => (typed.text === "" ? kept : typed));
      setIsOpen(true);
    });
  }, [copies, copyId]);
  const write = (changed: Partial<Written>): void => {
    const now = { ...written, ...changed };
    setWritten(now);
    if (now.text === "") void copies.drop(copyId);
    else void copies.keep(copyId, now, address);
  };
  const done = (): void => {
    void copies.drop(copyId);
    setWritten(nothing);
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
    const sent = await asking.press((key) => call(askRecipient, { certificateId, subject, text }, key));
    if (sent?.ok === true) done();
  };
  const ask = async (): Promise<Outcome> =>
    whatCameOfIt(await everyMessage(call, certificateId), ({ messages }) =>
      messages.some((one) => one.kind === "question" && one.by !== undefined && one.text === text.trim()),
    );
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
      <Textfield
        multiline
        ref={field}
        rows={4}
        label={say.ownQuestion}
        description={say.questionKept}
        value={text}
        onChange={({ target }) => {
          write({ text: target.value });
        }}
        {...(isAsked && text.trim() === "" ? { error: say.questionMissing } : {})}
      />
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
