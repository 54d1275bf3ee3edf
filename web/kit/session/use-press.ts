import { useRef, useState } from "react";
import { isPassing } from "../problem.ts";
import type { Problem } from "../problem.ts";

type Answer<Value> = { readonly ok: true; readonly value: Value } | { readonly ok: false; readonly problem: Problem };

/** A button's doing, done once however often it is pressed. */
export interface Press<Value> {
  readonly isUnderWay: boolean;
  readonly problem?: Problem;
  /** @returns what came of it; undefined while an earlier press is under way */
  press(act: (idempotencyKey: string) => Promise<Answer<Value>>): Promise<Answer<Value> | undefined>;
  forget(): void;
}

/**
 * Presses are answered one at a time. One whose answer was lost is repeated under the same key, so that what it did
 * after all is not done twice; a press after a plain answer is a new one.
 */
export function usePress<Value>(): Press<Value> {
  const key = useRef<string>(undefined);
  const underWay = useRef(false);
  const [isUnderWay, setIsUnderWay] = useState(false);
  const [problem, setProblem] = useState<Problem>();
  const press = async (act: (idempotencyKey: string) => Promise<Answer<Value>>): Promise<Answer<Value> | undefined> => {
    // A second click comes before React has drawn the button as busy, so it is told here.
    if (underWay.current) return undefined;
    underWay.current = true;
    setIsUnderWay(true);
    setProblem(undefined);
    key.current ??= crypto.randomUUID();
    try {
      const answer = await act(key.current);
      if (answer.ok || !isPassing(answer.problem)) key.current = undefined;
      if (!answer.ok) setProblem(answer.problem);
      return answer;
    } finally {
      underWay.current = false;
      setIsUnderWay(false);
    }
  };
  const forget = (): void => {
    setProblem(undefined);
  };
  return { isUnderWay, press, forget, ...(problem === undefined ? {} : { problem }) };
}
