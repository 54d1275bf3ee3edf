import { Button, Link, Paragraph } from "@digdir/designsystemet-react";
import { AskDialog } from "../frame/ask-dialog.tsx";
import { frameWords } from "../frame/frame-words.ts";
import { useLanguage } from "../use-language.tsx";
import type { Way } from "./leaving.ts";

interface Properties {
  readonly by: Way;
  /** The addresses of the pages where the text is. */
  readonly texts: readonly string[];
  /** Whether nothing of it can be saved, however long one stays. */
  readonly isBeyondSaving: boolean;
  onAnswered(may: boolean): void;
}

/** Asks whoever leaves text that is not saved; staying comes first. */
export function LeaveDialog({ by, texts, isBeyondSaving, onAnswered }: Properties) {
  const say = frameWords[useLanguage().language];
  const { question, consequence, go } = say.leaving[by];
  const elsewhere = texts.filter((address) => address !== location.pathname);
  const stay = (): void => {
    onAnswered(false);
  };
  return (
    <AskDialog
      heading={`${say.unsaved} ${question}`}
      onClose={stay}
      actions={
        <>
          <Button onClick={stay}>{say.stay}</Button>
          <Button
            variant="tertiary"
            data-color="danger"
            onClick={() => {
              onAnswered(true);
            }}
          >
            {go}
          </Button>
        </>
      }
    >
      <Paragraph>{isBeyondSaving ? say.beyondSaving : consequence}</Paragraph>
      {by !== "page" &&
        elsewhere.map((address, index) => (
          <Paragraph key={address}>
            <Link href={address}>{say.toUnsaved(elsewhere.length === 1 ? undefined : index + 1)}</Link>
          </Paragraph>
        ))}
    </AskDialog>
  );
}
