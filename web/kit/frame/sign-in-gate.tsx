import { Alert, Button, Paragraph } from "@digdir/designsystemet-react";
import { useState } from "react";
import type { ReactNode } from "react";
import { ProblemMessage } from "../problem-message.tsx";
import { useSession } from "../session/session.ts";
import type { OpenSession, SignedOutSession } from "../session/session.ts";
import { useLanguage } from "../use-language.tsx";
import { frameWords } from "./frame-words.ts";
import { PageHeading } from "./page-heading.tsx";
import { Waiting } from "./waiting.tsx";
import { shownHere } from "../session/shown-here.ts";

interface Properties {
  readonly application: string;
  /** What it is, and for whom: to whoever has not signed in. */
  readonly heading: string;
  readonly text: string;
  readonly children: (session: OpenSession) => ReactNode;
}

/** The way in: shows the pages while somebody is signed in, else how to become so. */
export function SignInGate({ application, heading, text, children }: Properties) {
  const session = useSession();
  const say = frameWords[useLanguage().language];
  switch (session.is) {
    case "open":
      return children(session);
    case "opening":
      return <Waiting />;
    case "unopened":
      return (
        <>
          <PageHeading application={application}>{heading}</PageHeading>
          <ProblemMessage problem={session.problem}>
            <Button onClick={session.retry}>{say.retry}</Button>
            <Button variant="tertiary" onClick={session.signOut}>
              {say.signOut}
            </Button>
          </ProblemMessage>
        </>
      );
    case "signed-out":
      return (
        <>
          <PageHeading application={application} lead={text}>
            {heading}
          </PageHeading>
          <SignInHere session={session} />
        </>
      );
  }
}

function SignInHere({ session }: { readonly session: SignedOutSession }) {
  const say = frameWords[useLanguage().language];
  const [isUnderWay, setIsUnderWay] = useState(false);
  const [failure, setFailure] = useState(session.failure);
  const signIn = async (): Promise<void> => {
    setIsUnderWay(true);
    setFailure(undefined);
    const why = await session.signIn();
    setFailure(why);
    // In a frame the window is open beside; else the page is left.
    setIsUnderWay(why === undefined && shownHere() === "page");
  };
  return (
    <div className="frame-sign-in">
      <p role="status">{session.hasLeft && say.signedOut}</p>
      {failure !== undefined && (
        <Alert data-color="warning" role="alert">
          <Paragraph>{say.failures[failure]}</Paragraph>
        </Alert>
      )}
      <Button loading={isUnderWay} onClick={() => void signIn()}>
        {isUnderWay ? say.signingIn : say.signIn}
      </Button>
    </div>
  );
}
