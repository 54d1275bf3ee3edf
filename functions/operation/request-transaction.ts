import type { Access, AccessingRequest, AccessLog, RightsChange } from "./access-log.ts";
import { actorReference } from "./actor.ts";
import type { Actor } from "./actor.ts";
import type { CareUnit } from "./care-unit.ts";
import { recordedMeanwhile } from "./idempotency.ts";
import type { RepeatRecords, UnansweredCall } from "./idempotency.ts";
import { Logged } from "./request-context.ts";
import type { AnyContext } from "./request-context.ts";
import type { Result } from "./result.ts";
import { ok } from "./result.ts";
import type { Tables, Write } from "./tables.ts";

/** The same request is being answered at this moment, or has been since this one began. */
export class RepeatedMeanwhileError extends Error {
  override name = "RepeatedMeanwhileError";
}

export interface TransactionPorts {
  readonly tables: Pick<Tables, "transact">;
  readonly accessLog: AccessLog;
  readonly repeats: RepeatRecords;
}

/** What has been found out of a request before its operation runs. */
export interface RequestFacts {
  readonly id: string;
  readonly operation: string;
  readonly actor: Actor;
  readonly unit: CareUnit | undefined;
  /** UTC, ISO 8601 with milliseconds. */
  readonly at: string;
  readonly concernsPatient: boolean;
  readonly changesRights: boolean;
  /** Present where a repeat must answer the same. */
  readonly repeat: UnansweredCall | undefined;
}

/** The context of a request, whose answers go through one transaction with the access log and the record of repeats. */
export function requestContext(facts: RequestFacts, ports: TransactionPorts): AnyContext {
  const { id, actor, at, unit } = facts;
  const request: AccessingRequest = facts;
  return {
    actor,
    requestId: id,
    at,
    ...(unit === undefined ? {} : { unit }),
    commit: (answer, access, writes) => commit(answer, access, writes),
    disclose: (answer, accesses) => disclose(answer, accesses),
  };

  async function commit(
    answer: unknown,
    access: Access | readonly Access[] | undefined,
    writes: readonly Write[],
  ): Promise<Result<unknown>> {
    const { repeat } = facts;
    const changes = repeat === undefined ? writes : ports.repeats.recording(repeat, answer, writes);
    const following = [
      ...(access === undefined ? [] : [access].flat().map((one, at) => ports.accessLog.entry(one, request, at))),
      ...(facts.changesRights && writes.length > 0 ? [ports.accessLog.rightsEntry(writes, changeIn(request))] : []),
    ];
    const outcome = await ports.tables.transact([...changes, ...following]);
    if (outcome.committed) return ok(answered(answer));
    const code = changes[outcome.failed]?.otherwise;
    if (code === undefined || code === recordedMeanwhile) throw new RepeatedMeanwhileError();
    return { ok: false, refusal: { code } };
  }

  async function disclose(answer: unknown, accesses: readonly Access[]): Promise<Result<unknown>> {
    const entries = accesses.map((access, index) => ports.accessLog.entry(access, request, index));
    // An entry that lies there already is this request's own, put by an attempt whose answer was lost.
    for (const some of chunks(entries, mostWrites)) await ports.tables.transact(some);
    return ok(answered(answer));
  }

  function answered(answer: unknown): unknown {
    return facts.concernsPatient ? new Logged(answer) : answer;
  }
}

function changeIn({ id, operation, at, actor }: AccessingRequest): RightsChange {
  return { id, operation, at, by: actorReference(actor), role: actor.role };
}

/** A transaction of DynamoDB takes 100 writes. */
const mostWrites = 100;

function* chunks<T>(all: readonly T[], size: number): Generator<readonly T[]> {
  for (let from = 0; from < all.length; from += size) yield all.slice(from, from + size);
}
