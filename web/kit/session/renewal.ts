import type { SignedIn } from "./signed-in.ts";

/** A session is renewed so long before its token is good no more, so that no call meets its end on the way. */
const aheadMilliseconds = 60 * 1000;

/** What renewing hangs on. */
export interface RenewalParts {
  readonly current: () => SignedIn | undefined;
  /** Asks for the session, and takes what comes of it. */
  readonly renew: () => Promise<unknown>;
  /** Lets one at a time in, of all tabs: what one renews counts for all. */
  readonly alone: (work: () => Promise<void>) => Promise<void>;
  readonly now: () => number;
}

/** Whether a session is to be renewed before a call: it is time, and it is not over. */
export function isDue({ tokenExpiresAt, expiresAt }: SignedIn, now: number): boolean {
  return now >= tokenExpiresAt - aheadMilliseconds && now < expiresAt;
}

/** Renews the session where it is due, once for all who ask at a time. */
export function renewing({ current, renew, alone, now }: RenewalParts): () => Promise<void> {
  let under: Promise<void> | undefined;
  const isDueNow = (): boolean => {
    const as = current();
    return as !== undefined && isDue(as, now());
  };
  const renewNow = async (): Promise<void> => {
    // Another tab may have renewed while this one waited.
    if (isDueNow()) await renew();
  };
  return async () => {
    if (!isDueNow()) return;
    under ??= alone(renewNow).finally(() => {
      under = undefined;
    });
    await under;
  };
}
