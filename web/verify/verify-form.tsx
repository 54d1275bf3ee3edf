import { Alert, Button, Field, Input, Label, Paragraph, ValidationMessage } from "@digdir/designsystemet-react";
import { useEffect, useLayoutEffect, useRef, useState } from "react";
import type { SubmitEvent } from "react";
import { verifyCertificate } from "../../functions/webcert/certificates/verify-certificate.contract.ts";
import type { ApiResult } from "../kit/call-api.ts";
import { frameWords } from "../kit/frame/frame-words.ts";
import { ProblemMessage } from "../kit/problem-message.tsx";
import type { SignInFailure } from "../kit/session/browser-session.ts";
import { takeAskedToVerify } from "../kit/session/asked-to-verify.ts";
import { useSession } from "../kit/session/session.ts";
import type { Session } from "../kit/session/session.ts";
import { useLanguage } from "../kit/use-language.tsx";
import { UnitChoice } from "./unit-choice.tsx";
import { VerificationAnswer } from "./verification-answer.tsx";
import type { Verification } from "./verdicts.ts";
import { readTyped } from "./verify-address.ts";
import type { Asked } from "./verify-address.ts";
import { words } from "./words.ts";

/**
 * One field, which a scanned code has filled, and one button. It waits for a press, since each verification is noted in
 * the access log; who pressed in Webcert has pressed.
 */
export function VerifyForm({ asked }: { readonly asked: Asked }) {
  const say = words[useLanguage().language];
  const session = useSession();
  const [typed, setTyped] = useState(asked.is === "certificate" ? asked.id : "");
  const [fault, setFault] = useState<"id" | "unit" | SignInFailure>();
  const [progress, setProgress] = useState<"signing-in" | "verifying" | ApiResult<Verification>>();
  const field = useRef<HTMLInputElement>(null);
  const isLeaving = progress === "signing-in" && session.is === "signed-out";
  const isBusy = isLeaving || progress === "verifying" || session.is === "opening";
  const refusal = refusalOf(session);

  const verify = async (): Promise<void> => {
    if (isBusy) return;
    setFault(undefined);
    setProgress(undefined);
    const id = readTyped(typed);
    if (id === undefined) {
      setFault("id");
      field.current?.focus();
      return;
    }
    if (session.is === "signed-out") {
      setProgress("signing-in");
      // The address is what the reader comes back to.
      history.replaceState(null, "", `/verify/${id}${location.search}`);
      const why = await session.signIn();
      if (why === undefined) return;
      setProgress(undefined);
      setFault(why);
      return;
    }
    if (session.is !== "open") return;
    if (session.unit === undefined) {
      setFault("unit");
      return;
    }
    setTyped(id);
    setProgress("verifying");
    setProgress(await session.call(verifyCertificate, { certificateId: id }));
  };
  const isReady = session.is === "open" && session.unit !== undefined && refusal === undefined;
  useEffect(() => {
    if (isReady && asked.is === "certificate" && takeAskedToVerify(asked.id)) void verify();
    // Once one may: the form is drawn anew for another id.
  }, [isReady]);
  const submit = (event: SubmitEvent<HTMLFormElement>): void => {
    event.preventDefault();
    void verify();
  };

  return (
    <>
      <form className="verify-card" onSubmit={submit} noValidate>
        <SessionTold session={session} fault={fault} />
        {asked.is === "no-id" && fault === undefined && (
          <Alert data-color="warning">
            <Paragraph>
              <strong>{say.noId}</strong> {say.noIdHelp}
            </Paragraph>
          </Alert>
        )}
        <Field>
          <Label>{say.id}</Label>
          <Field.Description>{say.idHelp}</Field.Description>
          <Input
            ref={field}
            value={typed}
            autoComplete="off"
            autoCapitalize="off"
            spellCheck={false}
            readOnly={isBusy}
            aria-invalid={fault === "id"}
            className="verify-id"
            onChange={({ currentTarget }) => {
              setTyped(currentTarget.value);
              setFault(undefined);
              setProgress(undefined);
            }}
          />
          {fault === "id" && <ValidationMessage>{typed.trim() === "" ? say.idMissing : say.idWrong}</ValidationMessage>}
        </Field>
        {session.is === "open" && session.units.length > 1 && (
          <UnitChoice
            session={session}
            isMissing={fault === "unit"}
            onChoose={() => {
              setFault(undefined);
              setProgress(undefined);
            }}
          />
        )}
        {refusal !== undefined && <Alert data-color="info">{say[refusal]}</Alert>}
        {refusal === undefined && session.is !== "unopened" && (
          <div className="verify-buttons">
            <Button type="submit" loading={isBusy} disabled={session.is === "opening"}>
              {session.is === "signed-out" ? say.signInAndVerify : say.verify}
            </Button>
          </div>
        )}
        <p role="status" className="verify-status">
          {progress === "verifying" && say.verifying}
          {isLeaving && say.signingIn}
        </p>
      </form>
      {progress !== undefined && progress !== "signing-in" && progress !== "verifying" && (
        <section aria-label={say.result} className="verify-result">
          <VerificationAnswer answer={progress} />
        </section>
      )}
    </>
  );
}

/** Why whoever is signed in cannot verify; undefined of those who can, and of those who are not signed in. */
function refusalOf(session: Session): "notCare" | "noUnits" | undefined {
  if (session.is !== "open") return undefined;
  if (session.who.kind !== "staff" || !session.who.scopes.includes(verifyCertificate.scope)) return "notCare";
  return session.units.length === 0 ? "noUnits" : undefined;
}

/** What there is to say of signing in. */
function SessionTold({
  session,
  fault,
}: {
  readonly session: Session;
  readonly fault: "id" | "unit" | SignInFailure | undefined;
}) {
  const { language } = useLanguage();
  const told = frameWords[language];
  const notice = useRef<HTMLParagraphElement>(null);
  const hasLeft = session.is === "signed-out" && session.hasLeft;
  useLayoutEffect(() => {
    // What was pressed is gone; the focus comes to what it did, and with it, so that no key is pressed in between.
    if (hasLeft) notice.current?.focus();
  }, [hasLeft]);
  if (session.is === "unopened") {
    return (
      <ProblemMessage problem={session.problem}>
        <Button type="button" onClick={session.retry}>
          {told.retry}
        </Button>
        <Button type="button" variant="tertiary" onClick={session.signOut}>
          {told.signOut}
        </Button>
      </ProblemMessage>
    );
  }
  if (session.is !== "signed-out") return undefined;
  const failure = fault === undefined || fault === "id" || fault === "unit" ? session.failure : fault;
  return (
    <>
      <p role="status" ref={notice} tabIndex={-1} className="verify-status">
        {hasLeft && told.signedOut}
      </p>
      {failure !== undefined && (
        <Alert data-color="warning" role="alert">
          {told.failures[failure]}
        </Alert>
      )}
    </>
  );
}
