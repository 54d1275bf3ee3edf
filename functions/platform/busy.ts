/** A service of AWS that was asked again and again was still too busy when the time for it was over. */
export class BusyError extends Error {
  override name = "BusyError";
}

/** What AWS calls it when something is asked for too often, or another transaction is under way on the same item. */
const busyNames: ReadonlySet<string> = new Set([
  "BandwidthLimitExceeded",
  "BusyError",
  "LimitExceededException",
  "PriorRequestNotComplete",
  "ProvisionedThroughputExceededException",
  "RequestLimitExceeded",
  "RequestTimeout",
  "RequestTimeoutException",
  "SlowDown",
  "ThrottledException",
  "Throttling",
  "ThrottlingException",
  "TooManyRequestsException",
  "TransactionConflictException",
  "TransactionInProgressException",
]);

/** The same, where it is told as the reason why a transaction was cancelled. */
const busyReasons: ReadonlySet<string> = new Set([
  "ProvisionedThroughputExceeded",
  "ThrottlingError",
  "TransactionConflict",
]);

/** What Node.js calls a connection that does not come about or breaks. */
const brokenConnections: ReadonlySet<string> = new Set([
  "EAI_AGAIN",
  "ECONNREFUSED",
  "ECONNRESET",
  "EHOSTUNREACH",
  "ENETUNREACH",
  "ENOTFOUND",
  "EPIPE",
  "ETIMEDOUT",
]);

/**
 * Whether what a service of AWS was asked may be asked again as it is: it was too busy, or it did not answer. Told by
 * names and fields, never by a class: the bundles hold none of the clients' (lib/bundling/without-sdk-errors.ts).
 */
export function isBusy(error: unknown): boolean {
  if (!(error instanceof Error)) return false;
  if (busyNames.has(error.name) || cancellationReasons(error).some((reason) => busyReasons.has(reason))) return true;
  if ("code" in error && typeof error.code === "string" && brokenConnections.has(error.code)) return true;
  const metadata = metadataOf(error);
  // Our own limit of time ends calls under this name too, and what a client sent has metadata in any case.
  if (error.name === "TimeoutError") return metadata !== undefined;
  const status = metadata?.["httpStatusCode"];
  return typeof status === "number" && (status === 429 || status >= 500);
}

/** Why each write of a transaction was cancelled, in the writes' order: `None` where it would have been done. */
export function cancellationReasons(error: Error): readonly string[] {
  if (!("CancellationReasons" in error) || !Array.isArray(error.CancellationReasons)) return [];
  return error.CancellationReasons.map((reason: { readonly Code?: string }) => reason.Code ?? "None");
}

function metadataOf(error: Error): Readonly<Record<string, unknown>> | undefined {
  if (!("$metadata" in error) || typeof error.$metadata !== "object" || error.$metadata === null) return undefined;
  return { ...error.$metadata };
}
