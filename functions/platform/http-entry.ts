import middy from "@middy/core";
import { actorOf } from "./actor-of-claims.ts";
import type { Actor, CareUnit } from "../operation/request-context.ts";
import type { Contract } from "../operation/contract.ts";
import type { HttpBinding, HttpEvent, HttpResponse } from "./http-binding.ts";
import { headerOf } from "./http-binding.ts";
import { findReplay, idempotentCall } from "../operation/idempotency.ts";
import type { IdempotentCall, Replay } from "../operation/idempotency.ts";
import { failureFields } from "./failure-fields.ts";
import type { Log } from "./log.ts";
import type { Operation } from "../operation/operation.ts";
import { parseInput } from "../operation/parse-input.ts";
import type { Catalogue } from "../operation/problem.ts";
import { RequestTransaction, RepeatInProgressError, UnloggedAccessError } from "../operation/request-transaction.ts";
import type { Refusal, Result } from "../operation/result.ts";
import { ok, refused } from "../operation/result.ts";
import type { Tables } from "../operation/tables.ts";

/** What every operation stands on beside its own dependencies. */
export interface Runtime {
  readonly tables: Tables;
  /** The unit, where this member of staff works there. */
  readonly findUnitOf: (staffHsaId: string, unitHsaId: string) => Promise<CareUnit | undefined>;
  readonly log: Log;
  /** UTC, ISO 8601 with milliseconds. */
  readonly now: () => string;
  readonly newId: () => string;
  readonly catalogue: Catalogue;
}

/**
 * The Lambda handler of an operation: transport, who, may it, what was sent, at which unit, done before?; then the
 * operation; then the answer through the contract's schema, so that what was not promised does not leave.
 */
export function httpEntry<C extends Contract, Deps>(
  operation: Operation<C, Deps>,
  face: HttpBinding,
  runtime: Runtime,
  deps: Deps,
) {
  const { contract } = operation;
  return middy<HttpEvent, HttpResponse>()
    .use(failuresAsProblems(contract, face, runtime))
    .handler(async (event) => {
      const requestId = runtime.newId();
      const startedAt = performance.now();
      const answer = await answerCall(operation, face, runtime, deps, event, requestId);
      const done = { operation: contract.id, requestId, ms: Math.round(performance.now() - startedAt) };
      if (answer.ok) {
        runtime.log("call-done", done);
        return face.renderAnswer(contract, answer.value);
      }
      runtime.log("call-refused", { ...done, refusal: answer.refusal.code });
      return face.renderRefusal(answer.refusal, runtime.catalogue, event, requestId);
    });
}

async function answerCall<C extends Contract, Deps>(
  { contract, run }: Operation<C, Deps>,
  face: HttpBinding,
  runtime: Runtime,
  deps: Deps,
  event: HttpEvent,
  requestId: string,
): Promise<Result<unknown>> {
  const actor = authorise(contract, event);
  if (!actor.ok) return actor;

  const sent = face.read(contract, event);
  if (!sent.ok) return sent;
  const input = parseInput<C["input"]>(contract.input, sent.value.input);
  if (!input.ok) return input;

  const unit = await findUnit(contract, event, actor.value, runtime);
  if (!unit.ok) return unit;

  const at = runtime.now();
  const identity = identify(contract, event, actor.value, sent.value.raw, at);
  if (!identity.ok) return identity;
  const replay = identity.value === undefined ? undefined : await findReplay(runtime.tables, identity.value);
  if (replay?.kind === "refused") return { ok: false, refusal: replay.refusal };
  // A repeat answers as the first call did; that call has logged its access.
  if (replay?.kind === "answered") return ok(replay.answer);

  const transaction = new RequestTransaction(runtime.tables, {
    operation: contract.id,
    requestId,
    at,
    actor: actor.value,
    unit: unit.value,
    repeat: repeatOf(identity.value, replay),
  });
  const answer = await run(input.value, transaction.context(), deps);
  if (answer.ok && contract.concernsPatient === true && !transaction.logged) throw new UnloggedAccessError();
  return answer;
}

function authorise(contract: Contract, event: HttpEvent): Result<Actor> {
  if (contract.scope === undefined) return ok({ kind: "anybody", role: "ANYBODY", scopes: [] });
  const actor = actorOf(claimsOf(event));
  if (actor === undefined) return refused("token-missing");
  return actor.scopes.includes(contract.scope) ? ok(actor) : refused("scope-missing");
}

/** Absent where no authorizer stood before the function, whatever the event's type promises: then nobody is let in. */
function claimsOf(event: HttpEvent): Readonly<Record<string, unknown>> | undefined {
  const context: { readonly authorizer?: HttpEvent["requestContext"]["authorizer"] } = event.requestContext;
  return context.authorizer?.jwt.claims;
}

/** An HSA-id has 31 characters at most; what is longer names no unit, and no table takes it as a key. */
const longestHsaId = 64;

async function findUnit(
  contract: Contract,
  event: HttpEvent,
  actor: Actor,
  runtime: Runtime,
): Promise<Result<CareUnit | undefined>> {
  if (contract.atUnit !== true) return ok(undefined);
  const named = headerOf(event, "care-unit");
  if (named === undefined || named === "") return refused("unit-missing");
  const unit =
    actor.kind === "staff" && named.length <= longestHsaId ? await runtime.findUnitOf(actor.hsaId, named) : undefined;
  return unit === undefined ? refused("unit-not-yours") : ok(unit);
}

function identify(
  contract: Contract,
  event: HttpEvent,
  actor: Actor,
  raw: string,
  at: string,
): Result<IdempotentCall | undefined> {
  if (contract.method !== "POST" || contract.binding === "soap") return ok(undefined);
  const key = headerOf(event, "idempotency-key");
  if (key === undefined || !/^[\x21-\x7e]{8,128}$/.test(key)) return refused("idempotency-key-missing");
  const body = JSON.stringify([event.rawPath, headerOf(event, "care-unit") ?? "", raw]);
  return ok(idempotentCall(actor, contract.id, key, body, Math.floor(Date.parse(at) / 1000)));
}

function repeatOf(call: IdempotentCall | undefined, replay: Replay | undefined) {
  return call === undefined || replay?.kind !== "first" ? undefined : { call, when: replay.when };
}

/** What was thrown is a bug or an outage: a mute problem for the caller, its class in the log. */
function failuresAsProblems(
  contract: Contract,
  face: HttpBinding,
  runtime: Runtime,
): middy.MiddlewareObj<HttpEvent, HttpResponse> {
  return {
    onError: (request) => {
      const requestId = runtime.newId();
      const refusal: Refusal = {
        code: request.error instanceof RepeatInProgressError ? "idempotency-key-in-progress" : "internal-error",
      };
      runtime.log("call-failed", { operation: contract.id, requestId, ...failureFields(request.error) });
      request.response = face.renderRefusal(refusal, runtime.catalogue, request.event, requestId);
    },
  };
}
