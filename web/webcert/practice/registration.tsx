import { Button, Paragraph } from "@digdir/designsystemet-react";
import { useRef, useState } from "react";
import { readOwnPractice } from "../../../functions/identity/practice/read-own-practice.contract.ts";
import { registerPractice } from "../../../functions/identity/practice/register-practice.contract.ts";
import { PageHeading } from "../../kit/frame/page-heading.tsx";
import { useAnswer } from "../../kit/frame/use-answer.ts";
import { Waiting } from "../../kit/frame/waiting.tsx";
import { ProblemMessage } from "../../kit/problem-message.tsx";
import { RetryMessage } from "../../kit/retry-message.tsx";
import { useOpenSession } from "../../kit/session/session.ts";
import { usePress } from "../../kit/session/use-press.ts";
import { useLanguage } from "../../kit/use-language.tsx";
import { words } from "../words.ts";
import { detailsOf, faultsIn, focusFirst, PracticeFields, practiceFields, practiceSteps } from "./practice-form.tsx";
import type { PracticeField, Typed } from "./practice-form.tsx";
import { practiceWords } from "./practice-words.ts";

/** Who has signed in with an e-legitimation and may not work yet: how far they have come, and the way on. */
export function Registration() {
  const { call } = useOpenSession();
  const { answered, again } = useAnswer("own practice", () => call(readOwnPractice, {}));
  if (answered.is === "waiting") return <Waiting />;
  if (answered.is === "not") return <RetryMessage problem={answered.problem} onRetry={again} />;
  const { status } = answered.value;
  if (status === "active" || status === "waiting-for-licence") return <Registered isLicensed={status === "active"} />;
  return <Steps isAgain={status === "closed"} onRegistered={again} />;
}

/** What there is to do once a practice is registered: the next sign-in asks who one is anew. */
function Registered({ isLicensed }: { readonly isLicensed: boolean }) {
  const { language } = useLanguage();
  const say = practiceWords[language];
  const { signOut } = useOpenSession();
  return (
    <>
      <PageHeading application={words[language].application}>{isLicensed ? say.done : say.waiting}</PageHeading>
      <Paragraph>{isLicensed ? say.doneText : say.waitingText}</Paragraph>
      <div>
        <Button onClick={signOut}>{say.signOut}</Button>
      </div>
    </>
  );
}

function Steps({ isAgain, onRegistered }: { readonly isAgain: boolean; onRegistered(): void }) {
  const { language } = useLanguage();
  const say = practiceWords[language];
  const { call } = useOpenSession();
  const [step, setStep] = useState(0);
  const [typed, setTyped] = useState<Typed>({});
  const [faults, setFaults] = useState<readonly PracticeField[]>([]);
  const form = useRef<HTMLFormElement>(null);
  const register = usePress<unknown>();
  const isLast = step === practiceSteps.length;

  const goOn = async (): Promise<void> => {
    const asked = isLast ? practiceFields : (practiceSteps[step] ?? []);
    const wrong = faultsIn(typed, asked);
    setFaults(wrong);
    if (wrong.length > 0) focusFirst(form.current, wrong);
    else if (!isLast) setStep(step + 1);
    else {
      const details = detailsOf(typed);
      if (details === undefined) return;
      const answer = await register.press((key) => call(registerPractice, details, key));
      if (answer?.ok === true) onRegistered();
    }
  };

  return (
    <>
      <PageHeading
        key={step}
        application={words[language].application}
        lead={step === 0 ? (isAgain ? say.again : say.registerLead) : say.register}
      >
        {`${say.step(step + 1, practiceSteps.length + 1)}: ${say.steps[step] ?? say.register}`}
      </PageHeading>
      <form
        ref={form}
        className="new-certificate"
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          void goOn();
        }}
      >
        {isLast ? (
          <Summary typed={typed} />
        ) : (
          <PracticeFields
            fields={practiceSteps[step] ?? []}
            typed={typed}
            faults={faults}
            onType={(field, text) => {
              setTyped({ ...typed, [field]: text });
            }}
          />
        )}
        {register.problem !== undefined && <ProblemMessage problem={register.problem} />}
        <div className="practice-actions">
          <Button type="submit" loading={register.isUnderWay}>
            {isLast ? say.send : say.next}
          </Button>
          {step > 0 && (
            <Button
              variant="secondary"
              onClick={() => {
                setStep(step - 1);
              }}
            >
              {say.back}
            </Button>
          )}
        </div>
      </form>
    </>
  );
}

/** What is about to be registered. */
function Summary({ typed }: { readonly typed: Typed }) {
  const say = practiceWords[useLanguage().language];
  const details = detailsOf(typed);
  if (details === undefined) return undefined;
  return (
    <dl className="practice-summary">
      {practiceFields.flatMap((field) => {
        const value = field === "type" ? say.types[details.type] : details[field];
        return value === undefined
          ? []
          : [
              <div key={field}>
                <dt>{say.fields[field]}</dt>
                <dd>{value}</dd>
              </div>,
            ];
      })}
    </dl>
  );
}
