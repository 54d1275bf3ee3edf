import type { Actor } from "./actor.ts";
import type { CareUnit } from "./care-unit.ts";
import type { AttributePlace, Write } from "./tables.ts";

export const activities = ["create", "read", "write", "sign", "send", "revoke", "erase", "print", "message"] as const;

/** What is done with a patient's record, for the access log (HSLF-FS 2016:40, 4 kap. 9 §). */
export interface Access {
  readonly activity: (typeof activities)[number];
  /** The keyed hash of the person id. */
  readonly patientKey: string;
  /** Encrypts the person id with the care provider's key, for the place where the entry keeps it and no other. */
  readonly encryptPatient: (place: AttributePlace) => Uint8Array;
  /** HSA-id of the care provider whose record it is. */
  readonly careProvider: string;
  /** HSA-id of the unit whose record it is; where the caller works is known from the request. */
  readonly unit: string;
}

/** The request in which something was done. */
export interface AccessingRequest {
  readonly id: string;
  readonly operation: string;
  readonly actor: Actor;
  /** Where the caller works, where the operation asks for it. */
  readonly unit: CareUnit | undefined;
  /** UTC, ISO 8601 with milliseconds. */
  readonly at: string;
}

/** How a call was refused that concerns a patient, or may. */
export interface RefusedAccess {
  /** The code of the refusal; of a national contract what its answer says. */
  readonly outcome: string;
  /** What the call was for, by who made it: care, the person's own, what systems exchange, running the exchange. */
  readonly purpose: (typeof purposes)[number];
}

export const purposes = ["care", "own", "exchange", "operation"] as const;

/**
 * Port to the access log. An entry is a write, so that it lies in the transaction of what it tells of. `index` numbers
 * the entries of one request.
 */
export interface AccessLog {
  entry(access: Access, request: AccessingRequest, index: number): Write;
  /** That a call was refused; it names neither a certificate nor a patient, but for who was refused. */
  refusalEntry(refused: RefusedAccess, request: AccessingRequest): Promise<Write>;
  /** What a request changes of who may do what (`Contract.changesRights`). */
  rightsEntry(changes: readonly Write[], change: RightsChange): Write;
}

/** Who changes who may do what, and in what. */
export interface RightsChange extends Pick<AccessingRequest, "id" | "operation" | "at"> {
  /** HSA-id of the person, or who else it is (`actorReference`). */
  readonly by: string;
  readonly role: string;
}
