/**
 * What an identity provider can be told to do wrong, to try what its callers do then. Each is of one place: `calls` are
 * answers to the caller itself, `returns` are how the browser is sent back, `tokens` are what stands in the ID token or
 * how it is signed.
 */
export const providerFaults = {
  /** Breaks off, says 503, answers after `slowMs`, with a page, with more than anybody reads, from somewhere else. */
  calls: ["down", "busy", "slow", "nonsense", "endless", "moved"],
  /** Names another provider, names none, another sign-in; says that the person, or the provider, would not. */
  returns: ["mixed-up", "unnamed", "other-state", "cancelled", "unmet-level", "overloaded", "faulty-request"],
  tokens: [
    "other-key",
    "unknown-key",
    "new-key",
    "unsigned",
    "shared-secret",
    "cut-off",
    "changed-claims",
    "other-issuer",
    "other-audience",
    "other-party",
    "other-nonce",
    "no-nonce",
    "replayed",
    "expired",
    "issued-long-ago",
    "issued-tomorrow",
    "of-earlier-sign-in",
    "no-sign-in-time",
    "low-level",
    "unexamined-level",
    "no-level",
    "level-of-other-way",
    "nobody",
    "somebody-malformed",
    "no-token",
  ],
} as const;

export type CallFault = (typeof providerFaults.calls)[number];
export type ReturnFault = (typeof providerFaults.returns)[number];
export type TokenFault = (typeof providerFaults.tokens)[number];
export type ProviderFault = CallFault | ReturnFault | TokenFault;

/** What goes wrong from now on; undefined: nothing. */
export interface FaultSetting {
  readonly fault: ProviderFault | undefined;
  readonly slowMs: number;
}

export const noFault: FaultSetting = { fault: undefined, slowMs: 30_000 };

/** Reads `{fault?, slowMs?}`; undefined where it is something else. */
export function readFaultSetting(body: unknown): FaultSetting | undefined {
  if (typeof body !== "object" || body === null) return undefined;
  const slowMs = "slowMs" in body ? body.slowMs : noFault.slowMs;
  if (typeof slowMs !== "number" || !(slowMs >= 0)) return undefined;
  if (!("fault" in body)) return { fault: undefined, slowMs };
  const all: readonly ProviderFault[] = Object.values(providerFaults).flat();
  const fault = all.find((known) => known === body.fault);
  return fault === undefined ? undefined : { fault, slowMs };
}
