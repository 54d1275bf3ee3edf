import { Button, Heading, Paragraph } from "@digdir/designsystemet-react";
import { useRef, useState } from "react";
import { changePractice } from "../../../functions/identity/practice/change-practice.contract.ts";
import { closePractice } from "../../../functions/identity/practice/close-practice.contract.ts";
import { AskDialog } from "../../kit/frame/ask-dialog.tsx";
import { ProblemMessage } from "../../kit/problem-message.tsx";
import { useOpenSession } from "../../kit/session/session.ts";
import { usePress } from "../../kit/session/use-press.ts";
import { useLanguage } from "../../kit/use-language.tsx";
import { detailsOf, faultsIn, practiceFields } from "./practice-fields.ts";
import type { OwnPractice, PracticeDetails, PracticeField, Typed } from "./practice-fields.ts";
import { focusFirst, PracticeFields } from "./practice-form.tsx";
import { practiceWords } from "./practice-words.ts";

interface DetailsProperties {
  readonly practice: PracticeDetails;
  /** The edition that is shown. */
  readonly revision: number;
  /** Saved, and this is what stands now. */
  onChanged(now: OwnPractice): void;
  /** Somebody else has changed it: what stands now is to be read. */
  onStale(): void;
}

/** What is registered of a practice, to be changed. */
export function Details({ practice, revision, onChanged, onStale }: DetailsProperties) {
  const say = practiceWords[useLanguage().language];
  const { call, lookAgain } = useOpenSession();
  const [typed, setTyped] = useState<Typed>(practice);
  const [shown, setShown] = useState(revision);
  const [isSaved, setIsSaved] = useState(false);
  const [faults, setFaults] = useState<readonly PracticeField[]>([]);
  const form = useRef<HTMLFormElement>(null);
  const change = usePress<OwnPractice>();
  // What is saved comes in place of what was typed; the fields stay, and the focus in them.
  if (shown !== revision) {
    setShown(revision);
    setTyped(practice);
  }
  const save = async (): Promise<void> => {
    const wrong = faultsIn(typed, practiceFields);
    setFaults(wrong);
    focusFirst(form.current, wrong);
    const details = detailsOf(typed);
    if (details === undefined) return;
    const answer = await change.press(() => call(changePractice, { seenRevision: revision, ...details }));
    if (answer?.ok !== true) return;
    setIsSaved(true);
    lookAgain();
    onChanged(answer.value);
  };
  return (
    <section className="practice-part">
      <Heading level={2} data-size="xs">
        {say.details}
      </Heading>
      <form
        ref={form}
        className="new-certificate"
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          void save();
        }}
      >
        <PracticeFields
          fields={practiceFields}
          typed={typed}
          faults={faults}
          onType={(field, text) => {
            setTyped({ ...typed, [field]: text });
            setIsSaved(false);
          }}
        />
        {change.problem !== undefined && (
          <ProblemMessage problem={change.problem}>
            {change.problem.code === "practice-changed" && (
              <Button
                onClick={() => {
                  change.forget();
                  onStale();
                }}
              >
                {say.showNewest}
              </Button>
            )}
          </ProblemMessage>
        )}
        <div>
          <Button type="submit" loading={change.isUnderWay}>
            {say.save}
          </Button>
        </div>
        <p role="status">{isSaved && say.saved}</p>
      </form>
    </section>
  );
}

/** Ends a practice, having asked. */
export function Closing({ revision, onClosed }: { readonly revision: number; onClosed(): void }) {
  const say = practiceWords[useLanguage().language];
  const { call } = useOpenSession();
  const [isAsking, setIsAsking] = useState(false);
  const closing = usePress<unknown>();
  const stop = (): void => {
    setIsAsking(false);
    closing.forget();
  };
  const close = async (): Promise<void> => {
    const answer = await closing.press(() => call(closePractice, { seenRevision: revision }));
    if (answer?.ok !== true) return;
    setIsAsking(false);
    onClosed();
  };
  return (
    <section className="practice-part">
      <Heading level={2} data-size="xs">
        {say.closeHeading}
      </Heading>
      <Paragraph>{say.closeText}</Paragraph>
      <div>
        <Button
          variant="secondary"
          onClick={() => {
            setIsAsking(true);
          }}
        >
          {say.close}
        </Button>
      </div>
      {isAsking && (
        <AskDialog
          heading={say.closeAsk}
          onClose={stop}
          actions={
            <>
              <Button data-color="danger" loading={closing.isUnderWay} onClick={() => void close()}>
                {say.closeNow}
              </Button>
              <Button variant="tertiary" onClick={stop}>
                {say.cancel}
              </Button>
            </>
          }
        >
          <Paragraph>{say.closeText}</Paragraph>
          {closing.problem !== undefined && <ProblemMessage problem={closing.problem} />}
        </AskDialog>
      )}
    </section>
  );
}
