/**
 * What one try to deliver came to (docs/domain/deliveries.md, Outcomes).
 *
 * A reason is a code, never words of the recipient: those may name a patient, and reasons end in logs and on the
 * operator's page. What the recipient said is `words`, which are kept encrypted and nowhere else
 * (docs/domain/privacy.md, A recipient's words).
 */
export type DeliveryOutcome =
  | { readonly kind: "done"; readonly result: "OK" | "INFO" }
  | { readonly kind: "again"; readonly reason: string; readonly cause: "outage" | "not-yet" }
  | { readonly kind: "stopped"; readonly reason: string; readonly words?: string };

/** The recipient did not answer, or could not: each such outcome counts against its breaker. */
export function outage(reason: string): DeliveryOutcome {
  return { kind: "again", reason, cause: "outage" };
}

/** The recipient answered, but cannot take the message yet; the others are not held up by that. */
export function notYet(reason: string): DeliveryOutcome {
  return { kind: "again", reason, cause: "not-yet" };
}

/** Trying again cannot help: the operator is told, and the issuing unit what the recipient said of it. */
export function stopped(reason: string, words?: string): DeliveryOutcome {
  return { kind: "stopped", reason, ...(words === undefined ? {} : { words }) };
}

/** After these the message had left us, and nobody has told what became of it. */
const withoutAnswer = new Set(["timeout", "connection-lost", "answer-too-large", "http-502", "http-504"]);

/** What a recipient says of a message that it does not take, and so has not taken before. */
const saidByRecipient: ReadonlySet<string> = new Set(["validation-error", "application-error", "revoked"]);

/**
 * Whether it is the recipient that refuses. What stands between us and it, as the service platform, knows nothing of
 * what has arrived before.
 */
export function isRecipientsRefusal({ reason }: Pick<DeliveryOutcome & { kind: "stopped" }, "reason">): boolean {
  return saidByRecipient.has(reason);
}

/** Whether the recipient may have taken what it did not say that it took. */
export function mayHaveArrived({ reason }: Extract<DeliveryOutcome, { kind: "again" }>): boolean {
  return withoutAnswer.has(reason) || reason.startsWith("nonsense-");
}
