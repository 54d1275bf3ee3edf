import { Button } from "@digdir/designsystemet-react";
import { acceptAgreement } from "../../../functions/identity/practice/accept-agreement.contract.ts";
import { listAgreements } from "../../../functions/identity/practice/list-agreements.contract.ts";
import { PageHeading } from "../../kit/frame/page-heading.tsx";
import { useAnswer } from "../../kit/frame/use-answer.ts";
import { Waiting } from "../../kit/frame/waiting.tsx";
import { ProblemMessage } from "../../kit/problem-message.tsx";
import { RetryMessage } from "../../kit/retry-message.tsx";
import { useOpenSession } from "../../kit/session/session.ts";
import { usePress } from "../../kit/session/use-press.ts";
import { useLanguage } from "../../kit/use-language.tsx";
import { words } from "../words.ts";
import { practiceWords } from "./practice-words.ts";
import { TermsText } from "./terms-text.tsx";
import type { Terms } from "./terms-text.tsx";

/** The terms that a private doctor accepts before writing anything. */
export function TermsPage() {
  const { call } = useOpenSession();
  const { answered, again } = useAnswer("terms", () => call(listAgreements, {}));
  if (answered.is === "waiting") return <Waiting />;
  if (answered.is === "not") return <RetryMessage problem={answered.problem} onRetry={again} />;
  return answered.value.agreements.map((terms) => (
    <Acceptance key={`${terms.agreement} ${terms.version}`} terms={terms} onChanged={again} />
  ));
}

function Acceptance({ terms, onChanged }: { readonly terms: Terms; onChanged(): void }) {
  const { language } = useLanguage();
  const say = practiceWords[language];
  const { call, lookAgain } = useOpenSession();
  const accepting = usePress<unknown>();
  const accept = async (): Promise<void> => {
    const { agreement, version } = terms;
    const answer = await accepting.press(() => call(acceptAgreement, { agreement, version }));
    if (answer?.ok === true) lookAgain();
    else if (answer?.problem.code === "agreement-version-not-current") onChanged();
  };
  return (
    <>
      <PageHeading application={words[language].application} lead={say.termsLead[whyAsked(terms)]}>
        {say.terms}
      </PageHeading>
      <div className="practice-told">
        <TermsText terms={terms} />
        {accepting.problem !== undefined && <ProblemMessage problem={accepting.problem} />}
        <div>
          <Button loading={accepting.isUnderWay} onClick={() => void accept()}>
            {say.accept}
          </Button>
        </div>
      </div>
    </>
  );
}

/** Why the terms are to be read: never accepted, accepted in words that are others now, or withdrawn. */
function whyAsked({ history }: Terms): "first" | "changed" | "withdrawn" {
  switch (history.at(-1)?.act) {
    case undefined:
      return "first";
    case "accepted":
      return "changed";
    case "withdrawn":
      return "withdrawn";
  }
}
