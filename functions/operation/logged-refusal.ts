import * as z from "zod/mini";
import type { AccessLog, RefusedAccess } from "./access-log.ts";
import type { Actor } from "./actor.ts";
import type { CareUnit } from "./care-unit.ts";
import type { Contract } from "./contract.ts";
import { generalProblems } from "./problem.ts";
import type { Catalogue } from "./problem.ts";
import type { Result } from "./result.ts";
import type { Tables } from "./tables.ts";

/** Statuses of what could not be read: nothing was looked for, and nothing is told but what is wrong with the form. */
const unreadable: ReadonlySet<number> = new Set([400, 413, 415]);

/** An answer of a national contract, as far as it tells whether the call was refused. */
const nationalAnswer = z.object({ code: z.enum(["OK", "INFO", "ERROR"]), errorId: z.optional(z.string()) });

interface RefusalPorts {
  readonly tables: Pick<Tables, "transact">;
  readonly accessLog: AccessLog;
}

/** A call of somebody who is known, as far as it came. */
interface Call {
  readonly id: string;
  readonly actor: Actor;
  /** Where the caller works, where that was found out. */
  readonly unit: CareUnit | undefined;
  readonly at: string;
}

/**
 * Enters a refusal of somebody who is known in the access log, before it is told: where an operation concerns a patient
 * each call leaves its trace, whatever came of it (docs/adr/0052-refused-and-resumed.md). What was refused told nothing
 * of a patient, so the entry lies under its day and not under whose certificate it may have been.
 *
 * @throws what the tables throw: nothing is told that is not logged
 */
export async function logRefusal(
  contract: Contract,
  result: Result<unknown>,
  { id, actor, unit, at }: Call,
  { tables, accessLog }: RefusalPorts,
): Promise<void> {
  const outcome = isLogged(contract) ? outcomeOf(contract, result) : undefined;
  if (outcome === undefined) return;
  const refused: RefusedAccess = { outcome, purpose: purposeOf(contract, actor) };
  const request = { id, operation: contract.id, actor, unit, at };
  // An entry that lies there already is this request's own, put by an attempt whose answer was lost.
  await tables.transact([await accessLog.refusalEntry(refused, request)]);
}

/** Whether the calls of an operation are logged; all of the national contracts concern a patient. */
export function isLogged({ concernsPatient, binding }: Contract): boolean {
  return concernsPatient === true || binding === "soap";
}

/** As what a call was refused; undefined where it was not, where nothing of it was read, and beyond the limits. */
function outcomeOf({ binding, catalogue }: Contract, result: Result<unknown>): string | undefined {
  if (!result.ok) {
    const { code } = result.refusal;
    const kinds: Catalogue = { ...generalProblems, ...catalogue };
    // Who is beyond a limit is told nothing, and costs nothing more (docs/adr/0043-refusals-are-counted.md).
    return code === "too-many-refusals" || unreadable.has(kinds[code]?.status ?? 0) ? undefined : code;
  }
  const answer = binding === "soap" ? nationalAnswer.safeParse(result.value) : undefined;
  if (answer?.success !== true || answer.data.code === "OK") return undefined;
  return answer.data.errorId ?? answer.data.code;
}

function purposeOf({ scope }: Contract, { kind }: Actor): RefusedAccess["purpose"] {
  if (kind === "citizen") return "own";
  if (kind === "system") return "exchange";
  return scope === "operator" ? "operation" : "care";
}
