import { Alert, Button, Heading, Paragraph } from "@digdir/designsystemet-react";
import { useEffect, useRef, useState } from "react";
import { verifyCertificate } from "../../functions/webcert/certificates/verify-certificate.contract.ts";
import { PageFrame } from "../kit/page-frame.tsx";
import { recallSignIn, signOut } from "../kit/sign-in.ts";
import type { SignedIn, SignInOutcome } from "../kit/sign-in.ts";
import { useLanguage } from "../kit/use-language.tsx";
import type { Stage } from "../kit/local-answers.ts";
import { SignInHere } from "./sign-in-here.tsx";
import { useStage } from "../kit/use-stage.ts";
import type { Asked } from "./verify-address.ts";
import { VerifyHere } from "./verify-here.tsx";
import { failureWords, words } from "./words.ts";

interface Properties {
  readonly asked: Asked;
  readonly arrived: SignInOutcome;
}

/** Verifies the certificate that the address names, for whoever holds it on paper. */
export function VerifyPage({ asked, arrived }: Properties) {
  const { language } = useLanguage();
  const say = words[language];
  const { found, failed, retry } = useStage();
  const [signedIn, setSignedIn] = useState(() => recallSignIn(sessionStorage, Date.now()));
  const [left, setLeft] = useState<"signed-out" | "expired">();
  const leave = (why: "signed-out" | "expired"): void => {
    signOut(sessionStorage);
    setSignedIn(undefined);
    setLeft(why);
  };
  const notice = left === "expired" ? say.expired : say.signedOut;

  return (
    <PageFrame service={say.service}>
      <div className="verify">
        <div>
          <Heading level={1} data-size="lg">
            {say.heading}
          </Heading>
          <Paragraph data-size="lg">{say.intro}</Paragraph>
          <Paragraph className="verify-subtle">{say.whoMay}</Paragraph>
        </div>
        {asked.is !== "certificate" && (
          <Alert data-color="warning">
            <Heading level={2} data-size="xs">
              {say.noIdHeading}
            </Heading>
            <Paragraph>{say.noIdHelp}</Paragraph>
          </Alert>
        )}
        {arrived.is === "failed" && signedIn === undefined && (
          <Alert data-color="warning" role="alert">
            {failureWords[arrived.why][language]}
          </Alert>
        )}
        <p role="status" className="verify-status">
          {left !== undefined && notice}
        </p>
        {asked.is === "certificate" && (
          <>
            <p className="verify-id">
              {say.id}: <code>{asked.id}</code>
            </p>
            {signedIn === undefined && (
              <SignInHere
                id={asked.id}
                doctors={found?.people.filter(({ role }) => role === "DOCTOR") ?? []}
                hasJustLeft={left !== undefined}
              />
            )}
            {signedIn !== undefined && (
              <Reader
                id={asked.id}
                signedIn={signedIn}
                found={found}
                hasJustArrived={arrived.is === "signed-in"}
                onLeave={leave}
              />
            )}
            {failed && signedIn !== undefined && (
              <Alert data-color="warning" role="alert">
                <Paragraph>{say.notReady}</Paragraph>
                <Button onClick={retry}>{say.retry}</Button>
              </Alert>
            )}
          </>
        )}
      </div>
    </PageFrame>
  );
}

interface ReaderProperties {
  readonly id: string;
  readonly signedIn: SignedIn;
  readonly found: Stage | undefined;
  /** Whether the page was opened by the way back from the issuer, so that this is what the reader came for. */
  readonly hasJustArrived: boolean;
  readonly onLeave: (why: "signed-out" | "expired") => void;
}

/** Who is signed in, and what that lets them do here. */
function Reader({ id, signedIn, found, hasJustArrived, onLeave }: ReaderProperties) {
  const { language } = useLanguage();
  const say = words[language];
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    if (hasJustArrived) heading.current?.focus();
  }, [hasJustArrived]);
  const person = found?.people.find(({ key }) => key === signedIn.subject);
  const who = person?.label[language] ?? signedIn.name ?? signedIn.subject;
  const mayRead = signedIn.scopes.includes(verifyCertificate.scope);

  return (
    <section aria-labelledby="reader" className="verify-reader">
      <div className="verify-reader-head">
        <Heading level={2} data-size="xs" id="reader" ref={heading} tabIndex={-1}>
          {say.signedInAs} {who}
        </Heading>
        <Button
          variant="tertiary"
          onClick={() => {
            onLeave("signed-out");
          }}
        >
          {say.signOut}
        </Button>
      </div>
      {!mayRead && <Alert data-color="info">{say.notCare}</Alert>}
      {mayRead && found !== undefined && (
        <VerifyHere
          id={id}
          signedIn={signedIn}
          units={person?.units ?? []}
          types={found.certificateTypes}
          onExpired={() => {
            onLeave("expired");
          }}
        />
      )}
    </section>
  );
}
