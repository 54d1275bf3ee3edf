/** A call of somebody who is known and was refused, as the access log has it. */
export interface RefusedCall {
  /** HSA-id of staff, client id of a system, keyed hash of a citizen's number. */
  readonly actor: string;
  readonly role: string;
  /** HSA-id of where the caller works, where that was found out. */
  readonly unit?: string;
  readonly operation: string;
  /** The code that was answered. */
  readonly outcome: string;
  /** UTC. */
  readonly at: string;
}

/** Somebody who was refused, and how. */
export interface RefusedCaller {
  readonly caller: string;
  readonly roles: readonly string[];
  readonly refusals: number;
  /** UTC. */
  readonly firstAt: string;
  readonly lastAt: string;
  /** The most frequent first. */
  readonly reasons: readonly { readonly operation: string; readonly outcome: string; readonly refusals: number }[];
  readonly units: readonly string[];
}

/** So many reasons and units are told of one caller: who is refused everywhere is known by the first of them. */
const mostTold = 10;

/** Who was refused, the one that was refused most often first. */
export function refusedCallers(calls: readonly RefusedCall[]): readonly RefusedCaller[] {
  return [...Map.groupBy(calls, ({ actor }) => actor)]
    .map(([caller, own]) => {
      const times = own.map(({ at }) => at).toSorted();
      const units = own.map(({ unit }) => unit).filter((unit) => unit !== undefined);
      return {
        caller,
        roles: [...new Set(own.map(({ role }) => role))].toSorted(),
        refusals: own.length,
        firstAt: times[0] ?? "",
        lastAt: times.at(-1) ?? "",
        reasons: reasonsOf(own),
        units: [...new Set(units)].toSorted().slice(0, mostTold),
      };
    })
    .toSorted((one, other) => other.refusals - one.refusals || (one.caller < other.caller ? -1 : 1));
}

function reasonsOf(calls: readonly RefusedCall[]): RefusedCaller["reasons"] {
  return [...Map.groupBy(calls, ({ operation, outcome }) => `${operation} ${outcome}`).values()]
    .flatMap((same) => {
      const [first] = same;
      return first === undefined ? [] : [{ operation: first.operation, outcome: first.outcome, refusals: same.length }];
    })
    .toSorted((one, other) => other.refusals - one.refusals)
    .slice(0, mostTold);
}
