import type { Terminal } from "../terminal.ts";

const everyMilliseconds = 1000;

/** How far a long judging has come, on standard error. */
export interface JudgingProgress {
  readonly tell: (files: number) => void;
  /** Takes the line away, so that another can be written in its place. */
  readonly clear: () => void;
}

/**
 * Tells the number of files once a second: on a line that is written over where standard error is a terminal and the
 * verdicts themselves are not seen there, on lines of their own where it was asked for, else not at all.
 */
export function judgingProgress(terminal: Terminal, isAsked: boolean): JudgingProgress {
  const { errIsTerminal, outIsTerminal, err, now, language } = terminal;
  if (!isAsked && (!errIsTerminal || outIsTerminal)) return { tell: () => undefined, clear: () => undefined };
  let toldAt = now().getTime();
  let isShown = false;
  return {
    tell: (files) => {
      if (now().getTime() - toldAt < everyMilliseconds) return;
      toldAt = now().getTime();
      isShown = true;
      const told = `${language === "sv" ? "Bedömda filer" : "Files judged"}: ${String(files)}`;
      err(errIsTerminal ? `\r${told}` : `${told}\n`);
    },
    clear: () => {
      if (isShown && errIsTerminal) err("\r\u001b[K");
      isShown = false;
    },
  };
}
