import { comparableId } from "../../operation/comparable-ids.ts";
import type { Relation } from "./certificate-document.ts";
import type { Certificate, Change } from "./certificate.ts";

/** A certificate that is neither void nor erased and says that it replaces another. */
export interface Replacement {
  readonly id: string;
  readonly careProvider: string;
  /** Of the patient, as indexes have it. */
  readonly patientKey: string;
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

/**
 * Which of the certificates that say to replace one has replaced it: of those of its care provider and its patient the
 * one signed last. It follows from which there are, and never from the order in which they came.
 */
export function replacementAmong(
  known: readonly Replacement[],
  { careProvider, patientKey }: Pick<Replacement, "careProvider" | "patientKey">,
): string | undefined {
  return known
    .filter((one) => one.careProvider === careProvider && one.patientKey === patientKey)
    .toSorted((one, other) => (isAfter(one, other) ? -1 : 1))[0]?.id;
}

function isAfter(one: Replacement, other: Replacement): boolean {
  return one.signedAt === other.signedAt ? one.id > other.id : one.signedAt > other.signedAt;
}

/** Notes by which certificate one is replaced now, if by any; undefined where that is known already. */
export function settleReplaced(certificate: Certificate, by: string | undefined, at: string): Change | undefined {
  const { replacedBy, ...rest } = certificate;
  if (replacedBy === by) return undefined;
  const sequence = certificate.sequence + 1;
  return {
    before: certificate,
    after: { ...rest, sequence, ...(by === undefined ? {} : { replacedBy: by }) },
    events: [{ kind: by === undefined ? "certificate.no-longer-replaced" : "certificate.replaced", sequence, at }],
  };
}
