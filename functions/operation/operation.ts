import type { Actor } from "./actor.ts";
import type { Contract, InputOf, OutputOf, ProblemOf } from "./contract.ts";
import type { Provide } from "./need.ts";
import type { AnyContext, ContextOf, Logged } from "./request-context.ts";
import type { Refusal, Result } from "./result.ts";
import type { ItemKey } from "./tables.ts";

/**
 * What an operation may answer: its contract's output, or one of its contract's problems, or that the input has a form
 * that only the day can judge. The compiler refuses any other code, and an answer about a patient that the access log
 * does not know.
 */
export type OperationResult<C extends Contract> = Result<
  C extends { readonly concernsPatient: true } ? Logged<OutputOf<C>> : OutputOf<C>,
  Refusal<ProblemOf<C> | "input-invalid">
>;

/** A contract with the code that keeps it, and what that code stands on. */
export interface Operation<C extends Contract = Contract, Needs = unknown> {
  readonly contract: C;
  readonly needs: (the: Provide) => Needs;
  run(input: InputOf<C>, context: ContextOf<C>, needs: Needs): Promise<OperationResult<C>>;
  /**
   * What is left to do once the call has taken effect, where that is more than its transaction holds. It is done before
   * the answer, and again before the answer of each repeat: it may be done twice, and where it is cut off for good
   * somebody else does it.
   */
  finish?(input: InputOf<C>, call: FinishedCall, needs: Needs): Promise<void>;
  /**
   * The item that the call changes and that keeps the record by which a repeat answers the same: whoever takes the
   * item away takes the record along. Each commit of the operation writes it. Without one the record lies by itself.
   */
  keptIn?(input: InputOf<C>): ItemKey | undefined;
  /**
   * The item that the call makes, where the record lies by itself because nobody knows the item before. It names the
   * record, so that who takes the item away can take the record along.
   */
  namedIn?(answer: OutputOf<C>): ItemKey;
  /**
   * Whether an answer is a refusal of what is not there, or not the caller's: a national contract refuses by a result
   * of its own.
   */
  refuses?(answer: OutputOf<C>): boolean;
}

/** The call that has taken effect: who made it, and when, UTC. */
export interface FinishedCall {
  readonly at: string;
  readonly actor: Actor;
}

/** An operation as what runs it sees it. */
export interface AnyOperation {
  readonly contract: Contract;
  readonly needs: (the: Provide) => unknown;
  run(input: unknown, context: AnyContext, needs: unknown): Promise<Result<unknown>>;
  finish?(input: unknown, call: FinishedCall, needs: unknown): Promise<void>;
  keptIn?(input: unknown): ItemKey | undefined;
  namedIn?(answer: unknown): ItemKey;
  refuses?(answer: unknown): boolean;
}

/**
 * Joins a contract, its needs and its code: find → decide → commit → answer.
 *
 * @param needs names what the code needs, e.g. `(the) => ({ drafts: the(draftStore) })`
 */
export function operation<const C extends Contract, Needs>(
  contract: C,
  needs: (the: Provide) => Needs,
  run: (input: InputOf<C>, context: ContextOf<C>, needs: Needs) => Promise<OperationResult<C>>,
  around: Pick<Operation<C, Needs>, "finish" | "keptIn" | "namedIn" | "refuses"> = {},
): Operation<C, Needs> {
  return { contract, needs, run, ...around };
}
