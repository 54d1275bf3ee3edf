import { Button, Paragraph } from "@digdir/designsystemet-react";
import { useEffect, useId, useLayoutEffect, useRef, useState } from "react";
import { askRecipient } from "../../../functions/webcert/messages/ask-recipient.contract.ts";
import { saveQuestionDraft } from "../../../functions/webcert/messages/save-question-draft.contract.ts";
import type { Outcome } from "../../kit/session/lost-reply.tsx";
import { useOpenSession } from "../../kit/session/session.ts";
import { useLanguage } from "../../kit/use-language.tsx";
import { everyMessage } from "../every-message.ts";
import { whatCameOfIt } from "../what-came-of-it.ts";
import { words } from "../words.ts";
import { OneOf } from "./one-of.tsx";
import { UnsentForm } from "./unsent-form.tsx";
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
  const unsent = useUnsent<Words, QuestionDraft>({
    certificateId,
    copyId: `question ${certificateId}`,
    standing: begun,
    wordsOf,
    toWords,
    save: (by, typed, seenRevision) => by(saveQuestionDraft, { certificateId, seenRevision, ...typed }),
    send: (by, typed, seenRevision, key) => by(askRecipient, { certificateId, seenRevision, ...typed }, key),
  });
  const { subject, heading, text } = unsent.state.content;
  const [isOpen, setIsOpen] = useState(begun !== undefined);
  const field = useRef<HTMLTextAreaElement>(null);
  const name = useId();
  const choice = useRef<HTMLFieldSetElement>(null);
  const opener = useRef<HTMLButtonElement>(null);
  const isTurned = useRef(false);
  useLayoutEffect(() => {
    // What had the focus went with the press.
    if (isTurned.current)
      (isOpen ? choice.current?.querySelector<HTMLElement>("input:checked") : opener.current)?.focus();
    isTurned.current = false;
  }, [isOpen]);
  const turn = (): void => {
    isTurned.current = true;
    unsent.sending.forget();
    setIsOpen(!isOpen);
  };
  const isWritten = text !== "";
  useEffect(() => {
    if (isWritten) setIsOpen(true);
  }, [isWritten]);
  const done = (): void => {
    unsent.saver.restart(nothing);
    setIsOpen(false);
    onAsked();
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
    <UnsentForm
      what="ask"
      unsent={unsent}
      begun={begun}
      field={field}
      say={{
        label: say.ownQuestion,
        description: ofUnsent.sharedQuestion,
        missing: say.questionMissing,
        send: say.sendQuestion,
        writtenMeanwhile: ofUnsent.questionMeanwhile,
      }}
      wordsOf={wordsOf}
      inWords={(one) =>
        [say.subjects[one.subject], one.heading, one.text].filter((part) => part !== undefined).join("\n")
      }
      beside={
        <Button variant="tertiary" onClick={turn}>
          {say.cancel}
        </Button>
      }
      ask={ask}
      onSent={done}
    >
      <fieldset className="one-of" ref={choice}>
        <legend>{say.askRecipient(recipient)}</legend>
        <OneOf
          name={name}
          choices={subjects.map((one) => [one, say.subjects[one]] as const)}
          chosen={subject}
          onChosen={(chosen) => {
            unsent.write({ subject: chosen });
          }}
        />
      </fieldset>
      {heading !== undefined && <Paragraph>{heading}</Paragraph>}
    </UnsentForm>
  );
}
