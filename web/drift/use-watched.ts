import { useEffect, useRef, useState } from "react";
import type { ApiResult } from "../kit/call-api.ts";
import type { Problem } from "../kit/problem.ts";

/** How something stands, asked for again and again. */
export interface Watched<Value> {
  readonly value?: Value;
  /** When it was so: milliseconds since 1970. */
  readonly at?: number;
  /** Why it could not be asked for last; the value is then that of before. */
  readonly problem?: Problem;
  again(): void;
}

/** Asks at once, and anew when a while has passed since the answer; not while the page lies behind another. */
export function useWatched<Value>(ask: () => Promise<ApiResult<Value>>, pauseMilliseconds: number): Watched<Value> {
  const [found, setFound] = useState<Omit<Watched<Value>, "again">>({});
  const [attempt, setAttempt] = useState(0);
  const current = useRef(ask);
  current.current = ask;
  useEffect(() => {
    let isGone = false;
    let timer: ReturnType<typeof setTimeout> | undefined;
    const look = async (): Promise<void> => {
      const answer = document.hidden ? undefined : await current.current();
      if (isGone) return;
      if (answer?.ok === true) setFound({ value: answer.value, at: Date.now() });
      else if (answer !== undefined)
        setFound(({ problem: _before, ...kept }) => ({ ...kept, problem: answer.problem }));
      timer = setTimeout(() => void look(), pauseMilliseconds);
    };
    void look();
    return () => {
      isGone = true;
      clearTimeout(timer);
    };
  }, [attempt, pauseMilliseconds]);
  return {
    ...found,
    again: () => {
      setAttempt((before) => before + 1);
    },
  };
}
