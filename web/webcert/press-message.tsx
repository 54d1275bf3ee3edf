import { isLost } from "../kit/problem.ts";
import { ProblemMessage } from "../kit/problem-message.tsx";
import { LostReply } from "../kit/session/lost-reply.tsx";
import type { Outcome } from "../kit/session/lost-reply.tsx";
import type { Press } from "../kit/session/use-press.ts";
import { useLanguage } from "../kit/use-language.tsx";
import { words } from "./words.ts";

interface Properties {
  readonly press: Press<unknown>;
  /** What the press was to do. */
  readonly what: keyof (typeof words)["sv"]["unknown"];
  /** Asks the exchange whether it was done. */
  ask(): Promise<Outcome>;
  onDone(): void;
}

/** Why a press came to nothing; where nobody knows, what came of it. */
export function PressMessage({ press, what, ask, onDone }: Properties) {
  const say = words[useLanguage().language];
  const { problem } = press;
  if (problem === undefined) return undefined;
  if (!isLost(problem)) return <ProblemMessage problem={problem} />;
  return <LostReply text={say.unknown[what]} notDone={say.notDone[what]} ask={ask} onDone={onDone} />;
}
