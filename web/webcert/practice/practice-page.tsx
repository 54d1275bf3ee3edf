import { Button, Heading, Paragraph } from "@digdir/designsystemet-react";
import { useRef, useState } from "react";
import { changePractice } from "../../../functions/identity/practice/change-practice.contract.ts";
import { closePractice } from "../../../functions/identity/practice/close-practice.contract.ts";
import { readOwnPractice } from "../../../functions/identity/practice/read-own-practice.contract.ts";
import { withdrawAgreement } from "../../../functions/identity/practice/withdraw-agreement.contract.ts";
import { AskDialog } from "../../kit/frame/ask-dialog.tsx";
import { PageHeading } from "../../kit/frame/page-heading.tsx";
import { useAnswer } from "../../kit/frame/use-answer.ts";
import { Waiting } from "../../kit/frame/waiting.tsx";
import { ProblemMessage } from "../../kit/problem-message.tsx";
import { RetryMessage } from "../../kit/retry-message.tsx";
import { useOpenSession } from "../../kit/session/session.ts";
import { usePress } from "../../kit/session/use-press.ts";
import { useLanguage } from "../../kit/use-language.tsx";
import { words } from "../words.ts";
import { detailsOf, faultsIn, focusFirst, PracticeFields, practiceFields } from "./practice-form.tsx";
import type { PracticeDetails, PracticeField, Typed } from "./practice-form.tsx";
import { practiceWords } from "./practice-words.ts";

/** What a private doctor has registered: changed, its terms withdrawn, or closed. */
export function PracticePage() {
  const { language } = useLanguage();
  const say = practiceWords[language];
  const { call, signOut } = useOpenSession();
  const { answered, again } = useAnswer("own practice", () => call(readOwnPractice, {}));
  if (answered.is === "waiting") return <Waiting />;
  if (answered.is === "not") return <RetryMessage problem={answered.problem} onRetry={again} />;
  const { practice, revision, status } = answered.value;
  const isOpen = practice !== undefined && status !== "closed";
  return (
    <>
      <PageHeading application={words[language].application} lead={isOpen ? say.ownLead : say.closedText}>
        {isOpen ? say.own : say.closed}
      </PageHeading>
      {isOpen ? (
        <>
          <Details key={revision} practice={practice} revision={revision} onChanged={again} />
          <Withdrawal />
          <Closing revision={revision} onClosed={again} />
        </>
      ) : (
        <div>
          <Button onClick={signOut}>{say.signOut}</Button>
        </div>
      )}
    </>
  );
}

interface DetailsProperties {
  readonly practice: PracticeDetails;
  readonly revision: number;
  onChanged(): void;
}

function Details({ practice, revision, onChanged }: DetailsProperties) {
  const say = practiceWords[useLanguage().language];
  const { call, lookAgain } = useOpenSession();
  const [typed, setTyped] = useState<Typed>(practice);
  const [faults, setFaults] = useState<readonly PracticeField[]>([]);
  const form = useRef<HTMLFormElement>(null);
  const change = usePress<unknown>();
  const save = async (): Promise<void> => {
    const wrong = faultsIn(typed, practiceFields);
    setFaults(wrong);
    focusFirst(form.current, wrong);
    const details = detailsOf(Object.fromEntries(practiceFields.map((field) => [field, typed[field] ?? ""])));
    if (details === undefined) return;
    const answer = await change.press(() => call(changePractice, { seenRevision: revision, ...details }));
    if (answer?.ok !== true) return;
    lookAgain();
    onChanged();
  };
  return (
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
        }}
      />
      {change.problem !== undefined && <ProblemMessage problem={change.problem} />}
      <div>
        <Button type="submit" loading={change.isUnderWay}>
          {say.save}
        </Button>
      </div>
    </form>
  );
}

function Withdrawal() {
  const say = practiceWords[useLanguage().language];
  const { call, who, lookAgain } = useOpenSession();
  const withdraw = usePress<unknown>();
  return (
    <section className="practice-part">
      <Heading level={2} data-size="xs">
        {say.withdrawHeading}
      </Heading>
      <Paragraph>{say.withdrawText}</Paragraph>
      {withdraw.problem !== undefined && <ProblemMessage problem={withdraw.problem} />}
      <div>
        <Button
          variant="secondary"
          loading={withdraw.isUnderWay}
          onClick={() => {
            void withdraw
              .press(() => call(withdrawAgreement, { agreement: "private-doctor" }))
              .then((answer) => {
                if (answer?.ok === true && who.kind === "staff") lookAgain();
              });
          }}
        >
          {say.withdraw}
        </Button>
      </div>
    </section>
  );
}

function Closing({ revision, onClosed }: { readonly revision: number; onClosed(): void }) {
  const say = practiceWords[useLanguage().language];
  const { call } = useOpenSession();
  const [isAsking, setIsAsking] = useState(false);
  const close = usePress<unknown>();
  const stop = (): void => {
    setIsAsking(false);
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
              <Button
                data-color="danger"
                loading={close.isUnderWay}
                onClick={() => {
                  void close
                    .press(() => call(closePractice, { seenRevision: revision }))
                    .then((answer) => {
                      if (answer?.ok === true) onClosed();
                    });
                }}
              >
                {say.close}
              </Button>
              <Button variant="tertiary" onClick={stop}>
                {say.cancel}
              </Button>
            </>
          }
        >
          <Paragraph>{say.closeText}</Paragraph>
          {close.problem !== undefined && <ProblemMessage problem={close.problem} />}
        </AskDialog>
      )}
    </section>
  );
}
