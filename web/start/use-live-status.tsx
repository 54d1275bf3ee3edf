import { useEffect, useState } from "react";
import { status } from "./local-answers.ts";
import type { Status } from "./local-answers.ts";
import { readLocal } from "./read-local.ts";
import { newsOf } from "./way-of-certificate.ts";
import type { News } from "./way-of-certificate.ts";

const pauseMilliseconds = 2000;

export interface Look {
  readonly status: Status;
  /** What was done since the look before. */
  readonly news: readonly News[];
  /** Milliseconds since 1970. */
  readonly at: number;
}

/**
 * Looks every two seconds at where the certificates are, while the page is seen and not paused. A look that fails
 * changes nothing: what was seen last stays, with the time it was seen.
 */
export function useLiveStatus(isPaused: boolean): Look | undefined {
  const [look, setLook] = useState<Look>();
  useEffect(() => {
    if (isPaused) return undefined;
    const ending = new AbortController();
    let timer: ReturnType<typeof setTimeout> | undefined;
    const goOn = async (): Promise<void> => {
      const found = document.hidden ? undefined : await readLocal("/local/status", status, ending.signal);
      if (ending.signal.aborted) return;
      if (found !== undefined)
        setLook((before) => ({ status: found, news: newsOf(before?.status, found), at: Date.now() }));
      timer = setTimeout(() => void goOn(), pauseMilliseconds);
    };
    void goOn();
    return () => {
      ending.abort();
      clearTimeout(timer);
    };
  }, [isPaused]);
  return look;
}
