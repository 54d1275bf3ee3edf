import { useEffect, useState } from "react";
import { demo } from "./local-answers.ts";
import type { Demo } from "./local-answers.ts";
import { readLocal } from "./read-local.ts";

/** Who there is in the demo, at which units, and the names of the certificate types. */
export function useDemo(): {
  readonly found: Demo | undefined;
  readonly failed: boolean;
  readonly retry: () => void;
} {
  const [attempt, setAttempt] = useState(0);
  const [found, setFound] = useState<Demo>();
  const [failed, setFailed] = useState(false);
  useEffect(() => {
    const ending = new AbortController();
    void readLocal("/local/demo", demo, ending.signal).then((read) => {
      if (ending.signal.aborted) return;
      setFound(read);
      setFailed(read === undefined);
    });
    return () => {
      ending.abort();
    };
  }, [attempt]);
  const retry = (): void => {
    setAttempt(attempt + 1);
  };
  return { found, failed, retry };
}
