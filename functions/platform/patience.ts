import { timeLeft } from "./request-scope.ts";

/** How long one try may take: to connect, and until the answer is there. In milliseconds. */
export const timeOuts = { connection: 1_000, request: 5_000 } as const;

/** How many tries one call of AWS gets, the first included. */
export const mostTries = 8;

/** No further try is begun so long after the first one. */
const longestMs = 8_000;

/** The most that is waited before the second try; before each later one twice as much, up to a second. */
const firstPauseMs = 50;
const longestPauseMs = 1_000;

/** The pauses between the tries of one call, in milliseconds; undefined when there is to be no further try. */
export type Pauses = () => number | undefined;

export interface PatiencePorts {
  /** At least 0 and less than 1. */
  readonly random: () => number;
  /** Milliseconds, of a clock that is never set back. */
  readonly now: () => number;
  /** Milliseconds until the platform ends the function. */
  readonly timeLeft: () => number;
}

/**
 * Patience with what is busy: each pause is drawn evenly from nothing up to a limit that doubles ("full jitter"), so
 * that those who were refused together do not come back together. A try that the function's own time might cut short
 * is not begun.
 */
export function patience({ random, now, timeLeft: left }: PatiencePorts): () => Pauses {
  return () => {
    const since = now();
    let tries = 1;
    return () => {
      const pause = Math.floor(random() * Math.min(longestPauseMs, firstPauseMs * 2 ** (tries - 1)));
      tries += 1;
      const isOver = tries > mostTries || now() + pause - since > longestMs;
      return isOver || left() < pause + timeOuts.connection + timeOuts.request ? undefined : pause;
    };
  };
}

/** The patience of a function with what it asks while it answers a request. */
export const ownPatience = /* @__PURE__ */ patience({
  random: Math.random,
  now: () => performance.now(),
  timeLeft,
});
