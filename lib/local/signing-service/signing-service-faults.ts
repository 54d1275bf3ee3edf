/**
 * What the signing service can be told to do wrong, to try what its callers do then:
 * `down` breaks the connection off, `busy` says 503, `slow` answers after `slowMs`, `nonsense` answers 200 with another
 * text,
 * `wrong-signature` answers with a value that is not the key's, `wrong-signer` certifies somebody else.
 */
export const signingServiceFaults = [
  "none",
  "down",
  "busy",
  "slow",
  "nonsense",
  "wrong-signature",
  "wrong-signer",
] as const;

export type SigningServiceFault = (typeof signingServiceFaults)[number];

export interface FaultSetting {
  readonly fault: SigningServiceFault;
  readonly slowMs: number;
  /** How many more calls go wrong; undefined: all, until told otherwise. */
  readonly calls: number | undefined;
}

export const noFault: FaultSetting = { fault: "none", slowMs: 30_000, calls: undefined };

/** Reads `{fault, slowMs?, calls?}`; undefined where it is something else. */
export function readFaultSetting(body: unknown): FaultSetting | undefined {
  if (typeof body !== "object" || body === null || !("fault" in body)) return undefined;
  const fault = signingServiceFaults.find((known) => known === body.fault);
  const slowMs = "slowMs" in body ? body.slowMs : noFault.slowMs;
  const calls = "calls" in body ? body.calls : undefined;
  if (fault === undefined || typeof slowMs !== "number" || !(slowMs >= 0)) return undefined;
  if (calls !== undefined && (typeof calls !== "number" || !Number.isInteger(calls) || calls < 1)) return undefined;
  return { fault, slowMs, calls };
}

/** The setting after one more call has met it. */
export function afterCall(setting: FaultSetting): FaultSetting {
  if (setting.calls === undefined) return setting;
  return setting.calls === 1 ? noFault : { ...setting, calls: setting.calls - 1 };
}
