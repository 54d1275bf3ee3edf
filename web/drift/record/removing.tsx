import { Button, Heading, Paragraph } from "@digdir/designsystemet-react";
import { useState } from "react";
import type { ApiResult } from "../../kit/call-api.ts";
import { AskDialog } from "../../kit/frame/ask-dialog.tsx";
import { ProblemMessage } from "../../kit/problem-message.tsx";
import { usePress } from "../../kit/session/use-press.ts";
import { useLanguage } from "../../kit/use-language.tsx";
import { recordWords } from "./record-words.ts";

interface Properties {
  readonly heading: string;
  /** What of it, in the question. */
  readonly what: string;
  /** When it can be done, and what to do where it cannot. */
  readonly text: string;
  remove(): Promise<ApiResult<unknown>>;
  onRemoved(): void;
}

/** Removes a record, having asked. */
export function Removing({ heading, what, text, remove, onRemoved }: Properties) {
  const say = recordWords[useLanguage().language];
  const [isAsking, setIsAsking] = useState(false);
  const removing = usePress<unknown>();
  const stop = (): void => {
    setIsAsking(false);
    removing.forget();
  };
  const go = async (): Promise<void> => {
    const answer = await removing.press(remove);
    if (answer?.ok !== true) return;
    setIsAsking(false);
    onRemoved();
  };
  return (
    <section className="record-part">
      <Heading level={2} data-size="xs">
        {heading}
      </Heading>
      <Paragraph className="told">{text}</Paragraph>
      <div>
        <Button variant="secondary" data-color="danger" onClick={() => setIsAsking(true)}>
          {say.remove}
        </Button>
      </div>
      {isAsking && (
        <AskDialog
          heading={say.removeAsk(what)}
          onClose={stop}
          actions={
            <>
              <Button data-color="danger" loading={removing.isUnderWay} onClick={() => void go()}>
                {say.removeNow}
              </Button>
              <Button variant="tertiary" onClick={stop}>
                {say.cancel}
              </Button>
            </>
          }
        >
          <Paragraph>{text}</Paragraph>
          {removing.problem !== undefined && <ProblemMessage problem={removing.problem} />}
        </AskDialog>
      )}
    </section>
  );
}
