import type { Actor } from "./actor.ts";
import type { AnyOperation } from "./operation.ts";
import { generalProblems } from "./problem.ts";
import type { Catalogue, ProblemKind } from "./problem.ts";
import type { Refusal, Result } from "./result.ts";

/** Port to the count of how often each actor is refused. */
export interface RefusalCounts {
  /**
   * Counts that an actor was refused. `at` is UTC. It costs who is refused no more than a moment, and throws nothing:
   * where it cannot count, nobody is beyond a limit.
   *
   * @returns undefined within the actor's limits, else the seconds until the count begins anew
   */
  count(actor: Actor, at: string): Promise<number | undefined>;
  /** The same of an actor who is known here to be beyond a limit, without counting or asking anything. */
  beyond(actor: Actor, at: string): number | undefined;
}

interface Caller {
  readonly caller: Result<Actor>;
  readonly at: string;
  readonly refusals: RefusalCounts;
}

/**
 * Refuses who goes on looking for what can be guessed after too many refusals; undefined for everybody else. What is
 * somebody's own to read by its id, or to write, is never hindered: patients wait.
 */
export function closedBefore({ contract }: AnyOperation, { caller, at, refusals }: Caller): TooMany | undefined {
  const retryAfter = contract.guessable === true && caller.ok ? refusals.beyond(caller.value, at) : undefined;
  return retryAfter === undefined ? undefined : tooMany(retryAfter);
}

/**
 * Counts a refusal that tells whether something is there, or whose it is, and tells an actor who has had too many of
 * them nothing more than that (docs/adr/0043-refusals-are-counted.md). What was answered otherwise stays as it is.
 */
export async function countedRefusal(
  operation: AnyOperation,
  result: Result<unknown>,
  { caller, at, refusals }: Caller,
): Promise<Result<unknown>> {
  if (!caller.ok || !isCounted(operation, result)) return result;
  const retryAfter = await refusals.count(caller.value, at);
  return retryAfter === undefined ? result : tooMany(retryAfter);
}

interface TooMany {
  readonly ok: false;
  readonly refusal: Refusal<"too-many-refusals">;
}

function tooMany(retryAfter: number): TooMany {
  return { ok: false, refusal: { code: "too-many-refusals", retryAfter } };
}

function isCounted(operation: AnyOperation, result: Result<unknown>): boolean {
  if (result.ok) return operation.refuses?.(result.value) === true;
  const kinds: Catalogue = { ...generalProblems, ...operation.contract.catalogue };
  const kind = kinds[result.refusal.code];
  return kind !== undefined && isProbe(kind);
}

/** Whether whoever is told this problem may be trying what is not theirs. */
export function isProbe({ status, probe }: ProblemKind): boolean {
  return probe ?? (status === 403 || status === 404);
}
