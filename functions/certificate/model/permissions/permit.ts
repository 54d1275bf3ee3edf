import type { Refusal, Result } from "../../../operation/result.ts";
import { ok } from "../../../operation/result.ts";

/** One thing that must hold of a situation for an action; the refusal where it does not. */
export type Rule<Situation, Code extends string> = (situation: Situation) => Refusal<Code> | undefined;

/**
 * Decides one action. What an answer offers and what an operation does both ask here, so that nothing is offered which
 * is then refused, and nothing succeeds which was not offered.
 */
export type Permit<Situation, Code extends string = string> = (situation: Situation) => Result<true, Refusal<Code>>;

/** Lets an action through where every rule does; else the first that does not says why. */
export function allOf<Situation, Code extends string>(
  ...rules: readonly Rule<Situation, Code>[]
): Permit<Situation, Code> {
  return (situation) => {
    for (const rule of rules) {
      const refusal = rule(situation);
      if (refusal !== undefined) return { ok: false, refusal };
    }
    return ok(true);
  };
}

/** The refusal, unless it holds. */
export function unless<const Code extends string>(holds: boolean, code: Code): Refusal<Code> | undefined {
  return holds ? undefined : { code };
}

/** Exactly the actions that are let through, in the order given: what an answer offers. */
export function permittedActions<Action extends string, Situation>(
  actions: readonly Action[],
  permits: Readonly<Record<Action, Permit<Situation>>>,
  situation: Situation,
): Action[] {
  return actions.filter((action) => permits[action](situation).ok);
}
