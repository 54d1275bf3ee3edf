import type { Refusal, Result } from "../../operation/result.ts";
import { ok } from "../../operation/result.ts";
import type { Answers } from "./answers.ts";
import type { PersonId, Relation, TypeVersion } from "./certificate-document.ts";

/** A certificate that is being written. It is Webcert's own: nobody outside the unit sees it. */
export interface Draft extends TypeVersion {
  readonly id: string;
  /** Grows by one at each save; a writer names the one it has seen. */
  readonly revision: number;
  readonly unit: string;
  readonly careProvider: string;
  readonly patient: PersonId;
  readonly relations: readonly Relation[];
  /** Absent of one that is begun from nothing. */
  readonly madeFrom?: DraftSource;
  readonly answers: Answers;
  readonly createdAt: string;
  readonly createdBy: string;
  readonly updatedAt: string;
  /** Who saved it last: an HSA-id. */
  readonly updatedBy: string;
}

/** What a draft can be made from a certificate for (docs/domain/certificates.md, Relations). */
export const draftKinds = ["renew", "replace", "for-employer"] as const;
export type DraftKind = (typeof draftKinds)[number];

/** The certificate that a draft is made from, by its id in the form of `comparableId`, and what for. */
export interface DraftSource {
  readonly kind: DraftKind;
  readonly certificateId: string;
}

/** A draft of a unit's that is made from a certificate, as the certificate knows it. */
export interface MadeDraft {
  readonly kind: DraftKind;
  /** The draft's own. */
  readonly id: string;
}

interface Saving {
  readonly seenRevision: number;
  readonly answers: Answers;
  readonly at: string;
  /** HSA-id of who writes. */
  readonly by: string;
}

/**
 * A draft written on from the revision that the writer has seen; one that moved on meanwhile is refused rather than
 * overwritten.
 */
export function save(draft: Draft, { seenRevision, answers, at, by }: Saving): Result<Draft, Refusal<"draft-changed">> {
  const seen = seenAsItStands(draft, seenRevision);
  return seen.ok ? ok({ ...draft, revision: draft.revision + 1, answers, updatedAt: at, updatedBy: by }) : seen;
}

/** Whether the signer or remover has seen the draft as it stands. */
export function seenAsItStands(draft: Draft, seenRevision: number): Result<Draft, Refusal<"draft-changed">> {
  const { revision } = draft;
  return revision === seenRevision ? ok(draft) : { ok: false, refusal: { code: "draft-changed", revision } };
}
