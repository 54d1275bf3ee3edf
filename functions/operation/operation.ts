import type { RequestContext } from "./request-context.ts";
import type { Contract, InputOf, OutputOf, ProblemOf } from "./contract.ts";
import type { Refusal, Result } from "./result.ts";

/**
 * What an operation may answer: its contract's output, or one of its contract's problems. The compiler refuses any
 * other code.
 */
export type OperationResult<C extends Contract> = Result<OutputOf<C>, Refusal<ProblemOf<C>>>;

/** A contract with the code that keeps it. */
export interface Operation<C extends Contract = Contract, Deps = unknown> {
  readonly contract: C;
  readonly run: (input: InputOf<C>, context: RequestContext, deps: Deps) => Promise<OperationResult<C>>;
}

/** Joins a contract and its code: find → decide → commit → answer. */
export function operation<const C extends Contract, Deps>(
  contract: C,
  run: (input: InputOf<C>, context: RequestContext, deps: Deps) => Promise<OperationResult<C>>,
): Operation<C, Deps> {
  return { contract, run };
}
