const minute = 60;
const hour = 60 * minute;
const day = 24 * hour;

/** Waits after the first tries, in seconds; after these, a try a day. */
const firstWaits = [1 * minute, 5 * minute, 1 * hour, 6 * hour, 12 * hour] as const;

/** Tries in all, the first included: some 25 days. */
export const mostTries = 30;

/**
 * How long to wait after a failed try before the next one, in seconds; nothing when no try is left and the operator
 * takes over.
 *
 * @param triesMade how many tries have been made, at least 1
 * @param timeScale 1 in production; a fraction of it where a test shall not wait (the stage's own figure)
 */
export function waitAfter(triesMade: number, timeScale = 1): number | undefined {
  if (!Number.isInteger(triesMade) || triesMade < 1)
    throw new RangeError("A wait follows a try: triesMade must be a whole number from 1");
  if (!(timeScale > 0)) throw new RangeError("The time scale must be above 0");
  return triesMade >= mostTries ? undefined : (firstWaits[triesMade - 1] ?? day) * timeScale;
}
