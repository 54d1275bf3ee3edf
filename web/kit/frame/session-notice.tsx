import { Alert, Button, Paragraph } from "@digdir/designsystemet-react";
import { useState } from "react";
import { useSession } from "../session/session.ts";
import { useTypingPause } from "../session/use-typing-pause.ts";
import { useLanguage } from "../use-language.tsx";
import { AskDialog } from "./ask-dialog.tsx";
import { frameWords } from "./frame-words.ts";

/**
 * Warns before the session ends; when it has ended, keeps the page as it is until the person has signed in again, and
 * shows it to nobody meanwhile: who left may be far from the screen.
 */
export function SessionNotice() {
  const session = useSession();
  const say = frameWords[useLanguage().language];
  const [isBlocked, setIsBlocked] = useState(false);
  const [isUnanswered, setIsUnanswered] = useState(false);
  const hasPaused = useTypingPause(session.is === "open" && session.phase === "ended");
  if (session.is !== "open" || session.phase === "going") return undefined;
  const again = (): void => {
    setIsBlocked(!session.signInAgain());
  };
  const goOn = async (): Promise<void> => {
    setIsUnanswered(!(await session.goOn()));
  };
  const trouble = (
    <>
      {isUnanswered && <Paragraph>{say.failures["issuer-unreachable"]}</Paragraph>}
      {isBlocked && <Paragraph>{say.failures["window-blocked"]}</Paragraph>}
      {session.isOther && <Paragraph>{say.otherPerson}</Paragraph>}
    </>
  );
  // What is typed is kept, also after the end: the question waits until its keys would not fall into the dialog.
  if (session.phase === "ended" && !hasPaused) return undefined;
  if (session.phase === "ending") {
    return (
      <Alert data-color="warning" role="status" className="frame-notice">
        <Paragraph>
          <strong>{say.ending}</strong> {say.endingText}
        </Paragraph>
        <Button variant="secondary" onClick={() => void goOn()}>
          {say.goOn}
        </Button>
        {trouble}
      </Alert>
    );
  }
  return (
    <AskDialog
      heading={say.ended}
      isAlone
      actions={
        <>
          <Button onClick={again}>{say.signInAgain}</Button>
          <Button variant="tertiary" onClick={session.signOut}>
            {say.signOut}
          </Button>
        </>
      }
    >
      <Paragraph>{say.endedText}</Paragraph>
      <div role="alert">{trouble}</div>
    </AskDialog>
  );
}
