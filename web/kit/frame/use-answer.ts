import { useEffect, useState } from "react";
import type { ApiResult } from "../call-api.ts";
import type { Problem } from "../problem.ts";

export type Answered<Value> =
  | { readonly is: "waiting" }
  | { readonly is: "here"; readonly value: Value }
  | { readonly is: "not"; readonly problem: Problem };

/**
 * Asks once the page is there, and again when what it depends on is another. What was there stays until the new has
 * come, so that nothing jumps.
 *
 * @param key what the answer depends on
 */
export function useAnswer<Value>(
  key: string,
  ask: () => Promise<ApiResult<Value>>,
): { readonly answered: Answered<Value>; readonly again: () => void; readonly put: (value: Value) => void } {
  const [answered, setAnswered] = useState<Answered<Value>>({ is: "waiting" });
  const [attempt, setAttempt] = useState(0);
  useEffect(() => {
    let isGone = false;
    void ask().then((answer) => {
      if (isGone) return;
      setAnswered(answer.ok ? { is: "here", value: answer.value } : { is: "not", problem: answer.problem });
    });
    return () => {
      isGone = true;
    };
    // What asks is made anew at every drawing; the key says when it asks something else.
  }, [key, attempt]);
  return {
    answered,
    again: () => {
      setAttempt((before) => before + 1);
    },
    put: (value) => {
      setAnswered({ is: "here", value });
    },
  };
}
