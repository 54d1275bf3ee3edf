import type { Refusal } from "../../../operation/result.ts";
import type { PersonStatus, RegisteredPerson } from "../registered-person.ts";

/** Whom a status keeps from an action, and how they are refused. */
interface Closed<Code extends string> {
  /** All but few: those whom the type lets handle a protected patient, at the unit whose draft or certificate it is. */
  readonly to: "everybody" | "all-but-few";
  readonly code: Code;
}

/** What statuses forbid of one action; what is not named, they let through. */
export type ClosedBy<Code extends string> = Readonly<Partial<Record<PersonStatus, Closed<Code>>>>;

const unreachable = { unreachable: { to: "everybody", code: "person-register-unavailable" } } as const;
const unknown = { unknown: { to: "everybody", code: "patient-unknown" } } as const;
const protectedIdentity = { protected: { to: "all-but-few", code: "patient-protected" } } as const;
const deceased = { deceased: { to: "everybody", code: "patient-deceased" } } as const;
const renumbered = { renumbered: { to: "everybody", code: "patient-renumbered" } } as const;
const testPerson = { "test-person": { to: "everybody", code: "patient-test-person" } } as const;

const citizen = {
  ...unreachable,
  unknown: { to: "everybody", code: "citizen-unknown" },
  deceased: { to: "everybody", code: "citizen-deceased" },
} as const;

/** What discloses something of a patient. */
const disclosing = { ...unreachable, ...protectedIdentity };

/**
 * What is done with a person's drafts and certificates, and what forbids it of what a register says of the person. The
 * table of docs/domain/patients.md has every cell and the reasons; a test compares the two. Making void is not among
 * them: who does it signs the type, and no status stands against it.
 */
export const closedBy = {
  "create-draft": { ...unreachable, ...unknown, ...protectedIdentity, ...deceased, ...renumbered },
  "read-draft": disclosing,
  "validate-draft": disclosing,
  "print-draft": disclosing,
  "save-draft": protectedIdentity,
  "delete-draft": disclosing,
  sign: { ...disclosing, ...unknown },
  "look-for": disclosing,
  read: disclosing,
  print: disclosing,
  "list-messages": disclosing,
  send: { ...disclosing, ...testPerson },
  "answer-question": { ...disclosing, ...testPerson },
  "use-own": citizen,
  "send-own": { ...citizen, ...testPerson },
  register: { ...unreachable, ...unknown },
} as const;

export type PatientAction = keyof typeof closedBy;

/**
 * Why an action is not done for this patient; undefined where no status stands against it.
 *
 * @param isAmongFew whether whoever asks is one of the few who handle a protected patient there
 */
export function closedFor<Code extends string>(
  row: ClosedBy<Code>,
  { statuses }: RegisteredPerson,
  isAmongFew: boolean,
): Refusal<Code> | undefined {
  for (const status of statuses) {
    const closed = row[status];
    if (closed !== undefined && (closed.to === "everybody" || !isAmongFew)) return { code: closed.code };
  }
  return undefined;
}
