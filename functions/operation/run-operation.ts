import { anybody } from "./actor.ts";
import type { Actor } from "./actor.ts";
import type { Assurance } from "./assurance.ts";
import type { CareUnit } from "./care-unit.ts";
import { comparableHsaId, longestHsaId } from "./comparable-ids.ts";
import { closedBefore, countedRefusal } from "./counted-refusal.ts";
import type { RefusalCounts } from "./counted-refusal.ts";
import { isOpen, isRepeatable } from "./contract.ts";
import type { Contract } from "./contract.ts";
import { isIdempotencyKey, keyReused } from "./idempotency.ts";
import type { Earlier, RepeatableCall, UnansweredCall } from "./idempotency.ts";
import { logRefusal } from "./logged-refusal.ts";
import type { AnyOperation } from "./operation.ts";
import { parseInput } from "./parse-input.ts";
import { Logged } from "./request-context.ts";
import { RepeatedMeanwhileError, requestContext } from "./request-transaction.ts";
import type { TransactionPorts } from "./request-transaction.ts";
import type { Refusal, Result } from "./result.ts";
import { ok, refused } from "./result.ts";

/** What every operation stands on beside its own needs. */
export interface OperationPorts extends TransactionPorts {
  /** The unit, where this member of staff works there. */
  readonly findCareUnit: (staffHsaId: string, unitHsaId: string) => Promise<CareUnit | undefined>;
  /**
   * Why a system may not call now, whatever its token says; undefined where it may. `scope` is what the operation asks
   * for, if anything.
   */
  readonly systemRefusal: (
    clientId: string,
    call: { readonly scope: string | undefined; readonly at: string },
  ) => Promise<"scope-missing" | "system-not-connected" | undefined>;
  /** What staff must accept before they may do this; undefined where there is nothing. */
  readonly agreementRefusal: (
    actor: Extract<Actor, { readonly kind: "staff" }>,
    call: { readonly scope: string | undefined; readonly at: string },
  ) => Promise<Refusal<"agreement-not-accepted"> | undefined>;
  readonly refusals: RefusalCounts;
  /** UTC, ISO 8601 with milliseconds. */
  readonly now: () => string;
}

/** A request as its binding has taken it apart; nothing of it has been judged. */
export interface OperationRequest {
  readonly id: string;
  /** Who calls, as a verified token says; or why nobody does. */
  readonly caller: Result<Actor>;
  /** HSA-id of the unit where the caller says to work. */
  readonly careUnit: string | undefined;
  readonly idempotencyKey: string | undefined;
  /** What was sent; read when it is known that the caller may ask. */
  readonly read: () => Result<unknown>;
}

/** An operation that concerns a patient answered although nothing had been logged. The answer is withheld. */
class UnloggedAccessError extends Error {
  override name = "UnloggedAccessError";
}

/**
 * Runs an operation for a request: who asks, may they, what was sent, at which unit, answered before? Then the
 * operation itself. What is refused is counted, and logged where it concerns a patient.
 *
 * @throws what the operation throws: a bug or an outage
 */
export async function runOperation(
  operation: AnyOperation,
  request: OperationRequest,
  needs: unknown,
  ports: OperationPorts,
): Promise<Result<unknown>> {
  const at = ports.now();
  const call = { caller: request.caller, at, refusals: ports.refusals };
  const closed = closedBefore(operation, call);
  if (closed !== undefined) return closed;
  const reached: Reached = { unit: undefined };
  const found = await resultOf(operation, request, needs, { ...ports, at, reached });
  const result = await countedRefusal(operation, found, call);
  const { id, caller } = request;
  if (caller.ok)
    await logRefusal(operation.contract, result, { id, actor: caller.value, unit: reached.unit, at }, ports);
  return result;
}

/** How far a request has come, for whoever tells of it afterwards. */
interface Reached {
  unit: CareUnit | undefined;
}

async function resultOf(
  operation: AnyOperation,
  request: OperationRequest,
  needs: unknown,
  { at, reached, ...ports }: OperationPorts & { readonly at: string; readonly reached: Reached },
): Promise<Result<unknown>> {
  const { contract } = operation;
  const actor = await authorise(contract, request.caller, at, ports);
  if (!actor.ok) return actor;
  const sent = request.read();
  if (!sent.ok) return sent;
  const input = parseInput(contract.input, sent.value);
  if (!input.ok) return input;
  const unit = await findUnit(contract, request.careUnit, actor.value, ports);
  if (!unit.ok) return unit;
  reached.unit = unit.value;

  const facts = { id: request.id, operation: contract.id, actor: actor.value, unit: unit.value, at };
  const concernsPatient = contract.concernsPatient === true;
  const changesRights = contract.changesRights === true;
  const answer = async (repeat: UnansweredCall | undefined) => {
    const context = requestContext({ ...facts, concernsPatient, changesRights, repeat }, ports);
    let result = await operation.run(input.value, context, needs);
    // Somebody came first in this very moment, and nothing was written: asked anew, it is decided by what stands now.
    for (let tries = 1; tries < mostTries && isLateRace(contract, result); tries += 1)
      result = await operation.run(input.value, context, needs);
    return result.ok && concernsPatient ? unlogged(result.value) : result;
  };
  const finished = async (result: Result<unknown>) => {
    if (result.ok) await operation.finish?.(input.value, { at, actor: actor.value }, needs);
    return result;
  };
  if (!isRepeatable(contract)) return finished(await answer(undefined));

  const key = request.idempotencyKey ?? "";
  if (key === "") return refused("idempotency-key-missing");
  if (!isIdempotencyKey(key)) return refused("idempotency-key-malformed");
  const content = [unit.value?.hsaId, input.value];
  const identity = await ports.repeats.identify({ actor: actor.value, operation: contract.id, key, content, at });
  const namedIn = operation.namedIn?.bind(operation);
  const call = { identity, keptIn: operation.keptIn?.(input.value), namedIn };
  return finished(await answerOnce(call, answer, ports));
}

/**
 * Answers a call once. A repeat answers as the first did (that one has logged its access); one that
 * overlaps with the first answers so too, or is asked to try again, whatever the first has changed meanwhile.
 */
async function answerOnce(
  call: RepeatableCall,
  answer: (repeat: UnansweredCall) => Promise<Result<unknown>>,
  { repeats }: OperationPorts,
): Promise<Result<unknown>> {
  const earlier = await repeats.find(call);
  if (earlier.kind !== "none") return asBefore(earlier);
  try {
    const result = await answer({ ...call, earlier });
    if (result.ok) return result;
    const meanwhile = await repeats.find(call);
    return meanwhile.kind === "answered" ? asBefore(meanwhile) : result;
  } catch (error) {
    if (!(error instanceof RepeatedMeanwhileError)) throw error;
    const meanwhile = await repeats.find(call);
    return meanwhile.kind === "none" ? refused("idempotency-key-in-progress") : asBefore(meanwhile);
  }
}

function asBefore(earlier: Exclude<Earlier, { kind: "none" }>): Result<unknown> {
  return earlier.kind === "answered" ? ok(earlier.answer) : { ok: false, refusal: keyReused };
}

/** So often is an operation asked that loses against others; after that its caller tries again. */
const mostTries = 3;

/**
 * Whether what was found was another when it was to be changed. What a caller has seen (`If-Match`) is only asked for
 * once more, to tell which revision stands.
 */
function isLateRace({ ifMatch, catalogue }: Contract, result: Result<unknown>): boolean {
  if (result.ok || result.refusal.revision !== undefined) return false;
  const kind = catalogue[result.refusal.code];
  return ifMatch === undefined ? kind?.isRace === true : kind?.status === 412;
}

function unlogged(value: unknown): Result<unknown> {
  if (!(value instanceof Logged)) throw new UnloggedAccessError();
  const answer: unknown = value.answer;
  return ok(answer);
}

async function authorise(
  contract: Contract,
  caller: Result<Actor>,
  at: string,
  { systemRefusal, agreementRefusal }: OperationPorts,
): Promise<Result<Actor>> {
  if (isOpen(contract)) return ok(anybody);
  if (!caller.ok) return caller;
  const { scope, assurance } = contract;
  const actor = caller.value;
  if (scope !== undefined && !actor.scopes.some((one) => one === scope)) return refused("scope-missing");
  if (!isSureOf(actor, assurance)) return refused("assurance-too-low");
  const refusal = actor.kind === "system" ? await systemRefusal(actor.clientId, { scope, at }) : undefined;
  if (refusal !== undefined) return refused(refusal);
  const missing = actor.kind === "staff" ? await agreementRefusal(actor, { scope, at }) : undefined;
  return missing === undefined ? caller : { ok: false, refusal: missing };
}

/** Whether a person was identified so surely; a system is known by its certificate, which no level measures. */
function isSureOf(actor: Actor, least: Assurance | undefined): boolean {
  return least === undefined || !("assurance" in actor) || actor.assurance >= least;
}

async function findUnit(
  contract: Contract,
  header: string | undefined,
  actor: Actor,
  { findCareUnit }: OperationPorts,
): Promise<Result<CareUnit | undefined>> {
  if (contract.atUnit !== true) return ok(undefined);
  const named = comparableHsaId(header ?? "");
  if (named === "") return refused("unit-missing");
  const unit =
    actor.kind === "staff" && named.length <= longestHsaId ? await findCareUnit(actor.hsaId, named) : undefined;
  return unit === undefined ? refused("unit-not-yours") : ok(unit);
}
