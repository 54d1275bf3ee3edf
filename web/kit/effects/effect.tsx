import type { ReactNode } from "react";
import { momentInWords } from "../times.ts";
import { useLanguage } from "../use-language.tsx";
import { effectWords } from "./effect-words.ts";
import "./effects.css";

interface Properties {
  readonly state: "done" | "waiting" | "open" | "stopped";
  readonly what: string;
  /** When it was so; UTC. */
  readonly at?: string;
  readonly text?: string;
  /** What can be done about it. */
  readonly children?: ReactNode;
}

const marks = { done: "✓", waiting: "…", open: "○", stopped: "!" } as const;

/** One effect of what somebody did, in a list of class `effects`: how far it has come, told anew as it comes on. */
export function Effect({ state, what, at, text, children }: Properties) {
  const { language } = useLanguage();
  return (
    <li className="effect" data-state={state}>
      <span className="effect-mark" aria-hidden="true">
        {marks[state]}
      </span>
      <div role={state === "open" ? undefined : "status"}>
        <strong>{what}</strong> <span className="ds-sr-only">{effectWords[language][state]}</span>
        {at !== undefined && (
          <time dateTime={at} className="effect-time">
            {momentInWords(at, language, Date.now())}
          </time>
        )}
        {text !== undefined && <p>{text}</p>}
      </div>
      {children}
    </li>
  );
}
