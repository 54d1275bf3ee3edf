import { Button, Heading, Link, Paragraph } from "@digdir/designsystemet-react";
import { useRef } from "react";
import { Link as Way } from "wouter";
import { listAgreements } from "../../../functions/identity/practice/list-agreements.contract.ts";
import { readOwnPractice } from "../../../functions/identity/practice/read-own-practice.contract.ts";
import { withdrawAgreement } from "../../../functions/identity/practice/withdraw-agreement.contract.ts";
import { PageHeading } from "../../kit/frame/page-heading.tsx";
import { useAnswer } from "../../kit/frame/use-answer.ts";
import { Waiting } from "../../kit/frame/waiting.tsx";
import { ProblemMessage } from "../../kit/problem-message.tsx";
import { RetryMessage } from "../../kit/retry-message.tsx";
import { useOpenSession } from "../../kit/session/session.ts";
import { usePress } from "../../kit/session/use-press.ts";
import { fullTimeInWords } from "../../kit/times.ts";
import { useLanguage } from "../../kit/use-language.tsx";
import { words } from "../words.ts";
import { Closing, Details } from "./own-practice.tsx";
import { practiceWords } from "./practice-words.ts";
import { TermsText } from "./terms-text.tsx";
import type { Terms } from "./terms-text.tsx";
import { useBecoming } from "./use-becoming.ts";

/** What a private doctor has registered: changed, its terms withdrawn, or closed. */
export function PracticePage() {
  const { language } = useLanguage();
  const say = practiceWords[language];
  const { call } = useOpenSession();
  const become = useBecoming();
  const { answered, again, put } = useAnswer("own practice", () => call(readOwnPractice, {}));
  if (answered.is === "waiting") return <Waiting />;
  if (answered.is === "not") return <RetryMessage problem={answered.problem} onRetry={again} />;
  const { practice, revision, status } = answered.value;
  if (practice === undefined || status === "closed")
    return (
      <>
        <PageHeading application={words[language].application}>{say.closed}</PageHeading>
        <div>
          <Button onClick={() => void become()}>{say.goOn}</Button>
        </div>
      </>
    );
  return (
    <>
      <PageHeading application={words[language].application} lead={say.ownLead}>
        {say.own}
      </PageHeading>
      <Details practice={practice} revision={revision} onChanged={put} onStale={again} />
      <OwnTerms />
      <Closing
        revision={revision}
        onClosed={() => {
          again();
          void become();
        }}
      />
    </>
  );
}

/** The terms, what was accepted of them, and the way to withdraw that. */
function OwnTerms() {
  const { call } = useOpenSession();
  const { answered, again } = useAnswer("terms", () => call(listAgreements, {}));
  if (answered.is === "waiting") return undefined;
  if (answered.is === "not") return <RetryMessage problem={answered.problem} onRetry={again} />;
  return answered.value.agreements.map((terms) => <Agreed key={terms.agreement} terms={terms} onWithdrawn={again} />);
}

function Agreed({ terms, onWithdrawn }: { readonly terms: Terms; onWithdrawn(): void }) {
  const { language } = useLanguage();
  const say = practiceWords[language];
  const { call, lookAgain } = useOpenSession();
  const heading = useRef<HTMLHeadingElement>(null);
  const withdrawing = usePress<unknown>();
  const withdraw = async (): Promise<void> => {
    const { agreement } = terms;
    const answer = await withdrawing.press(() => call(withdrawAgreement, { agreement }));
    if (answer?.ok !== true) return;
    // The button that was pressed goes.
    heading.current?.focus();
    lookAgain();
    onWithdrawn();
  };
  return (
    <section className="practice-part" aria-label={terms.title[language]}>
      <Heading level={2} data-size="xs" ref={heading} tabIndex={-1}>
        {terms.title[language]}
      </Heading>
      <ul className="practice-acts">
        {terms.history.map(({ act, version, at }) => (
          <li key={at}>{say.acts[act](version, fullTimeInWords(at, language))}</li>
        ))}
      </ul>
      <details className="terms-again">
        <summary>{say.readTerms}</summary>
        <TermsText terms={terms} />
      </details>
      <Paragraph>{terms.isAccepted ? say.withdrawText : say.notAccepted}</Paragraph>
      {withdrawing.problem !== undefined && <ProblemMessage problem={withdrawing.problem} />}
      <div>
        {terms.isAccepted ? (
          <Button variant="secondary" loading={withdrawing.isUnderWay} onClick={() => void withdraw()}>
            {say.withdraw}
          </Button>
        ) : (
          <Link asChild>
            <Way href="/">{say.terms}</Way>
          </Link>
        )}
      </div>
    </section>
  );
}
