import { isBusy } from "./busy.ts";
import { mostTries, ownPatience, timeOuts } from "./patience.ts";
import type { Pauses } from "./patience.ts";

/** A try of a call: how many came before it, how long it waited, and the pauses of those that may follow. */
class Try {
  readonly #before: number;
  readonly #pause: number;
  readonly pauses: Pauses;

  constructor(before: number, pause: number, pauses: Pauses) {
    this.#before = before;
    this.#pause = pause;
    this.pauses = pauses;
  }

  getRetryCount(): number {
    return this.#before;
  }

  getRetryDelay(): number {
    return this.#pause;
  }
}

/**
 * The AWS SDK's retries by our patience. The SDK's own know no transaction that was cancelled because of others, and
 * not how much time a function has left. A repeat inside the SDK is the same request with the same token, so a
 * transaction whose answer was lost is not done twice.
 */
export function retriesWith(begin: () => Pauses) {
  return {
    acquireInitialRetryToken: () => Promise.resolve(new Try(0, 0, begin())),
    refreshRetryTokenForRetry: (last: { getRetryCount(): number }, { error }: { readonly error?: unknown }) => {
      const pauses = last instanceof Try ? last.pauses : begin();
      const pause = isWorthAnotherTry(error) ? pauses() : undefined;
      return pause === undefined
        ? Promise.reject(new Error("Not to be tried again"))
        : Promise.resolve(new Try(last.getRetryCount() + 1, pause, pauses));
    },
    recordSuccess: () => undefined,
  };
}

/** Whatever a client's connection calls a time-out is one of its own. */
function isWorthAnotherTry(error: unknown): boolean {
  return isBusy(error) || (error instanceof Error && error.name === "TimeoutError");
}

/**
 * The settings of every client of AWS in a function (held by lint): nothing is waited for without an end, and what is
 * busy is asked again (docs/adr/0030-busy-is-no-error.md).
 */
export const awsClientSettings = {
  maxAttempts: mostTries,
  requestHandler: {
    connectionTimeout: timeOuts.connection,
    requestTimeout: timeOuts.request,
    throwOnRequestTimeout: true,
  },
  retryStrategy: /* @__PURE__ */ retriesWith(ownPatience),
};

/** In place of `retryStrategy`, for a client of what must not be done twice. */
export const askedOnce = /* @__PURE__ */ retriesWith(() => () => undefined);
