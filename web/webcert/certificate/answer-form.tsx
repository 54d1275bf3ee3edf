import { Button } from "@digdir/designsystemet-react";
import { useRef } from "react";
import { saveAnswerDraft } from "../../../functions/webcert/messages/save-answer-draft.contract.ts";
import { answerQuestion } from "../../../functions/webcert/messages/answer-question.contract.ts";
import type { Outcome } from "../../kit/session/lost-reply.tsx";
import { useOpenSession } from "../../kit/session/session.ts";
import { useLanguage } from "../../kit/use-language.tsx";
import { everyMessage } from "../every-message.ts";
import { useWaits } from "../what-waits.tsx";
import { whatCameOfIt } from "../what-came-of-it.ts";
import { words } from "../words.ts";
import { UnsentForm } from "./unsent-form.tsx";
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

function wordsOf(draft: AnswerDraft | undefined): Words {
  return { text: draft?.text ?? "" };
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
  const unsent = useUnsent<Words, AnswerDraft>({
    certificateId,
    copyId: `answer ${messageId}`,
    standing: begun,
    wordsOf,
    toWords,
    save: (by, typed, seenRevision) => by(saveAnswerDraft, { certificateId, messageId, seenRevision, ...typed }),
    send: (by, typed, seenRevision, key) =>
      by(answerQuestion, { certificateId, messageId, seenRevision, ...typed }, key),
  });
  const { text } = unsent.state.content;
  const field = useRef<HTMLTextAreaElement>(null);
  useCameFor(field, isWanted);
  const waits = useWaits();
  const done = (): void => {
    unsent.saver.discard();
    waits.again();
    onAnswered();
  };
  const ask = async (): Promise<Outcome> =>
    whatCameOfIt(await everyMessage(call, certificateId), ({ messages }) =>
      messages.some((one) => one.answerTo === messageId && one.text === text.trim()),
    );
  return (
    <UnsentForm
      what="answer"
      unsent={unsent}
      begun={begun}
      field={field}
      say={{
        label: say.answer,
        description: ofUnsent.sharedAnswer,
        missing: say.answerMissing,
        send: say.sendAnswer,
        writtenMeanwhile: ofUnsent.answerMeanwhile,
      }}
      wordsOf={wordsOf}
      inWords={(one) => one.text}
      ask={ask}
      onSent={done}
      onRefused={(code) => {
        // What was not sent stays for whoever wrote it.
        if (code === "message-handled-already") onAnswered();
      }}
    >
      {isOfRequest && (
        <CannotComplete
          onChosen={(reason) => {
            unsent.write({ text: withReason(text, reason, say.cannotCompleteBecause) });
            field.current?.focus();
          }}
        />
      )}
    </UnsentForm>
  );
}

/** One's own words with the reason that is chosen, which takes the place of another. */
function withReason(text: string, chosen: string, reasons: readonly string[]): string {
  const own = text.split("\n").filter((line) => !reasons.includes(line.trim()));
  return [own.join("\n").trim(), chosen].filter((part) => part !== "").join("\n");
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
