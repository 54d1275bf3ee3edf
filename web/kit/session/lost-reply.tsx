import { Alert, Paragraph } from "@digdir/designsystemet-react";
import { useEffect, useState } from "react";
import { frameWords } from "../frame/frame-words.ts";
import { useLanguage } from "../use-language.tsx";
import { askUntilSettled } from "./ask-until-settled.ts";

/** What became of something whose answer was lost. */
export type Outcome = "done" | "not-done" | "unknown";

interface Properties {
  /** That nobody knows whether it was done, in a sentence. */
  readonly text: string;
  /** That it is not done, and may be tried again. */
  readonly notDone: string;
  /** Asks the exchange how it stands; does nothing more. */
  ask(): Promise<Outcome>;
  onDone(): void;
}

/** Where the answer to a press was lost: says that nobody knows, and asks the exchange until it tells. */
export function LostReply({ text, notDone, ask, onDone }: Properties) {
  const say = frameWords[useLanguage().language];
  const [isNotDone, setIsNotDone] = useState(false);
  useEffect(
    () =>
      askUntilSettled({
        ask,
        take: (outcome) => {
          if (outcome === "done") onDone();
          if (outcome === "not-done") setIsNotDone(true);
          return outcome !== "unknown";
        },
        begins: "now",
        isHidden: () => document.hidden,
      }),
    // Once for each lost answer: it is drawn anew for the next.
    [],
  );
  return (
    <Alert data-color="warning" role="alert">
      <Paragraph>
        {isNotDone ? (
          notDone
        ) : (
          <>
            <strong>{text}</strong> {say.replyLost}
          </>
        )}
      </Paragraph>
    </Alert>
  );
}
