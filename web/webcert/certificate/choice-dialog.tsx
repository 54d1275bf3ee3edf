import { Button, Paragraph } from "@digdir/designsystemet-react";
import { useId, useRef, useState } from "react";
import type { ReactNode } from "react";
import { AskDialog } from "../../kit/frame/ask-dialog.tsx";
import type { Press } from "../../kit/session/use-press.ts";
import { useLanguage } from "../../kit/use-language.tsx";
import { words } from "../words.ts";
import { OneOf } from "./one-of.tsx";

interface Properties<Value extends string> {
  readonly heading: string;
  readonly text: string;
  readonly question: string;
  readonly choices: readonly (readonly [Value, string])[];
  /** Told where nothing is chosen. */
  readonly missing: string;
  readonly action: string;
  readonly isDangerous?: boolean;
  /** What more may be said. */
  readonly children?: ReactNode;
  readonly press: Press<unknown>;
  /** Why the press came to nothing. */
  readonly message: ReactNode;
  onClose(): void;
  onChosen(value: Value): void;
}

/** Asks the one thing that has to be recorded, before it is done. */
export function ChoiceDialog<Value extends string>(properties: Properties<Value>) {
  const { heading, text, question, choices, missing, action, isDangerous, press, message, children } = properties;
  const { onClose, onChosen } = properties;
  const say = words[useLanguage().language];
  const [chosen, setChosen] = useState<Value>();
  const [isAsked, setIsAsked] = useState(false);
  const field = useRef<HTMLFieldSetElement>(null);
  const id = useId();
  const go = (): void => {
    setIsAsked(true);
    if (chosen === undefined) field.current?.querySelector("input")?.focus();
    else onChosen(chosen);
  };
  return (
    <AskDialog
      heading={heading}
      onClose={onClose}
      actions={
        <>
          <Button loading={press.isUnderWay} onClick={go} {...(isDangerous === true ? { "data-color": "danger" } : {})}>
            {action}
          </Button>
          <Button variant="secondary" onClick={onClose}>
            {say.cancel}
          </Button>
        </>
      }
    >
      <Paragraph>{text}</Paragraph>
      <fieldset className="one-of" ref={field} aria-describedby={id}>
        <legend>{question}</legend>
        <p className="fault" id={id}>
          {isAsked && chosen === undefined && missing}
        </p>
        <OneOf
          name={id}
          choices={choices}
          chosen={chosen}
          onChosen={(value) => {
            setChosen(value);
          }}
        />
      </fieldset>
      {children}
      {message}
    </AskDialog>
  );
}
