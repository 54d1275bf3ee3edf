import { Button, Paragraph } from "@digdir/designsystemet-react";
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

/** The terms that a private doctor accepts before writing anything. */
export function TermsPage() {
  const { language } = useLanguage();
  const say = practiceWords[language];
  const { call, lookAgain } = useOpenSession();
  const { answered, again } = useAnswer("terms", () => call(listAgreements, {}));
  const accept = usePress<unknown>();
  if (answered.is === "waiting") return <Waiting />;
  if (answered.is === "not") return <RetryMessage problem={answered.problem} onRetry={again} />;
  return (
    <>
      <PageHeading application={words[language].application} lead={say.termsLead}>
        {say.terms}
      </PageHeading>
      {answered.value.agreements.map(({ agreement, version, text, title }) => (
        <section key={agreement} className="terms" aria-label={title[language]}>
          <div lang="sv">
            {text.map((paragraph) => (
              <Paragraph key={paragraph}>{paragraph}</Paragraph>
            ))}
          </div>
          <Paragraph data-size="sm">{say.version(version)}</Paragraph>
          {accept.problem !== undefined && <ProblemMessage problem={accept.problem} />}
          <div>
            <Button
              loading={accept.isUnderWay}
              onClick={() => {
                void accept
                  .press(() => call(acceptAgreement, { agreement, version }))
                  .then((answer) => {
                    if (answer?.ok === true) lookAgain();
                    else if (answer?.problem.code === "agreement-version-not-current") again();
                  });
              }}
            >
              {say.accept}
            </Button>
          </div>
        </section>
      ))}
    </>
  );
}
