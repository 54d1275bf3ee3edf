import type { Access, Actor, RequestContext, CareUnit } from "./request-context.ts";
import { accessLogItem } from "./request-context.ts";
import type { IdempotentCall } from "./idempotency.ts";
import { replayRecord } from "./idempotency.ts";
import type { Refusal, Result } from "./result.ts";
import { ok } from "./result.ts";
import type { Condition, Tables, Write } from "./tables.ts";

/**
 * A call that was to be answered although a patient was concerned and nothing had been logged. The answer is withheld.
 */
export class UnloggedAccessError extends Error {
  override name = "UnloggedAccessError";
}

/** What the steps before the operation found out about a call. */
export interface RequestFacts {
  readonly operation: string;
  readonly requestId: string;
  readonly at: string;
  readonly actor: Actor;
  readonly unit: CareUnit | undefined;
  readonly repeat: { readonly call: IdempotentCall; readonly when: Condition } | undefined;
}

/** Gives an operation its two ways to answer, and knows whether the access log was written. */
export class RequestTransaction {
  logged = false;
  readonly #tables: Tables;
  readonly #gathered: RequestFacts;

  constructor(tables: Tables, gathered: RequestFacts) {
    this.#tables = tables;
    this.#gathered = gathered;
  }

  context(): RequestContext {
    const { actor, requestId, at, unit } = this.#gathered;
    return {
      actor,
      requestId,
      at,
      get unit() {
        if (unit === undefined) throw new TypeError("The contract does not say atUnit");
        return unit;
      },
      commit: (answer, access, writes) => this.#commit(answer, access, writes),
      disclose: (answer, accesses) => this.#reveal(answer, accesses),
    };
  }

  async #commit<A, Code extends string>(
    answer: A,
    access: Access | undefined,
    writes: readonly Write<Code>[],
  ): Promise<Result<A, Refusal<Code>>> {
    const { repeat } = this.#gathered;
    const all: Write[] = [
      ...writes,
      ...(access === undefined ? [] : [this.#logItem(access, 0)]),
      ...(repeat === undefined ? [] : [replayRecord(repeat.call, answer, repeat.when)]),
    ];
    const outcome = await this.#tables.transact(all);
    if (outcome.committed) {
      this.logged ||= access !== undefined;
      return ok(answer);
    }
    const failed = writes[outcome.failed];
    if (failed?.otherwise === undefined) throw new RepeatInProgressError();
    return { ok: false, refusal: { code: failed.otherwise } };
  }

  async #reveal<A>(answer: A, accesses: readonly Access[]): Promise<{ readonly ok: true; readonly value: A }> {
    const entries = accesses.map((access, index) => this.#logItem(access, index));
    for (const some of chunks(entries, 100)) await this.#tables.transact(some);
    this.logged = true;
    return ok(answer);
  }

  #logItem(access: Access, index: number): Write {
    const { actor, unit, requestId, at, operation } = this.#gathered;
    return accessLogItem(access, { actor, unit, requestId, at, operation, index });
  }
}

/** The same call is being answered at this moment by another function; the caller is asked to try again. */
export class RepeatInProgressError extends Error {
  override name = "RepeatInProgressError";
}

/** A transaction takes 100 writes. */
function* chunks<T>(all: readonly T[], size: number): Generator<readonly T[]> {
  for (let from = 0; from < all.length; from += size) yield all.slice(from, from + size);
}
