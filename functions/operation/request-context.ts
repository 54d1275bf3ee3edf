import type { Attributes, Write } from "./tables.ts";
import type { Refusal, Result } from "./result.ts";
import type { Scope } from "./contract.ts";

/** Who calls, as the token says (design §7). */
export type Actor =
  | { readonly kind: "staff"; readonly hsaId: string; readonly role: string; readonly scopes: readonly Scope[] }
  | { readonly kind: "citizen"; readonly personId: string; readonly role: string; readonly scopes: readonly Scope[] }
  | { readonly kind: "system"; readonly clientId: string; readonly role: string; readonly scopes: readonly Scope[] }
  | { readonly kind: "anybody"; readonly role: "ANYBODY"; readonly scopes: readonly Scope[] };

/** A care unit where the caller works, and what the certificate says of it. */
export interface CareUnit {
  readonly hsaId: string;
  readonly name: string;
  readonly workplaceCode: string;
  readonly address: string;
  readonly postalCode: string;
  readonly city: string;
  readonly phone: string;
  readonly careProvider: { readonly hsaId: string; readonly name: string };
}

/** What is done with a patient's certificate, for the access log (HSLF-FS 2016:40, 4 kap. 9 §). */
export interface Access {
  readonly activity: "create" | "read" | "write" | "sign" | "send" | "revoke" | "erase" | "print" | "message";
  /** The keyed hash of the person id. */
  readonly patientKey: string;
  /** The person id, sealed with the care provider's key. */
  readonly patientEncrypted: Uint8Array;
  /** Of the certificate. */
  readonly careProvider: string;
  /** Of the certificate; where the caller works is known from the call. */
  readonly unit: string;
}

/** One call: who, where, when, and the two ways an operation answers. */
export interface RequestContext {
  readonly actor: Actor;
  /** Present where the contract says `atUnit`. */
  readonly unit: CareUnit;
  readonly requestId: string;
  /** UTC, ISO 8601 with milliseconds. */
  readonly at: string;
  /**
   * Writes all or nothing, together with the access log and the record that makes a repeated call answer the same; then
   * answers. Where a condition does not hold, nothing is written and the answer is that write's refusal.
   */
  commit<A, const Code extends string>(
    answer: A,
    access: Access | undefined,
    writes: readonly Write<Code>[],
  ): Promise<Result<A, Refusal<Code>>>;
  /** Logs the accesses, then answers. */
  disclose<A>(answer: A, accesses: readonly Access[]): Promise<{ readonly ok: true; readonly value: A }>;
}

/**
 * The item of the access log: one per access, under the patient, without the certificate's id or content (design §2
 * rule 4).
 */
export function accessLogItem(
  access: Access,
  request: {
    actor: Actor;
    unit: CareUnit | undefined;
    requestId: string;
    at: string;
    operation: string;
    index: number;
  },
): Write {
  const item: Attributes = {
    activity: access.activity,
    actor: actorReference(request.actor),
    role: request.actor.role,
    careProvider: access.careProvider,
    // The law asks at which unit the access was made (HSLF-FS 2016:40, 4 kap. 9 §); whose certificate it is stands
    // beside it.
    unit: request.unit?.hsaId ?? access.unit,
    issuingUnit: access.unit,
    patientSealed: access.patientEncrypted,
    operation: request.operation,
    at: request.at,
  };
  return {
    table: "audit",
    pk: `PATIENT#${access.patientKey}`,
    sk: `${request.at}#${request.requestId}#${String(request.index)}`,
    put: item,
  };
}

/** A name for the caller that is safe in a key: a citizen is never written out. */
export function actorReference(actor: Actor): string {
  switch (actor.kind) {
    case "staff":
      return actor.hsaId;
    case "system":
      return actor.clientId;
    case "citizen":
      return "the patient";
    case "anybody":
      return "anybody";
  }
}
