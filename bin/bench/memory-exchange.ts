import * as z from "zod/mini";
import { keyRing } from "../../functions/certificate/needs.ts";
import { newEnvironment } from "../../functions/operation/need.ts";
import type { Tables } from "../../functions/operation/tables.ts";
import { door } from "../../functions/platform/door/door.ts";
import type { Door } from "../../functions/platform/door/door.ts";
import type { HttpEvent } from "../../functions/platform/http-binding.ts";
import { httpEntry } from "../../functions/platform/http-entry.ts";
import { jsonLog } from "../../functions/platform/log.ts";
import { functionLog, keyService, tables as tablesNeed } from "../../functions/platform/needs.ts";
import { signing, signWith } from "../../functions/webcert/signing/signing.ts";
import { apiEvent } from "../../test/fixtures/api-event.ts";
import { memoryKeyService } from "../../test/fixtures/memory-keys.ts";
import { operations } from "../../test/fixtures/operations.ts";
import { directoryWrites, units, usualClaims } from "../../test/fixtures/people.ts";
import type { Stores } from "../../test/fixtures/stores.ts";
import { storesIn } from "../../test/fixtures/stores.ts";
import { memorySigning } from "../../test/fixtures/signing.ts";
import { provideDoor } from "../../test/fixtures/tokens.ts";

/** The real operations behind the real handler, over tables in memory. */
export interface MemoryExchange {
  readonly stores: Stores;
  /** Calls an operation as its usual caller would. Throws where the call is refused. */
  readonly call: (id: string, input: Readonly<Record<string, unknown>>) => Promise<AnsweredBody>;
  /** Tells who calls. */
  readonly door: Door;
  /** What the operation's function answers to an event of the gateway. */
  readonly answer: (id: string, event: HttpEvent) => Promise<Answered>;
}

export type AnsweredBody = Readonly<Record<string, unknown>>;

/** What is read of a function's answer. */
export interface Answered {
  readonly statusCode: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
}

type Handler = (event: HttpEvent) => Promise<Answered>;

/** An exchange with its directory, whose keys are in memory as in a function that has answered calls before. */
export async function openMemoryExchange(tables: Tables): Promise<MemoryExchange> {
  await tables.transact(directoryWrites());
  const the = newEnvironment();
  provideDoor(the);
  const { service, roots } = await memorySigning(() => new Date());
  tablesNeed.provide(the, tables);
  keyService.provide(the, memoryKeyService());
  await the(keyRing).prepare(new Date().toISOString().slice(0, 10));
  signing.provide(
    the,
    signWith(
      service,
      () => Promise.resolve(roots),
      () => undefined,
    ),
  );
  functionLog.provide(
    the,
    jsonLog({ write: () => undefined, now: () => new Date().toISOString(), service: () => "bench" }),
  );
  const handlers = new Map<string, Handler>();
  const handlerOf = (id: string): Handler => {
    const known = handlers.get(id) ?? newHandler(id, the);
    handlers.set(id, known);
    return known;
  };
  return {
    stores: storesIn(the),
    door: the(door),
    answer: (id, event) => handlerOf(id)(event),
    async call(id, input) {
      const contract = operations.get(id)?.operation.contract;
      if (contract === undefined) throw new RangeError(`There is no operation ${id}`);
      const claims = usualClaims(contract);
      const event = apiEvent(contract, {
        input,
        ...(claims === undefined ? {} : { claims }),
        headers: contract.atUnit === true ? { "care-unit": units.healthCentre.hsaId } : {},
      });
      return readAnswer(id, await handlerOf(id)(event));
    },
  };
}

function newHandler(id: string, the: ReturnType<typeof newEnvironment>): Handler {
  const entry = operations.get(id);
  if (entry === undefined) throw new RangeError(`There is no operation ${id}`);
  const handler = httpEntry(entry, the);
  // The handler looks at the event only; Lambda's own description of the call stays empty.
  return async (event) => {
    const answer: unknown = await Reflect.apply(handler, undefined, [event, {}]);
    return readResponse(answer);
  };
}

function readAnswer(id: string, { statusCode, body }: Answered): AnsweredBody {
  const answer: unknown = JSON.parse(body);
  if ((statusCode !== 200 && statusCode !== 201) || typeof answer !== "object" || answer === null)
    throw new Error(`${id} was refused: ${String(statusCode)} ${body}`);
  return { ...answer };
}

const response = z.object({
  statusCode: z._default(z.number(), 0),
  headers: z._default(z.record(z.string(), z.coerce.string()), {}),
  body: z._default(z.string(), "{}"),
});

function readResponse(answer: unknown): Answered {
  return z.parse(response, answer);
}
