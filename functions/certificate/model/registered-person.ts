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
  /**
   * Twelve digits each: the person's other numbers by which something of them may lie, found with what lies by this
   * one. Looked for by, and told to nobody (docs/domain/patients.md, New numbers).
   */
  readonly otherNumbers?: readonly string[];
  /** Twelve digits: the first that the person had, where it is not this one. Counted by, and told to nobody. */
  readonly firstNumber?: string;
}

/** Of whom no register says anything that could forbid something: whatever is forbidden of them is so of anybody. */
export const ordinaryPerson: RegisteredPerson = { statuses: [] };

/** Of whom no more is known than this. */
export function personOf(status: "unreachable" | "unknown"): RegisteredPerson {
  return { statuses: [status] };
}

/** What a register has under a number. */
export interface RegisterRecord {
  readonly isProtected: boolean;
  readonly isDeceased: boolean;
  readonly isTestPerson: boolean;
  /** Whether the number has been given up. */
  readonly isRenumbered: boolean;
  readonly name?: string;
  /** Twelve digits each: the other numbers that the record says the person has or has had, in no order. */
  readonly linkedNumbers?: readonly string[];
}

/** What a register says of a number: what it has under it, that nobody has it, or nothing. */
export type NumberRecord = RegisterRecord | "unknown" | "unreachable";

/** The person of a record, and what it leads to. Of who is protected neither name nor new number goes further. */
export function personOfRecord(
  { name, linkedNumbers: _linked, ...record }: RegisterRecord,
  { newNumber, ...kept }: Pick<RegisteredPerson, "newNumber" | "otherNumbers" | "firstNumber"> = {},
): RegisteredPerson {
  const holds: Readonly<Partial<Record<PersonStatus, boolean>>> = {
    protected: record.isProtected,
    deceased: record.isDeceased,
    renumbered: record.isRenumbered,
    "test-person": record.isTestPerson,
  };
  const statuses = personStatuses.filter((status) => holds[status] === true);
  const told = { ...(name === undefined ? {} : { name }), ...(newNumber === undefined ? {} : { newNumber }) };
  return { statuses, ...(record.isProtected ? {} : told), ...kept };
}

/** All numbers by which something of a person may lie, twelve digits each; `number` is the one they were found by. */
export function numbersOf(number: string, { otherNumbers = [] }: RegisteredPerson): readonly [string, ...string[]] {
  return [number, ...otherNumbers];
}
