import type { ReactNode } from "react";
import { fullTimeInWords } from "../../kit/times.ts";
import { useLanguage } from "../../kit/use-language.tsx";
import { words } from "../words.ts";

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

/** One effect of signing, and how far it has come. */
export function Effect({ state, what, at, text, children }: Properties) {
  const { language } = useLanguage();
  const say = words[language];
  return (
    <li className="effect" data-state={state}>
      <span className="effect-mark" aria-hidden="true">
        {marks[state]}
      </span>
      <div role={state === "done" || state === "waiting" ? "status" : undefined}>
        <strong>{what}</strong> <span className="ds-sr-only">{say.effects[state]}</span>
        {at !== undefined && (
          <time dateTime={at} className="quiet">
            {fullTimeInWords(at, language)}
          </time>
        )}
        {text !== undefined && <p className="quiet">{text}</p>}
      </div>
      {children}
    </li>
  );
}
