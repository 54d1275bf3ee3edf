import { Button, Heading, Paragraph, Textfield } from "@digdir/designsystemet-react";
import { useId, useRef, useState } from "react";
import type * as z from "zod/mini";
import { saveEmailAddress } from "../../../functions/webcert/emails/save-email-address.contract.ts";
import { ProblemMessage } from "../../kit/problem-message.tsx";
import { useOpenSession } from "../../kit/session/session.ts";
import { usePress } from "../../kit/session/use-press.ts";
import { momentInWords } from "../../kit/times.ts";
import { useLanguage } from "../../kit/use-language.tsx";
import { words } from "../words.ts";
import { emailWords } from "./email-words.ts";

type SavedAddress = z.output<typeof saveEmailAddress.output>["saved"];

interface Properties {
  readonly of: "me" | "unit";
  readonly heading: string;
  /** When something goes there. */
  readonly text: string;
  /** As it stands; undefined where nobody ever said one. */
  readonly saved: SavedAddress | undefined;
  /** Where it goes instead, where a part of a unit has no address of its own. */
  readonly wholes?: string | undefined;
  onSaved(): void;
}

/** One address: what it is for, as it stands, and how it becomes another or none. */
export function AddressForm({ of, heading, text, saved, wholes, onSaved }: Properties) {
  const { language } = useLanguage();
  const say = emailWords[language];
  const { call } = useOpenSession();
  const id = useId();
  const field = useRef<HTMLInputElement>(null);
  const [typed, setTyped] = useState(saved?.address ?? "");
  const [isWrong, setIsWrong] = useState(false);
  const [done, setDone] = useState<"saved" | "removed">();
  const press = usePress<{ readonly saved: SavedAddress }>();

  const save = async (address: string | undefined): Promise<void> => {
    setDone(undefined);
    const asked = saveEmailAddress.input.safeParse({ of, ...(address === undefined ? {} : { address }) });
    setIsWrong(!asked.success);
    if (!asked.success) {
      field.current?.focus();
      return;
    }
    const answer = await press.press(() => call(saveEmailAddress, asked.data));
    if (answer?.ok !== true) return;
    onSaved();
    setTyped(answer.value.saved.address ?? "");
    setDone(answer.value.saved.address === undefined ? "removed" : "saved");
  };

  return (
    <section className="to-do email-address" aria-labelledby={id}>
      <Heading level={2} data-size="xs" id={id}>
        {heading}
      </Heading>
      <Paragraph>{text}</Paragraph>
      {saved?.address === undefined && wholes !== undefined && <Paragraph>{say.wholes(wholes)}</Paragraph>}
      <form
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          void save(typed.trim());
        }}
      >
        <Textfield
          ref={field}
          label={say.address}
          type="email"
          autoComplete={of === "me" ? "email" : "off"}
          value={typed}
          onChange={({ target }) => {
            setTyped(target.value);
            setIsWrong(false);
            setDone(undefined);
          }}
          {...(isWrong ? { error: say.wrong } : {})}
        />
        {saved !== undefined && (
          <Paragraph data-size="sm">
            {(saved.address === undefined ? say.removedBy : say.savedBy)(
              saved.savedBy.name ?? words[language].somebody,
              momentInWords(saved.savedAt, language, Date.now()),
            )}
          </Paragraph>
        )}
        {press.problem !== undefined && <ProblemMessage problem={press.problem} />}
        <div className="email-buttons">
          <Button type="submit" loading={press.isUnderWay}>
            {say.save}
          </Button>
          {saved?.address !== undefined && (
            <Button variant="tertiary" disabled={press.isUnderWay} onClick={() => void save(undefined)}>
              {say.remove}
            </Button>
          )}
        </div>
        <p role="status">{done !== undefined && say[done]}</p>
      </form>
    </section>
  );
}
