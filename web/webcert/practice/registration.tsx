import { Button, Paragraph } from "@digdir/designsystemet-react";
import { useEffect, useRef, useState } from "react";
import { useLocation, useSearchParams } from "wouter";
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
import { Closing, Details } from "./own-practice.tsx";
import { detailsOf, faultsIn, practiceFields, practiceSteps, typedOf } from "./practice-fields.ts";
import type { PracticeDetails, PracticeField, Typed } from "./practice-fields.ts";
import { focusFirst, PracticeFields } from "./practice-form.tsx";
import { practiceWords } from "./practice-words.ts";
import { useBecoming } from "./use-becoming.ts";
import { useTyped } from "./use-typed.ts";

/** Who has signed in with an e-legitimation and may not work yet: how far they have come, and the way on. */
export function Registration() {
  const { call } = useOpenSession();
  const { answered, again, put } = useAnswer("own practice", () => call(readOwnPractice, {}));
  if (answered.is === "waiting") return <Waiting />;
  if (answered.is === "not") return <RetryMessage problem={answered.problem} onRetry={again} />;
  const { status, practice, revision } = answered.value;
  if (status === "active") return <Registered />;
  if (practice === undefined || status === "closed") return <Steps closed={practice} onRegistered={again} />;
  return (
    <>
      <WithoutLicence onAsk={again} />
      <Details practice={practice} revision={revision} onChanged={put} onStale={again} />
      <Closing revision={revision} onClosed={again} />
    </>
  );
}

/** Goes on as a doctor at once; the button is for where that did not succeed. */
function Registered() {
  const { language } = useLanguage();
  const say = practiceWords[language];
  const become = useBecoming();
  const [, go] = useLocation();
  useEffect(() => {
    go("/", { replace: true });
    void become();
    // Once: it is how one came here.
  }, []);
  return (
    <>
      <PageHeading application={words[language].application} lead={say.doneText}>
        {say.done}
      </PageHeading>
      <div>
        <Button onClick={() => void become()}>{say.goOn}</Button>
      </div>
    </>
  );
}

function WithoutLicence({ onAsk }: { onAsk(): void }) {
  const { language } = useLanguage();
  const say = practiceWords[language];
  const [isAsked, setIsAsked] = useState(false);
  return (
    <>
      <PageHeading application={words[language].application} lead={say.waitingText}>
        {say.waiting}
      </PageHeading>
      <div className="practice-told">
        <Paragraph>{say.waitingAdvice}</Paragraph>
        <div>
          <Button
            onClick={() => {
              setIsAsked(true);
              onAsk();
            }}
          >
            {say.askAgain}
          </Button>
        </div>
        <p role="status">{isAsked && say.stillWaiting}</p>
      </div>
    </>
  );
}

const stepNamed = "step";

/** Which step is shown: the one that the address names, and none before which something is wrong. */
function useStep(typed: Typed): [step: number, go: (step: number) => void] {
  const [parameters, setParameters] = useSearchParams();
  const wanted = Number(parameters.get(stepNamed) ?? 1) - 1;
  const reached = practiceSteps.findIndex((fields) => faultsIn(typed, fields).length > 0);
  const last = reached === -1 ? practiceSteps.length : reached;
  const step = Number.isInteger(wanted) && wanted >= 0 ? Math.min(wanted, last) : 0;
  return [
    step,
    (next) => {
      setParameters({ [stepNamed]: String(next + 1) });
    },
  ];
}

interface StepsProperties {
  /** What was registered of the practice that is closed; undefined where there was none. */
  readonly closed: PracticeDetails | undefined;
  onRegistered(): void;
}

function Steps({ closed, onRegistered }: StepsProperties) {
  const { typed, type, drop } = useTyped(closed === undefined ? {} : typedOf(closed));
  if (typed === undefined) return <Waiting />;
  return (
    <OneStep
      isAgain={closed !== undefined}
      typed={typed}
      onType={type}
      onRegistered={() => {
        drop();
        onRegistered();
      }}
    />
  );
}

interface StepProperties {
  readonly isAgain: boolean;
  readonly typed: Typed;
  onType(field: PracticeField, text: string): void;
  onRegistered(): void;
}

function OneStep({ isAgain, typed, onType, onRegistered }: StepProperties) {
  const { language } = useLanguage();
  const say = practiceWords[language];
  const { call } = useOpenSession();
  const [step, go] = useStep(typed);
  const [faults, setFaults] = useState<readonly PracticeField[]>([]);
  const form = useRef<HTMLFormElement>(null);
  const register = usePress<unknown>();
  const fields = practiceSteps[step];

  const goOn = async (): Promise<void> => {
    const wrong = faultsIn(typed, fields ?? practiceFields);
    setFaults(wrong);
    focusFirst(form.current, wrong);
    if (wrong.length > 0) return;
    const details = detailsOf(typed);
    if (fields !== undefined || details === undefined) {
      go(step + 1);
      return;
    }
    const answer = await register.press((key) => call(registerPractice, details, key));
    // Another tab has registered it: what is registered is shown.
    if (answer?.ok === true || answer?.problem.code === "practice-registered-already") onRegistered();
  };

  return (
    <>
      <PageHeading key={step} application={words[language].application} lead={isAgain ? say.again : say.registerLead}>
        {say.steps[step] ?? say.register}
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
        <p className="practice-step">{say.step(step + 1, practiceSteps.length + 1)}</p>
        {fields === undefined ? (
          <Summary typed={typed} />
        ) : (
          <PracticeFields fields={fields} typed={typed} faults={faults} onType={onType} />
        )}
        {register.problem !== undefined && <ProblemMessage problem={register.problem} />}
        <div className="practice-actions">
          <Button type="submit" loading={register.isUnderWay}>
            {fields === undefined ? say.send : say.next}
          </Button>
          {step > 0 && (
            <Button
              variant="secondary"
              onClick={() => {
                go(step - 1);
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
                <dt>{say.summary[field]}</dt>
                <dd>{value}</dd>
              </div>,
            ];
      })}
    </dl>
  );
}
