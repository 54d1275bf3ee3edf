import { Alert, Button, Heading, Paragraph } from "@digdir/designsystemet-react";
import { useState } from "react";
import { recallSignIn, signOut } from "../kit/sign-in.ts";
import type { SignInOutcome } from "../kit/sign-in.ts";
import { useLanguage } from "../kit/use-language.tsx";
import { useRecipients } from "../kit/use-recipients.ts";
import { useStage } from "../kit/use-stage.ts";
import { Behind } from "./behind.tsx";
import { OnTheirWay } from "./on-their-way.tsx";
import { Services } from "./services.tsx";
import { SignedInPerson } from "./signed-in-person.tsx";
import { WhoToBe } from "./who-to-be.tsx";
import { failureWords, words } from "./words.ts";

/**
 * The front door of the exchange on this machine: who one can be, what is on its way, what is here and where to look.
 */
export function StartPage({ arrived }: { readonly arrived: SignInOutcome }) {
  const { language } = useLanguage();
  const say = words[language];
  const { found, failed, retry } = useStage();
  const recipients = useRecipients();
  const [signedIn, setSignedIn] = useState(() => recallSignIn(sessionStorage, Date.now()));
  const [isSignedOut, setIsSignedOut] = useState(false);
  const person = found?.people.find(({ key }) => key === signedIn?.subject);
  const leave = (): void => {
    signOut(sessionStorage);
    setSignedIn(undefined);
    setIsSignedOut(true);
    document.getElementById("who")?.focus();
  };

  return (
    <div className="start">
      <div className="start-intro">
        <Heading level={1} data-size="lg">
          {say.heading}
        </Heading>
        <Paragraph data-size="lg">{say.intro}</Paragraph>
      </div>
      <div role="status">
        {isSignedOut && signedIn === undefined && <Paragraph className="start-notice">{say.signedOut}</Paragraph>}
      </div>
      {arrived.is === "failed" && signedIn === undefined && (
        <Alert data-color="warning" role="alert">
          {failureWords[arrived.why][language]}
        </Alert>
      )}
      {signedIn !== undefined && person !== undefined && (
        <SignedInPerson
          signedIn={signedIn}
          person={person}
          types={found?.certificateTypes ?? []}
          recipients={recipients}
          hasJustArrived={arrived.is === "signed-in"}
          onSignOut={leave}
        />
      )}
      {failed && (
        <Alert data-color="warning" role="alert">
          <Paragraph>{say.notReady}</Paragraph>
          <Button onClick={retry}>{say.retry}</Button>
        </Alert>
      )}
      {found !== undefined && <WhoToBe people={found.people} current={person?.key} />}
      <OnTheirWay types={found?.certificateTypes ?? []} recipients={recipients} />
      <Services />
      <Behind />
    </div>
  );
}
