/**
 * How the simulator treats the next SOAP requests: as it should, or with a fault of the kinds that happen.
 *
 * - `down`: the connection is reset
 * - `slow`: the request is carried out, but the answer comes late
 * - `nonsense`: a web page where the answer should be
 * - `technical-error`, `validation-error`: the contract's own errors, nothing is carried out
 */
export const behaviourModes = ["ok", "down", "slow", "nonsense", "technical-error", "validation-error"] as const;
export type BehaviourMode = (typeof behaviourModes)[number];

export interface Behaviour {
  readonly mode: BehaviourMode;
  /** How late a slow answer comes, in milliseconds. */
  readonly delayMs: number;
  /** For how many more requests the mode holds before it is `ok` again; absent means until it is changed. */
  readonly timesLeft?: number;
}

export const goodBehaviour: Behaviour = { mode: "ok", delayMs: 15_000 };

/** The behaviour once a request has met it. */
export function afterRequest(behaviour: Behaviour): Behaviour {
  if (behaviour.timesLeft === undefined) return behaviour;
  return behaviour.timesLeft > 1
    ? { ...behaviour, timesLeft: behaviour.timesLeft - 1 }
    : { mode: "ok", delayMs: behaviour.delayMs };
}
