import { comparableId } from "../../operation/comparable-ids.ts";
import type { Relation } from "./certificate-document.ts";
import type { Certificate, Change } from "./certificate.ts";
import { addressableId } from "./identifiers.ts";
import type { IssuingPlace } from "./issuing-place.ts";
import { isWithin } from "./reach.ts";
import type { Reach } from "./reach.ts";

/** A certificate that is neither void nor erased and says that it replaces another. */
export interface Replacement extends Reach {
  readonly id: string;
  /** False where something of it is not confirmed: whoever is told of it is told that too. */
  readonly isConfirmed?: false;
  /** Of the patient, as indexes have it. */
  readonly patientKey: string;
  /** Of the patient's other numbers, as the register had them when it came; absent where there are none. */
  readonly otherPatientKeys?: readonly string[];
  /** UTC. */
  readonly signedAt: string;
}

/**
 * How many others a certificate may replace: as a rule one (`relation`, ERSATT), and no more than are marked in one
 * transaction.
 */
export const mostReplaced = 5;

/** The ids of the certificates that one with these relations replaces, each once, in the form of `comparableId`. */
export function replacedIdsOf(id: string, relations: readonly Relation[]): readonly string[] {
  const ids = relations
    .filter(({ kind }) => kind === "replace")
    .map(({ certificateId }) => comparableId(certificateId));
  return [...new Set(ids)].filter((one) => one !== id);
}

/** Those of them that it is noted with: no certificate has an id that no address holds. */
export function notedIdsOf(id: string, relations: readonly Relation[]): readonly string[] {
  return replacedIdsOf(id, relations)
    .filter((one) => addressableId.test(one))
    .slice(0, mostReplaced);
}

/** Of those that say to replace one certificate, so many are kept, the ones signed last: they lie in one item. */
export const mostReplacements = 100;

/** Whose certificate it is, in so far as it is replaced for its own patient, by those within whose reach it is. */
type Whose = IssuingPlace & Pick<Replacement, "patientKey">;

/**
 * Which of the certificates that say to replace one can still do so, the one signed last first. `replaced` is absent
 * where that one is not here yet, and so may be anybody's.
 */
export function keptReplacements(known: readonly Replacement[], replaced: Whose | undefined): readonly Replacement[] {
  return known
    .filter((one) => replaced === undefined || isOf(one, replaced))
    .toSorted((one, other) => (isAfter(one, other) ? -1 : 1))
    .slice(0, mostReplacements);
}

/**
 * Which of the certificates that say to replace one has replaced it: of those that reach it and are its patient's the
 * one signed last. It follows from which there are, and never from the order in which they came.
 */
export function replacementAmong(known: readonly Replacement[], replaced: Whose): Replacement | undefined {
  return keptReplacements(known, replaced)[0];
}

/** The keys of the patient of one that replaces another, by all their numbers. */
export function patientKeysOf({ patientKey, otherPatientKeys = [] }: Replacement): readonly string[] {
  return [patientKey, ...otherPatientKeys];
}

/** The same with these keys in their places, in the order of `patientKeysOf` of each. */
export function withPatientKeys(by: readonly Replacement[], keys: readonly string[]): readonly Replacement[] {
  let at = 0;
  return by.map((one) => {
    const known = patientKeysOf(one);
    const [patientKey = one.patientKey, ...otherPatientKeys] = keys.slice(at, at + known.length);
    at += known.length;
    return { ...one, patientKey, ...(otherPatientKeys.length === 0 ? {} : { otherPatientKeys }) };
  });
}

function isOf(one: Replacement, replaced: Whose): boolean {
  return isWithin(one, replaced) && patientKeysOf(one).includes(replaced.patientKey);
}

function isAfter(one: Replacement, other: Replacement): boolean {
  return one.signedAt === other.signedAt ? one.id > other.id : one.signedAt > other.signedAt;
}

/** Notes by which certificate one is replaced now, if by any; undefined where that is known already. */
export function settleReplaced(
  certificate: Certificate,
  by: Pick<Replacement, "id" | "isConfirmed"> | undefined,
  at: string,
): Change | undefined {
  const { replacedBy, isReplacementConfirmed: _before, ...rest } = certificate;
  if (replacedBy === by?.id) return undefined;
  const sequence = certificate.sequence + 1;
  const replaced = by === undefined ? {} : { replacedBy: by.id };
  const told = by?.isConfirmed === false ? { isReplacementConfirmed: false as const } : {};
  return {
    before: certificate,
    after: { ...rest, sequence, ...replaced, ...told },
    events: [{ kind: by === undefined ? "certificate.no-longer-replaced" : "certificate.replaced", sequence, at }],
  };
}
