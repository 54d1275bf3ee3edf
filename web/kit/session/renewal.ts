import type { SignedIn } from "../sign-in.ts";

/** A token is renewed so long before it is good no more, so that no call meets its end on the way. */
const aheadMilliseconds = 60 * 1000;

/** What renewing hangs on. */
export interface RenewalParts {
  readonly current: () => SignedIn | undefined;
  readonly renew: (as: SignedIn) => Promise<SignedIn | "ended" | undefined>;
  /** Somebody is signed in with the next token. */
  readonly take: (renewed: SignedIn) => void;
  /** The session is over. */
  readonly end: () => void;
  /** Lets one at a time in, of all tabs: a tab that was copied has the same refresh token, and that counts once. */
  readonly alone: (work: () => Promise<void>) => Promise<void>;
  readonly now: () => number;
}

/** Whether a token is to be renewed before it is used: it can be, it is time, and the session is not over. */
export function isDue({ refreshToken, tokenExpiresAt, expiresAt }: SignedIn, now: number): boolean {
  return refreshToken !== undefined && now >= tokenExpiresAt - aheadMilliseconds && now < expiresAt;
}

/** Renews the token where it is due, once for all who ask at a time. */
export function renewing(parts: RenewalParts): () => Promise<void> {
  const { current, renew, take, end, alone, now } = parts;
  let under: Promise<void> | undefined;
  const renewNow = async (): Promise<void> => {
    const as = current();
    // Another tab may have renewed while this one waited.
    if (as === undefined || !isDue(as, now())) return;
    const renewed = await renew(as);
    if (renewed === "ended") end();
    else if (renewed !== undefined) take(renewed);
  };
  return async () => {
    const as = current();
    if (as === undefined || !isDue(as, now())) return;
    under ??= alone(renewNow).finally(() => {
      under = undefined;
    });
    await under;
  };
}
