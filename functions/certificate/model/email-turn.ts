/** What has come up so lately may not be in the indexes yet, by which it is found. */
export const settlesMs = 30_000;

/** How an e-mail that is asked for stands, as its turn is told by; all times UTC. */
export interface AskedEmail {
  /** When something came up last. */
  readonly at: string;
  /** When the addressee was told last. */
  readonly toldAt?: string;
  /** Times that it was tried since, and the time before which it is not tried again. */
  readonly tries?: number;
  readonly notBefore?: string;
}

/**
 * What is to be done with it now: `waits`, be tried (`due`), or be taken out, because there is nothing new (`over`) or
 * because nobody needs it any more (`given-up`).
 */
export type EmailTurn = "waits" | "due" | "over" | "given-up";

const [minute, hour] = [60_000, 3_600_000];

/** Nobody is sent more than one e-mail in this time about a unit. */
const restMs = hour;

/** What has not been told so long after it came up is not told any more: whoever it was for has seen Webcert since. */
const neededMs = 24 * hour;

/** What has not been told so long after its turn came is overdue. */
const overdueMs = hour;

const [firstPauseMs, longestPauseMs] = [5 * minute, 6 * hour];

export function turnOfEmail(email: AskedEmail, now: string): EmailTurn {
  const at = Date.parse(now);
  if (email.toldAt !== undefined && at < Date.parse(email.toldAt) + restMs) return "waits";
  if (isKnown(email)) return "over";
  if (at - turnAt(email) >= neededMs) return "given-up";
  return at < Date.parse(email.notBefore ?? email.at) ? "waits" : "due";
}

/** When it is tried again where this try comes to nothing: later each time. */
export function nextTryAt({ tries = 0 }: Pick<AskedEmail, "tries">, now: string): string {
  const pause = Math.min(longestPauseMs, firstPauseMs * 2 ** tries);
  return new Date(Date.parse(now) + pause).toISOString();
}

/** Whether its turn came so long ago that whoever runs the exchange should know. */
export function isOverdue(email: AskedEmail, now: string): boolean {
  return !isKnown(email) && Date.parse(now) - turnAt(email) >= overdueMs;
}

/** Whether the addressee was told of all that came up. */
function isKnown({ at, toldAt }: AskedEmail): boolean {
  return toldAt !== undefined && Date.parse(at) < Date.parse(toldAt) - settlesMs;
}

/** When its turn came, in milliseconds: as it came up, or when whoever had been told had rested. */
export function turnAt({ at, toldAt }: AskedEmail): number {
  return Math.max(Date.parse(at), toldAt === undefined ? 0 : Date.parse(toldAt) + restMs);
}
