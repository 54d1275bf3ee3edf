import { Dialog, Heading } from "@digdir/designsystemet-react";
import { useId, useLayoutEffect, useRef } from "react";
import type { ReactNode } from "react";
import { useLanguage } from "../use-language.tsx";
import { frameWords } from "./frame-words.ts";

interface Properties {
  readonly heading: string;
  readonly children: ReactNode;
  /** The buttons, the one that is meant first. */
  readonly actions: ReactNode;
  /** Absent where the question has to be answered. */
  readonly onClose?: () => void;
  /** Whether nobody may read the page behind it meanwhile. */
  readonly isAlone?: boolean;
}

/**
 * A question over the page. Shown for as long as it is drawn. The focus comes to the first choice, else to the question
 * itself, and goes back to where it was.
 */
export function AskDialog({ heading, children, actions, onClose, isAlone = false }: Properties) {
  const say = frameWords[useLanguage().language];
  const id = useId();
  const dialog = useRef<HTMLDialogElement>(null);
  useLayoutEffect(() => {
    const before = document.activeElement;
    const shown = dialog.current;
    shown?.showModal();
    const choice = shown?.querySelector<HTMLElement>(".ask-content :is(input, select, textarea)");
    (choice ?? shown?.querySelector("h2"))?.focus();
    return () => {
      shown?.close();
      if (before instanceof HTMLElement && before.isConnected) before.focus();
    };
  }, []);
  return (
    <Dialog
      ref={dialog}
      aria-labelledby={id}
      className={isAlone ? "ask-dialog ask-dialog-alone" : "ask-dialog"}
      closeButton={onClose === undefined ? false : say.close}
      closedby={onClose === undefined ? "none" : "closerequest"}
      onCancel={(event) => {
        if (onClose === undefined) event.preventDefault();
      }}
      {...(onClose === undefined ? {} : { onClose })}
    >
      <Heading level={2} data-size="sm" id={id} tabIndex={-1}>
        {heading}
      </Heading>
      <div className="ask-content">{children}</div>
      <div className="ask-actions">{actions}</div>
    </Dialog>
  );
}
