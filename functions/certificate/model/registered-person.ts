/**
 * What a person register may say of somebody beside their name. Most people have none of these; some have several. The
 * order is that in which a refusal is chosen where several forbid something (docs/domain/patients.md, Statuses).
 */
export const personStatuses = [
  /** The register did not answer, so that nobody knows which of the others holds. */
  "unreachable",
  /** The register has nobody of this number. */
  "unknown",
  /** Protected identity ("skyddade personuppgifter"), of whichever kind. */
  "protected",
  "deceased",
  /** The number has been given up for another. */
  "renumbered",
  /** Nobody: somebody made up for tests. */
  "test-person",
] as const;

export type PersonStatus = (typeof personStatuses)[number];

/** A person as the register has them at this moment: shown and judged by, and stored nowhere. */
export interface RegisteredPerson {
  /** None of an ordinary person. */
  readonly statuses: readonly PersonStatus[];
  /** Given names and surname. Nobody is told that of who is protected. */
  readonly name?: string;
  /** Twelve digits: what they go by now, where this number was given up. Nobody is told that of who is protected. */
  readonly newNumber?: string;
}

/** Of whom no register says anything that could forbid something: whatever is forbidden of them is so of anybody. */
export const ordinaryPerson: RegisteredPerson = { statuses: [] };

/** Of whom no more is known than this. */
export function personOf(status: "unreachable" | "unknown"): RegisteredPerson {
  return { statuses: [status] };
}

/** What a register has of a person. */
export interface RegisterRecord {
  readonly isProtected: boolean;
  readonly isDeceased: boolean;
  readonly isTestPerson: boolean;
  /** Whether the number has been given up; `newNumber` is not always known. */
  readonly isRenumbered: boolean;
  readonly name?: string;
  readonly newNumber?: string;
}

/** The person of a record. Of who is protected neither name nor new number goes further. */
export function personOfRecord({ name, newNumber, ...record }: RegisterRecord): RegisteredPerson {
  const holds: Readonly<Partial<Record<PersonStatus, boolean>>> = {
    protected: record.isProtected,
    deceased: record.isDeceased,
    renumbered: record.isRenumbered,
    "test-person": record.isTestPerson,
  };
  const statuses = personStatuses.filter((status) => holds[status] === true);
  if (record.isProtected) return { statuses };
  return { statuses, ...(name === undefined ? {} : { name }), ...(newNumber === undefined ? {} : { newNumber }) };
}
