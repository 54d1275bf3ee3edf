/**
 * What a certificate type says about who may do what with its certificates: as much of a type as the permissions need.
 */
export interface TypePermissions {
  readonly use: Use;
  /** Whom its certificates are sent to, as a `KV part` code; absent where the patient hands them over. */
  readonly recipient?: string;
  readonly staff: Staff;
  readonly abilities: Abilities;
}

/**
 * Whom certificates of the type are sent to.
 *
 * @throws TypeError of a type that is never sent: its abilities say so, and nobody is permitted to send it
 */
export function recipientOf({ recipient }: TypePermissions): string {
  if (recipient === undefined) throw new TypeError("Certificates of this type are sent to nobody");
  return recipient;
}

/** "write" for a type in force; "read" for one that is kept readable, printable and revocable only. */
export type Use = "write" | "read";

export type Profession = "doctor" | "private-doctor" | "dentist" | "nurse" | "midwife" | "care-admin";

/** Who signs, and who may prepare a draft without signing. */
export interface Staff {
  readonly sign: readonly Profession[];
  readonly prepare: readonly Profession[];
  /** Who may handle a certificate of a patient with protected identity. */
  readonly protectedPatient: readonly Profession[];
}

/** The abilities in the order in which people are told of them. */
export const abilityNames = [
  "renew",
  "replace",
  "complement",
  "questions",
  "send",
  "prefill",
  "approveReceivers",
  "sickLeaveRegister",
] as const satisfies readonly (keyof Abilities)[];

/** What one may do with certificates of the type. */
export interface Abilities {
  readonly renew: boolean;
  readonly replace: boolean;
  /** Answer a request for completion with a new certificate. */
  readonly complement: boolean;
  /** Administrative questions and answers between care and recipient. */
  readonly questions: boolean;
  readonly send: boolean;
  /** Filled in by the journal system when the draft is created ("förifyllnad"). */
  readonly prefill: boolean;
  /** The patient approves further receivers. */
  readonly approveReceivers: boolean;
  readonly sickLeaveRegister: boolean;
}
