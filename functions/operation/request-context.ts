import type { Access } from "./access-log.ts";
import type { Actor } from "./actor.ts";
import type { CareUnit } from "./care-unit.ts";
import type { Contract } from "./contract.ts";
import type { Refusal, Result } from "./result.ts";
import type { Write } from "./tables.ts";

/** One request: who asks and when. */
export interface RequestContext {
  readonly actor: Actor;
  readonly requestId: string;
  /** UTC, ISO 8601 with milliseconds. */
  readonly at: string;
}

/** A request made at a care unit where the caller works. */
export interface UnitContext extends RequestContext {
  readonly unit: CareUnit;
}

/**
 * An answer of which the access log knows. Only the request's own transaction makes one, so an operation that concerns
 * a patient cannot answer past the log.
 */
export class Logged<out Answer> {
  readonly #answer: Answer;

  constructor(answer: Answer) {
    this.#answer = answer;
  }

  get answer(): Answer {
    return this.#answer;
  }
}

interface Transaction {
  /**
   * Writes all or nothing, together with the record that makes a repeated request answer the same, and the access log
   * where an access is given; then answers. Where a condition does not hold, nothing is written and the answer is that
   * write's refusal.
   */
  commit<Answer, const Code extends string>(
    answer: Answer,
    access: Access | undefined,
    writes: readonly Write<Code>[],
  ): Promise<Result<Answer, Refusal<Code>>>;
}

/** The two ways in which an operation that concerns a patient answers; both enter the access log first. */
interface LoggedTransaction {
  /** Writes all or nothing, with an entry of the access log for each that it is about; then answers. */
  commit<Answer, const Code extends string>(
    answer: Answer,
    access: Access | readonly [Access, ...Access[]],
    writes: readonly Write<Code>[],
  ): Promise<Result<Logged<Answer>, Refusal<Code>>>;
  /** Enters the accesses in the log, then answers. */
  disclose<Answer>(
    answer: Answer,
    accesses: readonly [Access, ...Access[]],
  ): Promise<{ readonly ok: true; readonly value: Logged<Answer> }>;
}

/** The context that a contract gives its operation. */
export type ContextOf<C extends Contract> = (C extends { readonly atUnit: true } ? UnitContext : RequestContext) &
  Answering<C>;

/** An operation that changes nothing has nothing to commit. */
type Answering<C extends Contract> = C extends { readonly concernsPatient: true }
  ? C extends { readonly changesNothing: true }
    ? Pick<LoggedTransaction, "disclose">
    : LoggedTransaction
  : C extends { readonly changesNothing: true }
    ? unknown
    : Transaction;

/** The context of any contract, as what runs operations makes it. */
export interface AnyContext extends RequestContext {
  readonly unit?: CareUnit;
  commit(
    answer: unknown,
    access: Access | readonly Access[] | undefined,
    writes: readonly Write[],
  ): Promise<Result<unknown>>;
  disclose?(answer: unknown, accesses: readonly [Access, ...Access[]]): Promise<Result<unknown>>;
}
