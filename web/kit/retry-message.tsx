import { Button } from "@digdir/designsystemet-react";
import { frameWords } from "./frame/frame-words.ts";
import { ProblemMessage } from "./problem-message.tsx";
import type { Problem } from "./problem.ts";
import { useLanguage } from "./use-language.tsx";

/** Where something could not be fetched: says why, and asks again by a press. */
export function RetryMessage({ problem, onRetry }: { readonly problem: Problem; readonly onRetry: () => void }) {
  const say = frameWords[useLanguage().language];
  return (
    <ProblemMessage problem={problem}>
      <Button onClick={onRetry}>{say.retry}</Button>
    </ProblemMessage>
  );
}
